// SPDX-License-Identifier: Apache-2.0

/// One file of the content, as it lies on the disk.
public struct SourceFile: Hashable, Sendable {
  /// The path inside the content folder, with `/` between folders: `rules/fever.yaml`.
  public let path: String
  /// The bytes as read; they need not be valid UTF-8.
  public let bytes: [UInt8]

  /// Makes a file from its path inside the content folder and its bytes.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Makes a file from a text, mostly for tests.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The place of some bytes of this file; a range that reaches past the end is cut.
  func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(file: path, range: range.clamped(to: 0..<bytes.count))
  }
}
