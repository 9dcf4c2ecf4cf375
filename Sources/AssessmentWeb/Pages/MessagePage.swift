// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService

/// A plain page that says one thing, with a way on.
struct MessagePage: Page {
  let language: LanguageID
  let title: String
  /// What is said, in content's small part of Markdown.
  let paragraphs: [String]
  /// The links on.
  var links: [(text: String, address: Address)] = []
  var back: Address?
  var about: String?
  var interview: InterviewID?
  var isError = true

  var head: PageHead {
    PageHead(
      language: language,
      title: title,
      isError: isError,
      back: back,
      about: about,
      interview: interview
    )
  }

  func write(to html: inout HTML) {
    html.element(.h1, text: title)
    for paragraph in paragraphs { html.prose(paragraph.unbroken) }
    guard !links.isEmpty else { return }
    html.element(.ul) { html in
      for link in links {
        html.element(.li) { html in
          html.element(.a, .href(link.address), text: link.text)
        }
      }
    }
  }
}
