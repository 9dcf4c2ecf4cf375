// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import AssessmentEngine
import AssessmentService
import FEEL

/// Replays recordings and compares what comes out with what must.
struct RecordingRunner {
  /// Something else came out.
  struct Mismatch: Sendable {
    let origin: Origin
    let recording: String
    /// What was compared, such as `level`.
    let subject: String
    let expected: String
    let got: String
    /// How to make the same random answers again; nil where none were made.
    let chance: String?
    /// Why it came out so, in the words of the questions.
    let trace: [String]
    /// What is compared, for writing it anew.
    let expectation: Recording.Expectation
    /// What the one value would have to say; nil where that cannot be written as one.
    let replacement: String?
  }

  /// One replay: the answers, the walk and the result of it.
  struct Replayed {
    let answers: [QuestionID: Answer]
    let walk: Walk
    let result: AssessmentResult
  }

  /// What a recording showed.
  struct Report {
    /// What came out differently; of random answers only what the first try that differed shows.
    var mismatches: [Mismatch] = []
    /// The claims that were not kept; of random answers each claim once.
    var violations: [ClaimCheck.Violation] = []
    /// Answers that the recording gives itself although nobody asks this person, unless it expects
    /// just that.
    var ignored: [Walk.Finding] = []
  }

  let pack: Pack
  let calendar: OpeningCalendar
  private let graph: DecisionGraph
  private let maker: InstructionMaker
  private let clock: WallClock
  private let seed: UInt64

  init(pack: Pack, calendar: OpeningCalendar, seed: UInt64) {
    self.pack = pack
    self.calendar = calendar
    graph = pack.graph
    maker = InstructionMaker(pack: pack, calendar: calendar)
    clock = calendar.clock
    self.seed = seed
  }

  /// Replays a recording, compares, and judges the claims by it.
  ///
  /// - Parameters:
  ///   - recording: The recording.
  ///   - claims: Takes the verdicts on the claims.
  ///   - note: Called with the replay of the recording's own answers, not of random ones.
  /// - Returns: What came out differently, and the claims that were not kept.
  func run(
    _ recording: Recording,
    claims: inout ClaimCheck,
    note: (Replayed) -> Void
  ) -> Report {
    guard let tries = recording.randomTries else {
      let replayed = replay(recording, recording.answers)
      note(replayed)
      return Report(
        mismatches: mismatches(recording, replayed, chance: nil),
        violations: violations(recording, replayed, chance: nil, &claims),
        ignored: ignored(recording, replayed)
      )
    }
    var report = Report()
    var seen: Set<Claim> = []
    for number in 0..<tries {
      var chance = SeededRandom(seed: seed, name: recording.path, number: number)
      let answers = RandomAnswers(graph: graph, assessment: recording.assessment)
        .complete(recording.answers, for: recording.contact, using: &chance)
      let text = "seed \(seed), try \(number + 1) of \(tries): \(Self.words(answers))"
      let replayed = replay(recording, answers)
      if report.mismatches.isEmpty {
        report.mismatches = mismatches(recording, replayed, chance: text)
      }
      report.violations += violations(recording, replayed, chance: text, &claims)
        .filter { seen.insert($0.verdict.claim).inserted }
    }
    return report
  }

  private func ignored(_ recording: Recording, _ replayed: Replayed) -> [Walk.Finding] {
    let expected: [Walk.Finding] = recording.expectations.flatMap { expectation in
      if case .notAsked(let findings) = expectation.kind { return findings }
      return []
    }
    return replayed.result.ignored.filter { finding in
      recording.ownAnswers.contains(finding.question) && !expected.contains(finding)
    }
  }

  private func violations(
    _ recording: Recording,
    _ replayed: Replayed,
    chance: String?,
    _ claims: inout ClaimCheck
  ) -> [ClaimCheck.Violation] {
    let verdicts = graph.judgeClaims(
      of: recording.assessment,
      answers: replayed.answers,
      contact: recording.contact,
      optional: .skipped
    )
    claims.note(verdicts, isOwn: chance == nil)
    return verdicts.filter(\.isViolation).map { verdict in
      ClaimCheck.Violation(
        verdict: verdict,
        recording: recording,
        result: replayed.result,
        asked: replayed.walk.questions.map(\.question),
        chance: chance
      )
    }
  }

  /// Replays answers.
  func replay(_ recording: Recording, _ answers: [QuestionID: Answer]) -> Replayed {
    let (walk, result) = graph.evaluate(
      recording.assessment,
      answers: answers,
      contact: recording.contact,
      optional: .skipped
    )
    return Replayed(answers: answers, walk: walk, result: result)
  }

  /// The claims that some of the recordings are judged by.
  func claims(of recordings: [Recording]) -> [Claim] {
    var seen: Set<Claim> = []
    return Set(recordings.map(\.assessment)).sorted().flatMap { graph.claims(of: $0) }
      .filter { seen.insert($0).inserted }
  }

  // MARK: Comparing

  private func mismatches(
    _ recording: Recording,
    _ replayed: Replayed,
    chance: String?
  ) -> [Mismatch] {
    var isLevelTraced = false
    return recording.expectations.compactMap { expectation in
      guard let (subject, expected, got) = compare(expectation.kind, recording, replayed) else {
        return nil
      }
      let trace = trace(expectation.kind, recording, replayed, isLevelTraced: &isLevelTraced)
      return Mismatch(
        origin: expectation.origin,
        recording: recording.name,
        subject: subject,
        expected: expected,
        got: got,
        chance: chance,
        trace: trace,
        expectation: expectation,
        replacement: replacement(expectation.kind, recording, replayed)
      )
    }
  }

  private typealias Difference = (subject: String, expected: String, got: String)

  private func compare(
    _ kind: Recording.Kind,
    _ recording: Recording,
    _ replayed: Replayed
  ) -> Difference? {
    let result = replayed.result
    let rules = result.reasons.map(\.rule.text)
    let asked = replayed.walk.asked.map(\.name)
    switch kind {
    case .outcome(let outcome):
      return same("outcome", outcome.rawValue, Self.words(result.outcome, result))
    case .level(let level):
      return same("level", level.text, result.level?.text ?? Self.words(result.outcome, result))
    case .services(let services):
      let wanted = services.map(\.text).sorted().joined(separator: ", ")
      let found = result.needs.map(\.service.text).sorted().joined(separator: ", ")
      return same("services", "[\(wanted)]", "[\(found)]")
    case .service(let service, let level, let fit, let within):
      return compare(service, level, fit, within, result)
    case .rules(let names): return contains("rules", names.map(\.text), rules)
    case .notRules(let names): return lacks("not-rules", names.map(\.text), rules)
    case .advice(let names):
      return contains("advice", names.map(\.text), result.advice.map(\.text))
    case .notAdvice(let names):
      return lacks("not-advice", names.map(\.text), result.advice.map(\.text))
    case .continues(let names):
      let found = result.continuesWith.map(\.text)
      return contains("continue", names.map(\.text), found)
    case .asked(let names): return contains("asked", names.map(\.name), asked)
    case .notAsked(let names): return lacks("not-asked", names.map(\.name), asked)
    case .fact(let fact, let value):
      let found = result.facts.first { $0.fact == fact }.map { Self.words($0.state) }
      return same("facts.\(fact)", value?.description ?? "unknown", found ?? "not in the result")
    case .within(let span):
      return same("within", span.description, result.within?.description ?? "none")
    case .instruction(let key):
      return compare("instruction", key, at: recording.at, recording, result)
    case .instructionAt(let time, let key):
      return compare("instruction-at \(time)", key, at: time, recording, result)
    }
  }

  private func compare(
    _ service: ServiceID,
    _ level: LevelID?,
    _ fit: Fit?,
    _ within: TimeSpan?,
    _ result: AssessmentResult
  ) -> Difference? {
    func words(_ level: String?, _ fit: String?, _ within: String?) -> String {
      [level, fit, within].compactMap { $0 }.joined(separator: ", ")
    }
    let wanted = words(level?.text, fit?.rawValue, within?.description)
    guard let need = result.needs.first(where: { $0.service == service }) else {
      return ("service.\(service)", wanted, "not needed")
    }
    let found = words(
      level == nil ? nil : need.level.text,
      fit == nil ? nil : need.fit.rawValue,
      within == nil ? nil : need.within?.description ?? "no time"
    )
    return same("service.\(service)", wanted, found)
  }

  private func compare(
    _ subject: String,
    _ key: String,
    at time: RecordedTime,
    _ recording: Recording,
    _ result: AssessmentResult
  ) -> Difference? {
    // Where the hour changes nothing, authors may write `.any`.
    let wanted = key.hasSuffix(".any") ? String(key.dropLast(4)) : key
    let found = instruction(at: time, recording, result)
    return same(subject, wanted, found ?? Self.words(result.outcome, result))
  }

  func instruction(
    at time: RecordedTime,
    _ recording: Recording,
    _ result: AssessmentResult
  ) -> String? {
    maker.instruction(
      for: ContactResult(results: [result], scale: graph.scale),
      region: recording.contact.region,
      at: ContactTime(time.description, clock: clock) ?? ContactTime(time.date),
      isSent: false
    )?.key
  }

  private func same(_ subject: String, _ expected: String, _ got: String) -> Difference? {
    expected == got ? nil : (subject, expected, got)
  }

  private func contains(_ subject: String, _ wanted: [String], _ found: [String]) -> Difference? {
    // An empty list is none at all; every result would hold what nobody names.
    let isThere = wanted.isEmpty ? found.isEmpty : wanted.allSatisfy(found.contains)
    return isThere ? nil : (subject, list(wanted), list(found))
  }

  private func lacks(_ subject: String, _ unwanted: [String], _ found: [String]) -> Difference? {
    let there = unwanted.filter(found.contains)
    return there.isEmpty ? nil : (subject, "none of \(list(unwanted))", list(there))
  }

  private func list(_ names: [String]) -> String { "[\(names.joined(separator: ", "))]" }
}
