// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// Everything that conditions may name, with the file that declares it.
///
/// It grows while facts are typed, and every scope sees that; it belongs to one run.
final class VariableTable {
  /// Whether lines that could not be read may declare more names.
  var isIncomplete = false
  private var variables: [String: (variable: Variable, owner: String?)] = [:]
  /// The ids of the modules, which can be included.
  var modules: Set<String> = []
  /// In the order in which they were added, so that every run suggests the same.
  private var order: [String] = []
  /// The file of each question, option and fact, by the name before a point.
  private var owners: [String: String] = [:]
  /// How many comparisons with misspelt names are still made; each takes some microseconds, and a
  /// file with thousands of wrong names must not take minutes.
  private var comparisonsLeft: Int

  /// Makes an empty table.
  ///
  /// - Parameter suggestsNames: false where problems are looked at by nobody.
  init(suggestsNames: Bool = true) {
    comparisonsLeft = suggestsNames ? 200_000 : 0
  }

  /// Whether a wrong name is still worth comparing with all others.
  fileprivate func mayStillSuggest() -> Bool {
    comparisonsLeft -= order.count
    return comparisonsLeft > 0
  }

  /// What is known of a name's value before anybody answers.
  struct KnownValues {
    /// The value of a limit.
    var value: Value?
    /// The numbers that can be answered.
    var answers: AnswerRange?
  }

  private var unclear: Set<String> = []
  private var known: [String: KnownValues] = [:]

  /// What is known of a name's value before anybody answers.
  func known(of variable: Variable) -> KnownValues { known[variable.name] ?? KnownValues() }

  /// Adds a name; an owner of nil means that every condition may read it.
  func add(_ variable: Variable, owner: String?, known values: KnownValues = KnownValues()) {
    known[variable.name] = values
    if variables[variable.name] == nil { order.append(variable.name) }
    variables[variable.name] = (variable, owner)
    if let owner { owners[Self.question(of: variable.name)] = owner }
  }

  /// Adds a question of which nobody knows what can be answered; it and whatever option of it is
  /// read fit everywhere.
  func addUnclear(_ question: String, owner: String) {
    unclear.insert(question)
    add(Self.unclear(question), owner: owner)
  }

  private static func unclear(_ name: String) -> Variable {
    Variable(name: name, slot: -1, type: .invalid, isQuestion: true, mayBeAbsent: false)
  }

  /// Whether nobody knows what can be answered to a question.
  func isUnclear(_ question: String) -> Bool { unclear.contains(question) }

  /// A table with the same names, to add others to.
  func copy(suggestsNames: Bool = true) -> VariableTable {
    let table = VariableTable(suggestsNames: suggestsNames)
    table.isIncomplete = isIncomplete
    table.variables = variables
    table.order = order
    table.owners = owners
    table.known = known
    table.unclear = unclear
    table.modules = modules
    return table
  }

  subscript(name: String) -> (variable: Variable, owner: String?)? {
    let question = Self.question(of: name)
    guard variables[name] == nil, unclear.contains(question) else { return variables[name] }
    return (Self.unclear(name), owners[question])
  }

  var all: [(variable: Variable, owner: String?)] { order.compactMap { variables[$0] } }

  /// The file that declares a name, or the question before its point.
  func owner(of name: String) -> String? {
    owners[Self.question(of: name)]
  }

  /// The question behind `question.option`, `previous.question` and `previous.question.option`.
  private static func question(of name: String) -> String {
    let own = name.readsPrevious ? name.dropFirst(String.previousPrefix.count) : name[...]
    return String(own.prefix { $0 != "." })
  }
}

/// The names that the conditions of one file may read: its own, and those of what it includes.
struct NameScope: Scope {
  let table: VariableTable
  /// The ids of the files whose names may be read; nil for all.
  let owners: Set<String>?
  /// The file itself, for messages.
  let reader: String

  func variable(named name: String) -> Variable? {
    guard let found = table[name], isVisible(found.owner) else { return nil }
    return found.variable
  }

  /// Asked for to find near names, so only as long as these are wanted.
  var names: [String] {
    guard table.mayStillSuggest() else { return [] }
    return table.all.filter { isVisible($0.owner) }.map(\.variable.name)
  }

  func help(for name: String) -> String? {
    if name == "level" { return "make a claim under `always`, and read it in `holds`" }
    guard let owner = table.owner(of: name) else { return nil }
    if isVisible(owner) {
      return lacksSpan(name) ? "write `previous: 24 months` in the file of questions" : nil
    }
    return table.modules.contains(owner)
      ? "add a line `- include: \(owner)` to the questions of `\(reader)`"
      : "move `\(name)` to a module that both include"
  }

  func value(of variable: Variable) -> Value? { table.known(of: variable).value }

  func answers(to variable: Variable) -> AnswerRange? { table.known(of: variable).answers }

  func whyNot(_ name: String) -> String? {
    if name == "level" {
      return "`level` is the level of the result, which only `holds` of a claim can read"
    }
    guard let owner = table.owner(of: name) else { return nil }
    if isVisible(owner) {
      return lacksSpan(name)
        ? "no assessment that asks this says how old the last form may be" : nil
    }
    return "`\(name)` belongs to `\(owner)`, which `\(reader)` does not include"
  }

  /// Whether a name reads the last form although nothing says how old it may be.
  private func lacksSpan(_ name: String) -> Bool {
    guard name.readsPrevious else { return false }
    let own = String(name.dropFirst(String.previousPrefix.count))
    let question = own.questionName
    return table[own] != nil
      && !table.all.contains { $0.variable.name.hasPrefix(String.previousPrefix + question) }
  }

  private func isVisible(_ owner: String?) -> Bool {
    guard let owner, let owners else { return true }
    return owners.contains(owner)
  }
}
