// SPDX-License-Identifier: Apache-2.0

extension Walk {
  /// The questions that concern this person, and the lines of those of several findings.
  public var asked: [Finding] {
    questions.flatMap { walked in
      [Finding(question: walked.question)]
        + walked.options.map { Finding(question: walked.question, option: $0) }
    }
  }

  /// A question, or one line of a question of several findings.
  public struct Finding: Hashable, Comparable, Sendable {
    /// The question.
    public let question: QuestionID
    /// The option's code, of a question of several findings; nil for the question as a whole.
    public let option: String?

    /// Names a question, or one line of it.
    public init(question: QuestionID, option: String? = nil) {
      self.question = question
      self.option = option
    }

    /// The name by which conditions and results speak of it: `fever` or `danger_now.not_waking`.
    public var name: String { option.map { "\(question).\($0)" } ?? question.text }

    /// Orders by question, then by line, for stable output; a question stands before its lines.
    public static func < (left: Finding, right: Finding) -> Bool {
      (left.question.text, left.option ?? "") < (right.question.text, right.option ?? "")
    }
  }
}

extension Findings {
  /// The lines of which something was told: ticked, or not known.
  var told: Set<String> { chosen.union(unsure) }

  /// The same answer without some lines.
  func without(_ lines: Set<String>) -> Findings {
    Findings(
      chosen: chosen.subtracting(lines),
      unsure: unsure.subtracting(lines),
      open: open.subtracting(lines)
    )
  }
}

extension Set<Walk.Finding> {
  /// Whether an answer is among these: by itself, or with its whole question.
  private func covers(_ finding: Walk.Finding) -> Bool {
    contains(finding) || contains(Walk.Finding(question: finding.question))
  }

  /// What is in both; a line is in a whole question.
  func common(with other: Set) -> Set {
    filter(other.covers).union(other.filter(covers))
  }
}
