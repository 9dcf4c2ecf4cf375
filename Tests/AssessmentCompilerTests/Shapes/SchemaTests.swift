// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import AssessmentCompiler

@Suite struct SchemaTests {
  private static let folder = Fixture.project.appending(path: "docs/schemas")

  @Test(arguments: ContentSchema.kinds)
  func `the schema in docs is what the shape says`(_ kind: String) throws {
    let text = try #require(ContentSchema.text(of: kind))
    Golden.expect(text, in: Self.folder.appending(path: ContentSchema.fileName(of: kind)))
  }

  @Test func `docs hold the schemas of all kinds and nothing else`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(names.sorted() == ContentSchema.kinds.map(ContentSchema.fileName).sorted())
    #expect(ContentSchema.text(of: "rules-for") == nil)
  }

  @Test(arguments: ContentSchema.kinds)
  func `the schema has each key of the shape with its sentence, and no other`(
    _ word: String
  ) throws {
    let kind = try #require(DocumentKind.allCases.first { $0.word == word })
    let schema = try Self.schema(of: word)
    let parts = try #require(schema["$defs"] as? [String: Any])
    let shapes = kind.shape.withAllInside
    for shape in shapes {
      let part = try #require(parts[shape.name] as? [String: Any], "\(shape.name)")
      let properties = try #require(part["properties"] as? [String: [String: Any]])
      let built = shape.keys.filter(\.isBuilt)
      #expect(Set(properties.keys) == Set(built.map(\.name)), "\(shape.name)")
      for key in built {
        let description = properties[key.name]?["description"] as? String
        #expect(description?.hasPrefix(key.summary) == true, "\(shape.name), \(key.name)")
      }
      let isClosed = part["additionalProperties"] as? Bool == false
      #expect(isClosed == (shape.others == nil), "\(shape.name)")
    }
    let spellings = Set(parts.keys).subtracting(shapes.map(\.name))
    #expect(spellings.subtracting(ScalarShape.allCases.map(\.rawValue)) == [])
    #expect(parts.count == shapes.count + spellings.count)
  }

  @Test(arguments: ContentSchema.kinds)
  func `each part that a schema refers to is there, and each that is there is referred to`(
    _ kind: String
  ) throws {
    let schema = try Self.schema(of: kind)
    let parts = try #require(schema["$defs"] as? [String: Any])
    #expect(Self.references(in: schema) == Set(parts.keys.map { "#/$defs/\($0)" }))
  }

  @Test func `spellings and mappings have different names`() {
    for kind in DocumentKind.allCases {
      let names = Set(kind.shape.withAllInside.map(\.name))
      #expect(names.isDisjoint(with: ScalarShape.allCases.map(\.rawValue)), "\(kind)")
    }
  }

  @Test func `a question's keys go by its type, but for those that a section may share`() throws {
    let schema = try Self.schema(of: "assessment")
    #expect(try Self.needed(by: "several", in: "question", schema) == ["options", "none"])
    #expect(try Self.needed(by: "number", in: "question", schema) == ["range"])
    #expect(try Self.needed(by: "several", in: "question-of-a-section", schema) == ["none"])
    #expect(try Self.needed(by: "number", in: "question-of-a-section", schema) == [])
  }

  // MARK: Looking into schemas

  private static func schema(of kind: String) throws -> [String: Any] {
    let text = try #require(ContentSchema.text(of: kind))
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(object as? [String: Any])
  }

  private static func references(in value: Any) -> Set<String> {
    if let list = value as? [Any] {
      return list.reduce(into: []) { $0.formUnion(references(in: $1)) }
    }
    guard let object = value as? [String: Any] else { return [] }
    return object.reduce(into: []) { found, member in
      if member.key == "$ref", let name = member.value as? String { found.insert(name) }
      found.formUnion(references(in: member.value))
    }
  }

  private static func needed(
    by type: String,
    in name: String,
    _ schema: [String: Any]
  ) throws -> [String] {
    let parts = try #require(schema["$defs"] as? [String: [String: Any]])
    let conditions = try #require(parts[name]?["allOf"] as? [[String: Any]])
    let found = conditions.first { condition in
      let properties = (condition["if"] as? [String: Any])?["properties"] as? [String: Any]
      return (properties?["type"] as? [String: Any])?["const"] as? String == type
    }
    let consequence = try #require(found?["then"] as? [String: Any])
    return consequence["required"] as? [String] ?? []
  }
}
