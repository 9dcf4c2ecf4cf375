// SPDX-License-Identifier: Apache-2.0

/// Finds remarks in the gaps between libyaml's marks, since libyaml does not report them.
struct YAMLComments {
  private let file: SourceFile
  private let bytes: [UInt8]

  init(_ file: SourceFile, _ bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  /// The remark behind a value on the same line.
  func trailing(from end: Int) -> YAMLComment? {
    guard end <= bytes.count,
      let next = bytes[end...].firstIndex(where: { $0 != .space }), bytes[next] == .hash
    else { return nil }
    return comment(at: next)
  }

  /// The remark behind the colon or hyphen whose value begins on a later line.
  ///
  /// Remarks on lines of their own do not count.
  func leading(_ gap: Range<Int>) -> YAMLComment? {
    var hasSign = false
    var offset = gap.lowerBound
    while offset < gap.upperBound {
      switch bytes[offset] {
      case .lineFeed: hasSign = false
      case .colon, .hyphen: hasSign = true
      case .hash:
        if hasSign { return comment(at: offset) }
        offset = bytes[offset...].firstIndex(of: .lineFeed) ?? bytes.count
        continue
      default: break
      }
      offset += 1
    }
    return nil
  }

  private func comment(at start: Int) -> YAMLComment {
    let line = bytes[start...].prefix { $0 != .lineFeed }
    let end = line.lastIndex { $0 > .space } ?? start
    return YAMLComment(
      text: String(decoding: bytes[start...end], as: UTF8.self),
      span: file.span(start..<end + 1)
    )
  }
}
