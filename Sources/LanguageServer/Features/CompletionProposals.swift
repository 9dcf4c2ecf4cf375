// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import FEEL

/// What could be written at one place, from the names of the content.
struct CompletionProposals {
  let context: CompletionContext
  let index: ContentIndex

  private var expected: ExpectedContent {
    ExpectedContent(
      at: context.path,
      beside: context.isKey || context.isItem ? context.siblings : [],
      in: context.kind
    )
  }

  /// All proposals, the likeliest first.
  var all: [CompletionProposal] {
    if context.column != nil { return forCondition }
    if isInPlaceholder { return forPlaceholder }
    let expected = expected
    // A condition is a value, or an item of `count` or `sum`; keys may also stand there.
    if expected.isCondition, !context.isKey { return forCondition }
    if let key = context.path.last, context.path.dropLast().last == "answers" {
      return answers(to: key)
    }
    let isOpen = context.isKey || context.isItem
    let keys = isOpen ? expected.keys.map(proposal) : []
    if context.path.last == "options", !context.isKey { return lists }
    let names = expected.names.flatMap(named)
    let words = expected.words.map { word in
      CompletionProposal(word, .value, context.path.last.map { "for `\($0)`" } ?? "")
    }
    return keys + words + names
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

  private func proposal(of key: KnownKey) -> CompletionProposal {
    CompletionProposal(
      key.name,
      .property,
      key.summary,
      text: key.name + (key.isOpen ? ":" : ": ")
    )
  }

  private func answers(to question: String) -> [CompletionProposal] {
    let codes = index.codes(of: question).map { code in
      CompletionProposal(
        code,
        .option,
        "option of `\(question)`",
        documentation: index.text(ofOption: code, of: question)
      )
    }
    return codes + [
      CompletionProposal("unknown", .keyword, "the answer \u{201C}I don't know\u{201D}")
    ]
  }

  private var lists: [CompletionProposal] {
    index.all(.list).filter { $0.name.hasPrefix(context.id + ".") }.map { list in
      let name = String(list.name.dropFirst(context.id.count + 1))
      return CompletionProposal(name, .reference, index.description(of: list)?.summary ?? "")
    }
  }

  private func named(_ kind: ContentSymbol.Kind) -> [CompletionProposal] {
    // Only modules can be included.
    let isInclude = context.path.last == "include"
    return index.all(kind).compactMap { symbol in
      let description = index.description(of: symbol)
      let file = description?.declaration?.file ?? ""
      guard !isInclude || file.hasPrefix("questionnaires/modules/") else { return nil }
      return CompletionProposal(
        symbol.name,
        .reference,
        description?.summary ?? "",
        documentation: description?.text
      )
    }
  }
}
