// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

extension Question {
  /// What could be written as a recorded answer instead.
  ///
  /// - Parameters:
  ///   - written: what is written; empty when it is no single value.
  ///   - problem: what is wrong with it.
  /// - Returns: a sentence for an author; nil when there is nothing to say.
  func help(instead written: String, _ problem: AnswerProblem) -> String? {
    if problem == .unknownNotOffered { return "write an answer; \(Self.choice(answers))" }
    switch kind {
    case .yesNo:
      let meant = ["true": "yes", "1": "yes", "y": "yes", "false": "no", "0": "no", "n": "no"]
      return "write \(meant[written.lowercased()].map { "`\($0)`" } ?? "`yes` or `no`")"
    case .one(let domain):
      if domain.codes.contains(written) { return "write `\(written)`" }
    case .several:
      if written == "no" { return "write `[none]`" }
    case .number:
      let figure = AuthorsFigure.number(meantBy: written) ?? AuthorsFigure.leading(in: written)
      if problem == .wrongType, let figure { return "write `\(figure)`" }
    case .date:
      if let day = AuthorsFigure.date(meantBy: written) { return "write `\(day)`" }
    case .text: break
    }
    return Self.choice(answers)
  }

  private static func choice(_ answers: String) -> String { "it can be \(answers)" }

  /// What can be answered, in the spelling of recordings.
  private var answers: String {
    switch kind {
    case .yesNo: "`yes` or `no`"
    case .one(let domain): Wording.anyOf(domain.codes)
    case .several(let options, _):
      "a list of \(Wording.allOf(options.map(\.code))), such as "
        + "`[\(options.first?.code ?? "none")]`, or `[none]`"
    case .number(let range):
      range.step == DecimalNumber(1)
        ? "a whole number from `\(range.low)` to `\(range.high)`"
        : "a number from `\(range.low)` to `\(range.high)` in steps of `\(range.step)`"
    case .date: "a date such as `2026-11-22`"
    case .text(let limit): "a text of at most \(limit) letters"
    }
  }
}

extension ValueType {
  /// What can be written for a value of this type, for messages; nil where nothing can.
  var examples: String? {
    switch self {
    case .boolean: "write `yes`, `no` or `unknown`"
    case .number: "write a number, such as `4`, or `unknown`"
    case .code(let domain): "it can be \(Wording.anyOf(domain.codes + ["unknown"]))"
    case .date: "write a date such as `2026-11-22`, or `unknown`"
    case .text, .invalid: nil
    }
  }
}

extension AuthorsFigure {
  /// The number in front of a unit: of `4 days` the 4.
  static func leading(in text: String) -> String? {
    let figure = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
    guard figure.count < text.count, isNumber(String(figure)) else { return nil }
    return String(figure)
  }
}
