// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService

/// What stands below the first screen, under closed headings.
extension ResultPage {
  func writeMore(to html: inout HTML) {
    html.element(.div, .style(.more)) { html in
      writeAdvice(.watch, InterfaceText.watchFor, to: &html)
      let next = writer.next(after: instruction)
      let place = writer.place(of: instruction)
      if next != nil || place != nil {
        html.closed(InterfaceText.whatNext.text(language)) { html in
          if let next { html.prose(next) }
          if let place { html.element(.p, text: place) }
        }
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

  /// The assessments to go on with; each begins anew.
  func writeContinue(to html: inout HTML) {
    guard !result.continuesWith.isEmpty else { return }
    html.element(.section) { html in
      html.element(.h2, text: InterfaceText.continueWith.text(language))
      html.element(.ul) { html in
        for id in result.continuesWith {
          html.element(.li) { html in
            html.element(.a, .href(.start(language, id)), text: writer.title(id))
          }
        }
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
    let texts = writer.explanations(of: result, answers: frame.session.interview.answers)
    guard !texts.isEmpty else { return }
    html.closed(InterfaceText.why.text(language)) { html in
      html.element(.ul) { html in
        for text in texts { html.element(.li) { $0.inline(text[...]) } }
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
