// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import FEEL

/// What could be written at one place, from the names of the content.
struct CompletionProposals {
  let context: CompletionContext
  let index: ContentIndex

  /// The keys whose values are conditions or calculations.
  private static let conditions: Set<String> = ["when", "fits", "is", "holds"]

  /// The keys whose values name something, and what.
  private static let references: [String: ContentSymbol.Kind] = [
    "at-least": .level, "enough": .level, "otherwise": .level, "exactly": .level,
    "at-most": .level, "raised-to": .level, "if-unsure": .level, "level": .level,
    "services": .service, "instead": .service, "offers": .service, "never-offers": .service,
    "service": .service, "off": .service,
    "advice": .advice, "advises": .advice,
    "source": .source,
    "include": .questionnaire, "in": .questionnaire, "continue": .questionnaire,
    "rules-for": .questionnaire, "texts-for": .questionnaire,
    "asks": .question, "never-asks": .question,
    "access": .access,
  ]

  /// All proposals, without those of keys.
  var all: [CompletionProposal] {
    if context.column != nil || isCondition { return forCondition }
    if isInPlaceholder { return forPlaceholder }
    if context.isKey { return forKey }
    guard let key = context.path.last else { return [] }
    if key == "options" { return lists }
    if let kind = Self.references[key] { return named(kind) }
    return index.choices(at: context.path, in: context.kind).map {
      CompletionProposal($0, .value, "for `\(key)`")
    }
  }

  private var isCondition: Bool {
    guard let key = context.path.last, context.kind != "texts-for" else { return false }
    if Self.conditions.contains(key) { return true }
    let parents = context.path.dropLast()
    if key == "count" || key == "sum" { return context.isItem }
    // A fact may be written as `name: expression`.
    return parents.last == "facts"
  }

  // MARK: Conditions

  private var forCondition: [CompletionProposal] {
    if let codes = openQuote { return codes }
    let names = visible.map { symbol in
      let description = index.description(of: symbol)
      return CompletionProposal(
        symbol.name,
        .variable,
        description?.summary ?? symbol.kind.rawValue,
        documentation: description?.text
      )
    }
    let inputs = index.inputs.map { CompletionProposal($0, .variable, "known of every contact") }
    let functions = Function.allCases.map {
      CompletionProposal($0.rawValue, .function, "function", text: $0.rawValue + "(")
    }
    let words = ["and", "or", "not(", "between", "in", "answered(", "unanswered(", "if"]
    let keywords = words.map { word in
      CompletionProposal(word.filter { $0 != "(" }, .keyword, "word of conditions", text: word)
    }
    return compared + names + inputs + functions + keywords
  }

  /// The options of the question that is compared, when something is expected after a sign.
  private var compared: [CompletionProposal] {
    let words = context.before.split { $0 == " " || $0 == "(" }.map(String.init)
    let signs: Set<String> = ["=", "!=", "<", "<=", ">", ">=", "in"]
    if let column = context.column { return codes(of: column) }
    guard let sign = words.lastIndex(where: signs.contains), sign >= words.count - 2, sign > 0
    else {
      return []
    }
    return codes(of: words[sign - 1])
  }

  /// The options inside a quote that is open.
  private var openQuote: [CompletionProposal]? {
    let quotes = context.before.filter { $0 == "\"" }.count
    guard quotes % 2 == 1 else { return nil }
    let words = context.before.split { " (\",".contains($0) }.map(String.init)
    let question =
      context.column ?? words.last { !index.codes(of: $0).isEmpty } ?? ""
    return codes(of: question)
  }

  private func codes(of question: String) -> [CompletionProposal] {
    index.codes(of: question).map { code in
      let text = index.text(ofOption: code, of: question)
      return CompletionProposal(
        "\"\(code)\"",
        .option,
        "option of `\(question)`",
        documentation: text
      )
    }
  }

  private var visible: [ContentSymbol] { index.visibleNames(in: context.id) }

  // MARK: Texts, keys and names

  private var isInPlaceholder: Bool {
    guard let open = context.before.lastIndex(of: "{") else { return false }
    return !context.before[open...].contains("}")
  }

  private var forPlaceholder: [CompletionProposal] {
    let numbers = index.all(.number).map {
      CompletionProposal("numbers.\($0.name)", .variable, "telephone number")
    }
    let names = visible.filter { $0.kind == .limit || $0.kind == .question }.map {
      CompletionProposal($0.name, .variable, $0.kind.rawValue)
    }
    return numbers + names
  }

  private var forKey: [CompletionProposal] {
    index.keys(at: context.path, in: context.kind).map { key in
      CompletionProposal(key.name, .property, key.summary, text: key.name + ": ")
    }
  }

  private var lists: [CompletionProposal] {
    index.all(.list).filter { $0.name.hasPrefix(context.id + ".") }.map { list in
      let name = String(list.name.dropFirst(context.id.count + 1))
      return CompletionProposal(name, .reference, index.description(of: list)?.summary ?? "")
    }
  }

  private func named(_ kind: ContentSymbol.Kind) -> [CompletionProposal] {
    index.all(kind).map { symbol in
      let description = index.description(of: symbol)
      return CompletionProposal(
        symbol.name,
        .reference,
        description?.summary ?? "",
        documentation: description?.text
      )
    }
  }
}
