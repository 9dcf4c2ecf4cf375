// SPDX-License-Identifier: Apache-2.0

import Conformance
import Foundation
import Testing

/// Whole suites: each case of the fixtures has the verdict that `verdicts.txt` beside it says.
struct SuiteTests {
  @Test(arguments: Fixtures.suites)
  func `each case has its verdict`(_ suite: String) throws {
    let report = try ConformanceRun.report(folder: Fixtures.folder.path, suite: suite)
    let lines = ConformanceReport.Listing.allCases.flatMap { listing in
      report.list(listing).map { "\(listing.rawValue) \($0.dropFirst(suite.count + 1))" }
    }
    #expect(lines.joined(separator: "\n") + "\n" == (try Fixtures.text("\(suite)/verdicts.txt")))
    #expect(report.wrongCount == lines.count { $0.hasPrefix("wrong ") })
    #expect(report.results.count == lines.count)
  }

  @Test func `the table counts suites, totals, and what was refused`() throws {
    let lines = try ConformanceRun.report(folder: Fixtures.folder.path).lines
    #expect(lines.joined(separator: "\n") + "\n" == (try Fixtures.text("table.txt")))
  }

  @Test func `a folder that is not there and one without cases are errors`() {
    #expect(throws: ConformanceError.self) {
      try ConformanceRun.report(folder: Fixtures.folder.path + "/nowhere")
    }
    #expect(throws: ConformanceError.self) {
      try ConformanceRun.report(folder: Fixtures.folder.path, suite: "nothing")
    }
  }

  @Test(.enabled(if: Fixtures.kit != nil, "the kit is not beside the project"))
  func `no case of the kit is wrong`() throws {
    let report = try ConformanceRun.report(folder: try #require(Fixtures.kit))
    #expect(report.results.count > 1000)
    #expect(report.list(.wrong) == [])
    #expect(report.results.contains { $0.verdict == .agrees(.value) })
  }

  @Test(.enabled(if: Fixtures.kit != nil, "the kit is not beside the project"))
  func `the table of the reference is the one that is printed`() throws {
    let report = try ConformanceRun.report(folder: try #require(Fixtures.kit))
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/feel.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    // Another part of the kit, or the whole, has another table.
    guard text.contains("all \(Set(report.results.map(\.suite)).count) suites") else { return }
    #expect(text.contains(report.lines.joined(separator: "\n")))
  }
}
