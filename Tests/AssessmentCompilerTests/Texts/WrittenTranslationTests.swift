// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssessmentCompiler

/// Texts that are written into a file are read back as they were.
struct WrittenTranslationTests {
  @Test(arguments: [
    "Yskä", "no", "12", "Why: because", "a #b", "#b", "- a", "a:", "'a'", "\"a\" is", "{fever} on",
    "[a]", "@a", "% a", "a\nb", "a\n\nb", "  a\nb", "a  b", "a \nb", "\\n", "? a", "| a",
    "~",
    String(repeating: "pitkä sana ", count: 30) + "loppu", "Soita 112. Älä odota!", "«Hei»", "😀 ä",
  ])
  func `each text comes back`(text: String) throws {
    var group = LayoutGroup()
    for key in ["a", "b"] {
      group.entries.append(
        LayoutEntry(
          comments: [],
          hasBlankBefore: false,
          key: key,
          header: nil,
          inner: [],
          value: WrittenTranslation.text(text),
          trailing: nil
        )
      )
    }
    let file = SourceFile(path: "a.yaml", text: LayoutWriter.text(of: group))
    #expect(ContentFormatter.isSame(group, file), "\(String(decoding: file.bytes, as: UTF8.self))")
    guard case .mapping(let mapping) = YAMLReader.read(file).0,
      case .scalar(let scalar) = mapping.entries.first?.value
    else {
      Issue.record("no mapping")
      return
    }
    #expect(scalar.text.withoutEnd == text.withoutEnd)
  }

  @Test func `search words come back, quoted where YAML needs it`() throws {
    var group = LayoutGroup()
    group.entries = [
      LayoutEntry(
        comments: [],
        hasBlankBefore: false,
        key: "find",
        header: nil,
        inner: [],
        value: WrittenTranslation.list("kurkku\nkipeä, kurkku\n[a]"),
        trailing: nil
      )
    ]
    let text = LayoutWriter.text(of: group)
    #expect(text == "find: [kurkku, \"kipeä, kurkku\", \"[a]\"]\n")
    #expect(ContentFormatter.isSame(group, SourceFile(path: "a.yaml", text: text)))
  }
}
