// SPDX-License-Identifier: Apache-2.0

public import FEEL

/// One question: what may be answered, and what "I don't know" means.
public struct Question: Sendable {
  /// What may be answered.
  public enum Kind: Hashable, Sendable {
    case yesNo
    /// Exactly one of the options.
    case one(CodeDomain)
    /// Any of the options, or none of them; each option is a yes-no of its own to the rules.
    case several([Option], asksUnsure: Bool)
    case number(NumberRange)
    case date(DateRange)
    /// Free text of at most so many characters, for people only.
    case text(limit: Int)
  }

  /// One line of a question of several findings.
  public struct Option: Hashable, Sendable {
    /// The code behind the dot: `cough` in `symptoms.cough`.
    public let code: String
    /// For whom the option is shown; nil for everybody.
    public let when: TypedExpression?
    /// What "I don't know" about this option means.
    public let unknown: UnknownMeaning

    /// Makes an option.
    public init(code: String, when: TypedExpression?, unknown: UnknownMeaning) {
      self.code = code
      self.when = when
      self.unknown = unknown
    }
  }

  /// What "I don't know" means to the rules.
  public enum UnknownMeaning: Hashable, Sendable {
    /// It cannot be chosen.
    case notOffered
    /// The rules read unknown.
    case allowed
    /// The rules read this value; people are shown that it is unknown.
    case countsAs(Value)
  }

  /// The side on which answers are worse.
  public enum Worse: String, Hashable, Sendable, CaseIterable {
    case later, earlier, higher, lower, yes, no
  }

  /// The question's name.
  public let id: QuestionID
  /// Where its texts are: `ask`, `help`, `label`, `none`, `unknown-text`, and for each option
  /// `<code>.text`, `.label` and `.check`; of a number also `ends.low` and `ends.high`.
  public let texts: Texts.Key
  /// What may be answered.
  public let kind: Kind
  /// For whom an option of a one-choice question is offered, by its code; one that is not among
  /// them is offered to everybody.
  public let offeredWhen: [String: TypedExpression]
  /// What "I don't know" means; of a question of several findings see each option.
  public let unknown: UnknownMeaning
  /// Whether it may be skipped, which is the same as not knowing.
  public let isOptional: Bool
  /// Whether it is asked for the professional's sake, after the level is settled.
  public let isForNurse: Bool
  /// Which answers are worse.
  public let worse: Worse?
  /// How long an answer stays fresh; nil for ever.
  public let fresh: TimeSpan?
  /// Whether the answer of the last form is shown beside it.
  public let showsPrevious: Bool
  /// The name that it had in an earlier version; nil when it is new or kept its name.
  public let was: QuestionID?
  /// Why a built-in proof may fail for it; nil when none may.
  public let except: String?
  /// Codes of other systems, by system; nothing here reads them.
  public let codes: [String: [String]]
  /// The first slot: the answer's own; of several findings the first option's, the last slot
  /// being "none of these".
  public let slot: Int
  /// Where it was written.
  public let origin: Origin

  /// Makes a question.
  public init(
    id: QuestionID,
    texts: Texts.Key,
    kind: Kind,
    offeredWhen: [String: TypedExpression] = [:],
    unknown: UnknownMeaning,
    isOptional: Bool,
    isForNurse: Bool,
    worse: Worse?,
    fresh: TimeSpan?,
    showsPrevious: Bool = false,
    was: QuestionID? = nil,
    except: String? = nil,
    codes: [String: [String]] = [:],
    slot: Int,
    origin: Origin
  ) {
    self.id = id
    self.texts = texts
    self.kind = kind
    self.offeredWhen = offeredWhen
    self.unknown = unknown
    self.isOptional = isOptional
    self.isForNurse = isForNurse
    self.worse = worse
    self.fresh = fresh
    self.showsPrevious = showsPrevious
    self.was = was
    self.except = except
    self.codes = codes
    self.slot = slot
    self.origin = origin
  }

  /// The slots that this question fills.
  public var slots: Range<Int> { slot..<(slot + slotCount) }

  /// How many slots a question of a kind fills.
  public static func slotCount(of kind: Kind) -> Int {
    if case .several(let options, _) = kind { options.count + 1 } else { 1 }
  }

  /// For whom its options are shown or offered.
  package var conditionsOfOptions: [TypedExpression] {
    if case .several(let options, _) = kind { return options.compactMap(\.when) }
    return offeredWhen.sorted { $0.key < $1.key }.map(\.value)
  }

  private var slotCount: Int { Question.slotCount(of: kind) }
}

/// The numbers that may be answered.
public struct NumberRange: Hashable, Sendable {
  /// The lowest number, included.
  public let low: DecimalNumber
  /// The highest number, included.
  public let high: DecimalNumber
  /// The distance between numbers that may be answered, counted from zero.
  public let step: DecimalNumber
  /// What is likely, within `low...high`; outside it the person is asked whether it is right.
  public let usual: ClosedRange<DecimalNumber>?
  /// The UCUM unit; nil for a bare number.
  public let unit: String?

  /// Makes a range of numbers.
  public init(
    low: DecimalNumber,
    high: DecimalNumber,
    step: DecimalNumber,
    usual: ClosedRange<DecimalNumber>?,
    unit: String?
  ) {
    self.low = low
    self.high = high
    self.step = step
    self.usual = usual
    self.unit = unit
  }
}

/// The dates that may be answered.
public struct DateRange: Hashable, Sendable {
  /// A bound: a day of its own, or so long before or after the day of contact.
  public enum Bound: Hashable, Sendable {
    case date(CalendarDate)
    /// The day of contact.
    case today
    case before(TimeSpan)
    case after(TimeSpan)
  }

  /// Days that are likely; outside them the person is asked whether the day is right.
  public struct Usual: Hashable, Sendable {
    /// The earliest likely day.
    public let low: Bound
    /// The latest likely day.
    public let high: Bound

    /// Makes likely days.
    public init(low: Bound, high: Bound) {
      self.low = low
      self.high = high
    }
  }

  /// The earliest day, included.
  public let low: Bound
  /// The latest day, included.
  public let high: Bound
  /// What is likely; nil for every day of the range.
  public let usual: Usual?

  /// Makes a range of dates.
  public init(low: Bound, high: Bound, usual: Usual? = nil) {
    self.low = low
    self.high = high
    self.usual = usual
  }
}
