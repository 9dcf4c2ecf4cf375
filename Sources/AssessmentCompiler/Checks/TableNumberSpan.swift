// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// Numbers between two bounds, multiples of a step; what is nil is not known.
///
/// It holds all numbers that there can be, and may hold more.
struct TableNumberSpan {
  var low: DecimalNumber?
  var high: DecimalNumber?
  /// Zero when there is nothing but zero.
  var step: DecimalNumber?

  static let anything = TableNumberSpan()

  init(low: DecimalNumber? = nil, high: DecimalNumber? = nil, step: DecimalNumber? = nil) {
    self.low = low
    self.high = high
    self.step = step
  }

  init(_ number: DecimalNumber) {
    self.init(low: number, high: number, step: number.magnitude)
  }

  /// Numbers of which each stands for all that comparisons with these ones do not tell apart, those
  /// next to a compared number first.
  func samples(around compared: [DecimalNumber]) -> [DecimalNumber] {
    let sorted = Set(compared).sorted()
    var samples: [DecimalNumber?] = []
    if let step, step > .zero {
      for number in sorted {
        guard let rest = number.remainder(dividingBy: step), let near = number.subtracting(rest)
        else { continue }
        samples += [near.subtracting(step), near, near.adding(step)]
      }
    } else if step == .zero {
      samples = [.zero]
    } else {
      let two = DecimalNumber(2)
      let one = DecimalNumber(1)
      samples += sorted.first.map { [$0.subtracting(one)] } ?? []
      for (number, next) in zip(sorted, sorted.dropFirst()) {
        samples += [number, number.adding(next)?.divided(by: two)]
      }
      samples += sorted.last.map { [$0, $0.adding(one)] } ?? []
    }
    samples += [low, high]
    if low == nil, high == nil { samples.append(.zero) }
    return samples.compactMap(\.self).unique.filter { number in
      low.map { $0 <= number } ?? true && high.map { number <= $0 } ?? true
    }
  }

  // MARK: Calculation

  /// What holds the numbers of both.
  func joined(with other: TableNumberSpan) -> TableNumberSpan {
    TableNumberSpan(
      low: both(low, other.low, min),
      high: both(high, other.high, max),
      step: Self.commonStep(step, other.step)
    )
  }

  func adding(_ other: TableNumberSpan) -> TableNumberSpan {
    TableNumberSpan(
      low: both(low, other.low) { $0.adding($1) },
      high: both(high, other.high) { $0.adding($1) },
      step: Self.commonStep(step, other.step)
    )
  }

  var negated: TableNumberSpan {
    TableNumberSpan(low: high?.negated, high: low?.negated, step: step)
  }

  var magnitude: TableNumberSpan {
    TableNumberSpan(
      low: .zero,
      high: both(low, high) { max($0.magnitude, $1.magnitude) },
      step: step
    )
  }

  func multiplied(by other: TableNumberSpan) -> TableNumberSpan {
    let steps = both(step, other.step) { $0.multiplied(by: $1) }
    guard let low, let high, let otherLow = other.low, let otherHigh = other.high else {
      return TableNumberSpan(step: steps)
    }
    let products = [
      low.multiplied(by: otherLow), low.multiplied(by: otherHigh), high.multiplied(by: otherLow),
      high.multiplied(by: otherHigh),
    ].compactMap(\.self)
    guard products.count == 4 else { return .anything }
    return TableNumberSpan(low: products.min(), high: products.max(), step: steps)
  }

  /// The quotients, of a divisor that is not 0.
  func divided(by other: TableNumberSpan) -> TableNumberSpan {
    guard let low, let high, let otherLow = other.low, let otherHigh = other.high,
      otherLow > .zero || otherHigh < .zero
    else { return .anything }
    let quotients = [
      low.divided(by: otherLow), low.divided(by: otherHigh), high.divided(by: otherLow),
      high.divided(by: otherHigh),
    ].compactMap(\.self)
    guard quotients.count == 4 else { return .anything }
    return TableNumberSpan(low: quotients.min(), high: quotients.max())
  }

  /// The greater number of each two.
  func maximum(_ other: TableNumberSpan) -> TableNumberSpan {
    let lows = [low, other.low].compactMap(\.self)
    return TableNumberSpan(
      low: lows.max(),
      high: both(high, other.high, max),
      step: Self.commonStep(step, other.step)
    )
  }

  func rounded(places: Int, rule: DecimalRounding) -> TableNumberSpan {
    // So many digits are never kept.
    guard (-30...30).contains(places) else { return .anything }
    return TableNumberSpan(
      low: low?.rounded(places: places, rule: rule),
      high: high?.rounded(places: places, rule: rule),
      step: DecimalNumber(10).raised(to: DecimalNumber(-places))
    )
  }

  private func both(
    _ first: DecimalNumber?,
    _ second: DecimalNumber?,
    _ join: (DecimalNumber, DecimalNumber) -> DecimalNumber?
  ) -> DecimalNumber? {
    guard let first, let second else { return nil }
    return join(first, second)
  }

  /// The greatest number of which both are multiples.
  private static func commonStep(
    _ first: DecimalNumber?,
    _ second: DecimalNumber?
  ) -> DecimalNumber? {
    guard var greater = first, var smaller = second else { return nil }
    for _ in 0..<200 {
      guard smaller > .zero else { return greater }
      guard let rest = greater.remainder(dividingBy: smaller) else { return nil }
      (greater, smaller) = (smaller, rest)
    }
    return nil
  }
}
