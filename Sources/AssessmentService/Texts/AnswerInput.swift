// SPDX-License-Identifier: Apache-2.0

public import AssessmentEngine
public import FEEL

/// What a person typed or ticked for one question, before it is judged.
public struct AnswerInput: Hashable, Sendable {
  /// Everything that was chosen: codes of options, `yes`, `no`, `none`, `unknown`, `unsure`.
  public var chosen: Set<String>
  /// What was typed into the one field of a number or text.
  public var text: String
  /// What was typed into the fields of a date.
  public var day: String
  /// The month's field.
  public var month: String
  /// The year's field.
  public var year: String

  /// Holds what was typed or ticked.
  public init(
    chosen: Set<String> = [],
    text: String = "",
    day: String = "",
    month: String = "",
    year: String = ""
  ) {
    self.chosen = chosen
    self.text = text
    self.day = day
    self.month = month
    self.year = year
  }

  /// Chosen for "None of these".
  public static let none = "none"
  /// Chosen for "I don't know", or to skip.
  public static let unknown = "unknown"
  /// Chosen for "I am not sure about something here".
  public static let unsure = "unsure"

  /// What is ticked when a page of findings is shown again with its answer so far.
  ///
  /// "None of these" is not, where a line has come to concern the person that nothing was said of.
  package static func chosen(_ findings: Findings, of asked: AskedQuestion) -> Set<String> {
    let isOpen = !findings.open.isDisjoint(with: asked.options)
    if case .several(_, asksUnsure: true) = asked.question.kind,
      isOpen || !findings.unsure.isDisjoint(with: asked.options)
    {
      return findings.chosen.union([unsure])
    }
    return findings.chosen.isEmpty && !isOpen ? [none] : findings.chosen
  }

  /// Whether all fields hold nothing that can be seen.
  fileprivate var isNothingTyped: Bool {
    [text, day, month, year].allSatisfy(\.visible.isEmpty)
  }
}

/// Why an input is no answer, with what a clear sentence needs.
public enum InputProblem: Error, Hashable, Sendable {
  /// Nothing was chosen or typed.
  case empty
  /// "None of these" together with something else.
  case noneAndMore
  /// "I don't know" together with something else; which of them holds is the person's to say.
  case valueAndUnknown
  /// Not a number.
  case notANumber
  /// A number between two steps; whole numbers are wanted when the step is 1.
  case offStep(NumberRange)
  case outOfRange(NumberRange)
  /// Ten times too large: the decimal sign was probably forgotten.
  case didYouMean(DecimalNumber)
  /// No such day.
  case notADate
  case dateOutOfRange
  case tooLong(limit: Int)
  /// An input that the page does not offer.
  case notOffered
}

extension AskedQuestion {
  /// Reads an input as an answer to this question.
  ///
  /// A number is digits with at most one decimal comma or point, and a minus sign only where the
  /// question has numbers below zero. White space at its ends and characters that nobody sees are
  /// passed over.
  ///
  /// - Parameters:
  ///   - input: What was typed or ticked.
  ///   - contactDate: The day of contact.
  /// - Returns: The answer, judged.
  /// - Throws: The ``InputProblem``; the caller shows it and keeps the input.
  public func read(
    _ input: AnswerInput,
    on contactDate: CalendarDate
  ) throws(InputProblem) -> Answer {
    if option != nil { return try yesNo(input, offersUnknown: true) }
    if input.chosen.contains(AnswerInput.unknown) {
      guard input.chosen.count == 1, input.isNothingTyped else { throw .valueAndUnknown }
      guard question.problem(with: .unknown, on: contactDate) == nil else { throw .notOffered }
      return .unknown
    }
    switch question.kind {
    case .yesNo: return try yesNo(input, offersUnknown: false)
    case .one(let domain):
      guard let code = input.chosen.first else { throw .empty }
      guard input.chosen.count == 1, domain.codes.contains(code), options.contains(code) else {
        throw .notOffered
      }
      return .one(code)
    case .several(_, let asksUnsure): return try findings(input, asksUnsure: asksUnsure)
    case .number(let range): return try number(input.text, range)
    case .date: return try date(input, on: contactDate)
    case .text(let limit): return try text(input.text, limit: limit)
    }
  }

  /// Whether a number or day is likely; one outside `usual` is asked about once.
  public func isUsual(_ answer: Answer, on contactDate: CalendarDate) -> Bool {
    switch (question.kind, answer) {
    case (.number(let range), .number(let number)):
      return range.usual?.contains(number) ?? true
    case (.date(let range), .date(let day)):
      guard let usual = range.usual else { return true }
      let low = usual.low.day(from: contactDate)
      let high = usual.high.day(from: contactDate)
      return (low.map { $0 <= day } ?? true) && (high.map { day <= $0 } ?? true)
    default: return true
    }
  }

  private func yesNo(
    _ input: AnswerInput,
    offersUnknown: Bool
  ) throws(InputProblem) -> Answer {
    guard let chosen = input.chosen.first else { throw .empty }
    guard input.chosen.count == 1 else { throw .notOffered }
    switch chosen {
    case "yes": return .yesNo(true)
    case "no": return .yesNo(false)
    case AnswerInput.unknown where offersUnknown: return .unknown
    default: throw .notOffered
    }
  }

  private func findings(
    _ input: AnswerInput,
    asksUnsure: Bool
  ) throws(InputProblem) -> Answer {
    guard !input.chosen.isEmpty else {
      if question.isOptional { return .unknown }
      throw .empty
    }
    let isUnsure = input.chosen.contains(AnswerInput.unsure)
    let ticked = input.chosen.subtracting([AnswerInput.none, AnswerInput.unsure])
    guard ticked.isSubset(of: options), asksUnsure || !isUnsure else { throw .notOffered }
    if input.chosen.contains(AnswerInput.none) {
      guard input.chosen.count == 1 else { throw .noneAndMore }
      return .several(Findings(chosen: []))
    }
    return .several(Findings(chosen: ticked, open: isUnsure ? Set(options) : []))
  }

  private func number(_ typed: String, _ range: NumberRange) throws(InputProblem) -> Answer {
    let text = typed.trimmed
    if text.isEmpty {
      if question.isOptional { return .unknown }
      throw .empty
    }
    guard let plain = text.plainDecimal(canBeNegative: range.low < .zero),
      let number = DecimalNumber(plain)
    else { throw .notANumber }
    guard number >= range.low, number <= range.high else {
      let tenth = number.divided(by: DecimalNumber(10))
      if let tenth, question.problem(with: .number(tenth), on: .epoch) == nil,
        range.step < DecimalNumber(1)
      {
        throw .didYouMean(tenth)
      }
      throw .outOfRange(range)
    }
    guard number.remainder(dividingBy: range.step) == .zero else { throw .offStep(range) }
    return .number(number)
  }

  private func date(
    _ input: AnswerInput,
    on contactDate: CalendarDate
  ) throws(InputProblem) -> Answer {
    let fields = [input.year, input.month, input.day].map(\.trimmed)
    if fields.allSatisfy(\.isEmpty) {
      if question.isOptional { return .unknown }
      throw .empty
    }
    let numbers = fields.compactMap { $0.utf8.count <= 4 && $0.isDigits ? Int($0) : nil }
    guard numbers.count == 3, let year = numbers.first, let day = numbers.last,
      let month = numbers.dropFirst().first, year >= 1_000,
      let date = CalendarDate(year: year, month: month, day: day)
    else { throw .notADate }
    guard question.problem(with: .date(date), on: contactDate) == nil else {
      throw .dateOutOfRange
    }
    return .date(date)
  }

  private func text(_ typed: String, limit: Int) throws(InputProblem) -> Answer {
    let text = typed.withoutControls
    if text.visible.isEmpty {
      if question.isOptional { return .unknown }
      throw .empty
    }
    guard text.count <= limit else { throw .tooLong(limit: limit) }
    return .text(text)
  }
}

extension CalendarDate {
  /// A day for judging what no day can change.
  fileprivate static let epoch = CalendarDate(dayNumber: 0) ?? CalendarDate.first
  private static var first: CalendarDate { preconditionFailure("1970-01-01 is a day") }
}

extension String {
  /// The text without white space, control and format characters at any place.
  var visible: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter { scalar in
          switch scalar.properties.generalCategory {
          case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: false
          default: true
          }
        }
      )
    )
  }

  /// The text with line ends kept and other control characters, and those that turn the direction
  /// of writing, taken out (reliability: terminals and pages show free text to nurses).
  public var withoutControls: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter { scalar in
          switch scalar {
          case "\n": true
          case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{200E}", "\u{200F}": false
          default: scalar.properties.generalCategory != .control
          }
        }
      )
    )
  }

  /// The text without format characters, which nobody sees, and without white space at its ends;
  /// white space between digits stays, since `3 4` may be two numbers.
  fileprivate var trimmed: String {
    let seen = unicodeScalars.filter { $0.properties.generalCategory != .format }
    var rest = String.UnicodeScalarView(seen)[...].drop(while: \.properties.isWhitespace)
    while rest.last?.properties.isWhitespace == true { rest.removeLast() }
    return String(String.UnicodeScalarView(rest))
  }

  fileprivate var isDigits: Bool {
    !isEmpty && utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// `38,4` as `38.4`; nil for anything but digits with at most one decimal comma or point, such as
  /// the `1e2` that programs read as 100.
  fileprivate func plainDecimal(canBeNegative: Bool) -> String? {
    let isNegative = hasPrefix("-") || hasPrefix("\u{2212}")
    guard canBeNegative || !isNegative else { return nil }
    let parts = (isNegative ? dropFirst() : self[...])
      .split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard parts.count <= 2, parts.allSatisfy({ String($0).isDigits }) else { return nil }
    return (isNegative ? "-" : "") + parts.joined(separator: ".")
  }
}
