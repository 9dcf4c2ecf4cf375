// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine

/// Judges the scale: its order, where raising and doubt lead, and the words of each level.
struct ScaleChecks {
  let documents: ContentDocuments
  let names: ContentNames
  let collector: DiagnosticCollector

  /// The level under which no doubt falls, and which a failed result has.
  private static let nurseCall = "nurse-call"

  /// How the ids of levels begin that end the interview.
  private static let emergency = "emergency"

  private var levels: [CareLevelDocument] { documents.levels }

  private var references: References {
    References(documents: documents, names: names, collector: collector)
  }

  func run() {
    guard let first = levels.first else { return }
    if names.levels[Self.nurseCall] == nil, !documents.damaged.contains(.careLevels) {
      collector.report(
        LevelProblem.missingLevel(
          first.id.span,
          name: Self.nurseCall,
          why: "a result that could not be computed leads to a nurse"
        )
      )
    }
    let ranks = Dictionary(levels.enumerated().map { ($1.id.value, $0) }) { first, _ in first }
    for (rank, level) in levels.enumerated() {
      judge(level, rank, ranks)
      judgeWords(of: level)
      references.requireServices(level.service.map { [$0] } ?? [])
    }
    judgeStops()
    judgeOrder("raised-to", \.raisedTo, ranks)
    judgeOrder("if-unsure", \.ifUnsure, ranks)
  }

  private func judge(_ level: CareLevelDocument, _ rank: Int, _ ranks: [String: Int]) {
    let id = level.id.value
    references.requireLevel(level.raisedTo)
    references.requireLevel(level.ifUnsure)
    if id.hasPrefix(Self.emergency), !level.stops, !level.hasGaps {
      collector.report(LevelProblem.emergencyDoesNotStop(level.id))
    }
    if let raised = level.raisedTo, let to = ranks[raised.value] {
      if to > rank {
        collector.report(LevelProblem.raisedToLower(raised, level: id))
      } else if !level.stops, names.levels[raised.value]?.stops == true {
        collector.report(LevelProblem.raisedIntoStop(raised, level: id))
      }
    }
    if let unsure = level.ifUnsure, let to = ranks[unsure.value], to > rank + 1 {
      let lowest = levels.dropFirst(rank + 1).first?.id.value ?? id
      collector.report(LevelProblem.ifUnsureTooLow(unsure, level: id, lowest: lowest))
    }
  }

  private func judgeStops() {
    guard let above = levels.first(where: { !$0.stops }) else { return }
    let start = levels.firstIndex { !$0.stops } ?? 0
    for level in levels.dropFirst(start) where level.stops {
      collector.report(
        LevelProblem.stopBelow(level.id.span, level: level.id.value, above: above.id.value)
      )
    }
  }

  /// A more urgent level must not lead to a less urgent one than a milder level does.
  private func judgeOrder(
    _ key: String,
    _ leads: KeyPath<CareLevelDocument, Located<String>?>,
    _ ranks: [String: Int]
  ) {
    for (above, level) in zip(levels, levels.dropFirst()) {
      guard let aboveLeads = above[keyPath: leads], let own = level[keyPath: leads],
        let aboveRank = ranks[aboveLeads.value], let rank = ranks[own.value], rank < aboveRank,
        // What leads into an emergency, and what raising would lower, were reported as that.
        names.levels[own.value]?.stops != true,
        ranks[above.id.value].map({ aboveRank <= $0 }) ?? true || key != "raised-to"
      else { continue }
      collector.report(
        LevelProblem.orderNotKept(
          own,
          key: key,
          level: level.id.value,
          above: above.id.value,
          aboveValue: aboveLeads.value
        )
      )
    }
  }

  /// Each sector that has words needs them in every situation.
  private func judgeWords(of level: CareLevelDocument) {
    guard !documents.damaged.contains(.careLevels) else { return }
    let instructions = level.words.filter { $0.part == "words" }
    if !instructions.isEmpty, !instructions.contains(where: { $0.sector == .health }) {
      collector.report(LevelProblem.missingSector(level.id.span, level: level.id.value))
    }
    for words in instructions {
      let states = Set(words.states.map(\.state))
      let byHour = states.isSuperset(of: [.open, .closed])
      let situations: [(InstructionState, String)] = [
        (.unsent, "before sending"), (.sent, "after sending"),
      ]
      for (state, situation) in situations
      where !states.contains(state) && !states.contains(.any) && !byHour {
        collector.report(
          LevelProblem.missingWords(
            words.span,
            level: level.id.value,
            sector: words.sector.rawValue,
            situation: situation
          )
        )
      }
    }
  }
}
