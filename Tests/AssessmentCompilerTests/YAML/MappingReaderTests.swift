// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import Testing

@testable import AssessmentCompiler

@Suite struct MappingReaderTests {
  private func node(_ yaml: String) throws -> YAMLNode {
    let (node, problems) = YAMLReader.read(SourceFile(path: "a.yaml", text: yaml))
    #expect(problems == [])
    return try #require(node)
  }

  @Test func `each kind of value is handed out with its place`() throws {
    let yaml =
      "id: fever_days\nask: Say 'x'\nstep: 0.50\nok: yes\nin: 2 weeks\nof: [a, b-c]\none: d\n"
    let collector = DiagnosticCollector()
    let isRead = MappingReader.read(try node(yaml), of: "a thing", into: collector) { keys in
      let id = keys.required("id", .name)
      #expect(id?.value == "fever_days")
      #expect(id?.span.range == 4..<14)
      #expect(keys.required("ask", .text)?.text == "Say 'x'")
      #expect(keys.required("step", .number)?.value == "0.50")
      #expect(keys.required("ok", .yesNo)?.value == true)
      #expect(keys.required("in", .timeSpan)?.value.description == "2 weeks")
      #expect(keys.required("of", .codes)?.map(\.value) == ["a", "b-c"])
      #expect(keys.required("one", .codes)?.map(\.value) == ["d"])
      #expect(keys.optional("help", .text) == nil)
      #expect(!keys.has("help"))
      return true
    }
    #expect(isRead == true)
    #expect(collector.diagnostics == [])
  }

  @Test func `an empty list is a list`() throws {
    let collector = DiagnosticCollector()
    MappingReader.read(try node("services: []\n"), of: "a thing", into: collector) {
      keys -> Void? in
      #expect(keys.required("services", .codes)?.isEmpty == true)
      return nil
    }
    #expect(!collector.hasErrors)
  }

  @Test func `a condition leads back to its file`() throws {
    let yaml = "when: fever\n  and kipeä > 3\n"
    let collector = DiagnosticCollector()
    MappingReader.read(try node(yaml), of: "a rule", into: collector) { keys -> Void? in
      let when = keys.required("when", .condition)
      #expect(when?.text == "fever and kipeä > 3")
      let span = when?.span(of: 10..<16)
      #expect(span.map { String(decoding: Array(yaml.utf8)[$0.range], as: UTF8.self) } == "kipeä")
      return nil
    }
  }

  @Test func `a value is reported once and comes back as nothing`() throws {
    let collector = DiagnosticCollector()
    MappingReader.read(try node("step: 0,5\n"), of: "a thing", into: collector) { keys -> Void? in
      #expect(keys.required("step", .number) == nil)
      return nil
    }
    #expect(collector.diagnostics.map(\.code.text) == ["misspelt-number"])
    #expect(collector.diagnostics.first?.edit?.text == "0.5")
  }

  @Test func `one near key is offered as a change and several are not`() throws {
    let collector = DiagnosticCollector()
    MappingReader.read(try node("hlep: x\ntimx: y\n"), of: "a thing", into: collector) {
      keys -> Void? in
      for key in ["help", "time", "timy"] { _ = keys.optional(key, .text) }
      return nil
    }
    #expect(collector.diagnostics.map { $0.edit?.text } == ["help", nil])
  }
}
