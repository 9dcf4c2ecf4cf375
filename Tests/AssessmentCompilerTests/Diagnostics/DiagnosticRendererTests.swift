// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssessmentCompiler

@Suite struct DiagnosticRendererTests {
  private func file(_ path: String, _ text: String) -> SourceFile {
    SourceFile(path: path, text: text)
  }

  private func label(_ file: SourceFile, _ word: String, _ text: String) -> DiagnosticLabel {
    let content = String(decoding: file.bytes, as: UTF8.self)
    let found = content.ranges(of: word).first ?? content.startIndex..<content.startIndex
    let start = content.utf8.distance(from: content.startIndex, to: found.lowerBound)
    return DiagnosticLabel(file.span(start..<start + word.utf8.count), text)
  }

  @Test func `a diagnostic shows its line, its places in other files, notes and help`() {
    let one = file("rules/a.yaml", "a: 1\nb: 2\n\n\n\n\n\n\n\nfirst: x\nsecond: ä喉 z\n")
    let two = file("rules/b.yaml", "other: y\n")
    let diagnostic = Diagnostic(
      DiagnosticCode("example"),
      severity: .warning,
      "two rules say the same",
      at: label(one, "z", "again"),
      related: [label(two, "y", "and here"), label(one, "first", "said here")],
      notes: ["a fact"],
      help: "remove one"
    )
    #expect(
      DiagnosticRenderer(files: [one, two]).render([diagnostic]) == """
        warning[example]: two rules say the same
          --> rules/a.yaml:11:12
           |
        10 | first: x
           | ----- said here
        11 | second: ä喉 z
           |             ^ again
           |
          ::: rules/b.yaml:1:8
           |
         1 | other: y
           |        - and here
           |
           = note: a fact
           = help: remove one

        """
    )
  }

  @Test func `marks stand under wide letters, combining marks and tabs`() {
    let source = file("a.yaml", "喉\te\u{301}\u{1F600}x: y\n")
    let text = DiagnosticRenderer(files: [source]).render([
      Diagnostic(DiagnosticCode("example"), "m", at: label(source, "x", "here"))
    ])
    #expect(text.contains("1 | 喉  e\u{301}\u{1F600}x: y\n"))
    #expect(text.contains("  |        ^ here\n"))
    #expect(text.contains("a.yaml:1:5\n"))
  }

  @Test func `a long line is cut around its mark`() {
    let source = file(
      "a.yaml",
      String(repeating: "a", count: 500) + "X" + String(repeating: "b", count: 500)
    )
    let lines = DiagnosticRenderer(files: [source]).render([
      Diagnostic(DiagnosticCode("example"), "m", at: label(source, "X", "here"))
    ]).split(separator: "\n")
    let shown = Array(lines[3].dropFirst(4))
    let marks = Array(lines[4].dropFirst(4))
    #expect(shown.count == 122)
    #expect(shown.first == "…")
    #expect(shown.last == "…")
    #expect(marks.firstIndex(of: "^") == shown.firstIndex(of: "X"))
  }

  @Test func `a file that was not given shows only its path`() {
    let span = SourceSpan(file: "lost.yaml", range: 3..<9)
    let text = DiagnosticRenderer(files: []).render([
      Diagnostic(DiagnosticCode("example"), "m", at: DiagnosticLabel(span, "here"))
    ])
    #expect(text == "error[example]: m\n --> lost.yaml\n")
  }

  @Test func `a text cannot steer the terminal`() {
    let source = file("a.yaml", "a\u{1B}[2J\u{202E}b\n")
    let text = DiagnosticRenderer(files: [source]).render([
      Diagnostic(DiagnosticCode("example"), "m\u{1B}[2J\nn", at: label(source, "b", "h\u{7}"))
    ])
    #expect(!text.unicodeScalars.contains("\u{1B}"))
    #expect(!text.unicodeScalars.contains("\u{7}"))
    #expect(!text.unicodeScalars.contains("\u{202E}"))
    #expect(text.hasPrefix("error[example]: m\u{FFFD}[2J n\n"))
  }

  @Test func `after a hundred a last line says how many more there are`() {
    let source = file("a.yaml", "a: b\n")
    func problems(_ count: Int, _ severity: Severity) -> [Diagnostic] {
      Array(
        repeating: Diagnostic(
          DiagnosticCode("example"),
          severity: severity,
          "m",
          at: label(source, "a", "")
        ),
        count: count
      )
    }
    let renderer = DiagnosticRenderer(files: [source])
    #expect(!renderer.render(problems(100, .error)).contains("more problem"))
    #expect(renderer.render(problems(101, .error)).hasSuffix("\n\nand 1 more problem\n"))
    let mixed = problems(150, .warning) + problems(60, .error)
    let text = renderer.render(mixed)
    #expect(text.ranges(of: "error[").count == 60)
    #expect(text.ranges(of: "warning[").count == 40)
    #expect(text.hasSuffix("\nand 110 more problems\n"))
  }

  @Test func `colours can be asked for`() {
    let source = file("a.yaml", "a: b\n")
    let text = DiagnosticRenderer(files: [source], style: .colored).render([
      Diagnostic(DiagnosticCode("example"), "m", at: label(source, "a", ""))
    ])
    #expect(text.hasPrefix("\u{1B}[1;31merror[example]\u{1B}[0m"))
  }

  @Test func `JSON holds places in bytes, letters and UTF-16`() {
    let source = file("a.yaml", "x\n\u{1F600}ä \"b\n")
    let diagnostic = Diagnostic(
      DiagnosticCode("example"),
      "a \"quote\" and \\",
      at: label(source, "\"", "l"),
      notes: ["n"],
      help: "h",
      edit: SourceEdit(source.span(9..<10), "c\n")
    )
    let start = #"{"offset":9,"line":2,"column":4,"utf16":5}"#
    let end = #"{"offset":10,"line":2,"column":5,"utf16":6}"#
    let place = #"{"file":"a.yaml","start":\#(start),"end":\#(end)}"#
    #expect(
      DiagnosticJSON.encode([diagnostic], files: [source]) == #"{"problems":[{"code":"example","#
        + #""severity":"error","message":"a \"quote\" and \\","place":\#(place),"label":"l","#
        + #""related":[],"notes":["n"],"help":"h","edit":{"place":\#(place),"text":"c\n"}}],"#
        + #""more":0}"# + "\n"
    )
  }
}
