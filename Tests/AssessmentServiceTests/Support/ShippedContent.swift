// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import AssessmentEngine
import AssessmentService
import FEEL
import Foundation
import Testing

/// The content of this repository, compiled once for all tests.
enum ShippedContent {
  enum Missing: Error { case pack, words }

  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static let compilation = AssessmentCompiler.compile(
    ContentFolder.read(root.path(percentEncoded: false)).files
  )

  static func pack() throws -> Pack {
    guard let pack = compilation.pack else { throw Missing.pack }
    return pack
  }

  /// Words of one file of the content in the place of others.
  struct Change: Sendable {
    let path: String
    let old: String
    let new: String
  }

  /// The content with some words changed; each must be there.
  static func service(changing changes: [Change]) throws -> AssessmentService {
    var files = compilation.files
    for change in changes {
      guard let place = files.firstIndex(where: { $0.path == change.path }),
        case let text = String(decoding: files[place].bytes, as: UTF8.self),
        text.contains(change.old)
      else { throw Missing.words }
      files[place] = SourceFile(
        path: change.path,
        text: text.replacingOccurrences(of: change.old, with: change.new)
      )
    }
    guard let pack = AssessmentCompiler.compile(files).pack else { throw Missing.pack }
    return try service(of: pack)
  }

  static func service() throws -> AssessmentService { try service(of: pack()) }

  private static func service(of pack: Pack) throws -> AssessmentService {
    let key = try #require(
      KeyRing.Key(
        id: 1,
        created: Moment(seconds: 0),
        notAfter: nil,
        secret: Array(repeating: 7, count: 32)
      )
    )
    let ring = try #require(KeyRing([key]))
    return try #require(AssessmentService(pack: pack, keys: ring))
  }

  static let soreThroat = AssessmentID("sore-throat")

  /// A healthy adult with a cold, answered to the end.
  static let ordinary: [String: Answer] = {
    let none = Answer.several(Findings(chosen: []))
    return [
      "age": .number(DecimalNumber(34)), "danger_now": none, "danger_sudden": none,
      "danger_condition": none, "danger_body": none, "airway_signs": none, "throat_signs": none,
      "drinking": .one("normal"), "has_fever": .yesNo(false), "general_condition": .one("usual"),
      "skin_signs": none, "blood_cell_medicine": .yesNo(false), "pregnancy": .one("not"),
      "health_risks": none, "same_complaint": .one("not"),
      "throat_days": .number(DecimalNumber(2)), "throat_pain": .one("mild"),
      "symptoms": .several(Findings(chosen: ["cough"])), "infection_at_home": .yesNo(false),
      "treated_times": .number(.zero), "long_signs": none,
    ]
  }()

  /// A session of South Savo in which these answers were given in order, the others as ordinary,
  /// up to a question or to the end.
  static func session(
    _ changes: [String: Answer] = [:],
    id seed: UInt64 = 1,
    at text: String = "2026-11-24T10:00:00+02:00",
    region: String? = "12",
    language: String = "en",
    until open: String? = nil,
    of service: AssessmentService? = nil
  ) throws -> Session {
    var generator = SeededGenerator(state: seed)
    let moment = try #require(Moment(text))
    let start = Session.Start(
      subject: .self,
      answeredBy: .self,
      region: region.map { RegionID($0) },
      municipality: region.map { _ in "491" },
      language: LanguageID(language)
    )
    var session = try #require(
      try (service ?? self.service()).begin(
        [soreThroat],
        start: start,
        id: InterviewID(using: &generator),
        now: moment
      )
    )
    let answers = ordinary.merging(changes) { _, changed in changed }
    while let asked = session.interview.question, asked.question.id.text != open {
      let answer = answers[asked.question.id.text] ?? .unknown
      try session.interview.answer(answer, at: asked.place)
    }
    return session
  }
}
