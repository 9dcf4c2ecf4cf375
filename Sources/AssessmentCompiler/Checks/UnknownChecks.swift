// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// Lists the meanings of "I don't know" that are milder than the worst answer.
///
/// A meaning is milder only where something reads it otherwise than the worst answer: 39 degrees
/// are as bad as 43 for rules that ask for 38.
struct UnknownChecks {
  let content: TypedContent
  let collector: DiagnosticCollector

  /// Something that reads answers, and what it is called.
  private struct Reader {
    let name: String
    let trees: [TypedExpression]
    var points: [(variable: Variable, points: [String: DecimalNumber])] = []
  }

  /// Who reads each name; made only when some meaning is milder.
  private final class Readers {
    private let all: () -> [Reader]
    private lazy var byName: [String: [Reader]] = all().reduce(into: [:]) { byName, reader in
      let read = reader.trees.flatMap(\.variables).map(\.name)
      for name in Set(read + reader.points.map(\.variable.name)) {
        byName[name, default: []].append(reader)
      }
    }

    init(_ all: @escaping () -> [Reader]) { self.all = all }

    func reading(_ name: String) -> [Reader] { byName[name] ?? [] }
  }

  func run() {
    let readers = Readers(self.readers)
    // Where a reason is given, reviewers read it in the report before a release.
    for question in content.questions where question.document.except == nil {
      if case .several = question.kind {
        for option in question.options { judge(option, of: question, readers) }
      } else if case .countsAs(let value) = question.unknown, let worst = question.worstAnswer {
        judge(
          value,
          worst: worst,
          name: question.document.id.value,
          at: question.document.unknown?.span,
          readers
        )
      }
    }
  }

  /// A finding that is there is worse than one that is not.
  private func judge(
    _ option: OptionDocument,
    of question: QuestionDeclaration,
    _ readers: Readers
  ) {
    guard case .countsAs(let text) = option.unknown, text.value == "no" else { return }
    judge(
      .boolean(false),
      worst: .boolean(true),
      name: "\(question.document.id.value).\(option.code.value)",
      at: text.span,
      readers
    )
  }

  private func judge(
    _ meaning: Value,
    worst: Value,
    name: String,
    at span: SourceSpan?,
    _ readers: Readers
  ) {
    guard let span, meaning != worst else { return }
    let apart = readers.reading(name).filter { reader in
      reader.trees.contains { $0.tells(meaning, from: worst, of: name) }
        || reader.points.contains { variable, points in
          variable.name == name && points[meaning.written] != points[worst.written]
        }
    }
    guard !apart.isEmpty else { return }
    collector.report(
      ReadingProblem.unknownIsMild(
        span,
        question: name,
        meaning: meaning.written,
        worst: worst.written,
        readers: apart.map(\.name)
      )
    )
  }

  // MARK: What reads answers

  private func readers() -> [Reader] {
    var readers = content.rules.map { rule in
      Reader(
        name: "the rule `\(rule.document.id.value)`",
        trees: [rule.when, rule.fits].compactMap(\.self)
      )
    }
    for fact in content.facts where !fact.isColumn {
      guard let definition = fact.definition else { continue }
      var reader = Reader(name: "the fact `\(fact.name.value)`", trees: definition.conditions)
      if case .sum(let terms) = definition {
        reader.points = terms.compactMap { term in
          if case .points(let variable, let points) = term { (variable, points) } else { nil }
        }
      }
      readers.append(reader)
    }
    for typed in content.tables + content.access {
      guard let table = typed.table else { continue }
      let trees = table.rows.flatMap { $0.tests + $0.outputs }
      readers.append(Reader(name: "the table `\(table.id)`", trees: trees))
    }
    for question in content.questions {
      let texts = [question.document.when] + question.options.map(\.when)
      let trees = texts.compactMap { $0.flatMap { content.conditions[$0.span] } }
      guard !trees.isEmpty else { continue }
      readers.append(Reader(name: "the question `\(question.document.id.value)`", trees: trees))
    }
    return readers
  }
}

extension Fact.Definition {
  /// The conditions and values that it is made of; points stand by themselves.
  fileprivate var conditions: [TypedExpression] {
    switch self {
    case .expression(let tree): [tree]
    case .count(let trees): trees
    case .sum(let terms):
      terms.compactMap { term in
        switch term {
        case .number(let tree), .condition(let tree, _): tree
        case .points: nil
        }
      }
    case .column: []
    }
  }
}

extension QuestionDeclaration {
  /// The answer on the worse side of all; nil when the question has no such side.
  fileprivate var worstAnswer: Value? {
    switch (kind, worse) {
    case (.yesNo, .yes): .boolean(true)
    case (.yesNo, .no): .boolean(false)
    case (.one(let domain), .later): domain.codes.last.map { .code($0) }
    case (.one(let domain), .earlier): domain.codes.first.map { .code($0) }
    case (.number(let range), .higher): .number(range.high)
    case (.number(let range), .lower): .number(range.low)
    case (.date(let range), .later): range.high.day.map { .date($0) }
    case (.date(let range), .earlier): range.low.day.map { .date($0) }
    default: nil
    }
  }
}

extension DateRange.Bound {
  /// The day, when it is the same at every contact.
  fileprivate var day: CalendarDate? {
    if case .date(let day) = self { day } else { nil }
  }
}

extension Value {
  /// As an author writes the answer.
  fileprivate var written: String {
    if case .boolean(let isTrue) = self { isTrue ? "yes" : "no" } else { description }
  }
}

extension TypedExpression {
  /// Whether some part has another value for one answer than for the other.
  ///
  /// Comparisons that read nothing else are tried; anything else that is done with the answer is
  /// taken to see the difference.
  fileprivate func tells(_ answer: Value, from other: Value, of name: String) -> Bool {
    switch node {
    case .literal, .answered: return false
    case .variable(let variable): return variable.name == name
    case .given(let part), .unanswered(let part):
      if case .variable = part.node { return false }
      return part.tells(answer, from: other, of: name)
    case .compare:
      let read = variables
      guard let variable = read.first(where: { $0.name == name }) else { return false }
      guard read.count == 1 else { return true }
      let states = [answer, other].map {
        evaluate(in: OneAnswer(slot: variable.slot, value: $0))
      }
      return states.first != states.last
    case .and(let parts), .or(let parts):
      // `x in ("a", "b")` is one test of several: what one part tells apart another may join.
      let own = parts.filter { part in
        let read = part.variables
        return !read.isEmpty && read.allSatisfy { $0.name == name }
      }
      if let slot = own.first?.variables.first?.slot {
        let isOr = if case .or = node { true } else { false }
        let whole = TypedExpression(node: isOr ? .or(own) : .and(own), type: type, range: range)
        let states = [answer, other].map { whole.evaluate(in: OneAnswer(slot: slot, value: $0)) }
        if states.first != states.last { return true }
      }
      return parts.contains { !own.contains($0) && $0.tells(answer, from: other, of: name) }
    default:
      return children.contains { $0.tells(answer, from: other, of: name) }
    }
  }
}

/// One question is answered, and nothing else is known.
private struct OneAnswer: EvaluationContext {
  let slot: Int
  let value: Value

  func state(of slot: Int) -> State { slot == self.slot ? .value(value) : .notYet }

  func presence(of slot: Int) -> Presence { slot == self.slot ? .answered : .notYet }
}
