// SPDX-License-Identifier: Apache-2.0

/// Names and options.
extension Checker {
  mutating func checkName(_ name: String, _ range: TextRange, hint: ValueType?) -> Part {
    guard let variable = scope.variable(named: name) else {
      if case .code(let domain) = hint, domain.codes.contains(name) {
        report(.optionWithoutQuotes((range, name)))
      } else {
        reportUnknown(name, range, fitting: hint)
      }
      return invalid(range)
    }
    if variable.type == .text {
      report(.textIsNotRead(name, range))
      return build(.variable(variable), .invalid, range)
    }
    return build(.variable(variable), variable.type, range)
  }

  /// Reports a name that cannot be read, as exactly as possible.
  mutating func reportUnknown(
    _ name: String,
    _ range: TextRange,
    fitting hint: ValueType?,
    onlyQuestions: Bool = false
  ) {
    if let message = scope.whyNot(name) {
      report(.nameNotHere(message, range, help: scope.help(for: name)))
      return
    }
    let names = scope.names
    let options = names.filter { $0.hasPrefix(name + ".") }
    if !options.isEmpty {
      report(.severalAnswers(name, range, options: options))
      return
    }
    let small = name.lowercased()
    if small != name, Word(rawValue: small) != nil {
      report(.capitalLetters(range, name))
      return
    }
    if small == "none" {
      let known = Array(names.filter { $0.hasSuffix(".none") }.prefix(3))
      let written = known.isEmpty ? ["..." + ".none"] : known
      report(
        .unknownName(
          name,
          range,
          suggestions: known,
          help: "write \(Wording.names(written, last: "or"))"
        )
      )
      return
    }
    if case .number = hint, let number = NumberWord.number(small) {
      report(.unknownName(name, range, suggestions: [], help: "write `\(number)`"))
      return
    }
    if let help = help(forWord: small) {
      report(.unknownName(name, range, suggestions: [], help: help))
      return
    }
    let answers = Array(names.filter { $0.hasSuffix("." + name) }.prefix(3))
    if !answers.isEmpty {
      report(.unknownName(name, range, suggestions: answers))
      return
    }
    let near = nearNames(to: name, among: names) { candidate in
      guard let variable = scope.variable(named: candidate) else { return false }
      return isSameKind(variable.type, hint ?? .invalid) && (variable.isQuestion || !onlyQuestions)
    }
    report(.unknownName(name, range, suggestions: near))
  }

  /// Near names; after a known question and a point, only its own answers, by the part after it.
  private func nearNames(
    to name: String,
    among names: [String],
    where isFitting: (String) -> Bool
  ) -> [String] {
    if let point = name.lastIndex(of: ".") {
      let prefix = String(name[...point])
      let own = names.filter { $0.hasPrefix(prefix) && isFitting($0) }
      if !own.isEmpty {
        let ends = own.map { String($0.dropFirst(prefix.count)) }
        return NearNames.suggestions(for: String(name.dropFirst(prefix.count)), among: ends)
          .map { prefix + $0 }
      }
    }
    return NearNames.suggestions(for: name, among: names.filter(isFitting))
  }

  /// Whether two types are of the same kind; invalid ones fit everything.
  func isSameKind(_ first: ValueType, _ second: ValueType) -> Bool {
    switch (first, second) {
    case (.boolean, .boolean), (.number, .number), (.date, .date), (.text, .text): true
    case (.code(let one), .code(let other)): one.id == other.id
    case (.invalid, _), (_, .invalid): true
    default: false
    }
  }

  /// Gives an option in quotes the list it belongs to.
  mutating func checkCode(_ code: String, _ range: TextRange, hint: ValueType?) -> Part {
    switch hint {
    case .code(let domain):
      guard domain.codes.contains(code) else {
        report(.unknownOption(code, range, of: domain))
        return invalid(range)
      }
      return build(.literal(.code(code)), .code(domain), range)
    case nil:
      report(.optionWithoutQuestion(code, range))
      return invalid(range)
    default:
      // Of no list; comparing it with a value of another kind is what the caller reports.
      return build(.literal(.code(code)), .code(Checker.ownDomain(of: [code])), range)
    }
  }

  /// The list of options that stand for themselves, such as the outputs of a table.
  ///
  /// Its id is made of the codes, so that it equals no other list.
  static func ownDomain(of codes: [String]) -> CodeDomain {
    var unique: [String] = []
    for code in codes where !unique.contains(code) {
      unique.append(code)
    }
    return CodeDomain(
      id: unique.map { "\"\($0)\"" }.joined(separator: " "),
      codes: unique,
      order: .none
    )
  }

  /// The options that this part can give by itself.
  func ownCodes(of syntax: Syntax) -> [String] {
    switch syntax.node {
    case .code(let code): [code]
    case .conditional(_, let then, let otherwise): ownCodes(of: then) + ownCodes(of: otherwise)
    default: []
    }
  }

  private func help(forWord small: String) -> String? {
    switch small {
    case "yes", "on": return "write `true`"
    case "no", "off": return "write `false`"
    case "unanswered", "unknown", "missing", "empty", "skipped":
      return isCell
        ? "write `unanswered` alone" : "write `unanswered(...)` around the name of the question"
    case "answered":
      return isCell
        ? "write `-`" : "write `answered(...)` around the name of the question"
    case "any": return "`any` stands alone in a cell of a table; elsewhere leave the part out"
    case "today", "now": return "write `contact_date`"
    default: return Checker.functionNames.contains(small) ? "write `\(small)(...)`" : nil
    }
  }
}
