// SPDX-License-Identifier: Apache-2.0

/// What a file says, with its remarks, and nothing of how its lines are broken and indented.
///
/// The formatter reads it, writes it, and reads it again: both must be the same.
indirect enum LayoutNode {
  case scalar(LayoutScalar)
  case list(LayoutList)
  case mapping(LayoutGroup)
  case sequence(LayoutGroup)
}

/// A remark on a line of its own.
struct LayoutComment {
  let text: String
  let hasBlankBefore: Bool
}

/// The entries of a mapping, or the items of a sequence.
struct LayoutGroup {
  var entries: [LayoutEntry] = []
  /// Remarks behind the last entry, as far in as the entries.
  var closing: [LayoutComment] = []
}

/// A key with its value, or an item.
struct LayoutEntry {
  let comments: [LayoutComment]
  let hasBlankBefore: Bool
  /// As it is written; nil for an item.
  let key: String?
  /// The remark behind the colon or hyphen of a value that begins on a later line.
  let header: String?
  /// Remarks between the key's line and a value on a later line, or in place of a value.
  let inner: [LayoutComment]
  let value: LayoutNode
  /// The remark behind the value.
  let trailing: String?
}

/// A text, number, code or condition.
struct LayoutScalar {
  let text: String
  let style: YAMLScalarStyle
  /// The lines as written, without indentation; those of a block without its header.
  let lines: [String]
  /// For a block: `+` keeps empty lines at its end, `-` drops the last line break.
  var chomping = ""
  /// True for the lines of a table, whose cells may be widened.
  var isTable = false

  var isBlock: Bool { style == .literal || style == .folded }
}

/// A list in brackets.
struct LayoutList {
  struct Item {
    let comments: [String]
    let text: String
    let trailing: String?
  }

  let items: [Item]
  /// Remarks before the closing bracket.
  let closing: [String]

  var hasComments: Bool {
    !closing.isEmpty || items.contains { !$0.comments.isEmpty || $0.trailing != nil }
  }
}

// MARK: Comparing

extension LayoutNode {
  /// Everything that formatting may not change, in the order of the file.
  var substance: [String] {
    var parts: [String] = []
    add(to: &parts)
    return parts
  }

  private func add(to parts: inout [String]) {
    switch self {
    case .scalar(let scalar):
      let cells = scalar.isTable ? AlignedTable(scalar.lines)?.cells : nil
      parts.append("\(scalar.style) \(cells ?? scalar.text)")
    case .list(let list):
      parts.append("[")
      for item in list.items {
        parts += item.comments + [item.text, "remark \(item.trailing ?? "")"]
      }
      parts += list.closing + ["]"]
    case .mapping(let group): group.add(to: &parts, "mapping")
    case .sequence(let group): group.add(to: &parts, "sequence")
    }
  }
}

extension LayoutGroup {
  fileprivate func add(to parts: inout [String], _ kind: String) {
    parts.append("begin \(kind)")
    for entry in entries {
      parts += entry.comments.map { "above \($0.text)" }
      parts.append("key \(entry.key ?? "-")")
      parts.append("behind the key \(entry.header ?? "")")
      parts += entry.inner.map { "inside \($0.text)" }
      parts += entry.value.substance
      parts.append("behind \(entry.trailing ?? "")")
    }
    parts += closing.map { "closing \($0.text)" }
    parts.append("end")
  }
}
