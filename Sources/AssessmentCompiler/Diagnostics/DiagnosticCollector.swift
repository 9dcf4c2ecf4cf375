// SPDX-License-Identifier: Apache-2.0

/// Gathers the diagnostics of one phase while nested parts of a document are read.
///
/// It belongs to one phase of one run and is not shared between threads.
final class DiagnosticCollector {
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether a part was left out that may declare names, so that a name nobody knows is no news.
  private(set) var losesNames = false
  /// The systems of codes that were named.
  private(set) var codeSystems: [Located<String>] = []

  init() {}

  func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  func report(_ problem: some Problem) {
    diagnostics.append(problem.diagnostic)
  }

  func report(contentsOf more: [Diagnostic]) {
    diagnostics.append(contentsOf: more)
  }

  /// Notes a system of codes, which is judged when the registries are known.
  func note(codeSystem name: Located<String>) { codeSystems.append(name) }

  /// Notes that a part was left out that may declare names.
  func noteLostNames() { losesNames = true }

  var hasErrors: Bool {
    diagnostics.contains { $0.severity == .error }
  }
}

/// A problem of one phase: a case with data that knows its own words.
protocol Problem: Sendable {
  var diagnostic: Diagnostic { get }
}

extension Sequence<Diagnostic> {
  /// By file, then by place; two of one place keep their order.
  public func inOrderOfPlaces() -> [Diagnostic] {
    sorted {
      let (left, right) = ($0.primary.span, $1.primary.span)
      return (left.file, left.range.lowerBound) < (right.file, right.range.lowerBound)
    }
  }
}
