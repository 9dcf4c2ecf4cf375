// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// Gives the questions of one file their types.
struct QuestionTyping {
  let file: QuestionnaireDocument
  let isIncludedUnderCondition: Bool
  /// The questions that some include asks of fewer people.
  let narrowed: Set<String>
  let collector: DiagnosticCollector

  /// The questions of the file in order, all in slot 0 until they have their places.
  func declarations() -> [QuestionDeclaration] {
    questions(in: file.items, isConditional: isIncludedUnderCondition).map {
      declare($0.document, $0.isConditional)
    }
  }

  private func questions(
    in items: [ItemDocument],
    isConditional: Bool
  ) -> [(document: QuestionDocument, isConditional: Bool)] {
    items.flatMap { item -> [(document: QuestionDocument, isConditional: Bool)] in
      switch item {
      case .question(let question):
        [
          (
            question,
            isConditional || question.when != nil || narrowed.contains(question.id.value)
          )
        ]
      case .section(let section):
        questions(in: section.items, isConditional: isConditional || section.when != nil)
      case .include: []
      }
    }
  }

  private func declare(
    _ document: QuestionDocument,
    _ isConditional: Bool
  ) -> QuestionDeclaration {
    let written = options(of: document)
    let options = written.map { $0.spelt(for: document.shape.type?.value) }
    let isUnclear =
      document.shape.type == nil || !document.fitsType || written.contains(where: \.isMisspelt)
      || document.lacksShape || (document.shape.type?.value == .one && options.count < 2)
      || document.shape.unit.map { !WrittenUnit.isUnit($0.value) } ?? false
      || (options.isEmpty && [.one, .several].contains(document.shape.type?.value))
    let worse = document.shape.worse ?? list(of: document)?.worse
    let type = document.shape.type?.value ?? .text
    let kind = kind(of: document, type: type, options: options, worse: worse)
    if document.fitsType {
      judgeOptions(written, of: document, type: type)
      judgeWorse(worse, type: type)
      if let text = document.unknownText, document.unknown == nil, !document.asksUnsure,
        !document.hasGaps
      {
        collector.report(QuestionProblem.unknownTextNeedsUnknown(text.span))
      }
    }
    return QuestionDeclaration(
      document: document,
      owner: file.id.value,
      kind: kind,
      unknown: isUnclear ? .allowed : meaning(document.unknown, of: kind),
      worse: worse?.value,
      fresh: document.fresh ?? file.fresh,
      options: options,
      list: list(of: document)?.name.value,
      points: points(of: options),
      isConditional: isConditional,
      isUnclear: isUnclear
    )
  }

  // MARK: Options

  private func list(of document: QuestionDocument) -> OptionsListDocument? {
    guard case .list(let name) = document.shape.options else { return nil }
    return file.lists.first { $0.name.value == name.value }
  }

  private func options(of document: QuestionDocument) -> [OptionDocument] {
    switch document.shape.options {
    case nil: return []
    case .own(let options, _): return options
    case .list(let name):
      guard let list = list(of: document) else {
        let near = collector.near(name.value, among: file.lists.map(\.name.value))
        collector.report(NameProblem.unknown(name, .list, near: near))
        return []
      }
      return list.options
    }
  }

  private func judgeOptions(
    _ options: [OptionDocument],
    of document: QuestionDocument,
    type: QuestionType
  ) {
    guard type == .one || type == .several, let place = document.shape.options?.span else { return }
    if case .list = document.shape.options, list(of: document) == nil { return }
    if options.count < (type == .one ? 2 : 1), !document.hasGaps {
      collector.report(QuestionProblem.tooFewOptions(place, type: type.rawValue))
    }
    if type == .one, !document.hasGaps, options.count > 1, options.allSatisfy({ $0.when != nil }) {
      collector.report(QuestionProblem.noOptionForAll(place))
    }
    for option in options {
      let wrong: Character = type == .several ? "-" : "_"
      if option.code.value.contains(wrong), !option.isMisspelt {
        collector.report(
          QuestionProblem.optionSpelling(option.code, isName: type == .several)
        )
      }
      if type == .one {
        judgeKeysOfOne(option)
      } else if document.asksUnsure {
        if !option.hasGaps { judgeUnsure(option) }
      } else if type == .several, !document.hasGaps {
        judgeKeysOfUnsure(option, of: document)
      }
    }
    let without = options.filter { $0.points == nil }.map(\.code.value)
    if !without.isEmpty, without.count < options.count, !options.contains(where: \.hasGaps) {
      collector.report(QuestionProblem.pointsOnSome(place, without: without))
    }
    if document.asksUnsure, let unknown = document.unknown {
      collector.report(
        DocumentProblem.keysExclude(
          unknown.span,
          key: "unknown",
          other: document.id.span,
          otherKey: "unsure"
        )
      )
    }
  }

  private func judgeKeysOfOne(_ option: OptionDocument) {
    let keys: [(String, SourceSpan?)] = [
      ("check", option.check?.span), ("unknown", option.unknown?.span),
    ]
    for (key, span) in keys {
      guard let span else { continue }
      collector.report(QuestionProblem.optionKeyNotForType(span, key: key, type: "one"))
    }
  }

  /// Without `unsure` nothing shows how to check, and an option is unknown only with its page.
  private func judgeKeysOfUnsure(_ option: OptionDocument, of document: QuestionDocument) {
    let isAsked = document.unknown != nil || document.isOptional
    let keys: [(String, SourceSpan?)] = [
      ("check", option.check?.span), ("unknown", isAsked ? nil : option.unknown?.span),
    ]
    for (key, span) in keys {
      guard let span else { continue }
      collector.report(QuestionProblem.optionNeedsUnsure(span, key: key, at: document.id.span))
    }
  }

  private func judgeUnsure(_ option: OptionDocument) {
    if case .countsAs = option.unknown {
      // Its value is judged where it is read.
    } else {
      collector.report(
        QuestionProblem.optionWithoutMeaning(
          option.unknown?.span ?? option.code.span,
          option: option.code.value
        )
      )
    }
    if option.check == nil {
      collector.report(
        QuestionProblem.optionWithoutCheck(option.code.span, option: option.code.value)
      )
    }
  }

  private func points(of options: [OptionDocument]) -> [String: DecimalNumber]? {
    let points = options.compactMap { option in
      option.points.map { (option.code.value, $0.value) }
    }
    guard !points.isEmpty else { return nil }
    return Dictionary(points) { first, _ in first }
  }

  private func judgeWorse(_ worse: Located<Question.Worse>?, type: QuestionType) {
    guard let worse else { return }
    let choices: [Question.Worse] =
      switch type {
      case .one: [.later, .earlier]
      case .number: [.higher, .lower]
      case .date: [.later, .earlier]
      case .yesNo: [.yes, .no]
      case .several, .text: Question.Worse.allCases
      }
    guard !choices.contains(worse.value) else { return }
    collector.report(
      QuestionProblem.worseNotForType(
        worse.span,
        type: type.rawValue,
        choices: choices.map(\.rawValue)
      )
    )
  }

  // MARK: Kinds

  private func kind(
    of document: QuestionDocument,
    type: QuestionType,
    options: [OptionDocument],
    worse: Located<Question.Worse>?
  ) -> Question.Kind {
    switch type {
    case .yesNo: return .yesNo
    case .text: return .text(limit: document.length?.value ?? 300)
    case .one:
      let list = list(of: document)?.name.value
      let order: CodeOrder =
        switch worse?.value {
        case .later: .laterIsWorse
        case .earlier: .earlierIsWorse
        default: .none
        }
      return .one(
        CodeDomain(
          id: list.map { "\(file.id.value)/\($0)" } ?? document.id.value,
          codes: options.map(\.code.value),
          order: order
        )
      )
    case .several:
      let typed = options.map { option in
        Question.Option(
          code: option.code.value,
          when: nil,
          unknown: meaning(option.unknown ?? document.unknownOfOptions, of: .yesNo)
        )
      }
      return .several(typed, asksUnsure: document.asksUnsure)
    case _ where !document.fitsType: return .text(limit: 300)
    case .number: return .number(numberRange(of: document))
    case .date: return .date(dateRange(of: document))
    }
  }
}
