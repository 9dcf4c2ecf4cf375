// SPDX-License-Identifier: Apache-2.0

/// One line that a person types, with a cursor in it.
struct LineEditor: Hashable, Sendable {
  /// The letters typed so far.
  private(set) var letters: [Character]
  /// How many letters stand before the cursor.
  private(set) var cursor: Int
  /// How many letters can be typed at most; a paste may be longer.
  let limit: Int

  /// Begins with a text, the cursor behind it.
  init(_ text: String = "", limit: Int) {
    // A text that is too long stays whole: the question says so, and the person shortens it.
    letters = Array(text)
    cursor = letters.count
    self.limit = limit
  }

  /// The text.
  var text: String { String(letters) }

  /// Takes a key.
  ///
  /// - Returns: Whether the key meant something here.
  mutating func press(_ key: Key) -> Bool {
    switch key {
    case .character(let letter):
      guard letters.count < limit else { return true }
      letters.insert(letter, at: cursor)
      cursor += 1
    case .pasted(let text):
      // Cutting it here would drop its end in silence; the question refuses what is too long.
      letters.insert(contentsOf: text, at: cursor)
      cursor += text.count
    case .backspace:
      guard cursor > 0 else { return false }
      cursor -= 1
      letters.remove(at: cursor)
    case .delete:
      guard cursor < letters.count else { return false }
      letters.remove(at: cursor)
    case .left:
      guard cursor > 0 else { return false }
      cursor -= 1
    case .right:
      guard cursor < letters.count else { return false }
      cursor += 1
    case .home: cursor = 0
    case .end: cursor = letters.count
    default: return false
    }
    return true
  }
}
