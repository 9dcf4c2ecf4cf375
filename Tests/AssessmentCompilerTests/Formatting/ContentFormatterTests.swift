// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import AssessmentCompiler

/// The formatter changes the layout and nothing else, as libyaml's own events show.
@Suite struct ContentFormatterTests {
  @Test(arguments: try Fixture.all(in: "format"))
  func `an untidy file comes out as its golden says`(_ fixture: Fixture) throws {
    guard case .formatted(let new) = ContentFormatter.format(try fixture.file()) else {
      Issue.record("\(fixture.path) was not formatted")
      return
    }
    Golden.expect(String(decoding: new.bytes, as: UTF8.self), in: fixture.golden)
  }

  @Test func `all content of the project stands in the layout already`() throws {
    let files = try Self.shipped()
    try #require(files.count > 40)
    for file in files {
      guard case .formatted(let new) = ContentFormatter.format(file) else {
        Issue.record("\(file.path) was not formatted")
        continue
      }
      #expect(new.bytes == file.bytes, "\(file.path): run `luukku format`")
    }
  }

  @Test(arguments: 0..<6)
  func `a file whose layout was spoilt says the same when it is formatted`(_ seed: Int) throws {
    var chance = SplitMix(seed: UInt64(seed))
    var formatted = 0
    // A sixth of the content each time, so that every file has its turn with other seeds.
    let shipped = try Self.shipped().enumerated().filter { $0.offset % 6 == seed }.map(\.element)
    for file in try shipped + Self.examples() {
      let spoilt = Self.spoil(file, using: &chance)
      switch ContentFormatter.format(spoilt) {
      case .faulty:
        #expect(YAMLReader.read(spoilt).1.isEmpty == false)
      case .unusual(let line):
        Issue.record("\(file.path):\(line ?? 0) was left as it is")
      case .formatted(let new):
        formatted += 1
        #expect(try Self.events(of: new) == Self.events(of: spoilt), "\(file.path)")
        #expect(Self.remarks(of: new) == Self.remarks(of: spoilt), "\(file.path)")
        guard case .formatted(let again) = ContentFormatter.format(new) else {
          Issue.record("\(file.path) was formatted once and not twice")
          continue
        }
        #expect(again.bytes == new.bytes, "\(file.path)")
      }
    }
    #expect(formatted > 3)
  }

  @Test(arguments: try Fixture.all(in: "bad", prefix: "yaml-"))
  func `a file that YAML cannot read is left as it is, with the reason`(_ fixture: Fixture) throws {
    let file = try fixture.file()
    let problems = YAMLReader.read(file).1
    guard !problems.isEmpty else { return }
    guard case .faulty(let told) = ContentFormatter.format(file) else {
      Issue.record("\(fixture.path) was formatted")
      return
    }
    #expect(told == problems)
  }

  // MARK: What a file says

  /// What libyaml reads, without places; the cells of tables without the spaces around them.
  private static func events(of file: SourceFile) throws -> [String] {
    guard var parser = YAMLParser(file.bytes) else { return [] }
    var events: [String] = []
    while true {
      let event = try parser.next()
      switch event.kind {
      case .end: return events
      case .scalar(let text, let style):
        let isTable = style == .literal && text.drop { $0.isWhitespace }.hasPrefix("|")
        events.append("\(style) \(isTable ? text.filter { $0 != " " } : text)")
      default: events.append("\(event.kind)")
      }
    }
  }

  /// The remarks, each with what stands before it on its line or on the next line.
  private static func remarks(of file: SourceFile) -> [String] {
    guard let root = YAMLReader.read(file).0 else { return [] }
    return LayoutComments(root, SourceText(file)).found.map(\.text)
  }

  // MARK: Files

  private static func shipped() throws -> [SourceFile] {
    let root = Fixture.project
    return try ["questionnaires", "rules", "Tests/Recordings"].flatMap { folder in
      let names = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
      return try (names?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".yaml") }
        .sorted()
        .map { name in
          let path = "\(folder)/\(name)"
          return SourceFile(
            path: path,
            bytes: Array(try Data(contentsOf: root.appending(path: path)))
          )
        }
    }
  }

  private static func examples() throws -> [SourceFile] {
    try (Fixture.all(in: "good") + Fixture.all(in: "format")).map { try $0.file() }
  }

  /// The same file with other empty lines, spaces, remarks, indentation and ends of lines.
  private static func spoil(_ file: SourceFile, using chance: inout SplitMix) -> SourceFile {
    let lines = String(decoding: file.bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let factor = Int.random(in: 1...2, using: &chance)
    let end = Bool.random(using: &chance) ? "\n" : "\r\n"
    var spoilt: [String] = []
    for line in lines {
      let indent = line.prefix { $0 == " " }.count
      switch Int.random(in: 0..<14, using: &chance) {
      case 0: spoilt.append("")
      case 1: spoilt.append(String(repeating: " ", count: indent * factor) + "# ä remark")
      case 2: spoilt += ["", "", ""]
      default: break
      }
      var text = String(repeating: " ", count: indent * factor) + line.dropFirst(indent)
      if Int.random(in: 0..<20, using: &chance) == 0 { text += "   " }
      if Int.random(in: 0..<30, using: &chance) == 0, !line.isEmpty { text += "  # behind" }
      spoilt.append(text)
    }
    return SourceFile(path: file.path, text: spoilt.joined(separator: end))
  }
}
