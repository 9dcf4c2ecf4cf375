// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// Answers and results on one line, as recordings write them.
extension RecordingRunner {
  static func words(_ outcome: Outcome, _ result: AssessmentResult) -> String {
    guard outcome == .incomplete, !result.missing.isEmpty else { return outcome.rawValue }
    return "incomplete, without \(result.missing.map(\.text).joined(separator: ", "))"
  }

  static func words(_ state: State) -> String {
    switch state {
    case .value(let value): value.description
    case .unknown: "unknown"
    case .absent: "absent"
    case .notYet: "not yet"
    case .fault(let fault): "fault \(fault.rawValue)"
    }
  }

  /// Answers in the form of a recording, on one line.
  static func words(_ answers: [QuestionID: Answer]) -> String {
    answers.sorted { $0.key < $1.key }
      .map { "\($0.key): \(words($0.value))" }
      .joined(separator: "; ")
  }

  static func words(_ answer: Answer) -> String {
    switch answer {
    case .yesNo(let yes): return yes ? "yes" : "no"
    case .one(let code): return code
    case .number(let number): return number.description
    case .date(let date): return date.description
    case .text: return "a text"
    case .unknown: return "unknown"
    case .several(let findings):
      let unsure = findings.unsure.sorted().map { "\($0) unknown" }
      let all = findings.chosen.sorted() + unsure
      return "[\(all.isEmpty ? "none" : all.joined(separator: ", "))]"
    }
  }
}
