// SPDX-License-Identifier: Apache-2.0

/// A telephone number as it is written in a registry, which a telephone must be able to dial.
enum WrittenTelephone {
  /// Whether the text is digits, maybe with `+` before them and spaces or hyphens between.
  ///
  /// 3 to 15 digits: no number of the plan of numbers (ITU-T E.164) has more, and `112` has 3.
  static func isNumber(_ text: String) -> Bool {
    let written = text.trimmed
    let digits = written.filter { $0.isASCII && $0.isNumber }
    let rest = written.hasPrefix("+") ? written.dropFirst() : written[...]
    return (3...15).contains(digits.count)
      && rest.allSatisfy { $0.isASCII && ($0.isNumber || $0 == " " || $0 == "-") }
      && rest.first.map { $0.isNumber } == true
  }
}
