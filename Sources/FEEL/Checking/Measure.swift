// SPDX-License-Identifier: Apache-2.0

/// In which unit a number is, as far as its parts say it.
package enum Measure: Hashable {
  /// A number that is written out, or whose unit cannot be told: it may stand beside any unit.
  case any
  /// A number of a unit.
  ///
  /// Multiplied by a number that is written out it may be a number of another unit too: days times
  /// 24 are hours. That number is the scale.
  case of(UnitProduct, scale: UnitScale)

  /// A number of a unit as a question or fact states it; nil is a plain number.
  init(unit: String?) {
    guard let unit else {
      self = .of(.one, scale: .one)
      return
    }
    self = UnitProduct(unit).map { .of($0, scale: .one) } ?? .any
  }

  /// The unit as it is written; nil for a plain number and for one that may be anything.
  package var unit: String? {
    if case .of(let product, _) = self { product.text } else { nil }
  }

  /// Whether the value may be stated to be of a unit; a plain number may be of any.
  package func fits(unit: String) -> Bool {
    guard case .of(let product, let scale) = self, let stated = UnitProduct(unit) else {
      return true
    }
    return product == .one || product == stated
      || product.converts(to: stated, by: scale)
  }

  /// The measure of two numbers that are compared or added; nil where they do not go together.
  package func meeting(_ other: Measure) -> Measure? {
    guard case .of(let first, let scale) = self else { return other }
    guard case .of(let second, let otherScale) = other else { return self }
    if first == second {
      return scale.equals(otherScale) ? self : .of(first, scale: .one)
    }
    guard first.converts(to: second, by: scale.times(otherScale.inverse)) else { return nil }
    return otherScale.equals(.one) ? other : self
  }

  func times(_ other: Measure) -> Measure {
    guard case .of(let first, let scale) = self else { return other }
    guard case .of(let second, let otherScale) = other else { return self }
    return .of(first.times(second), scale: scale.times(otherScale))
  }

  func raised(to power: Int) -> Measure {
    guard case .of(let product, let scale) = self else { return .any }
    if product == .one, scale.equals(.one) { return self }
    guard (-9...9).contains(power) else { return .any }
    return product.raised(to: power).map { .of($0, scale: scale.raised(to: power)) } ?? .any
  }

  /// Multiplied by a number that is written out.
  func scaled(by factor: UnitScale) -> Measure {
    guard case .of(let product, let scale) = self else { return .any }
    return .of(product, scale: scale.times(factor))
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
      return left.measure == Measure(unit: nil) ? left.measure : .any
    }
  }
}
