// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine

/// A problem with a recording.
enum RecordingProblem: Problem {
  /// What of the pack a recording names.
  enum Kind: String {
    case recording
    case question
    case rule
    case fact
    case region
    case instruction

    fileprivate var code: DiagnosticCode {
      switch self {
      case .recording: DiagnosticCode(RecordingCode.unknownRecording)
      case .question: DiagnosticCode(NameCode.unknownQuestion)
      case .rule: DiagnosticCode(RecordingCode.unknownRule)
      case .fact: DiagnosticCode(RecordingCode.unknownFact)
      case .region: DiagnosticCode(RecordingCode.unknownRegion)
      case .instruction: DiagnosticCode(RecordingCode.unknownInstruction)
      }
    }
  }

  case unknown(Located<String>, Kind, near: [String], why: String?)
  case likeCycle([Located<String>])
  case withoutDate(SourceSpan)
  /// A recording without `expect`, or a list in it that is empty; then `key` is the list's.
  case expectsNothing(SourceSpan, key: String?)
  /// - `others`: the recordings that are like this one and have no mistake of their own.
  case othersLeftOut(Located<String>, others: [String])
  /// - `help`: what could be written.
  case answerNotPossible(Located<String>, question: String, AnswerProblem, help: String?)
  case answeredByNotPossible(SourceSpan, Contact.AnsweredBy, Contact.Subject)
  case chosenAndUnknown(Located<String>, question: String)
  case unknownOption(Located<String>, question: String, near: [String], help: String?)
  case notARandomCount(Located<String>)

  var diagnostic: Diagnostic {
    switch self {
    case .unknown(let name, let kind, let near, let why):
      Diagnostic(
        kind.code,
        "there is no \(kind.rawValue) named \(Wording.quoted(name.value))",
        at: DiagnosticLabel(name.span, "not known here"),
        notes: why.map { [$0] } ?? [],
        help: Wording.didYouMean(near),
        edit: near.count == 1 ? near.first.map { SourceEdit(name.span, $0) } : nil
      )
    case .likeCycle(let names):
      Diagnostic.of(
        RecordingCode.likeCycle,
        names.count == 1
          ? "the recording \(Wording.quoted(names.first?.value ?? "")) is like itself"
          : "the recordings \(Wording.allOf(names.map(\.value))) are like each other in a circle",
        at: names.first?.span ?? SourceSpan(file: "", range: 0..<0),
        "leads back to itself",
        related: names.dropFirst().map { DiagnosticLabel($0.span, "part of the circle") },
        help: "let one of them stand by itself"
      )
    case .withoutDate(let span):
      Diagnostic.of(
        RecordingCode.withoutDate,
        "the recording does not say when it was",
        at: span,
        "has neither `date` nor `at`",
        notes: ["rules and limits hold by the day of contact"],
        help: "add a line `date: 2026-11-22` to it"
      )
    case .expectsNothing(let span, let key):
      Diagnostic.of(
        RecordingCode.expectsNothing,
        key.map { "an empty `\($0)` asks for nothing" }
          ?? "the recording does not say what must come out",
        at: span,
        key == nil ? "passes whatever comes out" : "holds whatever comes out",
        notes: key == nil ? ["what is expected is not taken over by `like`"] : [],
        help: key == nil
          ? "add `expect` to it, with a line such as `level: same-day`"
          : "name what must come out, or remove the line"
      )
    case .othersLeftOut(let name, let others):
      Diagnostic.of(
        RecordingCode.othersLeftOut,
        severity: .warning,
        "\(Wording.quoted(name.value)) has a mistake, so "
          + (others.count == 1
            ? "the recording that is like it is not replayed"
            : "the \(others.count) recordings that are like it are not replayed"),
        at: name.span,
        "they start from this one",
        notes: [
          Wording.allOf(Array(others.prefix(10)))
            + (others.count > 10 ? ", and \(others.count - 10) more" : "")
        ]
      )
    case .answerNotPossible(let answer, let question, let problem, let help):
      Diagnostic.of(
        RecordingCode.answerNotPossible,
        "nobody could answer `\(question)` so",
        at: answer.span,
        Self.words(problem),
        help: help
      )
    case .answeredByNotPossible(let span, let answeredBy, let subject):
      Diagnostic.of(
        RecordingCode.answeredByNotPossible,
        "`answered-by: \(answeredBy.rawValue)` does not go with `subject: \(subject.rawValue)`",
        at: span,
        "nobody answers so",
        help: "write \(Self.answeredBy(subject)), or change `subject`"
      )
    case .chosenAndUnknown(let option, let question):
      Diagnostic.of(
        RecordingCode.answerNotPossible,
        "nobody could answer `\(question)` so",
        at: option.span,
        "`\(option.value)` is both chosen and unknown"
      )
    case .unknownOption(let option, let question, let near, let help):
      Diagnostic(
        DiagnosticCode("unknown-option"),
        "\(Wording.quoted(option.value)) is not an option of `\(question)`",
        at: DiagnosticLabel(option.span, "not known here"),
        help: Wording.didYouMean(near) ?? help,
        edit: near.count == 1 ? near.first.map { SourceEdit(option.span, $0) } : nil
      )
    case .notARandomCount(let text):
      Diagnostic.of(
        RecordingCode.notARandomCount,
        "\(Wording.quoted(text.value)) does not say how the other questions are answered",
        at: text.span,
        "value of `others`",
        help: "write `random` and how many times, from 1 to 100000: `random 1000`"
      )
    }
  }

  private static func answeredBy(_ subject: Contact.Subject) -> String {
    subject.answeredBy.map { "`answered-by: \($0.rawValue)`" }.joined(separator: " or ")
  }

  private static func words(_ problem: AnswerProblem) -> String {
    switch problem {
    case .wrongType: "not the kind of answer that is asked for"
    case .outOfRange: "outside the range"
    case .offStep: "between two steps"
    case .unknownOption: "not an option"
    case .unknownNotOffered: "\"I don't know\" is not offered"
    case .unknownQuestion: "no such question"
    }
  }
}
