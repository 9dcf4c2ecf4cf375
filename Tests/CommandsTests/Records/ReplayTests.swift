// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Commands

struct ReplayTests {
  private static func record(_ id: String, _ change: (String, String)? = nil) -> String {
    let record = """
      {"id":"\(id)","contact":{"at":"2026-11-22T02:10:00+02:00","region":"12","subject":"self"},\
      "assessments":["cough"],"answers":{"age":34,"danger":["none"],"breathing":["none"],\
      "has_fever":true,"temperature":38.4,"cough_days":4,"pain":"mild","last_visit":null}}
      """
    return change.map { record.replacing($0.0, with: $0.1) } ?? record
  }

  /// The lines that replaying a text gives.
  private func replay(_ text: String, _ more: [String] = []) async -> (CommandStatus, [String]) {
    let test = TestMachine()
    test.add(text, as: "records.jsonl")
    let status = await Luukku.run(
      ["replay", "records.jsonl", "--content", TestContent.path] + more,
      in: test.machine
    )
    let lines = test.output.split(separator: "\n", omittingEmptySubsequences: false)
    return (status, lines.dropLast().map(String.init))
  }

  @Test func `each line gives a line in the same order`() async {
    let records = (1...300).map { Self.record("a\($0)") }.joined(separator: "\n") + "\n"
    let (status, lines) = await replay(records)
    #expect(status == .well)
    #expect(lines.count == 300)
    for (number, line) in lines.enumerated() {
      #expect(line.hasPrefix("{\"id\":\"a\(number + 1)\",\"pack\":\"sha256:"))
      #expect(line.contains("\"outcome\":\"decided\",\"level\":\"same-day\""))
      #expect(line.contains("\"instruction\":\"same-day.closed\""))
    }
  }

  struct Bad: CustomTestStringConvertible, Sendable {
    let line: String
    let code: String
    let question: String?
    let secret: String
    var testDescription: String { "\(code) \(question ?? "")" }
  }

  static let bad = [
    Bad(
      line: record("x", ("38.4", "99.9")),
      code: "answer-out-of-range",
      question: "temperature",
      secret: "99.9"
    ),
    Bad(
      line: record("x", ("38.4", "38.45")),
      code: "answer-off-step",
      question: "temperature",
      secret: "38.45"
    ),
    Bad(
      line: record("x", ("38.4", "\"hot\"")),
      code: "answer-wrong-type",
      question: "temperature",
      secret: "hot"
    ),
    Bad(
      line: record("x", ("\"mild\"", "\"awful\"")),
      code: "answer-unknown-option",
      question: "pain",
      secret: "awful"
    ),
    Bad(
      line: record("x", ("\"age\":34", "\"age\":null")),
      code: "answer-unknown-not-offered",
      question: "age",
      secret: "34"
    ),
    Bad(
      line: record("x", ("\"pain\"", "\"hiv_status\"")),
      code: "answer-unknown-question",
      question: nil,
      secret: "hiv_status"
    ),
    Bad(line: "{\"id\":\"x\"", code: "json-syntax", question: nil, secret: "{{"),
    Bad(line: "", code: "json-syntax", question: nil, secret: "{{"),
    Bad(
      line: record("x", ("\"region\":\"12\"", "\"region\":\"99\"")),
      code: "record-region",
      question: nil,
      secret: "99"
    ),
  ]

  @Test(arguments: bad)
  func `a bad line gives its error without the value and the run goes on`(
    _ example: Bad
  ) async {
    let (status, lines) = await replay(
      [Self.record("a"), example.line, Self.record("b")].joined(separator: "\n")
    )
    #expect(status == .wrong)
    #expect(lines.count == 3)
    #expect(lines.first?.hasPrefix("{\"id\":\"a\",\"pack\":") == true)
    #expect(lines.last?.hasPrefix("{\"id\":\"b\",\"pack\":") == true)
    let line = lines.dropFirst().first ?? ""
    #expect(line.contains("\"line\":2,\"error\":{\"code\":\"\(example.code)\""), "\(line)")
    #expect(
      line.contains("\"question\":\"\(example.question ?? "")\"") == (example.question != nil)
    )
    #expect(!line.contains(example.secret))
  }

  @Test func `a line that is too long is passed over`() async {
    let long = "{\"id\":\"" + String(repeating: "x", count: LineReader.limit) + "\"}"
    let (status, lines) = await replay([long, Self.record("b")].joined(separator: "\n"))
    #expect(status == .wrong)
    #expect(lines.first?.contains("\"line\":1,\"error\":{\"code\":\"line-too-long\"") == true)
    #expect(lines.last?.hasPrefix("{\"id\":\"b\",\"pack\":") == true)
  }

  @Test func `texts and clocks come only when they are asked for`() async {
    let (_, plain) = await replay(Self.record("a"))
    #expect(plain.first?.contains("\"texts\"") == false)
    #expect(plain.first?.contains("\"clocks\"") == false)
    let (_, more) = await replay(Self.record("a"), ["--texts", "en", "--clocks"])
    #expect(more.first?.contains("\"instruction\":\"Call 116117 now.\"") == true)
    #expect(more.first?.contains("\"clocks\":[{\"service\":\"nurse\"") == true)
  }

  @Test(arguments: [
    ("fi", "Esimerkkisisältöä. "), ("sv", "Exempelinnehåll. "), ("en", "Example content. "),
  ])
  func `a result of example content says so, with texts in a sentence before all others`(
    _ language: String,
    _ words: String
  ) async {
    let (_, plain) = await replay(Self.record("a"))
    #expect(plain.first?.contains("\"content\":\"example\",\"outcome\":") == true)
    let (_, more) = await replay(Self.record("a"), ["--texts", language])
    #expect(more.first?.contains("\"texts\":{\"notice\":\"\(words)") == true)
  }

  @Test(arguments: ["7", "null", "[\"a\"]", "{}"])
  func `an id that is no string is an error and not a result without a name`(
    _ id: String
  ) async {
    let record = Self.record("a").replacing("\"id\":\"a\"", with: "\"id\":\(id)")
    let (status, lines) = await replay(record)
    #expect(status == .wrong)
    let error = "{\"id\":null,\"line\":1,\"error\":{\"code\":\"record-id\","
    #expect(lines.first?.hasPrefix(error) == true, "\(lines)")
    let (well, unnamed) = await replay(
      Self.record("a").replacing("\"id\":\"a\",", with: "")
    )
    #expect(well == .well)
    #expect(unnamed.first?.hasPrefix("{\"id\":null,\"pack\":") == true)
  }

  @Test func `what could steer a terminal is escaped`() async {
    let (_, lines) = await replay(Self.record("a\u{202E}\u{9B}"))
    #expect(lines.first?.hasPrefix("{\"id\":\"a\\u202e\\u009b\",") == true)
  }

  @Test func `one record is evaluated, also over several lines`() async {
    let test = TestMachine()
    test.add(Self.record("a").replacing(",\"", with: ",\n  \""), as: "a.json")
    #expect(await test.run("evaluate", "a.json", "--content", TestContent.path) == .well)
    #expect(test.output.hasPrefix("{\"id\":\"a\",\"pack\":"))
    #expect(test.output.filter { $0 == "\n" }.count == 1)
  }

  @Test func `a bad record is exit code 1 and has no line`() async {
    let test = TestMachine()
    test.add(Self.record("a", ("38.4", "99.9")), as: "a.json")
    #expect(await test.run("evaluate", "a.json", "--content", TestContent.path) == .wrong)
    #expect(test.output.hasPrefix("{\"id\":\"a\",\"error\":{\"code\":\"answer-out-of-range\""))
  }

  @Test func `a file that is not there is a mistake of the call`() async {
    let test = TestMachine()
    let status = await test.run("replay", "/no/such/file", "--content", TestContent.path)
    #expect(status == .usage)
    #expect(test.errors == "luukku: cannot open /no/such/file: No such file or directory\n")
  }

  @Test func `content with errors evaluates nothing`() async throws {
    try await TestContent.copy(replacing: [
      ("rules/cough.yaml", "otherwise: nurse-call", "otherwise: self-care")
    ]) {
      path in
      let test = TestMachine()
      test.add(Self.record("a"), as: "a.json")
      #expect(await test.run("evaluate", "a.json", "--content", path) == .wrong)
      #expect(test.output.isEmpty)
      #expect(test.errors.contains("`luukku check` prints them"))
    }
  }
}
