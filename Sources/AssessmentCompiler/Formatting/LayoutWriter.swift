// SPDX-License-Identifier: Apache-2.0

/// Writes what a file says in the one layout of content.
///
/// Two spaces a level, items further in than their key, at most one empty line between entries,
/// plain texts and lists broken at 100 columns, bars of tables under each other.
struct LayoutWriter {
  static let width = 100

  private var lines: [String] = []
  /// What stands in front of the first entry of an item on the same line: `-`.
  private var pending: String?
  /// True where an empty line would belong to the text above.
  private var isKeptEnd = false

  /// The text of a file.
  static func text(of group: LayoutGroup) -> String {
    var writer = LayoutWriter()
    writer.write(group, indent: 0)
    return writer.lines.joined(separator: "\n") + "\n"
  }

  // MARK: Groups

  private mutating func write(_ group: LayoutGroup, indent: Int) {
    var isFirst = true
    for entry in group.entries {
      if let head = pending, !entry.comments.isEmpty {
        lines.append(head)
        pending = nil
      }
      for comment in entry.comments {
        write(comment, indent: indent, isFirst: isFirst)
        isFirst = false
      }
      if entry.hasBlankBefore, !isFirst { addBlank() }
      isFirst = false
      write(entry, indent: indent)
    }
    for comment in group.closing { write(comment, indent: indent, isFirst: false) }
  }

  private mutating func write(_ comment: LayoutComment, indent: Int, isFirst: Bool) {
    if comment.hasBlankBefore, !isFirst { addBlank() }
    lines.append(Self.spaces(indent) + comment.text)
  }

  private mutating func addBlank() {
    if !isKeptEnd { lines.append("") }
    isKeptEnd = false
  }

  // MARK: Entries

  private mutating func write(_ entry: LayoutEntry, indent: Int) {
    isKeptEnd = false
    var head = pending.map { "\($0) " } ?? Self.spaces(indent)
    pending = nil
    head += entry.key.map { "\($0):" } ?? "-"
    let header = entry.header.map { " \($0)" } ?? ""
    switch entry.value {
    case .mapping(let group), .sequence(let group):
      if entry.key == nil, entry.header == nil {
        pending = head
      } else {
        lines.append(head + header)
      }
      write(group, indent: indent + 2)
    case .list(let list):
      let start = open(entry, head + header, indent: indent)
      write(list, start, indent: indent + 2, entry.trailing)
    case .scalar(let scalar):
      guard !scalar.lines.isEmpty || scalar.isBlock else {
        lines.append(head + Self.behind(entry.trailing))
        for comment in entry.inner { write(comment, indent: indent + 2, isFirst: false) }
        return
      }
      let start = open(entry, head + header, indent: indent)
      write(scalar, start, indent: indent + 2, entry.trailing)
    }
  }

  /// The beginning of the line of a value: behind its key, or below remarks about it.
  private mutating func open(_ entry: LayoutEntry, _ head: String, indent: Int) -> String {
    guard entry.header != nil || !entry.inner.isEmpty else { return head + " " }
    lines.append(head)
    for comment in entry.inner { write(comment, indent: indent + 2, isFirst: false) }
    return Self.spaces(indent + 2)
  }

  // MARK: Values

  private mutating func write(
    _ scalar: LayoutScalar,
    _ start: String,
    indent: Int,
    _ trailing: String?
  ) {
    if scalar.isBlock {
      write(block: scalar, start, indent: indent, trailing)
      return
    }
    var own = scalar.lines
    if scalar.style == .plain {
      let space = Self.width - DisplayWidth.of(start)
      let widths = own.enumerated().map { number, line in
        (DisplayWidth.of(line), number == 0 ? space : Self.width - indent)
      }
      if widths.contains(where: { $0 > $1 }) {
        own = FilledText.lines(of: scalar.text, first: space, rest: Self.width - indent)
      }
    }
    lines.append(start + (own.first ?? ""))
    lines += own.dropFirst().map { $0.isEmpty ? "" : Self.spaces(indent) + $0 }
    if let last = lines.popLast() { lines.append(last + Self.behind(trailing)) }
  }

  private mutating func write(
    block scalar: LayoutScalar,
    _ start: String,
    indent: Int,
    _ trailing: String?
  ) {
    let table = scalar.isTable ? AlignedTable(scalar.lines)?.lines : nil
    let own = table ?? scalar.lines
    // YAML takes the indentation from the first line, unless it is said.
    let firstText = own.first { !$0.isEmpty }
    let isSaid = firstText?.first == " "
    let sign = scalar.style == .literal ? "|" : ">"
    lines.append(start + sign + (isSaid ? "2" : "") + scalar.chomping + Self.behind(trailing))
    lines += own.map { $0.isEmpty ? "" : Self.spaces(indent) + $0 }
    isKeptEnd = scalar.chomping == "+"
  }

  private mutating func write(
    _ list: LayoutList,
    _ start: String,
    indent: Int,
    _ trailing: String?
  ) {
    guard list.hasComments else {
      let items = list.items.enumerated().map { number, item in
        item.text + (number + 1 < list.items.count ? "," : "]")
      }
      let own = FilledText.lines(
        of: ["[" + (items.first ?? "]")] + items.dropFirst(),
        first: Self.width - DisplayWidth.of(start),
        rest: Self.width - indent
      )
      lines.append(start + (own.first ?? ""))
      lines += own.dropFirst().map { Self.spaces(indent) + $0 }
      if let last = lines.popLast() { lines.append(last + Self.behind(trailing)) }
      return
    }
    lines.append(start + "[")
    for (number, item) in list.items.enumerated() {
      lines += item.comments.map { Self.spaces(indent + 2) + $0 }
      let comma = number + 1 < list.items.count ? "," : ""
      lines.append(Self.spaces(indent + 2) + item.text + comma + Self.behind(item.trailing))
    }
    lines += list.closing.map { Self.spaces(indent + 2) + $0 }
    lines.append(Self.spaces(indent) + "]" + Self.behind(trailing))
  }

  private static func behind(_ remark: String?) -> String { remark.map { " \($0)" } ?? "" }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
