// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssessmentCompiler

@Suite struct ShortestCycleTests {
  @Test func `things without circles give none`() {
    #expect(ShortestCycle.all(in: []) == [])
    #expect(ShortestCycle.all(in: [[1, 2], [2], []]) == [])
  }

  @Test func `a thing that reads itself is a circle`() {
    #expect(ShortestCycle.all(in: [[], [1], [0]]) == [[1]])
  }

  @Test func `of several circles in one group the shortest is named`() {
    // 0 -> 1 -> 2 -> 3 -> 0, and 2 -> 1.
    #expect(ShortestCycle.all(in: [[1], [2], [3, 1], [0]]) == [[1, 2]])
  }

  @Test func `each group has its own circle`() {
    #expect(ShortestCycle.all(in: [[1], [0], [3], [2, 0]]) == [[0, 1], [2, 3]])
  }

  @Test func `a very long chain and a very long circle come back`() {
    let count = 100_000
    let chain = (0..<count).map { [$0 + 1] }
    #expect(ShortestCycle.all(in: chain) == [])
    let circle = (0..<2_000).map { [($0 + 1) % 2_000] }
    #expect(ShortestCycle.all(in: circle).map(\.count) == [2_000])
  }
}
