// SPDX-License-Identifier: Apache-2.0

/// What stands in quotes in an expression, and what stands between its commas.
enum WrittenTexts {
  /// The contents of the quotes of an expression.
  static func texts(in expression: String) -> [String] {
    var texts: [String] = []
    var open: String.UnicodeScalarView?
    var isEscaped = false
    for scalar in expression.unicodeScalars {
      if isEscaped {
        open?.append(scalar)
        isEscaped = false
      } else if scalar == "\"" {
        if let content = open {
          texts.append(String(content))
          open = nil
        } else {
          open = String.UnicodeScalarView()
        }
      } else {
        isEscaped = scalar == "\\" && open != nil
        open?.append(scalar)
      }
    }
    return texts
  }

  /// The parts between the commas that stand outside quotes.
  static func parts(_ list: String) -> [String] {
    var parts: [String] = []
    var part = String.UnicodeScalarView()
    var isQuoted = false
    for scalar in list.unicodeScalars {
      if scalar == "\"" { isQuoted.toggle() }
      if scalar == ",", !isQuoted {
        parts.append(String(part))
        part = String.UnicodeScalarView()
      } else {
        part.append(scalar)
      }
    }
    parts.append(String(part))
    return parts
  }
}
