// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import Foundation
import Testing

@Suite struct CompletenessTests {
  @Test(arguments: DiagnosticCode.all)
  func `each code has a bad file and a golden text`(_ code: DiagnosticCode) throws {
    let goldens = try Fixture.names(in: "bad").filter { $0.hasSuffix(".txt") }
    let isShown = try goldens.contains { name in
      let golden = Fixture(path: "bad/" + name).golden
      return try String(contentsOf: golden, encoding: .utf8).contains("[\(code)]: ")
    }
    #expect(isShown, "no golden text shows \(code)")
  }

  @Test(arguments: DiagnosticCode.all)
  func `each code has a page`(_ code: DiagnosticCode) throws {
    let page = Fixture.project.appending(path: "docs/diagnostics/\(code).md")
    let text = try String(contentsOf: page, encoding: .utf8)
    #expect(text.hasPrefix("# \(code)\n"))
    #expect(
      (10...25).contains(text.split(separator: "\n", omittingEmptySubsequences: false).count - 1)
    )
  }

  @Test(arguments: DiagnosticCode.all)
  func `each page is in the program`(_ code: DiagnosticCode) throws {
    let page = Fixture.project.appending(path: "docs/diagnostics/\(code).md")
    let text = try String(contentsOf: page, encoding: .utf8)
    #expect(
      DiagnosticPages.page(code.text).map { $0.text + "\n" } == text,
      "scripts/pages writes the pages into the program"
    )
  }

  @Test func `each page says in a sentence what its code means`() {
    #expect(DiagnosticPages.all.map(\.code) == DiagnosticCode.all.map(\.text).sorted())
    for page in DiagnosticPages.all { #expect(page.summary.contains("."), "\(page.code)") }
  }

  @Test func `no page is about a code that does not exist`() throws {
    let folder = Fixture.project.appending(path: "docs/diagnostics")
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let known = Set(DiagnosticCode.all.map { "\($0).md" })
    #expect(Set(pages).subtracting(known).isEmpty)
  }

  @Test func `each golden text has its file and each bad file its golden text`() throws {
    let names = try Fixture.names(in: "bad")
    let files = names.filter { $0.hasSuffix(".yaml") }.map { $0.dropLast(5) }
    let goldens = names.filter { $0.hasSuffix(".txt") }.map { $0.dropLast(4) }
    #expect(Set(files) == Set(goldens))
  }

  @Test func `codes are different and in kebab case`() {
    let codes = DiagnosticCode.all.map(\.text)
    #expect(Set(codes).count == codes.count)
    for code in codes {
      #expect(code.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") })
    }
  }
}
