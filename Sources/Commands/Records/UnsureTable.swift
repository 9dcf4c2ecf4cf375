// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import AssessmentEngine
import AssessmentService

/// For a recording: what each "I don't know" in the place of an answer would make of the level.
struct UnsureTable {
  /// One answer that could have been "I don't know".
  struct Row: Hashable, Sendable {
    /// The question, or `question.option` of a list of findings.
    let question: String
    /// The level, or how the evaluation ended.
    let before: String
    let after: String
    /// Whether the person would be told something less urgent.
    let isLower: Bool
    /// Whether the person would be told something more urgent.
    let isHigher: Bool
    /// What is asked, in the words of the question or of the line.
    let words: String
  }

  let rows: [Row]

  /// Evaluates the recording once for each answer that offers "I don't know".
  init(_ recording: Recording, runner: RecordingRunner, graph: DecisionGraph) {
    let writer = TextWriter(
      pack: runner.pack,
      calendar: runner.calendar,
      language: runner.pack.texts.languages.first ?? LanguageID("en"),
      subject: recording.contact.subject,
      region: recording.contact.region
    )
    let before = runner.replay(recording, recording.answers)
    var rows: [Row] = []
    for walked in before.walk.questions {
      guard let question = graph.question(walked.question), let answer = walked.answer else {
        continue
      }
      for (name, option, changed) in Self.unsure(answer, to: question, options: walked.options)
      where question.problem(with: changed, on: recording.contact.date) == nil {
        var answers = recording.answers
        answers[question.id] = changed
        let after = runner.replay(recording, answers)
        rows.append(
          Row(
            question: name,
            before: Self.words(before.result),
            after: Self.words(after.result),
            isLower: Self.compare(after.result, before.result, graph.scale, >),
            isHigher: Self.compare(after.result, before.result, graph.scale, <),
            words: option.map { writer.option($0, of: question) }
              ?? writer.text(question.texts.part("ask")) ?? name
          )
        )
      }
    }
    self.rows = rows
  }

  /// The table: the question, the level before, the level after; what would be less urgent is
  /// marked.
  func lines(width: Int) -> [String] {
    guard !rows.isEmpty else { return ["no question of it offers \"I don't know\""] }
    var table = TextTable(["question", "before", "after", "", "in words"])
    for row in rows {
      table.add([row.question, row.before, row.after, row.isLower ? "lower" : "", row.words])
    }
    let lower = rows.count { $0.isLower }
    let summary = "\(lower) of \(rows.count) would be told something less urgent by not knowing"
    return table.lines(width: width) + [summary]
  }

  /// The answers that are as this one but for one "I don't know".
  private static func unsure(
    _ answer: Answer,
    to question: Question,
    options: [String]
  ) -> [(name: String, option: String?, answer: Answer)] {
    guard case .several(let all, let asksUnsure) = question.kind else {
      return answer == .unknown ? [] : [(question.id.text, nil, .unknown)]
    }
    guard case .several(let findings) = answer else { return [] }
    guard asksUnsure else { return [(question.id.text, nil, .unknown)] }
    return all.filter { options.contains($0.code) && !findings.unsure.contains($0.code) }.map {
      let code: Set = [$0.code]
      let changed = Findings(
        chosen: findings.chosen.subtracting(code),
        unsure: findings.unsure.union(code),
        open: findings.open
      )
      return ("\(question.id).\($0.code)", $0.code, .several(changed))
    }
  }

  /// The level; where further questions would be asked, the first, and the levels they lead to.
  private static func words(_ result: AssessmentResult) -> String {
    if let level = result.level { return level.text }
    if let level = result.failSafe { return "failed, \(level)" }
    let more = result.missing.count - 1
    let missing = (result.missing.first?.text ?? "") + (more > 0 ? " and \(more) more" : "")
    guard let most = result.possible.first, let least = result.possible.last else {
      return "\(result.outcome.rawValue), asks \(missing)"
    }
    let levels = most == least ? most.text : "\(most) to \(least)"
    return "\(levels), asks \(missing)"
  }

  private static func compare(
    _ after: AssessmentResult,
    _ before: AssessmentResult,
    _ scale: Scale,
    _ isSo: (Int, Int) -> Bool
  ) -> Bool {
    guard let first = before.level ?? before.failSafe else { return false }
    // What further questions could lead to counts by the least urgent.
    guard let second = after.level ?? after.failSafe ?? after.possible.last else { return false }
    return isSo(scale.rank(of: second), scale.rank(of: first))
  }
}
