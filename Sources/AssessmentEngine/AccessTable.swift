// SPDX-License-Identifier: Apache-2.0

public import FEEL

/// The row of a table of access to care that holds for a contact.
public struct AccessRow: Hashable, Sendable {
  /// The row's own name, such as `primary-2025-young`; the table's when it has none.
  public let id: String
  /// The outputs by column name.
  public let outputs: [String: State]
}

extension DecisionGraph {
  /// Finds the row of a table of access to care.
  ///
  /// Questions that no assessment of the contact asked read as absent, so a row that accepts
  /// `unanswered` takes them.
  ///
  /// - Parameters:
  ///   - group: The access group of a service.
  ///   - answers: The answers that the result used.
  ///   - contact: Whom it is about and when.
  /// - Returns: The row; nil when there is no such table or no single row holds.
  public func accessRow(
    of group: String,
    answers: [QuestionID: Answer],
    contact: Contact
  ) -> AccessRow? {
    guard let table = access[group] else { return nil }
    let readings = Readings(graph: self, contact: contact)
    for question in questions {
      if let answer = answers[question.id] {
        readings.set(answer, to: question)
      } else {
        readings.setAbsent(question)
      }
    }
    guard case .row(let number) = table.hit(in: readings), table.rows.indices.contains(number)
    else { return nil }
    let row = table.rows[number]
    var outputs: [String: State] = [:]
    for (name, output) in zip(table.outputs, row.outputs) {
      outputs[name] = output.evaluate(in: readings)
    }
    return AccessRow(id: row.id ?? table.id, outputs: outputs)
  }
}
