// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import AssessmentEngine
import Foundation
import Testing

@Suite struct ShippedContentTests {
  private func compilation() -> Compilation {
    let (files, diagnostics) = ContentFolder.read(Fixture.project.path)
    #expect(diagnostics.isEmpty)
    return AssessmentCompiler.compile(files)
  }

  @Test func `the shipped content has no error`() throws {
    let compilation = compilation()
    let errors = compilation.diagnostics.filter { $0.severity == .error }
    #expect(DiagnosticRenderer(files: compilation.files).render(errors) == "")
    let pack = try #require(compilation.pack)
    #expect(pack.graph.assessments[AssessmentID("sore-throat")] != nil)
  }

  @Test func `the shipped recordings have no error`() throws {
    let pack = try #require(compilation().pack)
    let (files, unread) = ContentFolder.recordings(Fixture.project.path)
    let (recordings, diagnostics) = RecordingReader.read(files, for: pack)
    #expect(DiagnosticRenderer(files: files).render(unread + diagnostics) == "")
    #expect(recordings.count > 100)
  }

  @Test func `the shipped content says everything in three languages`() throws {
    let compilation = compilation()
    let pack = try #require(compilation.pack)
    #expect(pack.texts.languages == ["en", "fi", "sv"].map { LanguageID($0) })
    let texts = ["missing-translation", "stale-translation", "placeholder-left-out"]
    #expect(compilation.diagnostics.filter { texts.contains($0.code.text) }.isEmpty)
  }
}
