// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine

/// Judges what is written in texts: what is inserted, and telephone numbers.
struct TextJudging {
  let names: ContentNames
  let content: TypedContent
  /// What the condition of each rule implies, by the rule's position.
  let implied: AnsweredImplication
  let collector: DiagnosticCollector

  /// What the words of levels may insert besides numbers and limits.
  private static let levelNames = [
    "unit.name", "unit.line", "unit.closing", "unit.next_open", "when", "caller", "within",
    "limit", "emergency.place", "emergency.minutes",
  ]

  /// Judges a text that is used as the entry says; a translation is judged as its source is.
  func judge(_ text: AuthoredText, as entry: TextEntry) {
    if case .telephone = entry.use {
      if !WrittenTelephone.isNumber(text.text) {
        collector.report(DocumentProblem.notATelephoneNumber(text))
      }
      return
    }
    for placeholder in Placeholder.all(in: text.text) {
      let span = text.span(of: placeholder.range)
      if placeholder.isClosed {
        judge(placeholder.name, at: span, in: entry)
      } else {
        collector.report(TextProblem.notClosed(span))
      }
    }
    guard !entry.mayHoldNumbers else { return }
    for number in WrittenNumber.all(in: text.text) {
      let near = names.numbers.sorted().filter { numberDigits($0) == number.digits }
      collector.report(
        TextProblem.numberInText(text.span(of: number.range), number: number.text, near: near)
      )
    }
  }

  private func numberDigits(_ name: String) -> String {
    names.numberTexts[name]?.filter { $0.isASCII && $0.isNumber } ?? ""
  }

  private func judge(_ name: String, at span: SourceSpan, in entry: TextEntry) {
    if name.hasPrefix("numbers.") {
      let number = Located(value: String(name.dropFirst(8)), span: span)
      if !names.numbers.contains(number.value), !names.damaged.contains(.numbers) {
        let near = collector.near(number.value, among: Array(names.numbers))
        collector.report(NameProblem.unknown(number, .number, near: near))
      }
      return
    }
    if case .levelWords = entry.use, Self.levelNames.contains(name) { return }
    let limits = visibleLimits(for: entry)
    if limits.contains(name) {
      content.limits.uses.note(name)
      return
    }
    // A limit without a value has a problem of its own.
    if case .limit = names.declared[name]?.thing, content.limits.shown[name] == nil { return }
    if content.variables.isIncomplete || isUnresolved(entry) { return }
    var candidates = limits + names.numbers.sorted().map { "numbers.\($0)" }
    var why = content.factNumbers[name].map { _ in "the value of a fact cannot be shown yet" }
    switch entry.use {
    case .reason(let rule):
      if judgeAnswer(name, at: span, rule: rule) { return }
      candidates += content.questions.map(\.document.id.value)
    case .levelWords: candidates += Self.levelNames
    case .general, .plain, .telephone:
      if content.questionNumbers[name] != nil {
        why = "an answer can be shown in the reason of a rule only"
      }
    }
    if let declared = names.declared[name], why == nil {
      if names.questionnaires[declared.owner]?.isModule == true,
        names.questionnaires[entry.key.file] != nil
      {
        let reader = entry.key.file
        collector.report(
          TextProblem.notHere(span, name: name, owner: declared.owner, reader: reader)
        )
        return
      }
      why = "`\(name)` belongs to `\(declared.owner)`, which this file does not include"
    }
    collector.report(
      TextProblem.unknownPlaceholder(
        span,
        name: name,
        meant: candidates.first { $0.hasSuffix(".\(name)") },
        near: collector.near(name, among: candidates),
        why: why
      )
    )
  }

  /// Whether the name is an answer that the rule may read; one that is not sure is reported.
  private func judgeAnswer(_ name: String, at span: SourceSpan, rule: Int) -> Bool {
    guard let number = content.questionNumbers[name], content.rules.indices.contains(rule) else {
      return false
    }
    let question = content.questions[number]
    let typed = content.rules[rule]
    let reader = typed.region == nil ? typed.owner : typed.document.assessment?.value ?? ""
    guard names.includes.reach(of: reader).contains(question.owner) else { return false }
    // A condition with a problem of its own implies nothing that is worth a second problem.
    guard let when = typed.when, !implied.answered(when).contains(name) else { return true }
    var isCounted = false
    if case .countsAs = question.unknown { isCounted = true }
    collector.report(TextProblem.notAnswered(span, name: name, isCounted: isCounted))
    return true
  }

  /// Whether the file of a text includes a module that nobody knows.
  private func isUnresolved(_ entry: TextEntry) -> Bool {
    names.includes.unresolved.contains(entry.key.file)
  }

  private func visibleLimits(for entry: TextEntry) -> [String] {
    let all = content.limits.shown.keys
    guard names.questionnaires[entry.key.file] != nil else { return all.sorted() }
    let owners = Set(names.includes.reach(of: entry.key.file))
    return all.filter { names.declared[$0].map { owners.contains($0.owner) } ?? false }.sorted()
  }
}
