// SPDX-License-Identifier: Apache-2.0

import FEEL
import Testing

@testable import AssessmentEngine

/// Red flags: the answers that rules of `same-day` or more read as true.
struct RedFlagTests {
  private static let questions: [GraphDraft.QuestionDraft] = [
    .init(id: "fever", kind: .yesNo, worse: .yes),
    .init(id: "cough", kind: .yesNo),
    .init(id: "pain", kind: Draft.one("pain", ["mild", "moderate", "strong"]), worse: .later),
    .init(id: "sex", kind: Draft.one("sex", ["male", "female"], order: .none)),
    .init(id: "days", kind: Draft.number(0, 30)),
    .init(id: "weight", kind: Draft.number(1, 300)),
    .init(id: "height", kind: Draft.number(1, 250)),
    .init(id: "signs", kind: Draft.several(["stiff", "rash"])),
  ]

  private static let facts: [(id: String, draft: GraphDraft.FactDraft)] = [
    ("feverish", .expression("fever and days >= 3")),
    ("points", .sum([("fever", 2), ("cough", -1), ("days > 10", 1)])),
    ("tally", .count(["fever", "signs.rash"])),
    ("pain_points", .points("pain", ["mild": 0, "moderate": 1, "strong": 3])),
    ("bmi", .numbers(["round(weight / (height / 100) ** 2, 1)"])),
    ("adult", .expression("days > 18")),
  ]

  /// A condition of a rule of `same-day`, and the flags that it makes.
  struct Case: CustomTestStringConvertible, Sendable {
    let when: String
    let flags: [String]
    var testDescription: String { when }
  }

  static let cases = [
    Case(when: "fever", flags: ["fever yes"]),
    Case(when: "not(cough)", flags: ["cough no"]),
    Case(when: "cough or signs.rash", flags: ["cough yes", "signs.rash yes"]),
    Case(when: "signs.none", flags: ["signs none"]),
    Case(when: "not(signs.none)", flags: ["signs.stiff yes", "signs.rash yes"]),
    Case(when: "sex = \"male\"", flags: ["sex male"]),
    Case(when: "sex != \"male\"", flags: ["sex female"]),
    Case(when: "pain >= \"moderate\"", flags: ["pain moderate", "pain strong"]),
    Case(
      when: "pain >= \"moderate\" and pain < \"strong\"",
      flags: ["pain moderate", "pain strong"]
    ),
    Case(when: "pain = \"mild\"", flags: ["pain mild", "pain strong"]),
    Case(when: "days > 7", flags: ["days (7.."]),
    Case(when: "7 < days", flags: ["days (7.."]),
    Case(when: "not(days > 7)", flags: ["days ..7]"]),
    Case(when: "days in [3..15)", flags: ["days [3..15)"]),
    Case(when: "days between 3 and 15", flags: ["days [3..15]"]),
    Case(when: "days = 3 or days = 5", flags: ["days [3..3]", "days [5..5]"]),
    Case(when: "not(fever) and days < 2", flags: ["fever yes", "fever no", "days ..2)"]),
    // One of two is enough, so what two parts ask of the same answer need not meet.
    Case(
      when: "(days < 1 or fever) and (days > 8 or cough)",
      flags: ["fever yes", "cough yes", "days ..1)", "days (8.."]
    ),
    Case(
      when: "((days < 1 or fever) or (days < 1 and cough)) and days > 8",
      flags: ["fever yes", "cough yes", "days ..1)", "days (8.."]
    ),
    // Facts are unfolded, also the other way round.
    Case(when: "feverish", flags: ["fever yes", "days [3.."]),
    Case(when: "feverish and days < 10", flags: ["fever yes", "days [3..10)"]),
    Case(when: "not(feverish)", flags: ["fever yes", "fever no", "days ..3)"]),
    Case(when: "points >= 2", flags: ["fever yes", "cough no", "days (10.."]),
    Case(when: "points < 1", flags: ["fever yes", "fever no", "cough yes", "days ..10]"]),
    Case(when: "tally >= 2", flags: ["fever yes", "signs.rash yes"]),
    Case(when: "pain_points >= 1", flags: ["pain moderate", "pain strong"]),
    Case(when: "bmi > 40", flags: ["weight higher", "height lower"]),
    Case(when: "days - weight > 3", flags: ["days higher", "weight lower"]),
    Case(
      when: "if cough then fever else days > 3",
      flags: ["fever yes", "cough yes", "cough no", "days (3.."]
    ),
    Case(when: "answered(cough) and days > 3", flags: ["cough any", "days (3.."]),
    Case(when: "answered(days) and days > 3", flags: ["days (3.."]),
    Case(when: "unanswered(cough)", flags: ["cough unanswered"]),
    // What nobody can answer is no red flag; the worse side of what is read is.
    Case(when: "fever and 1 > 2", flags: ["fever yes"]),
    Case(when: "subject = \"child\" and cough", flags: ["cough yes"]),
  ]

  @Test(arguments: cases)
  func `a rule of same-day makes red flags of what it reads as true`(_ example: Case) throws {
    let graph = try GraphDraft(
      questions: Self.questions,
      facts: Self.facts,
      rules: [.init(id: "today", when: example.when, effect: .atLeast(LevelID("same-day")))]
    ).graph()
    let flags = graph.redFlags(of: AssessmentID("test"))
    #expect(flags.map(\.words).sorted() == example.flags.sorted())
    #expect(flags.allSatisfy { $0.level.text == "same-day" && $0.rules == [RuleID("today")] })
  }

  @Test func `an answer is listed once with all its rules and the most urgent level`() throws {
    let graph = try GraphDraft(
      questions: Self.questions,
      rules: [
        .init(id: "today", when: "cough and signs.rash", effect: .atLeast(LevelID("same-day"))),
        .init(id: "now", when: "signs.rash", effect: .atLeast(LevelID("emergency-112"))),
        .init(id: "call", when: "signs.stiff", effect: .atLeast(LevelID("nurse-call"))),
        .init(id: "raise", when: "signs.stiff", raises: true),
        .init(id: "mild", when: "not(fever)", effect: .enough(LevelID("self-care"))),
        .init(id: "social", when: "sex = \"male\"", services: ["social-emergency"]),
        .init(id: "later", when: "days > 3", services: ["doctor"]),
      ]
    ).graph()
    let flags = graph.redFlags(of: AssessmentID("test"))
    #expect(flags.map(\.words) == ["cough yes", "sex male", "signs.rash yes"])
    #expect(flags.map(\.level.text) == ["same-day", "same-day", "emergency-112"])
    #expect(flags.last?.rules == [RuleID("today"), RuleID("now")])
  }

  @Test func `an assessment that is not there has no red flags`() throws {
    let graph = try GraphDraft(questions: Self.questions).graph()
    #expect(graph.redFlags(of: AssessmentID("other")).isEmpty)
  }

  /// Without questions that concern only some, every true rule was made true by answers.
  @Test func `a rule that counts has a red flag among the answers, on random graphs`() throws {
    let contact = try Draft.contact()
    var checked = 0
    for seed in 0..<200 {
      var random = RandomDraft(seed: UInt64(seed + 70_000))
      var draft = try #require(Optional(random.draft()))
      for number in draft.questions.indices {
        draft.questions[number].when = nil
        draft.questions[number].shownWhen = [:]
      }
      let graph = try draft.graph()
      let flags = graph.redFlags(of: AssessmentID("test"))
      let always = Set(draft.rules.filter { $0.when == "f1 >= 0" }.map { RuleID($0.id) })
      for _ in 0..<40 {
        var answers: [QuestionID: Answer] = [:]
        for question in graph.questions { answers[question.id] = random.answer(to: question) }
        let result = graph.evaluate(
          AssessmentID("test"),
          answers: answers,
          contact: contact,
          optional: .asked
        ).result
        let floors = graph.traces(
          of: AssessmentID("test"),
          answers: answers,
          contact: contact,
          optional: .asked
        ).reduce(into: [RuleID: LevelID]()) { $0[$1.rule.id] = $1.floor }
        for reason in result.reasons where !reason.isInDoubt && !always.contains(reason.rule) {
          guard let level = floors[reason.rule],
            graph.scale.isAtLeast(level, DecisionGraph.alarming)
          else { continue }
          checked += 1
          let isFlagged = flags.contains { flag in
            flag.rules.contains(reason.rule) && flag.matches(answers, graph)
          }
          #expect(isFlagged, "seed \(seed), \(reason.rule)")
        }
      }
    }
    #expect(checked > 1_000)
  }
}

extension RedFlag {
  /// A short form for tables.
  fileprivate var words: String {
    let sign =
      switch sign {
      case .yes: "yes"
      case .no: "no"
      case .option(let code): code
      case .none: "none"
      case .higher: "higher"
      case .lower: "lower"
      case .anyAnswer: "any"
      case .noAnswer: "unanswered"
      case .interval(let interval):
        (interval.low.map { "\($0.isIncluded ? "[" : "(")\($0.value)" } ?? "") + ".."
          + (interval.high.map { "\($0.value)\($0.isIncluded ? "]" : ")")" } ?? "")
      }
    return "\(finding.name) \(sign)"
  }

  /// Whether somebody who answered so gave this answer, or one that counts as it.
  fileprivate func matches(_ answers: [QuestionID: Answer], _ graph: DecisionGraph) -> Bool {
    guard let question = graph.question(finding.question), let answer = answers[question.id] else {
      return false
    }
    if case .several(let findings) = answer, case .several(let options, _) = question.kind {
      guard let code = finding.option else {
        // "None of these", or that something was said of the whole page.
        return sign != .none || findings.chosen.isEmpty
      }
      let meaning = options.first { $0.code == code }?.unknown
      let counted: Bool? =
        findings.unsure.contains(code) ? meaning?.state == .value(.boolean(true)) : nil
      let isTicked = counted ?? findings.chosen.contains(code)
      return sign == .yes ? isTicked : !isTicked
    }
    let state: State =
      switch answer {
      case .yesNo(let yes): .value(.boolean(yes))
      case .one(let code): .value(.code(code))
      case .number(let number): .value(.number(number))
      default: question.unknown.state
      }
    switch (sign, state) {
    case (.noAnswer, _): return answer == .unknown
    case (.anyAnswer, _): return answer != .unknown
    case (.yes, .value(.boolean(let yes))): return yes
    case (.no, .value(.boolean(let yes))): return !yes
    case (.option(let code), .value(let value)): return value == .code(code)
    case (.interval(let interval), .value(.number(let number))):
      return interval.holds(number)
    case (.higher, _), (.lower, _): return true
    default: return false
    }
  }
}

extension RedFlag.Interval {
  fileprivate func holds(_ number: DecimalNumber) -> Bool {
    if let low, case .number(let bound) = low.value {
      guard number > bound || (low.isIncluded && number == bound) else { return false }
    }
    if let high, case .number(let bound) = high.value {
      guard number < bound || (high.isIncluded && number == bound) else { return false }
    }
    return true
  }
}
