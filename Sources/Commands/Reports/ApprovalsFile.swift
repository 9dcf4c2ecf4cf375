// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import AssessmentEngine
import FEEL

/// The file of approvals, to which entries are only ever added at its end.
struct ApprovalsFile {
  /// Where it lies inside the content folder.
  static let path = "rules/approvals.yaml"

  /// What is approved, by whom and when; an entry of the file a language.
  struct Entry {
    /// The texts of one language.
    struct Approved {
      let language: LanguageID
      let hash: String
    }

    let assessment: AssessmentID
    let decisions: String
    let texts: [Approved]
    let by: String
    let role: String
    let author: String
    let date: CalendarDate
    let expires: CalendarDate?
    /// The rules that rest on opinion alone and are approved as such.
    let opinions: [RuleID]
  }

  private let bytes: [UInt8]?

  /// Takes the file from those of the content; there may be none.
  init(_ files: [SourceFile]) {
    bytes = files.first { $0.path == Self.path }?.bytes
  }

  /// The file with more entries behind those it has; nil where that would need another layout.
  ///
  /// What it held before is kept byte for byte.
  func adding(_ entry: Entry) -> SourceFile? {
    guard let bytes else {
      let head =
        "# Written by `luukku approve`. An entry is of the content as it was on that day.\n"
      return file(head + "approvals:\n" + text(of: entry, indentation: "  "))
    }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let items = lines.compactMap { line -> Int? in
      let space = line.prefix { $0 == UInt8(ascii: " ") }.count
      return line.dropFirst(space).starts(with: "- ".utf8) ? space : nil
    }
    guard let indentation = items.first else { return nil }
    var old = bytes
    if old.last != UInt8(ascii: "\n") { old.append(UInt8(ascii: "\n")) }
    let new = text(of: entry, indentation: String(repeating: " ", count: indentation))
    return SourceFile(path: Self.path, bytes: old + Array(new.utf8))
  }

  private func file(_ text: String) -> SourceFile { SourceFile(path: Self.path, text: text) }

  private func text(of entry: Entry, indentation: String) -> String {
    entry.texts.map { text in
      var lines = [
        "assessment: \(entry.assessment)",
        "language: \(text.language)",
        "decisions: \(entry.decisions)",
        "texts: \(text.hash)",
        "by: \(Self.quoted(entry.by))",
        "role: \(Self.quoted(entry.role))",
        "author: \(Self.quoted(entry.author))",
        "date: \(entry.date)",
      ]
      if let last = entry.expires { lines.append("expires: \(last)") }
      if !entry.opinions.isEmpty {
        lines.append("opinions:")
        lines += entry.opinions.map { "  - \($0)" }
      }
      return lines.enumerated().map { number, line in
        "\(indentation)\(number == 0 ? "- " : "  ")\(line)\n"
      }.joined()
    }.joined()
  }

  /// A text in double quotes, so that nothing in a name means something to YAML.
  private static func quoted(_ text: String) -> String {
    let isPlain =
      text.first?.isLetter == true && text.last?.isWhitespace == false
      && text.allSatisfy { $0.isLetter || $0.isASCII && $0.isNumber || " -".contains($0) }
    let words = ["yes", "no", "true", "false", "null", "on", "off"]
    if isPlain, !words.contains(text.lowercased()) { return text }
    return "\""
      + text.map { "\"\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "\""
  }
}
