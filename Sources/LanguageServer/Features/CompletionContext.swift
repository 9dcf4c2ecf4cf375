// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler

/// Where in a file something is being written, as its lines show it.
///
/// It looks at lines and their indentation only, since a file in which somebody writes is seldom
/// whole.
struct CompletionContext {
  /// The keys from the outermost to the one whose value or child is written.
  let path: [String]
  /// The words before the cursor on its line, behind the key, hyphen or bar.
  let before: String
  /// Whether a key is written, and not a value.
  let isKey: Bool
  /// Whether an item of a list is written, behind its hyphen.
  let isItem: Bool
  /// The other keys of the mapping in which a key is written.
  let siblings: Set<String>
  /// For a cell of a table, what its column is called.
  let column: String?
  /// The kind of the file and its id, from its first line with a key: `rules-for` and `fever`.
  let kind: String
  let id: String

  private struct Line {
    let indent: Int
    /// Without indentation, hyphen and end of line.
    let text: Substring
    let hasHyphen: Bool

    init?(_ line: String) {
      let content = line.drop { $0 == " " }
      guard !content.isEmpty, !content.hasPrefix("#") else { return nil }
      var indent = line.count - content.count
      hasHyphen = content.hasPrefix("- ")
      text = hasHyphen ? content.dropFirst(2) : content
      if hasHyphen { indent += 2 }
      self.indent = indent
    }

    /// The key, when the line begins with one.
    var key: String? {
      guard let colon = text.firstIndex(of: ":") else { return nil }
      let next = text.index(after: colon)
      guard next == text.endIndex || text[next] == " " else { return nil }
      let key = text[..<colon]
      return key.contains(" ") || key.isEmpty ? nil : String(key)
    }
  }

  init(_ lines: [String], line: Int, column: Int) {
    let all = lines.prefix(line + 1)
    let current = all.last ?? ""
    let before = String(current.prefix(column))
    let first = lines.lazy.compactMap { Line($0) }.first
    kind = first?.key ?? ""
    id =
      first.map { line in
        line.text.drop { $0 != ":" }.dropFirst().filter { $0 != " " && $0 != "\"" }
      } ?? ""
    let content = before.drop { $0 == " " }
    let isTable = content.hasPrefix("|")
    isItem = content.hasPrefix("- ")
    let inner = isItem ? content.dropFirst(2) : content
    let indent = before.count - inner.count
    var path: [String] = []
    var own: String?
    if !isTable, let written = Line(before)?.key {
      own = written
      self.before = String(inner.drop { $0 != ":" }.dropFirst().drop { $0 == " " })
    } else {
      self.before = isTable ? String(content.split(separator: "|").last ?? "") : String(inner)
    }
    // Upwards, each line that stands further left is around this one.
    var edge = indent
    var header: String?
    for text in all.dropLast().reversed() {
      guard let line = Line(text) else { continue }
      if isTable, line.text.hasPrefix("|") {
        header = String(line.text)
        continue
      }
      let isAround =
        line.indent < edge || (line.hasHyphen && line.indent - 2 < edge - 2 && line.indent < edge)
      guard isAround, let key = line.key else { continue }
      path.append(key)
      edge = line.hasHyphen ? line.indent - 2 : line.indent
      if edge <= 0 { break }
    }
    path.reverse()
    if let own { path.append(own) }
    self.path = path
    siblings = Self.siblings(
      above: lines.prefix(line),
      below: lines.dropFirst(line + 1),
      at: indent,
      isFirst: isItem
    )
    isKey = own == nil && !isTable && !isItem && !inner.contains(" ")
    let cells = content.split(separator: "|", omittingEmptySubsequences: false).count - 2
    self.column = header.flatMap { header in
      let names = header.split(separator: "|", omittingEmptySubsequences: false).dropFirst()
      return names.dropFirst(max(cells, 0)).first.map { $0.filter { $0 != " " } }
    }
  }

  /// The keys at the same depth, up to where the mapping begins and ends.
  private static func siblings(
    above: ArraySlice<String>,
    below: ArraySlice<String>,
    at indent: Int,
    isFirst: Bool
  ) -> Set<String> {
    var found: Set<String> = []
    if !isFirst {
      for text in above.reversed() {
        guard let line = Line(text), line.indent <= indent else { continue }
        if line.indent < indent { break }
        if let key = line.key { found.insert(key) }
        if line.hasHyphen { break }
      }
    }
    for text in below {
      guard let line = Line(text), line.indent <= indent else { continue }
      if line.indent < indent || line.hasHyphen { break }
      if let key = line.key { found.insert(key) }
    }
    return found
  }
}
