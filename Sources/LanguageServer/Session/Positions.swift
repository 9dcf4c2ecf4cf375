// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler

/// Places as the protocol counts them: lines and UTF-16 units from 0.
enum Positions {
  /// A place of the protocol.
  static func position(_ offset: Int, in text: SourceText) -> JSONValue {
    let position = text.position(of: offset)
    return ["line": .int(position.line - 1), "character": .int(position.utf16Column - 1)]
  }

  static func range(_ span: SourceSpan, in text: SourceText) -> JSONValue {
    [
      "start": position(span.range.lowerBound, in: text),
      "end": position(span.range.upperBound, in: text),
    ]
  }

  /// The byte of a place of the protocol; nil when it is no place.
  static func offset(_ value: JSONValue?, in text: SourceText) -> Int? {
    guard let line = value?["line"]?.int, let character = value?["character"]?.int, line >= 0,
      character >= 0
    else { return nil }
    return text.offset(line: line, utf16: character)
  }
}
