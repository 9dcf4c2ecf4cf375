// SPDX-License-Identifier: Apache-2.0

/// The spelling of the ids of assessments and modules.
public enum ContentID {
  /// The id that a title could have: small letters and digits with hyphens between words.
  ///
  /// - Parameter title: What somebody wrote: a title, or an id that is right already.
  /// - Returns: The id; nil when nothing is left of it, or it has a meaning of its own.
  public static func proposal(for title: String) -> String? {
    let letters: [Character: Character] = ["å": "a", "ä": "a", "ö": "o", "é": "e", "ü": "u"]
    let plain = String(title.lowercased().map { letters[$0] ?? $0 }).drop { !$0.isLetter }
    let words = plain.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    let id = words.joined(separator: "-")
    let isTaken = AuthorsWord.reserved.contains(id) || id.hasPrefix("region-")
    guard AuthorsWord.isWord(id, separator: "-"), !isTaken else { return nil }
    return id
  }
}
