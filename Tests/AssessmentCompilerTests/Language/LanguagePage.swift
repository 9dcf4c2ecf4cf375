// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// `docs/language.md` taken apart: its examples in order, and the keys that its tables name.
///
/// A fenced block of YAML begins with the comment `# PATH`, the file whose lines it shows, or with
/// `# PATH gives: CODE` when it is wrong on purpose. A table whose first column is `write` or `not`
/// holds conditions; one whose first column is `key` or begins with `key of` names keys.
struct LanguagePage {
  /// Something on the page that the compiler can judge.
  enum Example: Sendable {
    /// Lines that are added to a file under their keys.
    case lines(String, of: String)
    /// Lines that give an error or a warning.
    case mistake(String, of: String, code: String)
    /// A condition that can be written.
    case condition(String)
    /// A condition that cannot be written.
    case wrongCondition(String, code: String)
  }

  private(set) var examples: [(line: Int, example: Example)] = []
  /// The keys in the first columns of tables of keys.
  private(set) var keys: Set<String> = []
  /// Everything between single backticks outside of fenced blocks.
  private(set) var quoted: Set<String> = []
  /// Links with the line that they stand in.
  private(set) var links: [(line: Int, link: (text: String, target: String))] = []
  /// What links inside the page can lead to: `#your-first-rule`.
  private(set) var anchors: Set<String> = []
  /// Fenced blocks of YAML that do not say which file they show, by line.
  private(set) var strangers: [Int] = []

  init() throws {
    let page = Fixture.project.appending(path: "docs/language.md")
    self.init(try String(contentsOf: page, encoding: .utf8))
  }

  init(_ text: String) {
    var block: (line: Int, isYAML: Bool, text: String)?
    var column = ""
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix("```") {
        if let open = block {
          if open.isYAML { addBlock(open.text, at: open.line) }
          block = nil
        } else {
          block = (index + 1, line == "```yaml", "")
        }
      } else if block != nil {
        block?.text += line + "\n"
      } else {
        let codes = Self.codes(in: line)
        quoted.formUnion(codes)
        addLinks(line, at: index + 1)
        guard line.hasPrefix("| ") else {
          column = ""
          continue
        }
        let cells = line.dropFirst().split(separator: "|").map { $0.filter { $0 != "`" }.trimmed }
        if column.isEmpty {
          column = cells.first ?? ""
        } else {
          addRow(line, codes, column: column, at: index + 1)
        }
      }
    }
  }

  private mutating func addBlock(_ text: String, at line: Int) {
    guard let first = text.split(separator: "\n").first, first.hasPrefix("# ") else {
      strangers.append(line)
      return
    }
    let lines = String(text.dropFirst(first.count + 1))
    let words = first.dropFirst(2).split(separator: " ").map(String.init)
    guard let path = words.first, path.hasSuffix(".yaml") else {
      strangers.append(line)
      return
    }
    if words.count == 3, words[1] == "gives:" {
      examples.append((line, .mistake(lines, of: path, code: words[2])))
    } else if words.count == 1 {
      examples.append((line, .lines(lines, of: path)))
    } else {
      strangers.append(line)
    }
  }

  private mutating func addLinks(_ line: Substring, at number: Int) {
    if line.hasPrefix("#") {
      let title = line.drop { $0 == "#" }.trimmed.lowercased().replacing(" ", with: "-")
      anchors.insert("#" + title.filter { $0.isLetter || $0.isNumber || $0 == "-" })
    }
    let parts = line.components(separatedBy: "](")
    for (before, after) in zip(parts, parts.dropFirst()) {
      let text = before.components(separatedBy: "[").last ?? ""
      links.append((number, (text, String(after.prefix { $0 != ")" }))))
    }
  }

  private mutating func addRow(_ line: Substring, _ codes: [String], column: String, at number: Int)
  {
    let first = line.dropFirst().prefix { $0 != "|" }
    switch column {
    case "write":
      guard let condition = codes.first else { return }
      examples.append((number, .condition(condition)))
    case "not":
      guard codes.count == 2, let link = line.split(separator: "[").last else { return }
      examples.append(
        (number, .wrongCondition(codes[0], code: String(link.prefix { $0 != "]" })))
      )
      examples.append((number, .condition(codes[1])))
    case _ where column == "key" || column.hasPrefix("key of"):
      keys.formUnion(Self.codes(in: first))
    default: break
    }
  }

  /// What stands between single backticks.
  private static func codes(in line: Substring) -> [String] {
    let parts = line.split(separator: "`", omittingEmptySubsequences: false)
    return parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) }
  }
}

extension StringProtocol {
  /// The text without spaces at its ends.
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
