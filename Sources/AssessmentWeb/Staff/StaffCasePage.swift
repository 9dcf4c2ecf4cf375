// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import BookingQueue

/// One case: what was handed over, its clocks, and what can be done with it.
struct StaffCasePage: Page {
  /// What stands in the form for closing.
  struct ClosingForm {
    var outcome: Closing.Outcome?
    var note = ""
    var isOutcomeMissing = false
    var isNoteMissing = false
  }

  let words: StaffWords
  let actor: Actor
  let content: ItemContent
  /// Her own claim, when she has one.
  let claim: ClaimToken?
  var closing = ClosingForm()
  /// Why an act was refused; what she typed is kept.
  var message: String?

  var language: LanguageID { words.language }
  var row: QueueRow { content.row }
  private var title: String { InterfaceText.staffCase.text(language, "\(row.item)") }

  var head: PageHead {
    PageHead(
      language: language,
      title: title,
      isError: message != nil || !errors.isEmpty,
      back: .staff,
      about: actor.name,
      isWide: true
    )
  }

  func write(to html: inout HTML) {
    html.errorSummary(errors, language)
    if let message { html.element(.p, .alert, .style(.warning), text: message) }
    html.element(.h1, text: title)
    writeState(to: &html)
    let read = HandedOverCase(content)
    if let person = read.person { writeContact(person, to: &html) }
    if let clinical = read.clinical { writeClinical(clinical, to: &html) }
    if read.person == nil || read.clinical == nil {
      html.element(.p, .style(.warning), text: InterfaceText.staffUnreadable.text(language))
    }
    writeActs(to: &html)
    writeHistory(to: &html)
  }

  private func writeState(to html: inout HTML) {
    let writer = words.writer(region: row.region)
    html.element(.dl, .style(.summaryList)) { html in
      html.row(InterfaceText.staffLevel.text(language), words.level(row.level))
      html.row(
        InterfaceText.staffService.text(language),
        writer.title(ServiceID(row.service))
      )
      html.row(InterfaceText.staffUnit.text(language), writer.name(UnitID(row.unit)))
      html.row(InterfaceText.staffReceived.text(language), words.time(row.receivedAt))
      for clock in row.clocks {
        html.row(
          InterfaceText.staffDue.text(language),
          "\(words.time(clock.clock.due)) (\(words.clock(clock.clock.kind)))"
        )
      }
      html.row(InterfaceText.staffState.text(language), words.state(row))
      if let ended = content.closing {
        html.row(InterfaceText.staffOutcome.text(language), words.outcome(ended.outcome))
        if let note = ended.note { html.row(InterfaceText.staffNote.text(language), note) }
      }
    }
  }

  private func writeContact(_ contact: HandedOverCase.Person, to html: inout HTML) {
    html.element(.h2, text: InterfaceText.staffContact.text(language))
    html.element(.dl, .style(.summaryList)) { html in
      html.row(InterfaceText.name.text(language), contact.name)
      html.callRow(InterfaceText.phone.text(language), contact.phone)
      if let second = contact.secondPhone {
        html.callRow(InterfaceText.secondPhone.text(language), second)
      }
      html.row(
        InterfaceText.staffLanguage.text(language),
        InterfaceText.ownName(of: LanguageID(contact.language))
      )
      if let municipality = contact.municipality {
        let key = Texts.Key("region-\(row.region)", "municipalities.\(municipality)")
        html.row(
          InterfaceText.staffMunicipality.text(language),
          words.writer(region: row.region).text(key) ?? municipality
        )
      }
      if contact.wantsCallAlone {
        html.row(InterfaceText.callAlone.text(language), InterfaceText.yes.text(language))
      }
      if contact.needsInterpreter {
        html.row(InterfaceText.interpreter.text(language), InterfaceText.yes.text(language))
      }
    }
  }

  private func writeHistory(to html: inout HTML) {
    html.element(.h2, text: InterfaceText.staffHistory.text(language))
    html.element(.ul) { html in
      for act in content.history {
        html.element(.li, text: words.act(act))
      }
    }
  }
}

extension HTML {
  mutating func row(_ label: String, _ value: String) {
    element(.div, .style(.summaryRow)) { html in
      html.element(.dt, text: label)
      html.element(.dd, text: value)
    }
  }

  fileprivate mutating func callRow(_ label: String, _ number: String) {
    element(.div, .style(.summaryRow)) { html in
      html.element(.dt, text: label)
      html.element(.dd) { html in
        html.element(.a, .href(.telephone(number)), text: number)
      }
    }
  }
}
