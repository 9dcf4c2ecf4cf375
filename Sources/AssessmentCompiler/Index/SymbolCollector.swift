// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// Gathers the names of all documents with their places and what they stand for.
struct SymbolCollector {
  private(set) var places: [SymbolPlace] = []
  private(set) var descriptions: [ContentSymbol: SymbolDescription] = [:]
  private(set) var names: [String: [ContentSymbol]] = [:]
  private(set) var options: [String: [String]] = [:]
  private let declared: ContentNames

  init(_ documents: ContentDocuments, _ names: ContentNames) {
    declared = names
    for input in ContactInput.allCases {
      describe(ContentSymbol(.input, input.name), "known of every contact", text: nil, at: nil)
    }
    for file in documents.questionnaires { add(declarationsOf: file) }
    for file in documents.rules { add(declarationsOf: file) }
    add(registries: documents)
    for file in documents.questionnaires { add(usesOf: file) }
    for file in documents.rules { add(usesOf: file) }
    for region in documents.regions { add(usesOf: region) }
  }

  // MARK: Noting

  private mutating func declare(
    _ symbol: ContentSymbol,
    at span: SourceSpan,
    _ summary: String,
    text: TextDocument? = nil
  ) {
    places.append(SymbolPlace(symbol: symbol, span: span, isDeclaration: true))
    describe(symbol, summary, text: text?.texts.first?.text.text, at: span)
  }

  private mutating func describe(
    _ symbol: ContentSymbol,
    _ summary: String,
    text: String?,
    at span: SourceSpan?
  ) {
    guard descriptions[symbol] == nil else { return }
    descriptions[symbol] = SymbolDescription(summary: summary, text: text, declaration: span)
  }

  private mutating func use(_ kind: ContentSymbol.Kind, _ name: Located<String>?) {
    guard let name else { return }
    note(ContentSymbol(kind, name.value), name.span)
  }

  private mutating func use(_ kind: ContentSymbol.Kind, _ names: [Located<String>]) {
    for name in names { use(kind, name) }
  }

  private mutating func note(_ symbol: ContentSymbol, _ span: SourceSpan) {
    places.append(SymbolPlace(symbol: symbol, span: span, isDeclaration: false))
  }

  // MARK: Declarations

  private mutating func add(declarationsOf file: QuestionnaireDocument) {
    let id = file.id.value
    declare(
      ContentSymbol(.questionnaire, id),
      at: file.id.span,
      file.isModule ? "module" : "assessment",
      text: file.title
    )
    for list in file.lists {
      let name = "\(id).\(list.name.value)"
      let codes = list.options.map(\.code.value)
      declare(
        ContentSymbol(.list, name),
        at: list.name.span,
        "list of options: \(codes.joined(separator: ", "))"
      )
      options["list \(name)"] = codes
    }
    for question in file.questions {
      let name = question.id.value
      let symbol = ContentSymbol(.question, name)
      let codes = codes(of: question, in: file)
      options[name] = codes
      declare(symbol, at: question.id.span, summary(of: question, codes), text: question.ask)
      names[id, default: []].append(symbol)
      let isSeveral = question.shape.type?.value == .several
      if case .own(let own, _)? = question.shape.options {
        for option in own {
          let symbol = ContentSymbol(.option, "\(name).\(option.code.value)")
          declare(symbol, at: option.code.span, "option of `\(name)`", text: option.text)
          if isSeveral { names[id, default: []].append(symbol) }
        }
      }
      guard isSeveral else { continue }
      let none = ContentSymbol(.option, "\(name).none")
      describe(
        none,
        "\"none of these\" of `\(name)`",
        text: question.none?.texts.first?.text.text,
        at: question.none?.span ?? question.id.span
      )
      names[id, default: []].append(none)
    }
  }

  private func codes(of question: QuestionDocument, in file: QuestionnaireDocument) -> [String] {
    switch question.shape.options {
    case nil: []
    case .own(let options, _): options.map(\.code.value)
    case .list(let name):
      file.lists.first { $0.name.value == name.value }?.options.map(\.code.value) ?? []
    }
  }

  private func summary(of question: QuestionDocument, _ codes: [String]) -> String {
    let shape = question.shape
    let range = shape.range.map { " from \($0.low.value) to \($0.high.value)" } ?? ""
    let unit = shape.unit.map { " \($0.value)" } ?? ""
    switch shape.type?.value {
    case nil: return "question"
    case .yesNo: return "question, yes or no"
    case .one: return "question, one of \(codes.joined(separator: ", "))"
    case .several: return "question, several of \(codes.joined(separator: ", "))"
    case .number: return "question, number\(range)\(unit)"
    case .date: return "question, date\(range)"
    case .text: return "question, text; conditions cannot read it"
    }
  }

  private mutating func add(declarationsOf file: RulesDocument) {
    let id = file.id.value
    for limit in file.limits {
      let symbol = ContentSymbol(.limit, limit.name.value)
      let value = limit.value?.value.description ?? "?"
      let unit = limit.unit.map { " \($0.value)" } ?? ""
      declare(symbol, at: limit.name.span, "limit, \(value)\(unit)")
      names[id, default: []].append(symbol)
    }
    for fact in file.facts {
      let symbol = ContentSymbol(.fact, fact.name.value)
      declare(symbol, at: fact.name.span, "fact\(Self.words(of: fact))", text: fact.label)
      names[id, default: []].append(symbol)
    }
    for table in file.tables {
      for column in table.grid?.header.outputs ?? [] {
        let symbol = ContentSymbol(.fact, column.text)
        declare(symbol, at: column.span, "result of the table `\(table.id.value)`")
        names[id, default: []].append(symbol)
      }
    }
    for advice in file.advice {
      declare(
        ContentSymbol(.advice, advice.id.value),
        at: advice.id.span,
        "advice to \(advice.kind.rawValue)",
        text: advice.text
      )
    }
  }

  private static func words(of fact: FactDocument) -> String {
    switch fact.definition {
    case nil: ""
    case .expression(let text): ": `\(text.text)`"
    case .countOf(let question): ", how many of `\(question.value)` are true"
    case .count(let conditions): ", how many of \(conditions.count) conditions are true"
    case .sum(let terms): ", a sum of \(terms.count) parts"
    }
  }

  private mutating func add(registries documents: ContentDocuments) {
    for level in documents.levels {
      let words = level.words.first?.states.first?.text
      let stops = level.stops ? ", stops the interview" : ""
      declare(
        ContentSymbol(.level, level.id.value),
        at: level.id.span,
        "level\(stops)",
        text: words
      )
    }
    for service in documents.services {
      declare(
        ContentSymbol(.service, service.id.value),
        at: service.id.span,
        "service, \(service.sector?.rawValue ?? "")",
        text: service.title
      )
    }
    for source in documents.sources {
      let symbol = ContentSymbol(.source, source.id.value)
      places.append(SymbolPlace(symbol: symbol, span: source.id.span, isDeclaration: true))
      let parts = [source.publisher?.text, source.year.map(String.init), source.support?.rawValue]
      describe(
        symbol,
        "source, " + parts.compactMap(\.self).joined(separator: ", "),
        text: source.title?.text,
        at: source.id.span
      )
    }
    for number in documents.numbers {
      let symbol = ContentSymbol(.number, number.name.value)
      declare(symbol, at: number.name.span, "telephone number \(number.number.text)")
    }
    for table in documents.access {
      declare(ContentSymbol(.access, table.id.value), at: table.id.span, "table of access to care")
    }
    for level in documents.levels {
      use(.level, level.raisedTo)
      use(.level, level.ifUnsure)
      use(.service, level.service)
      for words in level.words { for (_, text) in words.states { add(placeholdersOf: text) } }
    }
    for service in documents.services {
      use(.level, service.level)
      use(.access, service.access)
    }
    for table in documents.access { add(usesOf: table) }
  }

  // MARK: Uses

  private mutating func add(usesOf file: QuestionnaireDocument) {
    func items(_ items: [ItemDocument]) -> [ItemDocument] {
      items.flatMap { item -> [ItemDocument] in
        if case .section(let section) = item { return [item] + self.nested(section) }
        return [item]
      }
    }
    for item in items(file.items) {
      switch item {
      case .include(let include):
        use(.questionnaire, include.module)
        for narrowing in include.narrowings {
          note(ContentSymbol(.question, narrowing.question.value), narrowing.question.span)
          add(condition: narrowing.when)
        }
      case .section(let section):
        add(condition: section.when)
        add(placeholdersOf: section.title)
      case .question(let question):
        add(condition: question.when)
        for text in [question.ask, question.help] { add(placeholdersOf: text) }
        switch question.shape.options {
        case .list(let name)?:
          note(ContentSymbol(.list, "\(file.id.value).\(name.value)"), name.span)
        case .own(let options, _)?:
          for option in options {
            add(condition: option.when)
            for text in [option.text, option.check] { add(placeholdersOf: text) }
          }
        case nil: break
        }
      }
    }
  }

  private func nested(_ section: SectionDocument) -> [ItemDocument] {
    section.items.flatMap { item -> [ItemDocument] in
      if case .section(let inner) = item { return [item] + nested(inner) }
      return [item]
    }
  }

  private mutating func add(usesOf file: RulesDocument) {
    use(.questionnaire, file.id)
    use(.level, file.otherwise)
    for limit in file.limits { use(.source, limit.sources) }
    for fact in file.facts {
      switch fact.definition {
      case nil: break
      case .expression(let text): add(condition: text)
      case .countOf(let question): use(.question, question)
      case .count(let texts): for text in texts { add(condition: text) }
      case .sum(let terms):
        for term in terms {
          switch term {
          case .value(let text), .condition(let text, _): add(condition: text)
          }
        }
      }
    }
    for table in file.tables { add(usesOf: table) }
    for rule in file.rules { add(usesOf: rule) }
    for advice in file.advice { add(placeholdersOf: advice.text) }
    for claim in file.claims { add(usesOf: claim) }
  }

  private mutating func add(usesOf rule: RuleDocument) {
    add(condition: rule.when)
    add(condition: rule.fits)
    use(.questionnaire, rule.assessment)
    use(.level, rule.atLeast)
    use(.level, rule.enough)
    use(.service, rule.services + rule.instead)
    use(.advice, rule.advice)
    use(.source, rule.sources)
    add(placeholdersOf: rule.because)
  }

  private mutating func add(usesOf claim: ClaimDocument) {
    add(condition: claim.when)
    switch claim.promise {
    case nil: break
    case .exactly(let level), .atLeast(let level), .atMost(let level): use(.level, level)
    case .offers(let services), .neverOffers(let services): use(.service, services)
    case .advises(let advice): use(.advice, advice)
    case .asks(let questions), .neverAsks(let questions): use(.question, questions)
    case .holds(let text): add(condition: text)
    }
  }

  private mutating func add(usesOf table: TableDocument) {
    guard let grid = table.grid else { return }
    for text in grid.header.tests { add(condition: text) }
    for row in grid.rows {
      for (position, cell) in row.tests.enumerated() {
        add(condition: cell, comparedWith: grid.header.tests.dropFirst(position).first?.text)
      }
      for cell in row.outputs { add(condition: cell) }
    }
  }

  private mutating func add(usesOf region: RegionDocument) {
    for number in region.numbers { use(.number, number.name) }
    for service in region.services {
      use(.service, service.service)
      use(.service, service.standIn)
    }
    for rule in region.rules { add(usesOf: rule) }
  }

  // MARK: Conditions and texts

  private mutating func add(condition text: AuthoredText?, comparedWith column: String? = nil) {
    guard let text, text.source.isExact else { return }
    var last = column
    for word in ExpressionWord.all(in: text.text) {
      let span = text.span(of: word.range.lower..<max(word.range.lower, word.range.upper))
      switch word.kind {
      case .name:
        last = word.text
        if let symbol = symbol(named: word.text) { note(symbol, span) }
      case .code:
        // An option belongs to the name that it is compared with, which stands before it.
        guard let question = last, options[question]?.contains(word.text) == true else { continue }
        note(ContentSymbol(.option, "\(question).\(word.text)"), span)
      }
    }
  }

  /// What a name of a condition stands for.
  private func symbol(named name: String) -> ContentSymbol? {
    if ContactInput.allCases.contains(where: { $0.name == name }) {
      return ContentSymbol(.input, name)
    }
    if name.contains(".") { return ContentSymbol(.option, name) }
    switch declared.declared[name]?.thing {
    case .question?: return ContentSymbol(.question, name)
    case .fact?, .column?: return ContentSymbol(.fact, name)
    case .limit?: return ContentSymbol(.limit, name)
    case nil: return nil
    }
  }

  private mutating func add(placeholdersOf text: TextDocument?) {
    for (_, text) in text?.texts ?? [] where text.source.isExact {
      for placeholder in Placeholder.all(in: text.text) where placeholder.isClosed {
        let span = text.span(of: placeholder.range)
        if placeholder.name.hasPrefix("numbers.") {
          note(ContentSymbol(.number, String(placeholder.name.dropFirst(8))), span)
        } else if let symbol = symbol(named: placeholder.name), symbol.kind != .option {
          note(symbol, span)
        }
      }
    }
  }
}
