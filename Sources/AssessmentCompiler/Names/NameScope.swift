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

  /// What this table adds to.
  private let base: VariableTable?

  /// Makes an empty table.
  ///
  /// - Parameters:
  ///   - base: a table whose names count here too; names added here come before them.
  ///   - suggestsNames: false where problems are looked at by nobody.
  init(over base: VariableTable? = nil, suggestsNames: Bool = true) {
    self.base = base
    comparisonsLeft = suggestsNames ? 200_000 : 0
    isIncomplete = base?.isIncomplete ?? false
    modules = base?.modules ?? []
  }

  /// Whether a wrong name is still worth comparing with all others.
  fileprivate func mayStillSuggest() -> Bool {
    comparisonsLeft -= count
    return comparisonsLeft > 0
  }

  private var count: Int { order.count + (base?.count ?? 0) }

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
  func known(of variable: Variable) -> KnownValues {
    known[variable.name] ?? base?.known(of: variable) ?? KnownValues()
  }

  /// Adds a name; an owner of nil means that every condition may read it.
  func add(_ variable: Variable, owner: String?, known values: KnownValues = KnownValues()) {
    // Of most names nothing is known, so that is not kept; over a base it may hide something.
    let isKnown = values.value != nil || values.answers != nil
    known[variable.name] = isKnown || base != nil ? values : nil
    if variables[variable.name] == nil { order.append(variable.name) }
    variables[variable.name] = (variable, owner)
    if let owner { owners[variable.questionName] = owner }
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
  func isUnclear(_ question: String) -> Bool {
    unclear.contains(question) || base?.isUnclear(question) == true
  }

  subscript(name: String) -> (variable: Variable, owner: String?)? {
    if let found = variables[name] { return found }
    if !unclear.isEmpty {
      let question = name.questionName
      if unclear.contains(question) { return (Self.unclear(name), owners[question]) }
    }
    return base?[name]
  }

  var all: [(variable: Variable, owner: String?)] {
    let inherited = base?.all.filter { variables[$0.variable.name] == nil } ?? []
    return inherited + order.compactMap { variables[$0] }
  }

  /// The file that declares a name, or the question before its point.
  func owner(of name: String) -> String? {
    owners[name.questionName] ?? base?.owner(of: name)
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
    guard let owner = table.owner(of: name), !isVisible(owner) else {
      return name.hasPrefix("previous.") ? "ask again" : nil
    }
    return table.modules.contains(owner)
      ? "add a line `- include: \(owner)` to the questions of `\(reader)`"
      : "move `\(name)` to a module that both include"
  }

  func value(of variable: Variable) -> Value? { table.known(of: variable).value }

  func answers(to variable: Variable) -> AnswerRange? { table.known(of: variable).answers }

  func whyNot(_ name: String) -> String? {
    if name.hasPrefix("previous.") { return "the answers of an earlier form cannot be read yet" }
    if name == "level" {
      return "`level` is the level of the result, which only `holds` of a claim can read"
    }
    guard let owner = table.owner(of: name), !isVisible(owner) else { return nil }
    return "`\(name)` belongs to `\(owner)`, which `\(reader)` does not include"
  }

  private func isVisible(_ owner: String?) -> Bool {
    guard let owner, let owners else { return true }
    return owners.contains(owner)
  }
}
