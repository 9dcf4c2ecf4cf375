// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// One recording as it is written.
struct RecordingDocument {
  let name: Located<String>
  let assessment: Located<String>
  let says: String?
  let like: Located<String>?
  /// Whether one is written, with or without a code that can be read.
  let hasLike: Bool
  let subject: Located<Contact.Subject>?
  let answeredBy: Located<Contact.AnsweredBy>?
  let region: Located<String>?
  let at: RecordedTime?
  /// Whether a day is written, with or without one that can be read.
  let hasTime: Bool
  let language: Located<String>?
  /// In the order written; the key may be `question.option`.
  let answers: [(key: Located<String>, node: YAMLNode)]
  let previous: PreviousFormDocument?
  let randomTries: Int?
  let expect: YAMLMapping?
  /// Whether `expect` is written, with or without keys that can be read.
  let hasExpect: Bool
}

/// The last form of a recording as it is written.
struct PreviousFormDocument {
  let date: Located<CalendarDate>
  let answers: [(key: Located<String>, node: YAMLNode)]
}

/// Reads files of recordings into documents.
struct RecordingReading {
  let collector: DiagnosticCollector

  func read(_ file: SourceFile) -> [RecordingDocument] {
    let (node, problems) = YAMLReader.read(file)
    collector.report(contentsOf: problems)
    guard let node else { return [] }
    return RecordingsKeys.read(node, into: collector) { keys in
      let assessment = keys[RecordingsKeys.assessment]
      let recordings = keys[RecordingsKeys.recordings]
      guard let assessment else { return nil }
      return recordings?.entries(named: .code, into: collector).compactMap { name, node in
        read(name, node, of: assessment)
      }
    } ?? []
  }

  private func readPrevious(_ mapping: YAMLMapping) -> PreviousFormDocument? {
    PreviousFormKeys.read(mapping, into: collector) { keys in
      let date = keys[PreviousFormKeys.date]
      let answers = keys[PreviousFormKeys.answers]?.entries.map {
        (key: Located(value: $0.key.text, span: $0.key.span), node: $0.value)
      }
      return date.map { PreviousFormDocument(date: $0, answers: answers ?? []) }
    }
  }

  private func read(
    _ name: Located<String>,
    _ node: YAMLNode,
    of assessment: Located<String>
  ) -> RecordingDocument? {
    RecordingKeys.read(node, into: collector) { keys in
      _ = keys[RecordingKeys.note]
      let date = keys[RecordingKeys.date]
      let moment = keys[RecordingKeys.at]
      if let date, keys.has(RecordingKeys.at) {
        collector.report(
          DocumentProblem.keysExclude(
            date.span,
            key: RecordingKeys.date.name,
            other: keys.span(of: RecordingKeys.at),
            otherKey: RecordingKeys.at.name
          )
        )
      }
      return RecordingDocument(
        name: name,
        assessment: assessment,
        says: keys[RecordingKeys.says]?.text,
        like: keys[RecordingKeys.like],
        hasLike: keys.has(RecordingKeys.like),
        subject: keys[RecordingKeys.subject],
        answeredBy: keys[RecordingKeys.answeredBy],
        region: keys[RecordingKeys.region],
        at: moment?.value ?? date.flatMap { RecordedTime($0.value.description) },
        hasTime: keys.has(RecordingKeys.date) || keys.has(RecordingKeys.at),
        language: keys[RecordingKeys.language],
        answers: keys[RecordingKeys.answers]?.entries.map {
          (Located(value: $0.key.text, span: $0.key.span), $0.value)
        } ?? [],
        previous: keys[RecordingKeys.previous].flatMap(readPrevious),
        randomTries: keys[RecordingKeys.others],
        expect: keys[RecordingKeys.expect],
        hasExpect: keys.has(RecordingKeys.expect)
      )
    }
  }
}

extension ValueKind where Value == Located<RecordedTime> {
  /// A day, or a day and a time with its offset.
  static var moment: ValueKind {
    .scalar("a day and a time", .scalar(.moment)) { scalar, _, collector in
      guard let time = RecordedTime(scalar.text) else {
        let text = Located(value: scalar.text, span: scalar.span)
        collector.report(DocumentProblem.notAMoment(text))
        return nil
      }
      return Located(value: time, span: scalar.span)
    }
  }
}

extension ValueKind where Value == Located<String> {
  /// `adult`, a recording of the same file, or `people/adult`, one of a file beside it.
  static var recording: ValueKind {
    .scalar("the code of a recording", .reference(.recording, to: .recording)) {
      scalar,
      place,
      collector in
      let parts = scalar.text.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2 else { return code.read(.scalar(scalar), place, collector) }
      guard parts.allSatisfy({ AuthorsWord.isWord(String($0), separator: "-") }) else {
        collector.report(WordProblem.notACode(scalar: scalar, key: place, proposal: nil))
        return nil
      }
      return Located(value: scalar.text, span: scalar.span)
    }
  }
}

extension ValueKind where Value == Int {
  /// `random 1000`.
  static var randomTries: ValueKind {
    .scalar("`random` and how many times", .scalar(.randomTries)) { scalar, _, collector in
      let words = scalar.text.split(separator: " ")
      guard words.count == 2, words.first == "random", let last = words.last,
        let tries = Int(last), (1...100_000).contains(tries)
      else {
        let text = Located(value: scalar.text, span: scalar.span)
        collector.report(RecordingProblem.notARandomCount(text))
        return nil
      }
      return tries
    }
  }
}
