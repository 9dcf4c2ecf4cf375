// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import AssessmentEngine
import Foundation
import Testing

/// Whatever a file holds, compiling ends with a pack or with an error, and never traps.
@Suite struct ContentMutationTests {
  @Test(arguments: 0..<20)
  func `content that was damaged at random compiles or says why not`(_ seed: Int) throws {
    let files = try TestContent().files.sorted { $0.path < $1.path }
    var chance = SplitMix(seed: UInt64(seed))
    for _ in 0..<100 {
      var damaged = files
      for _ in 0..<Int.random(in: 1...3, using: &chance) {
        let number = Int.random(in: damaged.indices, using: &chance)
        damaged[number] = Self.mutate(damaged[number], using: &chance)
      }
      let compilation = AssessmentCompiler.compile(damaged)
      #expect((compilation.pack == nil) == compilation.hasErrors)
      let printed = DiagnosticRenderer(files: damaged).render(compilation.diagnostics)
      #expect(printed.isEmpty == compilation.diagnostics.isEmpty)
    }
  }

  @Test func `the shipped content damaged at random compiles or says why not`() throws {
    let files = ContentFolder.read(Fixture.project.path).files
    try #require(!files.isEmpty)
    var chance = SplitMix(seed: 2_026)
    for _ in 0..<20 {
      var damaged = files
      let number = Int.random(in: damaged.indices, using: &chance)
      damaged[number] = Self.mutate(damaged[number], using: &chance)
      let compilation = AssessmentCompiler.compile(damaged)
      #expect((compilation.pack == nil) == compilation.hasErrors)
    }
  }

  @Test func `recordings that were damaged at random are read or refused`() throws {
    let pack = try TestContent().pack()
    let whole = SourceFile(
      path: "Tests/Recordings/cough/first.yaml",
      text: """
        recordings-for: cough
        recordings:
          ordinary:
            date: 2026-11-22
            answers:
              age: 30
              danger: [none]
              danger.blue_lips: unknown
              temperature: 38.5
            expect:
              level: same-day
              rules: [basics/danger]
              facts:
                feverish: yes
          other:
            like: ordinary
            at: 2026-11-22T10:00+02:00
            others: random 10
        """
    )
    var chance = SplitMix(seed: 7)
    for _ in 0..<500 {
      let damaged = Self.mutate(whole, using: &chance)
      let (recordings, diagnostics) = RecordingReader.read([damaged], for: pack)
      #expect(recordings.count <= 3)
      _ = DiagnosticRenderer(files: [damaged]).render(diagnostics)
    }
  }

  /// Deletes, doubles, swaps, moves or indents lines, or changes a letter.
  static func mutate(_ file: SourceFile, using chance: inout SplitMix) -> SourceFile {
    var lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Array($0) }
    guard lines.count > 1 else { return file }
    func line() -> Int { Int.random(in: lines.indices, using: &chance) }
    switch Int.random(in: 0..<9, using: &chance) {
    case 0: lines.remove(at: line())
    case 1:
      let number = line()
      lines.insert(lines[number], at: number)
    case 2: lines.swapAt(line(), line())
    case 3:
      let moved = lines.remove(at: line())
      lines.insert(moved, at: lines.isEmpty ? 0 : line())
    case 4: lines[line()].insert(contentsOf: [32, 32], at: 0)
    case 5:
      let number = line()
      lines[number].removeFirst(min(2, lines[number].count))
    case 6:
      // A piece of another line, so that names and values stand where others are wanted.
      let piece = lines[line()].suffix(Int.random(in: 1...12, using: &chance))
      lines[line()] += piece
    case 7:
      let number = line()
      guard !lines[number].isEmpty else { break }
      let place = Int.random(in: lines[number].indices, using: &chance)
      lines[number].remove(at: place)
    default:
      let number = line()
      guard !lines[number].isEmpty else { break }
      let place = Int.random(in: lines[number].indices, using: &chance)
      let signs = Array("|\"':-#{}[]&*!%@`<>=.,_0aZ \n".utf8) + [0, 9, 0xC3, 0xFF]
      lines[number][place] = signs.randomElement(using: &chance) ?? 0
    }
    return SourceFile(path: file.path, bytes: Array(lines.joined(separator: [10])))
  }
}

/// Sebastiano Vigna's SplitMix64: small, and the same on every machine.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
