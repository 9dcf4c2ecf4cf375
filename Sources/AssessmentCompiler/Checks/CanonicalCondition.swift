// SPDX-License-Identifier: Apache-2.0

import FEEL

/// Writes a condition in one of the ways in which the same can be said.
///
/// `3 < x`, `(x > 3)` and `x > limit_of_3` come out the same, and so do the parts of `and` and `or`
/// in any order.
enum CanonicalCondition {
  static func text(_ tree: TypedExpression) -> String {
    switch tree.node {
    case .literal(let value): return "\(value)"
    case .variable(let variable): return variable.name
    case .answered(let variable): return "answered(\(variable.name))"
    case .given(let part): return "given(\(text(part)))"
    case .unanswered(let part): return "unanswered(\(text(part)))"
    case .not(let part): return "not(\(text(part)))"
    case .negate(let part): return "-(\(text(part)))"
    case .and(let parts): return sorted("and", parts)
    case .or(let parts): return sorted("or", parts)
    case .compare(.equal, let left, let right): return sorted("=", [left, right])
    case .compare(.greater, let left, let right): return pair("<", right, left)
    case .compare(.greaterOrEqual, let left, let right): return pair("<=", right, left)
    case .compare(.less, let left, let right): return pair("<", left, right)
    case .compare(.lessOrEqual, let left, let right): return pair("<=", left, right)
    case .arithmetic(.add, let left, let right): return sorted("+", [left, right])
    case .arithmetic(.multiply, let left, let right): return sorted("*", [left, right])
    case .arithmetic(let operation, let left, let right): return pair("\(operation)", left, right)
    case .conditional(let condition, let then, let otherwise):
      return "if(\(text(condition));\(text(then));\(text(otherwise)))"
    case .call(let function, let parts):
      let isSymmetric = function == .min || function == .max
      guard !isSymmetric else { return sorted(function.rawValue, parts) }
      return "\(function.rawValue)(\(parts.map(text).joined(separator: ";")))"
    }
  }

  private static func pair(
    _ sign: String,
    _ left: TypedExpression,
    _ right: TypedExpression
  ) -> String {
    "\(sign)(\(text(left));\(text(right)))"
  }

  private static func sorted(_ sign: String, _ parts: [TypedExpression]) -> String {
    "\(sign)(\(parts.map(text).sorted().joined(separator: ";")))"
  }
}

extension String {
  /// A number that two texts with the same words in any order share.
  var sumOfWords: UInt64 {
    var sum: UInt64 = 0
    var text = self
    text.withUTF8 { bytes in
      // FNV-1a of each word.
      let start: UInt64 = 0xcbf2_9ce4_8422_2325
      var hash = start
      for byte in bytes {
        let isWord = byte | 0x20 >= UInt8(ascii: "a") || byte.isDigit
        if isWord || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") {
          hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        } else if hash != start {
          sum = sum &+ hash
          hash = start
        }
      }
      if hash != start { sum = sum &+ hash }
    }
    return sum
  }
}
