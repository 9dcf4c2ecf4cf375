// SPDX-License-Identifier: Apache-2.0

/// The names of the fields of all forms.
enum FieldName: String {
  // The first page.
  case about, municipality
  // A question.
  case choice, answer, day, month, year
  /// The person came from the check of all answers.
  case change
  /// What the person said yes to on the page between.
  case confirmed
  /// The person wants to correct what was typed.
  case correct
  // The hand-over.
  case name, phone
  case secondPhone = "second-phone"
  case callAlone = "call-alone"
  case interpreter
  case decision
  /// The sealed name under which other answers are sent as new.
  case newName = "new-name"
  // Staff.
  case token, claim, outcome, note, unit
  /// What she typed before she had to sign in again, sealed.
  case kept

  var text: String { rawValue }
}
