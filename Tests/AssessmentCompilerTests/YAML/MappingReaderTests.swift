// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import Testing

@testable import AssessmentCompiler

@Suite struct MappingReaderTests {
  /// Keys of every kind, none of which must be there.
  private enum Thing: MappingKeys {
    static let id = key("id", .name).says("A key.")
    static let ask = key("ask", .text).says("A key.")
    static let step = key("step", .number).says("A key.")
    static let ok = key("ok", .yesNo).says("A key.")
    static let span = key("in", .timeSpan).says("A key.")
    static let list = key("of", .codes).says("A key.")
    static let one = key("one", .codes).says("A key.")
    static let help = key("help", .text).says("A key.")
    static let when = key("when", .condition).says("A key.")

    static let shape = MappingShape(
      "a thing",
      [id, ask, step, ok, span, list, one, help, when]
    )
  }

  private enum Needy: MappingKeys {
    static let time = key("time", .text, .required).says("A key.")
    static let timy = key("timy", .text).says("A key.")
    static let help = key("help", .text).says("A key.")
    static let later = key("hell", .text, .notBuilt(instead: "wait")).says("A key.")

    static let shape = MappingShape("a needy thing", [help, time, timy, later])
  }

  private func node(_ yaml: String) throws -> YAMLNode {
    let (node, problems) = YAMLReader.read(SourceFile(path: "a.yaml", text: yaml))
    #expect(problems == [])
    return try #require(node)
  }

  @Test func `each kind of value is handed out with its place`() throws {
    let yaml =
      "id: fever_days\nask: Say 'x'\nstep: 0.50\nok: yes\nin: 2 weeks\nof: [a, b-c]\none: d\n"
    let collector = DiagnosticCollector()
    let isRead = Thing.read(try node(yaml), into: collector) { keys in
      let id = keys[Thing.id]
      #expect(id?.value == "fever_days")
      #expect(id?.span.range == 4..<14)
      #expect(keys[Thing.ask]?.text == "Say 'x'")
      #expect(keys[Thing.step]?.value == "0.50")
      #expect(keys[Thing.ok]?.value == true)
      #expect(keys[Thing.span]?.value.description == "2 weeks")
      #expect(keys[Thing.list]?.map(\.value) == ["a", "b-c"])
      #expect(keys[Thing.one]?.map(\.value) == ["d"])
      #expect(keys[Thing.help] == nil)
      #expect(!keys.has(Thing.help))
      return true
    }
    #expect(isRead == true)
    #expect(collector.diagnostics == [])
  }

  @Test func `an empty list is a list`() throws {
    let collector = DiagnosticCollector()
    Thing.read(try node("of: []\n"), into: collector) { keys -> Void? in
      #expect(keys[Thing.list]?.isEmpty == true)
      return nil
    }
    #expect(!collector.hasErrors)
  }

  @Test func `a condition leads back to its file`() throws {
    let yaml = "when: fever\n  and kipeä > 3\n"
    let collector = DiagnosticCollector()
    Thing.read(try node(yaml), into: collector) { keys -> Void? in
      let when = keys[Thing.when]
      #expect(when?.text == "fever and kipeä > 3")
      let span = when?.span(of: 10..<16)
      #expect(span.map { String(decoding: Array(yaml.utf8)[$0.range], as: UTF8.self) } == "kipeä")
      return nil
    }
  }

  @Test func `a value is reported once and comes back as nothing`() throws {
    let collector = DiagnosticCollector()
    Thing.read(try node("step: 0,5\n"), into: collector) { keys -> Void? in
      #expect(keys[Thing.step] == nil)
      return nil
    }
    #expect(collector.diagnostics.map(\.code.text) == ["misspelt-number"])
    #expect(collector.diagnostics.first?.edit?.text == "0.5")
  }

  @Test func `one near key is offered as a change and several are not`() throws {
    let collector = DiagnosticCollector()
    Needy.read(try node("hlep: x\ntimx: y\n"), into: collector) { _ -> Void? in nil }
    #expect(collector.diagnostics.map { $0.edit?.text } == ["help", nil])
  }

  @Test func `a required key is missed, a key that is not built is refused and not proposed`()
    throws
  {
    let collector = DiagnosticCollector()
    Needy.read(try node("hell: x\n"), into: collector) { keys -> Void? in
      #expect(keys[Needy.time] == nil)
      #expect(keys[Needy.timy] == nil)
      keys.refuse(Needy.later, into: collector)
      return nil
    }
    #expect(collector.diagnostics.map(\.code.text) == ["missing-key", "not-supported-yet"])
    #expect(collector.diagnostics.last?.help == "wait")

    let other = DiagnosticCollector()
    Needy.read(try node("helk: x\n"), into: other) { _ -> Void? in nil }
    #expect(other.diagnostics.map { $0.edit?.text } == ["help"])
  }
}
