// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import AssessmentEngine

/// For several recordings: what not knowing would make of their levels, question by question.
struct UnsureSummary {
  /// One question or line, over all recordings that answer it.
  private struct Row {
    let words: String
    var answered = 0
    var higher = 0
    var lower = 0
    /// Where it would be lower, of the first recording: its name, the level before and after.
    var example: String?
  }

  private var names: [String] = []
  private var rows: [String: Row] = [:]

  /// Evaluates each recording once for each answer that offers "I don't know".
  init(_ recordings: [Recording], runner: RecordingRunner, graph: DecisionGraph) {
    // Answers at random are somebody else each time.
    for recording in recordings where recording.randomTries == nil {
      for found in UnsureTable(recording, runner: runner, graph: graph).rows {
        if rows[found.question] == nil { names.append(found.question) }
        var row = rows[found.question] ?? Row(words: found.words)
        row.answered += 1
        if found.isHigher { row.higher += 1 }
        if found.isLower {
          row.lower += 1
          row.example = row.example ?? "\(found.before) to \(found.after) in \(recording.path)"
        }
        rows[found.question] = row
      }
    }
  }

  /// The table: the question, how many answer it, and how many would be told something more or less
  /// urgent by not knowing; then an example of each that would be less urgent.
  func lines(width: Int) -> [String] {
    guard !names.isEmpty else { return ["no question of them offers \"I don't know\""] }
    var table = TextTable(["question", "answered", "higher", "lower", "in words"])
    for name in names {
      guard let row = rows[name] else { continue }
      table.add([name, "\(row.answered)", "\(row.higher)", "\(row.lower)", row.words])
    }
    let examples = names.compactMap { name in
      rows[name]?.example.map { "lower: \(name): \($0)" }
    }
    let lower = rows.values.count { $0.lower > 0 }
    return table.lines(width: width) + examples + [
      "\(lower) of \(names.count) would tell somebody something less urgent by not knowing"
    ]
  }
}
