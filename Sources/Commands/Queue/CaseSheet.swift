// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
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
    let place = "\(words.unit(row)), \(words.region(row.region)), language \(row.language)"
    lines.add(place, width: width)
    lines.add("received \(words.time(row.receivedAt)), \(words.claim(row))", width: width)
    for view in row.clocks {
      let met = view.metAt.map { ", met \(words.time($0))" } ?? ""
      let clock = view.clock
      let text =
        "\(words.words(clock.kind.rawValue)) by \(words.time(clock.due)) (\(clock.rule))\(met)"
      lines.add(text, width: width)
    }
    if !content.otherItems.isEmpty {
      let others = content.otherItems.map(\.description).joined(separator: ", ")
      lines.add("other items of the contact: \(others)", width: width)
    }
    addPerson(to: &lines, width: width)
    addClinical(to: &lines, width: width)
    if let closing = content.closing {
      let texts = [words.words(closing.outcome.rawValue), closing.note ?? ""]
      lines.addSection("Closed", texts, width: width)
    }
    let history = content.history.map { act in
      "\(words.time(act.at)) \(act.name): \(words.words(act.operation))\(detail(of: act))"
    }
    lines.addSection("History", history, width: width)
    return lines
  }

  /// What the audit adds to an act, without the marks that only the queue reads.
  private func detail(of act: ItemAct) -> String {
    let parts = act.detail.split(separator: " ").filter { !$0.hasPrefix("fence:") }
    let text = parts.map { part in
      part.replacing("idle-with:staff-", with: "idle with staff number ")
        .replacing("from:staff-", with: "taken over from staff number ")
    }
    return text.isEmpty ? "" : " (\(text.joined(separator: ", ")))"
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
    if let municipality = person.municipality {
      texts.append(words.municipality(municipality, region: content.row.region))
    }
    lines.addSection("Person", texts, width: width)
  }

  private func addClinical(to lines: inout [StyledLine], width: Int) {
    guard let clinical = HandedOverCase(content).clinical else {
      lines.addSection("Answers", ["cannot be read by this version"], width: width)
      return
    }
    let about = "about \(subject(clinical)), answered by \(answeredBy(clinical))"
    let reasons = clinical.reasons.map { "\($0.isInDoubt ? "in doubt: " : "")\($0.text)" }
    lines.addSection("Why", reasons, width: width)
    if !clinical.facts.isEmpty {
      let facts = clinical.facts.map { "\($0.label): \(value(of: $0))" }
      lines.addSection("Figures", facts, width: width)
    }
    if !clinical.takenBack.isEmpty {
      let taken = clinical.takenBack.map { text(of: $0, in: clinical) }
      lines.addSection("Emergency answers taken back", taken, width: width)
    }
    let answers = clinical.answers.map { line in
      "\(line.label): \(line.answer ?? "not answered")"
        + (line.previous.map { " (\($0))" } ?? "")
    }
    lines.addSection("Answers", [about] + answers, width: width)
  }

  /// What was answered first and what stands now, both in words: the nurse judges by both (P8).
  private func text(
    of taken: HandedOverCase.Clinical.TakenBackLine,
    in clinical: HandedOverCase.Clinical
  ) -> String {
    let now = clinical.answers.first { $0.question == taken.question }
    let label = now?.label ?? words.label(ofQuestion: taken.question) ?? taken.question
    let before = taken.answer ?? "an answer that was not kept"
    let after = now.map { $0.answer ?? "not answered" } ?? "not asked any more"
    return "\(label): first \(before), which gives \(taken.level); now \(after)"
  }

  /// A figure as it is, a condition as yes or no.
  private func value(of fact: HandedOverCase.Clinical.FactLine) -> String {
    switch fact.value {
    case "true": "yes"
    case "false": "no"
    case let value?: value
    case nil: "unknown"
    }
  }

  private func subject(_ clinical: HandedOverCase.Clinical) -> String {
    switch Contact.Subject(rawValue: clinical.subject) {
    case .self: "the person who sent this"
    case .child: "a child"
    case .other: "another person"
    case nil: clinical.subject
    }
  }

  private func answeredBy(_ clinical: HandedOverCase.Clinical) -> String {
    switch Contact.AnsweredBy(rawValue: clinical.answeredBy) {
    case .self: "that person alone"
    case .withHelper: "that person with a helper"
    case .parent: "a parent"
    case .proxy: "somebody else for that person"
    case nil: clinical.answeredBy
    }
  }
}
