// SPDX-License-Identifier: Apache-2.0

/// A remark where it stands in a file.
struct FoundComment {
  /// From `#` to the last letter.
  let text: String
  let offset: Int
  let line: Int
  /// The indentation of a remark on a line of its own; nil behind something else.
  let column: Int?
}

/// All remarks of a file in its order: each `#` between the values, since a `#` inside one belongs
/// to the text.
struct LayoutComments {
  private let bytes: [UInt8]
  private let text: SourceText
  private(set) var found: [FoundComment] = []

  init(_ root: YAMLNode, _ text: SourceText) {
    bytes = text.file.bytes
    self.text = text
    var end = ByteOrderMark.length(in: bytes)
    for range in Self.scalars(of: root) {
      scan(end..<max(end, range.lowerBound))
      end = max(end, range.upperBound)
    }
    scan(end..<max(end, bytes.count))
  }

  private static func scalars(of node: YAMLNode) -> [Range<Int>] {
    switch node {
    case .scalar(let scalar): [scalar.span.range]
    case .sequence(let sequence): sequence.items.flatMap(scalars)
    case .mapping(let mapping):
      mapping.entries.flatMap { [$0.key.span.range] + scalars(of: $0.value) }
    }
  }

  private mutating func scan(_ gap: Range<Int>) {
    var offset = gap.lowerBound
    while offset < gap.upperBound {
      guard bytes[offset] == .hash else {
        offset += 1
        continue
      }
      let line = text.line(at: offset)
      let range = text.range(ofLine: line)
      let before = bytes[range.lowerBound..<max(range.lowerBound, offset)]
      let written = bytes[offset..<max(offset, range.upperBound)]
      let last = written.lastIndex { $0 > .space } ?? offset
      found.append(
        FoundComment(
          text: String(decoding: bytes[offset...last], as: UTF8.self),
          offset: offset,
          line: line,
          column: before.allSatisfy { $0 == .space } ? before.count : nil
        )
      )
      offset = max(offset + 1, range.upperBound)
    }
  }
}
