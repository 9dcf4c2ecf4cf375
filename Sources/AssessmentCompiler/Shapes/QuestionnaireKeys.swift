// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine

/// The keys of a file of questions: an assessment or a module.
enum QuestionnaireKeys: MappingKeys {
  static let assessment = key("assessment", .code, .required)
    .says("The id of the assessment, which is also the file's name.")
  static let moduleID = key("module", .code, .required)
    .says("The id of the module, which is also the file's name.")
  static let version = key("version", .day, .required).says("The day of the content.")
  static let language = key("language", .language, .required)
    .says("The language of the texts in this file and its rules; one for all files.")
  static let title = key("title", .sentences, .required).says("The name, as people read it.")
  static let find = key("find", .texts, default: "none").says("Words by which people search.")
  static let codes = key("codes", .codeLists, default: "none")
    .says("Codes of other systems, as lists by system.")
  static let ask = key("ask", .choice(of: Assessment.Asking.self), default: "`all`")
    .says("`what-matters` leaves out questions that can no longer change the result.")
  static let previous = key("previous", .timeSpan, default: "none")
    .says("How old the last form may be for conditions to read its answers.")
  static let fresh = key("fresh", .timeSpan, default: "none")
    .says("How long the answers in this file stay fresh.")
  static let lists = key(
    "lists",
    .map(by: .name, of: .keys(of: OptionsListKeys.shape)),
    default: "none"
  )
  .says("Options that several questions share, by name.")
  static let questions = key(
    "questions",
    .list(of: ItemKeys.item(question: QuestionKeys.shape)),
    .required
  )
  .says("Questions, sections and includes, in the order of asking.")

  static let shape = MappingShape(
    "an assessment",
    [
      assessment, version, language, title, find, codes, ask, previous, fresh, lists, questions,
    ]
  )
  static let module = MappingShape(
    "a module",
    [moduleID, version, language, fresh, lists, questions]
  )
}

/// The keys of options that several questions share.
enum OptionsListKeys: MappingKeys {
  static let options = key("options", .options, .required).says("What can be chosen, in order.")
  static let worse = key("worse", .choice(of: Question.Worse.self), default: "none")
    .says("Which options are worse: `later` or `earlier` ones; it gives them an order.")

  static let shape = MappingShape("a list of options", [options, worse])
}

/// The keys that tell the items of a list of questions apart.
enum ItemKeys: MappingKeys {
  static let include = key("include", .code(of: .module), .required)
    .says("Asks the questions of a module here, and brings its rules along.")
  static let onlyWhen = key(
    "only-when",
    .map(by: .name, of: .scalar(.condition)),
    default: "none"
  )
  .says("For whom some of its questions are asked here, by question.")

  static let shape = MappingShape("an include", [include, onlyWhen])

  /// An item of a list: a question, a section or an include.
  static func item(question: @autoclosure @escaping @Sendable () -> MappingShape) -> ValueShape {
    .knownBy(
      [
        ValueShape.KnownForm(key: include.name) { shape },
        ValueShape.KnownForm(key: "section") { SectionKeys.shape },
      ],
      otherwise: .keys { question() }
    )
  }
}

/// The keys of a section.
enum SectionKeys: MappingKeys {
  static let id = key("section", .code, .required)
    .says("Makes a section: questions under one heading.")
  static let title = key("title", .sentences, .required).says("The heading of the section.")
  static let intro = key("intro", .sentences, default: "none")
    .says("What is shown above each question.")
  static let when = key("when", .condition, default: "always")
    .says("Must hold for everything inside to be asked.")
  static let each = key("each", .keys(QuestionKeys.each), default: "none")
    .says("What all questions of the section share.")
  static let questions = key(
    "questions",
    .list(of: ItemKeys.item(question: QuestionKeys.inSection)),
    .required
  )
  .says("The items of the section, in the order of asking.")

  static let shape = MappingShape("a section", [id, title, intro, when, each, questions])
}
