// SPDX-License-Identifier: Apache-2.0

public import AssessmentEngine

/// Why a result is as it is, in the citizen's words; web, terminal and JSON say it alike.
extension TextWriter {
  /// Why, one sentence each and none twice, with what the person was not sure about (P7).
  ///
  /// What a rule in doubt says may not be so; that the person was not sure is.
  public func explanations(of result: ContactResult, answers: [QuestionID: Answer]) -> [String] {
    var texts: [String] = []
    func add(_ text: String) {
      if !texts.contains(text) { texts.append(text) }
    }
    for reason in result.reasons {
      let doubts = doubts(about: reason, answers: answers)
      if doubts.isEmpty || !reason.isInDoubt { add(self.reason(reason, answers: answers)) }
      if !doubts.isEmpty {
        add(InterfaceText.toBeSafe.text(language, doubts.joined(separator: ", ")))
      }
    }
    if result.standsOtherwise { add(InterfaceText.nothingDecides.text(language)) }
    return texts
  }

  /// Why a rule counted, in the citizen's words.
  ///
  /// Of a rule in doubt, what the person was not sure about is said by ``doubts(about:answers:)``.
  public func reason(_ reason: Reason, answers: [QuestionID: Answer]) -> String {
    guard let rule = rule(reason) else { return reason.rule.text }
    return text(rule.texts.part("because"), answers: answers) ?? reason.rule.text
  }

  /// What the person was not sure about and a rule took account of, as the person was asked it:
  /// the line of a page of findings, or the question in quotation marks.
  ///
  /// Of a rule in doubt it is all that the rule read; of any other what counted as a stated value.
  public func doubts(about reason: Reason, answers: [QuestionID: Answer]) -> [String] {
    guard let rule = rule(reason) else { return [] }
    func counts(_ meaning: Question.UnknownMeaning) -> Bool {
      if case .countsAs = meaning { return true }
      return reason.isInDoubt
    }
    return pack.graph.questionsRead(by: rule).flatMap { id -> [String] in
      guard let question = pack.graph.question(id) else { return [] }
      switch (answers[id], question.kind) {
      case (.unknown, _): return counts(question.unknown) ? [quoted(question)] : []
      case (.several(let findings), .several(let options, _)):
        return options.filter { findings.unsure.contains($0.code) && counts($0.unknown) }
          .map { option($0.code, of: question) }
      default: return []
      }
    }
  }

  private func quoted(_ question: Question) -> String {
    let words = text(question.texts.part("ask")) ?? question.id.text
    return language == LanguageID("en") ? "\u{201C}\(words)\u{201D}" : "\u{201D}\(words)\u{201D}"
  }

  private func rule(_ reason: Reason) -> Rule? {
    guard let assessment = pack.graph.assessments[reason.assessment] else { return nil }
    return assessment.rules.lazy.map { pack.graph.rules[$0] }.first { $0.id == reason.rule }
  }
}
