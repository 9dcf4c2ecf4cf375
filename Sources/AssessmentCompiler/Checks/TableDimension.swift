// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// Columns that are decided by the same answers, with the classes into which these fall.
struct TableDimension {
  /// Ways of answering that no cell of the columns tells apart.
  struct Class {
    /// The rows whose cells in these columns are all true.
    let fitting: TableRowSet
    /// The rows of which no cell in these columns is false.
    let open: TableRowSet
    /// Whether the value of a column is absent.
    let hasAbsent: Bool
    /// Whether every question that is read was answered.
    let isAnswered: Bool
    /// Whether "I don't know" counts as a value that is read.
    let isCounted: Bool
    /// How the columns read, in their order, in the author's words.
    let shown: [String]
  }

  /// One column as it is judged here.
  struct Column {
    let number: Int
    let input: TypedExpression
    /// The cells by row.
    let cells: [TypedExpression]
  }

  let columns: [Int]
  let classes: [Class]

  /// Tries all ways of answering, and counts the evaluations of cells in `steps`.
  init(
    _ columns: [Column],
    answers: [(slot: Int, answers: [TableAnswer])],
    subjects: TableSubjects,
    steps: inout Int
  ) {
    self.columns = columns.map(\.number)
    var classes: [(class: Class, distance: Int)] = []
    var known: [Signature: Int] = [:]
    // The same cell in several rows is evaluated once.
    let cells = columns.map { column in
      Dictionary(grouping: column.cells.indices) { column.cells[$0].node }
    }
    let context = TableContext(subjects)
    var choice = Array(repeating: 0, count: answers.count)
    repeat {
      var tried: [Int: TableAnswer] = [:]
      for (part, position) in zip(answers, choice) {
        tried[part.slot] = part.answers.dropFirst(position).first
      }
      context.answers = tried
      guard context.isPossible() else { continue }
      let found = Signature(columns, cells, in: context)
      steps += cells.reduce(0) { $0 + $1.count }
      let distance = tried.values.reduce(0) { $0 + $1.distance }
      if let place = known[found] {
        // Of several, the one with the fewest open questions is shown.
        guard distance < classes[place].distance else { continue }
        classes[place] = (
          found.shown(columns, in: context, subjects, isAnswered: distance == 0), distance
        )
      } else {
        known[found] = classes.count
        classes.append(
          (found.shown(columns, in: context, subjects, isAnswered: distance == 0), distance)
        )
      }
    } while Self.advance(&choice, over: answers.map(\.answers.count))
    self.classes = classes.enumerated().sorted {
      ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
    }.map(\.element.class)
  }

  /// Goes on to the next choice of one answer each; false after the last.
  private static func advance(_ choice: inout [Int], over counts: [Int]) -> Bool {
    for place in choice.indices.reversed() {
      choice[place] += 1
      if choice[place] < counts[place] { return true }
      choice[place] = 0
    }
    return false
  }

  /// What cells say of one way of answering.
  private struct Signature: Hashable {
    private(set) var fitting: TableRowSet
    private(set) var open: TableRowSet
    private(set) var hasAbsent: Bool

    init(
      _ columns: [Column],
      _ cells: [[TypedExpression.Node: [Int]]],
      in context: TableContext
    ) {
      let count = columns.first?.cells.count ?? 0
      fitting = TableRowSet(first: count, of: count)
      open = fitting
      hasAbsent = false
      for (column, rowsByCell) in zip(columns, cells) {
        if column.input.evaluate(in: context) == .absent { hasAbsent = true }
        var fittingHere = TableRowSet(of: count)
        var openHere = fittingHere
        for rows in rowsByCell.values {
          guard let first = rows.first else { continue }
          switch column.cells[first].condition(in: context) {
          case .value(.boolean(true)):
            for row in rows {
              fittingHere.insert(row)
              openHere.insert(row)
            }
          case .value(.boolean(false)), .absent: break
          case .value, .unknown, .notYet, .fault:
            for row in rows { openHere.insert(row) }
          }
        }
        fitting.formIntersection(fittingHere)
        open.formIntersection(openHere)
      }
    }

    func shown(
      _ columns: [Column],
      in context: TableContext,
      _ subjects: TableSubjects,
      isAnswered: Bool
    ) -> Class {
      Class(
        fitting: fitting,
        open: open,
        hasAbsent: hasAbsent,
        isAnswered: isAnswered,
        isCounted: context.answers.values.contains { answer in
          if case .value = answer.state { answer.presence == .unknown } else { false }
        },
        shown: columns.map { Self.words(for: $0.input, in: context, subjects) }
      )
    }

    /// A value as the author would say it.
    private static func words(
      for input: TypedExpression,
      in context: TableContext,
      _ subjects: TableSubjects
    ) -> String {
      let state = input.evaluate(in: context)
      var isCounted = false
      if case .variable(let variable) = input.node, subjects.asked[variable.slot] != nil {
        isCounted = context.presence(of: variable.slot) == .unknown
      }
      switch state {
      case .value(let value):
        let text =
          switch value {
          case .boolean(true): "yes"
          case .boolean(false): "no"
          case .number, .code, .date: value.description
          }
        return isCounted ? "unknown, which counts as \(text)" : text
      case .unknown, .notYet: return "unknown"
      case .absent: return "not asked"
      case .fault: return "not to be computed"
      }
    }
  }
}
