// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import Testing

@testable import AssessmentCompiler

/// The small content in `Fixtures/base` with some of its files changed.
struct TestContent {
  private(set) var texts: [String: String]

  init(_ changed: [String: String] = [:]) throws {
    texts = try ContentFixture.base().merging(changed) { $1 }
  }

  /// Replaces a text that a file must hold.
  mutating func replace(_ old: String, _ new: String, in path: String) throws {
    let text = try #require(texts[path])
    try #require(text.contains(old), "\(path) does not hold \(old)")
    texts[path] = text.replacing(old, with: new)
  }

  var files: [SourceFile] { texts.map { SourceFile(path: $0.key, text: $0.value) } }

  func compile() -> Compilation { AssessmentCompiler.compile(files) }

  /// The pack of content that must be without errors.
  func pack() throws -> Pack {
    let compilation = compile()
    let printed = DiagnosticRenderer(files: compilation.files).render(compilation.diagnostics)
    return try #require(compilation.pack, "\(printed)")
  }

  /// The codes of all diagnostics, in order.
  func codes() -> [String] { compile().diagnostics.map(\.code.text) }
}
