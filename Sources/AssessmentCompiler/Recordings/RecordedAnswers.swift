// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// Gathers the answers of a recording and of what it is like, the later ones over the earlier.
struct RecordedAnswers {
  private let graph: DecisionGraph
  private let date: CalendarDate
  private let collector: DiagnosticCollector
  private var answers: [QuestionID: (answer: Answer, span: SourceSpan)] = [:]

  init(graph: DecisionGraph, date: CalendarDate, collector: DiagnosticCollector) {
    self.graph = graph
    self.date = date
    self.collector = collector
  }

  /// Takes the answers of one recording.
  ///
  /// An answer to a question replaces an earlier one with what was said about its options; a line
  /// `question.option: unknown` adds to the answer, in whatever order the two are written.
  mutating func take(_ written: [(key: Located<String>, node: YAMLNode)]) {
    var unsure: [(question: Question, option: Located<String>)] = []
    for (key, node) in written {
      let parts = key.value.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      let name = QuestionID(parts.first.map(String.init) ?? "")
      guard let question = graph.question(name) else {
        report(key, near: graph.questions.map(\.id.text))
        continue
      }
      guard let code = parts.dropFirst().first else {
        guard let answer = read(node, of: question) else { continue }
        answers[question.id] = (answer, key.span)
        continue
      }
      let option = Located(value: String(code), span: key.span)
      guard isOption(option, of: question) else { continue }
      guard case .scalar(let scalar) = node, scalar.text == "unknown" else {
        refuse(Located(value: "", span: node.span), question, .wrongType)
        continue
      }
      unsure.append((question, option))
    }
    for (question, option) in unsure {
      var chosen: Set<String> = []
      var others: Set<String> = [option.value]
      if case .several(let findings) = answers[question.id]?.answer {
        chosen = findings.chosen
        others.formUnion(findings.unsure)
      }
      if chosen.contains(option.value) {
        collector.report(RecordingProblem.chosenAndUnknown(option, question: question.id.text))
      }
      answers[question.id] = (.several(Findings(chosen: chosen, unsure: others)), option.span)
    }
  }

  /// The answers, each judged as an interview would judge it.
  func finished() -> [QuestionID: (answer: Answer, span: SourceSpan)] {
    for (id, given) in answers.sorted(by: { $0.key < $1.key }) {
      guard let question = graph.question(id),
        let problem = question.problem(with: given.answer, on: date)
      else { continue }
      refuse(Located(value: "", span: given.span), question, problem)
    }
    return answers
  }

  // MARK: Reading

  private func read(_ node: YAMLNode, of question: Question) -> Answer? {
    guard !node.isDamaged else { return nil }
    switch node {
    case .mapping:
      refuse(Located(value: "", span: node.span), question, .wrongType)
      return nil
    case .sequence(let sequence):
      guard case .several = question.kind else {
        var only = ""
        if sequence.items.count == 1, case .scalar(let item)? = sequence.items.first {
          only = item.text
        }
        refuse(Located(value: only, span: node.span), question, .wrongType)
        return nil
      }
      let codes = sequence.items.compactMap { item -> Located<String>? in
        guard case .scalar(let scalar) = item else { return nil }
        return Located(value: scalar.text, span: scalar.span)
      }
      return several(codes, at: sequence.span, of: question)
    case .scalar(let scalar):
      let text = Located(value: scalar.text, span: scalar.span)
      if text.value == "unknown" || text.value == "skipped" { return .unknown }
      if case .several = question.kind { return several([text], at: text.span, of: question) }
      return single(text, of: question)
    }
  }

  private func several(
    _ codes: [Located<String>],
    at span: SourceSpan,
    of question: Question
  ) -> Answer? {
    guard !codes.isEmpty else {
      refuse(Located(value: "", span: span), question, .wrongType)
      return nil
    }
    if codes.map(\.value) == ["none"] { return .several(Findings(chosen: [])) }
    guard codes.allSatisfy({ isOption($0, of: question) }) else { return nil }
    return .several(Findings(chosen: Set(codes.map(\.value))))
  }

  private func single(_ text: Located<String>, of question: Question) -> Answer? {
    switch question.kind {
    case .yesNo:
      if text.value == "yes" { return .yesNo(true) }
      if text.value == "no" { return .yesNo(false) }
    case .one: return isOption(text, of: question) ? .one(text.value) : nil
    case .number: if let number = DecimalNumber(text.value) { return .number(number) }
    case .date: if let day = CalendarDate(text.value) { return .date(day) }
    case .text: return .text(text.value)
    case .several: break
    }
    refuse(text, question, .wrongType)
    return nil
  }

  private func isOption(_ option: Located<String>, of question: Question) -> Bool {
    let codes: [String] =
      switch question.kind {
      case .one(let domain): domain.codes
      case .several(let options, _): options.map(\.code)
      case .yesNo, .number, .date, .text: []
      }
    if codes.contains(option.value) { return true }
    collector.report(
      RecordingProblem.unknownOption(
        option,
        question: question.id.text,
        near: collector.near(option.value, among: codes),
        help: question.help(instead: option.value, .unknownOption)
      )
    )
    return false
  }

  private func report(_ name: Located<String>, near candidates: [String]) {
    let near = collector.near(name.value, among: candidates)
    collector.report(RecordingProblem.unknown(name, .question, near: near, why: nil))
  }

  private func refuse(_ text: Located<String>, _ question: Question, _ problem: AnswerProblem) {
    collector.report(
      RecordingProblem.answerNotPossible(
        text,
        question: question.id.text,
        problem,
        help: question.help(instead: text.value, problem)
      )
    )
  }
}
