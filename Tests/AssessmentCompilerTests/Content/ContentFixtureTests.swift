// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import AssessmentCompiler

@Suite struct ContentFixtureTests {
  @Test(arguments: try ContentFixture.all(in: "bad"))
  func `each bad content prints its golden diagnostics`(_ fixture: ContentFixture) throws {
    let printed = try fixture.printed()
    #expect(printed != "")
    Golden.expect(printed, in: fixture.golden)
  }

  @Test(arguments: try ContentFixture.all(in: "good"))
  func `each good content compiles without a word`(_ fixture: ContentFixture) throws {
    let printed = try fixture.printed()
    #expect(printed == "")
  }

  @Test func `the content under all fixtures compiles without a word`() throws {
    let files = try ContentFixture.base().map { SourceFile(path: $0.key, text: $0.value) }
    let compilation = AssessmentCompiler.compile(files)
    #expect(DiagnosticRenderer(files: files).render(compilation.diagnostics) == "")
    #expect(compilation.pack != nil)
  }

  @Test(arguments: DiagnosticCode.ofContent)
  func `each code of content has a golden text and a page`(_ code: DiagnosticCode) throws {
    let goldens = try Fixture.names(in: "bad").filter { $0.hasSuffix(".txt") }
    let isShown = try goldens.contains { name in
      let golden = Fixture(path: "bad/" + name).golden
      return try String(contentsOf: golden, encoding: .utf8).contains("[\(code)]: ")
    }
    #expect(isShown, "no golden text shows \(code)")
    let page = Fixture.project.appending(path: "docs/diagnostics/\(code).md")
    let text = try String(contentsOf: page, encoding: .utf8)
    #expect(text.hasPrefix("# \(code)\n"))
  }

  @Test func `no two phases have a code of the same name`() {
    let codes =
      YAMLCode.allCases.map(\.rawValue) + SchemaCode.allCases.map(\.rawValue)
      + (DiagnosticCode.ofContent + DiagnosticCode.ofConditions).map(\.text)
    #expect(Set(codes).count == codes.count)
  }
}
