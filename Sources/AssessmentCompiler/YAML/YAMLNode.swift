// SPDX-License-Identifier: Apache-2.0

/// A value of a YAML file with its place.
///
/// What it holds are classes, since nodes are handed on many times and looked at few times.
enum YAMLNode: Sendable {
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
final class YAMLScalar: Sendable {
  /// The text without quotes, escapes and indentation.
  let text: String
  let style: YAMLScalarStyle
  /// The way back from the text to the file.
  let source: EmbeddedSource
  /// A remark on the line of the value; the kind of the key decides whether it may stand there.
  let trailingComment: YAMLComment?
  /// True for a value that already has a problem and must not cause another.
  let isDamaged: Bool

  init(
    text: String,
    style: YAMLScalarStyle,
    source: EmbeddedSource,
    trailingComment: YAMLComment? = nil,
    isDamaged: Bool
  ) {
    self.text = text
    self.style = style
    self.source = source
    self.trailingComment = trailingComment
    self.isDamaged = isDamaged
  }

  /// From the opening quote, indicator or first letter to the last letter or closing quote.
  var span: SourceSpan { source.whole }

  /// True where nothing is written, as after `help:` or a lone `-`.
  var isMissing: Bool { text.isEmpty && style == .plain && !isDamaged }

  /// The same with a remark.
  func adding(_ comment: YAMLComment) -> YAMLScalar {
    YAMLScalar(
      text: text,
      style: style,
      source: source,
      trailingComment: comment,
      isDamaged: isDamaged
    )
  }
}

/// A remark, from `#` to the last letter of the line.
struct YAMLComment: Sendable {
  let text: String
  let span: SourceSpan
}

/// A list.
final class YAMLSequence: Sendable {
  let items: [YAMLNode]
  /// Written as `[a, b]`.
  let isFlow: Bool
  let span: SourceSpan
  /// True when lines of it could not be read.
  let hasGaps: Bool

  init(items: [YAMLNode], isFlow: Bool, span: SourceSpan, hasGaps: Bool) {
    self.items = items
    self.isFlow = isFlow
    self.span = span
    self.hasGaps = hasGaps
  }
}

/// Keys with values, in the order of the file; no key stands twice.
final class YAMLMapping: Sendable {
  let entries: [YAMLEntry]
  let span: SourceSpan
  /// True when lines of it could not be read, so that a missing key is no news.
  let hasGaps: Bool

  init(entries: [YAMLEntry], span: SourceSpan, hasGaps: Bool) {
    self.entries = entries
    self.span = span
    self.hasGaps = hasGaps
  }

  subscript(key: String) -> YAMLEntry? {
    entries.first { $0.key.text == key }
  }
}

/// One key with its value.
struct YAMLEntry: Sendable {
  let key: YAMLScalar
  let value: YAMLNode
}
