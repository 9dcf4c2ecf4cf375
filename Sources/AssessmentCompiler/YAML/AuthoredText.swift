// SPDX-License-Identifier: Apache-2.0

/// A value with the place where it is written.
struct Located<Value> {
  let value: Value
  let span: SourceSpan
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
extension Located: Sendable where Value: Sendable {}

/// A text or condition of an author, with the way back to the file.
struct AuthoredText: Hashable, Sendable {
  /// Never empty.
  let text: String
  let source: EmbeddedSource

  /// The place of the whole value.
  var span: SourceSpan { source.whole }

  /// The place of a range of UTF-8 offsets of the text.
  func span(of range: Range<Int>) -> SourceSpan {
    source.span(of: range)
  }
}
