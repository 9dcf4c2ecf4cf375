// SPDX-License-Identifier: Apache-2.0

import AssessmentService

/// What is left on the device after a hand-over: the receipt, and no answer.
///
/// It takes the place of the sealed answers in the interview's cookie once the hand-over is
/// committed. So the answers are gone from the device, a reload or the back key shows the same
/// receipt, and no receipt stands in an address. When the reply with this mark got lost, the
/// answers are still there, and sending them again gives the same receipt from the queue.
struct SentMark: Codable, Equatable, Sendable {
  /// Which sending the receipt is of.
  enum Sending: String, Codable {
    case first
    /// The same had been sent before.
    case repeated
    /// An earlier one; what the person has now was not sent.
    case earlier
  }

  let language: String
  /// Whom it is about, and which assessment.
  let about: String
  let locator: String
  let secret: String
  /// What happens now, true for the time of the first sending.
  let words: String
  /// The name that was sent; nil when it is not known here.
  let name: String?
  /// The numbers that will be called, in that order; empty when they are not known here.
  let phones: [String]
  /// The number that calls.
  let line: String?
  /// When that number is answered, in a sentence.
  let hours: String?
  /// How many times a call is tried.
  let tries: Int?
  let sending: Sending
  /// When it was sent, in words; nil when it is not known here.
  let sentAt: String?
  /// Until when this device shows it, in words.
  let shownUntil: String
  /// Seconds since 1970-01-01T00:00:00Z; from here ``lifetime`` counts.
  let made: Int64

  /// Seconds for which the receipt can be shown again.
  static let lifetime: Int64 = 7_200
}
