// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine

extension AccessToCare {
  /// The limit of the law for the service that leads a result; nil when the law states no span.
  func limit(
    for result: ContactResult,
    contact: Contact,
    answers: [QuestionID: Answer]
  ) -> TimeSpan? {
    guard let need = result.needs.first(where: { $0.level == result.actingLevel }) else {
      return nil
    }
    let circumstances = Circumstances(contact: contact, answers: answers, contactAt: nil)
    return clocks(for: need, in: circumstances)
      .first { $0.kind == .accessToCare }?
      .limit.flatMap { TimeSpan($0) }
  }
}
