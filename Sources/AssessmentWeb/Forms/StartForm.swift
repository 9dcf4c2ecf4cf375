// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService

/// A municipality of the content, with the region that it belongs to.
struct Municipality: Equatable {
  let code: String
  let name: String
  let region: RegionID

  /// The municipalities of all regions by name.
  static func all(_ writer: TextWriter) -> [Municipality] {
    writer.pack.regions.values.flatMap { region in
      region.municipalities.map { code in
        let key = Texts.Key("region-\(region.id)", "municipalities.\(code)")
        return Municipality(code: code, name: writer.text(key) ?? code, region: region.id)
      }
    }
    .sorted { ($0.name, $0.code) < ($1.name, $1.code) }
  }
}

/// What the first page of an assessment asks.
struct StartForm: Equatable, Codable {
  /// The fields that can be wrong.
  enum Field: CaseIterable {
    case about, municipality
  }

  /// Whom it is about and who answers.
  enum About: String, CaseIterable, Codable {
    case `self`
    case withHelper = "with-helper"
    case child, other

    var subject: Contact.Subject {
      switch self {
      case .self, .withHelper: .self
      case .child: .child
      case .other: .other
      }
    }

    /// A helper and a parent are with the person; who speaks for another person is taken as one
    /// who is not, which is the careful side (P14).
    var answeredBy: Contact.AnsweredBy {
      switch self {
      case .self: .self
      case .withHelper: .withHelper
      case .child: .parent
      case .other: .proxy
      }
    }

    var text: Translated {
      switch self {
      case .self: InterfaceText.aboutSelf
      case .withHelper: InterfaceText.aboutSelfHelped
      case .child: InterfaceText.aboutChild
      case .other: InterfaceText.aboutOther
      }
    }
  }

  /// Chosen by who lives elsewhere or does not want to say.
  static let noMunicipality = "none"

  var about: About?
  /// The code of the municipality, or ``noMunicipality``; nil when nothing was chosen.
  var municipality: String?

  init(about: About? = nil, municipality: String? = nil) {
    self.about = about
    self.municipality = municipality
  }

  init(_ fields: FormFields) {
    about = fields[.about].flatMap { About(rawValue: $0) }
    municipality = fields[.municipality].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The start of an interview, or the fields that cannot be taken.
  func start(_ writer: TextWriter) -> Result<Session.Start, StartRefusal> {
    let known = Municipality.all(writer).first { $0.code == municipality }
    let isPlaceKnown = known != nil || municipality == Self.noMunicipality
    guard let about, isPlaceKnown else {
      let fields = Field.allCases.filter { field in
        switch field {
        case .about: about == nil
        case .municipality: !isPlaceKnown
        }
      }
      return .failure(StartRefusal(fields: fields))
    }
    return .success(
      Session.Start(
        subject: about.subject,
        answeredBy: about.answeredBy,
        region: known?.region,
        municipality: known?.code,
        language: writer.language
      )
    )
  }
}

/// The fields of the first page that cannot be taken.
struct StartRefusal: Error {
  let fields: [StartForm.Field]
}
