// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import AssessmentCompiler

@Suite struct TableShippedTests {
  private static let access = "rules/access-to-care.yaml"

  /// The questions that the law asks, and the law.
  private static func files() throws -> [SourceFile] {
    ContentFolder.read(Fixture.project.path).files.filter {
      $0.path.hasPrefix("questionnaires/") && !$0.path.hasPrefix("questionnaires/texts/")
        || $0.path == access
    }
  }

  private static func law() throws -> String {
    let file = try #require(try files().first { $0.path == access })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  private static func codes(_ files: [SourceFile], law: String) -> [String] {
    let changed = (files.filter { $0.path != access } + [SourceFile(path: access, text: law)])
      .sorted { $0.path < $1.path }
    let (documents, _) = DocumentReader.read(changed)
    let (names, _) = ContentNames.collect(documents)
    let (content, problems) = GraphTyping.type(documents, names, SourceLines(changed))
    return TableChecks.run(content, ContentSubjects(content, names: names), besides: problems)
      .map(\.code.text)
  }

  @Test func `the shipped tables are whole`() throws {
    let files = ContentFolder.read(Fixture.project.path).files
    let codes = Set(TableCode.allCases.map(\.rawValue))
    let found = AssessmentCompiler.compile(files).diagnostics.filter {
      codes.contains($0.code.text)
    }
    #expect(DiagnosticRenderer(files: files).render(found) == "")
    #expect(Self.codes(try Self.files(), law: try Self.law()) == [])
  }

  @Test func `each row of the law that is dropped is missed`() throws {
    let files = try Self.files()
    let lines = try Self.law().split(separator: "\n", omittingEmptySubsequences: false)
    var dropped = 0
    for (number, line) in lines.enumerated()
    where line.trimmingCharacters(in: .whitespaces).hasPrefix("|") && !line.contains("limit ") {
      var rest = lines
      rest.remove(at: number)
      let codes = Self.codes(files, law: rest.joined(separator: "\n"))
      #expect(codes.contains("table-gap"), "\(line)")
      dropped += 1
    }
    #expect(dropped >= 14)
  }

  @Test(arguments: [-1, 1])
  func `each day of the law that is moved makes a gap or an overlap`(_ days: Int) throws {
    let files = try Self.files()
    let law = try Self.law()
    var moved = 0
    for change in try TableMutation.days(in: law, by: days) {
      let codes = Self.codes(files, law: change.text)
      #expect(codes.contains("table-gap") || codes.contains("table-overlap"), "\(change.what)")
      moved += 1
    }
    #expect(moved >= 18)
  }

  @Test(arguments: ["22", "24"])
  func `each age of the law that is moved makes a gap or an overlap`(_ age: String) throws {
    let files = try Self.files()
    var moved = 0
    for change in TableMutation.replacing("= 23", "= \(age)", in: try Self.law())
      + TableMutation.replacing("< 23", "< \(age)", in: try Self.law())
    {
      let codes = Self.codes(files, law: change.text)
      #expect(codes.contains("table-gap") || codes.contains("table-overlap"), "\(change.what)")
      moved += 1
    }
    #expect(moved >= 7)
  }

  @Test func `who does not know is missed when no row takes them`() throws {
    let files = try Self.files()
    let changes = TableMutation.replacing(", unanswered", "", in: try Self.law())
    #expect(changes.count >= 4)
    for change in changes {
      #expect(Self.codes(files, law: change.text) == ["table-gap"], "\(change.what)")
    }
  }

  @Test func `who does not know is met once`() throws {
    let files = try Self.files()
    for change in TableMutation.replacing(">= 23", ">= 23, unanswered", in: try Self.law()) {
      #expect(Self.codes(files, law: change.text).contains("table-overlap"), "\(change.what)")
    }
  }
}
