// SPDX-License-Identifier: Apache-2.0

/// A value of a YAML file with its place.
enum YAMLNode: Hashable, Sendable {
  case scalar(YAMLScalar)
  case sequence(YAMLSequence)
  case mapping(YAMLMapping)

  /// The place from the first letter to the end of the last child.
  var span: SourceSpan {
    switch self {
    case .scalar(let scalar): scalar.span
    case .sequence(let sequence): sequence.span
    case .mapping(let mapping): mapping.span
    }
  }

  /// True for a value that already has a problem and must not cause another.
  var isDamaged: Bool {
    guard case .scalar(let scalar) = self else { return false }
    return scalar.isDamaged
  }
}

/// How a scalar is written.
enum YAMLScalarStyle: Hashable, Sendable {
  case plain
  case singleQuoted
  case doubleQuoted
  case literal
  case folded
}

/// A text, number, code or condition as it is written, without any meaning yet.
struct YAMLScalar: Hashable, Sendable {
  /// The text without quotes, escapes and indentation.
  let text: String
  let style: YAMLScalarStyle
  /// From the opening quote, indicator or first letter to the last letter or closing quote.
  let span: SourceSpan
  /// The way back from the text to the file.
  let source: EmbeddedSource
  /// A remark on the line of the value; the kind of the key decides whether it may stand there.
  var trailingComment: YAMLComment?
  /// True for a value that already has a problem and must not cause another.
  let isDamaged: Bool

  /// True where nothing is written, as after `help:` or a lone `-`.
  var isMissing: Bool { text.isEmpty && style == .plain && !isDamaged }
}

/// A remark, from `#` to the last letter of the line.
struct YAMLComment: Hashable, Sendable {
  let text: String
  let span: SourceSpan
}

/// A list.
struct YAMLSequence: Hashable, Sendable {
  let items: [YAMLNode]
  /// Written as `[a, b]`.
  let isFlow: Bool
  let span: SourceSpan
  /// True when lines of it could not be read.
  let hasGaps: Bool
}

/// Keys with values, in the order of the file; no key stands twice.
struct YAMLMapping: Hashable, Sendable {
  let entries: [YAMLEntry]
  let span: SourceSpan
  /// True when lines of it could not be read, so that a missing key is no news.
  let hasGaps: Bool

  subscript(key: String) -> YAMLEntry? {
    // An entry is large, so it is copied only when it is the one.
    for place in entries.indices where entries[place].key.text == key { return entries[place] }
    return nil
  }
}

/// One key with its value.
struct YAMLEntry: Hashable, Sendable {
  let key: YAMLScalar
  let value: YAMLNode
}
