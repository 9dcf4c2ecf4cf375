// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine

/// Makes tables at random: whole ones, by parting rows in two, that are then mostly damaged.
struct TableDraft {
  /// A column and pairs of tests that part its answers in two.
  struct Column {
    let name: String
    let parts: [(String, String)]
    let others: [String]
  }

  private(set) var columns: [Column]
  private(set) var rows: [[String]]

  /// Makes a table of at most so many rows, or one more.
  init(_ columns: [Column], most: Int, isDamaged: Bool, using chance: inout SplitMix) {
    self.columns = columns
    let words = ["any", "any", "-"]
    rows = [columns.map { _ in words.randomElement(using: &chance) ?? "any" }]
    for _ in 0..<most * 20 where rows.count < most {
      part(using: &chance)
    }
    if isDamaged { damage(using: &chance) }
  }

  private mutating func part(using chance: inout SplitMix) {
    let row = Int.random(in: rows.indices, using: &chance)
    let column = Int.random(in: columns.indices, using: &chance)
    guard ["any", "-"].contains(rows[row][column]),
      let (first, second) = columns[column].parts.randomElement(using: &chance)
    else { return }
    var other = rows[row]
    let takesOpen = rows[row][column] == "any"
    rows[row][column] = first
    other[column] = second
    if takesOpen, Bool.random(using: &chance) {
      if Bool.random(using: &chance) {
        rows[row][column] += ", unanswered"
      } else {
        other[column] += ", unanswered"
      }
    }
    rows.append(other)
  }

  private mutating func damage(using chance: inout SplitMix) {
    let row = Int.random(in: rows.indices, using: &chance)
    let column = Int.random(in: columns.indices, using: &chance)
    switch Int.random(in: 0..<5, using: &chance) {
    case 0 where rows.count > 1: rows.remove(at: row)
    case 1: rows.append(rows[row])
    case 2: rows.swapAt(row, 0)
    default:
      rows[row][column] =
        (columns[column].others + ["any", "-", "unanswered"]).randomElement(using: &chance) ?? "-"
    }
  }

  /// Tests of the questions and facts of ``TableContent/small()``.
  static let small: [Column] = [
    number("scale", ["0", "1", "2", "3", "4"]), number("half", ["0.5", "0.7", "1", "1.5", "2"]),
    number("detail", ["1", "2", "3"]), number("total", ["1", "2.5", "4", "5.5"]),
    number("sign_count", ["1", "2"]), number("strength", ["1", "2", "3"]),
    number("scale * 2", ["3", "4", "5"]), yesNo("flag"), yesNo("strong"), yesNo("signs.red"),
    yesNo("signs.hot"), yesNo("signs.none"), yesNo("half < 1"),
    Column(
      name: "grade",
      parts: [("\"low\"", "not(\"low\")"), ("<= \"mid\"", "> \"mid\"")],
      others: ["\"low\", \"high\"", "not(\"mid\")"]
    ),
    date("day"), date("contact_date"),
  ]

  static func number(_ name: String, _ values: [String]) -> Column {
    Column(
      name: name,
      parts: values.map { ("< \($0)", ">= \($0)") } + values.map { ("<= \($0)", "> \($0)") },
      others: values + values.map { "not(\($0))" } + ["[1..2]", "(1..3)"]
    )
  }

  private static func yesNo(_ name: String) -> Column {
    Column(name: name, parts: [("true", "false")], others: ["true", "false", "true, false"])
  }

  private static func date(_ name: String) -> Column {
    let days = ["@\"2025-01-01\"", "@\"2025-01-02\"", "@\"2025-01-03\""]
    return Column(name: name, parts: days.map { ("< \($0)", ">= \($0)") }, others: days)
  }
}
