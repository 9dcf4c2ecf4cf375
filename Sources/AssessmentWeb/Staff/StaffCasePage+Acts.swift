// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import BookingQueue

/// What can be done with a case.
extension StaffCasePage {
  func writeActs(to html: inout HTML) {
    let item = content.row.item
    if let claim, let field = ClaimField.text(claim) {
      writeClosing(item, field, to: &html)
      html.element(.form, .post, .action(.staffAct(item, .release)), .noValidate) { html in
        html.carried(.claim, field)
        html.element(
          .button,
          .submit,
          .style(.buttonSecondary),
          text: InterfaceText.staffRelease.text(language)
        )
      }
      return
    }
    if !closing.note.isEmpty { writeKeptNote(to: &html) }
    guard let text = claimText else { return }
    html.element(.form, .post, .action(.staffAct(item, .claim)), .noValidate) { html in
      html.submitButton(text.text(language))
    }
  }

  /// What claiming is called now; nil while somebody has the case or it has ended.
  private var claimText: Translated? {
    guard !content.row.state.isEnd else { return nil }
    return switch content.row.claim {
    case .free: InterfaceText.staffClaim
    case .idle: InterfaceText.staffTakeOver
    case .held: nil
    }
  }

  private func writeClosing(_ item: ItemID, _ claim: String, to html: inout HTML) {
    html.element(.form, .post, .action(.staffAct(item, .close)), .noValidate) { html in
      html.carried(.claim, claim)
      writeOutcome(to: &html)
      writeNote(to: &html)
      html.submitButton(InterfaceText.staffClose.text(language))
    }
  }

  private func writeOutcome(to html: inout HTML) {
    let error = closing.isOutcomeMissing ? outcomeError : nil
    var attributes: [Attribute] = [.style(error == nil ? .field : .errorGroup)]
    if let error { attributes.append(.describedBy([error.id])) }
    html.element(.fieldset, attributes: attributes) { html in
      html.element(.legend) { html in
        html.element(.h2, text: InterfaceText.staffOutcome.text(language))
      }
      html.error(error, language)
      let choices = Closing.Outcome.allCases.enumerated().map { number, outcome in
        Choice(
          field: .outcome,
          type: .radio,
          id: "outcome-\(number + 1)",
          code: outcome.rawValue,
          text: words.outcome(outcome),
          isChosen: closing.outcome == outcome
        )
      }
      html.choices(choices, language)
    }
  }

  private func writeNote(to html: inout HTML) {
    let error = closing.isNoteMissing ? noteError : nil
    html.element(.div, .style(error == nil ? .field : .errorGroup)) { html in
      html.element(.label, .for("note"), text: InterfaceText.staffNote.text(language))
      html.error(error, language)
      var attributes: [Attribute] = [
        .id("note"), .name(.note), .rows(4), .style(.field), .autocomplete(.off),
      ]
      if let error { attributes += [.invalid, .describedBy([error.id])] }
      html.element(.textarea, attributes: attributes) { html in
        html.text("\n" + closing.note)
      }
    }
  }

  /// What she typed when the claim was lost, to be copied or sent again.
  private func writeKeptNote(to html: inout HTML) {
    html.element(.div, .style(.field)) { html in
      html.element(.label, .for("note"), text: InterfaceText.staffNote.text(language))
      html.element(.textarea, .id("note"), .name(.note), .rows(4), .style(.field)) { html in
        html.text("\n" + closing.note)
      }
    }
  }

  var errors: [FieldError] {
    (closing.isOutcomeMissing ? [outcomeError] : []) + (closing.isNoteMissing ? [noteError] : [])
  }

  private var outcomeError: FieldError {
    FieldError(field: "outcome-1", text: InterfaceText.chooseOne.text(language))
  }

  private var noteError: FieldError {
    FieldError(field: "note", text: InterfaceText.staffNoteNeeded.text(language))
  }
}
