// SPDX-License-Identifier: Apache-2.0

/// The numbers that a question takes: from the lowest to the highest in equal steps from zero.
public struct AnswerRange: Hashable, Sendable {
  /// The lowest answer.
  public let low: DecimalNumber
  /// The highest answer.
  public let high: DecimalNumber
  /// The distance of two answers; each answer is a multiple of it.
  public let step: DecimalNumber

  /// Makes a range; one without an answer in it says nothing about conditions.
  public init(low: DecimalNumber, high: DecimalNumber, step: DecimalNumber) {
    self.low = low
    self.high = high
    self.step = step
  }

  /// Answers of which each stands for all that comparisons with these numbers cannot tell apart.
  func samples(around numbers: [DecimalNumber]) -> [DecimalNumber] {
    guard step > .zero, low <= high else { return [] }
    // Some may stand twice, which is cheaper than looking for them.
    var samples = [low, high]
    for number in numbers {
      guard let rest = number.remainder(dividingBy: step), let near = number.subtracting(rest)
      else { return [] }
      for sample in [near, near.subtracting(step), near.adding(step)] {
        if let sample, low <= sample, sample <= high { samples.append(sample) }
      }
    }
    return samples
  }
}
