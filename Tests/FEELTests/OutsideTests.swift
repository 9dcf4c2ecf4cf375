// SPDX-License-Identifier: Apache-2.0

import FEEL
import Testing

/// Constructs of full FEEL: each message names the construct and says what to write instead.
struct OutsideTests {
  private func problem(_ text: String) -> ExpressionProblem? {
    ExpressionCompiler.expression(text, expecting: .value, in: SampleScope()).1.first
  }

  @Test(arguments: [
    "string length", "upper case", "lower case", "substring before", "substring after",
    "starts with", "ends with", "string join", "list contains", "insert before", "index of",
    "distinct values", "duplicate values", "list replace", "get value", "get entries", "context",
    "context put", "context merge", "time", "date and time", "years and months duration",
    "day of year", "day of week", "month of year", "week of year", "before", "after", "meets",
    "met by", "overlaps", "overlaps before", "overlaps after", "finishes", "finished by",
    "includes", "during", "starts", "started by", "coincides", "range", "decimal", "round up",
    "round down", "round half up", "round half down", "modulo", "odd", "even", "sqrt", "exp",
    "log", "is", "stddev", "sublist", "remove", "partition",
  ])
  func `a function of DMN is named, whatever stands in its brackets`(_ name: String) throws {
    let calls = [
      "\(name)(pulse)", "\(name)([1..5], 3)", "3 < \(name)(1,2,3)", "\(name)(n: pulse)",
      "\(name)({a: 1})", "pulse > 3 and \(name)(\"a\\n\") > 3",
    ]
    for call in calls {
      let problem = try #require(self.problem(call))
      #expect(problem.message.hasPrefix("`\(name)` is not used: "), "\(call): \(problem.message)")
      #expect(problem.help != nil)
      let marked = call.utf8.dropFirst(problem.range.lower)
        .prefix(problem.range.upper - problem.range.lower)
      #expect(String(marked) == name)
    }
  }

  @Test(arguments: [
    ("function(a: number) a", "function-definition"), ("for x in [1,2] return x", "loop"),
    ("some x in [1,2] satisfies x > 1", "loop"), ("every x in y satisfies f(x:1)", "loop"),
    ("pulse instance of list<number>", "instance-of"),
    ("pulse instance of function<>->Any", "instance-of"),
    ("substring(\"foobar\",3,3)", "text-function"), ("date(2017,12,31)", "date-function"),
    ("time(\"10:30:00\").hour", "time-of-day"),
  ])
  func `the construct is named, not the sign inside it`(_ text: String, _ code: String) {
    #expect(problem(text)?.code == code)
  }

  @Test func `a name of the questionnaire is no function`() {
    struct Odd: Scope {
      let odd = Variable(
        name: "odd",
        slot: 0,
        type: .number(unit: nil),
        isQuestion: true,
        mayBeAbsent: false
      )
      var names: [String] { ["odd"] }
      func variable(named name: String) -> Variable? { name == "odd" ? odd : nil }
      func whyNot(_ name: String) -> String? { nil }
    }
    let (_, problems) = ExpressionCompiler.expression("odd(3)", expecting: .value, in: Odd())
    #expect(problems.map(\.message) == ["`odd` is a value, not a function"])
  }

  @Test(arguments: [
    ("helper = \"a\\\\b\"", "an option has no backslash"),
    ("abs(n: pulse)", "the values in brackets have no names"),
    ("round(pulse, 1).x", "nothing can be taken out of a value with a point"),
  ])
  func `signs of other constructs are explained`(_ text: String, _ message: String) {
    #expect(problem(text)?.message == message)
  }

  @Test func `several numbers with commas are not taken for one with a decimal comma`() {
    #expect(problem("pulse in [1,2,3]")?.help == "write `in (1, 2, 3)`")
    #expect(problem("min(1.5,2)")?.help == "write `1.5, 2` for two numbers")
    #expect(
      problem("min(1,2,3)")?.help
        == "write a space after each comma between two numbers: `1, 2, ...`"
    )
  }

  @Test func `two unknown words side by side may be one name with a space`() {
    #expect(problem("risk category = 3")?.help?.hasPrefix("a name has no spaces") == true)
  }
}
