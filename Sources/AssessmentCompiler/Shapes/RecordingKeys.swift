// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine

/// The keys of a file of recordings.
enum RecordingsKeys: MappingKeys {
  static let assessment = key("recordings-for", .code(of: .assessment), .required)
    .says("The assessment that is recorded.")
  static let recordings = key(
    "recordings",
    .map(by: .code, of: .keys(of: RecordingKeys.shape)),
    .required
  )
  .says("Persons who have answered, and what must come out, by code.")

  static let shape = MappingShape("a file of recordings", [assessment, recordings])
}

/// The keys of a recording.
enum RecordingKeys: MappingKeys {
  static let says = key("says", .text, default: "none").says("What the recording shows.")
  static let like = key("like", .recording, default: "none")
    .says("Starts from another recording: `adult` of this file, `people/adult` of one beside it.")
  static let date = key("date", .day, default: "`at`, or that of `like`")
    .says("The day of contact.")
  static let at = key("at", .moment, default: "`date`, or that of `like`")
    .says("The day and time of contact with the offset from UTC: `2026-11-22T02:10+02:00`.")
  static let subject = key("subject", .choice(of: Contact.Subject.self), default: "`self`")
    .says("Whom it is about: `self`, `child` or `other`.")
  static let answeredBy = key(
    "answered-by",
    .choice(of: Contact.AnsweredBy.self),
    default: "`self`, of others `proxy`"
  )
  .says("Who answers: `self`, `with-helper`, `parent` or `proxy`.")
  static let region = key("region", .regionCode, default: "none").says("The region, in quotes.")
  static let language = key("language", .language, default: "none").says("The language of contact.")
  static let previous = key("previous", .keys(PreviousFormKeys.shape), default: "none")
    .says("The last form: its day and what was answered.")
  static let answers = key("answers", .map(by: .answerKey, of: .anything), default: "none")
    .says("An answer by question; `unknown`, `skipped` and `[none]` are answers too.")
  static let others = key("others", .randomTries, default: "none")
    .says("`random 1000`: all other questions are answered at random, so many times.")
  static let expect = key("expect", .keys(ExpectKeys.shape), default: "must be written")
    .says("What must come out.")
  static let note = noteKey()

  static let shape = MappingShape(
    "a recording",
    [
      says, like, date, at, subject, answeredBy, region, language, previous, answers, others,
      expect, note,
    ],
    atMostOne: [date, at]
  )
}

/// The keys of the last form of a recording.
enum PreviousFormKeys: MappingKeys {
  static let date = key("date", .day, .required).says("The day of the last form.")
  static let answers = key("answers", .map(by: .answerKey, of: .anything), .required)
    .says("What was answered, by question.")

  static let shape = MappingShape("`previous`", [date, answers])
}

/// The keys of what must come out of a recording.
enum ExpectKeys: MappingKeys {
  private static let asks = ValueShape.oneOrMore(.reference(.answerKey, to: .question))

  static let outcome = key("outcome", .choice(of: Outcome.self))
    .says("How the interview ends: `decided`, `stopped`, `incomplete` or `failed`.")
  static let level = key("level", .code(of: .level)).says("This level comes out.")
  static let services = key("services", .codes(of: .service))
    .says("Exactly these services come out; `[]` for none.")
  static let service = key("service", .map(by: .code, of: .keys(of: ExpectedServiceKeys.shape)))
    .says("How single services come out, by service.")
  static let rules = key("rules", .texts)
    .says("These rules count, those of modules as `module/rule`; `[]` for none at all.")
  static let notRules = key("not-rules", .texts).says("These rules do not count.")
  static let advice = key("advice", .codes(of: .advice)).says(
    "This advice is given; `[]` for none at all."
  )
  static let notAdvice = key("not-advice", .codes(of: .advice)).says("This advice is not given.")
  static let continues = key("continue", .codes(of: .assessment))
    .says("The result goes on with these assessments; `[]` for none.")
  static let asked = key("asked", .texts.shaped(asks))
    .says("These questions are asked, and lines of them: `ear_signs.ear_runs`.")
  static let notAsked = key("not-asked", .texts.shaped(asks))
    .says("These questions, or lines of them, are not asked.")
  static let facts = key("facts", .map(by: .name, of: .scalar(.word)))
    .says("The values of facts by name; `unknown` is one.")
  static let within = key("within", .timeSpan).says("The aim of the result.")
  static let instruction = key("instruction", .word.shaped(.scalar(.instruction)))
    .says("The words at the recording's time, as level and state: `same-day.closed`.")
  static let instructionAt = key("instruction-at", .map(by: .moment, of: .scalar(.instruction)))
    .says("The words at other times.")

  static let shape = MappingShape(
    "`expect`",
    [
      outcome, level, services, service, rules, notRules, advice, notAdvice, continues, asked,
      notAsked,
      facts, within, instruction, instructionAt,
    ]
  )
}

/// The keys of one service of an expectation.
enum ExpectedServiceKeys: MappingKeys {
  static let level = key("level", .code(of: .level)).says("How urgent the service is.")
  static let fit = key("fit", .choice(of: Fit.self))
    .says("How well the service fits: `likely`, `unclear` or `other`.")
  static let within = key("within", .timeSpan).says("The latest time for the service.")

  static let shape = MappingShape("a service", [level, fit, within])
}
