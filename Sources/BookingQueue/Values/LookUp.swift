// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Something a contact can be found by; the store keeps only a keyed hash of it.
///
/// Case, spaces and the marks people type in telephone numbers do not count. A national prefix is
/// not resolved: the caller gives numbers in one form, best with the country code.
public enum LookUp: Hashable, Sendable, Codable {
  /// A telephone number.
  case phone(String)
  /// A person by name and date of birth (`YYYY-MM-DD`).
  case person(name: String, born: String)

  var kind: String {
    switch self {
    case .phone: "phone"
    case .person: "person"
    }
  }

  /// The form that is hashed; nil when nothing is left of it.
  var canonical: String? {
    switch self {
    case .phone(let number):
      let digits = number.filter { $0.isASCII && $0.isNumber }
      return digits.isEmpty ? nil : (number.contains("+") ? "+" : "") + digits
    case .person(let name, let born):
      let words = name.precomposedStringWithCanonicalMapping.lowercased()
        .split(whereSeparator: \.isWhitespace)
      let date = born.filter { $0.isASCII && $0.isNumber }
      return words.isEmpty || date.isEmpty ? nil : words.joined(separator: " ") + "\n" + date
    }
  }
}

extension LookUp: CustomStringConvertible {
  /// The kind alone, so that no log can hold a number or a name.
  public var description: String { kind }
}
