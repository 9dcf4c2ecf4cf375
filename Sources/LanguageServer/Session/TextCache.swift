// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler

/// The lines of the files that one message speaks of, each found once.
final class TextCache {
  private let workspace: Workspace
  private var texts: [String: SourceText] = [:]

  init(_ workspace: Workspace) {
    self.workspace = workspace
  }

  func text(_ path: String) -> SourceText? {
    if let known = texts[path] { return known }
    let text = workspace.file(path).map { SourceText($0) }
    texts[path] = text
    return text
  }

  /// A place as the protocol gives it; nil for a file that is not there.
  func location(_ span: SourceSpan) -> JSONValue? {
    text(span.file).map { text in
      [
        "uri": .string(workspace.address(of: span.file)),
        "range": Positions.range(span, in: text),
      ]
    }
  }

  func address(of path: String) -> String { workspace.address(of: path) }
}
