// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// A file of questions: an assessment or a module.
struct QuestionnaireDocument {
  /// Whether the file is an assessment of its own or part of others.
  let isModule: Bool
  /// The id, which is also the file's name.
  var id: Located<String>
  let version: Located<CalendarDate>?
  /// The language of the texts in this file and in its rules file.
  let language: Located<String>?
  let title: TextDocument?
  /// The words that find it.
  let find: [AuthoredText]
  /// How long answers stay fresh when a question says nothing else.
  let fresh: TimeSpan?
  /// Opaque codes by system.
  let codes: [String: [String]]
  /// How old the last form may be.
  let previous: Located<TimeSpan>?
  let asking: Assessment.Asking
  let lists: [OptionsListDocument]
  let items: [ItemDocument]
  /// All questions of the file itself, in order.
  let questions: [QuestionDocument]
  /// All sections of the file itself, in order.
  let sections: [SectionDocument]
}

/// One item of a list of questions.
indirect enum ItemDocument {
  case question(QuestionDocument)
  case section(SectionDocument)
  case include(IncludeDocument)
}

extension QuestionnaireDocument {
  /// The conditions for whom its sections and questions are asked, those of options left out.
  var conditions: [AuthoredText] {
    sections.compactMap(\.when) + questions.compactMap(\.when)
      + items.includes.flatMap(\.narrowings).map(\.when)
  }
}

extension [ItemDocument] {
  /// The questions among them and in their sections, in order.
  var questions: [QuestionDocument] {
    flatMap { item -> [QuestionDocument] in
      switch item {
      case .question(let question): [question]
      case .section(let section): section.items.questions
      case .include: []
      }
    }
  }

  /// The includes among them and in their sections, in order.
  var includes: [IncludeDocument] {
    flatMap { item -> [IncludeDocument] in
      switch item {
      case .question: []
      case .section(let section): section.items.includes
      case .include(let include): [include]
      }
    }
  }

  /// The sections among them and inside those, in order.
  var sections: [SectionDocument] {
    flatMap { item -> [SectionDocument] in
      guard case .section(let section) = item else { return [] }
      return [section] + section.items.sections
    }
  }
}

/// A module at its place.
struct IncludeDocument {
  /// For whom one of its questions is asked, beside the question's own condition.
  struct Narrowing {
    let question: Located<String>
    let when: AuthoredText
  }

  let module: Located<String>
  let narrowings: [Narrowing]
}

/// Questions under one title.
struct SectionDocument {
  let id: Located<String>
  let title: TextDocument?
  /// What is shown above each question.
  let intro: TextDocument?
  /// For whom everything inside is asked.
  let when: AuthoredText?
  /// The shared help of its questions.
  let help: TextDocument?
  let items: [ItemDocument]
}

/// Options that several questions share.
struct OptionsListDocument {
  let name: Located<String>
  let worse: Located<Question.Worse>?
  let options: [OptionDocument]
}

/// One option of a question or of a shared list.
struct OptionDocument {
  let code: Located<String>
  let text: TextDocument?
  let label: TextDocument?
  /// What to look at, press or count.
  let check: TextDocument?
  let points: Located<DecimalNumber>?
  let when: AuthoredText?
  let unknown: UnknownDocument?
  /// Whether the code was reported, so that what reads it is no news.
  let isMisspelt: Bool
  /// True when a part could not be read, so that what is missing is no news.
  let hasGaps: Bool

  /// The same option as it should be spelt in a question of a type: with underscores where rules
  /// read a name, with hyphens where they compare a code.
  func spelt(for type: QuestionType?) -> OptionDocument {
    guard type == .one || type == .several else { return self }
    let isName = type == .several
    let word = code.value.replacing(isName ? "-" : "_", with: isName ? "_" : "-")
    return OptionDocument(
      code: Located(value: word, span: code.span),
      text: text,
      label: label,
      check: check,
      points: points,
      when: when,
      unknown: unknown,
      isMisspelt: isMisspelt || word != code.value,
      hasGaps: hasGaps
    )
  }
}

extension QuestionDocument {
  /// What not knowing means for each option; a value can only be said of an option alone.
  var unknownOfOptions: UnknownDocument? {
    if case .allowed = unknown { unknown } else { nil }
  }

  /// Whether the unit or order is missing beside a key that could not be read, which may be it.
  var lacksShape: Bool {
    guard hasGaps else { return false }
    return switch shape.type?.value {
    case .number: shape.unit == nil
    case .one: shape.worse == nil
    default: false
    }
  }
}

/// What "I don't know" is said to mean.
enum UnknownDocument {
  case allowed(SourceSpan)
  case countsAs(Located<String>)

  var span: SourceSpan {
    switch self {
    case .allowed(let span): span
    case .countsAs(let text): text.span
    }
  }
}

/// The kinds of answers.
enum QuestionType: String, CaseIterable {
  case yesNo = "yes-no"
  case one
  case several
  case number
  case date
  case text
}

/// Where a question's options come from.
enum OptionsDocument {
  case own([OptionDocument], SourceSpan)
  case list(Located<String>)

  var span: SourceSpan {
    switch self {
    case .own(_, let span): span
    case .list(let name): name.span
    }
  }
}

/// A lowest and a highest value as they are written.
struct RangeDocument {
  let low: Located<String>
  let high: Located<String>
  let span: SourceSpan
}

/// The labels of the two ends of a number.
struct EndsDocument {
  let low: TextDocument?
  let high: TextDocument?
}

/// What a section's `each` may share among its questions.
struct QuestionShape {
  var type: Located<QuestionType>?
  var options: OptionsDocument?
  var unit: Located<String>?
  var range: RangeDocument?
  var step: Located<DecimalNumber>?
  var worse: Located<Question.Worse>?

  /// The same with the gaps filled from what is shared.
  func filled(from shared: QuestionShape) -> QuestionShape {
    QuestionShape(
      type: type ?? shared.type,
      options: options ?? shared.options,
      unit: unit ?? shared.unit,
      range: range ?? shared.range,
      step: step ?? shared.step,
      worse: worse ?? shared.worse
    )
  }
}

/// One question.
///
/// A class, since many steps look at each one and copying it costs more than reading.
final class QuestionDocument {
  let id: Located<String>
  let ask: TextDocument?
  let help: TextDocument?
  let label: TextDocument?
  let none: TextDocument?
  let unknownText: TextDocument?
  let shape: QuestionShape
  let usual: RangeDocument?
  let length: Located<Int>?
  let when: AuthoredText?
  let unknown: UnknownDocument?
  let isOptional: Bool
  let isForNurse: Bool
  let asksUnsure: Bool
  let fresh: TimeSpan?
  let ends: EndsDocument?
  /// Opaque codes by system.
  let codes: [String: [String]]
  /// Why a built-in proof may fail for it.
  let except: AuthoredText?
  /// The id that it had in an earlier version.
  let was: Located<String>?
  let showsPrevious: Located<Bool>?
  /// False when its keys tell that another type is meant.
  let fitsType: Bool
  /// True when a part could not be read, so that what is missing is no news.
  let hasGaps: Bool

  init(
    id: Located<String>,
    ask: TextDocument?,
    help: TextDocument?,
    label: TextDocument?,
    none: TextDocument?,
    unknownText: TextDocument?,
    shape: QuestionShape,
    usual: RangeDocument?,
    length: Located<Int>?,
    when: AuthoredText?,
    unknown: UnknownDocument?,
    isOptional: Bool,
    isForNurse: Bool,
    asksUnsure: Bool,
    fresh: TimeSpan?,
    ends: EndsDocument?,
    codes: [String: [String]],
    except: AuthoredText?,
    was: Located<String>?,
    showsPrevious: Located<Bool>?,
    fitsType: Bool,
    hasGaps: Bool
  ) {
    self.id = id
    self.ask = ask
    self.help = help
    self.label = label
    self.none = none
    self.unknownText = unknownText
    self.shape = shape
    self.usual = usual
    self.length = length
    self.when = when
    self.unknown = unknown
    self.isOptional = isOptional
    self.isForNurse = isForNurse
    self.asksUnsure = asksUnsure
    self.fresh = fresh
    self.ends = ends
    self.codes = codes
    self.except = except
    self.was = was
    self.showsPrevious = showsPrevious
    self.fitsType = fitsType
    self.hasGaps = hasGaps
  }
}
