// SPDX-License-Identifier: Apache-2.0

import FEEL

/// Which key an author means by a word that is none.
enum KeyWords {
  /// Words of other languages for rules and forms, and the keys that say the same here.
  private static let others: [String: [String]] = [
    "if": ["when"], "condition": ["when"], "then": ["at-least"], "level": ["at-least"],
    "reason": ["because"], "why": ["because"], "explanation": ["because"], "text": ["ask", "text"],
    "question": ["ask"], "label": ["ask"], "hint": ["help"], "description": ["help"],
    "choices": ["options"], "values": ["options"], "answers": ["options"], "min": ["range"],
    "max": ["range"], "default": ["unknown"], "sources": ["source"], "service": ["services"],
    "required": ["optional"], "name": ["title", "id"], "key": ["id"],
  ]

  /// The keys that a word means: near ones, else those that say the same.
  static func meant(by word: String, among keys: [String]) -> [String] {
    let near = NearNames.suggestions(for: word, among: keys)
    guard near.isEmpty else { return near }
    return (others[word.lowercased()] ?? []).filter(keys.contains)
  }
}
