// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import Foundation
import Testing

@testable import AssessmentCompiler

/// What one random slip in the shipped content gives: a diagnostic, at a place of a file, and mostly
/// no other one.
///
/// `MUTATIONS=100` in the environment makes more of them, with the same seeds.
@Suite struct SingleMutationTests {
  private static let count =
    ProcessInfo.processInfo.environment["MUTATIONS"].flatMap { Int($0) } ?? 15

  @Test(arguments: SingleMutation.allCases)
  func `one slip in the shipped content is told, mostly as one fault`(
    _ kind: SingleMutation
  ) throws {
    let (files, _) = ContentFolder.read(Fixture.project.path)
    let analysis = ContentAnalysis()
    let good = analysis.compile(files, into: .pack)
    let pack = try #require(good.pack)
    let known = Set(good.diagnostics)
    var chance = SplitMix(seed: kind.seed)
    var silent: [String] = []
    var several: [String] = []
    var made = 0
    while made < Self.count {
      guard let (changed, line) = kind.apply(to: files, using: &chance) else { continue }
      made += 1
      let compilation = analysis.compile(changed, into: .pack)
      #expect(FuzzCheck.fault(of: compilation.diagnostics, in: changed) == nil, "\(line)")
      #expect((compilation.pack == nil) == compilation.hasErrors, "\(line)")
      let isTold = compilation.diagnostics.contains { !known.contains($0) }
      if !isTold, let other = compilation.pack, other.decisions != pack.decisions {
        silent.append(line)
      }
      let errors = compilation.diagnostics.filter { $0.severity == .error }
      if errors.count > 1 {
        several.append("\(line): \(errors.map(\.code.text).joined(separator: ", "))")
      }
    }
    print("\(kind.rawValue): \(made) made, \(several.count) told as more than one fault")
    if Self.count > 50 { print(several.map { "  \($0)\n" }.joined()) }
    #expect(kind.mayBeMeant || silent.isEmpty, "\(silent)")
    #expect(several.count * 20 <= kind.mostOf20 * made, "\(several.joined(separator: "\n"))")
  }
}

extension SingleMutation {
  /// The same in every run, and another for each kind.
  fileprivate var seed: UInt64 { rawValue.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) } }

  /// Whether the changed content may be what an author wants: with a line less, or another number.
  fileprivate var mayBeMeant: Bool {
    [.missingKey, .otherType, .truncated].contains(self)
  }

  /// How many of 20 slips may be told as more than one fault.
  ///
  /// Measured over 100 of each kind, with some room for other content. Of a file that is cut off,
  /// everything behind is missing.
  fileprivate var mostOf20: Int {
    switch self {
    case .truncated: 15
    case .otherIndentation, .missingKey: 4
    case .otherType, .doubledKey, .missingColon: 2
    default: 0
    }
  }
}
