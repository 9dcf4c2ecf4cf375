// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import AssessmentEngine
import FEEL

extension RecordingRunner {
  /// Why it came out so; the level is explained once a recording.
  func trace(
    _ kind: Recording.Kind,
    _ recording: Recording,
    _ replayed: Replayed,
    isLevelTraced: inout Bool
  ) -> [String] {
    let trace = RecordingTrace(of: recording, replayed, pack: pack, calendar: calendar)
    let result = replayed.result
    /// The services that a rule asks for, also by its level.
    func asked(_ rule: Rule) -> [ServiceID] {
      guard rule.services.isEmpty, case .atLeast(let level) = rule.effect else {
        return rule.services + rule.instead
      }
      return pack.graph.scale[level]?.service.map { [$0] } ?? []
    }
    func why(_ lines: [String]) -> [String] { lines.isEmpty ? [] : ["why:"] + lines }
    switch kind {
    case .outcome, .level, .within, .instruction, .instructionAt:
      let expected = recording.expectations.compactMap { expectation -> LevelID? in
        if case .level(let level) = expectation.kind { level } else { nil }
      }.first
      let isAsExpected = expected == result.level && expected != nil
      if isLevelTraced || isAsExpected { return [] }
      isLevelTraced = true
      return trace.lines(expected: expected)
    case .rules(let names):
      let missing = names.filter { name in !result.reasons.contains { $0.rule == name } }
      return why(trace.lines(of: missing))
    case .notRules(let names):
      return why(
        trace.lines(of: names.filter { name in result.reasons.contains { $0.rule == name } })
      )
    case .fact(let fact, _): return why(trace.lines(of: fact))
    case .services(let services):
      let differing = Set(services).symmetricDifference(result.needs.map(\.service))
      // Another level has other services; why it is another one has been said.
      return isLevelTraced
        ? [] : why(trace.lines(giving: { !differing.isDisjoint(with: asked($0)) }))
    case .service(let service, _, _, _):
      return isLevelTraced ? [] : why(trace.lines(giving: { asked($0).contains(service) }))
    case .advice(let names):
      let missing = Set(names).subtracting(result.advice)
      return why(trace.lines(giving: { !missing.isDisjoint(with: $0.advice + $0.ifRaised) }))
    case .notAdvice(let names):
      let there = Set(names).intersection(result.advice)
      return why(trace.lines(giving: { !there.isDisjoint(with: $0.advice + $0.ifRaised) }))
    case .continues(let names):
      let differing = Set(names).symmetricDifference(result.continuesWith)
      return why(trace.lines(giving: { !differing.isDisjoint(with: $0.continuesWith) }))
    case .asked, .notAsked: return []
    }
  }

  /// What the one value of an expectation would have to say; nil where nobody should write that
  /// without thinking, such as a result that is not complete.
  func replacement(
    _ kind: Recording.Kind,
    _ recording: Recording,
    _ replayed: Replayed
  ) -> String? {
    let result = replayed.result
    guard result.outcome == .decided || result.outcome == .stopped else { return nil }
    switch kind {
    case .outcome: return result.outcome.rawValue
    case .level: return result.level?.text
    case .within: return result.within?.description
    case .instruction: return instruction(at: recording.at, recording, result)
    case .instructionAt(let time, _): return instruction(at: time, recording, result)
    case .fact(let fact, _):
      switch result.facts.first(where: { $0.fact == fact })?.state {
      case .value(let value): return value.description
      case .unknown: return "unknown"
      default: return nil
      }
    case .services, .service, .rules, .notRules, .advice, .notAdvice, .continues, .asked,
      .notAsked:
      return nil
    }
  }
}
