// SPDX-License-Identifier: Apache-2.0

public import FEEL

/// What is known of a contact besides the answers, as far as it can change a result.
public struct Contact: Hashable, Sendable {
  /// Whom it is about.
  public enum Subject: String, Hashable, Sendable, CaseIterable {
    /// The person who answers.
    case `self`
    case child, other
  }

  /// Who answers.
  public enum AnsweredBy: String, Hashable, Sendable, CaseIterable {
    case `self`
    case withHelper = "with-helper"
    case parent, proxy
  }

  /// Whom it is about.
  public let subject: Subject
  /// Who answers.
  public let answeredBy: AnsweredBy
  /// The day of contact, in the calendar of the service's own time zone.
  public let date: CalendarDate
  /// The region whose rules apply besides the general ones; nil when it is not known.
  public let region: RegionID?
  /// The last form; nil when there is none or nobody handed it over.
  public let previous: PreviousForm?

  /// Makes a contact.
  public init(
    subject: Subject,
    answeredBy: AnsweredBy,
    date: CalendarDate,
    region: RegionID?,
    previous: PreviousForm? = nil
  ) {
    self.subject = subject
    self.answeredBy = answeredBy
    self.date = date
    self.region = region
    self.previous = previous
  }
}

extension Contact.Subject {
  /// Who can answer about this person; nobody answers for herself about somebody else.
  public var answeredBy: [Contact.AnsweredBy] {
    switch self {
    case .self: [.self, .withHelper]
    case .child: [.parent, .proxy]
    case .other: [.proxy]
    }
  }

  /// Who is taken to answer where a record does not say: of others a proxy, since rules may raise
  /// the level for one and for nobody else.
  public var usuallyAnsweredBy: Contact.AnsweredBy {
    self == .self ? .self : .proxy
  }
}

/// The inputs that conditions may read, and the slots they fill: the first ones of every graph.
public enum ContactInput: Int, CaseIterable, Sendable {
  case subject, answeredBy, contactDate, region

  /// The name in conditions.
  public var name: String {
    switch self {
    case .subject: "subject"
    case .answeredBy: "answered_by"
    case .contactDate: "contact_date"
    case .region: "region"
    }
  }

  /// What the input is for a contact; a region that is not known is absent.
  public func state(in contact: Contact) -> State {
    switch self {
    case .subject: .value(.code(contact.subject.rawValue))
    case .answeredBy: .value(.code(contact.answeredBy.rawValue))
    case .contactDate: .value(.date(contact.date))
    case .region: contact.region.map { .value(.code($0.text)) } ?? .absent
    }
  }

  /// The input as a name in scope; the regions are those that the content knows.
  public func variable(regions: [RegionID]) -> Variable {
    let type: ValueType =
      switch self {
      case .subject:
        .code(
          CodeDomain(id: name, codes: Contact.Subject.allCases.map(\.rawValue), order: .none)
        )
      case .answeredBy:
        .code(
          CodeDomain(id: name, codes: Contact.AnsweredBy.allCases.map(\.rawValue), order: .none)
        )
      case .contactDate: .date
      case .region: .code(CodeDomain(id: name, codes: regions.map(\.text), order: .none))
      }
    return Variable(
      name: name,
      slot: rawValue,
      type: type,
      isQuestion: false,
      mayBeAbsent: self == .region
    )
  }
}
