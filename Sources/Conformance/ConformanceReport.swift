// SPDX-License-Identifier: Apache-2.0

/// The verdicts of all cases that were run.
public struct ConformanceReport: Sendable {
  /// One case and its verdict.
  public struct Result: Hashable, Sendable {
    /// The name of the folder that holds the case.
    public let suite: String
    /// The id of the case in its file.
    public let name: String
    /// Whether the case expects something other than null or an error.
    public let expectsValue: Bool
    /// How it ended.
    public let verdict: Verdict
  }

  /// All cases, suite by suite.
  public let results: [Result]

  init(results: [Result]) {
    self.results = results
  }

  /// The number of cases that gave another value than the expected one.
  public var wrongCount: Int { results.count { $0.verdict.kind == .wrong } }

  /// Which cases a list names.
  public enum Listing: String, CaseIterable, Sendable {
    /// Those that agree.
    case agrees
    /// Those that were refused, each with its construct.
    case refused
    /// Those that gave another value, each with both values.
    case wrong
  }

  /// One line for each case of a kind.
  public func list(_ listing: Listing) -> [String] {
    results.filter { $0.verdict.kind == listing }.map { result in
      let place = "\(result.suite) \(result.name)"
      return switch result.verdict {
      case .agrees: place
      case .refused(let construct): "\(place): \(construct)"
      case .wrong(let expected, let got): "\(place): expected \(expected), got \(got)"
      }
    }
  }

  // MARK: Tables

  /// A line for each suite, totals, and what was refused, the most frequent construct first.
  public var lines: [String] {
    var rows: [(name: String, results: [Result])] = []
    for result in results {
      if rows.last?.name == result.suite, let last = rows.indices.last {
        rows[last].results.append(result)
      } else {
        rows.append((result.suite, [result]))
      }
    }
    let suites = rows.count
    rows.append(("all \(suites) suite\(suites == 1 ? "" : "s")", results))
    rows.append(("of these, expecting a value", results.filter(\.expectsValue)))
    let width = rows.map(\.name.count).max() ?? 0
    var lines = [Self.line("suite", width, ["cases", "agrees", "refused", "wrong"])]
    for (index, row) in rows.enumerated() {
      if index == suites { lines.append("") }
      let counts = Listing.allCases.map { kind in row.results.count { $0.verdict.kind == kind } }
      lines.append(Self.line(row.name, width, ([row.results.count] + counts).map(String.init)))
    }
    return lines + ["", agreement] + constructs
  }

  /// What the agreeing cases agree in.
  private var agreement: String {
    func count(_ agreement: Verdict.Agreement) -> Int {
      results.count { $0.verdict == .agrees(agreement) }
    }
    return "agreeing: \(count(.value)) in a value, \(count(.null)) in having none, "
      + "\(count(.rejection)) in rejecting what must be an error"
  }

  private var constructs: [String] {
    var counts: [String: Int] = [:]
    for case .refused(let construct) in results.map(\.verdict) {
      counts[construct.description, default: 0] += 1
    }
    guard !counts.isEmpty else { return [] }
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let width = sorted.map(\.key.count).max() ?? 0
    return ["", "refused for"]
      + sorted.map { Self.line($0.key, width, [String($0.value)]) }
  }

  private static func line(_ name: String, _ width: Int, _ cells: [String]) -> String {
    let padded = name + String(repeating: " ", count: max(0, width - name.count))
    return cells.reduce(padded) { line, cell in
      line + String(repeating: " ", count: max(1, 9 - cell.count)) + cell
    }
  }
}

extension Verdict {
  /// Which list names it.
  var kind: ConformanceReport.Listing {
    switch self {
    case .agrees: .agrees
    case .refused: .refused
    case .wrong: .wrong
    }
  }
}
