// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine

/// The keys of a question, and those of `each`, which questions of a section share.
enum QuestionKeys: MappingKeys {
  /// `for:` of a question.
  enum Audience: String, CaseIterable {
    case nurse
  }

  /// `unsure:` of a question.
  enum Unsure: String, CaseIterable {
    case oneByOne = "one by one"
  }

  static let id = key("id", .name, .required)
    .says("The name by which rules read the answer; one id is one question in the whole content.")
  static let ask = key("ask", .sentences, .required).says("The question; at most 15 words.")
  static let help = key("help", .sentences, default: "none").says("One short sentence below it.")
  static let label = key("label", .sentences, default: "`ask`")
    .says("Clinical words for the nurse.")
  static let type = key("type", .choice(of: QuestionType.self), .requiredOrShared)
    .says("What an answer is: `yes-no`, `one`, `several`, `number`, `date` or `text`.")
  static let options = key("options", .optionsOrList, .requiredOrShared, for: [.one, .several])
    .says("What can be chosen, in order; or the name of a list of options.")
  static let none = key("none", .sentences, .required, for: [.several])
    .says("The words of \"None of these\"; rules read it as `none` behind the id and a dot.")
  static let unsure = key("unsure", .choice(of: Unsure.self), default: "none", for: [.several])
    .says("`one by one`: each option can be doubted by itself.")
  static let worse = key(
    "worse",
    .choice(of: Question.Worse.self),
    default: "none",
    for: [.yesNo, .one, .number, .date]
  )
  .says("Which answers are worse; it gives the order of options.")
  static let range = key("range", .range, .requiredOrShared, for: [.number, .date])
    .says("The lowest and the highest answer, `34 to 43`; others are refused.")
  static let usual = key("usual", .range, default: "none", for: [.number, .date])
    .says("Outside this range people are asked whether the number is right.")
  static let step = key("step", .decimal, default: "1", for: [.number])
    .says("The distance of two answers.")
  static let unit = key("unit", .unit, default: "none", for: [.number])
    .says("The unit of the number: `a` years, `mo` months, `d` days, `Cel` degrees, `kg`, `cm`.")
  static let ends = key("ends", .keys(EndsKeys.shape), default: "none", for: [.number])
    .says("What the lowest and the highest number mean.")
  static let length = key("length", .whole(1...4000), default: "300", for: [.text])
    .says("At most so many letters.")
  static let when = key("when", .condition, default: "always")
    .says("For whom it is asked; if that is unknown, it is asked.")
  static let unknown = key("unknown", .unknownMeaning, default: "not offered")
    .says("What \"I don't know\" means: `allowed`, or `counts as` and an answer.")
  static let unknownText = key("unknown-text", .sentences, default: "\"I don't know\"")
    .says("Other words for \"I don't know\".")
  static let optional = key("optional", .yesNo, default: "no")
    .says("Whether it may be skipped, which is the same as not knowing.")
  static let audience = key("for", .choice(of: Audience.self), default: "none")
    .says("`nurse`: it is asked for the nurse when the level is settled, and no rule reads it.")
  static let fresh = key("fresh", .timeSpan, default: "the file's")
    .says("How long the answer stays fresh.")
  static let codes = key("codes", .codeLists, default: "none")
    .says("Codes of other systems, as lists by system.")
  static let except = key("except", .text, default: "none")
    .says("Why a built-in proof may fail for this question; it is listed then, not failed.")
  static let was = key("was", .name, default: "none")
    .says("The name that the question had before, for comparing versions.")
  static let showPrevious = key("show-previous", .yesNo, default: "no")
    .says("Whether the last form's answer is shown beside it.")
  static let note = noteKey()

  static let shape = MappingShape("a question", ofQuestions, elsewhere: elsewhere)
  /// The same among the questions of a section, where `each` may share some keys.
  static let inSection = MappingShape(
    "a question",
    ofQuestions,
    name: "question-of-a-section",
    elsewhere: elsewhere,
    sharing: .takesOver
  )
  static let each = MappingShape(
    "`each`",
    [type, options, unit, range, step, worse, help],
    sharing: .handsOn
  )

  private static let ofQuestions: [any DescribedKey] = [
    id, ask, help, label, type, options, none, unsure, worse, range, usual, step, unit, ends,
    length, when, unknown, unknownText, optional, audience, fresh, codes, except, was,
    showPrevious, note,
  ]

  private static let elsewhere = [
    "title": "a section", "intro": "a section", "at-least": "a rule", "because": "a rule",
    "text": "an option", "check": "an option", "points": "an option",
  ]
}

/// The keys of the ends of a number.
enum EndsKeys: MappingKeys {
  static let low = key("low", .sentences, .required).says("What the lowest number means.")
  static let high = key("high", .sentences, .required).says("What the highest number means.")

  static let shape = MappingShape("`ends`", [low, high])
}

/// The keys of an option that is more than its words.
enum OptionKeys: MappingKeys {
  static let text = key("text", .sentences, .required).says("The words of the option.")
  static let label = key("label", .sentences, default: "`text`")
    .says("Clinical words for the nurse.")
  static let points = key("points", .decimal, default: "none")
    .says("A number for sums; give points to all options or to none.")
  static let check = key("check", .sentences, default: "none")
    .says("For `several` with `unsure`: what to look at, press or count.")
  static let when = key("when", .condition, default: "always")
    .says("For `several`: for whom the option is shown.")
  static let unknown = key("unknown", .unknownMeaning, default: "none")
    .says("For `several` with `unsure`: `counts as yes` or `counts as no`.")

  static let shape = MappingShape("an option", [text, label, points, check, when, unknown])
}
