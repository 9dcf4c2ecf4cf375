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
  /// The names of each file in the order in which they were added, so that every run suggests the
  /// same; those under nil may be read everywhere.
  private var names: [String?: [String]] = [:]
  /// The file of each question, option and fact, by the name before a point.
  private var owners: [String: String] = [:]
  /// What this table adds to.
  private let base: VariableTable?
  /// As what a name of the base is seen, by everybody; nil where it is not.
  private let seeing: ((_ variable: Variable, _ owner: String?) -> Variable?)?

  /// Makes an empty table.
  ///
  /// - Parameters:
  ///   - base: a table whose names count here too; names added here come before them.
  ///   - seeing: as what a name of the base is seen here, by everybody; nil where it is not.
  init(
    over base: VariableTable? = nil,
    seeing: ((_ variable: Variable, _ owner: String?) -> Variable?)? = nil
  ) {
    self.base = base
    self.seeing = seeing
    isIncomplete = base?.isIncomplete ?? false
    modules = base?.modules ?? []
  }

  /// What is known of a name's value before anybody answers.
  struct KnownValues {
    /// The value of a limit.
    var value: Value?
    /// The numbers that can be answered.
    var answers: AnswerRange?
  }

  /// Makes room for names that are about to be added.
  func reserveCapacity(_ count: Int) {
    variables.reserveCapacity(count)
    owners.reserveCapacity(count)
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
    let isNew = variables.updateValue((variable, owner), forKey: variable.name) == nil
    if isNew { names[owner, default: []].append(variable.name) }
    if isKnown || base != nil {
      known[variable.name] = values
    } else if !isNew {
      known[variable.name] = nil
    }
    if let owner { owners[Self.question(of: variable.name)] = owner }
  }

  /// Notes which file declares a name that is added later.
  func note(owner: String, of name: String) {
    if owners[name] == nil { owners[name] = owner }
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
      let question = Self.question(of: name)
      if unclear.contains(question) { return (Self.unclear(name), owners[question]) }
    }
    guard let seeing else { return base?[name] }
    return base?[name].flatMap { found in
      seeing(found.variable, found.owner).map { ($0, nil) }
    }
  }

  /// The names that these files declare, and those that may be read everywhere.
  fileprivate func names(of owners: Set<String>) -> [String] {
    let own = (names[nil] ?? []) + owners.sorted().flatMap { names[$0] ?? [] }
    guard let base else { return own }
    let inherited = seeing == nil ? base.names(of: owners) : base.all.filter { self[$0] != nil }
    return inherited.filter { variables[$0] == nil } + own
  }

  /// All names, by their files.
  private var all: [String] {
    (base?.all ?? []) + (names[nil] ?? [])
      + names.keys.compactMap(\.self).sorted().flatMap { names[$0] ?? [] }
  }

  /// Whether conditions may read the last form's answer to a question.
  fileprivate func hasPrevious(of question: String) -> Bool {
    let prefix = String.previousPrefix + question
    return variables.keys.contains { $0.hasPrefix(prefix) }
      || base?.hasPrevious(of: question) == true
  }

  /// The file that declares a name, or the question before its point.
  func owner(of name: String) -> String? {
    owners[Self.question(of: name)] ?? base?.owner(of: name)
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
  /// The ids of the files whose names may be read.
  let owners: Set<String>
  /// The file itself, for messages.
  let reader: String
  /// Whether names may be declared where nobody could read them: nothing is wrong then with one
  /// that is not known.
  let mayLackNames: Bool
  private let suggesting: Suggesting

  /// How many comparisons with misspelt names are still made; each takes some microseconds, and a
  /// file with thousands of wrong names must not take minutes.
  private final class Suggesting {
    var comparisonsLeft: Int

    init(_ comparisons: Int) { comparisonsLeft = comparisons }
  }

  /// Makes the scope of one file, for one thread.
  ///
  /// - Parameters:
  ///   - table: all names there are.
  ///   - owners: the ids of the files whose names may be read.
  ///   - reader: the file itself.
  ///   - suggestsNames: false where problems are looked at by nobody.
  ///   - isUnresolved: true when the file includes a module that nobody knows.
  init(
    table: VariableTable,
    owners: Set<String>,
    reader: String,
    suggestsNames: Bool = true,
    isUnresolved: Bool = false
  ) {
    self.table = table
    self.owners = owners
    self.reader = reader
    mayLackNames = isUnresolved || table.isIncomplete
    suggesting = Suggesting(suggestsNames ? 100_000 : 0)
  }

  func variable(named name: String) -> Variable? {
    guard let found = table[name], isVisible(found.owner) else { return nil }
    return found.variable
  }

  /// Asked for to find near names, so only as long as these are wanted.
  var names: [String] {
    guard suggesting.comparisonsLeft > 0 else { return [] }
    let names = table.names(of: owners)
    suggesting.comparisonsLeft -= names.count
    return names
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

  func value(of variable: Variable) -> Value? {
    variable.isQuestion ? nil : table.known(of: variable).value
  }

  func answers(to variable: Variable) -> AnswerRange? {
    guard case .number = variable.type else { return nil }
    return table.known(of: variable).answers
  }

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
    return table[own] != nil && !table.hasPrevious(of: question)
  }

  private func isVisible(_ owner: String?) -> Bool {
    owner.map(owners.contains) ?? true
  }
}
