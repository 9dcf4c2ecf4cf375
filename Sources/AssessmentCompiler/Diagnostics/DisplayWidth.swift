// SPDX-License-Identifier: Apache-2.0

/// How many columns a letter takes in a terminal.
package enum DisplayWidth {
  /// The columns of one letter: two for wide scripts and pictures, none for a lone mark.
  package static func of(_ letter: Character) -> Int {
    var width = 0
    for scalar in letter.unicodeScalars {
      // The sign that asks for a picture makes the letter before it wide.
      if scalar.value == 0xFE0F || isWide(scalar) { return 2 }
      if !hasNoWidth(scalar) { width = 1 }
    }
    return width
  }

  private static func hasNoWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: scalar.value != 0xAD
    default: false
    }
  }

  /// The blocks that EastAsianWidth.txt of Unicode 16 gives as W or F, rounded to whole blocks.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x2_0000...0x3_FFFD:
      true
    default:
      scalar.value > 0x2000 && scalar.properties.isEmojiPresentation
    }
  }
}
