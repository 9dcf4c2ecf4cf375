// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import Testing

/// One slip at a random place of content, of a kind that authors make.
enum SingleMutation: String, CaseIterable, CustomTestStringConvertible {
  case misspeltUse = "a name misspelt where it is used"
  case misspeltDeclaration = "a name misspelt where it is declared"
  case missingKey = "a line with a key left out"
  case doubledKey = "a line with a key twice"
  case otherType = "a value of another type"
  case missingQuote = "a quote left out"
  case missingColon = "a colon left out"
  case otherIndentation = "a line indented otherwise"
  case missingBracket = "a bracket left out of a condition"
  case wrongOption = "an option misspelt in a condition"
  case wrongUnit = "another unit"
  case wrongInclude = "an include misspelt"
  case truncated = "the end of a file cut off"

  var testDescription: String { rawValue }

  /// A line of a file, without its line feed.
  private struct Line {
    let file: Int
    let number: Int
    let text: String

    var indent: String { String(text.prefix { $0 == " " }) }
    var content: Substring { text.dropFirst(indent.count) }
    /// The key, when the line holds one with or without a value.
    var key: Substring? {
      let bare = content.hasPrefix("- ") ? content.dropFirst(2) : content
      guard let colon = bare.firstIndex(of: ":") else { return nil }
      let key = bare[..<colon]
      let isWord = key.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
      return !key.isEmpty && isWord ? key : nil
    }
    /// What stands behind the key on the same line.
    var value: Substring? {
      guard key != nil, let colon = text.firstIndex(of: ":") else { return nil }
      let value = text[text.index(after: colon)...].drop { $0 == " " }
      return value.isEmpty ? nil : value
    }
    var isCondition: Bool {
      guard let key else { return false }
      return ["when", "is", "holds"].contains(String(key)) && value != nil
    }
  }

  /// Content with the slip.
  ///
  /// - Returns: the files, and the changed line as it is now; nil where there is no place for it.
  func apply(
    to files: [SourceFile],
    using chance: inout SplitMix
  ) -> (files: [SourceFile], line: String)? {
    let lines = files.indices.flatMap { file -> [Line] in
      guard !files[file].path.contains("/texts/") else { return [] }
      return String(decoding: files[file].bytes, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        .map { Line(file: file, number: $0.offset, text: String($0.element)) }
    }
    let places = lines.filter { fits($0) }
    guard let line = places.randomElement(using: &chance),
      let changed = change(line, using: &chance)
    else { return nil }
    var all = lines.filter { $0.file == line.file }.map(\.text)
    all.replaceSubrange(line.number...line.number, with: changed)
    if self == .truncated { all.removeSubrange((line.number + 1)...) }
    var mutated = files
    let text = all.joined(separator: "\n")
    mutated[line.file] = SourceFile(path: files[line.file].path, text: text)
    let shown = "\(files[line.file].path):\(line.number + 1): \(line.text) -> \(changed)"
    return (mutated, shown)
  }

  private func fits(_ line: Line) -> Bool {
    switch self {
    case .misspeltUse: line.isCondition
    case .misspeltDeclaration:
      line.key == "id" || (line.indent.count == 2 && line.key != nil && line.value == nil)
    case .missingKey, .doubledKey, .otherType: line.key != nil && line.value != nil
    case .missingQuote: line.text.contains("\"") && line.key != nil
    case .missingColon: line.key != nil
    case .otherIndentation: !line.content.isEmpty && line.content.first != "#"
    case .missingBracket: line.isCondition && line.text.contains { "()".contains($0) }
    case .wrongOption: line.isCondition && line.text.contains("\"")
    case .wrongUnit: line.key == "unit"
    case .wrongInclude: line.text.contains("- include: ")
    case .truncated: line.content.count > 3
    }
  }

  private func change(_ line: Line, using chance: inout SplitMix) -> [String]? {
    let text = line.text
    func without(_ signs: String) -> [String]? {
      let places = text.indices.filter { signs.contains(text[$0]) }
      return places.randomElement(using: &chance).map { place in
        [String(text[..<place]) + text[text.index(after: place)...]]
      }
    }
    switch self {
    case .misspeltUse:
      guard let value = line.value else { return nil }
      let all: [Substring] = value.split { !($0.isLetter || $0.isNumber || $0 == "_") }
      let words = all.filter { $0.contains("_") || $0.count > 6 }
      return words.randomElement(using: &chance).map { [misspelt($0, in: text, &chance)] }
    case .misspeltDeclaration:
      let word: Substring? = line.key == "id" ? line.value : line.key
      return word.map { [misspelt($0, in: text, &chance)] }
    case .missingKey: return line.content.hasPrefix("- ") ? nil : []
    case .doubledKey: return line.content.hasPrefix("- ") ? nil : [text, text]
    case .otherType:
      guard let value = line.value else { return nil }
      let other = ["[a, b]", "12", "perhaps", "2026-13-01", "\"\""].randomElement(using: &chance)
      return [String(text[..<value.startIndex]) + (other ?? "12")]
    case .missingQuote: return without("\"")
    case .missingColon:
      let place = text.firstIndex(of: ":")
      return place.map { [String(text[..<$0]) + text[text.index(after: $0)...]] }
    case .otherIndentation:
      let fewer = Bool.random(using: &chance) && line.indent.count >= 2
      let count = Int.random(in: 1...2, using: &chance)
      return [fewer ? String(text.dropFirst(count)) : String(repeating: " ", count: count) + text]
    case .missingBracket: return without("()")
    case .wrongOption:
      let quoted = text.split(separator: "\"", omittingEmptySubsequences: false)
      guard quoted.count >= 3 else { return nil }
      return [misspelt(quoted[1], in: text, &chance)]
    case .wrongUnit:
      let units: [String] = ["kg", "wk", "a", "cm", "celsius"].filter { line.value ?? "" != $0 }
      return units.randomElement(using: &chance).map { ["\(line.indent)unit: " + $0] }
    case .wrongInclude: return line.value.map { [misspelt($0, in: text, &chance)] }
    case .truncated:
      let most = line.content.count
      return [String(text.dropLast(Int.random(in: 0..<most, using: &chance)))]
    }
  }

  /// The line with one letter of a word gone, doubled or another.
  private func misspelt(_ word: Substring, in text: String, _ chance: inout SplitMix) -> String {
    var letters = Array(word)
    let place = Int.random(in: letters.indices, using: &chance)
    switch Int.random(in: 0..<3, using: &chance) {
    case 0 where letters.count > 2: letters.remove(at: place)
    case 1: letters.insert(letters[place], at: place)
    default: letters[place] = letters[place] == "x" ? "z" : "x"
    }
    return String(text[..<word.startIndex]) + String(letters) + text[word.endIndex...]
  }
}
