// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// One recording as it is written.
struct RecordingDocument {
  let name: Located<String>
  let assessment: Located<String>
  let says: String?
  let like: Located<String>?
  let subject: Contact.Subject?
  let answeredBy: Contact.AnsweredBy?
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
    return MappingReader.read(node, of: "a file of recordings", into: collector) { keys in
      let assessment = keys.required("recordings-for", .code)
      let recordings = keys.required("recordings", .mapping)
      guard let assessment else { return nil }
      return recordings?.entries(named: .code, into: collector).compactMap { name, node in
        read(name, node, of: assessment)
      }
    } ?? []
  }

  private func readPrevious(_ mapping: YAMLMapping) -> PreviousFormDocument? {
    let keys = MappingReader(mapping, of: "`previous`", into: collector)
    defer { keys.finish() }
    let date = keys.required("date", .day)
    let answers = keys.required("answers", .mapping)?.entries.map {
      (key: Located(value: $0.key.text, span: $0.key.span), node: $0.value)
    }
    return date.map { PreviousFormDocument(date: $0, answers: answers ?? []) }
  }

  private func read(
    _ name: Located<String>,
    _ node: YAMLNode,
    of assessment: Located<String>
  ) -> RecordingDocument? {
    MappingReader.read(node, of: "a recording", into: collector) { keys in
      _ = keys.optional("note", .text)
      let date = keys.optional("date", .day)
      let moment = keys.optional("at", .moment)
      if let date, keys.has("at") {
        collector.report(
          DocumentProblem.keysExclude(
            date.span,
            key: "date",
            other: keys.span(ofKey: "at"),
            otherKey: "at"
          )
        )
      }
      return RecordingDocument(
        name: name,
        assessment: assessment,
        says: keys.optional("says", .text)?.text,
        like: keys.optional("like", .code),
        subject: keys.optional("subject", .choice(of: Contact.Subject.self))?.value,
        answeredBy: keys.optional("answered-by", .choice(of: Contact.AnsweredBy.self))?.value,
        region: keys.optional("region", .regionCode),
        at: moment?.value ?? date.flatMap { RecordedTime($0.value.description) },
        hasTime: keys.has("date") || keys.has("at"),
        language: keys.optional("language", .language),
        answers: keys.optional("answers", .mapping)?.entries.map {
          (Located(value: $0.key.text, span: $0.key.span), $0.value)
        } ?? [],
        previous: keys.optional("previous", .mapping).flatMap(readPrevious),
        randomTries: keys.optional("others", .randomTries),
        expect: keys.optional("expect", .mapping),
        hasExpect: keys.has("expect")
      )
    }
  }
}

extension ValueKind where Value == Located<RecordedTime> {
  /// A day, or a day and a time with its offset.
  static var moment: ValueKind {
    .scalar("a day and a time") { scalar, _, collector in
      guard let time = RecordedTime(scalar.text) else {
        let text = Located(value: scalar.text, span: scalar.span)
        collector.report(DocumentProblem.notAMoment(text))
        return nil
      }
      return Located(value: time, span: scalar.span)
    }
  }
}

extension ValueKind where Value == Int {
  /// `random 1000`.
  fileprivate static var randomTries: ValueKind {
    .scalar("`random` and how many times") { scalar, _, collector in
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
