// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService

/// Evaluates recorded answer sets.
struct Replayer {
  private let reader: AnswerSetReader
  private let writer: ResultWriter
  private let graph: DecisionGraph

  /// Prepares for the assessments of a pack.
  init(pack: Pack, extras: ResultWriter.Extras) throws(Failure) {
    guard let reader = AnswerSetReader(pack: pack), let calendar = OpeningCalendar(pack.calendar)
    else {
      throw Failure(.machine, "this system does not know the time zone \(pack.calendar.timeZone)")
    }
    self.reader = reader
    self.writer = ResultWriter(pack: pack, calendar: calendar, extras: extras)
    self.graph = pack.graph
  }

  /// The result of one record as JSON; its problem as JSON when it cannot be evaluated.
  ///
  /// - Parameters:
  ///   - bytes: The record.
  ///   - line: The number of its line, from 1; nil for a record that is not one of many.
  /// - Returns: One line of JSON, and whether it is a result.
  func evaluate(_ bytes: some Collection<UInt8>, line: Int?) -> (json: String, isResult: Bool) {
    do throws(RecordProblem) {
      let set = try reader.read(bytes)
      let result = graph.evaluate(
        set.assessments,
        answers: set.answers,
        contact: set.contact,
        optional: .skipped
      )
      return (writer.text(of: result, for: set), true)
    } catch {
      return (Self.json(of: error, line: line), false)
    }
  }

  /// A record's problem as JSON; it names places and never values.
  static func json(of problem: RecordProblem, line: Int?) -> String {
    json(
      id: problem.id,
      line: line,
      code: problem.code,
      question: problem.question,
      message: problem.message
    )
  }

  /// The problem of a line that is longer than what is read.
  static func lineTooLong(_ line: Int) -> String {
    json(
      id: nil,
      line: line,
      code: "line-too-long",
      question: nil,
      message: "the line is longer than 1 MiB"
    )
  }

  private static func json(
    id: String?,
    line: Int?,
    code: String,
    question: String?,
    message: String
  ) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("id", id)
      if let line { json.member("line", line) }
      json.objectMember("error") { json in
        json.member("code", code)
        json.optionalMember("question", question)
        json.member("message", message)
      }
    }
    return json.text
  }
}
