// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine

extension ScalarShape {
  /// How the spelling is written in a schema.
  ///
  /// A schema sees what YAML 1.2 makes of a value, a number or a text; the compiler sees the text.
  /// So a text may be a number, and a code of digits has to be quoted.
  var schema: SchemaTree {
    switch self {
    case .text: Self.free("A sentence for people.")
    case .condition: Self.free("A condition, or another expression.")
    case .word: Self.free("One value.")
    case .name:
      Self.pattern(
        "[a-z]([a-z0-9_]*[a-z0-9])?",
        "A name to calculate with: small letters, digits and underscores.",
        not: AuthorsWord.reserved.sorted()
      )
    case .code:
      Self.pattern(
        "[a-z]([a-z0-9-]*[a-z0-9])?",
        "A code to quote: small letters, digits and hyphens.",
        not: AuthorsWord.reserved.sorted()
      )
    case .option:
      .object([
        ("description", "A code with hyphens, or for `several` a name with underscores."),
        ("anyOf", [Self.name.reference, Self.code.reference]),
      ])
    case .number: .object([("description", "A number, `38.5`."), ("type", "number")])
    case .date: Self.pattern(Self.day, "A date, `2026-11-22`.")
    case .moment:
      Self.pattern(
        "\(Self.day)(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2}))?",
        "A date, or a time with its offset, `2026-11-22T02:10+02:00`."
      )
    case .timeSpan:
      Self.pattern(
        "(1000|[1-9][0-9]{0,2}) (hour|day|working day|week|month|year)s?",
        "A length of time, `14 days`."
      )
    case .range:
      Self.pattern(
        "(?!to )[^ ]+( (?!to )[^ ]+)* to (?!to )[^ ]+( (?!to )[^ ]+)*",
        "A lowest and a highest value, `34 to 43`."
      )
    case .unit:
      .object([
        ("description", "A unit of UCUM: `a`, `d`, `Cel`, `kg`, `cm`."),
        ("type", ["string", "integer"]), ("minLength", .number(1)), ("maxLength", .number(40)),
      ])
    case .yesNo:
      .object([("description", "`yes` or `no`."), ("enum", ["yes", "no"])])
    case .hours:
      Self.pattern(
        "(always|\(Self.hoursOfDays)(, *\(Self.hoursOfDays))*)",
        "Weekdays with hours, `mon-fri 8-16, sat 10-14`, or `always`."
      )
    case .meaning:
      Self.pattern("(allowed|counts as .*[^ ].*)", "`allowed`, or `counts as` and an answer.")
    case .regionCode: Self.pattern("[0-9]{2}", "The two digits of a region, in quotes.")
    case .municipalityCode: Self.pattern("[0-9]{3}", "The three digits of a municipality.")
    case .telephone:
      .object([
        ("description", "A telephone number: digits with spaces or hyphens between them."),
        ("type", ["string", "integer"]), ("pattern", "^ *\\+?[0-9][0-9 -]*$"),
      ])
    case .rows: Self.free("Lines with `|` between the cells and `||` between the parts.")
    case .recording:
      Self.pattern(
        "([a-z]([a-z0-9-]*[a-z0-9])?/)?[a-z]([a-z0-9-]*[a-z0-9])?",
        "A recording of this file, or `file/recording` of the same folder."
      )
    case .randomTries: Self.pattern("random [1-9][0-9]{0,5}", "`random 1000`.")
    case .instruction:
      Self.pattern(
        "[a-z][a-z0-9-]*(\\.(\(InstructionState.allCases.map(\.rawValue).joined(separator: "|"))))?",
        "A level and a state, `same-day.closed`."
      )
    case .answerKey:
      Self.pattern(
        "[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)?",
        "A question, or one finding of it: `ear_signs.ear_runs`."
      )
    case .contentHash: Self.pattern("sha256:[0-9a-f]{64}", "A hash, as `luukku approve` writes it.")
    case .textKey: Self.pattern("[^ ]+", "The place of a text in its file: `ear_days.ask`.")
    }
  }

  /// The spelling as a part of a schema that is written elsewhere in it.
  var reference: SchemaTree { .reference(rawValue) }

  private static let day = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"

  private static let hoursOfDays: String = {
    let day = "(mon|tue|wed|thu|fri|sat|sun)"
    let time = "[0-9]{1,2}(:[0-5][0-9])?"
    return " *\(day)(-\(day))? +\(time)-\(time) *"
  }()

  /// What the author writes freely; only nothing at all is wrong.
  private static func free(_ description: String) -> SchemaTree {
    .object([
      ("description", .string(description)), ("type", ["string", "number", "boolean"]),
      ("pattern", "[^ \\n]"),
    ])
  }

  private static func pattern(
    _ pattern: String,
    _ description: String,
    not words: [String] = []
  ) -> SchemaTree {
    var members: [(String, SchemaTree)] = [
      ("description", .string(description)), ("type", "string"),
      ("pattern", .string("^\(pattern)$")),
    ]
    if !words.isEmpty { members.append(("not", .object([("enum", .words(words))]))) }
    return .object(members)
  }
}
