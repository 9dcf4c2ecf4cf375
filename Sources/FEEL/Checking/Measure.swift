// SPDX-License-Identifier: Apache-2.0

/// In which unit a number is, as far as its parts say it.
package enum Measure: Hashable {
  /// A number that is written out, or whose unit cannot be told: it may stand beside any unit.
  case any
  /// A number of a unit as a question, limit or fact states it; taken apart only where it must be,
  /// since most numbers are compared with one of the same unit.
  case stated(String)
  /// A number of a unit that came out of a calculation, or a plain number.
  ///
  /// Multiplied by a number that is written out it may be a number of another unit too: days times
  /// 24 are hours. That number is the scale.
  case of(UnitProduct, scale: UnitScale)

  /// A number of no unit.
  static let plain = Measure.of(.one, scale: .one)

  /// A number of a unit as it is stated; nil is a plain number.
  init(unit: String?) {
    self = unit.map { .stated($0) } ?? .plain
  }

  private var parts: (product: UnitProduct, scale: UnitScale)? {
    switch self {
    case .any: nil
    case .stated(let unit): UnitProduct(unit).map { ($0, .one) }
    case .of(let product, let scale): (product, scale)
    }
  }

  /// The unit as it is written; nil for a plain number and for one that may be anything.
  package var unit: String? {
    switch self {
    case .any: nil
    case .stated(let unit): unit
    case .of(let product, _): product.text
    }
  }

  /// Whether the value may be stated to be of a unit; a plain number may be of any.
  package func fits(unit: String) -> Bool {
    if case .stated(unit) = self { return true }
    guard let parts, let stated = UnitProduct(unit) else { return true }
    return parts.product == .one || parts.product == stated
      || parts.product.converts(to: stated, by: parts.scale)
  }

  /// The measure of two numbers that are compared or added; nil where they do not go together.
  package func meeting(_ other: Measure) -> Measure? {
    if self == .any || self == other { return other }
    if other == .any { return self }
    guard let first = parts else { return other }
    guard let second = other.parts else { return self }
    if first.product == second.product {
      return first.scale.equals(second.scale) ? self : .of(first.product, scale: .one)
    }
    let scale = first.scale.times(second.scale.inverse)
    guard first.product.converts(to: second.product, by: scale) else { return nil }
    return second.scale.equals(.one) ? other : self
  }

  func times(_ other: Measure) -> Measure {
    guard let first = parts else { return other }
    guard let second = other.parts else { return self }
    return .of(first.product.times(second.product), scale: first.scale.times(second.scale))
  }

  func raised(to power: Int) -> Measure {
    guard let parts else { return .any }
    if parts.product == .one, parts.scale.equals(.one) { return self }
    guard (-9...9).contains(power), let product = parts.product.raised(to: power) else {
      return .any
    }
    return .of(product, scale: parts.scale.raised(to: power))
  }

  /// Multiplied by a number that is written out.
  func scaled(by factor: UnitScale) -> Measure {
    parts.map { .of($0.product, scale: $0.scale.times(factor)) } ?? .any
  }
}

extension TypedExpression {
  /// In which unit the value is; for what is no number it means nothing.
  package var measure: Measure {
    node.measure(type: type) { _, child in child.measure }
  }

  /// The number that is written out here without a unit; nil for anything else.
  fileprivate var writtenScale: UnitScale? {
    guard case .number = type else { return nil }
    switch node {
    case .literal(.number(let number)):
      return type == .number(unit: nil) ? UnitScale(number) : nil
    case .negate(let inner): return inner.writtenScale?.times(UnitScale(-1))
    case .arithmetic(.multiply, let left, let right):
      guard let first = left.writtenScale else { return nil }
      return right.writtenScale.map { first.times($0) }
    case .arithmetic(.divide, let left, let right):
      guard let first = left.writtenScale else { return nil }
      return right.writtenScale.map { first.times($0.inverse) }
    default: return nil
    }
  }
}

extension TypedExpression.Node {
  /// In which unit a number of this type is; `part` gives the measure of a part by its place.
  func measure(
    type: ValueType,
    of part: (_ place: Int, _ tree: TypedExpression) -> Measure
  ) -> Measure {
    guard case .number(let unit) = type else { return .any }
    switch self {
    case .literal: return unit == nil ? .any : Measure(unit: unit)
    case .negate(let inner): return part(0, inner)
    case .arithmetic(let operation, let left, let right):
      return Self.measure(of: operation, (left, part(0, left)), (right, part(1, right)))
    case .conditional(_, let then, let otherwise):
      return part(1, then).meeting(part(2, otherwise)) ?? .any
    case .call(.min, let parts), .call(.max, let parts):
      return parts.enumerated().reduce(.any) { measure, one in
        measure.meeting(part(one.offset, one.element)) ?? .any
      }
    case .call(.abs, let parts), .call(.floor, let parts), .call(.ceiling, let parts),
      .call(.round, let parts):
      return parts.first.map { part(0, $0) } ?? .any
    default: return Measure(unit: unit)
    }
  }

  private static func measure(
    of operation: Arithmetic,
    _ left: (tree: TypedExpression, measure: Measure),
    _ right: (tree: TypedExpression, measure: Measure)
  ) -> Measure {
    switch operation {
    case .add, .subtract:
      return left.measure.meeting(right.measure) ?? .any
    case .multiply:
      if let factor = left.tree.writtenScale { return right.measure.scaled(by: factor) }
      if let factor = right.tree.writtenScale { return left.measure.scaled(by: factor) }
      return left.measure.times(right.measure)
    case .divide:
      let below = right.measure.raised(to: -1)
      if let factor = right.tree.writtenScale { return left.measure.scaled(by: factor.inverse) }
      if let factor = left.tree.writtenScale { return below.scaled(by: factor) }
      return left.measure.times(below)
    case .power:
      if case .literal(.number(let power)) = right.tree.node, let count = power.integer {
        return left.measure.raised(to: count)
      }
      return left.measure == .plain ? .plain : .any
    }
  }
}
