// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// `docs/feel.md` taken apart: the rows of its tables, by the first column of their headers.
struct FEELPage {
  struct Row: CustomTestStringConvertible, Sendable {
    let line: Int
    /// The first column of the table's header.
    let table: String
    let cells: [String]

    var testDescription: String { "line \(line): \(cells.first ?? "")" }

    /// What stands between backticks in a cell, when the whole cell does.
    func code(_ column: Int) -> String? {
      guard cells.indices.contains(column) else { return nil }
      let cell = cells[column]
      let inner = cell.dropFirst().dropLast()
      return cell.hasPrefix("`") && cell.hasSuffix("`") && !inner.contains("`")
        ? String(inner) : nil
    }
  }

  let rows: [Row]

  static let all: [Row] = {
    let project = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let page = project.appending(path: "docs/feel.md")
    return (try? String(contentsOf: page, encoding: .utf8)).map { FEELPage($0).rows } ?? []
  }()

  static func rows(_ table: String) -> [Row] { all.filter { $0.table == table } }

  init(_ text: String) {
    var rows: [Row] = []
    var table: String?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard line.hasPrefix("| ") else {
        table = nil
        continue
      }
      let cells = line.dropFirst().dropLast().split(
        separator: "|",
        omittingEmptySubsequences: false
      ).map { $0.trimmingCharacters(in: .whitespaces) }
      if table == nil {
        table = cells.first ?? ""
      } else if let table, cells.first?.hasPrefix("---") != true {
        rows.append(Row(line: index + 1, table: table, cells: cells))
      }
    }
    self.rows = rows
  }
}
