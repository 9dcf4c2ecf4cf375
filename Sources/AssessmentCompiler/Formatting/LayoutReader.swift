// SPDX-License-Identifier: Apache-2.0

/// Reads what a file says together with its remarks, each at the entry that it belongs to.
///
/// A remark on a line of its own belongs to the entry below it, or, when it stands further in than
/// that entry, to the end of the group that it stands in line with.
struct LayoutReader {
  /// Written in a way that the formatter cannot write again; a line of the file.
  struct Refusal: Error {
    let line: Int
  }

  /// The key whose text is a table.
  private static let tableKey = "rows"

  /// What comes behind a value.
  private struct Next {
    let offset: Int
    let column: Int
    static let end = Next(offset: .max, column: -1)
  }

  private let text: SourceText
  private let bytes: [UInt8]
  private let comments: [FoundComment]
  private var taken = 0
  /// The last line of what was read so far.
  private var lastLine = 0

  /// Reads a file that YAML has no problem with.
  static func read(_ file: SourceFile, _ root: YAMLNode) throws(Refusal) -> LayoutGroup {
    var reader = LayoutReader(file, root)
    guard case .mapping(let mapping) = root else { throw Refusal(line: 1) }
    var group = try reader.group(mapping, next: .end)
    while let comment = reader.comment(before: .max) { group.closing.append(comment) }
    return group
  }

  private init(_ file: SourceFile, _ root: YAMLNode) {
    text = SourceText(file)
    bytes = file.bytes
    comments = LayoutComments(root, text).found
  }

  // MARK: Groups

  private mutating func group(
    _ mapping: YAMLMapping,
    next: Next
  ) throws(Refusal) -> LayoutGroup {
    var group = LayoutGroup()
    let starts = mapping.entries.map(\.key.span.range.lowerBound)
    let column = starts.first.map(column) ?? 0
    for (number, entry) in mapping.entries.enumerated() {
      let behind =
        starts.dropFirst(number + 1).first.map { Next(offset: $0, column: column) } ?? next
      let key = entry.key.span.range
      let written = String(decoding: bytes[key], as: UTF8.self)
      guard !written.contains("\n") else { throw refusal(at: key.lowerBound) }
      group.entries.append(
        try self.entry(written, at: key.lowerBound, column, entry.value, next: behind)
      )
    }
    closeGroup(&group, column: column, next: next)
    return group
  }

  private mutating func group(
    _ sequence: YAMLSequence,
    next: Next
  ) throws(Refusal) -> LayoutGroup {
    var group = LayoutGroup()
    let hyphens = try hyphens(of: sequence)
    let column = hyphens.first.map(column) ?? 0
    for (number, item) in sequence.items.enumerated() {
      let behind =
        hyphens.dropFirst(number + 1).first.map { Next(offset: $0, column: column) } ?? next
      guard let hyphen = hyphens.dropFirst(number).first else { throw refusal(at: column) }
      group.entries.append(try entry(nil, at: hyphen, column, item, next: behind))
    }
    closeGroup(&group, column: column, next: next)
    return group
  }

  private mutating func closeGroup(_ group: inout LayoutGroup, column: Int, next: Next) {
    guard column > next.column else { return }
    while let first = comments.dropFirst(taken).first, (first.column ?? 0) >= column,
      let comment = comment(before: next.offset)
    {
      group.closing.append(comment)
    }
  }

  /// The places of the hyphens, which libyaml's marks of the items lie behind.
  private func hyphens(of sequence: YAMLSequence) throws(Refusal) -> [Int] {
    var found: [Int] = []
    var offset = sequence.span.range.lowerBound
    for item in sequence.items {
      var isRemark = false
      while offset < bytes.count, isRemark || bytes[offset] != .hyphen {
        if bytes[offset] == .hash { isRemark = true }
        if bytes[offset] == .lineFeed { isRemark = false }
        offset += 1
      }
      guard offset < bytes.count, offset <= item.span.range.lowerBound else {
        throw refusal(at: item.span.range.lowerBound)
      }
      found.append(offset)
      offset = max(offset + 1, item.span.range.upperBound)
    }
    return found
  }

  // MARK: Entries

  private mutating func entry(
    _ key: String?,
    at start: Int,
    _ column: Int,
    _ value: YAMLNode,
    next: Next
  ) throws(Refusal) -> LayoutEntry {
    var above: [LayoutComment] = []
    while let comment = comment(before: start) { above.append(comment) }
    let line = text.line(at: start)
    let hasBlank = line > lastLine + 1
    lastLine = line
    let isMissing = Self.isMissing(value)
    var header: String?
    if !isMissing { header = remark(onLine: line, before: value.span.range.lowerBound) }
    var inner: [LayoutComment] = []
    var trailing: String?
    let node: LayoutNode
    switch value {
    case .mapping(let mapping):
      node = .mapping(try group(mapping, next: next))
    case .sequence(let sequence) where !sequence.isFlow:
      node = .sequence(try group(sequence, next: next))
    case .sequence(let sequence):
      while let comment = comment(before: sequence.span.range.lowerBound) { inner.append(comment) }
      node = .list(try list(sequence))
      trailing = remark(onLine: lastLine, before: next.offset)
    case .scalar(let scalar):
      if isMissing {
        trailing = remark(onLine: line, before: next.offset)
        while let first = comments.dropFirst(taken).first, (first.column ?? 0) > column,
          let comment = comment(before: next.offset)
        {
          inner.append(comment)
        }
        node = .scalar(LayoutScalar(text: "", style: .plain, lines: []))
      } else {
        let range = scalar.span.range
        while let comment = comment(before: range.lowerBound) { inner.append(comment) }
        let read = read(scalar, isTable: key == Self.tableKey)
        node = .scalar(read.scalar)
        lastLine = text.line(at: max(range.lowerBound, range.upperBound - 1)) + read.extraLines
        trailing = read.remark ?? remark(onLine: lastLine, before: next.offset)
      }
    }
    return LayoutEntry(
      comments: above,
      hasBlankBefore: hasBlank,
      key: key,
      header: header,
      inner: inner,
      value: node,
      trailing: trailing
    )
  }

  private static func isMissing(_ node: YAMLNode) -> Bool {
    guard case .scalar(let scalar) = node else { return false }
    return scalar.isMissing
  }

  private mutating func list(_ sequence: YAMLSequence) throws(Refusal) -> LayoutList {
    var items: [LayoutList.Item] = []
    for item in sequence.items {
      guard case .scalar(let scalar) = item, !scalar.isMissing else {
        throw refusal(at: item.span.range.lowerBound)
      }
      let range = scalar.span.range
      var above: [String] = []
      while let comment = comment(before: range.lowerBound) { above.append(comment.text) }
      let lines = Self.lines(bytes[range])
      // An empty line inside an item is a line break of its text.
      guard !lines.contains("") else { throw refusal(at: range.lowerBound) }
      lastLine = text.line(at: max(range.lowerBound, range.upperBound - 1))
      items.append(
        LayoutList.Item(
          comments: above,
          text: lines.joined(separator: " "),
          trailing: remark(onLine: lastLine, before: sequence.span.range.upperBound)
        )
      )
    }
    var closing: [String] = []
    while let comment = comment(before: sequence.span.range.upperBound) {
      closing.append(comment.text)
    }
    lastLine = text.line(at: max(0, sequence.span.range.upperBound - 1))
    return LayoutList(items: items, closing: closing)
  }

  // MARK: Scalars

  private func read(
    _ scalar: YAMLScalar,
    isTable: Bool
  ) -> (scalar: LayoutScalar, remark: String?, extraLines: Int) {
    let range = scalar.span.range
    guard scalar.style == .literal || scalar.style == .folded else {
      let lines = Self.lines(bytes[range])
      return (LayoutScalar(text: scalar.text, style: scalar.style, lines: lines), nil, 0)
    }
    // The span ends at the last letter; spaces behind it are part of the text.
    let end = bytes[range.upperBound...].firstIndex(of: .lineFeed) ?? bytes.count
    var written = Self.rawLines(bytes[range.lowerBound..<max(range.upperBound, end)])
    let header = written.isEmpty ? "" : written.removeFirst()
    let indicators = header.prefix { $0 != "#" && $0 != " " }
    let chomping = indicators.contains("+") ? "+" : indicators.contains("-") ? "-" : ""
    let remark = header.firstIndex(of: "#").map { String(header[$0...]) }
    let broken = scalar.text.split(separator: "\n", omittingEmptySubsequences: false)
    var lines = broken.map(String.init)
    let breaksAtEnd = scalar.text.reversed().prefix { $0 == "\n" }.count
    lines.removeLast(min(lines.count, max(1, breaksAtEnd)))
    if breaksAtEnd == 0, let last = broken.last { lines.append(String(last)) }
    if scalar.style == .folded {
      lines = Self.withoutIndent(written, firstText: lines.first { !$0.isEmpty } ?? "")
    }
    var extraLines = 0
    if chomping == "+", breaksAtEnd > 1 {
      lines += Array(repeating: "", count: breaksAtEnd - 1)
      extraLines = breaksAtEnd - 1
    }
    let read = LayoutScalar(
      text: scalar.text,
      style: scalar.style,
      lines: lines,
      chomping: chomping,
      isTable: isTable && scalar.style == .literal && AlignedTable(lines) != nil
    )
    return (read, remark.map(Self.trimmed), extraLines)
  }

  /// Takes from each line the spaces by which the first one is further in than its text.
  private static func withoutIndent(_ lines: [String], firstText: String) -> [String] {
    let first = lines.first { line in line.contains { $0 != " " } } ?? ""
    let indent = first.prefix { $0 == " " }.count - firstText.prefix { $0 == " " }.count
    return lines.map { String($0.dropFirst(min(max(0, indent), $0.prefix { $0 == " " }.count))) }
  }

  private static func rawLines(_ bytes: ArraySlice<UInt8>) -> [String] {
    bytes.split(separator: .lineFeed, omittingEmptySubsequences: false).map { line in
      String(decoding: line.last == .carriageReturn ? line.dropLast() : line, as: UTF8.self)
    }
  }

  /// Lines without the spaces around them, which YAML does not read.
  private static func lines(_ bytes: ArraySlice<UInt8>) -> [String] {
    let raw = rawLines(bytes)
    guard raw.count > 1 else { return raw }
    return raw.enumerated().map { number, line in
      var line = line[...]
      if number > 0 { line = line.drop { $0 == " " } }
      // Behind a backslash a space is written on purpose.
      while number < raw.count - 1, line.last == " ", line.dropLast().last != "\\" {
        line.removeLast()
      }
      return String(line)
    }
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  // MARK: Remarks

  /// The next remark on a line of its own before a place.
  private mutating func comment(before offset: Int) -> LayoutComment? {
    guard let comment = comments.dropFirst(taken).first, comment.offset < offset else { return nil }
    taken += 1
    let hasBlank = comment.line > lastLine + 1
    lastLine = comment.line
    return LayoutComment(text: comment.text, hasBlankBefore: hasBlank)
  }

  /// The next remark, if it stands behind something on a line.
  private mutating func remark(onLine line: Int, before offset: Int) -> String? {
    guard let comment = comments.dropFirst(taken).first, comment.line == line,
      comment.column == nil, comment.offset < offset
    else { return nil }
    taken += 1
    return comment.text
  }

  private func column(_ offset: Int) -> Int {
    offset - text.range(ofLine: text.line(at: offset)).lowerBound
  }

  private func refusal(at offset: Int) -> Refusal {
    Refusal(line: text.line(at: offset))
  }
}
