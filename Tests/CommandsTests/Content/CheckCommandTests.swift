// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Commands

struct CheckCommandTests {
  @Test func `well content is said to be well`() async {
    let test = TestMachine()
    #expect(await test.run("check", "--content", TestContent.path) == .well)
    #expect(test.output == "no errors, no warnings, 1 assessment, 9 questions, 6 rules\n")
  }

  @Test func `an error is shown with its place and is exit code 1`() async throws {
    try await TestContent.copy(
      replacing: [("rules/cough.yaml", "cough_days >= 3", "cogh_days >= 3")]
    ) { path in
      let test = TestMachine()
      #expect(await test.run("check", "--content", path) == .wrong)
      #expect(test.output.contains("there is no question or value named `cogh_days`"))
      #expect(test.output.contains("rules/cough.yaml:30:"))
      #expect(test.output.contains("^^^^^^^^^"))
      #expect(test.output.hasSuffix("1 error, no warnings in 9 files\n"))
    }
  }

  @Test func `beside an error warnings are only counted, unless they are wanted`() async throws {
    let long = Array(repeating: "very", count: 30).joined(separator: " ")
    let changes = [
      (file: "rules/cough.yaml", old: "cough_days >= 3", new: "cogh_days >= 3"),
      (file: "rules/cough.yaml", old: "because: ", new: "because: It is \(long) long. "),
    ]
    try await TestContent.copy(replacing: changes) { path in
      let test = TestMachine()
      #expect(await test.run("check", "--content", path) == .wrong)
      #expect(!test.output.contains("warning["))
      #expect(test.output.contains("the warnings are printed when no error is left"))
      #expect(test.output.contains(" warnings in 9 files"))
      let all = TestMachine()
      #expect(await all.run("check", "--warnings", "--content", path) == .wrong)
      #expect(all.output.contains("warning[long-sentence]"))
      #expect(!all.output.contains("are printed when"))
    }
  }

  @Test func `a named assessment limits what is printed to its own files`() async throws {
    let changes = [
      (file: "rules/cough.yaml", old: "cough_days >= 3", new: "cogh_days >= 3"),
      (file: "rules/services.yaml", old: "sector: health", new: "sector: helth"),
    ]
    try await TestContent.copy(replacing: changes) { path in
      let test = TestMachine()
      #expect(await test.run("check", "cough", "--content", path) == .wrong)
      #expect(test.output.contains("`cogh_days`"))
      #expect(!test.output.contains("helth"))
      let counts = "in the files of cough: 1 error, no warnings; 1 error in other files"
      #expect(test.output.contains(counts))
      let other = TestMachine()
      #expect(await other.run("check", "cuogh", "--content", path) == .usage)
      #expect(other.errors == "luukku: there is no assessment or module named cuogh\n")
    }
  }

  @Test func `warnings alone are exit code 0`() async throws {
    try await TestContent.copy(
      replacing: [("rules/cough.yaml", "age >= 75", "cough_days >= 75")]
    ) { path in
      let test = TestMachine()
      #expect(await test.run("check", "--content", path) == .well)
      #expect(test.output.contains("warning[read-by-nothing]"))
      #expect(test.output.contains("no errors, 1 warning,"))
    }
  }

  @Test func `a file that nothing reads is said to be so`() async throws {
    try await TestContent.copy(adding: ["rules/cough-more.yml": "rules-for: cough\n"]) { path in
      let test = TestMachine()
      #expect(await test.run("check", "--content", path) == .well)
      #expect(test.output.contains("warning: rules/cough-more.yml is not read"))
      #expect(test.output.contains("no errors, 1 warning,"))
    }
  }

  @Test func `JSON is one line for programs`() async throws {
    try await TestContent.copy(
      replacing: [("rules/cough.yaml", "cough_days >= 3", "cogh_days >= 3")]
    ) { path in
      let test = TestMachine()
      #expect(await test.run("check", "--format", "json", "--content", path) == .wrong)
      #expect(test.output.hasPrefix("{\"problems\":[{\"code\":\""))
      #expect(test.output.filter { $0 == "\n" }.count == 1)
    }
  }

  @Test(arguments: ["always", "never", "auto"])
  func `colours are only where they are wanted`(_ color: String) async throws {
    try await TestContent.copy(
      replacing: [("rules/cough.yaml", "cough_days >= 3", "cogh_days >= 3")]
    ) { path in
      let test = TestMachine()
      _ = await test.run("check", "--color", color, "--content", path)
      #expect(test.output.contains("\u{1B}[") == (color == "always"))
    }
  }

  @Test func `an author's text cannot steer the terminal`() async throws {
    try await TestContent.copy(
      replacing: [("rules/cough.yaml", "cough_days >= 3", "cogh\u{1B}]0;x\u{7}_days >= 3")]
    ) { path in
      let test = TestMachine()
      #expect(await test.run("check", "--color", "always", "--content", path) == .wrong)
      #expect(!test.output.contains("\u{1B}]"))
      #expect(!test.output.contains("\u{7}"))
    }
  }

  @Test func `a folder without content is a mistake of the call`() async throws {
    try await TemporaryFolder.with { path in
      let test = TestMachine()
      #expect(await test.run("check", "--content", path) == .usage)
      #expect(await test.run("check", "--content", path + "/no") == .usage)
      #expect(test.errors.contains("name the content with --content DIR"))
    }
  }

  @Test func `the table of unsure answers shows what each would make of the level`() async {
    let test = TestMachine()
    let status = await test.run("check", "--unsure", "long-fever", "--content", TestContent.path)
    #expect(status == .well)
    #expect(Golden(name: "unsure-long-fever.txt").difference(from: test.output) == nil)
  }

  @Test func `of an assessment the unsure answers are counted over its recordings`() async {
    let test = TestMachine()
    let status = await test.run("check", "--unsure", "cough", "--content", TestContent.path)
    #expect(status == .well)
    #expect(Golden(name: "unsure-cough.txt").difference(from: test.output) == nil)
  }

  @Test func `an unknown recording is a mistake of the call`() async {
    let test = TestMachine()
    let status = await test.run("check", "--unsure", "no-such", "--content", TestContent.path)
    #expect(status == .usage)
    #expect(test.errors == "luukku: there is no recording named no-such\n")
  }
}
