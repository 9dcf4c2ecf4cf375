// SPDX-License-Identifier: Apache-2.0

import FEEL

extension RedFlagReader.Reading {
  /// What two readings of one answer have in common; nil when there is no such answer.
  ///
  /// Readings that cannot be compared are both kept.
  func meeting(_ other: Self) -> Set<Self>? {
    switch (self, other) {
    case (.codes(let first), .codes(let second)):
      let common = first.intersection(second)
      return common.isEmpty ? nil : [.codes(common)]
    case (.sign(.interval(let first)), .sign(.interval(let second))):
      return first.meeting(second).map { [.sign(.interval($0))] }
    // `answered(x) and x > 5`: the second says it all.
    case (.sign(.anyAnswer), let only), (let only, .sign(.anyAnswer)): return [only]
    case (.sign(.yes), .sign(.no)), (.sign(.no), .sign(.yes)): return nil
    default: return [self, other]
    }
  }
}

extension RedFlag.Interval {
  fileprivate func meeting(_ other: Self) -> Self? {
    let low = Self.tighter(low, other.low) { $0.isBefore($1) == true ? $1 : $0 }
    let high = Self.tighter(high, other.high) { $0.isBefore($1) == true ? $0 : $1 }
    if let low, let high {
      if high.value.isBefore(low.value) == true { return nil }
      if high.value == low.value, !(low.isIncluded && high.isIncluded) { return nil }
    }
    return Self(low: low, high: high)
  }

  private static func tighter(
    _ first: Bound?,
    _ second: Bound?,
    _ choose: (Value, Value) -> Value
  ) -> Bound? {
    guard let first else { return second }
    guard let second else { return first }
    if first.value == second.value {
      return Bound(first.value, isIncluded: first.isIncluded && second.isIncluded)
    }
    return choose(first.value, second.value) == first.value ? first : second
  }
}

extension Value {
  /// Whether a number or a day is before another; nil for values without an order.
  fileprivate func isBefore(_ other: Value) -> Bool? {
    switch (self, other) {
    case (.number(let first), .number(let second)): first < second
    case (.date(let first), .date(let second)): first < second
    default: nil
    }
  }
}

extension Comparison {
  /// The same comparison with its two sides changed.
  var turned: Comparison {
    switch self {
    case .equal: .equal
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }

  /// On which side the first value makes it true.
  var side: ReadSide {
    switch self {
    case .equal: .both
    case .less, .lessOrEqual: .down
    case .greater, .greaterOrEqual: .up
    }
  }

  /// The values for which the comparison with another is true, or false.
  func intervals(with value: Value, _ wanted: Bool) -> [RedFlag.Interval] {
    func from(_ isIncluded: Bool) -> RedFlag.Interval {
      RedFlag.Interval(low: .init(value, isIncluded: isIncluded), high: nil)
    }
    func to(_ isIncluded: Bool) -> RedFlag.Interval {
      RedFlag.Interval(low: nil, high: .init(value, isIncluded: isIncluded))
    }
    switch self {
    case .equal where wanted:
      let end = RedFlag.Interval.Bound(value, isIncluded: true)
      return [RedFlag.Interval(low: end, high: end)]
    case .equal: return [to(false), from(false)]
    case .less: return [wanted ? to(false) : from(true)]
    case .lessOrEqual: return [wanted ? to(true) : from(false)]
    case .greater: return [wanted ? from(false) : to(true)]
    case .greaterOrEqual: return [wanted ? from(true) : to(false)]
    }
  }
}

extension Question {
  /// The worse side of the question, where it states one.
  var worstReading: RedFlagReader.Reading? {
    guard let worse else { return nil }
    switch (worse, kind) {
    case (.yes, _): return .sign(.yes)
    case (.no, _): return .sign(.no)
    case (.later, .one(let domain)): return domain.codes.last.map { .codes([$0]) }
    case (.earlier, .one(let domain)): return domain.codes.first.map { .codes([$0]) }
    case (.higher, _), (.later, _): return .sign(.higher)
    case (.lower, _), (.earlier, _): return .sign(.lower)
    }
  }

  /// Whether a reading holds the worst answer.
  func isWorseSide(_ reading: RedFlagReader.Reading) -> Bool {
    guard let worst = worstReading else { return false }
    if reading == worst { return true }
    switch (worst, reading) {
    case (.codes(let worst), .codes(let codes)): return worst.isSubset(of: codes)
    case (.sign(.higher), .sign(.interval(let interval))): return interval.high == nil
    case (.sign(.lower), .sign(.interval(let interval))): return interval.low == nil
    default: return false
    }
  }
}

extension RedFlag.Sign {
  /// A word by which signs of one question are ordered, the same in every run.
  var order: String {
    func text(_ bound: RedFlag.Interval.Bound?) -> String { bound.map { "\($0.value)" } ?? "" }
    return switch self {
    case .yes: "0"
    case .no: "1"
    case .option(let code): "2 \(code)"
    case .none: "3"
    case .interval(let interval): "4 \(text(interval.low)) \(text(interval.high))"
    case .higher: "5"
    case .lower: "6"
    case .anyAnswer: "7"
    case .noAnswer: "8"
    }
  }
}
