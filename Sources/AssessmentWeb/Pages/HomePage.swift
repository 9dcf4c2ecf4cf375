// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService

/// The first page: the assessments that there are.
struct HomePage: Page {
  let service: AssessmentService
  let writer: TextWriter

  private var language: LanguageID { writer.language }
  private var title: String { InterfaceText.homeTitle.text(language) }

  var head: PageHead {
    PageHead(
      language: language,
      title: title,
      languages: InterfaceText.all.map { ($0, .home($0)) }
    )
  }

  func write(to html: inout HTML) {
    html.element(.h1, text: title)
    html.element(.p, .style(.lead), text: InterfaceText.homeLead.text(language))
    html.element(.ul, .style(.cards)) { html in
      for (title, id) in assessments {
        html.element(.li) { html in
          html.element(.a, .href(.start(language, id)), .style(.card), text: title)
        }
      }
    }
    html.element(.p, .style(.small), text: InterfaceText.answersStay.text(language))
  }

  /// The assessments by title.
  private var assessments: [(title: String, id: AssessmentID)] {
    service.pack.graph.assessments.keys
      .map { (title: writer.title($0), id: $0) }
      .sorted { ($0.title, $0.id) < ($1.title, $1.id) }
  }
}
