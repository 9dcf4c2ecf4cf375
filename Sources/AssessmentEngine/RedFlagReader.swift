// SPDX-License-Identifier: Apache-2.0

import FEEL

/// Unfolds conditions to the answers that they read, each with the side on which it is read.
///
/// Facts, counts, sums and tables are followed to the questions below them; a fact is unfolded once
/// for each way in which it is read.
final class RedFlagReader {
  /// One answer to one question, or one line of it.
  struct Sign: Hashable {
    let finding: Walk.Finding
    let sign: RedFlag.Sign
  }

  /// What is read of a question on one way through a condition.
  enum Reading: Hashable {
    case sign(RedFlag.Sign)
    /// One of these options.
    case codes(Set<String>)
  }

  /// What is read of a question on all ways through a condition.
  struct Readings: ExpressibleByArrayLiteral {
    var all: Set<Reading>
    /// Whether no way leads past these readings, so that those of another part must meet them.
    var isNeeded = true

    init(_ all: Set<Reading>) { self.all = all }
    init(arrayLiteral elements: Reading...) { all = Set(elements) }
  }

  /// What is read, by question or line.
  typealias Found = [Walk.Finding: Readings]

  private struct Key: Hashable {
    let tree: TypedExpression
    let wanted: Bool
  }

  let graph: DecisionGraph
  private var known: [Key: Found?] = [:]

  init(graph: DecisionGraph) {
    self.graph = graph
  }

  /// The answers that a rule reads as true, and the worse side of what it reads.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - needsInstead: Whether its `fits` is wanted false beside it.
  ///   - numbers: The questions that it reads, also through facts.
  /// - Returns: Each answer once, in the order of the names.
  func signs(of rule: Rule, needsInstead: Bool, reading numbers: Set<Int>) -> [Sign] {
    let unfit = needsInstead ? rule.fits.map { read($0, false) } : nil
    var found = all([read(rule.when, true)] + (unfit.map { [$0] } ?? [])) ?? [:]
    for number in numbers {
      let question = graph.questions[number]
      let finding = Walk.Finding(question: question.id)
      guard let worst = question.worstReading,
        !(found[finding]?.all ?? []).contains(where: question.isWorseSide)
      else { continue }
      found[finding, default: []].all.insert(worst)
    }
    return found.sorted { $0.key < $1.key }.flatMap { finding, readings in
      signs(of: readings.all).map { Sign(finding: finding, sign: $0) }
    }
  }

  private func signs(of readings: Set<Reading>) -> [RedFlag.Sign] {
    var signs: Set<RedFlag.Sign> = []
    for reading in readings {
      switch reading {
      case .sign(let sign): signs.insert(sign)
      case .codes(let codes): signs.formUnion(codes.map { .option($0) })
      }
    }
    return signs.sorted { $0.order < $1.order }
  }

  // MARK: Conditions

  /// What is read where a condition is wanted true or false; nil when it can never be so.
  func read(_ tree: TypedExpression, _ wanted: Bool) -> Found? {
    switch tree.node {
    case .literal(.boolean(let value)): return value == wanted ? [:] : nil
    case .variable(let variable): return read(variable, tree, wanted)
    case .answered(let variable): return presence(of: [variable], wanted)
    case .given: return [:]
    case .unanswered(let part): return presence(of: part.variables, !wanted)
    case .not(let part): return read(part, !wanted)
    case .and(let parts):
      return wanted ? all(parts.map { read($0, true) }) : any(parts.map { read($0, false) })
    case .or(let parts):
      return wanted ? any(parts.map { read($0, true) }) : all(parts.map { read($0, false) })
    case .conditional(let condition, let then, let otherwise):
      return any([
        all([read(condition, true), read(then, wanted)]),
        all([read(condition, false), read(otherwise, wanted)]),
      ])
    case .compare(let comparison, let left, let right):
      return remembering(tree, wanted) { compare(comparison, left, right, wanted) }
    default:
      // What is not known here may be read on either side.
      return union(tree.children.map { sides($0, .both) })
    }
  }

  private func remembering(
    _ tree: TypedExpression,
    _ wanted: Bool,
    _ body: () -> Found?
  ) -> Found? {
    let key = Key(tree: tree, wanted: wanted)
    if let found = known[key] { return found }
    let found = body()
    known[key] = .some(found)
    return found
  }

  private func read(_ variable: Variable, _ tree: TypedExpression, _ wanted: Bool) -> Found? {
    guard graph.fillers.indices.contains(variable.slot) else { return [:] }
    switch graph.fillers[variable.slot] {
    case .input, .previous: return [:]
    case .question(let number):
      let finding = Walk.Finding(question: graph.questions[number].id)
      return [finding: [.sign(wanted ? .yes : .no)]]
    case .option(let number, let option):
      guard let finding = line(option, of: number) else { return [:] }
      return [finding: [.sign(wanted ? .yes : .no)]]
    case .noneOf(let number):
      let question = graph.questions[number]
      if wanted { return [Walk.Finding(question: question.id): [.sign(.none)]] }
      guard case .several(let options, _) = question.kind else { return [:] }
      return union(
        options.map { [Walk.Finding(question: question.id, option: $0.code): [.sign(.yes)]] }
      )
    case .fact(let number):
      return remembering(tree, wanted) {
        switch graph.facts[number].definition {
        case .expression(let expression): read(expression, wanted)
        case .column(let table, let output):
          rows(of: table, output) { read($0, wanted) }
        case .count, .sum: [:]
        }
      }
    }
  }

  /// The rows of a table whose output is wanted, with what their tests read.
  func rows(
    of table: Int,
    _ output: Int,
    _ read: (TypedExpression) -> Found?
  ) -> Found? {
    guard graph.tables.indices.contains(table) else { return [:] }
    return any(
      graph.tables[table].rows.map { row in
        guard let value = row.outputs.dropFirst(output).first else { return nil }
        return all([read(value)] + row.tests.map { self.read($0, true) })
      }
    )
  }

  func line(_ option: Int, of number: Int) -> Walk.Finding? {
    let question = graph.questions[number]
    guard case .several(let options, _) = question.kind, options.indices.contains(option) else {
      return nil
    }
    return Walk.Finding(question: question.id, option: options[option].code)
  }

  private func presence(of variables: [Variable], _ wanted: Bool) -> Found {
    union(
      variables.map { variable in
        guard graph.fillers.indices.contains(variable.slot),
          let number = graph.fillers[variable.slot].question
        else { return [:] }
        let finding = Walk.Finding(question: graph.questions[number].id)
        return [finding: [.sign(wanted ? .anyAnswer : .noAnswer)]]
      }
    )
  }

  // MARK: Joining

  /// What is read where all parts must be so; limits of one answer meet.
  func all(_ parts: [Found?]) -> Found? {
    var joined: Found = [:]
    for part in parts {
      guard let part else { return nil }
      for (finding, readings) in part {
        guard let before = joined[finding] else {
          joined[finding] = readings
          continue
        }
        guard before.isNeeded, readings.isNeeded, let first = before.all.first,
          before.all.count == 1, let second = readings.all.first, readings.all.count == 1
        else {
          joined[finding]?.all.formUnion(readings.all)
          joined[finding]?.isNeeded = before.isNeeded || readings.isNeeded
          continue
        }
        guard let common = first.meeting(second) else { return nil }
        joined[finding] = Readings(common)
      }
    }
    return joined
  }

  /// What is read where one of the parts is enough.
  func any(_ parts: [Found?]) -> Found? {
    let possible = parts.compactMap { $0 }
    return possible.isEmpty ? nil : union(possible)
  }

  func union(_ parts: [Found]) -> Found {
    var joined: Found = [:]
    for part in parts {
      joined.merge(part) { first, second in
        var both = Readings(first.all.union(second.all))
        both.isNeeded = first.isNeeded && second.isNeeded
        return both
      }
    }
    // A way that does not read a question leads past it.
    for finding in joined.keys where !parts.allSatisfy({ $0[finding] != nil }) {
      joined[finding]?.isNeeded = false
    }
    return joined
  }
}
