// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService

/// What stands below the first screen, under closed headings.
extension ResultPage {
  func writeMore(to html: inout HTML) {
    html.element(.div, .style(.more)) { html in
      writeAdvice(.watch, InterfaceText.watchFor, to: &html)
      if let next = writer.next(after: instruction), !next.contains("{") {
        html.closed(InterfaceText.whatNext.text(language)) { $0.prose(next) }
      }
      writeAdvice(.act, InterfaceText.careForYourself, to: &html)
      writeAdvice(.info, InterfaceText.goodToKnow, to: &html)
      writeReasons(to: &html)
      html.closed(InterfaceText.yourAnswers.text(language)) { html in
        html.answers(of: frame, canChange: true)
      }
      html.closed(InterfaceText.saveOrPrint.text(language)) { html in
        html.element(.p, text: InterfaceText.howToPrint.text(language))
        html.element(.p, text: made)
      }
    }
  }

  private func writeAdvice(_ kind: Advice.Kind, _ title: Translated, to html: inout HTML) {
    let advice = result.advice.filter { id in
      frame.pack.graph.advice.contains { $0.id == id && $0.kind == kind }
    }
    guard !advice.isEmpty else { return }
    html.closed(title.text(language)) { html in
      for id in advice { html.prose(writer.advice(id)) }
    }
  }

  private func writeReasons(to html: inout HTML) {
    let answers = frame.session.interview.answers
    var texts: [String] = []
    func add(_ text: String) {
      if !texts.contains(text) { texts.append(text) }
    }
    for reason in result.reasons {
      let doubts = doubts(about: reason)
      // What a rule in doubt says may not be so; that the person was not sure is.
      if !reason.isInDoubt || doubts.isEmpty { add(writer.reason(reason, answers: answers)) }
      if !doubts.isEmpty {
        add(InterfaceText.toBeSafe.text(language, doubts.joined(separator: ", ")))
      }
    }
    guard !texts.isEmpty else { return }
    html.closed(InterfaceText.why.text(language)) { html in
      html.element(.ul) { html in
        for text in texts { html.element(.li) { $0.inline(text[...]) } }
      }
    }
  }

  /// What the person was not sure about and a rule took account of: of a rule in doubt all that it
  /// read, of any other what counted as a stated value (P7).
  private func doubts(about reason: Reason) -> [String] {
    let graph = frame.pack.graph
    let rules = graph.assessments[reason.assessment]?.rules.map { graph.rules[$0] } ?? []
    guard let rule = rules.first(where: { $0.id == reason.rule }) else { return [] }
    func counts(_ meaning: Question.UnknownMeaning) -> Bool {
      if case .countsAs = meaning { return true }
      return reason.isInDoubt
    }
    return graph.questionsRead(by: rule).flatMap { id -> [String] in
      guard let question = graph.question(id) else { return [] }
      switch (frame.session.interview.answers[id], question.kind) {
      case (.unknown, _): return counts(question.unknown) ? [writer.label(question)] : []
      case (.several(let findings), .several(let options, _)):
        return options.filter { findings.unsure.contains($0.code) && counts($0.unknown) }
          .map { writer.option($0.code, of: question) }
      default: return []
      }
    }
  }

  /// When the advice was given, and by which content.
  private var made: String {
    let time = InterfaceText.madeAt.text(language, writer.dayAndTime(now))
    let contents = frame.session.interview.assessments.compactMap { id -> String? in
      guard let assessment = frame.pack.graph.assessments[id] else { return nil }
      return "\(writer.title(id)), \(writer.date(assessment.version))"
    }
    return ([time] + contents).joined(separator: " ")
  }
}

extension HTML {
  /// A part of a page that is closed until it is wanted; in print it is open.
  mutating func closed(_ title: String, content: (inout HTML) -> Void) {
    element(.details) { html in
      html.element(.summary) { html in
        html.element(.h2, text: title)
      }
      html.element(.div, content: content)
    }
  }
}
