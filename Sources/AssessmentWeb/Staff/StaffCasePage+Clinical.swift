// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import BookingQueue

/// What the citizen answered and what came of it; in the citizen's language where it was said so.
extension StaffCasePage {
  private typealias Clinical = HandedOverCase.Clinical

  func writeClinical(_ clinical: HandedOverCase.Clinical, to html: inout HTML) {
    writeTakenBack(clinical, to: &html)
    html.element(.h2, text: InterfaceText.staffReasons.text(language))
    html.element(.ul) { html in
      for reason in clinical.reasons {
        html.element(.li) { html in
          html.element(.span, .lang(row.language), text: reason.text)
          if reason.isInDoubt { html.text(" (\(InterfaceText.staffInDoubt.text(language)))") }
        }
      }
    }
    html.element(.h2, text: InterfaceText.staffAnswers.text(language))
    html.element(.dl, .style(.summaryList)) { html in
      html.row(InterfaceText.staffSubject.text(language), words.subject(clinical.subject))
      html.row(
        InterfaceText.staffAnsweredBy.text(language),
        words.answeredBy(clinical.answeredBy)
      )
    }
    html.element(.dl, .style(.summaryList), .lang(row.language)) { html in
      for line in clinical.answers { html.row(line.label, answer(line)) }
    }
    guard !clinical.facts.isEmpty else { return }
    html.element(.h2, text: InterfaceText.staffFacts.text(language))
    html.element(.dl, .style(.summaryList)) { html in
      for fact in clinical.facts {
        html.element(.div, .style(.summaryRow)) { html in
          html.element(.dt, .lang(row.language), text: fact.label)
          html.element(.dd, text: words.fact(fact.value))
        }
      }
    }
  }

  /// Every emergency answer that was taken back: the question, what was answered first and what
  /// stands now, since she judges by both (P8).
  private func writeTakenBack(_ clinical: Clinical, to html: inout HTML) {
    guard !clinical.takenBack.isEmpty else { return }
    html.element(.section, .style(.warning)) { html in
      html.element(.h2, text: InterfaceText.staffTakenBackTitle.text(language))
      for taken in clinical.takenBack {
        let now = clinical.answers.first { $0.question == taken.question }
        html.element(.h3, .lang(row.language), text: now?.label ?? label(of: taken.question))
        html.element(.dl) { html in
          html.element(
            .dt,
            text: InterfaceText.staffAnsweredFirst.text(language, words.level(taken.level))
          )
          writeAnswer(taken.answer, InterfaceText.staffNotKept, to: &html)
          html.element(.dt, text: InterfaceText.staffAnsweredNow.text(language))
          writeAnswer(
            now.map { answer($0) },
            InterfaceText.staffNotAskedNow,
            to: &html
          )
        }
      }
    }
  }

  private func writeAnswer(_ answer: String?, _ none: Translated, to html: inout HTML) {
    if let answer {
      html.element(.dd, .lang(row.language), text: answer)
    } else {
      html.element(.dd, text: none.text(language))
    }
  }

  private func answer(_ line: Clinical.AnswerLine) -> String {
    let answer = line.answer ?? InterfaceText.notProvided.text(LanguageID(row.language))
    return line.previous.map { "\(answer) (\($0))" } ?? answer
  }

  /// The clinical words of a question that is not asked any more.
  private func label(of question: String) -> String {
    guard let found = words.service.pack.graph.question(QuestionID(question)) else {
      return question
    }
    return words.service.writer(
      language: LanguageID(row.language),
      subject: .other,
      region: RegionID(row.region)
    ).label(found)
  }
}
