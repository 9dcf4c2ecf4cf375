// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService

/// The receipt of a hand-over (P15).
struct ReceiptPage: Page {
  let id: InterviewID
  let mark: SentMark

  private var language: LanguageID { LanguageID(mark.language) }
  private var title: String { InterfaceText.sent.text(language) }

  var head: PageHead {
    PageHead(language: language, title: title, interview: id)
  }

  func write(to html: inout HTML) {
    html.element(.div, .style(.receipt)) { html in
      html.element(.h1, text: title)
      if mark.isRepeated {
        html.element(.p, text: InterfaceText.alreadySent.text(language))
      }
      html.element(.p, .style(.lead), text: mark.words.unbroken)
      if !mark.phones.isEmpty {
        html.element(.p, .style(.time), text: numberShownBack)
      }
    }
    html.element(.dl, .style(.summaryList)) { html in
      html.code(InterfaceText.locator.text(language), mark.locator)
      html.code(InterfaceText.secret.text(language), mark.secret)
    }
    html.element(.p, text: InterfaceText.saveReceipt.text(language))
    if let line = mark.line {
      html.element(.p, text: InterfaceText.weCallFrom.text(language, line).unbroken)
    }
    if let tries = mark.tries {
      html.element(.p, text: InterfaceText.tries.text(language, "\(tries)"))
    }
    html.element(.p, text: InterfaceText.noMoreRequests.text(language))
    html.element(.p, .style(.small), text: InterfaceText.answersGone.text(language))
  }

  private var numberShownBack: String {
    InterfaceText.numberShownBack.text(language, mark.phones.joined(separator: ", "))
      .unbroken
  }
}

extension HTML {
  fileprivate mutating func code(_ label: String, _ code: String) {
    element(.div, .style(.summaryRow)) { html in
      html.element(.dt, text: label)
      html.element(.dd, .style(.code), text: code)
    }
  }
}
