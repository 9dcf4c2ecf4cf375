// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import AssessmentEngine

/// The table of translations as a spreadsheet has it.
struct TranslationSheet {
  private static let leading = ["file", "key", "source"]
  private static let state = "state"
  /// What a translator writes when a stale translation is right for the text as it is now.
  static let checked = "checked"

  /// The rows of a table, with their head.
  static func rows(of table: TranslationTable, ids: Set<String>) -> [[String]] {
    let head = leading + table.languages + [state]
    return [head]
      + table.rows.filter { ids.contains($0.key.file) }.map { row in
        [row.key.file, row.key.path, row.source]
          + table.languages.map { row.translations[$0] ?? "" } + [row.state.rawValue]
      }
  }

  /// The languages of the columns, known or not.
  let languages: [String]
  private let columns: [String: Int]
  private let records: [CSVTable.Record]

  /// What somebody who imports it is told; nothing is imported then.
  private(set) var problems: [String] = []
  private(set) var changes: [Texts.Key: TranslationChange] = [:]
  /// How many rows still say that their translation is of an older text.
  private(set) var stale = 0

  init(_ csv: CSVTable) {
    let head = csv.records.first?.cells.map { $0.lowercased() } ?? []
    columns = Dictionary(head.enumerated().map { ($1, $0) }) { first, _ in first }
    records = csv.records.dropFirst().filter { !$0.isEmpty }
    languages = head.filter { !Self.leading.contains($0) && $0 != Self.state }
    for name in Self.leading + [Self.state] where columns[name] == nil {
      problems.append("the column \(name) is missing")
    }
    for name in Set(head).sorted() where head.count(where: { $0 == name }) > 1 {
      problems.append("there are several columns named \(name)")
    }
    for name in Set(languages).sorted() where !TranslationTable.knownLanguages.contains(name) {
      let known = TranslationTable.knownLanguages.joined(separator: ", ")
      problems.append("the column \"\(name)\" is no language; there are \(known)")
    }
    let width = head.count
    for record in records where record.cells.count != width {
      problems.append(
        "line \(record.line): it has \(record.cells.count) cells, and the first line has \(width)"
      )
    }
  }

  /// Compares each row with the content as it is.
  mutating func compare(with table: TranslationTable) {
    if languages.contains(table.source) {
      problems.append("the column \(table.source) is the language of the texts themselves")
    }
    for language in table.languages where columns[language] == nil {
      problems.append("the column \(language) is missing; leave its cells as they were exported")
    }
    guard problems.isEmpty else { return }
    let rows = Dictionary(table.rows.map { ($0.key, $0) }) { first, _ in first }
    var seen: [Texts.Key: Int] = [:]
    for record in records {
      let key = Texts.Key(cell("file", record), cell("key", record))
      let place = "line \(record.line): "
      guard let row = rows[key] else {
        problems.append("\(place)`\(key.file)` has no text `\(key.path)`; export anew")
        continue
      }
      if let first = seen[key] {
        problems.append("\(place)`\(key.path)` of `\(key.file)` stands on line \(first) already")
        continue
      }
      seen[key] = record.line
      compare(record, with: row, of: table.languages, place)
    }
  }

  private mutating func compare(
    _ record: CSVTable.Record,
    with row: TranslationTable.Row,
    of languages: [String],
    _ place: String
  ) {
    let name = "`\(row.key.path)` of `\(row.key.file)`"
    guard trimmed(cell("source", record)) == row.source else {
      problems.append(
        "\(place)the source of \(name) is not the text as it is now; change texts in their own "
          + "file, and export anew"
      )
      return
    }
    let state = cell(Self.state, record).lowercased()
    guard state == Self.checked || TranslationTable.State(rawValue: state) != nil else {
      problems.append(
        "\(place)the state \"\(state)\" is not known; it is translated, missing, stale or checked"
      )
      return
    }
    var change = TranslationChange(translations: [:], isChecked: false)
    for language in languages {
      let new = trimmed(cell(language, record))
      let old = row.translations[language]
      if new.isEmpty, old != nil {
        problems.append(
          "\(place)the \(language) of \(name) is empty, and there is a translation; none is removed"
        )
      } else if new.unicodeScalars.contains(where: Self.isForbidden) {
        problems.append("\(place)the \(language) of \(name) has a sign that no text may have")
      } else if !new.isEmpty, new != old {
        change.translations[language] = new
      }
    }
    if row.state == .stale {
      change.isChecked = state == Self.checked
      if !change.isChecked { stale += 1 }
    }
    if !change.translations.isEmpty || change.isChecked { changes[row.key] = change }
  }

  /// Control characters, which come along when a text is pasted from elsewhere.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && scalar != "\n"
  }

  private func cell(_ name: String, _ record: CSVTable.Record) -> String {
    columns[name].flatMap { record.cells.dropFirst($0).first } ?? ""
  }

  private func trimmed(_ text: String) -> String {
    var text = text
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
