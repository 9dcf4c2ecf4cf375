// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import AssessmentCompiler

@Suite struct YAMLFixtureTests {
  @Test(arguments: try Fixture.all(in: "bad", prefix: "yaml-"))
  func `each bad YAML file prints its golden diagnostics`(_ fixture: Fixture) throws {
    let file = try fixture.file()
    let diagnostics = ExampleSchema.diagnostics(of: file)
    #expect(!diagnostics.isEmpty)
    Golden.expect(DiagnosticRenderer(files: [file]).render(diagnostics), in: fixture.golden)
  }

  @Test(arguments: try Fixture.all(in: "good", prefix: "yaml-"))
  func `each good YAML file is read without a word`(_ fixture: Fixture) throws {
    let file = try fixture.file()
    #expect(DiagnosticRenderer(files: [file]).render(ExampleSchema.diagnostics(of: file)) == "")
  }

  /// The codes whose examples can be shown in a page as they are.
  static let pages = YAMLCode.allCases.filter {
    ![.fileTooLarge, .notUTF8, .nestedTooDeep].contains($0)
  }

  @Test(arguments: pages)
  func `the examples of each page are wrong and mended as it says`(_ code: YAMLCode) throws {
    let page = Fixture.project.appending(path: "docs/diagnostics/\(code.rawValue).md")
    let examples = try String(contentsOf: page, encoding: .utf8).split(separator: "```")
      .filter { $0.hasPrefix("yaml\n") }
      .map { example in
        let text = String(example.dropFirst(5)).replacing("[tab]", with: "\t")
        return SourceFile(path: "", text: text.replacing("[U+200B]", with: "\u{200B}"))
      }
    let found = examples.map { YAMLReader.read($0).diagnostics.map(\.code.text) }
    #expect(found.count == 2)
    #expect(Set(found.first ?? []) == [code.rawValue])
    #expect(found.last == [])
  }
}
