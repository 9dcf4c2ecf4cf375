// SPDX-License-Identifier: Apache-2.0

/// One line that a person types, with a cursor in it.
struct LineEditor: Hashable, Sendable {
  /// The letters typed so far.
  private(set) var letters: [Character]
  /// How many letters stand before the cursor.
  private(set) var cursor: Int
  /// How many letters are taken at most.
  let limit: Int

  /// Begins with a text, the cursor behind it.
  init(_ text: String = "", limit: Int) {
    letters = Array(text.prefix(limit))
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
