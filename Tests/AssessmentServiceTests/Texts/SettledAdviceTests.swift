// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import FEEL
import Testing

/// What is said to who cannot send any more (P16).
struct SettledAdviceTests {
  private let service: AssessmentService

  init() throws {
    service = try ShippedContent.service()
  }

  private func said(
    _ changes: [String: Answer],
    at text: String,
    until open: String? = nil,
    language: String = "en"
  ) throws -> [String] {
    let session = try ShippedContent.session(changes, at: text, language: language, until: open)
    let now = try #require(Moment(text))
    return SettledAdvice(service: service, session: session, now: now).sentences
  }

  /// An adult with five days of fever, who must be assessed today, or with a strong pain.
  private func answers(isForToday: Bool) -> [String: Answer] {
    guard isForToday else { return ["throat_pain": .one("strong")] }
    return [
      "has_fever": .yesNo(true), "temperature": .number(DecimalNumber(38)),
      "fever_days": .number(DecimalNumber(5)), "malaria_area": .one("not"),
      "fever_signs": .several(Findings(chosen: [])),
    ]
  }

  private static let more = "The rest of the answers can make the advice more urgent."

  @Test(arguments: [
    (true, "10:00", "By these answers a professional must assess this today. Call 015"),
    (true, "22:00", "By these answers a professional must assess this today. Call 116117"),
    (false, "10:00", "By these answers a professional must assess this. Call 015"),
  ])
  func `at the end an advice that speaks of sending is replaced by whom to call`(
    _ isForToday: Bool,
    _ hour: String,
    _ words: String
  ) throws {
    let texts = try said(
      answers(isForToday: isForToday),
      at: "2026-11-24T\(hour):00+02:00"
    )
    #expect(texts.count == 1, "\(texts)")
    #expect(texts.first?.hasPrefix(words) == true, "\(texts)")
  }

  @Test(arguments: [
    (true, "10:00", "By these answers a professional must assess this today. Call 015"),
    (true, "22:00", "By these answers a professional must assess this today. Call 116117"),
    (false, "22:00", "By these answers a professional must assess this. Call 116117"),
  ])
  func `before the last answer the line is one that answers, and more may come`(
    _ isForToday: Bool,
    _ hour: String,
    _ words: String
  ) throws {
    let texts = try said(
      answers(isForToday: isForToday),
      at: "2026-11-24T\(hour):00+02:00",
      until: "symptoms"
    )
    #expect(texts.first?.hasPrefix(words) == true, "\(texts)")
    #expect(texts.last == Self.more)
  }

  @Test(arguments: [nil, "general_condition", "age"])
  func `nothing is said while home care is possible`(_ open: String?) throws {
    #expect(try said([:], at: "2026-11-24T10:00:00+02:00", until: open) == [])
  }

  @Test func `an instruction that does not speak of sending stays`() throws {
    // Very ill: the answer of 22 o'clock is the urgent line itself.
    let texts = try said(["general_condition": .one("very-ill")], at: "2026-11-24T22:00:00+02:00")
    #expect(texts.first?.contains("Call 116117 now.") == true, "\(texts)")
  }

  @Test func `what ends the interview keeps its own words`() throws {
    let texts = try said(
      ["danger_now": .several(Findings(chosen: ["breathless"]))],
      at: "2026-11-24T10:00:00+02:00"
    )
    #expect(texts.first?.contains("112") == true, "\(texts)")
    #expect(!texts.contains(Self.more))
  }
}
