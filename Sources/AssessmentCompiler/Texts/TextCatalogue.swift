// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine

/// Gathers the texts of all files in their source language.
struct TextCatalogue {
  private(set) var entries: [TextEntry] = []

  init(_ documents: ContentDocuments, _ content: TypedContent) {
    for questionnaire in documents.questionnaires { add(questionnaire, content) }
    for rules in documents.rules { add(rules) }
    for (number, rule) in content.rules.enumerated() {
      add(rule.document.because, at: rule.texts.part("because"), .reason(rule: number))
    }
    for level in documents.levels { add(level) }
    for service in documents.services {
      add(service.title, at: Texts.Key("services", "\(service.id.value).title"))
    }
    for number in documents.numbers { add(number, at: Texts.Key("numbers", number.name.value)) }
    for region in documents.regions { add(region) }
  }

  private mutating func add(
    _ text: TextDocument?,
    at key: Texts.Key,
    _ use: TextEntry.Use = .general,
    asks question: QuestionDeclaration? = nil,
    aliases: [Texts.Key] = [],
    needsTranslation: Bool = true,
    mayHoldNumbers: Bool = false
  ) {
    for (variant, text) in text?.texts ?? [] {
      func own(_ key: Texts.Key) -> Texts.Key { variant.map { key.part($0.rawValue) } ?? key }
      entries.append(
        TextEntry(
          key: own(key),
          text: text,
          use: use,
          asked: question.map {
            TextEntry.Asked(isYesNo: $0.kind == .yesNo, isOfAll: variant == nil)
          },
          aliases: aliases.map(own),
          needsTranslation: needsTranslation,
          mayHoldNumbers: mayHoldNumbers
        )
      )
    }
  }

  private mutating func add(_ questionnaire: QuestionnaireDocument, _ content: TypedContent) {
    let root = Texts.Key(questionnaire.id.value, "")
    add(questionnaire.title, at: root.part("title"))
    if let first = questionnaire.find.first {
      let words = questionnaire.find.map(\.text).joined(separator: "\n")
      let source = questionnaire.find.count == 1 ? first.source : nil
      let text = AuthoredText(
        text: words,
        source: source ?? EmbeddedSource(whole: first.span, segments: [])
      )
      entries.append(TextEntry(key: root.part("find"), text: text, use: .plain))
    }
    for section in questionnaire.sections {
      let key = root.part(section.id.value)
      add(section.title, at: key.part("title"))
      // A section inside one with an intro shows that, unless it has one of its own.
      let inner = section.sectionsWithoutIntro.map { root.part($0.id.value).part("intro") }
      add(section.intro, at: key.part("intro"), aliases: inner)
    }
    for list in questionnaire.lists {
      let key = root.part("lists").part(list.name.value)
      let users = content.questions.filter {
        $0.owner == questionnaire.id.value && $0.list == list.name.value
      }
      for option in list.options { add(option, of: key, aliases: users.map(\.texts)) }
    }
    for question in questionnaire.questions {
      let key = root.part(question.id.value)
      let number = content.questionNumbers[question.id.value]
      // Of two questions with one name the first counts.
      let declared = number.map { content.questions[$0] }.flatMap {
        $0.document === question ? $0 : nil
      }
      add(question.ask, at: key.part("ask"), asks: declared)
      add(question.help, at: key.part("help"))
      add(question.label, at: key.part("label"))
      add(question.none, at: key.part("none"))
      add(question.ends?.low, at: key.part("ends").part("low"))
      add(question.ends?.high, at: key.part("ends").part("high"))
      add(question.unknownText, at: key.part("unknown-text"))
      if case .own(let options, _) = question.shape.options {
        for option in options { add(option, of: key) }
      }
    }
  }

  private mutating func add(
    _ option: OptionDocument,
    of parent: Texts.Key,
    aliases: [Texts.Key] = []
  ) {
    let texts = [("text", option.text), ("label", option.label), ("check", option.check)]
    for (name, text) in texts {
      func own(_ key: Texts.Key) -> Texts.Key { key.part(option.code.value).part(name) }
      add(text, at: own(parent), aliases: aliases.map(own))
    }
  }

  private mutating func add(_ rules: RulesDocument) {
    let root = Texts.Key(rules.id.value, "")
    for advice in rules.advice {
      add(advice.text, at: root.part("advice").part(advice.id.value).part("text"))
    }
    for fact in rules.facts {
      add(fact.label, at: root.part("facts").part(fact.name.value).part("label"))
    }
  }

  private mutating func add(_ level: CareLevelDocument) {
    for words in level.words {
      let key = Texts.Key("care-levels", "\(level.id.value).\(words.part).\(words.sector.rawValue)")
      for (state, text) in words.states { add(text, at: key.part(state.rawValue), .levelWords) }
    }
  }

  private mutating func add(_ number: NumberDocument, at key: Texts.Key) {
    entries.append(
      TextEntry(
        key: key,
        text: number.number,
        use: .telephone,
        needsTranslation: false,
        mayHoldNumbers: true
      )
    )
  }

  private mutating func add(_ region: RegionDocument) {
    let root = Texts.Key("region-\(region.code.value)", "")
    add(region.name, at: root.part("name"), .plain)
    for number in region.numbers {
      add(number, at: root.part("numbers").part(number.name.value))
    }
    for unit in region.units {
      let key = root.part("units").part(unit.id.value)
      add(unit.name, at: key.part("name"), .plain)
      add(
        unit.address,
        at: key.part("address"),
        .plain,
        needsTranslation: false,
        mayHoldNumbers: true
      )
    }
    add(region.emergencyPlace, at: root.part("emergency").part("place"), .plain)
    for (code, name) in region.municipalities {
      let key = root.part("municipalities").part(code.value)
      add(name, at: key, .plain, needsTranslation: false)
    }
  }
}

extension SectionDocument {
  /// The sections inside it that show its intro.
  fileprivate var sectionsWithoutIntro: [SectionDocument] {
    items.flatMap { item -> [SectionDocument] in
      guard case .section(let inner) = item, inner.intro == nil else { return [] }
      return [inner] + inner.sectionsWithoutIntro
    }
  }
}
