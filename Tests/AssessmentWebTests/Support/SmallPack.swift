// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import FEEL

/// A small content with every kind of question and every kind of result, built by hand.
enum SmallPack {
  static let assessment = AssessmentID("throat")
  static let region = RegionID("12")
  private static let origin = Origin(file: "small.yaml", line: 1)

  private struct Failed: Error {
    let text: String
  }

  /// The pack.
  ///
  /// - Parameters:
  ///   - standing: How far it is approved.
  ///   - decisions: The hash of what it decides.
  ///   - last: The last day of its approval.
  ///   - texts: English texts besides its own, by file and path.
  ///   - readsLastForm: Whether the age of the last form, of up to a year ago, is shown.
  /// - Returns: The pack.
  /// - Throws: When a condition of this file is wrong.
  static func pack(
    standing: Pack.Standing = .example,
    decisions: String = "sha256:" + String(repeating: "a", count: 64),
    approvedUntil last: CalendarDate? = nil,
    adding texts: [Texts.Key: String] = [:],
    readsLastForm: Bool = false
  ) throws -> Pack {
    Pack(
      graph: try graph(readsLastForm: readsLastForm),
      texts: Texts(
        SmallTexts.all.merging([LanguageID("en"): texts]) { $0.merging($1) { $1 } },
        languages: [LanguageID("en"), LanguageID("fi"), LanguageID("sv")]
      ),
      numbers: ["urgent_line": "116117", "social_line": "112"],
      regions: [region: regionData],
      calendar: HolidayCalendar(timeZone: "Europe/Helsinki", holidays: [:]),
      limits: [:],
      hash: "sha256:" + String(repeating: "b", count: 64),
      decisions: [assessment: decisions],
      standing: [assessment: standing],
      approvedUntil: last.map { [assessment: $0] } ?? [:]
    )
  }

  private static var regionData: Region {
    let weekdays = Dictionary(
      uniqueKeysWithValues: (1...5).map { ($0, [OpeningHours.Period(from: 480, to: 960)]) }
    )
    let unit = CareUnit(
      id: UnitID("centre"),
      line: "015 000 0001",
      hours: OpeningHours(periods: weekdays),
      closedOn: [],
      languages: [LanguageID("fi")]
    )
    return Region(
      id: region,
      isExample: true,
      units: [unit.id: unit],
      serviceUnits: [ServiceID("nurse"): unit.id, ServiceID("doctor"): unit.id],
      standIns: [:],
      municipalities: ["491", "740"],
      emergencyMinutes: 10,
      callTries: 3
    )
  }

  // MARK: The graph

  private static func graph(readsLastForm: Bool) throws -> DecisionGraph {
    var scope = SmallScope()
    for input in ContactInput.allCases { scope.add(input.variable(regions: [region])) }
    var questions: [Question] = []
    var steps: [Assessment.Step] = []
    for draft in SmallQuestion.all {
      let when = try draft.when.map { try scope.condition($0) }
      let question = Question(
        id: QuestionID(draft.id),
        texts: Texts.Key("throat", draft.id),
        kind: draft.kind,
        unknown: draft.unknown,
        isOptional: draft.isOptional,
        isForNurse: draft.isForNurse,
        worse: nil,
        fresh: nil,
        showsPrevious: readsLastForm && draft.id == "age",
        slot: scope.count,
        origin: origin
      )
      scope.add(question, mayBeAbsent: when != nil)
      steps.append(
        Assessment.Step(
          question: questions.count,
          when: when,
          blocks: draft.block.map { [$0] } ?? [],
          section: Texts.Key("throat", draft.block == 1 ? "gate" : "rest")
        )
      )
      questions.append(question)
    }
    let rules = try SmallRule.all.map { try $0.rule(in: scope, origin: origin) }
    guard let version = CalendarDate("2026-11-22") else { throw Failed(text: "version") }
    return DecisionGraph(
      questions: questions,
      facts: [],
      tables: [],
      rules: rules,
      advice: [
        advice("watch", .watch), advice("care", .act), advice("know", .info),
      ],
      claims: [],
      scale: scale,
      services: services,
      sources: [:],
      access: [:],
      assessments: [
        assessment: Assessment(
          id: assessment,
          texts: Texts.Key("throat", ""),
          version: version,
          steps: steps,
          rules: Array(rules.indices),
          facts: [],
          otherwise: LevelID("nurse-call"),
          previous: readsLastForm ? TimeSpan(1, .years) : nil,
          origin: origin
        )
      ]
    )
  }

  private static func advice(_ id: String, _ kind: Advice.Kind) -> Advice {
    Advice(
      id: AdviceID(id),
      texts: Texts.Key("throat", "advice.\(id)"),
      kind: kind,
      origin: origin
    )
  }

  private static var scale: Scale {
    func level(
      _ id: String,
      _ clock: CareLevel.Clock,
      stops: Bool = false,
      raisedTo: String? = nil,
      ifUnsure: String? = nil
    ) -> CareLevel {
      CareLevel(
        id: LevelID(id),
        stops: stops,
        service: stops ? nil : ServiceID("nurse"),
        clock: clock,
        raisedTo: LevelID(raisedTo ?? id),
        ifUnsure: LevelID(ifUnsure ?? id),
        origin: origin
      )
    }
    return Scale(levels: [
      level("emergency-112", .none, stops: true),
      level("emergency-care", .now, stops: true),
      level("same-day", .sameDay, ifUnsure: "nurse-call"),
      level("nurse-call", .sameWeekday, raisedTo: "same-day"),
      level("visit", .accessToCare, raisedTo: "nurse-call"),
      level("self-care", .none, raisedTo: "nurse-call"),
    ])
  }

  private static var services: [ServiceID: CareService] {
    let all = ["nurse", "doctor"].map { id in
      CareService(
        id: ServiceID(id),
        sector: .health,
        profession: id,
        channels: ["phone"],
        access: nil,
        level: LevelID("nurse-call"),
        origin: origin
      )
    }
    return Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
  }
}

/// A question of the small content.
struct SmallQuestion {
  var id: String
  var kind: Question.Kind
  var unknown = Question.UnknownMeaning.notOffered
  var when: String?
  var block: Int?
  var isOptional = false
  var isForNurse = false

  static var all: [SmallQuestion] {
    [
      SmallQuestion(id: "age", kind: number(0, 120, usual: 0...110)),
      SmallQuestion(id: "condition", kind: several(["confused", "rash"]), block: 1),
      SmallQuestion(id: "danger", kind: several(["breathless", "blue_lips", "chest_pain"])),
      SmallQuestion(
        id: "temperature",
        kind: .number(
          NumberRange(
            low: DecimalNumber(34),
            high: DecimalNumber(43),
            step: DecimalNumber("0.1") ?? DecimalNumber(1),
            usual: DecimalNumber(35)...DecimalNumber(41),
            unit: "Cel"
          )
        ),
        unknown: .allowed
      ),
      SmallQuestion(
        id: "pain",
        kind: .one(
          CodeDomain(id: "pain", codes: ["mild", "strong"], order: .laterIsWorse)
        ),
        unknown: .allowed
      ),
      SmallQuestion(id: "smoking", kind: .yesNo, unknown: .allowed, when: "age >= 18"),
      SmallQuestion(
        id: "since",
        kind: .date(DateRange(low: .before(TimeSpan(1, .years) ?? day), high: .today)),
        unknown: .allowed
      ),
      SmallQuestion(id: "words", kind: .text(limit: 500), isOptional: true, isForNurse: true),
      SmallQuestion(id: "tried", kind: .text(limit: 4_000), isOptional: true, isForNurse: true),
    ]
  }

  private static var day: TimeSpan {
    guard let day = TimeSpan(1, .days) else { preconditionFailure("one day is a span") }
    return day
  }

  private static func number(
    _ low: Int,
    _ high: Int,
    usual: ClosedRange<Int>
  ) -> Question.Kind {
    .number(
      NumberRange(
        low: DecimalNumber(low),
        high: DecimalNumber(high),
        step: DecimalNumber(1),
        usual: DecimalNumber(usual.lowerBound)...DecimalNumber(usual.upperBound),
        unit: "a"
      )
    )
  }

  private static func several(_ codes: [String]) -> Question.Kind {
    .several(
      codes.map {
        Question.Option(code: $0, when: nil, unknown: .countsAs(.boolean(true)))
      },
      asksUnsure: true
    )
  }
}

/// A rule of the small content.
struct SmallRule {
  var id: String
  var when: String
  var effect: Rule.Effect
  var services: [String] = []
  var within: TimeSpan?
  var advice: [String] = []
  var continues: [String] = []

  static var all: [SmallRule] {
    [
      SmallRule(
        id: "danger",
        when: "danger.breathless or danger.blue_lips or danger.chest_pain",
        effect: .atLeast(LevelID("emergency-112"))
      ),
      SmallRule(
        id: "condition",
        when: "condition.confused or condition.rash",
        effect: .atLeast(LevelID("emergency-care"))
      ),
      SmallRule(
        id: "fever",
        when: "temperature >= 38.5",
        effect: .atLeast(LevelID("same-day")),
        services: ["nurse"],
        within: TimeSpan(12, .hours),
        advice: ["watch"]
      ),
      SmallRule(
        id: "strong-pain",
        when: "pain = \"strong\"",
        effect: .atLeast(LevelID("nurse-call")),
        services: ["nurse"],
        within: TimeSpan(3, .days),
        advice: ["watch", "care", "know"]
      ),
      SmallRule(
        id: "long",
        when: "smoking and since < @\"2026-11-01\"",
        effect: .atLeast(LevelID("nurse-call")),
        services: ["doctor"],
        continues: ["cough"]
      ),
      SmallRule(
        id: "mild",
        when: "pain = \"mild\" and temperature < 38",
        effect: .enough(LevelID("self-care")),
        advice: ["care"]
      ),
    ]
  }

  func rule(in scope: SmallScope, origin: Origin) throws -> Rule {
    Rule(
      id: RuleID(id),
      texts: Texts.Key("throat", "rules.\(id)"),
      when: try scope.condition(when),
      effect: effect,
      raises: false,
      services: services.map { ServiceID($0) },
      within: within,
      fits: nil,
      instead: [],
      advice: advice.map { AdviceID($0) },
      continuesWith: continues.map { AssessmentID($0) },
      from: nil,
      until: nil,
      region: nil,
      canWaitAtNight: false,
      sources: [SourceID("source")],
      origin: origin
    )
  }
}

/// The names of the small content.
struct SmallScope: Scope {
  private struct Wrong: Error {
    let condition: String
    let problems: [String]
  }

  private var variables: [String: Variable] = [:]
  private(set) var count = 0

  var names: [String] { variables.keys.sorted() }
  func variable(named name: String) -> Variable? { variables[name] }
  func whyNot(_ name: String) -> String? { nil }

  mutating func add(_ variable: Variable) {
    variables[variable.name] = variable
    count += 1
  }

  mutating func add(_ question: Question, mayBeAbsent: Bool) {
    func add(_ name: String, _ type: ValueType) {
      self.add(
        Variable(
          name: name,
          slot: count,
          type: type,
          isQuestion: true,
          mayBeAbsent: mayBeAbsent
        )
      )
    }
    switch question.kind {
    case .yesNo: add(question.id.text, .boolean)
    case .one(let domain): add(question.id.text, .code(domain))
    case .number(let range): add(question.id.text, .number(unit: range.unit))
    case .date: add(question.id.text, .date)
    case .text: add(question.id.text, .text)
    case .several(let options, _):
      for option in options { add("\(question.id).\(option.code)", .boolean) }
      add("\(question.id).none", .boolean)
    }
  }

  func condition(_ text: String) throws -> TypedExpression {
    let (tree, problems) = ExpressionCompiler.expression(text, expecting: .condition, in: self)
    guard let tree, problems.isEmpty else {
      throw Wrong(condition: text, problems: problems.map { "\($0)" })
    }
    return tree
  }
}
