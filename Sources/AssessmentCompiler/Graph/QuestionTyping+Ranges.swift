// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

extension QuestionTyping {
  func numberRange(of document: QuestionDocument) -> NumberRange {
    let shape = document.shape
    let step = shape.step?.value ?? DecimalNumber(1)
    let unit = shape.unit?.value
    let wide = NumberRange(low: .zero, high: .zero, step: step, usual: nil, unit: unit)
    if let stated = shape.step, stated.value <= .zero {
      collector.report(QuestionProblem.stepNotPositive(stated.span))
      return NumberRange(low: .zero, high: .zero, step: DecimalNumber(1), usual: nil, unit: unit)
    }
    guard let range = shape.range, let bounds = bounds(range, key: "range", step: step) else {
      return wide
    }
    var usual: ClosedRange<DecimalNumber>?
    if let stated = document.usual, let found = self.bounds(stated, key: "usual", step: step) {
      if found.lowerBound < bounds.lowerBound || found.upperBound > bounds.upperBound {
        collector.report(QuestionProblem.usualOutsideRange(stated.span, range: range.span))
      } else {
        usual = found
      }
    }
    return NumberRange(
      low: bounds.lowerBound,
      high: bounds.upperBound,
      step: step,
      usual: usual,
      unit: unit
    )
  }

  private func bounds(
    _ range: RangeDocument,
    key: String,
    step: DecimalNumber
  ) -> ClosedRange<DecimalNumber>? {
    guard let low = DecimalNumber(range.low.value), let high = DecimalNumber(range.high.value)
    else {
      let text = "\(range.low.value) to \(range.high.value)"
      collector.report(
        DocumentProblem.notARange(
          Located(value: text, span: range.span),
          key: key,
          example: "34 to 43"
        )
      )
      return nil
    }
    guard low <= high else {
      collector.report(QuestionProblem.emptyRange(range.span))
      return nil
    }
    for bound in [low, high] where bound.remainder(dividingBy: step) != .zero {
      collector.report(
        QuestionProblem.offStep(range.span, value: bound.description, step: step.description)
      )
    }
    return low...high
  }

  func dateRange(of document: QuestionDocument) -> DateRange {
    let none = DateRange(low: .today, high: .today)
    guard let range = document.shape.range, let bounds = days(range, key: "range") else {
      return none
    }
    var usual: DateRange.Usual?
    if let stated = document.usual, let found = days(stated, key: "usual") {
      if bounds.low.isSurelyAfter(found.low) || found.high.isSurelyAfter(bounds.high) {
        collector.report(QuestionProblem.usualOutsideRange(stated.span, range: range.span))
      } else {
        usual = DateRange.Usual(low: found.low, high: found.high)
      }
    }
    return DateRange(low: bounds.low, high: bounds.high, usual: usual)
  }

  private func days(
    _ range: RangeDocument,
    key: String
  ) -> (low: DateRange.Bound, high: DateRange.Bound)? {
    guard let low = DateRange.Bound(written: range.low.value),
      let high = DateRange.Bound(written: range.high.value)
    else {
      let text = "\(range.low.value) to \(range.high.value)"
      collector.report(
        DocumentProblem.notARange(
          Located(value: text, span: range.span),
          key: key,
          example: "5 years ago to today"
        )
      )
      return nil
    }
    if low.isSurelyAfter(high) { collector.report(QuestionProblem.emptyRange(range.span)) }
    return (low, high)
  }
}
