// SPDX-License-Identifier: Apache-2.0

import AssessmentService

/// A ``HandOverForm`` that was sent and could not be taken, until its page is shown again.
struct SendDraft: Codable {
  /// Which page is shown.
  enum Stage: Codable {
    /// The form, with what is wrong in it.
    case form
    /// The choice between what was sent before and this.
    case differs(newName: String, isOpen: Bool)
    /// The queue did not take it.
    case failed
  }

  let name: String
  let phone: String
  let secondPhone: String
  let wantsCallAlone: Bool
  let needsInterpreter: Bool
  /// The instruction that the person had seen.
  let told: String
  let stage: Stage

  init(_ form: HandOverForm, told: String, stage: Stage) {
    name = form.name
    phone = form.phone
    secondPhone = form.secondPhone
    wantsCallAlone = form.wantsCallAlone
    needsInterpreter = form.needsInterpreter
    self.told = told
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
