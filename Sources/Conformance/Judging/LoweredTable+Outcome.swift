// SPDX-License-Identifier: Apache-2.0

import FEEL

extension LoweredTable {
  /// What the table gives: of each output a state.
  ///
  /// A row with an unknown test and no false one is undecided, and may not be passed over where it
  /// could change the result.
  func outcome(in context: CaseEvaluation) -> DecisionOutcome {
    for condition in allowed where condition.condition(in: context) == .value(.boolean(false)) {
      return .refused(Construct("input outside its allowed values"))
    }
    var fitting: [(index: Int, row: Row)] = []
    var undecided: [(index: Int, row: Row)] = []
    for (index, row) in rows.enumerated() {
      switch row.condition.condition(in: context) {
      case .value(.boolean(true)): fitting.append((index, row))
      case .value: break
      case .fault(let fault): return all(.fault(fault))
      case .unknown, .absent, .notYet: undecided.append((index, row))
      }
    }
    guard let first = fitting.first else {
      if !undecided.isEmpty { return all(.unknown) }
      if let fallback { return checked(fallback.map { $0.evaluate(in: context) }) }
      if case .count = hit { return .refused(Construct("count of no row")) }
      return all(.fault(.tableGap))
    }
    switch hit {
    case .unique:
      return fitting.count > 1 ? all(.fault(.tableOverlap)) : results(first.row, context)
    case .first:
      let isOpen = undecided.contains { $0.index < first.index }
      return isOpen ? all(.unknown) : results(first.row, context)
    case .any:
      return sameResults(fitting.map(\.row), context)
    case .priority(let orders):
      return best(fitting.map(\.row), undecided.map(\.row), orders, context)
    case .sum, .least, .greatest, .count:
      guard undecided.isEmpty else { return all(.unknown) }
      return collected(fitting.map(\.row), context)
    }
  }

  private func all(_ state: State) -> DecisionOutcome {
    .states([State](repeating: state, count: values.count))
  }

  private func results(_ row: Row, _ context: CaseEvaluation) -> DecisionOutcome {
    checked(row.results.map { $0.evaluate(in: context) })
  }

  /// Refuses a result that is not among the declared ones.
  private func checked(_ states: [State]) -> DecisionOutcome {
    for (state, allowed) in zip(states, values) {
      if let allowed, case .value(let value) = state, !allowed.contains(value) {
        return .refused(Construct("result outside its allowed values"))
      }
    }
    return .states(states)
  }

  private func sameResults(_ rows: [Row], _ context: CaseEvaluation) -> DecisionOutcome {
    let found = rows.map { row in row.results.map { $0.evaluate(in: context) } }
    guard let first = found.first, found.allSatisfy({ $0 == first }) else {
      return all(.fault(.tableOverlap))
    }
    return checked(first)
  }

  /// The row whose results come first in the order of the outputs, the first output first.
  private func best(
    _ fitting: [Row],
    _ undecided: [Row],
    _ orders: [[Value]?],
    _ context: CaseEvaluation
  ) -> DecisionOutcome {
    func rank(_ row: Row) -> [Int]? {
      var ranks: [Int] = []
      for case (let result, let order?) in zip(row.results, orders) {
        guard case .value(let value) = result.evaluate(in: context),
          let place = order.firstIndex(of: value)
        else { return nil }
        ranks.append(place)
      }
      return ranks
    }
    let ranked = fitting.compactMap { row in rank(row).map { (row: row, rank: $0) } }
    guard ranked.count == fitting.count,
      let best = ranked.min(by: { $0.rank.lexicographicallyPrecedes($1.rank) })
    else { return .refused(Construct("result outside its allowed values")) }
    let isOpen = undecided.contains { row in
      rank(row).map { !best.rank.lexicographicallyPrecedes($0) } ?? true
    }
    guard !isOpen else { return all(.unknown) }
    let equal = ranked.filter { $0.rank == best.rank }
      .map { ranked in ranked.row.results.map { $0.evaluate(in: context) } }
    guard let first = equal.first, equal.allSatisfy({ $0 == first }) else {
      return .refused(Construct("hit policy PRIORITY with equal rows"))
    }
    return checked(first)
  }

  private func collected(_ rows: [Row], _ context: CaseEvaluation) -> DecisionOutcome {
    let states = rows.flatMap { row in row.results.map { $0.evaluate(in: context) } }
    var found: [Value] = []
    for state in states {
      guard case .value(let value) = state else { return all(state) }
      found.append(value)
    }
    if case .count = hit {
      // DMN's versions differ on whether equal outputs count once.
      guard Set(found).count == found.count else {
        return .refused(Construct("count of equal outputs"))
      }
      return all(.value(.number(DecimalNumber(found.count))))
    }
    var numbers: [DecimalNumber] = []
    for case .number(let number) in found { numbers.append(number) }
    guard let first = numbers.first, numbers.count == found.count else {
      return all(.fault(.typeMismatch))
    }
    switch hit {
    case .least: return checked([.value(.number(numbers.min() ?? first))])
    case .greatest: return checked([.value(.number(numbers.max() ?? first))])
    default:
      var sum = first
      for number in numbers.dropFirst() {
        guard let next = sum.adding(number) else { return all(.fault(.overflow)) }
        sum = next
      }
      return all(.value(.number(sum)))
    }
  }
}
