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
  private let levels: CanonicalBytes
  private let services: CanonicalBytes

  init(graph: DecisionGraph) {
    self.graph = graph
    factPlaces = Dictionary(graph.facts.enumerated().map { ($1.id.text, $0) }) { first, _ in first }
    kinds = Dictionary(graph.advice.map { ($0.id, $0.kind) }) { first, _ in first }
    var levels = CanonicalBytes()
    levels.list(graph.scale.levels) { Self.write($0, into: &$1) }
    self.levels = levels
    var services = CanonicalBytes()
    services.set(graph.services.values) { service, bytes in
      bytes.words(service.id.text, service.sector.rawValue, service.level.text)
    }
    self.services = services
  }

  /// SHA-256 of the canonical bytes.
  func hash(of id: AssessmentID) -> String {
    var hasher = SHA256()
    hasher.update(data: canonical(id).bytes)
    return "sha256:" + ContentHash.hexadecimal(hasher.finalize())
  }

  /// What is hashed; maps are in the order of their keys, lists whose order means something in
  /// their own.
  func canonical(_ id: AssessmentID) -> CanonicalBytes {
    var bytes = CanonicalBytes()
    guard let assessment = graph.assessments[id] else {
      bytes.words()
      return bytes
    }
    let rules = assessment.rules.map { graph.rules[$0] }
    let facts = factsRead(by: assessment, rules)
    bytes.list { list in
      list.word("decisions 1")
      list.word(id.text)
      list.word(assessment.otherwise.text)
      list.list(assessment.steps) { write($0, into: &$1) }
      list.set(facts) { write($0, into: &$1) }
      list.set(rules) { write($0, into: &$1) }
      list.append(levels)
      list.append(services)
      list.set(Set(rules.flatMap { $0.advice + $0.ifRaised }).filter { kinds[$0] != nil }) {
        id,
        bytes in
        bytes.words(id.text, kinds[id]?.rawValue ?? "")
      }
      // Only where it is written, so that assessments without it keep their hash.
      if let previous = assessment.previous { list.word("previous \(previous)") }
      if assessment.asking != .all { list.word("asks \(assessment.asking.rawValue)") }
    }
    return bytes
  }

  private func write(_ step: Assessment.Step, into bytes: inout CanonicalBytes) {
    let question = graph.questions[step.question]
    bytes.list { list in
      list.word(question.id.text)
      write(question.kind, into: &list)
      write(question.unknown, into: &list)
      list.word(question.isOptional ? "optional" : "")
      list.word(question.isForNurse ? "nurse" : "")
      list.word(question.worse?.rawValue ?? "")
      list.word(question.fresh?.description ?? "")
      list.word(step.blocks.map(String.init).joined(separator: " "))
      list.optional(step.when) { write($0, into: &$1) }
      // Only where it is written, so that questions without it keep their hash.
      if !question.offeredWhen.isEmpty {
        list.list(question.offeredWhen.sorted { $0.key < $1.key }) { offered, bytes in
          bytes.word(offered.key)
          write(offered.value, into: &bytes)
        }
      }
    }
  }

  private func write(_ kind: Question.Kind, into bytes: inout CanonicalBytes) {
    switch kind {
    case .yesNo: bytes.word("yes-no")
    case .one(let domain):
      bytes.list { list in
        list.word("one")
        write(domain, into: &list)
      }
    case .several(let options, let asksUnsure):
      bytes.list { list in
        list.word(asksUnsure ? "several one by one" : "several")
        list.list(options) { option, bytes in
          bytes.list { list in
            list.word(option.code)
            write(option.unknown, into: &list)
            list.optional(option.when) { write($0, into: &$1) }
          }
        }
      }
    case .number(let range):
      bytes.words(
        "number",
        range.low.description,
        range.high.description,
        range.step.description,
        range.unit ?? "",
        range.usual.map { "\($0.lowerBound) to \($0.upperBound)" } ?? ""
      )
    case .date(let range):
      bytes.list { list in
        list.word("date")
        write(range.low, into: &list)
        write(range.high, into: &list)
        // Only where it is written, so that questions without it keep their hash.
        if let usual = range.usual {
          list.word("usual")
          write(usual.low, into: &list)
          write(usual.high, into: &list)
        }
      }
    case .text(let limit): bytes.words("text", String(limit))
    }
  }

  private func write(_ bound: DateRange.Bound, into bytes: inout CanonicalBytes) {
    switch bound {
    case .date(let day): bytes.word(day.description)
    case .today: bytes.word("today")
    case .before(let span): bytes.words("before", span.description)
    case .after(let span): bytes.words("after", span.description)
    }
  }

  private func write(_ domain: CodeDomain, into bytes: inout CanonicalBytes) {
    let order =
      switch domain.order {
      case .none: "none"
      case .laterIsWorse: "later"
      case .earlierIsWorse: "earlier"
      }
    bytes.list { list in
      list.word(domain.id)
      list.word(order)
      list.list(domain.codes) { $1.word($0) }
    }
  }

  private func write(_ meaning: Question.UnknownMeaning, into bytes: inout CanonicalBytes) {
    switch meaning {
    case .notOffered: bytes.word("not offered")
    case .allowed: bytes.word("allowed")
    case .countsAs(let value):
      bytes.list { list in
        list.word("counts as")
        list.value(value)
      }
    }
  }

  private func write(_ rule: Rule, into bytes: inout CanonicalBytes) {
    bytes.list { list in
      list.word(rule.id.text)
      write(rule.when, into: &list)
      switch rule.effect {
      case .atLeast(let level): list.words("at-least", level.text)
      case .enough(let level): list.words("enough", level.text)
      case .none: list.word("")
      }
      list.word(rule.raises ? "raises" : "")
      list.set(rule.services) { $1.word($0.text) }
      list.word(rule.within?.description ?? "")
      list.optional(rule.fits) { write($0, into: &$1) }
      list.set(rule.instead) { $1.word($0.text) }
      list.set(rule.advice) { $1.word($0.text) }
      list.set(rule.continuesWith) { $1.word($0.text) }
      list.word(rule.from?.description ?? "")
      list.word(rule.until?.description ?? "")
      list.word(rule.region?.text ?? "")
      list.word(rule.canWaitAtNight ? "can wait" : "")
      // Only where it is written, so that other content keeps its hash.
      if !rule.ifRaised.isEmpty { list.set(rule.ifRaised) { $1.word($0.text) } }
    }
  }

  private static func write(_ level: CareLevel, into bytes: inout CanonicalBytes) {
    bytes.words(
      level.id.text,
      level.stops ? "stops" : "",
      level.service?.text ?? "",
      level.clock.rawValue,
      level.raisedTo.text,
      level.ifUnsure.text
    )
  }
}
