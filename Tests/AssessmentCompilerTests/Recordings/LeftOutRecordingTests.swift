// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import Testing

/// What a mistake of one recording means for those that are like it.
@Suite struct LeftOutRecordingTests {
  private func read(_ text: String) throws -> (names: [String], diagnostics: [Diagnostic]) {
    let file = SourceFile(
      path: "Tests/Recordings/cough/first.yaml",
      text: "recordings-for: cough\nrecordings:\n" + text
    )
    let (recordings, found) = RecordingReader.read([file], for: try TestContent().pack())
    return (recordings.map(\.name), found)
  }

  @Test func `a mistake is told once, however many recordings are like the faulty one`() throws {
    let (names, found) = try read(
      """
        base:
          answers:
            age: 300
          expect:
            level: same-day
        one:
          like: base
          date: 2026-11-22
          expect:
            level: same-day
        two:
          like: one
          expect:
            level: same-day
      """
    )
    #expect(names == [])
    let errors = found.filter { $0.severity == .error }.map(\.code.text)
    #expect(errors == ["recording-without-date", "answer-not-possible"])
    #expect(found.first { $0.severity == .warning }?.notes == ["`two`"])
  }

  @Test func `those that are left out are counted at the faulty one`() throws {
    let (names, found) = try read(
      """
        base:
          date: 2026-11-22
          answers:
            age: 300
          expect:
            level: same-day
        two:
          like: one
          expect:
            level: same-day
        one:
          like: base
          expect:
            level: same-day
        other:
          date: 2026-11-22
          expect:
            level: same-day
      """
    )
    #expect(names == ["other"])
    #expect(found.map(\.code.text) == ["recordings-left-out", "answer-not-possible"])
    #expect(found.first?.notes == ["`one` and `two`"])
    #expect(found.first?.severity == .warning)
  }

  @Test func `what must come out of one is no matter of those that are like it`() throws {
    let (names, found) = try read(
      """
        base:
          date: 2026-11-22
          expect:
            level: same-dya
        one:
          like: base
          expect:
            level: same-day
      """
    )
    #expect(names == ["one"])
    #expect(found.map(\.code.text) == ["unknown-level"])
  }

  @Test func `a recording that says the day may be like one that says none`() throws {
    let (names, found) = try read(
      """
        base:
          answers:
            age: 30
          expect:
            level: same-day
        one:
          like: base
          date: 2026-11-22
          expect:
            level: same-day
        two:
          like: base
          expect:
            level: same-day
      """
    )
    #expect(names == ["one"])
    #expect(found.map(\.code.text) == ["recordings-left-out", "recording-without-date"].sorted())
    #expect(found.first { $0.severity == .warning }?.notes == ["`two`"])
  }

  @Test func `recordings come in the order of their file`() throws {
    let (names, _) = try read(
      """
        two:
          like: one
          expect:
            level: same-day
        one:
          like: base
          expect:
            level: same-day
        base:
          date: 2026-11-22
          expect:
            level: same-day
      """
    )
    #expect(names == ["two", "one", "base"])
  }

  @Test func `an empty list is no answer`() throws {
    let (names, found) = try read(
      """
        base:
          date: 2026-11-22
          answers:
            danger: []
          expect:
            level: same-day
      """
    )
    #expect(names == [])
    #expect(found.map(\.code.text) == ["answer-not-possible"])
  }
}
