// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// A checked condition or value with the text that it was written as.
struct WrittenTree {
  let tree: TypedExpression
  let text: AuthoredText
  /// Whether the tree begins with a column whose text stands in the header of a table.
  var isCell = false

  /// Where a part stands; a part of a column has its place in the header, so a cell gives its own.
  func span(of part: TypedExpression) -> SourceSpan {
    let range = part.range
    return isCell ? text.span : text.span(of: range.lower..<max(range.lower, range.upper))
  }

  /// The words of a part.
  func words(of part: TypedExpression) -> String {
    let bytes = text.text.utf8.dropFirst(part.range.lower).prefix(
      part.range.upper - part.range.lower
    )
    return isCell ? text.text : String(decoding: bytes, as: UTF8.self)
  }
}

extension TypedContent {
  /// Visits the conditions of asking, of rules and of claims.
  func eachWrittenCondition(_ names: ContentNames, _ visit: (WrittenTree) -> Void) {
    func take(_ text: AuthoredText?, _ tree: TypedExpression?) {
      if let text, let tree { visit(WrittenTree(tree: tree, text: text)) }
    }
    func take(_ text: AuthoredText?) {
      if let text { take(text, conditions[text.span]) }
    }
    for question in questions {
      for option in question.options { take(option.when) }
    }
    for id in names.questionnaires.keys.sorted() {
      for text in names.questionnaires[id]?.conditions ?? [] { take(text) }
    }
    for rule in rules {
      take(rule.document.when, rule.when)
      take(rule.document.fits, rule.fits)
    }
    for claim in claims {
      take(claim.document.when, claim.when)
      if case .holds(let text) = claim.document.promise { take(text, claim.holds) }
    }
  }

  /// What a fact is made of; nothing for a column of a table.
  func written(_ fact: TypedFact, _ names: ContentNames) -> [WrittenTree] {
    guard case .fact(let document)? = names.declared[fact.name.value]?.thing,
      let definition = fact.definition
    else { return [] }
    switch (document.definition, definition) {
    case (.expression(let text), .expression(let tree)):
      return [WrittenTree(tree: tree, text: text)]
    case (.count(let texts), .count(let trees)):
      return zip(texts, trees).map { WrittenTree(tree: $1, text: $0) }
    case (.sum(let documents), .sum(let terms)):
      return zip(documents, terms).compactMap { document, term in
        switch (document, term) {
        case (.value(let text), .number(let tree)),
          (.condition(let text, _), .condition(let tree, _)):
          WrittenTree(tree: tree, text: text)
        default: nil
        }
      }
    default: return []
    }
  }
}

extension TypedTable {
  /// The columns of tests, each with its cells.
  var writtenColumns: [(input: WrittenTree, cells: [WrittenTree])] {
    guard let table, let grid = document.grid, grid.rows.count == table.rows.count else {
      return []
    }
    return zip(grid.header.tests, table.inputs).enumerated().map { position, column in
      let cells = zip(grid.rows, table.rows).compactMap { line, row -> WrittenTree? in
        guard let text = line.tests.dropFirst(position).first,
          let tree = row.tests.dropFirst(position).first
        else { return nil }
        return WrittenTree(tree: tree, text: text, isCell: true)
      }
      return (WrittenTree(tree: column.1, text: column.0), cells)
    }
  }

  /// The cells of one column of results.
  func writtenResults(_ position: Int) -> [WrittenTree] {
    guard let table, let grid = document.grid, grid.rows.count == table.rows.count else {
      return []
    }
    return zip(grid.rows, table.rows).compactMap { line, row in
      guard let text = line.outputs.dropFirst(position).first,
        let tree = row.outputs.dropFirst(position).first
      else { return nil }
      return WrittenTree(tree: tree, text: text)
    }
  }
}
