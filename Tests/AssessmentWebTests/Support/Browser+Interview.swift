// SPDX-License-Identifier: Apache-2.0

import AssessmentService
import Testing

/// The ways through the small content.
extension Browser {
  /// Begins and returns the address of the interview: `/i/...`.
  func begin(
    about: String = "self",
    municipality: String = "491",
    language: String? = nil
  ) async throws -> String {
    let reply = try await post(
      "/\(language ?? self.language)/start/throat",
      [("about", about), ("municipality", municipality)]
    )
    let location = try #require(reply.location)
    return String(location.dropLast("/1".count))
  }

  /// Answers one question, which must lead on.
  @discardableResult
  func answer(_ interview: String, _ place: String, _ form: [(String, String)]) async throws
    -> String
  {
    let reply = try await post("\(interview)/\(place)", form)
    #expect(reply.status == 303)
    let location = try #require(reply.location)
    #expect(!location.contains("again"), "the answer to \(place) was not taken")
    return location
  }

  /// Answers everything so that a nurse calls; the text goes into the nurse's question.
  func answerAll(_ interview: String, words: String = "", pain: String = "strong") async throws {
    try await answer(interview, "1", [("answer", "34")])
    try await answer(interview, "2", [("choice", "none")])
    try await answer(interview, "3", [("choice", "none")])
    try await answer(interview, "4", [("answer", "37,4")])
    try await answer(interview, "5", [("choice", pain)])
    try await answer(interview, "6", [("choice", "no")])
    try await answer(
      interview,
      "7",
      [("day", "20"), ("month", "11"), ("year", "2026")]
    )
    try await answer(interview, "8", [("answer", words)])
    let last = try await answer(interview, "9", [("answer", "")])
    #expect(last == "\(interview)/check")
  }

  /// Reads the result, as sending demands.
  func read(_ interview: String) async throws {
    _ = try await get("\(interview)/result")
  }

  /// Sends the hand-over form after reading the result.
  func handOver(
    _ interview: String,
    name: String = "Maija Meikäläinen",
    phone: String = "040 123 4567",
    more: [(String, String)] = []
  ) async throws -> Reply {
    try await read(interview)
    return try await post("\(interview)/send", [("name", name), ("phone", phone)] + more)
  }
}
