// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssessmentCompiler

/// Units, telephone numbers and time zones as authors write them.
@Suite struct WrittenValueTests {
  @Test(
    arguments: [
      "a", "mo", "d", "h", "min", "Cel", "kg", "ug", "cm", "kg/m2", "mm[Hg]", "mmol/L", "mmol/mol",
      "/min", "%", "mL/min", "10*9/L", "{score}", "/d", "m2", "[IU]/L", "kat", "dL", "1", "kPa",
    ]
  )
  func `units of medicine and daily life are known`(_ unit: String) {
    #expect(WrittenUnit.isUnit(unit))
  }

  @Test(
    arguments: [
      ("years", "a"), ("days", "d"), ("C", "Cel"), ("°C", "Cel"), ("mmHg", "mm[Hg]"),
      ("kg/m²", "kg/m2"), ("KG", "kg"), ("bpm", "/min"), ("weeks", "wk"), ("vuotta", "a"),
    ]
  )
  func `another spelling of a unit is refused, and the unit is offered`(
    _ text: String,
    _ unit: String
  ) {
    #expect(!WrittenUnit.isUnit(text))
    #expect(WrittenUnit.meant(by: text) == unit)
    #expect(WrittenUnit.isUnit(unit))
  }

  @Test(
    arguments: [
      "", "/", "kgg", "stone", "points", "kg/", "kg//m2", "kg/m4", "{}", "kkg", "x", "2",
      String(repeating: "/m", count: 50),
    ]
  )
  func `what is no unit is refused`(_ text: String) {
    #expect(!WrittenUnit.isUnit(text))
    #expect(WrittenUnit.meant(by: text) == nil)
  }

  @Test func `each unit that is offered is one`() {
    #expect(WrittenUnit.common.filter { !WrittenUnit.isUnit($0) } == [])
  }

  @Test(arguments: ["112", "116117", "015 000 0001", "09 2525 0111", "+358 15 000-0001"])
  func `telephone numbers are taken`(_ text: String) {
    #expect(WrittenTelephone.isNumber(text))
  }

  @Test(
    arguments: [
      "", "12", "ask your neighbour", "116117 (24 h)", "015/000", "+", "+ 358 15 000",
      "00+358 15 000",
      "1234567890123456", "015 000 000l", "-112", "١١٢",
    ]
  )
  func `what cannot be dialled is refused`(_ text: String) {
    #expect(!WrittenTelephone.isNumber(text))
  }

  @Test(arguments: ["Europe/Helsinki", "Europe/Mariehamn", "America/Argentina/Salta", "Asia/Tokyo"])
  func `time zones are known`(_ text: String) {
    #expect(WrittenTimeZone.isZone(text))
  }

  @Test(
    arguments: [
      ("Mars/Base", []), ("EET", []), ("Europe/Helsinky", ["Europe/Helsinki"]),
      ("Helsinki", ["Europe/Helsinki"]), ("Europe", []), ("Europe/", []), ("Asia//Tokyo", []),
      ("asia/tokyo", []), ("Finland/Helsinki", ["Europe/Helsinki"]),
    ]
  )
  func `other words are no time zones, and a near one is offered`(
    _ text: String,
    _ near: [String]
  ) {
    #expect(!WrittenTimeZone.isZone(text))
    #expect(WrittenTimeZone.near(text) == near)
  }
}
