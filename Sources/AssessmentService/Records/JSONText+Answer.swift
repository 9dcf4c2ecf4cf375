// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

extension JSONText {
  /// The answer to a question; nil when the value is of another form.
  func answer(to question: Question) -> Answer? {
    switch (question.kind, self) {
    case (_, .null): .unknown
    case (.yesNo, .boolean(let value)): .yesNo(value)
    case (.one, .string(let code)): .one(code)
    case (.several, .array(let codes)): findings(codes)
    case (.several(let options, _), .object(let members)):
      findings(members, options: options.map(\.code))
    case (.number, .number(let number)): .number(number)
    case (.date, .string(let text)): CalendarDate(text).map { .date($0) }
    case (.text, .string(let text)): .text(text)
    default: nil
    }
  }

  private func findings(_ elements: [JSONText]) -> Answer? {
    let codes = elements.compactMap(\.string)
    guard !codes.isEmpty, codes.count == elements.count, Set(codes).count == codes.count else {
      return nil
    }
    if codes == ["none"] { return .several(Findings(chosen: [])) }
    guard !codes.contains("none") else { return nil }
    return .several(Findings(chosen: Set(codes)))
  }

  /// Nothing said of any line is not "none of these": that must be said with `none`, or of each
  /// line (P7).
  private func findings(_ members: [Member], options: [String]) -> Answer? {
    var chosen: Set<String> = []
    var unsure: Set<String> = []
    var isNone = false
    for member in members {
      switch (member.name, member.value) {
      case ("none", .boolean(let value)): isNone = value
      case ("none", _): return nil
      case (_, .boolean(true)): chosen.insert(member.name)
      case (_, .boolean(false)): break
      case (_, .null): unsure.insert(member.name)
      default: return nil
      }
    }
    let denied = Set(members.map(\.name)).subtracting(chosen).subtracting(unsure)
    guard denied.subtracting(["none"]).isSubset(of: options) else {
      // A code that the question does not have is told as such, not as a wrong form.
      return .several(Findings(chosen: denied))
    }
    if chosen.isEmpty, unsure.isEmpty {
      return isNone || denied.isSuperset(of: options) ? .several(Findings(chosen: [])) : nil
    }
    return isNone ? nil : .several(Findings(chosen: chosen, unsure: unsure))
  }
}
