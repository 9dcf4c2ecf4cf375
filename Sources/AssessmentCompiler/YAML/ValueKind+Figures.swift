// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

extension ValueKind where Value == Located<String> {
  /// An exact decimal number, kept as its text: `38.5`.
  static var number: ValueKind {
    .scalar("a number", .scalar(.number)) { scalar, place, collector in
      guard AuthorsFigure.isNumber(scalar.text) else {
        collector.report(
          WordProblem.misspeltNumber(
            scalar: scalar,
            key: place,
            proposal: AuthorsFigure.number(meantBy: scalar.text)
          )
        )
        return nil
      }
      return Located(value: scalar.text, span: scalar.span)
    }
  }

  /// A day of the calendar, kept as its text: `2026-11-22`.
  static var date: ValueKind {
    .scalar("a date", .scalar(.date)) { scalar, place, collector in
      guard AuthorsFigure.isDate(scalar.text) else {
        collector.report(
          WordProblem.misspeltDate(
            scalar: scalar,
            key: place,
            proposal: AuthorsFigure.date(meantBy: scalar.text)
          )
        )
        return nil
      }
      return Located(value: scalar.text, span: scalar.span)
    }
  }
}

extension ValueKind where Value == Located<Bool> {
  /// `yes` or `no` and nothing else.
  static var yesNo: ValueKind {
    .scalar("`yes` or `no`", .scalar(.yesNo)) { scalar, place, collector in
      switch scalar.text {
      case "yes": return Located(value: true, span: scalar.span)
      case "no": return Located(value: false, span: scalar.span)
      default:
        let proposal: String? =
          switch scalar.text.lowercased() {
          case "yes", "y", "true", "on": "yes"
          case "no", "n", "false", "off": "no"
          default: nil
          }
        collector.report(
          WordProblem.notYesOrNo(scalar: scalar, key: place, proposal: proposal)
        )
        return nil
      }
    }
  }
}

extension ValueKind where Value == Located<TimeSpan> {
  /// A length of time: `14 days`.
  static var timeSpan: ValueKind {
    .scalar("a length of time", .scalar(.timeSpan)) { scalar, place, collector in
      guard let span = TimeSpan(scalar.text) else {
        collector.report(WordProblem.notATimeSpan(scalar: scalar, key: place))
        return nil
      }
      return Located(value: span, span: scalar.span)
    }
  }
}

extension ValueKind {
  /// One word of a closed list, such as the type of a question.
  static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    of choices: Choice.Type
  ) -> ValueKind where Value == Located<Choice> {
    let words = choices.allCases.map(\.rawValue)
    return .scalar("one of a few words", .choice(words)) { scalar, place, collector in
      guard let choice = Choice(rawValue: scalar.text) else {
        collector.report(
          WordProblem.unknownChoice(
            scalar: scalar,
            key: place,
            choices: words,
            near: NearNames.suggestions(for: scalar.text, among: words)
          )
        )
        return nil
      }
      return Located(value: choice, span: scalar.span)
    }
  }
}

/// The spelling of numbers and dates.
enum AuthorsFigure {
  /// `-?digits(.digits)?` without needless zeros in front and at most 34 digits, as many as an
  /// exact decimal holds.
  static func isNumber(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : Substring(text)
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, parts.allSatisfy(areDigits) else {
      return false
    }
    return (whole.count == 1 || whole.first != "0") && digits.count { $0 != "." } <= 34
  }

  /// The number that was meant by `38,5`, `1 000`, `+3` or `.5`.
  static func number(meantBy text: String) -> String? {
    var proposal = String(text.filter { !$0.isWhitespace }.map { $0 == "," ? "." : $0 })
    if proposal.hasPrefix("+") { proposal.removeFirst() }
    if proposal.hasPrefix(".") { proposal = "0" + proposal }
    return isNumber(proposal) ? proposal : nil
  }

  /// Exactly yyyy-mm-dd, and a day that exists.
  static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy(areDigits) else { return false }
    let numbers = parts.compactMap { Int($0) }
    guard let year = numbers.first, let month = numbers.dropFirst().first, let day = numbers.last
    else { return false }
    return year >= 1 && day >= 1 && day <= days(inMonth: month, year: year)
  }

  /// The date that was meant by `22.11.2026` or `2026-1-5`.
  static func date(meantBy text: String) -> String? {
    let separator: Character = text.contains(".") ? "." : "-"
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy(areDigits) else { return nil }
    let ordered = separator == "." ? parts.reversed() : parts
    let padded = ordered.map { $0.count == 1 ? "0" + $0 : String($0) }
    let proposal = padded.joined(separator: "-")
    return isDate(proposal) ? proposal : nil
  }

  private static func areDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private static func days(inMonth month: Int, year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 0
    }
  }
}
