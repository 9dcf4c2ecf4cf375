// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import Foundation
import Testing

/// One slip of an author gives one diagnostic, whatever else reads what was written wrong.
@Suite struct SlipTests {
  @Test(arguments: try Slip.all())
  func `one slip gives one diagnostic, at a place of a file`(_ slip: Slip) throws {
    let files = try slip.files()
    let compilation = AssessmentCompiler.compile(files)
    #expect(compilation.diagnostics.map(\.code.text) == [slip.code], "\(slip.name)")
    #expect(FuzzCheck.fault(of: compilation.diagnostics, in: files) == nil)
  }

  @Test func `what each slip gives reads as before`() throws {
    let pages = try Slip.all().map { slip -> String in
      let compilation = AssessmentCompiler.compile(try slip.files())
      let printed = DiagnosticRenderer(files: compilation.files).render(compilation.diagnostics)
      return "=== \(slip.name)\n\(printed)"
    }
    Golden.expect(pages.joined(separator: "\n"), in: Slip.golden)
  }

  @Test func `there are more than a hundred slips, and no two of one name`() throws {
    let slips = try Slip.all()
    #expect(slips.count > 100)
    #expect(Set(slips.map(\.name)).count == slips.count)
  }

  @Test func `three slips in one file are told in one run`() throws {
    var content = try TestContent()
    let file = "rules/cough.yaml"
    try content.replace("feverish and cough_days >= 3", "\"strong\" = pain", in: file)
    try content.replace("because: A cough with", "because: A cough: with", in: file)
    try content.replace("kind: watch", "kind:watch", in: file)
    let codes = content.codes()
    #expect(codes == ["text-needs-quotes", "text-needs-quotes", "missing-space"])
  }
}

/// A slip in one file of the small content.
struct Slip: CustomTestStringConvertible, Sendable {
  let name: String
  /// The code of the one diagnostic.
  let code: String
  let path: String
  let old: [String]
  let new: [String]

  var testDescription: String { name }

  private static var folder: URL {
    Fixture.project.appending(path: "Tests/AssessmentCompilerTests/Fixtures/slips")
  }

  static var golden: URL { folder.appending(path: "slips.txt") }

  /// The slips of `Fixtures/slips/slips.diff`.
  static func all() throws -> [Slip] {
    let text = try String(contentsOf: folder.appending(path: "slips.diff"), encoding: .utf8)
    return try text.components(separatedBy: "\n== ").dropFirst().map { part in
      let lines = part.split(separator: "\n").map(String.init)
      let title = try #require(lines.first)
      let colon = try #require(title.range(of: ": ", options: .backwards))
      let place = try #require(lines.dropFirst().first)
      let changes = lines.dropFirst(2)
      func side(_ sign: Character) -> [String] {
        changes.filter { $0.first == " " || $0.first == sign }
          .map { unescaped(String($0.dropFirst())) }
      }
      return Slip(
        name: String(title[..<colon.lowerBound]),
        code: String(title[colon.upperBound...]),
        path: String(place.dropFirst(3)),
        old: side("-"),
        new: side("+")
      )
    }
  }

  /// The text with the signs that are written by their numbers.
  private static func unescaped(_ text: String) -> String {
    let parts = text.components(separatedBy: "\\u{")
    return parts.dropFirst().reduce(parts.first ?? "") { text, part in
      let digits = part.prefix { $0 != "}" }
      let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
      return text + (scalar.map { String($0) } ?? "") + part.dropFirst(digits.count + 1)
    }
  }

  /// The small content with the slip.
  func files() throws -> [SourceFile] {
    let base = try #require(ContentFixture.base()[path])
    let before = "\n" + old.joined(separator: "\n") + "\n"
    let after = "\n" + new.map { $0 + "\n" }.joined()
    // So that the first line, too, stands behind a line feed.
    let whole = "\n" + base
    try #require(whole.contains(before), "\(path) does not hold what `\(name)` changes")
    let text = whole.replacing(before, with: after, maxReplacements: 1)
    return try TestContent([path: String(text.dropFirst())]).files
  }
}
