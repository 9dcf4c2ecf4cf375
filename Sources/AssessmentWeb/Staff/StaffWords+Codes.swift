// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import BookingQueue

/// Words for the codes of queue and record; a code that has none stands as it is.
extension StaffWords {
  func level(_ code: String) -> String {
    InterfaceText.staffLevels[code]?.text(language) ?? code
  }

  func clock(_ kind: CaseClock.Kind) -> String {
    InterfaceText.staffClockKinds[kind.rawValue]?.text(language) ?? kind.rawValue
  }

  func subject(_ code: String) -> String {
    InterfaceText.staffSubjects[code]?.text(language) ?? code
  }

  func answeredBy(_ code: String) -> String {
    InterfaceText.staffAnswerers[code]?.text(language) ?? code
  }

  /// A fact: a condition as yes or no, a figure as it is.
  func fact(_ value: String?) -> String {
    switch value {
    case "true": InterfaceText.yes.text(language)
    case "false": InterfaceText.no.text(language)
    case let value?: value
    case nil: InterfaceText.unknown.text(language)
    }
  }

  /// One line of the history: when, who, what.
  func act(_ act: ItemAct) -> String {
    let operation = InterfaceText.staffOperations[act.operation]?.text(language) ?? act.operation
    let name = act.name == Actor.citizen.name ? InterfaceText.staffCitizen.text(language) : act.name
    let details = act.detail.split(separator: " ").compactMap { detail(String($0)) }
    let more = details.isEmpty ? "" : " (\(details.joined(separator: ", ")))"
    return "\(time(act.at)) \(name): \(operation)\(more)"
  }

  /// More about an act; what only the queue reads is left out.
  private func detail(_ code: String) -> String? {
    if code.hasPrefix("fence:") { return nil }
    for (start, text) in InterfaceText.staffFromStaff where code.hasPrefix(start) {
      return text.text(language, String(code.dropFirst(start.count)))
    }
    return InterfaceText.staffDetails[code]?.text(language) ?? code
  }
}
