// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import AssessmentEngine
import FEEL

/// What recordings reach of the content.
struct Coverage {
  /// A kind of thing that recordings should reach.
  struct Section: Hashable, Sendable {
    /// Such as `rules`; with the assessment before it where there are several.
    var title: String
    let reached: Int
    let count: Int
    /// The names of what was not reached, with where it was written.
    let missing: [String]
    /// What no answers can reach, with the reason; it is not counted.
    let impossible: [String]
    /// Whether the content counts as covered without it.
    let isRequired: Bool

    /// How much was reached, in whole percent, never more than it is.
    var percent: Int { count == 0 ? 100 : reached * 100 / count }

    /// Whether so many percent are demanded and not reached.
    func isUnder(_ percent: Int) -> Bool { isRequired && reached * 100 < percent * count }
  }

  /// Something to be reached.
  fileprivate struct Target {
    let name: String
    let isReached: Bool
    /// Why no answers can reach it; nil when some may.
    var impossible: String?
  }

  private var rules: Set<RuleID> = []
  private var rulesInDoubt: Set<RuleID> = []
  private var levels: Set<LevelID> = []
  private var chosen: [QuestionID: Set<String>] = [:]
  private var unknown: [QuestionID: Set<String>] = [:]
  private var numbers: [QuestionID: Set<DecimalNumber>] = [:]

  /// Stands for the whole question among the codes of its options.
  private static let whole = ""

  /// Notes what a replay reached.
  mutating func note(
    _ replayed: RecordingRunner.Replayed,
    of recording: Recording,
    graph: DecisionGraph
  ) {
    if let level = replayed.result.level { levels.insert(level) }
    for reason in replayed.result.reasons {
      if reason.isInDoubt {
        rulesInDoubt.insert(reason.rule)
      } else {
        rules.insert(reason.rule)
      }
    }
    noteRaised(replayed, of: recording, graph: graph)
    for walked in replayed.walk.questions {
      guard let answer = walked.answer else { continue }
      note(answer, to: walked.question, options: walked.options)
    }
  }

  /// Notes the `enough` rules of which only the advice of `if-raised` is told.
  private mutating func noteRaised(
    _ replayed: RecordingRunner.Replayed,
    of recording: Recording,
    graph: DecisionGraph
  ) {
    let advice = Set(replayed.result.advice)
    let rules = (graph.assessments[recording.assessment]?.rules ?? []).map { graph.rules[$0] }
    let open = rules.filter { rule in
      !rule.ifRaised.isEmpty && advice.isSuperset(of: rule.ifRaised)
        && !self.rules.contains(rule.id)
    }
    guard !open.isEmpty else { return }
    let traces = graph.traces(
      of: recording.assessment,
      answers: replayed.answers,
      contact: recording.contact,
      optional: .skipped
    )
    let counting = Set(traces.filter { $0.judgement == .counts }.map(\.rule.id))
    self.rules.formUnion(open.map(\.id).filter(counting.contains))
  }

  private mutating func note(_ answer: Answer, to id: QuestionID, options: [String]) {
    switch answer {
    case .yesNo(let yes): chosen[id, default: []].insert(yes ? "yes" : "no")
    case .one(let code): chosen[id, default: []].insert(code)
    case .number(let number): numbers[id, default: []].insert(number)
    case .several(let findings):
      // A line that was not shown to this person was not reached by ticking it.
      let ticked = findings.chosen.intersection(options)
      let unsure = findings.unsure.intersection(options)
      chosen[id, default: []].formUnion(ticked.isEmpty && unsure.isEmpty ? ["none"] : ticked)
      unknown[id, default: []].formUnion(unsure)
    case .unknown:
      unknown[id, default: []].formUnion(options + [Self.whole])
    case .date, .text: break
    }
  }

  // MARK: Counting

  /// What was reached of everything that an assessment asks and decides with its modules, by
  /// recordings of its own: what another one reaches of a module says nothing of this one.
  ///
  /// - Parameters:
  ///   - assessment: The assessment.
  ///   - pack: The content.
  /// - Returns: A section a kind.
  func sections(of assessment: Assessment, in pack: Pack) -> [Section] {
    let graph = pack.graph
    let compared = ComparedNumbers(graph, in: assessment).numbers
    let numbers = Set(assessment.rules).sorted()
    let rules = numbers.filter { graph.rules.indices.contains($0) }.map { graph.rules[$0] }
    let asked = Set(assessment.steps.map(\.question)).sorted()
    let questions = asked.filter { graph.questions.indices.contains($0) }.map {
      graph.questions[$0]
    }
    return [
      section(
        "rules",
        rules.map { Target(name: "\($0.id) (\($0.origin))", isReached: self.rules.contains($0.id)) }
      ),
      section(
        "rules in doubt",
        rules.filter { Self.canBeInDoubt($0, graph) }.map {
          Target(name: "\($0.id) (\($0.origin))", isReached: rulesInDoubt.contains($0.id))
        },
        isRequired: false
      ),
      section("options", ofQuestions(questions, graph, options)),
      section("limits", ofQuestions(questions, graph) { limits(of: pack, $0, compared) }),
      section("unknown meanings", ofQuestions(questions, graph, unknownMeanings)),
    ]
  }

  /// What was reached of the levels and claims, which all assessments share.
  ///
  /// - Parameters:
  ///   - pack: The content.
  ///   - claims: The claims that recordings showed something of.
  /// - Returns: A section a kind.
  func shared(of pack: Pack, claims: Set<Claim>) -> [Section] {
    [
      section("levels", levels(of: pack.graph)),
      section(
        "claims",
        pack.graph.claims.map {
          Target(name: "\($0.id) (\($0.origin))", isReached: claims.contains($0))
        }
      ),
    ]
  }

  private func levels(of graph: DecisionGraph) -> [Target] {
    let never = graph.levelsNeverGiven
    return graph.scale.levels.map { level in
      Target(
        name: level.id.text,
        isReached: levels.contains(level.id),
        impossible: never.contains(level.id) ? "no rule gives it" : nil
      )
    }
  }

  /// The targets of questions; those of a question that is never asked cannot be reached.
  private func ofQuestions(
    _ questions: [Question],
    _ graph: DecisionGraph,
    _ targets: (Question) -> [(name: String, isReached: Bool)]
  ) -> [Target] {
    let never = graph.neverAsked
    return questions.flatMap { question in
      targets(question).map { target in
        Target(
          name: target.name,
          isReached: target.isReached,
          impossible: never.contains(question.id) ? "nothing reads it, so it is never asked" : nil
        )
      }
    }
  }

  private func section(
    _ title: String,
    _ targets: [Target],
    isRequired: Bool = true
  ) -> Section {
    let possible = targets.filter { $0.isReached || $0.impossible == nil }
    let missing = possible.filter { !$0.isReached }.map(\.name)
    return Section(
      title: title,
      reached: possible.count - missing.count,
      count: possible.count,
      missing: missing,
      impossible: targets.compactMap { target in
        guard !target.isReached, let reason = target.impossible else { return nil }
        return "\(target.name): \(reason)"
      },
      isRequired: isRequired
    )
  }

  /// Whether something that a rule reads may be unknown to it.
  ///
  /// The condition as a whole may still never be, so a rule in this list is counted and never
  /// demanded.
  private static func canBeInDoubt(_ rule: Rule, _ graph: DecisionGraph) -> Bool {
    if case .enough = rule.effect { return false }
    return graph.questionsRead(by: rule).compactMap { graph.question($0) }.contains { question in
      if case .several(let options, asksUnsure: true) = question.kind {
        return options.contains { $0.unknown == .allowed }
      }
      if case .countsAs = question.unknown { return false }
      return question.unknown == .allowed || question.isOptional
    }
  }

  private func options(_ question: Question) -> [(name: String, isReached: Bool)] {
    let codes: [String] =
      switch question.kind {
      case .yesNo: ["yes", "no"]
      case .one(let domain): domain.codes
      case .several(let options, _): options.map(\.code) + ["none"]
      case .number, .date, .text: []
      }
    let found = chosen[question.id] ?? []
    return codes.map { ("\(question.id): \($0) (\(question.origin))", found.contains($0)) }
  }

  private func unknownMeanings(_ question: Question) -> [(name: String, isReached: Bool)] {
    let found = unknown[question.id] ?? []
    if case .several(let options, asksUnsure: true) = question.kind {
      return options.filter { $0.unknown != .notOffered }.map {
        ("\(question.id).\($0.code) (\(question.origin))", found.contains($0.code))
      }
    }
    guard question.unknown != .notOffered else { return [] }
    return [("\(question.id) (\(question.origin))", found.contains(Self.whole))]
  }

  // MARK: Limits

  /// For each number that a question is compared with: one step below it, at it, one step above.
  private func limits(
    of pack: Pack,
    _ question: Question,
    _ compared: [Int: Set<Pack.Limit>]
  ) -> [(name: String, isReached: Bool)] {
    guard case .number(let range) = question.kind else { return [] }
    let found = numbers[question.id] ?? []
    let limits = (compared[question.slot] ?? []).sorted { $0.value < $1.value }
    return limits.flatMap { written -> [(name: String, isReached: Bool)] in
      let value = written.value
      let names = pack.limits.filter { $0.value == written }.keys.sorted()
      let limit = names.isEmpty ? "\(value)" : names.joined(separator: "/")
      let around = [value.subtracting(range.step), value, value.adding(range.step)]
      return around.compactMap { $0 }
        .filter { $0 >= range.low && $0 <= range.high }
        .map { ("\(limit): \(question.id) = \($0)", found.contains($0)) }
    }
  }
}

/// The numbers with which an assessment's conditions compare questions, by the question's slot.
private struct ComparedNumbers {
  private(set) var numbers: [Int: Set<Pack.Limit>] = [:]

  init(_ graph: DecisionGraph, in assessment: Assessment) {
    for rule in assessment.rules.map({ graph.rules[$0] }) {
      collect([rule.when] + (rule.fits.map { [$0] } ?? []))
    }
    for fact in assessment.facts.map({ graph.facts[$0] }) {
      collect(fact.expressions)
      if case .column(let number, _) = fact.definition {
        collect(graph.tables[number].rows.flatMap { $0.tests + $0.outputs })
      }
    }
    collect(assessment.steps.compactMap(\.when))
    for question in assessment.steps.map({ graph.questions[$0.question] }) {
      if case .several(let options, _) = question.kind { collect(options.compactMap(\.when)) }
    }
  }

  private mutating func collect(_ expressions: [TypedExpression]) {
    for expression in expressions {
      if case .compare(_, let left, let right) = expression.node {
        note(left, right)
        note(right, left)
      }
      collect(expression.children)
    }
  }

  private mutating func note(_ one: TypedExpression, _ other: TypedExpression) {
    guard case .variable(let variable) = one.node, case .number(let unit) = one.type,
      case .literal(.number(let number)) = other.node
    else { return }
    numbers[variable.slot, default: []].insert(Pack.Limit(value: number, unit: unit))
  }
}
