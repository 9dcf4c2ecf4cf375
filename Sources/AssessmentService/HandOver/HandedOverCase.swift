// SPDX-License-Identifier: Apache-2.0

package import BookingQueue
import FoundationEssentials

/// What a citizen handed over, as members of staff read it: the reverse of ``CaseFile``.
package struct HandedOverCase: Sendable {
  /// The clinical part.
  package struct Clinical: Decodable, Sendable {
    /// One question in clinical words.
    package struct AnswerLine: Decodable, Sendable {
      package let question: String
      package let label: String
      /// Nil for a question that was not answered.
      package let answer: String?
      /// What the last form said, with its day; nil where there is none.
      package let previous: String?
    }

    /// One rule that counted, in the citizen's words.
    package struct ReasonLine: Decodable, Sendable {
      package let text: String
      package let isInDoubt: Bool

      private enum CodingKeys: String, CodingKey {
        case text
        case isInDoubt = "in_doubt"
      }
    }

    /// One fact for professionals.
    package struct FactLine: Decodable, Sendable {
      package let label: String
      /// Nil for a fact that is unknown.
      package let value: String?
    }

    /// One emergency answer that was taken back.
    package struct TakenBackLine: Decodable, Sendable {
      package let question: String
      package let level: String
      /// The earlier answer in words; nil where it was not kept.
      package let answer: String?
    }

    package let subject: String
    package let answeredBy: String
    package let answers: [AnswerLine]
    package let reasons: [ReasonLine]
    package let facts: [FactLine]
    package let takenBack: [TakenBackLine]

    private enum CodingKeys: String, CodingKey {
      case subject
      case answeredBy = "answered_by"
      case answers, reasons, facts
      case takenBack = "taken_back"
    }
  }

  /// The contact details.
  package struct Person: Decodable, Sendable {
    package let name: String
    package let phone: String
    package let secondPhone: String?
    package let wantsCallAlone: Bool
    package let needsInterpreter: Bool
    package let language: String
    package let municipality: String?

    private enum CodingKeys: String, CodingKey {
      case name, phone
      case secondPhone = "second_phone"
      case wantsCallAlone = "wants_call_alone"
      case needsInterpreter = "needs_interpreter"
      case language, municipality
    }
  }

  /// Nil for bytes of another shape, which must be told.
  package let clinical: Clinical?
  /// Nil for bytes of another shape, which must be told.
  package let person: Person?

  /// Reads what was handed over.
  package init(_ content: ItemContent) {
    let decoder = JSONDecoder()
    clinical = try? decoder.decode(Clinical.self, from: content.clinical)
    person = try? decoder.decode(Person.self, from: content.contactDetails)
  }
}
