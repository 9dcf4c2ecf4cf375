// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssessmentCompiler

/// SplitMix64 (Steele, Lea and Flood 2014): small, and the same on every machine.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite struct ByteSoupTests {
  /// Pieces that meet in bad files.
  private static let pieces: [[UInt8]] =
    [
      "a", "b: ", "key:", "\n", "\n  ", "\n    ", "- ", "-", " ", ":", "# x", "#", "\"", "'", "[",
      "]", "{", "}", ",", "|", ">", "|2", ">-", "\\", "\\u", "\\x41", "&a ", "*a", "!t ", "!!",
      "? ",
      "---\n", "...\n", "%YAML 1.1\n", "\t", "\r", "\r\n", "ä", "喉", "\u{1F600}", "\u{FEFF}",
      "\u{85}",
      "\u{2028}", "\u{202E}", "\u{A0}", "\0", "\u{7F}", "<<", "~", "@", "`", "'it''s'", "\"q\"",
      "when: ", "a: b\n", "- id: x\n  ask: y\n", "assessment: z\n", "questions:\n  - id: q\n",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE4], [0xED, 0xA0, 0x80], [0xF0, 0x9F]]

  private func check(_ bytes: [UInt8]) {
    let file = SourceFile(path: "soup.yaml", bytes: bytes)
    let diagnostics = ExampleSchema.diagnostics(of: file)
    for diagnostic in diagnostics {
      for label in [diagnostic.primary] + diagnostic.related {
        #expect(label.span.range.upperBound <= bytes.count, "\(bytes)")
      }
    }
    let text = DiagnosticRenderer(files: [file]).render(diagnostics)
    #expect(text.isEmpty == diagnostics.isEmpty)
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }, "\(bytes)")
    let (node, problems) = YAMLReader.read(file)
    #expect(node != nil || !problems.isEmpty, "\(bytes)")
    if let node { checkSpans(node, in: 0..<bytes.count) }
  }

  /// Every part lies inside its parent, and every text leads back into its value.
  private func checkSpans(_ node: YAMLNode, in outer: Range<Int>) {
    let range = node.span.range
    #expect(range.clamped(to: outer) == range)
    switch node {
    case .scalar(let scalar):
      let whole = scalar.source.span(of: 0..<scalar.text.utf8.count).range
      #expect(whole.lowerBound >= range.lowerBound)
    case .sequence(let sequence):
      for item in sequence.items { checkSpans(item, in: range) }
    case .mapping(let mapping):
      #expect(Set(mapping.entries.map(\.key.text)).count == mapping.entries.count)
      for entry in mapping.entries {
        checkSpans(.scalar(entry.key), in: range)
        checkSpans(entry.value, in: range)
      }
    }
  }

  @Test(arguments: 0..<10)
  func `pieces of YAML in any order are read to an end`(_ seed: Int) {
    var generator = SeededGenerator(state: UInt64(seed))
    for _ in 0..<4_000 {
      let count = Int.random(in: 0...30, using: &generator)
      check((0..<count).flatMap { _ in Self.pieces.randomElement(using: &generator) ?? [] })
    }
  }

  @Test(arguments: 10..<12)
  func `any bytes are read to an end`(_ seed: Int) {
    var generator = SeededGenerator(state: UInt64(seed))
    for _ in 0..<5_000 {
      let count = Int.random(in: 0...60, using: &generator)
      check((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }
  }
}
