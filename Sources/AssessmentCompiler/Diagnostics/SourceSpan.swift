// SPDX-License-Identifier: Apache-2.0

/// A place in one file: a half-open range of UTF-8 bytes.
///
/// Lines and columns exist only where something is printed; see ``SourceText``.
public struct SourceSpan: Hashable, Sendable {
  /// The path of the file inside the content folder.
  public let file: String
  /// The first byte and the byte after the last one, counted from 0.
  public let range: Range<Int>

  /// Makes a place from the path of a file inside the content folder and a range of its bytes.
  public init(file: String, range: Range<Int>) {
    self.file = file
    self.range = range
  }

  /// The empty place where this one begins.
  var start: SourceSpan {
    SourceSpan(file: file, range: range.lowerBound..<range.lowerBound)
  }

  /// The place from the beginning of this one to the end of the other, in the same file.
  func joined(with other: SourceSpan) -> SourceSpan {
    guard other.file == file else { return self }
    let lower = min(range.lowerBound, other.range.lowerBound)
    return SourceSpan(file: file, range: lower..<max(range.upperBound, other.range.upperBound))
  }
}
