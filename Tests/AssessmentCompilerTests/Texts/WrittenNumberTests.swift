// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssessmentCompiler

@Suite struct WrittenNumberTests {
  @Test(
    arguments: [
      ("Call (09) 471 71 now", "09) 471 71"), ("Call 09.4711 now", "09.4711"),
      ("Call 09/4711", "09/4711"), ("Call 040.123.4567.", "040.123.4567"),
      ("Call 116117 now", "116117"), ("116 117", "116 117"), ("Call 0800 147 111.", "0800 147 111"),
      ("09 2525 0112", "09 2525 0112"), ("(09-2525)", "09-2525"),
      ("+358 9 2525 0112", "+358 9 2525 0112"),
      ("015\u{A0}000\u{A0}0001", "015\u{A0}000\u{A0}0001"),
      ("040 123", "040 123"), ("+35840", "+35840"),
    ]
  )
  func `telephone numbers are found`(_ text: String, _ number: String) {
    #expect(WrittenNumber.all(in: text).map(\.text) == [number])
  }

  @Test(
    arguments: [
      "Call 112 now", "38.5 or 39", "at 16:00", "2026-11-22", "10 to 14 days", "12 000 steps",
      "within 3 or 4 hours", "{numbers.line_116117}", "1000 mg", "8-16", "", "7",
      "between 100 000 and 200 000", "22.11.2026", "01.02.2026", "1.2.2026", "01.02.26",
      "2 2 2 2 2 2",
    ]
  )
  func `other figures are none`(_ text: String) {
    #expect(WrittenNumber.all(in: text).map(\.text) == [])
  }
}
