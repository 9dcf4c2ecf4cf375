// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import Foundation
import Testing

/// The content that the examples of the language's page make together, over the project's own
/// registries and a few of its modules.
struct LanguageContent {
  private(set) var texts: [String: String] = [:]

  /// The files that every author of this project starts from and that the examples read.
  private static let base = [
    "questionnaires/modules/age.yaml", "questionnaires/modules/fever.yaml",
    "questionnaires/modules/sex.yaml", "rules/modules/age.yaml", "rules/modules/fever.yaml",
    "rules/access-to-care.yaml", "rules/calendar.yaml", "rules/care-levels.yaml",
    "rules/numbers.yaml", "rules/services.yaml", "rules/sources.yaml", "rules/regions/12.yaml",
  ]

  init() throws {
    for path in Self.base {
      texts[path] = try String(contentsOf: Fixture.project.appending(path: path), encoding: .utf8)
    }
    // In the place of the project's own assessment, which is long.
    texts["questionnaires/sore-throat.yaml"] = """
      assessment: sore-throat
      version: 2026-11-22
      language: en
      title: Sore throat
      questions:
        - include: age

      """
    texts["rules/sore-throat.yaml"] = "rules-for: sore-throat\notherwise: nurse-call\n"
  }

  /// Adds lines to a file as an author would: what stands under a key is added under that key, and
  /// what is there already is replaced.
  mutating func add(_ lines: String, to path: String) {
    var file = Self.parts(of: texts[path] ?? "", indent: 0)
    for part in Self.parts(of: lines, indent: 0) {
      guard let place = file.firstIndex(where: { $0.name == part.name }) else {
        file.append(part)
        continue
      }
      guard part.hasOnlyName, file[place].hasOnlyName else {
        file[place] = part
        continue
      }
      var children = Self.parts(of: file[place].inner, indent: 2)
      for child in Self.parts(of: part.inner, indent: 2) {
        if let old = children.firstIndex(where: { $0.name == child.name }) {
          children[old] = child
        } else {
          children.append(child)
        }
      }
      file[place].text = part.firstLine + "\n" + children.map(\.text).joined()
    }
    texts[path] = file.map(\.text).joined()
  }

  /// Adds a rule of the earache with this condition.
  mutating func add(condition: String) {
    let rule = """
      rules:
        condition-of-the-page:
          when: \(condition)
          at-least: nurse-call
          because: It is an example.
          source: author-judgement

      """
    add(rule, to: "rules/earache.yaml")
  }

  /// Whether the assessment of the page has its rules yet.
  var hasRules: Bool { texts["rules/earache.yaml"] != nil }

  var content: [SourceFile] { files { !$0.hasPrefix("Tests/") } }

  var recordings: [SourceFile] { files { $0.hasPrefix("Tests/") } }

  private func files(where isWanted: (String) -> Bool) -> [SourceFile] {
    texts.filter { isWanted($0.key) }.map { SourceFile(path: $0.key, text: $0.value) }
  }

  /// A key, or an item of a list, with all its lines.
  private struct Part {
    /// `rules`, or `- id: ear_pain`.
    let name: String
    var text: String

    var firstLine: String { String(text.prefix { $0 != "\n" }) }
    var inner: String { String(text.dropFirst(firstLine.count + 1)) }
    /// Whether the first line has no value of its own.
    var hasOnlyName: Bool { firstLine.hasSuffix(":") }
  }

  /// Cuts a text at the lines that are indented by so many spaces; lines before the first of them
  /// are left out.
  private static func parts(of text: String, indent: Int) -> [Part] {
    var parts: [Part] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      let depth = line.prefix { $0 == " " }.count
      if depth == indent, depth < line.count {
        let word = line.dropFirst(indent)
        let name = word.hasPrefix("- ") ? word : word.prefix { $0 != ":" }
        parts.append(Part(name: String(name), text: ""))
      }
      if let last = parts.indices.last { parts[last].text += line + "\n" }
    }
    return parts
  }
}
