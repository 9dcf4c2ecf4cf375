// SPDX-License-Identifier: Apache-2.0

import BookingQueue
import FoundationEssentials

/// The hand-over of a number: the child sends it, and the test knows by it what must be there.
struct ChildHandOver {
  let number: Int

  /// Its content; nil only for a number that makes no interview.
  var handOver: HandOver? {
    let digits = String(number, radix: 16)
    guard
      let interview = HandOver.InterviewID(
        String(repeating: "0", count: max(0, 32 - digits.count)) + digits
      )
    else { return nil }
    return HandOver(
      interview: interview,
      pack: "pack-hash",
      decisions: ["first-hash", "second-hash"],
      region: "12",
      unit: "first-unit",
      language: "fi",
      receivedAt: .first,
      outcome: "decided",
      level: "same-day",
      urgencyRank: 2,
      needs: (0...number % 3).map(need),
      clinical: Data(repeating: UInt8(number % 251), count: 100 + number % 7 * 3_000),
      contactDetails: Data("person \(number)".utf8),
      lookUps: [.phone("+358 40 \(1_000_000 + number)"), .phone("+358 50 \(1_000_000 + number)")]
    )
  }

  private func need(_ place: Int) -> HandOver.Need {
    HandOver.Need(
      service: "service-\(place)",
      sector: "health",
      level: "same-day",
      urgencyRank: 2,
      fit: "likely",
      within: "1 day",
      profession: "nurse",
      unit: nil,
      whenIdle: .returnsToLine,
      clocks: [
        CaseClock(kind: .needAssessed, rule: "first", ruleVersion: "1", due: .last),
        CaseClock(kind: .within, rule: "second", ruleVersion: "1", due: .last),
      ]
    )
  }
}
