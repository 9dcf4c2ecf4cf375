// SPDX-License-Identifier: Apache-2.0

import AssessmentService
import BookingQueue

extension QueueTime {
  /// A moment as the queue keeps it; outside 1970 to 9999 the nearer end.
  init(_ moment: Moment) {
    let (milliseconds, overflow) = moment.seconds.multipliedReportingOverflow(by: 1_000)
    let end = moment.seconds < 0 ? QueueTime.first : .last
    self = overflow ? end : QueueTime(milliseconds: milliseconds) ?? end
  }

  /// The same moment in whole seconds.
  var moment: Moment { Moment(seconds: milliseconds / 1_000) }
}
