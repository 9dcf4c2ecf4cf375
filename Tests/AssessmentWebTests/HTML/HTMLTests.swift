// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import Testing

@testable import AssessmentWeb

@Suite struct HTMLTests {
  private func written(_ build: (inout HTML) -> Void) -> String {
    var html = HTML()
    build(&html)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("<script>", "&lt;script&gt;"), ("a & b", "a &amp; b"), ("&lt;", "&amp;lt;"),
    ("it's \"so\"", "it's \"so\""), ("a\u{0}b\u{7F}c", "abc"), ("ä\u{1F912}", "ä\u{1F912}"),
  ])
  func `a text is escaped`(_ text: String, _ escaped: String) {
    #expect(written { $0.text(text) } == escaped)
  }

  @Test func `a value cannot leave its attribute`() {
    let html = written { $0.empty(.input, .value("\" onfocus=\"alert(1)")) }
    #expect(html == "<input value=\"&quot; onfocus=&quot;alert(1)\">")
  }

  @Test func `bold, lists, paragraphs and line ends are written`() {
    let html = written { $0.prose("One **two**\nthree\n\n- four\n- five **six**\n\nseven") }
    #expect(
      html == "<p>One <strong>two</strong><br>three</p>"
        + "<ul><li>four</li><li>five <strong>six</strong></li></ul><p>seven</p>"
    )
  }

  @Test(arguments: [
    "**", "****", "a ** b", "**open", "- ", "-no item", "<b>x</b>", "[a](javascript:x)",
    "**<i>**", "& **&** &", "- **\n- **", "\n\n\n", "***a***",
  ])
  func `prose is whole whatever it is given`(_ text: String) throws {
    let html = written { html in
      html.documentType()
      html.element(.html) { $0.prose(text) }
    }
    let document = try Document(html)
    let known: Set = ["html", "p", "ul", "li", "strong", "br"]
    #expect(document.all.allSatisfy { known.contains($0.name) })
  }

  @Test func `telephone numbers stand on one line`() {
    #expect("Call 015 000 0001 by 16".unbroken == "Call 015\u{A0}000\u{A0}0001 by 16")
    #expect("Call 112 now".unbroken == "Call 112 now")
  }

  @Test(arguments: [
    ("0800 147 111", "tel:0800147111"), ("+358 40 123", "tel:+35840123"),
    ("112\"><script>", "tel:112"),
  ])
  func `a telephone address holds digits only`(_ number: String, _ address: String) {
    #expect(Address.telephone(number).text == address)
  }

  @Test func `a name in an address is encoded`() {
    let address = Address.start(LanguageID("fi"), AssessmentID("a/../b ä?#"))
    #expect(address.text == "/fi/start/a%2F..%2Fb%20%C3%A4%3F%23")
  }

  @Test(arguments: ["3", "12-4"])
  func `a place is read from its address`(_ text: String) throws {
    #expect(try #require(Place(addressPart: text[...])).addressPart == text)
  }

  @Test(arguments: ["", "0", "-1", "3-", "3-0", "1-2-3", "٣", "99999", "1e1", "+1", " 1"])
  func `what is no place is refused`(_ text: String) {
    #expect(Place(addressPart: text[...]) == nil)
  }

  @Test(arguments: [
    (
      "Call 112 now. Do not wait.", "Call 112 now. Do not wait.", ""
    ),
    (
      "A nurse must assess this. Nobody has your answers yet. Send them now, or call us.",
      "A nurse must assess this.", "Nobody has your answers yet. Send them now, or call us."
    ),
    (
      "Hoitaja soittaa viimeistään ma 23.11. klo 16.00 numerosta. Hän yrittää kolme kertaa yhä.",
      "Hoitaja soittaa viimeistään ma 23.11. klo 16.00 numerosta.",
      "Hän yrittää kolme kertaa yhä."
    ),
  ])
  func `the first sentence is the heading`(_ words: String, _ heading: String, _ rest: String) {
    let split = InstructionWords(words)
    #expect(split.heading == heading)
    #expect(split.rest == rest)
  }

  @Test func `every class of the pages has a rule, and the style sheet fetches nothing`() {
    let sheet = String(decoding: StyleSheet().bytes, as: UTF8.self)
    for style in StyleClass.allCases {
      #expect(sheet.contains(".\(style.rawValue)"), "no rule for \(style)")
    }
    #expect(!sheet.contains("url("))
    #expect(!sheet.contains("@import"))
    #expect(!sheet.contains("http"))
  }
}
