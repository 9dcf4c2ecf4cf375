// SPDX-License-Identifier: Apache-2.0

/// Small numbers that are written as words, which conditions do not read.
enum NumberWord {
  private static let words = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty",
  ]

  /// The number of a word in small letters; nil for any other word.
  static func number(_ word: String) -> Int? { words.firstIndex(of: word) }
}
