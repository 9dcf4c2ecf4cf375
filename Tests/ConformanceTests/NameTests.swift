// SPDX-License-Identifier: Apache-2.0

import FEEL
import Testing

@testable import Conformance

/// Names of models in the texts of their expressions.
struct NameTests {
  private var names: NameTable {
    var names = NameTable()
    names.add("Age", slot: 0, .number(unit: nil))
    names.add("Age group", slot: 1, .number(unit: nil))
    names.add("Pre-bureau  risk", slot: 2, .number(unit: nil))
    names.add("min", slot: 3, .number(unit: nil))
    names.add("🐎", slot: 4, .number(unit: nil))
    names.add("Table.Fee now", slot: 5, .number(unit: nil))
    names.add("Loan", refused: Construct("type: structure"))
    return names
  }

  @Test(arguments: [
    ("Age + 1", "value_0 + 1"),
    ("Age group + Age", "value_1 + value_0"),
    ("Age  group", "value_1"),
    ("Age\n group", "value_1"),
    ("Age groups", "value_0 groups"),
    ("Ages + xAge", "Ages + xAge"),
    ("Pre-bureau risk-1", "value_2-1"),
    ("\"Age\" = \"a \\\" Age\"", "\"Age\" = \"a \\\" Age\""),
    ("min(1,2)", "value_3(1, 2)"),
    ("🐎*2", "value_4*2"),
    ("Table.Fee now + x.Age", "value_5 + x.Age"),
    ("round half up(Age, 1)", "round(value_0,  1)"),
    ("date(\"2025-01-01\") < date ( \"2025-02-28\" ).x", "@\"2025-01-01\" < @\"2025-02-28\".x"),
    (
      "date(\"2025-02-29\") < mydate(\"2025-01-01\")",
      "date(\"2025-02-29\") < mydate(\"2025-01-01\")"
    ),
    ("[Age..Age group]", "[value_0..value_1]"),
    ("not(Age in [1..5])", "not(value_0 in [1..5])"),
    ("1e3 + 2Age", "1e3 + 2Age"),
    ("\"open", "\"open"),
    ("", ""),
  ])
  func `a name becomes its identifier, the longest first, and nothing else changes`(
    _ text: String,
    _ expected: String
  ) throws {
    let translated = try names.translated(text)
    #expect(translated == expected)
  }

  @Test(arguments: [
    ("Loan + 1", "type: structure"), ("Loan.amount", "type: structure"),
    ("answered(Age)", "unknown-function: answered"),
    ("unanswered", "unknown-name"), ("any", "unknown-name"),
    ("round(1.5, 0)", "unknown-function: round"),
    ("days_between (1, 2)", "unknown-function: days_between"),
  ])
  func `what cannot be read, and words of ours alone, are refused`(
    _ text: String,
    _ construct: String
  ) {
    #expect(throws: Construct(construct)) { try names.translated(text) }
  }

  @Test func `texts and parts of lists are found outside and inside quotes`() {
    #expect(
      WrittenTexts.texts(in: "\"a\", x = \"b, c\" or \"d\\\"e\" \"open") == ["a", "b, c", "d\\\"e"]
    )
    #expect(WrittenTexts.parts("\"a, b\", 2,\"\"") == ["\"a, b\"", " 2", "\"\""])
  }
}
