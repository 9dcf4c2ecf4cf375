// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import Crypto
import FEEL

/// The hash of what decides in one assessment: ids, types, domains, relevance, rules, tables,
/// levels and services; no texts, sources, telephone numbers and places in files.
///
/// Limits are in it as the numbers that conditions compare with.
struct DecisionsHash {
  let graph: DecisionGraph
  /// The position of each fact by its name.
  let factPlaces: [String: Int]
  private let kinds: [AdviceID: Advice.Kind]
  /// What all assessments of a pack share.
  private let levels: CanonicalForm
  private let services: CanonicalForm

  init(graph: DecisionGraph) {
    self.graph = graph
    factPlaces = Dictionary(graph.facts.enumerated().map { ($1.id.text, $0) }) { first, _ in first }
    kinds = Dictionary(graph.advice.map { ($0.id, $0.kind) }) { first, _ in first }
    levels = .list(graph.scale.levels.map(Self.level))
    services = .set(graph.services.values.map(Self.service))
  }

  /// SHA-256 of the canonical form.
  func hash(of id: AssessmentID) -> String {
    var hasher = SHA256()
    hasher.update(data: canonical(id).bytes)
    return "sha256:" + ContentHash.hexadecimal(hasher.finalize())
  }

  /// What is hashed; maps are in the order of their keys, lists whose order means something in
  /// their own.
  func canonical(_ id: AssessmentID) -> CanonicalForm {
    guard let assessment = graph.assessments[id] else { return .list([]) }
    let rules = assessment.rules.map { graph.rules[$0] }
    let facts = factsRead(by: assessment, rules)
    // Only where it is written, so that assessments without it keep their hash.
    var rest = assessment.previous.map { [CanonicalForm.word("previous \($0)")] } ?? []
    if assessment.asking != .all { rest.append(.word("asks \(assessment.asking.rawValue)")) }
    return .list(
      [
        .word("decisions 1"),
        .word(id.text),
        .word(assessment.otherwise.text),
        .list(assessment.steps.map(step)),
        .set(facts.map(fact)),
        .set(rules.map(rule)),
        levels,
        services,
        .set(advice(of: rules)),
      ] + rest
    )
  }

  private func advice(of rules: [Rule]) -> [CanonicalForm] {
    let given = Set(rules.flatMap(\.advice))
    return given.compactMap { id in
      kinds[id].map { .list([.word(id.text), .word($0.rawValue)]) }
    }
  }

  private func step(_ step: Assessment.Step) -> CanonicalForm {
    let question = graph.questions[step.question]
    return .list([
      .word(question.id.text),
      kind(question.kind),
      meaning(question.unknown),
      .word(question.isOptional ? "optional" : ""),
      .word(question.isForNurse ? "nurse" : ""),
      .word(question.worse?.rawValue ?? ""),
      .word(question.fresh?.description ?? ""),
      .word(step.blocks.map(String.init).joined(separator: " ")),
      .optional(step.when.map(form)),
    ])
  }

  private func kind(_ kind: Question.Kind) -> CanonicalForm {
    switch kind {
    case .yesNo: .word("yes-no")
    case .one(let domain): .list([.word("one"), self.domain(domain)])
    case .several(let options, let asksUnsure):
      .list([
        .word(asksUnsure ? "several one by one" : "several"),
        .list(
          options.map {
            .list([.word($0.code), meaning($0.unknown), .optional($0.when.map(form))])
          }
        ),
      ])
    case .number(let range):
      .list([
        .word("number"), .word(range.low.description), .word(range.high.description),
        .word(range.step.description), .word(range.unit ?? ""),
        .word(range.usual.map { "\($0.lowerBound) to \($0.upperBound)" } ?? ""),
      ])
    case .date(let range):
      .list([.word("date"), bound(range.low), bound(range.high)])
    case .text(let limit): .list([.word("text"), .word(String(limit))])
    }
  }

  private func bound(_ bound: DateRange.Bound) -> CanonicalForm {
    switch bound {
    case .date(let day): .word(day.description)
    case .today: .word("today")
    case .before(let span): .list([.word("before"), .word(span.description)])
    case .after(let span): .list([.word("after"), .word(span.description)])
    }
  }

  private func domain(_ domain: CodeDomain) -> CanonicalForm {
    let order =
      switch domain.order {
      case .none: "none"
      case .laterIsWorse: "later"
      case .earlierIsWorse: "earlier"
      }
    return .list([.word(domain.id), .word(order), .list(domain.codes.map { .word($0) })])
  }

  private func meaning(_ meaning: Question.UnknownMeaning) -> CanonicalForm {
    switch meaning {
    case .notOffered: .word("not offered")
    case .allowed: .word("allowed")
    case .countsAs(let value): .list([.word("counts as"), CanonicalForm(value)])
    }
  }

  private func rule(_ rule: Rule) -> CanonicalForm {
    let effect: CanonicalForm =
      switch rule.effect {
      case .atLeast(let level): .list([.word("at-least"), .word(level.text)])
      case .enough(let level): .list([.word("enough"), .word(level.text)])
      case .none: .word("")
      }
    return .list([
      .word(rule.id.text),
      form(rule.when),
      effect,
      .word(rule.raises ? "raises" : ""),
      .set(rule.services.map { .word($0.text) }),
      .word(rule.within?.description ?? ""),
      .optional(rule.fits.map(form)),
      .set(rule.instead.map { .word($0.text) }),
      .set(rule.advice.map { .word($0.text) }),
      .set(rule.continuesWith.map { .word($0.text) }),
      .word(rule.from?.description ?? ""),
      .word(rule.until?.description ?? ""),
      .word(rule.region?.text ?? ""),
      .word(rule.canWaitAtNight ? "can wait" : ""),
    ])
  }

  private static func level(_ level: CareLevel) -> CanonicalForm {
    .list([
      .word(level.id.text), .word(level.stops ? "stops" : ""), .word(level.service?.text ?? ""),
      .word(level.clock.rawValue), .word(level.raisedTo.text), .word(level.ifUnsure.text),
    ])
  }

  private static func service(_ service: CareService) -> CanonicalForm {
    .list([.word(service.id.text), .word(service.sector.rawValue), .word(service.level.text)])
  }
}
