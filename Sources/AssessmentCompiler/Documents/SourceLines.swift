// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine

/// Turns places into the lines that the graph keeps.
struct SourceLines {
  private let texts: [String: SourceText]

  init(_ files: [SourceFile]) {
    texts = Dictionary(files.map { ($0.path, SourceText($0)) }) { first, _ in first }
  }

  /// The file and line of a place.
  func origin(of span: SourceSpan) -> Origin {
    Origin(file: span.file, line: texts[span.file]?.line(at: span.range.lowerBound) ?? 1)
  }
}
