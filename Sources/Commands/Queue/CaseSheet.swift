// SPDX-License-Identifier: Apache-2.0

import AssessmentService
import BookingQueue

/// An item as lines for the nurse who works it.
struct CaseSheet {
  private let content: ItemContent
  private let words: QueueWords

  /// Lays out an item.
  init(_ content: ItemContent, words: QueueWords) {
    self.content = content
    self.words = words
  }

  /// The lines.
  func lines(width: Int) -> [StyledLine] {
    let row = content.row
    var lines: [StyledLine] = []
    lines.addTitle("Item \(row.item): \(row.level), \(words.service(row.service))")
    lines.add("unit \(row.unit), region \(row.region), language \(row.language)", width: width)
    lines.add("received \(words.time(row.receivedAt)), \(words.claim(row))", width: width)
    for view in row.clocks {
      let met = view.metAt.map { ", met \(words.time($0))" } ?? ""
      let clock = view.clock
      let text = "\(clock.kind.rawValue) by \(words.time(clock.due)) (\(clock.rule))\(met)"
      lines.add(text, width: width)
    }
    if !content.otherItems.isEmpty {
      let others = content.otherItems.map(\.description).joined(separator: ", ")
      lines.add("other items of the contact: \(others)", width: width)
    }
    addPerson(to: &lines, width: width)
    addClinical(to: &lines, width: width)
    if let closing = content.closing {
      lines.addSection("Closed", [closing.outcome.rawValue, closing.note ?? ""], width: width)
    }
    let history = content.history.map { act in
      let detail = act.detail.isEmpty ? "" : " (\(act.detail))"
      return "\(words.time(act.at)) \(act.name): \(act.operation)\(detail)"
    }
    lines.addSection("History", history, width: width)
    return lines
  }

  private func addPerson(to lines: inout [StyledLine], width: Int) {
    guard let person = HandedOverCase(content).person else {
      lines.addSection("Person", ["cannot be read by this version"], width: width)
      return
    }
    var texts = [person.name, "call \(person.phone)"]
    if let second = person.secondPhone { texts.append("second number \(second)") }
    if person.wantsCallAlone { texts.append("the young person wants the call alone") }
    if person.needsInterpreter { texts.append("an interpreter is needed") }
    texts.append("language \(person.language)")
    if let municipality = person.municipality { texts.append("municipality \(municipality)") }
    lines.addSection("Person", texts, width: width)
  }

  private func addClinical(to lines: inout [StyledLine], width: Int) {
    guard let clinical = HandedOverCase(content).clinical else {
      lines.addSection("Answers", ["cannot be read by this version"], width: width)
      return
    }
    let about = "about \(clinical.subject), answered by \(clinical.answeredBy)"
    let reasons = clinical.reasons.map { "\($0.isInDoubt ? "in doubt: " : "")\($0.text)" }
    lines.addSection("Why", reasons, width: width)
    if !clinical.facts.isEmpty {
      let facts = clinical.facts.map { "\($0.label): \($0.value ?? "unknown")" }
      lines.addSection("Figures", facts, width: width)
    }
    if !clinical.takenBack.isEmpty {
      let taken = clinical.takenBack.map { "\($0.question): had given \($0.level)" }
      lines.addSection("Emergency answers taken back", taken, width: width)
    }
    let answers = clinical.answers.map { "\($0.label): \($0.answer ?? "not answered")" }
    lines.addSection("Answers", [about] + answers, width: width)
  }
}
