// SPDX-License-Identifier: Apache-2.0

import Testing

/// How each command ends, and what it then says: 0 well, 1 the content or an answer is wrong, 2 the
/// command was not understood, 3 the machine.
struct ExitCodeTests {
  struct Example: CustomTestStringConvertible, Sendable {
    /// The arguments; `{content}` and the like stand for what ``fill(_:_:)`` makes.
    let arguments: String
    let code: Int32
    /// What is printed, to standard output when it is well and to either else.
    let says: String
    let input: String

    init(_ arguments: String, _ code: Int32, _ says: String, input: String = "") {
      self.arguments = arguments
      self.code = code
      self.says = says
      self.input = input
    }

    var testDescription: String { "\(code): \(arguments)" }
  }

  private static let record = """
    {"id":"a","contact":{"at":"2026-11-24T10:00:00+02:00"},"assessments":["cough"],\
    "answers":{"age":34,"danger":["none"],"breathing":["none"],"has_fever":false,\
    "cough_days":3,"pain":"mild","last_visit":null}}
    """
  private static let badRecord = record.replacing("34", with: "340")
  private static let answers = Workplace.nurseCall.map { $0 + "\n" }.joined()

  static let content = [
    Example("--version", 0, "luukku "),
    Example("check --content {content}", 0, "no errors"),
    Example("check --content {broken}", 1, "`cogh_days`"),
    Example("check --content {folder}/none", 2, "there is no folder"),
    Example("check --no-such", 2, "--no-such"),
    Example("test --content {content}", 0, "3 as recorded, 0 not"),
    Example("test --content {failing}", 1, "expected nurse-call"),
    Example("test --content {claiming}", 1, "claim never-112 is broken by"),
    Example("test --content {broken}", 1, "has an error"),
    Example("test no-such --content {content}", 2, "no-such"),
    Example("evaluate - --content {content}", 0, "\"outcome\":\"decided\"", input: record),
    Example("evaluate - --content {content}", 1, "answer-out-of-range", input: badRecord),
    Example("evaluate - --content {broken}", 1, "has an error", input: record),
    Example("evaluate {folder}/none --content {content}", 2, "cannot open"),
    Example("evaluate {folder} --content {content}", 3, "Is a directory"),
    Example("replay - --content {content}", 0, "\"level\":\"nurse-call\"", input: record),
    Example(
      "replay - --content {content}",
      1,
      "\"line\":2,\"error\":{\"code\":\"answer-out-of-range\"",
      input: record + "\n" + badRecord
    ),
    Example("replay - --texts de --content {content}", 2, "--texts takes"),
    Example("replay {folder} --content {content}", 3, "Is a directory"),
  ]

  static let asking = [
    Example(
      "ask cough {person} --content {content}",
      0,
      "Nobody has your answers yet. Send them or call",
      input: answers
    ),
    Example("ask cough {person} --content {content}", 1, "There is no advice yet", input: "34\n"),
    Example("ask cough {person} --content {broken}", 1, "has an error", input: answers),
    Example("ask no-such {person} --content {content}", 2, "there is cough"),
    Example("ask cough --language xx --content {content}", 2, "xx"),
    Example("ask cough {person} --content {content} --database sqlite:{folder}/no/q", 3, "/no/"),
    Example(
      "ask cough {person} --content {content} --database sqlite:{folder}/typo",
      3,
      "there is no database",
      input: answers
    ),
    Example(
      "ask cough --subject child --answered-by self --content {content}",
      2,
      "--subject child goes with --answered-by parent or proxy"
    ),
  ]

  static let queue = [
    Example("staff add Bea --role lead --database {db}", 0, "luukku-"),
    Example("staff list --database {db}", 0, "Anna"),
    Example("staff add Bea --role boss --database {db}", 2, "boss"),
    Example("staff revoke 99 --database {db}", 1, "no such member of staff"),
    Example("staff list --database sqlite:{folder}/no/q", 3, "/no/"),
    Example("staff list --database sqlite:{folder}/typo", 3, "there is no database"),
    Example(
      "staff add Cee --role nurse --unit nonsense --content {content} --database {db}",
      2,
      "the units are health-centre"
    ),
    Example("queue list --database {db}", 0, "1 item"),
    Example("queue list --token nonsense --database {db}", 2, "not a personal token"),
    Example("queue list --limit 0 --database {db}", 2, "--limit"),
    Example("queue list --database sqlite:{folder}/no/q", 3, "/no/"),
    Example("queue list --database sqlite:{folder}/typo", 3, "there is no database"),
    Example(
      "queue list --unit nonsense --content {content} --database {db}",
      2,
      "no unit nonsense"
    ),
    Example("queue list --service zzz --content {content} --database {db}", 2, "no service zzz"),
    Example("queue show 1 --database {db}", 0, "call +358401234567"),
    Example("queue show 99 --database {db}", 1, "no such item"),
    Example("queue show x --database {db}", 2, "x"),
    Example("queue show 1 --database sqlite:{folder}/no/q", 3, "/no/"),
    Example("queue claim 1 --database {db}", 0, "item 1 is yours until"),
    Example("queue claim 99 --database {db}", 1, "no such item"),
    Example("queue claim --database {db}", 2, "item"),
    Example("queue claim 1 --database sqlite:{folder}/no/q", 3, "/no/"),
    Example("queue release 1 --database {db}", 0, "in the line again"),
    Example("queue release 1 --database {db}", 1, "not yours"),
    Example("queue release --database {db}", 2, "item"),
    Example("queue release 1 --database sqlite:{folder}/no/q", 3, "/no/"),
    Example("queue close 1 --outcome duplicate --database {db}", 1, "not yours"),
    Example("queue close 1 --outcome nonsense --database {db}", 2, "nonsense"),
    Example("queue close 1 --outcome other --database {db}", 2, "--note is missing"),
    Example("queue close 1 --outcome duplicate --database sqlite:{folder}/no/q", 3, "/no/"),
    Example("queue claim 1 --database {db}", 0, "is yours"),
    Example("queue close 1 --outcome advice-given --database {db}", 0, "item 1 is closed"),
  ]

  static let serving = [
    Example("serve --port 0 --database {db} --content {broken}", 1, "`cogh_days`"),
    Example("serve --port x --database {db} --content {content}", 2, "x"),
    Example("serve --port 0 --database {db} --content {folder}/none", 2, "there is no folder"),
    Example("serve --port 0 --database sqlite:{folder}/no/q --content {content}", 3, "/no/"),
    Example("serve --port 0 --database sqlite:{folder} --content {content}", 3, "{folder}"),
  ]

  @Test(arguments: content + asking + serving)
  func `a command ends as documented and says why`(_ example: Example) throws {
    let place = try Workplace()
    let ended = try place.run(
      try words(example.arguments, place),
      input: example.input
    )
    try check(ended, example, place)
  }

  /// One after the other, since each act on an item changes what the next one meets.
  @Test func `the acts on the queue end as documented and say why`() throws {
    let place = try Workplace()
    #expect(try place.sendNurseCall().code == 0)
    let nurse = try place.nurse()
    for example in Self.queue {
      let ended = try place.run(try words(example.arguments, place), environment: nurse)
      try check(ended, example, place)
    }
  }

  @Test func `without a personal token the queue shows nothing`() throws {
    let place = try Workplace()
    _ = try place.nurse()
    let ended = try place.run(["queue", "list", "--database", place.database])
    #expect(ended.code == 2)
    #expect(ended.output.isEmpty)
    #expect(ended.errors.contains("LUUKKU_TOKEN"))
  }

  private func check(
    _ ended: RunningProgram.Ended,
    _ example: Example,
    _ place: Workplace
  ) throws {
    #expect(ended.code == example.code, "\(example.arguments): \(ended.output)\(ended.errors)")
    let said = example.code == 0 ? ended.output : ended.output + ended.errors
    let says = example.says.replacing("{folder}", with: place.folder)
    #expect(said.contains(says), "\(example.arguments): \(ended.output)\(ended.errors)")
  }

  private func words(_ arguments: String, _ place: Workplace) throws -> [String] {
    try arguments.split(separator: " ").flatMap { word -> [String] in
      if word == "{person}" { return ["--language", "en", "--subject", "self", "--region", "12"] }
      return [try fill(String(word), place)]
    }
  }

  private func fill(_ word: String, _ place: Workplace) throws -> String {
    switch word {
    case "{content}": return place.content
    case "{db}": return place.database
    case "{broken}":
      return try place.contentReplacing(
        "cough_days >= 3",
        with: "cogh_days >= 3",
        in: "rules/cough.yaml"
      )
    case "{failing}":
      return try place.contentReplacing(
        "level: self-care",
        with: "level: nurse-call",
        in: "Tests/Recordings/cough/all.yaml"
      )
    case "{claiming}":
      return try place.contentReplacing(
        "advice:\n  cough-watch:",
        with: "always:\n  never-112:\n    at-most: emergency-care\n\nadvice:\n  cough-watch:",
        in: "rules/cough.yaml"
      )
    default: return word.replacing("{folder}", with: place.folder)
    }
  }

  /// `/dev/full` is a device on which every write fails as on a full disk.
  @Test(arguments: ["check --content {content}", "evaluate - --content {content}"])
  func `output that cannot be written is exit code 3, not success`(_ line: String) throws {
    let place = try Workplace()
    let words = line.replacing("{content}", with: place.content).split(separator: " ")
    let ended = try RunningProgram(
      words.map(String.init),
      input: "{}",
      outputPath: "/dev/full",
      needing: place
    ).end()
    #expect(ended.code == 3)
    #expect(ended.errors.contains("not all could be written to standard output"))
  }
}
