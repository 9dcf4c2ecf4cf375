// SPDX-License-Identifier: Apache-2.0

/// A problem with a text or its translation.
enum TextProblem: Problem {
  /// - `meant`: what it surely is the short name of.
  case unknownPlaceholder(
    SourceSpan,
    name: String,
    meant: String?,
    near: [String],
    why: String?
  )
  /// A name of a module that the assessment does not include.
  case notHere(SourceSpan, name: String, owner: String, reader: String)
  case notClosed(SourceSpan)
  /// - `isCounted`: the answer may be counted and not told.
  case notAnswered(SourceSpan, name: String, isCounted: Bool)
  case numberInText(SourceSpan, number: String, near: [String])
  /// - `near`: texts of which a translation is missing.
  case unknownText(Located<String>, file: String, near: [String])
  case unknownFile(Located<String>, near: [String])
  case missing(SourceSpan, key: String, languages: [String])
  case missingMany(SourceSpan, keys: [String], file: String, languages: [String])
  case missingFile(SourceSpan, id: String, languages: [String], count: Int)
  case stale(Located<String>, language: String, source: SourceSpan, hasCopy: Bool)
  case leftOut(SourceSpan, key: String, language: String, names: [String])
  /// - `word`: the word that negates the question.
  case negatedQuestion(SourceSpan, word: String)
  /// - `word`: the word that speaks to the person.
  case addressed(SourceSpan, word: String)
  /// - `begin`: its first words.
  case longSentence(SourceSpan, begin: String, words: Int, most: Int)
  case longQuestion(SourceSpan, words: Int, most: Int)
  case severalLanguages(Located<String>, first: Located<String>)

  var diagnostic: Diagnostic {
    switch self {
    case .unknownPlaceholder(let span, let name, let meant, let near, let why):
      Diagnostic.of(
        TextCode.unknownPlaceholder,
        "nothing named \(Wording.quoted(name)) can be put into this text",
        at: span,
        "not known here",
        notes: why.map { [$0] } ?? [],
        help: meant.map { "write `{\($0)}`" } ?? Wording.didYouMean(near)
      )
    case .notHere(let span, let name, let owner, let reader):
      Diagnostic(
        DiagnosticCode("name-not-here"),
        "`\(name)` belongs to `\(owner)`, which `\(reader)` does not include",
        at: DiagnosticLabel(span, "cannot be shown here"),
        help: "add a line `- include: \(owner)` to the questions of `\(reader)`"
      )
    case .notClosed(let span):
      Diagnostic.of(
        TextCode.placeholderNotClosed,
        "a brace is opened and not closed",
        at: span,
        "opened here",
        help: "write `{name}`"
      )
    case .notAnswered(let span, let name, let isCounted):
      Diagnostic.of(
        TextCode.placeholderNotAnswered,
        "`\(name)` is not surely answered when this is shown",
        at: span,
        "may have no answer",
        notes: [
          isCounted
            ? "\"I don't know\" counts as a value here, and that value was never told"
            : "the rule can be true without an answer to `\(name)`"
        ],
        help: isCounted
          ? "leave it out of the text"
          : "leave it out of the text, or add `answered(\(name))` to the condition with `and`"
      )
    case .numberInText(let span, let number, let near):
      Diagnostic.of(
        TextCode.numberInText,
        "the telephone number \(Wording.quoted(number)) is written in a text",
        at: span,
        "belongs in `rules/numbers.yaml`",
        notes: ["a number that changes must be changed in one place only"],
        help: near.first.map { "write `{numbers.\($0)}`" }
          ?? "give it a name in `rules/numbers.yaml` and write `{numbers.the_name}`"
      )
    case .unknownText(let key, let file, let near):
      Diagnostic.of(
        TextCode.unknownText,
        "`\(file)` has no text \(Wording.quoted(key.value))",
        at: key.span,
        "translates nothing",
        notes: near.isEmpty
          ? [] : ["if the text is gone, `luukku words \(file) --prune` removes its translation"],
        help: Wording.didYouMean(near)
          ?? "if the text is gone, `luukku words \(file) --prune` removes its translation",
        edit: near.count == 1 ? near.first.map { SourceEdit(key.span, $0) } : nil
      )
    case .unknownFile(let id, let near):
      Diagnostic.of(
        TextCode.unknownTextsFile,
        "there are no texts of \(Wording.quoted(id.value)) to translate",
        at: id.span,
        "not known",
        notes: [
          "it is the id of an assessment, a module or a region, or `care-levels`, "
            + "`services` or `numbers`"
        ],
        help: Wording.didYouMean(near)
      )
    case .missing(let span, let key, let languages):
      Diagnostic.of(
        TextCode.missingTranslation,
        severity: .warning,
        "`\(key)` is missing in \(Wording.allOf(languages))",
        at: span,
        "not translated"
      )
    case .missingMany(let span, let keys, let file, let languages):
      Diagnostic.of(
        TextCode.missingTranslation,
        severity: .warning,
        "\(keys.count) texts of `\(file)` are missing in \(Wording.allOf(languages))",
        at: span,
        "the first one",
        notes: [Wording.list(keys.map { "`\($0)`" })],
        help: "`luukku words \(file)` makes a place for each and lists them"
      )
    case .missingFile(let span, let id, let languages, let count):
      Diagnostic.of(
        TextCode.missingTranslation,
        severity: .warning,
        "no text of `\(id)` is translated into \(Wording.allOf(languages))",
        at: span,
        Wording.count(count, "text"),
        help: "write the file `questionnaires/texts/\(id).yaml`"
      )
    case .stale(let key, let language, let source, let hasCopy):
      Diagnostic.of(
        TextCode.staleTranslation,
        severity: .warning,
        hasCopy
          ? "the translation of `\(key.value)` is of an older text"
          : "the translation of `\(key.value)` does not say which text it translates",
        at: key.span,
        hasCopy ? "the copy under `\(language)` differs from the text" : "has no `\(language)`",
        related: [DiagnosticLabel(source, "the text now")],
        help: hasCopy
          ? "look at the translations, then copy the text anew"
          : "add a line `\(language): ...` with a copy of the text"
      )
    case .leftOut(let span, let key, let language, let names):
      Diagnostic.of(
        TextCode.placeholderLeftOut,
        severity: .warning,
        "the translation of `\(key)` into `\(language)` leaves out "
          + Wording.allOf(names),
        at: span,
        "stands in the text, not here"
      )
    case .addressed(let span, let word):
      Diagnostic.of(
        TextCode.addressed,
        severity: .warning,
        "`\(word)` speaks to the person, but somebody else may answer",
        at: span,
        "the same words for a parent",
        help: "write it under `self:`, and under `other:` the words for somebody who answers about "
          + "another person"
      )
    case .negatedQuestion(let span, let word):
      Diagnostic.of(
        TextCode.negatedQuestion,
        "the question asks with \(Wording.quoted(word)), so nobody knows what \"no\" means",
        at: span,
        "a yes-no question",
        help: "ask what is there or what is difficult: `Is it impossible to swallow?`"
      )
    case .longSentence(let span, let begin, let words, let most):
      Diagnostic.of(
        TextCode.longSentence,
        severity: .warning,
        "a sentence has \(words) words",
        at: span,
        "more than \(most)",
        notes: ["it begins with \(Wording.quoted(begin))"],
        help: "make two sentences of it"
      )
    case .longQuestion(let span, let words, let most):
      Diagnostic.of(
        TextCode.longQuestion,
        severity: .warning,
        "the question has \(words) words",
        at: span,
        "more than \(most)",
        help: "say the rest in `help`"
      )
    case .severalLanguages(let language, let first):
      Diagnostic.of(
        TextCode.severalLanguages,
        "the files are written in several languages",
        at: language.span,
        "here it is `\(language.value)`",
        related: [DiagnosticLabel(first.span, "here it is `\(first.value)`")],
        notes: ["the texts of all files have one source language, the others are translations"],
        help: "write the texts in `\(first.value)` and move these to `questionnaires/texts`"
      )
    }
  }
}
