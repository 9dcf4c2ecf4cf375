// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssessmentCompiler

@Suite struct AuthorsWordTests {
  @Test(arguments: [
    "2026-11-22", "2024-02-29", "2000-02-29", "2026-12-31", "2026-04-30", "0001-01-01",
  ])
  func `a day of the calendar is a date`(_ text: String) {
    #expect(AuthorsFigure.isDate(text))
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-5",
    "0000-01-01", "2026-11-22 ", "2026/11/22", "22.11.2026", "２０２６-11-22", "2026-11", "",
  ])
  func `anything else is no date`(_ text: String) {
    #expect(!AuthorsFigure.isDate(text))
  }

  @Test(arguments: [
    ("22.11.2026", "2026-11-22"), ("1.2.2026", "2026-02-01"), ("2026-1-5", "2026-01-05"),
    ("31.2.2026", nil), ("2026.10", nil), ("11/22/2026", nil), ("1.2.26", nil),
  ])
  func `a date is proposed only where the day is certain`(_ text: String, _ date: String?) {
    #expect(AuthorsFigure.date(meantBy: text) == date)
  }

  @Test(arguments: [
    "0", "-5", "38.5", "0.10", "-0.5", "1000", String(repeating: "9", count: 34),
  ])
  func `digits with a point are a number`(_ text: String) {
    #expect(AuthorsFigure.isNumber(text))
  }

  @Test(arguments: [
    "", "-", ".", "5.", ".5", "+5", "08", "00", "1e3", "0x1", "1_000", "38,5", "--1", "1.2.3", "٣",
    "½",
    " 1", String(repeating: "9", count: 35),
  ])
  func `anything else is no number`(_ text: String) {
    #expect(!AuthorsFigure.isNumber(text))
  }

  @Test(arguments: [
    ("fever_days", true), ("a", true), ("a1", true), ("a__b", true), ("_a", false), ("a_", false),
    ("1a", false), ("A", false), ("a-b", false), ("ä", false), ("", false), ("a b", false),
    ("e\u{301}", false), ("ａ", false),
  ])
  func `a name has small letters, digits and underscores`(_ text: String, _ isName: Bool) {
    #expect(AuthorsWord.isWord(text, separator: "_") == isName)
  }

  @Test(arguments: [
    ("strong", #""strong" = pain"#, #"pain = "strong""#),
    ("at most", #""a" <= x.y"#, #"x.y >= "a""#),
    ("longer", #""a" = pain and fever"#, nil),
    ("two codes", #""a" = "b""#, nil),
    ("not a sign", #""a" is pain"#, nil),
    ("spaces inside", #""a b" = c d"#, nil),
  ])
  func `only a plain comparison is turned round`(_: String, _ text: String, _ turned: String?) {
    #expect(TurnedComparison.turned(text) == turned)
  }

  @Test(arguments: [
    ("a: b", "'a: b'"), ("it's", "\"it's\""), ("it's \"x\"", "'it''s \"x\"'"),
    ("c:\\it's", "'c:\\it''s'"), ("a\nb", "'a b'"),
  ])
  func `a text in quotes is read as the same text`(_ text: String, _ quoted: String) {
    #expect(YAMLQuoting.quote(text) == quoted)
    let (node, _) = YAMLReader.read(SourceFile(path: "", text: "a: " + quoted))
    guard case .mapping(let mapping) = node, case .scalar(let scalar) = mapping["a"]?.value else {
      Issue.record("not read")
      return
    }
    #expect(scalar.text == text.replacing("\n", with: " "))
  }
}
