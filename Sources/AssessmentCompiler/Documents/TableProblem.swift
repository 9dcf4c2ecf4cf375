// SPDX-License-Identifier: Apache-2.0

/// A problem with the bars, cells and columns of a table.
enum TableProblem: Problem {
  case noBars(SourceSpan)
  case noHeader(SourceSpan)
  case noRows(SourceSpan)
  case tooManyParts(SourceSpan)
  case wrongCellCount(SourceSpan, part: String, found: Int, wanted: Int, header: SourceSpan)
  case sameID(AuthoredText, first: SourceSpan)
  case wrongPartCount(SourceSpan, found: Int, wanted: Int, header: SourceSpan)
  case unknownNoteColumn(AuthoredText)
  case wrongOutputColumn(AuthoredText, needed: [String])
  case missingOutputColumn(SourceSpan, name: String)
  case wrongOutput(AuthoredText, needs: String)

  var diagnostic: Diagnostic {
    switch self {
    case .sameID(let cell, let first):
      Diagnostic(
        DiagnosticCode("duplicate-name"),
        "two rows have the id `\(cell.text)`",
        at: DiagnosticLabel(cell.span, "again here"),
        related: [DiagnosticLabel(first, "first here")],
        help: "give one of them another id"
      )
    case .noBars(let span):
      Diagnostic.of(
        DocumentCode.tableCells,
        "a line of a table stands between bars",
        at: span,
        "does not begin and end with `|`",
        help: "write `| test | test || result || note |`"
      )
    case .noHeader(let span):
      Diagnostic.of(
        DocumentCode.tableCells,
        "the first line of a table names tests and results",
        at: span,
        "needs cells on both sides of `||`",
        help: "write `| test | test || result |` as the first line"
      )
    case .noRows(let span):
      Diagnostic.of(
        DocumentCode.tableCells,
        "the table has no rows",
        at: span,
        "nothing follows",
        help: "write a row below it"
      )
    case .tooManyParts(let span):
      Diagnostic.of(
        DocumentCode.tableCells,
        "a line of a table has at most two double bars",
        at: span,
        "",
        notes: ["`||` parts the tests from the results, and the results from the notes"]
      )
    case .wrongCellCount(let span, let part, let found, let wanted, let header):
      Diagnostic.of(
        DocumentCode.tableCells,
        "the row has \(Wording.count(found, "\(part) cell")), the first line \(wanted)",
        at: span,
        "",
        related: [DiagnosticLabel(header, "the first line")],
        help: part == "test"
          ? "a cell that takes any answer has `-`, one that takes everything has `any`"
          : "write a bar `|` between two cells, and `||` where the results and the notes begin"
      )
    case .wrongPartCount(let span, let found, let wanted, let header):
      Diagnostic.of(
        DocumentCode.tableCells,
        "the row has \(Wording.count(found, "part")), the first line \(wanted)",
        at: span,
        found < wanted ? "a `||` is missing" : "a `||` too many",
        related: [DiagnosticLabel(header, "the first line")],
        help: "`||` parts the tests from the results, and the results from the notes; a cell with "
          + "nothing in it keeps its bars"
      )
    case .unknownNoteColumn(let name):
      Diagnostic.of(
        DocumentCode.tableColumn,
        "\(Wording.quoted(name.text)) is not a column of notes",
        at: name.span,
        "not known here",
        notes: ["the columns of notes are `id`, `source` and `note`"]
      )
    case .wrongOutputColumn(let name, let needed):
      Diagnostic.of(
        DocumentCode.tableColumn,
        "\(Wording.quoted(name.text)) is not a result of this table",
        at: name.span,
        "not known here",
        notes: ["the results are \(Wording.allOf(needed))"]
      )
    case .missingOutputColumn(let span, let name):
      Diagnostic.of(
        DocumentCode.tableColumn,
        "the table has no result `\(name)`",
        at: span,
        "`\(name)` is not among its columns"
      )
    case .wrongOutput(let cell, let needs):
      Diagnostic.of(
        DocumentCode.tableResult,
        "\(Wording.quoted(cell.text)) cannot be a result in this column",
        at: cell.span,
        "",
        notes: ["it can be \(needs)"]
      )
    }
  }
}
