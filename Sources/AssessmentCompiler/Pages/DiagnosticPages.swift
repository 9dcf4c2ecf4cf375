// SPDX-License-Identifier: Apache-2.0

import FEEL

/// The pages that explain each kind of diagnostic, as they stand in `docs/diagnostics`.
public enum DiagnosticPages {
  /// A page with its code.
  public struct Page: Hashable, Sendable {
    /// The code, such as `unknown-name`.
    public let code: String
    /// The page in Markdown, with its heading.
    public let text: String

    /// The first sentences, which say what the code means.
    public var summary: String {
      let paragraph = text.split(separator: "\n", omittingEmptySubsequences: false)
        .drop { $0.isEmpty || $0.hasPrefix("#") }.prefix { !$0.isEmpty }
      return paragraph.joined(separator: " ")
    }
  }

  /// All pages by their codes.
  public static var all: [Page] {
    var pages: [Page] = []
    var code: Substring?
    var lines: [Substring] = []
    func finish() {
      guard let code else { return }
      pages.append(Page(code: String(code), text: lines.joined(separator: "\n")))
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("=== ") {
        finish()
        code = line.dropFirst(4)
        lines = []
      } else {
        lines.append(line)
      }
    }
    finish()
    return pages.sorted { $0.code < $1.code }
  }

  /// The page of a code; nil for a code that does not exist.
  public static func page(_ code: String) -> Page? { all.first { $0.code == code } }

  /// Codes that a misspelt one may have meant, at most three.
  public static func near(_ code: String) -> [String] {
    NearNames.suggestions(for: code, among: all.map(\.code))
  }
}
