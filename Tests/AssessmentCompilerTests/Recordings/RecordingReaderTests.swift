// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import AssessmentEngine
import FEEL
import Testing

@Suite struct RecordingReaderTests {
  private func read(_ text: String) throws -> [String: Recording] {
    let file = SourceFile(path: "Tests/Recordings/cough/first.yaml", text: text)
    let (recordings, diagnostics) = RecordingReader.read([file], for: try TestContent().pack())
    #expect(DiagnosticRenderer(files: [file]).render(diagnostics) == "")
    return Dictionary(uniqueKeysWithValues: recordings.map { ($0.name, $0) })
  }

  private static let chain = """
    recordings-for: cough
    recordings:
      base:
        says: An adult.
        subject: other
        answered-by: proxy
        region: "12"
        at: 2026-11-22T02:10+02:00
        language: fi
        answers:
          age: 30
          danger: [blue_lips]
          symptoms: [none]
          cough_days: 3
        others: random 5
        expect:
          level: same-day
      middle:
        like: base
        answers:
          danger: [none]
          danger.breathless: unknown
          cough_days: unknown
        expect:
          outcome: stopped
      last:
        like: middle
        date: 2026-11-25
        subject: child
        answers:
          danger: [blue_lips]
          temperature: 38.5
          pain: mild
          last_visit: 2026-01-05
          has_fever: yes
        expect:
          level: emergency-112
          rules: [basics/danger]
          facts:
            feverish: yes
    """

  @Test func `a recording takes over what it is like, but not what must come out`() throws {
    let recordings = try read(Self.chain)
    let base = try #require(recordings["base"])
    let middle = try #require(recordings["middle"])
    #expect(base.at.description == "2026-11-22T02:10+02:00")
    #expect(base.contact.subject == .other)
    #expect(base.randomTries == 5)
    #expect(base.expectations.count == 1)
    #expect(middle.contact == base.contact)
    #expect(middle.language == LanguageID("fi"))
    #expect(middle.randomTries == nil)
    #expect(middle.expectations.count == 1)
    #expect(middle.expectations.first?.origin.line == 25)
    #expect(middle.answers[QuestionID("age")] == .number(DecimalNumber(30)))
    #expect(middle.answers[QuestionID("cough_days")] == .unknown)
    #expect(middle.answers[QuestionID("symptoms")] == .several(Findings(chosen: [])))
    let unsure = Findings(chosen: [], unsure: ["breathless"])
    #expect(middle.answers[QuestionID("danger")] == .several(unsure))
    #expect(middle.answerOrigins[QuestionID("age")]?.line == 11)
    #expect(middle.answerOrigins[QuestionID("cough_days")]?.line == 23)
  }

  @Test func `an answer that is given anew forgets what was unsure about it`() throws {
    let last = try #require(try read(Self.chain)["last"])
    let chosen = Findings(chosen: ["blue_lips"])
    #expect(last.answers[QuestionID("danger")] == .several(chosen))
    #expect(last.contact.subject == .child)
    #expect(last.contact.answeredBy == .proxy)
    #expect(last.contact.date.description == "2026-11-25")
    #expect(last.answers[QuestionID("pain")] == .one("mild"))
    #expect(last.answers[QuestionID("has_fever")] == .yesNo(true))
    #expect(last.answers[QuestionID("last_visit")] == CalendarDate("2026-01-05").map { .date($0) })
    let kinds = last.expectations.map { "\($0.kind)" }
    #expect(kinds.count == 3)
    #expect(last.expectations.map(\.origin.line) == [37, 38, 39])
  }

  @Test(
    arguments: [
      "2026-11-22", "2026-11-22T02:10+02:00", "2026-11-22T02:10:59Z", "2026-11-22T23:59-11:30",
    ]
  )
  func `days and moments are read`(_ text: String) {
    #expect(RecordedTime(text)?.date.description == "2026-11-22")
  }

  @Test(
    arguments: [
      "2026-11-2", "2026-02-30", "2026-11-22T", "2026-11-22T02:10", "2026-11-22 02:10+02:00",
      "2026-11-22T24:00+02:00", "2026-11-22T02:60+02:00", "2026-11-22T02:10:60Z",
      "2026-11-22T02:10+2:00", "2026-11-22T02:10+02:00x", "2026-11-22T02:10+02", "today", "",
    ]
  )
  func `other spellings of moments are refused`(_ text: String) {
    #expect(RecordedTime(text) == nil)
  }

  @Test func `a recording with a mistake is left out, and the others are read`() throws {
    let file = SourceFile(
      path: "Tests/Recordings/cough/first.yaml",
      text: """
        recordings-for: cough
        recordings:
          good:
            date: 2026-11-22
            answers:
              age: 30
            expect:
              level: same-day
          bad:
            like: good
            answers:
              age: 300
          worse:
            like: nobody
        """
    )
    let (recordings, diagnostics) = RecordingReader.read([file], for: try TestContent().pack())
    #expect(recordings.map(\.name) == ["good"])
    #expect(diagnostics.map(\.code.text) == ["answer-not-possible", "unknown-recording"])
  }

  @Test func `a recording can be like one of a file beside it, in whatever order they are read`()
    throws
  {
    let files = [
      SourceFile(
        path: "Tests/Recordings/cough/first.yaml",
        text: """
          recordings-for: cough
          recordings:
            older:
              like: people/adult
              answers:
                age: 70
              expect:
                level: same-day
            oldest:
              like: older
              expect:
                level: same-day
          """
      ),
      SourceFile(
        path: "Tests/Recordings/cough/people.yaml",
        text: """
          recordings-for: cough
          recordings:
            adult:
              date: 2026-11-22
              answers:
                age: 30
                cough_days: 3
              expect:
                level: nurse-call
          """
      ),
    ]
    for order in [files, files.reversed()] {
      let (recordings, diagnostics) = RecordingReader.read(order, for: try TestContent().pack())
      #expect(DiagnosticRenderer(files: files).render(diagnostics) == "")
      #expect(recordings.map(\.name) == ["older", "oldest", "adult"])
      for recording in recordings.dropLast() {
        #expect(recording.answers[QuestionID("age")] == .number(DecimalNumber(70)))
        #expect(recording.answers[QuestionID("cough_days")] == .number(DecimalNumber(3)))
      }
      #expect(recordings.first?.ownAnswers == [QuestionID("age")])
      #expect(recordings.dropFirst().first?.ownAnswers == [])
    }
  }

  @Test func `a line of a question can be expected, and an empty list of rules is none`() throws {
    let recordings = try read(
      """
      recordings-for: cough
      recordings:
        one:
          date: 2026-11-22
          answers:
            age: 30
          expect:
            not-asked: [danger.blue_lips, temperature]
            rules: []
      """
    )
    let lists = recordings["one"]?.expectations.map { expectation -> String in
      switch expectation.kind {
      case .notAsked(let findings): findings.map(\.name).joined(separator: " ")
      case .rules(let rules): "\(rules.count) rules"
      default: "other"
      }
    }
    #expect(lists == ["0 rules", "danger.blue_lips temperature"])
  }
}
