// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL
import Testing

/// A small graph written down in a test; conditions are written as authors write them.
struct GraphDraft {
  struct QuestionDraft {
    var id: String
    var kind: Question.Kind
    var unknown: Question.UnknownMeaning = .notOffered
    var when: String?
    /// For whom a line is shown, by its code.
    var shownWhen: [String: String] = [:]
    var blocks: [Int] = []
    var isOptional = false
    var isForNurse = false
    var worse: Question.Worse?
  }

  struct RuleDraft {
    var id: String
    var when: String
    var effect: Rule.Effect = .none
    var raises = false
    var services: [String] = []
    var within: TimeSpan?
    var fits: String?
    var instead: [String] = []
    var advice: [String] = []
    var ifRaised: [String] = []
    var continues: [String] = []
    var from: CalendarDate?
    var until: CalendarDate?
    var region: String?
    var canWait = false
  }

  struct ClaimDraft {
    var id: String
    var when: String?
    var promise: Claim.Promise?
    /// The condition of a promise `holds`, which may read `level`.
    var holds: String?
    var file = "rules/test.yaml"
  }

  /// One of several assessments over the same questions and rules.
  struct AssessmentDraft {
    var id: String
    /// The questions in the order of asking.
    var asks: [String]
    /// For whom a question is asked here, by its name.
    var askedWhen: [String: String] = [:]
    var rules: [String]
    var otherwise = "nurse-call"
    var asking = Assessment.Asking.all
  }

  enum FactDraft {
    case expression(String)
    case numbers([String])
    case count([String])
    case sum([(condition: String, points: Int)])
    case points(String, [String: Int])
  }

  var questions: [QuestionDraft] = []
  var facts: [(id: String, draft: FactDraft)] = []
  var rules: [RuleDraft] = []
  var claims: [ClaimDraft] = []
  var otherwise = "nurse-call"
  /// Beside the assessment `test`, which asks all questions and has all rules.
  var assessments: [AssessmentDraft] = []

  static let scale = Scale(levels: [
    level("emergency-112", stops: true, service: nil, raisedTo: nil, ifUnsure: nil, .none),
    level("emergency-care", stops: true, service: nil, raisedTo: nil, ifUnsure: nil, .now),
    level("same-day", service: "nurse", raisedTo: nil, ifUnsure: "nurse-call", .sameDay),
    level("nurse-call", service: "nurse", raisedTo: "same-day", ifUnsure: nil, .sameWeekday),
    level("visit", service: "nurse", raisedTo: "nurse-call", ifUnsure: nil, .accessToCare),
    level("self-care", service: nil, raisedTo: "nurse-call", ifUnsure: nil, .none),
  ])

  private static func level(
    _ id: String,
    stops: Bool = false,
    service: String?,
    raisedTo: String?,
    ifUnsure: String?,
    _ clock: CareLevel.Clock
  ) -> CareLevel {
    CareLevel(
      id: LevelID(id),
      stops: stops,
      service: service.map { ServiceID($0) },
      clock: clock,
      raisedTo: LevelID(raisedTo ?? id),
      ifUnsure: LevelID(ifUnsure ?? id),
      origin: origin
    )
  }

  static let origin = Origin(file: "test.yaml", line: 1)

  static func services() -> [ServiceID: CareService] {
    let all: [(String, CareService.Sector, String)] = [
      ("nurse", .health, "nurse-call"), ("doctor", .health, "visit"),
      ("laboratory", .health, "visit"), ("steering", .social, "visit"),
      ("social-emergency", .social, "same-day"), ("ambulance", .health, "emergency-112"),
    ]
    return Dictionary(
      uniqueKeysWithValues: all.map { id, sector, level in
        (
          ServiceID(id),
          CareService(
            id: ServiceID(id),
            sector: sector,
            profession: "nurse",
            channels: ["phone"],
            access: nil,
            level: LevelID(level),
            origin: origin
          )
        )
      }
    )
  }

  /// Builds the graph; a condition with a problem fails the test.
  func graph() throws -> DecisionGraph {
    var scope = DraftScope()
    for input in ContactInput.allCases {
      scope.add(input.variable(regions: [RegionID("12"), RegionID("13")]))
    }
    var built: [Question] = []
    var steps: [Assessment.Step] = []
    for draft in questions {
      let when = try draft.when.map { try scope.condition($0) }
      let question = Question(
        id: QuestionID(draft.id),
        texts: Texts.Key("test", draft.id),
        kind: try draft.kind(in: scope),
        offeredWhen: try draft.offeredWhen(in: scope),
        unknown: draft.unknown,
        isOptional: draft.isOptional,
        isForNurse: draft.isForNurse,
        worse: draft.worse,
        fresh: nil,
        slot: scope.count,
        origin: Self.origin
      )
      scope.add(question, mayBeAbsent: when != nil)
      steps.append(
        Assessment.Step(question: built.count, when: when, blocks: draft.blocks, section: nil)
      )
      built.append(question)
    }
    let facts = try facts.map { id, draft in
      let definition = try draft.definition(in: scope)
      let type: ValueType = definition.isCondition ? .boolean : .number(unit: nil)
      let fact = Fact(
        id: FactID(id),
        texts: Texts.Key("test", "facts.\(id)"),
        definition: definition,
        type: type,
        isShown: true,
        slot: scope.count,
        origin: Self.origin
      )
      scope.add(
        Variable(
          name: id,
          slot: fact.slot,
          type: type,
          isQuestion: false,
          mayBeAbsent: false
        )
      )
      return fact
    }
    let rules = try rules.map { try $0.rule(in: scope) }
    let places = Array(facts.indices)
    let whole = try assessment(
      "test",
      steps: steps,
      rules: Array(rules.indices),
      facts: places,
      otherwise
    )
    let others = try assessments.map { draft in
      try assessment(
        draft.id,
        steps: draft.steps(in: scope, questions: built),
        rules: draft.rules.map { id in
          try #require(rules.firstIndex { $0.id == RuleID(id) })
        },
        facts: places,
        draft.otherwise,
        draft.asking
      )
    }
    return DecisionGraph(
      questions: built,
      facts: facts,
      tables: [],
      rules: rules,
      advice: [],
      claims: try claims.map { try $0.claim(in: scope) },
      scale: Self.scale,
      services: Self.services(),
      sources: [:],
      access: [:],
      assessments: Dictionary(uniqueKeysWithValues: ([whole] + others).map { ($0.id, $0) })
    )
  }

  private func assessment(
    _ id: String,
    steps: [Assessment.Step],
    rules: [Int],
    facts: [Int],
    _ otherwise: String,
    _ asking: Assessment.Asking = .all
  ) throws -> Assessment {
    Assessment(
      id: AssessmentID(id),
      texts: Texts.Key(id, ""),
      version: try #require(CalendarDate("2026-11-22")),
      steps: steps,
      rules: rules,
      facts: facts,
      otherwise: LevelID(otherwise),
      asking: asking,
      origin: Self.origin
    )
  }
}

extension GraphDraft.AssessmentDraft {
  fileprivate func steps(in scope: DraftScope, questions: [Question]) throws -> [Assessment.Step] {
    try asks.map { id in
      Assessment.Step(
        question: try #require(questions.firstIndex { $0.id == QuestionID(id) }),
        when: try askedWhen[id].map { try scope.condition($0) },
        blocks: [],
        section: nil
      )
    }
  }
}

extension GraphDraft.QuestionDraft {
  fileprivate func kind(in scope: DraftScope) throws -> Question.Kind {
    guard case .several(let options, let asksUnsure) = kind else { return kind }
    let shown = try options.map { option in
      Question.Option(
        code: option.code,
        when: try shownWhen[option.code].map { try scope.condition($0) },
        unknown: option.unknown
      )
    }
    return .several(shown, asksUnsure: asksUnsure)
  }
}

extension GraphDraft.QuestionDraft {
  fileprivate func offeredWhen(in scope: DraftScope) throws -> [String: TypedExpression] {
    guard case .one = kind else { return [:] }
    return try shownWhen.mapValues { try scope.condition($0) }
  }
}

extension GraphDraft.FactDraft {
  fileprivate func definition(in scope: DraftScope) throws -> Fact.Definition {
    switch self {
    case .expression(let text): .expression(try scope.value(text))
    case .numbers(let names): .sum(try names.map { .number(try scope.value($0)) })
    case .count(let conditions): .count(try conditions.map { try scope.condition($0) })
    case .sum(let terms):
      .sum(
        try terms.map { .condition(try scope.condition($0.condition), DecimalNumber($0.points)) }
      )
    case .points(let name, let points):
      .sum([
        .points(
          try #require(scope.variable(named: name)),
          points.mapValues { DecimalNumber($0) }
        )
      ])
    }
  }
}

extension Fact.Definition {
  fileprivate var isCondition: Bool {
    if case .expression(let tree) = self { tree.type == .boolean } else { false }
  }
}

extension GraphDraft.RuleDraft {
  fileprivate func rule(in scope: DraftScope) throws -> Rule {
    Rule(
      id: RuleID(id),
      texts: Texts.Key("test", "rules.\(id)"),
      when: try scope.condition(when),
      effect: effect,
      raises: raises,
      services: services.map { ServiceID($0) },
      within: within,
      fits: try fits.map { try scope.condition($0) },
      instead: instead.map { ServiceID($0) },
      advice: advice.map { AdviceID($0) },
      ifRaised: ifRaised.map { AdviceID($0) },
      continuesWith: continues.map { AssessmentID($0) },
      from: from,
      until: until,
      region: region.map { RegionID($0) },
      canWaitAtNight: canWait,
      sources: [SourceID("source")],
      origin: GraphDraft.origin
    )
  }
}

extension GraphDraft.ClaimDraft {
  fileprivate func claim(in scope: DraftScope) throws -> Claim {
    var withLevel = scope
    let levels = GraphDraft.scale.levels.map(\.id.text)
    withLevel.add(
      Variable(
        name: "level",
        slot: -1,
        type: .code(CodeDomain(id: "level", codes: levels, order: .earlierIsWorse)),
        isQuestion: false,
        mayBeAbsent: false
      )
    )
    let holds = try holds.map { Claim.Promise.holds(try withLevel.condition($0)) }
    return Claim(
      id: id,
      when: try when.map { try scope.condition($0) },
      promise: try #require(promise ?? holds),
      origin: Origin(file: file, line: 7)
    )
  }
}
