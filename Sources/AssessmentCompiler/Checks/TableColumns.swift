// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// Parts the columns of a table into those that the same answers decide.
///
/// Where all ways of answering can be tried together, columns are judged exactly as they hang
/// together. Where these are too many, a calculated column is judged as if it could have any value
/// that its calculation can give, whatever the other columns say.
struct TableColumns {
  /// How many ways of answering are tried together.
  static let mostTogether = 4_096

  private let mostTogether: Int
  let subjects: TableSubjects
  let table: DecisionTable
  /// The names of the columns.
  let headers: [String]
  private(set) var dimensions: [TableDimension] = []
  /// The columns that are judged as if they did not hang together with others.
  private(set) var loose: Set<Int> = []
  /// The columns that cannot be judged.
  private(set) var unjudged: [Int] = []
  /// How many cells were evaluated.
  private(set) var steps = 0

  init(
    _ table: DecisionTable,
    headers: [String],
    subjects: TableSubjects,
    mostTogether: Int = Self.mostTogether
  ) {
    self.table = table
    self.headers = headers
    self.subjects = subjects
    self.mostTogether = mostTogether
    group(Array(table.inputs.indices), .related)
  }

  /// How much of what hangs together is looked at.
  private enum Depth {
    /// Also which questions are asked because of others.
    case related
    /// Only what the columns read.
    case own
    /// Each column as if by itself.
    case loose
  }

  private func column(_ number: Int) -> TableDimension.Column {
    TableDimension.Column(
      number: number,
      input: table.inputs[number],
      cells: table.rows.compactMap { $0.tests.dropFirst(number).first }
    )
  }

  private mutating func group(_ columns: [Int], _ depth: Depth) {
    let reaches = columns.map { number in
      reach(of: column(number), depth)
    }
    for group in Self.connected(reaches.map { keys($0, depth) }) {
      let members = group.map { columns[$0] }
      var reach = TableReach()
      for part in group.map({ reaches[$0] }) {
        reach.trees += part.trees
        reach.variables.merge(part.variables) { first, _ in first }
      }
      if let answers = answers(for: reach) {
        if depth == .loose { loose.formUnion(members) }
        dimensions.append(
          TableDimension(members.map(column), answers: answers, subjects: subjects, steps: &steps)
        )
        continue
      }
      switch depth {
      case .related: self.group(members, .own)
      case .own:
        loosen(members.filter { !isPlain($0) })
        self.group(members.filter(isPlain), .loose)
      case .loose: unjudged += members
      }
    }
  }

  private func isPlain(_ number: Int) -> Bool {
    guard case .variable(let variable) = table.inputs[number].node else { return false }
    return subjects.facts[variable.slot] == nil
  }

  // MARK: Trying all answers

  private func reach(of column: TableDimension.Column, _ depth: Depth) -> TableReach {
    var reach: TableReach
    if case .variable(let variable) = column.input.node, isPlain(column.number) {
      // The name itself is only read in the cells.
      reach = subjects.reach(of: column.cells)
      reach.variables[variable.slot] = variable
    } else {
      reach = subjects.reach(of: [column.input] + column.cells)
    }
    guard depth == .related else { return reach }
    for slot in reach.variables.keys {
      guard let asked = subjects.asked[slot], asked.isNone else { continue }
      for variable in asked.question.variables { reach.variables[variable.slot] = variable }
    }
    var seen: Set<Int> = []
    var waiting = Array(reach.variables.keys)
    while let slot = waiting.popLast() {
      guard let asked = subjects.asked[slot], seen.insert(slot).inserted else { continue }
      let more = subjects.reach(of: subjects.conditions(of: asked))
      reach.trees += more.trees
      for (slot, variable) in more.variables where reach.variables[slot] == nil {
        reach.variables[slot] = variable
        waiting.append(slot)
      }
    }
    return reach
  }

  /// What makes two columns hang together: a question, of which several options can be read, or an
  /// input.
  private func keys(_ reach: TableReach, _ depth: Depth) -> Set<Int> {
    let slots = reach.variables.keys
    return depth == .loose
      ? Set(slots) : Set(slots.map { subjects.asked[$0]?.question.slot ?? $0 })
  }

  /// Groups of positions whose keys overlap, through others too.
  private static func connected(_ keys: [Set<Int>]) -> [[Int]] {
    var groups: [(members: [Int], keys: Set<Int>)] = []
    for (position, own) in keys.enumerated() {
      var joined = (members: [position], keys: own)
      for group in groups where !group.keys.isDisjoint(with: joined.keys) {
        joined = (group.members + joined.members, group.keys.union(joined.keys))
      }
      groups.removeAll { group in group.members.contains(where: joined.members.contains) }
      groups.append(joined)
    }
    return groups.map { $0.members.sorted() }
  }

  /// How each name can read; nil when these are too many ways.
  private func answers(for reach: TableReach) -> [(slot: Int, answers: [TableAnswer])]? {
    var names = reach.variables.mapValues { TableAnswers(variable: $0) }
    for tree in reach.trees { Self.note(tree, in: &names) }
    var all: [(slot: Int, answers: [TableAnswer])] = []
    var product = 1
    for (slot, name) in names.sorted(by: { $0.key < $1.key }) {
      guard let answers = name.all(in: subjects) else { return nil }
      all.append((slot, answers))
      product *= max(1, answers.count)
      guard product <= mostTogether else { return nil }
    }
    return all
  }

  /// Notes how a tree reads its names.
  private static func note(_ tree: TypedExpression, in names: inout [Int: TableAnswers]) {
    switch tree.node {
    case .compare(_, let left, let right):
      for (side, other) in [(left, right), (right, left)] {
        guard case .variable(let variable) = side.node, let value = other.constant else { continue }
        switch value {
        case .number(let number): names[variable.slot]?.compared.insert(.number(number))
        case .date(let day): names[variable.slot]?.compared.insert(.date(day))
        case .boolean, .code: break
        }
        return
      }
      note(left, in: &names)
      note(right, in: &names)
    case .variable(let variable):
      names[variable.slot]?.isCalculatedWith = true
    case .given(let part), .unanswered(let part):
      if case .variable = part.node { return }
      note(part, in: &names)
    default:
      for child in tree.children { note(child, in: &names) }
    }
  }

  // MARK: Calculated columns by themselves

  /// Judges calculated columns by the values that their calculation can give; those with the same
  /// calculation together.
  private mutating func loosen(_ columns: [Int]) {
    var numbers = TableNumberReading(subjects)
    for (node, members) in Dictionary(grouping: columns, by: { table.inputs[$0].node })
      .sorted(by: { ($0.value.first ?? 0) < ($1.value.first ?? 0) })
    {
      guard let first = members.first else { continue }
      let input = table.inputs[first]
      let value = Variable(
        name: headers.dropFirst(first).first ?? "",
        // No name of the graph has it.
        slot: Int.min,
        type: input.type,
        isQuestion: false,
        mayBeAbsent: input.mayBeAbsent
      )
      let judged = members.map { number in
        TableDimension.Column(
          number: number,
          input: TypedExpression(node: .variable(value), type: input.type, range: input.range),
          cells: column(number).cells.map { $0.replacing(node, with: value) }
        )
      }
      let others = judged.flatMap(\.cells).flatMap(\.variables).contains { $0 != value }
      guard !others, let answers = looseAnswers(value, of: input, judged, &numbers) else {
        unjudged += members
        continue
      }
      loose.formUnion(members)
      dimensions.append(
        TableDimension(judged, answers: [(value.slot, answers)], subjects: subjects, steps: &steps)
      )
    }
  }

  private func looseAnswers(
    _ value: Variable,
    of input: TypedExpression,
    _ columns: [TableDimension.Column],
    _ numbers: inout TableNumberReading
  ) -> [TableAnswer]? {
    var names = [value.slot: TableAnswers(variable: value)]
    for cell in columns.flatMap(\.cells) { Self.note(cell, in: &names) }
    guard let name = names[value.slot], var answers = name.looseValues(&numbers, of: input) else {
      return nil
    }
    let isOpen = subjects.reach(of: [input]).variables.keys.contains { slot in
      subjects.asked[slot].map { $0.isNone || $0.unknownState == .unknown } ?? false
    }
    if isOpen { answers.append(TableAnswer(state: .unknown, presence: .unknown)) }
    if value.mayBeAbsent { answers.append(.absent) }
    return answers
  }
}

extension TableAnswers {
  /// The values of a calculation of which each stands for all that no cell tells apart from it.
  fileprivate func looseValues(
    _ numbers: inout TableNumberReading,
    of input: TypedExpression
  ) -> [TableAnswer]? {
    switch variable.type {
    case .boolean: return [.answered(.boolean(true)), .answered(.boolean(false))]
    case .code(let domain): return domain.codes.map { .answered(.code($0)) }
    case .date: return isCalculatedWith ? nil : comparedDates.map { .answered(.date($0)) }
    case .number:
      guard !isCalculatedWith else { return nil }
      let span = numbers.span(of: input)
      return span.samples(around: comparedNumbers).map { .answered(.number($0)) }
    case .text, .invalid: return nil
    }
  }
}
