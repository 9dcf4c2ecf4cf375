// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// Judges calculations: what is compared must come out the same everywhere, and no divisor may be 0.
struct CalculationChecks {
  /// A quotient or power with its place.
  private struct Made: Hashable {
    let words: String
    let span: SourceSpan
    let isPower: Bool
  }

  private let names: ContentNames
  private let content: TypedContent
  private let collector: DiagnosticCollector
  private let subjects: TableSubjects
  private var reading: TableNumberReading
  /// The facts that pass on what is not rounded, by name.
  private var unrounded: [String: Made] = [:]
  private var told: Set<Made> = []

  init(
    names: ContentNames,
    content: TypedContent,
    subjects: ContentSubjects,
    collector: DiagnosticCollector
  ) {
    self.names = names
    self.content = content
    self.collector = collector
    self.subjects = TableSubjects(subjects, owner: nil)
    reading = TableNumberReading(self.subjects, boundsQuotients: true)
  }

  mutating func run() {
    for fact in content.facts {
      let parts = content.written(fact, names) + results(of: fact)
      if case .number = fact.type {
        for part in parts where part.tree.type != .boolean {
          let made = made(by: part.tree, in: part)
          unrounded[fact.name.value] = unrounded[fact.name.value] ?? made
        }
      }
      for part in parts { judge(part) }
    }
    content.eachWrittenCondition(names) { condition in
      // Nearly all conditions compare answers as they are, and calculate nothing.
      let calculates = condition.text.text.utf8.contains { $0 == .slash || $0 == .asterisk }
      if calculates || !unrounded.isEmpty { judge(condition) }
    }
    for table in content.tables + content.access {
      for (input, cells) in table.writtenColumns {
        judge(input)
        for cell in cells { judge(cell, under: input) }
      }
    }
    for table in content.access {
      for position in table.table?.outputs.indices ?? 0..<0 {
        for result in table.writtenResults(position) { judge(result) }
      }
    }
  }

  private func results(of fact: TypedFact) -> [WrittenTree] {
    guard case .column(let table, let output)? = fact.definition,
      content.tables.indices.contains(table)
    else { return [] }
    return content.tables[table].writtenResults(output)
  }

  // MARK: Rounding

  /// The quotient or power whose last digits a value passes on.
  private func made(by tree: TypedExpression, in written: WrittenTree) -> Made? {
    switch tree.node {
    case .arithmetic(.divide, _, _), .arithmetic(.power, _, _):
      var isPower = false
      if case .arithmetic(.power, _, _) = tree.node { isPower = true }
      return Made(words: written.words(of: tree), span: written.span(of: tree), isPower: isPower)
    case .variable(let variable): return unrounded[variable.name]
    case .conditional(_, let then, let otherwise):
      return made(by: then, in: written) ?? made(by: otherwise, in: written)
    case .arithmetic, .negate, .call(.min, _), .call(.max, _), .call(.abs, _):
      return tree.children.compactMap { made(by: $0, in: written) }.first
    default: return nil
    }
  }

  // MARK: Comparisons and divisors

  private mutating func judge(_ written: WrittenTree, under input: WrittenTree? = nil) {
    judge(written.tree, in: written, under: input)
  }

  private mutating func judge(
    _ tree: TypedExpression,
    in written: WrittenTree,
    under input: WrittenTree?
  ) {
    // A column was judged in its header.
    if let input, tree.node == input.tree.node { return }
    switch tree.node {
    case .compare(_, let left, let right):
      for side in [left, right] {
        let column = input.flatMap { $0.tree.node == side.node ? $0 : nil }
        guard let made = made(by: column?.tree ?? side, in: column ?? written),
          told.insert(made).inserted
        else { continue }
        collector.report(
          CalculationProblem.notRounded(
            made.span,
            words: made.words,
            isPower: made.isPower,
            compared: written.span(of: tree)
          )
        )
      }
    case .arithmetic(.divide, _, let divisor):
      judge(divisor: divisor, in: written)
    case .arithmetic(.power, let base, let exponent):
      if reading.span(of: exponent).low.map({ $0 < .zero }) ?? true {
        judge(divisor: base, in: written)
      }
    default: break
    }
    tree.eachChild { judge($0, in: written, under: input) }
  }

  private mutating func judge(divisor: TypedExpression, in written: WrittenTree) {
    let read = subjects.reach(of: [divisor]).variables.values
    // What can be answered was reported as wrong, or is not known.
    guard read.allSatisfy({ subjects.asked[$0.slot]?.question.hasClearRange ?? true }) else {
      return
    }
    let span = reading.span(of: divisor)
    let mayBeZero = (span.low ?? .zero) <= .zero && (span.high ?? .zero) >= .zero
    guard mayBeZero else { return }
    var range: String?
    if let low = span.low, let high = span.high, low < high { range = "\(low) to \(high)" }
    collector.report(
      CalculationProblem.divisorMayBeZero(
        written.span(of: divisor),
        words: written.words(of: divisor),
        range: range,
        isCount: span.low == .zero && span.step == DecimalNumber(1)
      )
    )
  }
}

/// A problem with a calculation.
enum CalculationProblem: Problem {
  /// - `compared`: where the comparison is that needs the last digits.
  case notRounded(SourceSpan, words: String, isPower: Bool, compared: SourceSpan)
  /// - `range`: what the divisor can be, when that is known; `isCount`: whether these are whole
  ///   numbers from 0.
  case divisorMayBeZero(SourceSpan, words: String, range: String?, isCount: Bool)

  var diagnostic: Diagnostic {
    switch self {
    case .notRounded(let span, let words, let isPower, let compared):
      let isElsewhere = compared.file != span.file || !compared.range.overlaps(span.range)
      return Diagnostic.of(
        CheckCode.notRounded,
        "\(Wording.quoted(words)) is compared and not rounded",
        at: span,
        isPower ? "a power" : "a quotient",
        related: isElsewhere ? [DiagnosticLabel(compared, "compared here")] : [],
        notes: ["a value with endless decimals may come out otherwise in another system"],
        help: words.count <= 40 && words.first.map { !"<>=![(".contains($0) } ?? false
          ? "write `round(\(words), 1)`, with as many decimals as you need"
          : "put it into `round(..., 1)`, with as many decimals as you need"
      )
    case .divisorMayBeZero(let span, let words, let range, let isCount):
      return Diagnostic.of(
        CheckCode.divisorMayBeZero,
        "nothing can be divided by \(Wording.quoted(words)) when it is 0",
        at: span,
        range.map { "can be \($0)" } ?? "may be 0",
        help: isCount && words.count <= 40
          ? "write `max(\(words), 1)`, or narrow its range"
          : "narrow the ranges of what it reads, so that it is never 0"
      )
    }
  }
}
