// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// A fact or a table as a thing that reads others.
struct FactNode {
  enum Content {
    case fact(FactDocument)
    case table(TableDocument)
  }

  let content: Content
  /// The id of the file that states it.
  let owner: String
  /// The names that it gives.
  let names: [Located<String>]
  /// The names that it reads.
  var reads: [String] = []
}

/// Gives facts and tables their order and types.
struct FactTyping {
  let names: ContentNames
  let lines: SourceLines
  let collector: DiagnosticCollector

  /// A fact is computed by computing what it reads, which must not go on for ever.
  private static let deepest = 100

  /// The facts and tables of all files with what they read.
  func nodes(in content: TypedContent) -> [FactNode] {
    // Until the order is known, a fact may be anything.
    let variables = VariableTable(over: content.variables)
    for name in names.order {
      guard let declared = names.declared[name], declared.isFact else { continue }
      variables.add(
        Variable(name: name, slot: -1, type: .invalid, isQuestion: false, mayBeAbsent: false),
        owner: declared.owner
      )
    }
    var nodes: [FactNode] = []
    for id in names.rules.keys.sorted() {
      guard let rules = names.rules[id] else { continue }
      let reading = ExpressionReading(
        scope: scope(of: id, variables, suggestsNames: false),
        limits: content.limits,
        collector: DiagnosticCollector()
      )
      for fact in rules.facts where isFirst(fact.name) {
        var node = FactNode(content: .fact(fact), owner: id, names: [fact.name])
        node.reads = fact.texts.flatMap(reading.names)
        if case .countOf(let question) = fact.definition { node.reads.append(question.value) }
        nodes.append(node)
      }
      for table in rules.tables {
        let columns = table.grid?.header.outputs ?? []
        var node = FactNode(
          content: .table(table),
          owner: id,
          names: columns.map { Located(value: $0.text, span: $0.span) }.filter(isFirst)
        )
        node.reads = reading.names(in: table)
        nodes.append(node)
      }
    }
    return nodes
  }

  /// Types the facts and tables in an order in which each comes after what it reads; those in a
  /// circle get the type that causes no further problem.
  func type(_ nodes: [FactNode], in content: inout TypedContent, from slot: Int) {
    for node in nodes {
      for name in node.names { content.variables.note(owner: node.owner, of: name.value) }
    }
    var slot = slot
    var depths: [String: Int] = [:]
    let (order, circle) = sorted(nodes)
    for number in circle {
      for name in nodes[number].names {
        content.variables.add(
          Variable(
            name: name.value,
            slot: -1,
            type: .invalid,
            isQuestion: false,
            mayBeAbsent: false
          ),
          owner: nodes[number].owner
        )
      }
    }
    for number in order {
      let node = nodes[number]
      let depth = (node.reads.compactMap { depths[$0] }.max() ?? 0) + 1
      for name in node.names { depths[name.value] = depth }
      if depth == Self.deepest + 1, let name = node.names.first {
        collector.report(GraphProblem.factsTooDeep(name, most: Self.deepest))
      }
      let reading = ExpressionReading(
        scope: scope(of: node.owner, content.variables),
        limits: content.limits,
        collector: collector
      )
      let reads = content.questionsRead(through: node.reads)
      let typed: [(name: Located<String>, definition: Fact.Definition?, type: ValueType)]
      var mayBeAbsent = false
      switch node.content {
      case .fact(let fact):
        let (definition, type) = type(fact, reading, content)
        typed = [(fact.name, definition, type)]
        if case .expression(let tree) = definition { mayBeAbsent = tree.mayBeAbsent }
      case .table(let document):
        let (table, columns) = TableTyping(reading: reading, lines: lines).type(document)
        let position = content.tables.count
        content.tables.append(
          TypedTable(document: document, owner: node.owner, table: table, sources: document.sources)
        )
        typed = zip(document.grid?.header.outputs ?? [], columns).enumerated().compactMap {
          output,
          column in
          let name = Located(value: column.0.text, span: column.0.span)
          guard node.names.contains(name) else { return nil }
          let definition = table.map { _ in Fact.Definition.column(table: position, output: output)
          }
          return (name, definition, column.1)
        }
        mayBeAbsent = table?.mayBeAbsent ?? false
      }
      for (name, definition, type) in typed {
        let declared = names.declared[name.value]
        content.append(
          TypedFact(
            name: name,
            owner: node.owner,
            definition: definition,
            type: type,
            label: declared?.label,
            slot: slot,
            reads: reads,
            names: Set(node.reads),
            isColumn: declared?.isColumn ?? false
          )
        )
        content.variables.add(
          Variable(
            name: name.value,
            slot: slot,
            type: definition == nil ? .invalid : type,
            isQuestion: false,
            mayBeAbsent: mayBeAbsent
          ),
          owner: node.owner
        )
        slot += 1
      }
    }
  }

  /// The names that a file may read.
  private func scope(
    of id: String,
    _ variables: VariableTable,
    suggestsNames: Bool = true
  ) -> NameScope {
    NameScope(
      table: variables,
      owners: Set(names.includes.reach(of: id)),
      reader: id,
      suggestsNames: suggestsNames,
      isUnresolved: names.includes.unresolved.contains(id)
    )
  }

  /// Whether a declaration is the one that counts, and not a later one of the same name.
  private func isFirst(_ name: Located<String>) -> Bool {
    names.declared[name.value]?.name == name
  }

  /// Positions in an order in which each comes after what it reads, and those that have none.
  private func sorted(_ nodes: [FactNode]) -> (order: [Int], circle: [Int]) {
    var giver: [String: Int] = [:]
    for (number, node) in nodes.enumerated() {
      for name in node.names { giver[name.value] = number }
    }
    var waitingFor = nodes.map { Set($0.reads.compactMap { giver[$0] }) }
    var readers: [[Int]] = Array(repeating: [], count: nodes.count)
    for (number, reads) in waitingFor.enumerated() {
      for read in reads { readers[read].append(number) }
    }
    var order = waitingFor.indices.filter { waitingFor[$0].isEmpty }
    var next = 0
    while next < order.count {
      for reader in readers[order[next]] {
        waitingFor[reader].remove(order[next])
        if waitingFor[reader].isEmpty { order.append(reader) }
      }
      next += 1
    }
    let done = Set(order)
    return (order, nodes.indices.filter { !done.contains($0) })
  }
}

extension DeclaredName {
  fileprivate var isFact: Bool {
    switch thing {
    case .fact, .column: true
    case .question, .limit: false
    }
  }

  fileprivate var isColumn: Bool {
    if case .column = thing { true } else { false }
  }

  fileprivate var label: TextDocument? {
    if case .fact(let fact) = thing { fact.label } else { nil }
  }
}

extension TypedContent {
  /// The questions and inputs behind some names, those of facts looked through.
  func questionsRead(through names: some Sequence<String>) -> Set<String> {
    var questions: Set<String> = []
    for name in names {
      if let fact = factNumbers[name] {
        questions.formUnion(facts[fact].reads)
      } else {
        questions.insert(name)
      }
    }
    return questions
  }
}

extension FactDocument {
  /// The texts of all conditions and values.
  fileprivate var texts: [AuthoredText] {
    switch definition {
    case nil, .countOf: []
    case .expression(let text): [text]
    case .count(let texts): texts
    case .sum(let terms):
      terms.map { term in
        switch term {
        case .value(let text), .condition(let text, _): text
        }
      }
    }
  }
}
