// SPDX-License-Identifier: Apache-2.0

import AssessmentService
import Testing

struct HandOverFormTests {
  @Test(arguments: [
    ("040 123 4567", "+358401234567"), ("+358 40 1234567", "+358401234567"),
    ("0401234567", "+358401234567"), ("00 46 70 123 45 67", "+46701234567"),
    ("(09) 2525-0111", "+358925250111"), ("+358 (0)40 123 4567", "+358401234567"),
    // The shortest and longest of Finland, the shortest of the world (Niue), a long one (Austria).
    ("09 1234", "+35891234"), ("040 1234567890", "+358401234567890"), ("+683 4002", "+6834002"),
    ("+43 1 234567890123", "+431234567890123"),
  ])
  func `a telephone number is read as people write it`(typed: String, number: String) {
    #expect(PhoneNumber(typed)?.international == number)
  }

  @Test(arguments: [
    "", "112", "abc", "040 12345678901234567", "04o 123 4567", "+", "040;123",
    // An area or an operator alone, a digit too few, a digit too many, no country.
    "040", "0401", "09 123", "+358 40", "040 12345678901", "+46 7012", "+0 123 4567", "00 0 123456",
    "+358 00 1234567",
  ])
  func `a text that is no telephone number is refused`(typed: String) {
    #expect(PhoneNumber(typed) == nil)
  }

  @Test func `a Finnish number is read back in groups`() {
    #expect(PhoneNumber("0401234567")?.description == "040 123 4567")
  }

  @Test func `who leaves out digits is told to write all of them`() {
    #expect(HandOverForm(name: "Aino", phone: "040").problems == [.phone])
    #expect(InterfaceText.writePhone.en.contains("all of it"))
    #expect(InterfaceText.writePhone.fi.contains("koko puhelinnumero"))
    #expect(InterfaceText.writePhone.sv.contains("hela telefonnumret"))
  }

  @Test func `the fields that cannot be taken are named in the order of the form`() {
    let form = HandOverForm(name: " \u{200B}", phone: "x", secondPhone: "y")
    #expect(form.problems == [.name, .phone, .secondPhone])
    #expect(HandOverForm(name: "Aino", phone: "040 123 4567").problems.isEmpty)
  }
}
