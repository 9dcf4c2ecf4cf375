// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
public import BookingQueue
import FEEL

extension AccessToCare: DeadlineRule {
  /// The clocks whose start has happened, by the level's clock and the tables of access to care.
  ///
  /// Of the answers only the age is known here; a table that reads more takes its row for
  /// `unanswered`, which the law's stricter limit stands in.
  public func clocks(for question: DeadlineQuestion) -> [CaseClock] {
    let moment = Moment(seconds: question.contactAt.milliseconds / 1_000)
    guard let wall = calendar.clock.wallTime(of: moment) else { return [] }
    let contact = Contact(
      subject: .self,
      answeredBy: .self,
      date: wall.date,
      region: question.region.map { RegionID($0) }
    )
    let age = question.age.map { [QuestionID("age"): Answer.number(DecimalNumber($0))] } ?? [:]
    let circumstances = Circumstances(
      contact: contact,
      answers: age,
      contactAt: moment,
      needAssessedAt: question.needAssessedAt.map { Moment(seconds: $0.milliseconds / 1_000) }
    )
    return clocks(
      of: ServiceID(question.service),
      at: LevelID(question.level),
      in: circumstances
    ).compactMap { $0.caseClock(version: wall.date) }
  }
}

extension CareClock {
  /// The clock as the queue keeps it; nil while it has no due time.
  func caseClock(version: CalendarDate) -> CaseClock? {
    guard let due, let time = QueueTime(milliseconds: due.milliseconds) else { return nil }
    let kind: CaseClock.Kind =
      switch self.kind {
      case .needAssessed: .needAssessed
      case .within: .within
      case .accessToCare: .careGuarantee
      }
    return CaseClock(kind: kind, rule: rule, ruleVersion: version.description, due: time)
  }
}

extension Moment {
  /// Milliseconds since 1970-01-01T00:00:00Z, at the ends of time the end itself.
  var milliseconds: Int64 {
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000)
    return overflow ? (seconds < 0 ? .min : .max) : product
  }
}
