// SPDX-License-Identifier: Apache-2.0

/// Looks at scalars that YAML takes and that do not say what their author meant.
struct YAMLScalarCheck {
  private let file: SourceFile
  private let bytes: [UInt8]

  init(_ file: SourceFile, _ bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  /// The problems of one scalar.
  ///
  /// - Parameters:
  ///   - text: the text as libyaml gives it.
  ///   - style: how it is written.
  ///   - range: its bytes.
  ///   - column: where the list or mapping around it begins; nil when there is none.
  /// - Returns: at most one problem.
  func problems(
    _ text: String,
    _ style: YAMLScalarStyle,
    _ range: Range<Int>,
    column: Int?
  ) -> [any Problem] {
    switch style {
    case .literal, .folded:
      return header(range).map { [$0] } ?? []
    case .plain:
      guard let item = continuations(range).first(where: { isListItem($0) }) else { return [] }
      return [YAMLProblem.listInText(file.span(item))]
    case .singleQuoted, .doubleQuoted:
      // libyaml takes lines that are not indented; so a forgotten quote swallows the next keys.
      if let column, continuations(range).contains(where: { indent(of: $0) <= column }) {
        return [YAMLProblem.unclosedText(file.span(range.lowerBound..<range.lowerBound + 1))]
      }
      guard let hidden = text.unicodeScalars.first(where: { isHidden($0) }) else { return [] }
      return [YAMLProblem.hiddenCharacter(file.span(range), hidden, others: [])]
    }
  }

  private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\n" && HiddenCharacter.isHidden(scalar)
  }

  private func header(_ range: Range<Int>) -> YAMLRefusal? {
    let line = bytes[range].prefix { $0 > .space }
    let isNumbered = line.dropFirst().contains { (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= $0 }
    guard isNumbered else { return nil }
    return .blockIndentation(
      file.span(line.startIndex..<line.endIndex),
      header: String(decoding: line, as: UTF8.self)
    )
  }

  /// The lines of a scalar after its first, from the first letter on; lines without letters are
  /// left out.
  private func continuations(_ range: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var rest = bytes[range]
    while let feed = rest.firstIndex(of: .lineFeed) {
      rest = rest[(feed + 1)...]
      let line = rest.prefix { $0 != .lineFeed }
      guard let start = line.firstIndex(where: { $0 > .space }),
        let end = line.lastIndex(where: { $0 > .space })
      else { continue }
      lines.append(start..<end + 1)
    }
    return lines
  }

  private func isListItem(_ line: Range<Int>) -> Bool {
    bytes[line].starts(with: [.hyphen, .space])
  }

  private func indent(of line: Range<Int>) -> Int {
    let feed = bytes[..<line.lowerBound].lastIndex(of: .lineFeed)
    return line.lowerBound - (feed.map { $0 + 1 } ?? 0)
  }
}
