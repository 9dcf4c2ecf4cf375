// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService

/// What is known before the first question, from the command line.
struct InterviewOpening: Sendable {
  /// One answer to "Whom is this about?".
  struct SubjectChoice: Sendable {
    let code: String
    let subject: Contact.Subject
    let answeredBy: Contact.AnsweredBy
    let text: Translated
  }

  /// A municipality of the content.
  struct Municipality: Hashable, Sendable {
    let code: String
    let name: String
    let region: RegionID
  }

  /// The start, with what is not known yet as for a person who answers alone.
  let start: Session.Start
  /// Whether it was said whom it is about.
  let isSubjectKnown: Bool
  /// Whether the region was said.
  let isRegionKnown: Bool

  static let subjects = [
    SubjectChoice(
      code: "self",
      subject: .self,
      answeredBy: .self,
      text: InterfaceText.aboutSelf
    ),
    SubjectChoice(
      code: "with-helper",
      subject: .self,
      answeredBy: .withHelper,
      text: InterfaceText.aboutSelfHelped
    ),
    SubjectChoice(
      code: "child",
      subject: .child,
      answeredBy: .parent,
      text: InterfaceText.aboutChild
    ),
    SubjectChoice(
      code: "other",
      subject: .other,
      answeredBy: .proxy,
      text: InterfaceText.aboutOther
    ),
  ]

  /// The municipality of a code or name; nil when the content knows none.
  static func municipality(_ text: String, _ writer: TextWriter) -> Municipality? {
    let all = municipalities(writer)
    return all.first { $0.code == text }
      ?? all.first { $0.name.lowercased() == text.lowercased() }
  }

  /// The municipalities of all regions by name.
  static func municipalities(_ writer: TextWriter) -> [Municipality] {
    writer.pack.regions.values.flatMap { region in
      region.municipalities.map { code in
        let key = Texts.Key("region-\(region.id)", "municipalities.\(code)")
        return Municipality(code: code, name: writer.text(key) ?? code, region: region.id)
      }
    }
    .sorted { ($0.name, $0.code) < ($1.name, $1.code) }
  }

  /// Who answers when nothing was said: a parent for a child, and for another person somebody who
  /// speaks for that person.
  static func answeredBy(_ subject: Contact.Subject) -> Contact.AnsweredBy {
    switch subject {
    case .self: .self
    case .child: .parent
    case .other: .proxy
    }
  }
}
