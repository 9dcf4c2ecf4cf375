// SPDX-License-Identifier: Apache-2.0

import FEEL
import Testing

/// Whole expressions over numbers and days, from text to value.
///
/// The expected digits were reckoned by hand or with exact fractions, never with this code.
struct VectorTests {
  private func result(_ text: String) -> String {
    let (tree, problems) = ExpressionCompiler.expression(
      text,
      expecting: .value,
      in: SampleScope()
    )
    guard let tree, problems.isEmpty else { return problems.map(\.code).joined(separator: " ") }
    return switch tree.evaluate(in: SampleContext()) {
    case .value(let value): value.description
    case .unknown: "unknown"
    case .absent: "absent"
    case .notYet: "not yet"
    case .fault(let fault): fault.rawValue
    }
  }

  @Test(arguments: [
    // 34 digits: the 35th decides, a half goes to the even neighbour.
    ("1000000000000000000000000000000000 + 0.5", "1000000000000000000000000000000000"),
    ("1000000000000000000000000000000001 + 0.5", "1000000000000000000000000000000002"),
    ("1000000000000000000000000000000000 + 0.51", "1000000000000000000000000000000001"),
    ("1000000000000000000000000000000001 + 0.49", "1000000000000000000000000000000001"),
    ("-1000000000000000000000000000000000 - 0.5", "-1000000000000000000000000000000000"),
    ("-1000000000000000000000000000000001 - 0.5", "-1000000000000000000000000000000002"),
    ("1 - 1e-34", "0.9999999999999999999999999999999999"),
    ("1 - 1e-35", "1"),
    ("1 + 1e-33", "1.000000000000000000000000000000001"),
    ("1 + 1e-34", "1"),
    ("1 / 7", "0.1428571428571428571428571428571429"),
    ("1 / 9 * 9", "0.9999999999999999999999999999999999"),
    ("10 / 3 - 3", "0.333333333333333333333333333333333"),
    (
      "9999999999999999999999999999999999 * 9999999999999999999999999999999999",
      "9.999999999999999999999999999999998E+67"
    ),
    ("1.5 ** 20", "3325.256730079650878906250"),
    ("2 ** 100", "1267650600228229401496703205376"),
    ("2 ** 113", "10384593717069655257060992658440190"),
    ("3 ** -1", "0.3333333333333333333333333333333333"),
    ("0.1 * 3", "0.3"),
    ("100 * 1.1", "110"),
    ("1e6144 * 9", "9E+6144"),
    ("1e6144 * 10", "overflow"),
    ("-1e6144 * 10", "overflow"),
    ("1e6144 + 9e6144", "overflow"),
    ("1e6144 / 0.1", "overflow"),
    ("10 ** 999999999", "overflow"),
    ("1e-6176 / 10", "0"),
    ("0 ** 0", "1"),
    ("0 / 1", "0"),
    ("0 / 0", "divisionByZero"),
    ("0 ** -1", "divisionByZero"),
    ("10000000000000000000000000000000001", "number-too-long"),
    ("0.10000000000000000000000000000000001", "number-too-long"),
    ("1.0000000000000000000000000000000000000", "1"),
  ])
  func `numbers have 34 digits, half even, and overflow is an error`(
    _ text: String,
    _ expected: String
  ) {
    // A number may be written with zeros at its end here; the value is the same.
    #expect(result(text) == (DecimalNumber(expected)?.description ?? expected))
  }

  @Test(arguments: [
    ("round(0.5)", "1"), ("round(-0.5)", "-1"), ("round(1.5)", "2"), ("round(0.49)", "0"),
    ("round(2.345, 2)", "2.35"), ("round(-2.345, 2)", "-2.35"), ("round(2.344, 2)", "2.34"),
    ("round(0.99995, 4)", "1"), ("round(1e40, 2)", "1E+40"),
    ("round(12.3, 20)", "12.3"), ("round(12.3, 21)", "round-places"),
    ("round(12.3, -1)", "round-places"), ("round(12.3, 0.5)", "round-places"),
    ("floor(-0.1)", "-1"), ("floor(0.9)", "0"), ("ceiling(-0.9)", "0"), ("ceiling(0.1)", "1"),
    ("floor(1e40)", "1E+40"), ("abs(0)", "0"), ("abs(-1e-6176)", "1E-6176"),
    ("min(1, 1.0, 1.00)", "1"), ("max(-1, -2)", "-1"), ("min(0.1, 1e-40)", "1E-40"),
  ])
  func `rounding and its neighbours`(_ text: String, _ expected: String) {
    #expect(result(text) == (DecimalNumber(expected)?.description ?? expected))
  }

  @Test(arguments: [
    ("2023-02-28", "2023-03-01", 1), ("2024-02-28", "2024-03-01", 2),
    ("1900-02-28", "1900-03-01", 1), ("2000-02-28", "2000-03-01", 2),
    ("2100-02-28", "2100-03-01", 1), ("2400-02-28", "2400-03-01", 2),
    ("2023-12-31", "2024-01-01", 1), ("2024-01-01", "2025-01-01", 366),
    ("2025-01-01", "2026-01-01", 365), ("2025-01-01", "2024-01-01", -366),
    ("2026-03-28", "2026-03-30", 2), ("2000-01-01", "2400-01-01", 146_097),
  ])
  func `days between`(_ from: String, _ to: String, _ days: Int) {
    #expect(result("days_between(@\"\(from)\", @\"\(to)\")") == "\(days)")
    #expect(result("days_between(@\"\(to)\", @\"\(from)\")") == "\(-days)")
  }

  @Test(arguments: [
    // From every month end to the shorter one after it, the day before and the day after.
    ("2025-01-31", "2025-02-28", 0, 0), ("2025-01-31", "2025-03-01", 1, 0),
    ("2025-01-28", "2025-02-28", 1, 0), ("2025-01-29", "2025-02-28", 0, 0),
    ("2024-01-29", "2024-02-29", 1, 0), ("2024-01-30", "2024-02-29", 0, 0),
    ("2025-03-31", "2025-04-30", 0, 0), ("2025-03-31", "2025-05-01", 1, 0),
    ("2025-03-31", "2025-05-31", 2, 0), ("2025-05-31", "2025-06-30", 0, 0),
    ("2025-08-31", "2025-09-30", 0, 0), ("2025-10-31", "2025-11-30", 0, 0),
    ("2024-02-29", "2025-02-28", 11, 0), ("2024-02-29", "2025-03-01", 12, 1),
    ("2024-02-29", "2028-02-28", 47, 3), ("2024-02-29", "2028-02-29", 48, 4),
    ("1896-02-29", "1904-02-29", 96, 8), ("2025-02-28", "2028-02-28", 36, 3),
    ("2025-12-31", "2026-12-30", 11, 0), ("2025-12-31", "2026-12-31", 12, 1),
    ("1960-07-04", "2026-07-03", 791, 65), ("1960-07-04", "2026-07-04", 792, 66),
  ])
  func `whole months and years between`(
    _ from: String,
    _ to: String,
    _ months: Int,
    _ years: Int
  ) {
    let dates = "@\"\(from)\", @\"\(to)\""
    let turned = "@\"\(to)\", @\"\(from)\""
    #expect(result("months_between(\(dates))") == "\(months)")
    #expect(result("years_between(\(dates))") == "\(years)")
    #expect(result("months_between(\(turned))") == "\(-months)")
    #expect(result("years_between(\(turned))") == "\(-years)")
  }

  @Test(arguments: [
    "2025-02-29", "1900-02-29", "2100-02-29", "2025-04-31", "2025-13-01", "2025-00-10",
    "2025-01-00", "0000-01-01", "10000-01-01", "2025-1-1", "",
  ])
  func `a day that the calendar does not have is refused`(_ day: String) {
    #expect(result("@\"\(day)\"") == "no-such-date")
  }
}
