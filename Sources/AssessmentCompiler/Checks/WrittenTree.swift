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
  /// The conditions of asking, of rules and of claims.
  func writtenConditions(_ names: ContentNames) -> [WrittenTree] {
    var asking: [AuthoredText?] = questions.flatMap { [$0.document.when] + $0.options.map(\.when) }
    asking += names.questionnaires.keys.sorted().flatMap { id in
      names.questionnaires[id]?.sections.map(\.when) ?? []
    }
    var written = asking.compactMap { text in
      text.flatMap { Self.written($0, conditions[$0.span]) }
    }
    for rule in rules {
      written += [
        Self.written(rule.document.when, rule.when), Self.written(rule.document.fits, rule.fits),
      ].compactMap(\.self)
    }
    for claim in claims {
      var holds: AuthoredText?
      if case .holds(let text) = claim.document.promise { holds = text }
      written += [
        Self.written(claim.document.when, claim.when), Self.written(holds, claim.holds),
      ].compactMap(\.self)
    }
    return written
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

  private static func written(_ text: AuthoredText?, _ tree: TypedExpression?) -> WrittenTree? {
    guard let text, let tree else { return nil }
    return WrittenTree(tree: tree, text: text)
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
