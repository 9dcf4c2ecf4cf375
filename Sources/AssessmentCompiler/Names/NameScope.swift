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

  /// Adds a name; an owner of nil means that every condition may read it.
  func add(_ variable: Variable, owner: String?) {
    if variables[variable.name] == nil { order.append(variable.name) }
    variables[variable.name] = (variable, owner)
    let question = variable.name.prefix { $0 != "." }
    if let owner { owners[String(question)] = owner }
  }

  /// A table with the same names, to add others to.
  func copy(suggestsNames: Bool = true) -> VariableTable {
    let table = VariableTable(suggestsNames: suggestsNames)
    table.isIncomplete = isIncomplete
    table.variables = variables
    table.order = order
    table.owners = owners
    return table
  }

  subscript(name: String) -> (variable: Variable, owner: String?)? { variables[name] }

  var all: [(variable: Variable, owner: String?)] { order.compactMap { variables[$0] } }

  /// The file that declares a name, or the question before its point.
  func owner(of name: String) -> String? {
    owners[String(name.prefix { $0 != "." })]
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

  func whyNot(_ name: String) -> String? {
    if name.hasPrefix("previous.") { return "the answers of an earlier form cannot be read yet" }
    guard let owner = table.owner(of: name), !isVisible(owner) else { return nil }
    return "`\(name)` belongs to `\(owner)`, which `\(reader)` does not include"
  }

  private func isVisible(_ owner: String?) -> Bool {
    guard let owner, let owners else { return true }
    return owners.contains(owner)
  }
}
