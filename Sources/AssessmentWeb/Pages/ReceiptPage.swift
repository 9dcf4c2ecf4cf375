// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService

/// The receipt of a hand-over (P15).
struct ReceiptPage: Page {
  let id: InterviewID
  let mark: SentMark
  /// Whether the answers are still on the device: the reply to the sending got lost.
  var areAnswersHere = false

  private var text: ReceiptText { ReceiptText(mark: mark) }
  private var language: LanguageID { text.language }

  var head: PageHead {
    PageHead(
      language: language,
      title: InterfaceText.sent.text(language),
      about: mark.about,
      interview: id
    )
  }

  func write(to html: inout HTML) {
    html.element(.div, .style(.receipt)) { html in
      html.element(.h1, text: InterfaceText.sent.text(language))
      if let sending = text.sending { html.element(.p, text: sending) }
      html.element(.p, .style(.lead), text: mark.words.unbroken)
      for line in [text.person, text.phones] {
        if let line { html.element(.p, .style(.time), text: line.unbroken) }
      }
    }
    html.element(.dl, .style(.summaryList)) { html in
      html.code(InterfaceText.locator.text(language), mark.locator)
      html.code(InterfaceText.secret.text(language), mark.secret)
    }
    html.element(.p, text: InterfaceText.whatForCodes.text(language))
    html.element(.p, text: InterfaceText.keepCodes.text(language))
    html.element(.p) { html in
      html.element(
        .a,
        .href(.step(id, .receiptFile)),
        text: InterfaceText.receiptAsFile.text(language)
      )
    }
    html.element(.h2, text: InterfaceText.theCall.text(language))
    for line in text.call { html.element(.p, text: line.unbroken) }
    html.element(.p, .style(.small), text: onDevice)
  }

  private var onDevice: String {
    areAnswersHere
      ? InterfaceText.answersHere.text(language)
      : InterfaceText.answersGone.text(language, mark.shownUntil)
  }
}

/// What a receipt says, for the page and for the text to keep.
struct ReceiptText {
  let mark: SentMark

  var language: LanguageID { LanguageID(mark.language) }

  /// Of which sending it is, and when that was.
  var sending: String? {
    switch mark.sending {
    case .first: mark.sentAt.map { InterfaceText.sentAt.text(language, $0) }
    case .repeated:
      ([InterfaceText.alreadySent.text(language)]
        + (mark.sentAt.map { [InterfaceText.sentAt.text(language, $0)] } ?? []))
        .joined(separator: " ")
    case .earlier:
      mark.sentAt.map { InterfaceText.sentEarlier.text(language, $0) }
        ?? InterfaceText.sentEarlierSometime.text(language)
    }
  }

  var person: String? {
    mark.name.map { "\(InterfaceText.name.text(language)): \($0)" }
  }

  var phones: String? {
    mark.phones.isEmpty
      ? nil
      : InterfaceText.numberShownBack.text(language, mark.phones.joined(separator: ", "))
  }

  /// Who calls, when, how often, and what else is to be done.
  var call: [String] {
    var lines: [String] = []
    if let line = mark.line {
      lines.append(InterfaceText.weCallFrom.text(language, line))
      if let hours = mark.hours { lines.append(hours) }
    }
    if let tries = mark.tries { lines.append(InterfaceText.tries.text(language, "\(tries)")) }
    return lines + [InterfaceText.noMoreRequests.text(language)]
  }

  /// All of it as a text; lines end as every program of any system shows them.
  var text: String {
    let head = [
      InterfaceText.sent.text(language), mark.about, sending, mark.words, person, phones,
    ]
    let codes = [
      "\(InterfaceText.locator.text(language)): \(mark.locator)",
      "\(InterfaceText.secret.text(language)): \(mark.secret)",
      InterfaceText.whatForCodes.text(language),
    ]
    return (head.compactMap { $0 } + [""] + codes + [""] + call).joined(separator: "\r\n")
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
