// SPDX-License-Identifier: Apache-2.0

import FEEL
import Foundation
import Testing

/// One change of a text, for each of its places.
struct TableMutation {
  let text: String
  /// The line that was changed, for messages.
  let what: String

  /// The text with one of the places replaced, for each place.
  static func replacing(_ old: String, _ new: String, in text: String) -> [TableMutation] {
    text.ranges(of: old).map { place in
      changing(place, to: new, in: text)
    }
  }

  /// The text with one date moved, for each date.
  static func days(in text: String, by days: Int) throws -> [TableMutation] {
    try text.ranges(of: "@\"").map { mark in
      let end = try #require(text.index(mark.upperBound, offsetBy: 10, limitedBy: text.endIndex))
      let day = try #require(CalendarDate(text[mark.upperBound..<end]))
      let moved = try #require(day.adding(days: days))
      return changing(mark.upperBound..<end, to: moved.description, in: text)
    }
  }

  private static func changing(
    _ place: Range<String.Index>,
    to new: String,
    in text: String
  ) -> TableMutation {
    let line = text[text.lineRange(for: place)]
    return TableMutation(text: text.replacingCharacters(in: place, with: new), what: String(line))
  }
}
