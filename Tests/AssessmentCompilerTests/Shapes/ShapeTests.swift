// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import AssessmentCompiler

@Suite struct ShapeTests {
  @Test func `each kind of file begins with a key of its own`() {
    for kind in DocumentKind.allCases {
      let first = kind.shape.keys.first { $0.name == kind.rawValue }
      #expect(first != nil, "\(kind)")
      #expect(kind.shape.withAllInside.count >= 1)
    }
    #expect(MappingShape.all.count >= 40)
  }

  @Test func `each key says in one short sentence what it does`() {
    for shape in MappingShape.all {
      for key in shape.keys {
        let summary = key.summary
        #expect(summary.hasSuffix("."), "\(shape.subject), \(key.name): \(summary)")
        #expect((8...100).contains(summary.count), "\(shape.subject), \(key.name): \(summary)")
        let first = summary.drop { $0 == "`" }.first
        let isSentence = first?.isUppercase == true || summary.hasPrefix("`")
        #expect(isSentence, "\(shape.subject), \(key.name): \(summary)")
        #expect(summary.count { $0 == "`" }.isMultiple(of: 2), "\(key.name)")
      }
    }
  }

  @Test func `no key stands twice in a shape, and what goes together is there`() {
    for shape in MappingShape.all {
      let names = shape.keys.map(\.name)
      #expect(Set(names).count == names.count, "\(shape.subject)")
      for name in shape.exactlyOne + shape.atMostOne {
        #expect(shape[name]?.name == name, "\(shape.subject)")
      }
    }
  }

  @Test func `the shapes of a file have different names`() {
    for kind in DocumentKind.allCases {
      let names = kind.shape.withAllInside.map(\.name)
      #expect(Set(names).count == names.count, "\(kind): \(names.sorted())")
    }
  }

  @Test func `a key is required or has words for what holds without it, not both`() {
    for shape in MappingShape.all {
      for key in shape.keys where key.isAlwaysRequired {
        #expect(key.fallback == nil, "\(shape.subject), \(key.name)")
      }
    }
  }

  /// The keys that are declared in the sources, as `RuleKeys.when`.
  private static func declared() throws -> Set<String> {
    var found: Set<String> = []
    for (_, text) in try sources(of: ["Shapes"]) {
      var keys = ""
      for line in text.split(separator: "\n").map(String.init) {
        let words = line.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        if words.first == "enum", line.contains(": MappingKeys") {
          keys = words.dropFirst().first ?? ""
        }
        let isKey = line.contains(" = key(") || line.contains(" = noteKey()")
        if words.starts(with: ["static", "let"]), isKey, let name = words.dropFirst(2).first {
          found.insert("\(keys).\(name)")
        }
      }
    }
    return found
  }

  private static func sources(of folders: [String]) throws -> [(String, String)] {
    try folders.flatMap { folder in
      let path = Fixture.project.appending(path: "Sources/AssessmentCompiler/\(folder)")
      return try FileManager.default.contentsOfDirectory(atPath: path.path).sorted().map {
        ($0, try String(contentsOf: path.appending(path: $0), encoding: .utf8))
      }
    }
  }

  @Test func `each key that is described is read`() throws {
    let declared = try Self.declared()
    #expect(declared.count > 120)
    let readers = try Self.sources(of: ["Documents", "Recordings"]).map(\.1).joined()
    let words = Set(
      readers.split { !$0.isLetter && !$0.isNumber && $0 != "." }.map(String.init)
    )
    // Refused with the whole file.
    let refused: Set<String> = ["ApprovalsKeys.approvals"]
    let unread = declared.filter { key in
      !words.contains { $0 == key || $0.hasPrefix(key + ".") }
    }
    #expect(unread.subtracting(refused).sorted() == [])
  }

  @Test func `each key that is described is in a shape`() throws {
    // Keys that are made in a loop are not declared one by one.
    let looped = SentencesKeys.variants.count + SectorKeys.sectors.count + StateKeys.states.count
    let described = MappingShape.all.reduce(0) { $0 + $1.keys.count }
    #expect(described > looped + (try Self.declared().count))
    var isListed: Set<String> = []
    for (_, text) in try Self.sources(of: ["Shapes"]) {
      var keys = ""
      var declaring = false
      for line in text.split(separator: "\n").map(String.init) {
        let words = line.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        if words.first == "enum", line.contains(": MappingKeys") {
          keys = words.dropFirst().first ?? ""
        }
        if line.hasPrefix("  static") || line.hasPrefix("  private static") {
          declaring = line.contains(" = key(") || line.contains(" = noteKey()")
        }
        if !declaring { for word in words { isListed.insert("\(keys).\(word)") } }
      }
    }
    #expect(try Self.declared().subtracting(isListed).sorted() == [])
  }
}
