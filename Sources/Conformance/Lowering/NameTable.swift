// SPDX-License-Identifier: Apache-2.0

import FEEL

/// The names that one decision may read, and what they become in expressions.
///
/// Names of models hold spaces and signs; here they become identifiers. Every name is changed, so
/// that none of them is taken for a word of expressions.
struct NameTable: Scope {
  private enum Meaning {
    case variable(Variable)
    case refused(Construct)
  }

  private struct Entry {
    let written: [Unicode.Scalar]
    let identifier: String
    let meaning: Meaning
  }

  /// The longest name first, since a longer one wins where it fits.
  private var entries: [Entry] = []
  private var variables: [String: Variable] = [:]

  var names: [String] { variables.keys.sorted() }

  func variable(named name: String) -> Variable? { variables[name] }

  func whyNot(_ name: String) -> String? { nil }

  /// Adds a name that stands for a value.
  mutating func add(_ written: String, slot: Int, _ type: ValueType) {
    let identifier = "value_\(slot)"
    let variable = Variable(
      name: identifier,
      slot: slot,
      type: type,
      isQuestion: false,
      mayBeAbsent: false
    )
    variables[identifier] = variable
    insert(
      Entry(written: Self.words(written), identifier: identifier, meaning: .variable(variable))
    )
  }

  /// Adds a name whose value cannot be read here.
  mutating func add(_ written: String, refused construct: Construct) {
    insert(Entry(written: Self.words(written), identifier: "", meaning: .refused(construct)))
  }

  private mutating func insert(_ entry: Entry) {
    guard !entry.written.isEmpty else { return }
    let place =
      entries.firstIndex { $0.written.count < entry.written.count } ?? entries.endIndex
    entries.insert(entry, at: place)
  }

  /// The scalars of a name, with one space for white space and none around it.
  private static func words(_ written: String) -> [Unicode.Scalar] {
    let words = written.unicodeScalars.split { $0.properties.isWhitespace }
    return Array(words.joined(separator: [" " as Unicode.Scalar]))
  }

  // MARK: Translating

  /// The text with identifiers in the place of names.
  ///
  /// - Throws: The construct of a name that cannot be read, and of a word that means something in
  ///   our expressions and nothing in those of DMN.
  func translated(_ text: String) throws(Construct) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var position = 0
    while position < scalars.count {
      if scalars[position] == "\"" {
        let end = Self.endOfQuoted(scalars, from: position)
        result.append(contentsOf: scalars[position..<end])
        position = end
      } else if Self.canBegin(scalars, at: position) {
        if let (entry, end) = match(scalars, at: position) {
          switch entry.meaning {
          case .variable: result.append(contentsOf: entry.identifier.unicodeScalars)
          case .refused(let construct): throw construct
          }
          position = end
        } else {
          let (word, end) = try Self.word(scalars, at: position)
          // A name that the model does not know must not be taken for an identifier of ours.
          if variables[String(word)] != nil { throw Construct("unknown-name") }
          result.append(contentsOf: word)
          position = end
        }
      } else {
        result.append(scalars[position])
        // A comma between digits parts two values in DMN; here it needs a space to do so.
        if scalars[position] == "," { result.append(" ") }
        position += 1
      }
    }
    return String(result)
  }

  private static func endOfQuoted(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var position = start + 1
    while position < scalars.count, scalars[position] != "\"" {
      position += scalars[position] == "\\" ? 2 : 1
    }
    return min(position + 1, scalars.count)
  }

  /// Whether a name can begin here: after white space, a sign, the dots of a range or nothing, and
  /// not after a point.
  private static func canBegin(_ scalars: [Unicode.Scalar], at position: Int) -> Bool {
    guard position > 0 else { return true }
    let before = scalars[position - 1]
    let isPath = before == "." && (position < 2 || scalars[position - 2] != ".")
    return !isPartOfName(before) && !isPath && before != "@"
  }

  private static func isPartOfName(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark || scalar.value > 0xFFFF
  }

  private func match(_ scalars: [Unicode.Scalar], at start: Int) -> (Entry, end: Int)? {
    for entry in entries {
      var position = start
      var fits = true
      for expected in entry.written {
        if expected == " " {
          let first = position
          while position < scalars.count, scalars[position].properties.isWhitespace {
            position += 1
          }
          fits = position > first
        } else {
          fits = position < scalars.count && scalars[position] == expected
          position += 1
        }
        if !fits { break }
      }
      guard fits, position >= scalars.count || !Self.isPartOfName(scalars[position]) else {
        continue
      }
      return (entry, position)
    }
    return nil
  }

  /// A word that is no name of the model: the function of DMN that is ours, or the word itself.
  private static func word(
    _ scalars: [Unicode.Scalar],
    at start: Int
  ) throws(Construct) -> (String.UnicodeScalarView, end: Int) {
    let rounding = Array("round half up".unicodeScalars)
    if scalars.dropFirst(start).starts(with: rounding) {
      return ("round".unicodeScalars, start + rounding.count)
    }
    if let (date, end) = writtenDate(scalars, at: start) { return (date, end) }
    var word = String.UnicodeScalarView()
    var end = start
    while end < scalars.count, isPartOfName(scalars[end]) {
      word.append(scalars[end])
      end += 1
    }
    guard end > start else {
      word.append(scalars[start])
      return (word, start + 1)
    }
    let written = String(word)
    if written == "any" || written == "unanswered" { throw Construct("unknown-name") }
    let next = scalars.dropFirst(end).first { !$0.properties.isWhitespace }
    if next == "(", ownFunctions.contains(written) {
      throw Construct("unknown-function: \(written)")
    }
    return (word, end)
  }

  /// `date("2025-01-01")` as the value `@"2025-01-01"`, which DMN defines to be the same.
  private static func writtenDate(
    _ scalars: [Unicode.Scalar],
    at start: Int
  ) -> (String.UnicodeScalarView, end: Int)? {
    var position = start
    func skipSpace() {
      while position < scalars.count, scalars[position].properties.isWhitespace { position += 1 }
    }
    func take(_ text: String) -> Bool {
      skipSpace()
      guard scalars.dropFirst(position).starts(with: text.unicodeScalars) else { return false }
      position += text.unicodeScalars.count
      return true
    }
    guard scalars[start] == "d", take("date"), take("("), take("\"") else { return nil }
    var day = String.UnicodeScalarView()
    day.append(contentsOf: scalars.dropFirst(position).prefix { $0 != "\"" })
    position += day.count
    guard CalendarDate(String(day)) != nil, take("\""), take(")") else { return nil }
    return ("@\"\(String(day))\"".unicodeScalars, position)
  }

  /// Functions of ours that DMN has not, or has under another name.
  private static let ownFunctions: Set<String> = [
    "answered", "round", "days_between", "months_between", "years_between",
  ]
}
