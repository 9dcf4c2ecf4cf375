// SPDX-License-Identifier: Apache-2.0

/// Where the letters of a text came from in its file.
///
/// A value in YAML is not copied letter by letter: quotes, escapes, indentation and folded lines
/// fall away. Offsets in the text are turned back into places of the file here. If the way back is
/// not certain, every answer is the whole value: a broad true place, never a precise wrong one.
struct EmbeddedSource: Hashable, Sendable {
  /// A part of the text and the bytes of the file that it was made from.
  struct Segment: Hashable, Sendable {
    let text: Range<Int>
    let file: Range<Int>
    /// Byte for byte the same; otherwise the part is one thing, such as an escape.
    let isVerbatim: Bool
  }

  /// The place of the whole value, quotes and indicators included.
  let whole: SourceSpan
  private let way: Way

  /// The way back; most values stand in the file letter by letter, which needs no list.
  private enum Way: Hashable, Sendable {
    case segments([Segment])
    case verbatim
  }

  /// Makes the way back from its parts.
  ///
  /// - Parameters:
  ///   - whole: the place of the whole value, quotes and indicators included.
  ///   - segments: in the order of the text, without holes; empty when the way is not certain.
  init(whole: SourceSpan, segments: [Segment]) {
    self.whole = whole
    way = .segments(segments)
  }

  /// A value that is not empty and stands in its file letter by letter.
  init(verbatim whole: SourceSpan) {
    self.whole = whole
    way = .verbatim
  }

  /// In the order of the text, without holes; empty when the way back is not certain.
  var segments: [Segment] {
    switch way {
    case .segments(let segments): segments
    case .verbatim:
      [Segment(text: 0..<whole.range.count, file: whole.range, isVerbatim: true)]
    }
  }

  /// False when only the whole value can be pointed at.
  var isExact: Bool { way != .segments([]) }

  /// The place of a range of UTF-8 offsets of the text.
  ///
  /// An offset outside the text gives the whole value.
  func span(of range: Range<Int>) -> SourceSpan {
    guard let lower = start(of: range.lowerBound) else { return whole }
    guard !range.isEmpty else { return place(lower..<lower) }
    guard let upper = end(of: range.upperBound), lower <= upper else { return whole }
    return place(lower..<upper)
  }

  private func place(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(file: whole.file, range: range)
  }

  private func start(of offset: Int) -> Int? {
    guard let segment = segments.first(where: { $0.text.contains(offset) }) else {
      guard let last = segments.last, last.text.upperBound == offset else { return nil }
      return last.file.upperBound
    }
    guard segment.isVerbatim else { return segment.file.lowerBound }
    return segment.file.lowerBound + (offset - segment.text.lowerBound)
  }

  private func end(of offset: Int) -> Int? {
    guard let segment = segments.first(where: { $0.text.contains(offset - 1) }) else { return nil }
    guard segment.isVerbatim else { return segment.file.upperBound }
    return segment.file.lowerBound + (offset - segment.text.lowerBound)
  }
}
