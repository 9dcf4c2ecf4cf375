// SPDX-License-Identifier: Apache-2.0

import AssessmentService

/// A ``HandOverForm`` that was sent and not taken yet, until its page is shown again.
struct SendDraft: Codable {
  /// Which page is shown.
  enum Stage: Codable {
    /// The form, with what is wrong in it.
    case form
    /// The choice between what was sent before and this.
    case differs(newName: String, isOpen: Bool, sentAt: Int64?)
    /// Nobody knows whether the queue has it.
    case failed

    /// Whether it tells what became of a sending, and asks for nothing more.
    var isOutcome: Bool {
      switch self {
      case .form: false
      case .differs, .failed: true
      }
    }
  }

  let name: String
  let phone: String
  let secondPhone: String
  let wantsCallAlone: Bool
  let needsInterpreter: Bool
  let stage: Stage

  init(_ form: HandOverForm, stage: Stage) {
    name = form.name
    phone = form.phone
    secondPhone = form.secondPhone
    wantsCallAlone = form.wantsCallAlone
    needsInterpreter = form.needsInterpreter
    self.stage = stage
  }

  var form: HandOverForm {
    HandOverForm(
      name: name,
      phone: phone,
      secondPhone: secondPhone,
      wantsCallAlone: wantsCallAlone,
      needsInterpreter: needsInterpreter
    )
  }
}
