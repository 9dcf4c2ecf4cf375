// SPDX-License-Identifier: Apache-2.0

/// Refuses conditions whose parts alone show that they are always true, or never.
extension Checker {
  /// Refuses `true` and `false` in the place of a condition.
  mutating func refuseLiteral(_ part: Part) {
    guard case .literal(.boolean(let holds)) = part.tree.node, part.type == .boolean else { return }
    report(.constantWord(holds, part.phrase, part.range))
  }

  /// Refuses `age > age`; false if there is nothing to refuse.
  mutating func refuseSameSides(_ part: Part) -> Bool {
    var tree = part.tree
    var isOpposite = false
    if case .not(let inner) = tree.node { (tree, isOpposite) = (inner, true) }
    guard !isCell, case .compare(let comparison, let left, let right) = tree.node,
      left.type != .invalid, right.type != .invalid, text.isSame(left.range, right.range)
    else { return false }
    let isEqualTrue = comparison != .less && comparison != .greater
    report(.sameSides(isEqualTrue != isOpposite, text.quoted(left.range), part.range))
    return true
  }

  /// Refuses "none of these" beside one of these, where both would have to be true.
  mutating func refuseNoneBesideOthers(_ parts: [Part]) {
    let read = parts.flatMap { part in optionsRead(part.tree).map { (name: $0, part: part) } }
    for none in read where none.name.hasSuffix(".none") {
      let start = none.name.dropLast("none".count)
      // Two of one part stand in brackets of their own and were judged there.
      let other = read.first { other in
        other.name.hasPrefix(start) && other.name != none.name
          && other.part.range != none.part.range
      }
      guard let other else { continue }
      report(
        .noneBesideOther(
          none: none.name,
          other: other.name,
          none.part.range.joined(to: other.part.range)
        )
      )
      return
    }
  }

  /// The options that must be ticked for a condition to hold.
  private func optionsRead(_ tree: TypedExpression) -> [String] {
    switch tree.node {
    case .variable(let variable) where variable.name.contains("."): [variable.name]
    case .and(let parts): parts.flatMap { optionsRead($0) }
    default: []
    }
  }
}
