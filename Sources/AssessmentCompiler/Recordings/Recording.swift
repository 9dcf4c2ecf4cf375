// SPDX-License-Identifier: Apache-2.0

public import AssessmentEngine
public import FEEL

/// An answer set that is kept as a test: the contact, the answers, and what must come out.
public struct Recording: Sendable {
  /// One thing that must come out.
  public struct Expectation: Sendable {
    /// What is expected.
    public let kind: Kind
    /// Where it was written.
    public let origin: Origin
    /// The place of the one value that says it; nil for a list.
    public let value: SourceSpan?
  }

  /// What can be expected of a result.
  public enum Kind: Sendable {
    case outcome(Outcome)
    case level(LevelID)
    /// Exactly these services.
    case services([ServiceID])
    /// A service with what is said of it; nil for what is not.
    case service(ServiceID, level: LevelID?, fit: Fit?, within: TimeSpan?)
    /// These among others; none at all where the list is empty, as in `advice` and `continues`.
    case rules([RuleID])
    case notRules([RuleID])
    case advice([AdviceID])
    case notAdvice([AdviceID])
    /// Assessments to go on with.
    case continues([AssessmentID])
    /// Questions, and lines of questions of several findings.
    case asked([Walk.Finding])
    case notAsked([Walk.Finding])
    /// A fact and its value; nil for one that is unknown.
    case fact(FactID, Value?)
    case within(TimeSpan)
    /// The instruction at the recording's own time, such as `same-day.closed`.
    case instruction(String)
    /// The instruction at another time.
    case instructionAt(RecordedTime, String)
  }

  /// The name in its file.
  public let name: String
  /// What it shows, in a sentence.
  public let says: String?
  /// Where it was written.
  public let origin: Origin
  /// The assessment.
  public let assessment: AssessmentID
  /// When the contact was made.
  public let at: RecordedTime
  /// Whom it is about; the day is that of ``at`` as it is written.
  public let contact: Contact
  /// The language of contact.
  public let language: LanguageID?
  /// The answers, each judged; where they were written see ``answerOrigins``.
  public let answers: [QuestionID: Answer]
  /// Where each answer was written, maybe in the recording that this one is like.
  public let answerOrigins: [QuestionID: Origin]
  /// The questions that this recording answers itself, not only what it is like.
  public let ownAnswers: Set<QuestionID>
  /// How many times all other questions are answered at random; nil for never.
  public let randomTries: Int?
  /// What must come out, in the order written.
  public let expectations: [Expectation]
}

/// A day, or a day and a time with its offset, as a recording states it.
public struct RecordedTime: Hashable, Sendable, CustomStringConvertible {
  /// The text, such as `2026-11-22` or `2026-11-22T02:10+02:00`.
  public let description: String
  /// The day as it is written.
  public let date: CalendarDate

  /// Reads `2026-11-22`, or a time with minutes, maybe seconds, and an offset; nil otherwise.
  public init?(_ text: String) {
    guard let date = CalendarDate(text.prefix(10)) else { return nil }
    self.date = date
    description = text
    let rest = Array(text.utf8.dropFirst(10))
    if rest.isEmpty { return }
    guard rest.first == UInt8(ascii: "T"), let hour = Self.pair(rest, 1), hour < 24,
      rest.dropFirst(3).first == UInt8(ascii: ":"), let minute = Self.pair(rest, 4), minute < 60
    else { return nil }
    var offset = Array(rest.dropFirst(6))
    if offset.first == UInt8(ascii: ":") {
      guard let second = Self.pair(offset, 1), second < 60 else { return nil }
      offset.removeFirst(3)
    }
    if offset == [UInt8(ascii: "Z")] { return }
    guard offset.count == 6, offset.first == UInt8(ascii: "+") || offset.first == UInt8(ascii: "-"),
      let hours = Self.pair(offset, 1), hours <= 14,
      offset.dropFirst(3).first == UInt8(ascii: ":"), let minutes = Self.pair(offset, 4),
      minutes < 60
    else { return nil }
  }

  /// The number of two digits at a position.
  private static func pair(_ bytes: [UInt8], _ position: Int) -> Int? {
    let digits = bytes.dropFirst(position).prefix(2)
    guard digits.count == 2, digits.allSatisfy(\.isDigit) else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
