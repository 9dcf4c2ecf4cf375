// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import AssessmentEngine
import AssessmentService
import FEEL

/// Why a recording came out as it did, in the words of the questions.
struct RecordingTrace {
  /// More rules, or answers of a rule, are counted and not shown.
  private static let mostRules = 4
  private static let mostAnswers = 6

  private let pack: Pack
  private let recording: Recording
  private let replayed: RecordingRunner.Replayed
  private let writer: TextWriter
  private let traces: [RuleTrace]

  init(
    of recording: Recording,
    _ replayed: RecordingRunner.Replayed,
    pack: Pack,
    calendar: OpeningCalendar
  ) {
    self.pack = pack
    self.recording = recording
    self.replayed = replayed
    writer = TextWriter(
      pack: pack,
      calendar: calendar,
      language: pack.texts.languages.first ?? LanguageID("en"),
      subject: recording.contact.subject,
      region: recording.contact.region
    )
    traces = pack.graph.traces(
      of: recording.assessment,
      answers: replayed.answers,
      contact: recording.contact,
      optional: .skipped
    )
  }

  /// Why this level came out, and why not the one that was expected.
  func lines(expected: LevelID?) -> [String] {
    let level = replayed.result.level ?? replayed.result.failSafe
    let carrying = carrying(level)
    var lines = whyThisLevel(level, carrying)
    if let expected, expected != level {
      lines += whyNot(expected, level, shown: Set(carrying.map(\.rule.id)))
    }
    return lines
  }

  /// Why some rules count or do not.
  func lines(of rules: [RuleID]) -> [String] {
    indented(traces.filter { rules.contains($0.rule.id) })
  }

  /// Why a fact came to its value.
  func lines(of fact: FactID) -> [String] {
    let reads = pack.graph.reads(
      of: fact,
      in: recording.assessment,
      answers: replayed.answers,
      contact: recording.contact,
      optional: .skipped
    )
    return shortened(reads.map { words($0) })
  }

  /// Why the rules that give something count or do not.
  func lines(giving isGiven: (Rule) -> Bool) -> [String] {
    indented(traces.filter { isGiven($0.rule) && $0.judgement != .notNow }.sorted(by: isNearer))
  }

  // MARK: Levels

  /// The rules that give the level.
  private func carrying(_ level: LevelID?) -> [RuleTrace] {
    guard let level else { return [] }
    return traces.filter { trace in
      trace.floor == level || trace.judgement == .counts && trace.rule.effect == .enough(level)
        || trace.judgement == .inDoubt && trace.rule.raises
    }
  }

  private func whyThisLevel(_ level: LevelID?, _ carrying: [RuleTrace]) -> [String] {
    let result = replayed.result
    guard let level, result.outcome != .failed else {
      let broken = traces.filter { $0.judgement == .failed }
      let open = result.missing.map { "not answered: \(ask($0)) (\($0))" }
      return ["why \(RecordingRunner.words(result.outcome, result)):"]
        + shortened(open) + indented(broken)
    }
    let raising = traces.filter { $0.judgement == .counts && $0.rule.raises }
    var lines = ["why \(level):"] + indented(carrying)
    if !raising.isEmpty, result.outcome == .decided {
      lines += ["  raised one level by"] + indented(raising)
    }
    if carrying.isEmpty, raising.isEmpty {
      lines.append("  no rule says `enough`, and none more than this, so `otherwise` stands")
    }
    return lines
  }

  private func whyNot(
    _ expected: LevelID,
    _ level: LevelID?,
    shown: Set<RuleID>
  ) -> [String] {
    let scale = pack.graph.scale
    let own = traces.filter { trace in
      trace.judgement != .notNow
        && (trace.rule.effect == .atLeast(expected) || trace.rule.effect == .enough(expected))
    }
    let counting = own.filter { $0.judgement == .counts }
    let others = own.filter { $0.judgement != .counts && !shown.contains($0.rule.id) }
      .sorted(by: isNearer)
    var lines = ["why not \(expected):"]
    for trace in counting {
      guard let level else {
        lines.append("  \(trace.rule.id) counts, but not all that the level needs was answered")
        continue
      }
      guard scale.rank(of: level) < scale.rank(of: expected) else { continue }
      lines.append("  \(trace.rule.id) counts, but \(level) is more urgent")
    }
    for trace in own where trace.judgement == .inDoubt && shown.contains(trace.rule.id) {
      lines.append("  \(trace.rule.id) is only in doubt")
    }
    lines += indented(others)
    if lines.count == 1 {
      let isOtherwise = pack.graph.assessments[recording.assessment]?.otherwise == expected
      lines.append(
        isOtherwise
          ? "  it is what stands when no rule says `enough`, and none more"
          : "  no rule says \(expected)"
      )
    }
    return lines
  }

  /// Rules in doubt first, then those of which the fewest parts are missing.
  private func isNearer(_ left: RuleTrace, _ right: RuleTrace) -> Bool {
    func rank(_ trace: RuleTrace) -> Int { trace.judgement == .inDoubt ? 0 : trace.unmet }
    return rank(left) < rank(right)
  }

  // MARK: Words

  private func indented(_ traces: [RuleTrace]) -> [String] {
    var lines: [String] = []
    for trace in traces.prefix(Self.mostRules) {
      lines.append("  \(trace.rule.id) \(words(trace)) (\(trace.rule.origin))")
      let facts = trace.facts.map {
        "\(writer.label($0.fact)): \(words($0.state)) (\($0.fact))"
      }
      lines += shortened(
        trace.inputs.compactMap(words) + trace.reads.map { words($0, in: trace.rule) } + facts
      )
      .map { "  " + $0 }
    }
    let rest = traces.count - Self.mostRules
    if rest > 0 { lines.append("  and \(rest) more rule\(rest == 1 ? "" : "s")") }
    return lines
  }

  private func words(_ trace: RuleTrace) -> String {
    switch trace.judgement {
    case .counts: "counts"
    case .inDoubt:
      trace.floor.map { "is in doubt and counts as \($0)" } ?? "is in doubt"
    case .doesNotCount: "does not count"
    case .notYet: "cannot be judged, since not all was asked"
    case .failed: "cannot be computed"
    case .notNow: "does not hold on this day or in this region"
    }
  }

  private func shortened(_ lines: [String]) -> [String] {
    let rest = lines.count - Self.mostAnswers
    let more = rest > 0 ? ["and \(rest) more answer\(rest == 1 ? "" : "s")"] : []
    return (lines.prefix(Self.mostAnswers) + more).map { "  " + $0 }
  }

  private func ask(_ id: QuestionID) -> String {
    guard let question = pack.graph.question(id) else { return id.text }
    return writer.text(question.texts.part("ask")) ?? id.text
  }

  private func words(_ read: RuleTrace.Read, in rule: Rule? = nil) -> String {
    guard let question = pack.graph.question(read.finding.question) else {
      return read.finding.name
    }
    guard let option = read.finding.option else {
      let compared = rule?.when.numbersCompared(with: question.id.text) ?? []
      let limits = compared.isEmpty ? "" : "; compared: \(compared.joined(separator: ", "))"
      return "\(ask(question.id)) \(answer(read, to: question)) (\(question.id))\(limits)"
    }
    let text = writer.option(option, of: question)
    return "\(text): \(line(read, of: question)) (\(read.finding.name))"
  }

  /// What was answered, and what the rules read in the place of "I don't know".
  private func answer(_ read: RuleTrace.Read, to question: Question) -> String {
    guard let given = read.answer else { return unasked(read.state) }
    let words = writer.answer(given, to: question)
    guard given == .unknown, case .value(let value) = read.state else { return words }
    return "\(words), which counts as \(writer.words(of: value, to: question))"
  }

  private func line(_ read: RuleTrace.Read, of question: Question) -> String {
    guard let given = read.answer else { return unasked(read.state) }
    let code = read.finding.option ?? ""
    if case .several(let findings) = given, !findings.unsure.contains(code) {
      if case .value(.boolean(let isTicked)) = read.state { return isTicked ? "yes" : "no" }
      return unasked(read.state)
    }
    guard case .value(.boolean(let counted)) = read.state else { return "I don't know" }
    return "I don't know, which counts as \(counted ? "yes" : "no")"
  }

  private func words(_ state: State) -> String {
    if case .value(.boolean(let yes)) = state { return yes ? "yes" : "no" }
    return RecordingRunner.words(state)
  }

  private func unasked(_ state: State) -> String {
    if state == .absent { return "not asked of this person" }
    return replayed.walk.stop == nil ? "not answered" : "not asked behind the stop"
  }

  private func words(_ input: String) -> String? {
    switch input {
    case "subject": "whom it is about: \(recording.contact.subject.rawValue)"
    case "answered_by": "who answers: \(recording.contact.answeredBy.rawValue)"
    case "contact_date": "the day of contact: \(recording.contact.date)"
    case "region": "the region: \(recording.contact.region?.text ?? "not known")"
    default: input
    }
  }
}

extension TextWriter {
  /// A value that rules read, in the words of a question.
  func words(of value: Value, to question: Question) -> String {
    switch value {
    case .boolean(let yes): yes ? "yes" : "no"
    case .code(let code): option(code, of: question)
    case .number(let value): number(value)
    case .date(let day): date(day)
    }
  }
}

extension TypedExpression {
  /// The numbers with which an answer is compared here, each with its sign: `> 61`.
  fileprivate func numbersCompared(with name: String) -> [String] {
    if case .compare(let comparison, let left, let right) = node {
      if case .variable(let variable) = left.node, variable.name == name,
        case .literal(.number(let number)) = right.node
      {
        return ["\(comparison.sign) \(number)"]
      }
    }
    return children.flatMap { $0.numbersCompared(with: name) }
  }
}
