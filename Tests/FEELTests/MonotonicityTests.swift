// SPDX-License-Identifier: Apache-2.0

import FEEL
import Testing

struct MonotonicityTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `what is decided stays so whatever is answered later`(_ seed: UInt64) {
    var random = RandomTrees(generator: SplitMix64(seed: seed))
    var decided = 0
    var undecided = 0
    for _ in 0..<6000 {
      let type: ValueType = random.generator.oneIn(4) ? .number(unit: nil) : .boolean
      let tree = random.tree(type, depth: 4)
      for _ in 0..<5 {
        let now = random.context(notYetOneIn: 3)
        let later = random.later(now)
        let before = tree.evaluate(in: now)
        let after = tree.evaluate(in: later)
        guard before == .notYet || before == after else {
          Issue.record("\(before) became \(after) in \(tree.outline)")
          return
        }
        if type == .boolean {
          let condition = tree.condition(in: now)
          #expect(condition == .notYet || condition == tree.condition(in: later))
        }
        if before == .notYet {
          undecided += 1
        } else {
          decided += 1
        }
      }
    }
    // 30,000 pairs for each seed; both sorts must be frequent for the test to mean anything.
    #expect(decided + undecided == 30_000)
    #expect(min(decided, undecided) > 6000)
  }

  @Test func `random well-typed trees are never of a wrong type or too deep`() {
    var random = RandomTrees(generator: SplitMix64(seed: 5))
    for _ in 0..<5000 {
      let tree = random.tree(.boolean, depth: 4)
      let state = tree.evaluate(in: random.context(notYetOneIn: 10))
      #expect(state != .fault(.tooDeep))
      #expect(state != .fault(.tableOverlap))
    }
  }
}
