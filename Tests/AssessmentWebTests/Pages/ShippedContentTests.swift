// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import AssessmentEngine
import Foundation
import Testing

@testable import AssessmentWeb

/// The shipped content through the pages.
@Suite struct ShippedContentTests {
  private static let compiled = Result { try pack() }

  private static func pack() throws -> Pack {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let (files, problems) = ContentFolder.read(root.path)
    #expect(problems.isEmpty)
    return try #require(AssessmentCompiler.compile(files).pack)
  }

  /// What a well person would answer on a page.
  private func answer(_ page: Document) -> [(String, String)] {
    let choices = page.every("input").filter { $0.attributes["name"] == "choice" }
    let values = choices.compactMap { $0.attributes["value"] }
    if page.withID("answer")?.name == "textarea" { return [("answer", "")] }
    if page.withID("answer") != nil { return [("answer", "5")] }
    for wanted in ["none", "no"] where values.contains(wanted) { return [("choice", wanted)] }
    return values.first.map { [("choice", $0)] } ?? []
  }

  @Test(arguments: ["fi", "sv", "en"], ["self", "child", "other"])
  func `every page keeps the conventions from the start to the receipt`(
    _ language: String,
    _ about: String
  ) async throws {
    let test = try TestSite(pack: try Self.compiled.get())
    let browser = test.browser(language: language)
    let start = try await browser.get("/\(language)/start/sore-throat")
    #expect(Conventions.broken(by: try start.page) == [])
    var reply = try await browser.post(
      "/\(language)/start/sore-throat",
      [("about", about), ("municipality", "491")]
    )
    let interview = String(try #require(reply.location).dropLast(2))
    var screens = 1
    var gate: [Int] = []
    while let location = reply.location, screens < 80 {
      let page = try await browser.get(location).page
      #expect(Conventions.broken(by: page) == [], "\(location)")
      if location == "\(interview)/check" { break }
      screens += 1
      if page.every("input").contains(where: { $0.attributes["value"] == "unsure" }) {
        gate.append(screens)
      }
      // An empty form must be refused in place, except where a field may be left empty.
      let empty = try await browser.post(location, [])
      if empty.location?.hasSuffix("again=1") == true {
        #expect(Conventions.broken(by: try await browser.follow(empty).page) == [])
      }
      reply = try await browser.post(location, answer(page))
    }
    #expect(reply.location == "\(interview)/check")
    #expect(try #require(gate.first) <= 3, "the gate begins late")
    let result = try await browser.get("\(interview)/result").page
    #expect(Conventions.broken(by: result) == [])
    let send = try await browser.get("\(interview)/send")
    guard send.status == 200 else { return }
    #expect(Conventions.broken(by: try send.page) == [])
    let receipt = try await browser.follow(try await browser.handOver(interview))
    #expect(Conventions.broken(by: try receipt.page) == [])
  }

  @Test(arguments: ["fi", "sv", "en"])
  func `a danger gives 112 and nothing else to follow`(_ language: String) async throws {
    let test = try TestSite(pack: try Self.compiled.get())
    let browser = test.browser(language: language)
    let reply = try await browser.post(
      "/\(language)/start/sore-throat",
      [("about", "self"), ("municipality", "none")]
    )
    let interview = String(try #require(reply.location).dropLast(2))
    try await browser.answer(interview, "1", [("answer", "34")])
    let next = try await browser.answer(interview, "2", [("choice", "breathless")])
    let page = try await browser.get(next).page
    #expect(page.with(style: "button-call")?.attributes["href"] == "tel:112")
    #expect(page.first("main")?.every("a").count == 2)
    #expect(page.every("details").isEmpty)
    #expect(Conventions.broken(by: page) == [])
  }
}
