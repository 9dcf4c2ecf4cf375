// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL
import Testing

/// What one interview shows of the claims made of it.
struct ClaimTests {
  private static let pain: [String: Answer] = [
    "danger": .yesNo(false), "pain": .one("mild"), "days": .number(DecimalNumber(2)),
    "test": .yesNo(false),
  ]

  /// Danger is 112, strong pain is today, a mild one of a few days is self-care, many days are
  /// looked at by a doctor.
  private static var draft: GraphDraft {
    GraphDraft(
      questions: [
        .init(id: "danger", kind: .yesNo, unknown: .countsAs(.boolean(true))),
        .init(id: "pain", kind: Draft.one("pain", ["mild", "strong"]), unknown: .allowed),
        .init(id: "days", kind: Draft.number(0, 99), unknown: .allowed),
        .init(id: "test", kind: .yesNo, unknown: .allowed, when: "pain = \"strong\""),
      ],
      facts: [("long", .expression("days > 21"))],
      rules: [
        .init(id: "danger", when: "danger", effect: .atLeast(LevelID("emergency-112"))),
        .init(id: "strong", when: "pain = \"strong\"", effect: .atLeast(LevelID("same-day"))),
        .init(
          id: "long",
          when: "long",
          services: ["doctor"],
          fits: "not(test)",
          instead: ["laboratory"]
        ),
        .init(
          id: "mild",
          when: "pain = \"mild\" and days <= 7",
          effect: .enough(LevelID("self-care")),
          advice: ["rest"]
        ),
      ]
    )
  }

  private func verdict(
    _ claim: GraphDraft.ClaimDraft,
    _ changes: [String: Answer] = [:],
    without missing: String? = nil,
    draft: GraphDraft = draft
  ) throws -> ClaimVerdict {
    var draft = draft
    draft.claims = [claim]
    var answers = Self.pain
    for (id, answer) in changes { answers[id] = answer }
    if let missing { answers[missing] = nil }
    let verdicts = try draft.graph().judgeClaims(
      of: AssessmentID("test"),
      answers: Dictionary(uniqueKeysWithValues: answers.map { (QuestionID($0), $1) }),
      contact: try Draft.contact(),
      optional: .skipped
    )
    #expect(verdicts.count == 1)
    return try #require(verdicts.first)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let promise: Claim.Promise
    let changes: [String: Answer]
    let finding: ClaimVerdict.Finding
    var testDescription: String { "\(promise), \(changes)" }

    init(
      _ promise: Claim.Promise,
      _ changes: [String: Answer] = [:],
      _ finding: ClaimVerdict.Finding
    ) {
      self.promise = promise
      self.changes = changes
      self.finding = finding
    }
  }

  private static let strong: [String: Answer] = ["pain": .one("strong"), "test": .yesNo(false)]
  private static let long: [String: Answer] = ["days": .number(DecimalNumber(30))]
  private static let longTested: [String: Answer] = strong.merging(
    ["days": .number(DecimalNumber(30)), "test": .yesNo(true)]
  ) { $1 }
  private static let danger: [String: Answer] = ["danger": .yesNo(true)]

  /// Each promise kept, and the same promise broken by another interview.
  static let promises: [Case] = [
    Case(.exactly(LevelID("self-care")), [:], .held),
    Case(.exactly(LevelID("self-care")), strong, .broken),
    Case(.exactly(LevelID("same-day")), danger, .broken),
    Case(.atLeast(LevelID("same-day")), strong, .held),
    Case(.atLeast(LevelID("same-day")), danger, .held),
    Case(.atLeast(LevelID("same-day")), [:], .broken),
    Case(.atMost(LevelID("same-day")), [:], .held),
    Case(.atMost(LevelID("same-day")), strong, .held),
    Case(.atMost(LevelID("same-day")), danger, .broken),
    Case(.offers([ServiceID("doctor")]), long, .held),
    Case(.offers([ServiceID("doctor"), ServiceID("steering")]), long, .broken),
    Case(.offers([ServiceID("doctor")]), [:], .broken),
    // Another service fits better, so the doctor is not offered.
    Case(.offers([ServiceID("doctor")]), longTested, .broken),
    Case(.offers([ServiceID("laboratory")]), longTested, .held),
    Case(.neverOffers([ServiceID("doctor")]), [:], .held),
    Case(.neverOffers([ServiceID("steering"), ServiceID("doctor")]), long, .broken),
    Case(.neverOffers([ServiceID("doctor")]), longTested, .held),
    Case(.neverOffers([ServiceID("doctor")]), danger, .held),
    Case(.advises([AdviceID("rest")]), [:], .held),
    Case(.advises([AdviceID("rest")]), strong, .broken),
    Case(.advises([AdviceID("rest")]), danger, .broken),
    Case(.asks([QuestionID("test"), QuestionID("days")]), strong, .held),
    Case(.asks([QuestionID("days"), QuestionID("test")]), [:], .broken),
    Case(.neverAsks([QuestionID("test")]), [:], .held),
    Case(.neverAsks([QuestionID("test")]), strong, .broken),
    // These speak of finished interviews only.
    Case(.offers([ServiceID("doctor")]), danger, .doesNotApply),
    Case(.asks([QuestionID("test")]), danger, .doesNotApply),
    Case(.neverAsks([QuestionID("danger")]), danger, .doesNotApply),
  ]

  @Test(arguments: promises)
  func `a promise is kept or found broken`(_ example: Case) throws {
    let claim = GraphDraft.ClaimDraft(id: "claim", promise: example.promise)
    let verdict = try verdict(claim, example.changes)
    #expect(verdict.finding == example.finding)
    #expect(verdict.claim.id == "claim")
    #expect(verdict.claim.origin == Origin(file: "rules/test.yaml", line: 7))
  }

  struct Condition: Sendable, CustomTestStringConvertible {
    let holds: String
    let changes: [String: Answer]
    let finding: ClaimVerdict.Finding
    var testDescription: String { "\(holds), \(changes)" }
  }

  static let conditions: [Condition] = [
    Condition(holds: "not(long) or level >= \"visit\"", changes: long, finding: .held),
    Condition(holds: "not(long) or level >= \"same-day\"", changes: long, finding: .broken),
    Condition(holds: "level = \"self-care\"", changes: [:], finding: .held),
    Condition(holds: "level = \"self-care\"", changes: danger, finding: .broken),
    Condition(
      holds: "days between 0 and 7",
      changes: ["days": .unknown],
      finding: .undecided(.holdsUnknown)
    ),
    // A stop leaves the days unasked, which is nobody's fault.
    Condition(holds: "days between 0 and 7", changes: danger, finding: .doesNotApply),
    Condition(holds: "level <= \"visit\" or danger", changes: danger, finding: .held),
    Condition(holds: "test", changes: [:], finding: .broken),
  ]

  @Test(arguments: conditions)
  func `a condition that must hold may read the level`(_ example: Condition) throws {
    let claim = GraphDraft.ClaimDraft(id: "claim", holds: example.holds)
    let verdict = try verdict(claim, example.changes)
    #expect(verdict.finding == example.finding)
  }

  @Test func `a broken condition says what it read`() throws {
    let claim = GraphDraft.ClaimDraft(id: "claim", holds: "days < 2 or level = \"visit\"")
    let reads = try verdict(claim).reads
    #expect(reads.map(\.name) == ["days", "level"])
    #expect(
      reads.map(\.state) == [.value(.number(DecimalNumber(2))), .value(.code("self-care"))]
    )
  }

  @Test func `a claim speaks only of interviews that meet its when`() throws {
    let promise = Claim.Promise.exactly(LevelID("emergency-112"))
    let claim = GraphDraft.ClaimDraft(id: "claim", when: "danger", promise: promise)
    #expect(try verdict(claim).finding == .doesNotApply)
    #expect(try verdict(claim, Self.danger).finding == .held)
    // "I don't know" that counts as yes is a yes to claims as it is to rules.
    #expect(try verdict(claim, ["danger": .unknown]).finding == .held)
    let late = GraphDraft.ClaimDraft(id: "claim", when: "pain = \"mild\"", promise: promise)
    #expect(try verdict(late, Self.danger).finding == .doesNotApply)
  }

  struct Doubt: Sendable, CustomTestStringConvertible {
    let promise: Claim.Promise
    let finding: ClaimVerdict.Finding
    var testDescription: String { "\(promise)" }
  }

  /// The level in doubt is `nurse-call`, which is what `same-day` counts as.
  static let doubts: [Doubt] = [
    Doubt(promise: .atLeast(LevelID("nurse-call")), finding: .held),
    Doubt(promise: .atLeast(LevelID("same-day")), finding: .held),
    Doubt(promise: .exactly(LevelID("same-day")), finding: .held),
    Doubt(promise: .atLeast(LevelID("emergency-care")), finding: .undecided(.whenUnknown)),
    Doubt(promise: .atMost(LevelID("nurse-call")), finding: .held),
    Doubt(promise: .atMost(LevelID("visit")), finding: .undecided(.whenUnknown)),
    Doubt(promise: .advises([AdviceID("rest")]), finding: .undecided(.whenUnknown)),
    Doubt(promise: .neverOffers([ServiceID("nurse")]), finding: .undecided(.whenUnknown)),
  ]

  @Test(arguments: doubts)
  func `where its when is unknown a claim promises what a rule in doubt gives`(
    _ example: Doubt
  ) throws {
    let claim = GraphDraft.ClaimDraft(
      id: "claim",
      when: "pain = \"strong\"",
      promise: example.promise
    )
    let verdict = try verdict(claim, ["pain": .unknown, "test": .unknown])
    #expect(verdict.finding == example.finding)
    #expect(verdict.reads.map(\.name) == (verdict.isViolation ? ["pain"] : []))
  }

  @Test func `an interview that has not ended keeps and breaks nothing`() throws {
    let claim = GraphDraft.ClaimDraft(id: "claim", promise: .exactly(LevelID("emergency-112")))
    #expect(try verdict(claim, without: "days").finding == .doesNotApply)
  }

  @Test func `a result that could not be computed decides no claim`() throws {
    var draft = Self.draft
    draft.facts.append(("share", .expression("10 / days")))
    draft.rules.append(.init(id: "share", when: "share > 3", effect: .atLeast(LevelID("visit"))))
    let zero: [String: Answer] = ["days": .number(DecimalNumber(0))]
    let claim = GraphDraft.ClaimDraft(id: "claim", promise: .atLeast(LevelID("self-care")))
    #expect(try verdict(claim, zero, draft: draft).finding == .undecided(.failed))
    #expect(try verdict(claim, zero, draft: draft).isViolation)
    let faulty = GraphDraft.ClaimDraft(
      id: "claim",
      when: "share > 3",
      promise: .atLeast(LevelID("self-care"))
    )
    #expect(try verdict(faulty, zero, draft: draft).finding == .undecided(.fault))
  }

  @Test func `claims of a module are made of the assessments that include it`() throws {
    var draft = Self.draft
    let promise = Claim.Promise.atLeast(LevelID("self-care"))
    draft.claims = [
      .init(id: "own", promise: promise),
      .init(id: "fever/other", promise: promise, file: "rules/modules/fever.yaml"),
    ]
    #expect(try draft.graph().claims(of: AssessmentID("test")).map(\.id) == ["own"])
    #expect(try draft.graph().claims(of: AssessmentID("other")).isEmpty)
  }
}
