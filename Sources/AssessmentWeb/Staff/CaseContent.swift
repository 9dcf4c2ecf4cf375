// SPDX-License-Identifier: Apache-2.0

import BookingQueue
import Foundation

/// What a citizen handed over, as a member of staff reads it.
struct CaseContent {
  struct Clinical: Decodable {
    struct AnswerLine: Decodable {
      let label: String
      let answer: String?
    }

    struct ReasonLine: Decodable {
      let text: String
      let isInDoubt: Bool

      enum CodingKeys: String, CodingKey {
        case text
        case isInDoubt = "in_doubt"
      }
    }

    struct FactLine: Decodable {
      let label: String
      let value: String?
    }

    struct TakenBackLine: Decodable {
      let question: String
      let level: String
    }

    let subject: String
    let answeredBy: String
    let answers: [AnswerLine]
    let reasons: [ReasonLine]
    let facts: [FactLine]
    let takenBack: [TakenBackLine]

    enum CodingKeys: String, CodingKey {
      case subject
      case answeredBy = "answered_by"
      case answers
      case reasons
      case facts
      case takenBack = "taken_back"
    }
  }

  struct Contact: Decodable {
    let name: String
    let phone: String
    let secondPhone: String?
    let wantsCallAlone: Bool
    let needsInterpreter: Bool
    let language: String
    let municipality: String?

    enum CodingKeys: String, CodingKey {
      case name, phone
      case secondPhone = "second_phone"
      case wantsCallAlone = "wants_call_alone"
      case needsInterpreter = "needs_interpreter"
      case language, municipality
    }
  }

  let clinical: Clinical
  let contact: Contact

  /// Reads what was handed over; nil for bytes of another shape, which the page then says.
  init?(_ content: ItemContent) {
    let decoder = JSONDecoder()
    guard let clinical = try? decoder.decode(Clinical.self, from: content.clinical),
      let contact = try? decoder.decode(Contact.self, from: content.contactDetails)
    else { return nil }
    self.clinical = clinical
    self.contact = contact
  }
}

/// A claim as a hidden field carries it; the store checks its fence at each write.
enum ClaimField {
  static func text(_ claim: ClaimToken) -> String? {
    guard let data = try? JSONEncoder().encode(claim) else { return nil }
    return String(decoding: data, as: UTF8.self)
  }

  static func claim(_ text: String?) -> ClaimToken? {
    guard let text, text.utf8.count <= 2_000 else { return nil }
    return try? JSONDecoder().decode(ClaimToken.self, from: Data(text.utf8))
  }
}
