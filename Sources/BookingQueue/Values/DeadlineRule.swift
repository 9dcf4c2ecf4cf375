// SPDX-License-Identifier: Apache-2.0

/// What a deadline is asked for: one need of one contact.
public struct DeadlineQuestion: Hashable, Sendable {
  /// The service's id.
  public var service: String
  /// The need's level.
  public var level: String
  /// The region's code, for opening hours; nil when it is not known.
  public var region: String?
  /// The person's age in whole years; nil when it was not told.
  public var age: Int?
  /// When the contact was made.
  public var contactAt: QueueTime
  /// When a professional assessed the need; nil when nobody has.
  public var needAssessedAt: QueueTime?

  /// Asks for the clocks of a need.
  public init(
    service: String,
    level: String,
    region: String?,
    age: Int?,
    contactAt: QueueTime,
    needAssessedAt: QueueTime?
  ) {
    self.service = service
    self.level = level
    self.region = region
    self.age = age
    self.contactAt = contactAt
    self.needAssessedAt = needAssessedAt
  }
}

/// Sets the legal clocks of a need.
///
/// The queue knows neither law nor calendar; whoever runs it brings the rule. It is asked at the
/// hand-over, and again when a professional has assessed the need.
public protocol DeadlineRule: Sendable {
  /// The clocks whose start has happened; a limit that counts from something still to come is left
  /// out.
  func clocks(for question: DeadlineQuestion) -> [CaseClock]
}
