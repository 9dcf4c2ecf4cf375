// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Commands

#if canImport(FoundationXML)
import FoundationXML
#endif

struct JUnitTests {
  private static let recordings = "Tests/Recordings/cough/all.yaml"

  /// Reads XML strictly and counts its elements.
  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [String: Int] = [:]
    var messages: [String] = []
    var text = ""

    func parser(
      _ parser: XMLParser,
      didStartElement name: String,
      namespaceURI: String?,
      qualifiedName: String?,
      attributes: [String: String] = [:]
    ) {
      elements[name, default: 0] += 1
      if let message = attributes["message"] { messages.append(message) }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
  }

  private func read(_ path: String) throws -> Reader {
    let reader = Reader()
    let parser = XMLParser(data: try Data(contentsOf: URL(fileURLWithPath: path)))
    parser.delegate = reader
    try #require(parser.parse(), "\(String(describing: parser.parserError))")
    return reader
  }

  @Test func `what came out is written as JUnit's XML`() async throws {
    let changes = [
      (file: Self.recordings, old: "level: self-care", new: "level: nurse-call"),
      (file: Self.recordings, old: "feverish: true", new: "feverish: false"),
    ]
    try await TestContent.copy(replacing: changes) { path in
      let test = TestMachine()
      let file = "\(path)/junit.xml"
      #expect(await test.run("test", "--junit", file, "--content", path) == .wrong)
      let text = try String(contentsOfFile: file, encoding: .utf8)
      #expect(Golden(name: "junit.xml").difference(from: text) == nil)
      let read = try read(file)
      #expect(read.elements["testcase"] == 3)
      #expect(read.elements["failure"] == 2)
      #expect(read.messages.first == "level: expected nurse-call, got self-care")
      #expect(read.text.contains("Is there a fever? No (has_fever)"))
    }
  }

  @Test func `a recording that cannot be read and what is not covered are in it`() async throws {
    let change = (file: Self.recordings, old: "pain: mild", new: "pian: mild")
    try await TestContent.copy(replacing: [change]) { path in
      let test = TestMachine()
      let file = "\(path)/junit.xml"
      let status = await test.run("test", "--coverage", "--junit", file, "--content", path)
      #expect(status == .wrong)
      let read = try read(file)
      #expect(read.elements["error"] == 1)
      #expect(read.messages.first == "there is no question named `pian`")
      #expect(read.messages.contains("0 of 6 reached, 100 % demanded"))
    }
  }

  @Test func `two runs write the same bytes in the place of the file that was there`() async throws
  {
    try await TestContent.copy { path in
      let file = "\(path)/junit.xml"
      try Data("old".utf8).write(to: URL(fileURLWithPath: file))
      var written: [Data] = []
      for _ in 0..<2 {
        let test = TestMachine()
        #expect(await test.run("test", "--junit", file, "--content", path) == .well)
        written.append(try Data(contentsOf: URL(fileURLWithPath: file)))
      }
      #expect(written.first == written.last)
      let left = try FileManager.default.contentsOfDirectory(atPath: path)
      #expect(left.sorted() == ["Tests", "junit.xml", "questionnaires", "rules"])
    }
  }

  @Test(arguments: ["no/such/folder/junit.xml", "rules", "/dev/null"])
  func `a file that cannot be written is exit code 3`(_ name: String) async throws {
    try await TestContent.copy { path in
      let test = TestMachine()
      let file = name.hasPrefix("/") ? name : "\(path)/\(name)"
      #expect(await test.run("test", "--junit", file, "--content", path) == .machine)
      #expect(test.errors.contains("cannot write \(file)"))
      #expect(test.output.contains("3 recordings, 3 as recorded"))
    }
  }

  @Test func `every mark that means something to XML is written as a reference`() {
    let text = "a<b>&\"c'\n\r\u{1}\u{FFFE}å😀"
    #expect(
      JUnitReport.escaped(text)
        == "a&lt;b&gt;&amp;&quot;c&apos;&#10;&#13;\u{FFFD}\u{FFFD}å😀"
    )
    #expect(JUnitReport.escaped("a\nb", keepingLines: true) == "a\nb")
  }
}
