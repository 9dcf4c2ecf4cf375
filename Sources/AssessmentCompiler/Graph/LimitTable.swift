// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL
import Synchronization

/// Notes which limits are read while conditions and texts are; it belongs to one run.
final class LimitUses: Sendable {
  private let noted = Mutex<Set<String>>([])

  var names: Set<String> { noted.withLock { $0 } }

  func note(_ name: String) { noted.withLock { _ = $0.insert(name) } }
}

/// The limits of all files.
struct LimitTable {
  /// The limits that some condition or text reads.
  let uses = LimitUses()
  private var limits: [Int: DecimalNumber] = [:]
  private(set) var shown: [String: Pack.Limit] = [:]
  /// The names of the limits with a unit, by the file that states them and what they are.
  private var named: [String: [Pack.Limit: [String]]] = [:]

  /// Slots of limits lie where no slot of the graph is; none is left when a tree is made.
  private static let firstSlot = -1_000

  /// Adds a limit and gives the name that conditions read it by.
  mutating func add(
    _ name: String,
    _ value: DecimalNumber,
    unit: String?,
    owner: String
  ) -> Variable {
    let slot = Self.firstSlot - limits.count
    limits[slot] = value
    let limit = Pack.Limit(value: value, unit: unit)
    shown[name] = limit
    // A number without a unit may count anything.
    if unit != nil { named[owner, default: [:]][limit, default: []].append(name) }
    return Variable(
      name: name,
      slot: slot,
      type: .number(unit: unit),
      isQuestion: false,
      mayBeAbsent: false
    )
  }

  /// The tree with each limit replaced by its number.
  func replaced(in tree: TypedExpression) -> TypedExpression {
    func replaced(_ part: TypedExpression) -> TypedExpression { self.replaced(in: part) }
    let node: TypedExpression.Node
    switch tree.node {
    case .variable(let variable):
      guard let value = limits[variable.slot] else { return tree }
      uses.note(variable.name)
      node = .literal(.number(value))
    case .literal, .answered: return tree
    case .given(let part): node = .given(replaced(part))
    case .unanswered(let part): node = .unanswered(replaced(part))
    case .not(let part): node = .not(replaced(part))
    case .negate(let part): node = .negate(replaced(part))
    case .and(let parts): node = .and(parts.map(replaced))
    case .or(let parts): node = .or(parts.map(replaced))
    case .compare(let comparison, let left, let right):
      node = .compare(comparison, replaced(left), replaced(right))
    case .arithmetic(let arithmetic, let left, let right):
      node = .arithmetic(arithmetic, replaced(left), replaced(right))
    case .conditional(let condition, let then, let otherwise):
      node = .conditional(
        condition: replaced(condition),
        then: replaced(then),
        otherwise: replaced(otherwise)
      )
    case .call(let function, let parts): node = .call(function, parts.map(replaced))
    }
    return TypedExpression(node: node, type: tree.type, range: tree.range)
  }

  /// The numbers that are compared in a condition of a file although a limit of the same file is the
  /// same number of the same unit.
  func written(
    in tree: TypedExpression,
    of file: String
  ) -> [(range: TextRange, number: DecimalNumber, names: [String])] {
    guard let named = named[file] else { return [] }
    var found: [(range: TextRange, number: DecimalNumber, names: [String])] = []
    func look(at part: TypedExpression) {
      if case .compare(_, let left, let right) = part.node {
        for (one, other) in [(left, right), (right, left)] {
          guard case .literal(.number(let number)) = other.node,
            case .number(let unit) = one.type,
            let names = named[Pack.Limit(value: number, unit: unit)],
            !isLimit(one)
          else { continue }
          found.append((other.range, number, names))
        }
      }
      part.eachChild(look)
    }
    look(at: tree)
    return found
  }

  private func isLimit(_ part: TypedExpression) -> Bool {
    if case .variable(let variable) = part.node { limits[variable.slot] != nil } else { false }
  }
}
