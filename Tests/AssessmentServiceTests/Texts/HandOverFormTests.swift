// SPDX-License-Identifier: Apache-2.0

import AssessmentService
import Testing

struct HandOverFormTests {
  @Test(arguments: [
    ("040 123 4567", "+358401234567"), ("+358 40 1234567", "+358401234567"),
    ("0401234567", "+358401234567"), ("00 46 70 123 45 67", "+46701234567"),
    ("(09) 2525-0111", "+358925250111"),
  ])
  func `a telephone number is read as people write it`(typed: String, number: String) {
    #expect(PhoneNumber(typed)?.international == number)
  }

  @Test(arguments: ["", "112", "abc", "040 12345678901234567", "04o 123 4567", "+", "040;123"])
  func `a text that is no telephone number is refused`(typed: String) {
    #expect(PhoneNumber(typed) == nil)
  }

  @Test func `a Finnish number is read back in groups`() {
    #expect(PhoneNumber("0401234567")?.description == "040 123 4567")
  }

  @Test func `the fields that cannot be taken are named in the order of the form`() {
    let form = HandOverForm(name: " \u{200B}", phone: "x", secondPhone: "y")
    #expect(form.problems == [.name, .phone, .secondPhone])
    #expect(HandOverForm(name: "Aino", phone: "040 123 4567").problems.isEmpty)
  }
}
