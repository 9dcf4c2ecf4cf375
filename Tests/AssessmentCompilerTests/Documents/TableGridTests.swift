// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssessmentCompiler

@Suite struct TableGridTests {
  /// The cells of a table, and where each stands in the file.
  private func cells(_ file: SourceFile) throws -> [String] {
    let collector = DiagnosticCollector()
    let node = try #require(YAMLReader.read(file).node)
    guard case .mapping(let mapping) = node, let entry = mapping["rows"] else { return [] }
    let place = ValuePlace("rows")
    let kind = ValueKind<AuthoredText>.text
    let value = kind.value(of: entry.value, at: place, beside: entry.key.span, into: collector)
    let text = try #require(value)
    let grid = try #require(TableGrid.read(text, into: collector))
    #expect(collector.diagnostics.isEmpty)
    return ([grid.header] + grid.rows).flatMap { $0.tests + $0.outputs + $0.notes }.map { cell in
      let bytes = file.bytes[cell.span.range]
      #expect(String(decoding: bytes, as: UTF8.self) == cell.text)
      return cell.text
    }
  }

  @Test func `each cell knows its place in the file, behind letters of two bytes too`() throws {
    let file = SourceFile(
      path: "a.yaml",
      text: """
        # ä
        rows: |
          | age  | pain || ryhmä || note    |
          | < 16 | -    || "ä|ö" || ääkköset |
        """
    )
    #expect(
      try cells(file) == ["age", "pain", "ryhmä", "note", "< 16", "-", "\"ä|ö\"", "ääkköset"]
    )
  }

  @Test func `an empty cell of a note is kept`() throws {
    let file = SourceFile(
      path: "a.yaml",
      text: "rows: |\n  | age || a || id |\n  | any || 1 ||    |\n"
    )
    #expect(try cells(file).last == "")
  }
}
