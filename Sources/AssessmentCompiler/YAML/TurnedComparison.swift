// SPDX-License-Identifier: Apache-2.0

/// Turns `"strong" = pain` into `pain = "strong"`, which needs no quotes around the whole.
enum TurnedComparison {
  /// Nil when the text is anything but a quoted code, one comparison sign and one name.
  static func turned(_ text: String) -> String? {
    let parts = text.split(separator: " ")
    guard parts.count == 3, let code = parts.first, let name = parts.last,
      let sign = turned[String(parts[1])],
      code.count > 2, code.hasPrefix("\""), code.hasSuffix("\""),
      !code.dropFirst().dropLast().contains("\""),
      name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".") })
    else { return nil }
    return "\(name) \(sign) \(code)"
  }

  private static let turned = [
    "=": "=", "!=": "!=", "<": ">", ">": "<", "<=": ">=", ">=": "<=",
  ]
}
