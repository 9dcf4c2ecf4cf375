// SPDX-License-Identifier: Apache-2.0

/// Finds circles among things that read each other.
enum ShortestCycle {
  /// One shortest circle for each group of things that all reach each other.
  ///
  /// Nothing recurses, since an author's chain may be as long as the files allow.
  ///
  /// - Parameter arrows: for each thing, the things that it reads, as positions; a position
  ///   outside is passed over.
  /// - Returns: circles as positions, each beginning with its smallest position.
  static func all(in arrows: [[Int]]) -> [[Int]] {
    let groups = groups(of: arrows)
    var members: [Int: [Int]] = [:]
    for (thing, group) in groups.enumerated() { members[group, default: []].append(thing) }
    var circles: [[Int]] = []
    for group in members.values.sorted(by: { ($0.first ?? 0) < ($1.first ?? 0) }) {
      let readsItself = group.count == 1 && group.allSatisfy { arrows[$0].contains($0) }
      guard group.count > 1 || readsItself else { continue }
      var best: [Int]?
      // A large group is an accident; a short circle is as good as the shortest one.
      for start in group.prefix(100) {
        guard let circle = circle(through: start, in: arrows, inside: Set(group)) else { continue }
        if circle.count < best?.count ?? Int.max { best = circle }
      }
      if let best { circles.append(best) }
    }
    return circles
  }

  /// A shortest way from a thing back to itself.
  private static func circle(
    through start: Int,
    in arrows: [[Int]],
    inside group: Set<Int>
  ) -> [Int]? {
    var cameFrom: [Int: Int] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let thing = queue[next]
      next += 1
      for read in arrows[thing] where group.contains(read) {
        if read == start {
          var circle = [thing]
          while let previous = circle.last, previous != start, let from = cameFrom[previous] {
            circle.append(from)
          }
          return circle.reversed()
        }
        if cameFrom[read] == nil {
          cameFrom[read] = thing
          queue.append(read)
        }
      }
    }
    return nil
  }

  /// Tarjan's algorithm for strongly connected components (1972), with a stack of its own.
  private static func groups(of arrows: [[Int]]) -> [Int] {
    let count = arrows.count
    var order = Array(repeating: -1, count: count)
    var low = Array(repeating: 0, count: count)
    var group = Array(repeating: -1, count: count)
    var open: [Int] = []
    var counter = 0
    var groupCount = 0
    for root in 0..<count where order[root] < 0 {
      var calls: [(thing: Int, nextArrow: Int)] = [(root, 0)]
      while let call = calls.last {
        let thing = call.thing
        if call.nextArrow == 0 {
          order[thing] = counter
          low[thing] = counter
          counter += 1
          open.append(thing)
        }
        if call.nextArrow < arrows[thing].count {
          calls[calls.count - 1].nextArrow += 1
          let read = arrows[thing][call.nextArrow]
          guard arrows.indices.contains(read) else { continue }
          if order[read] < 0 {
            calls.append((read, 0))
          } else if group[read] < 0 {
            low[thing] = min(low[thing], order[read])
          }
          continue
        }
        calls.removeLast()
        if let caller = calls.last?.thing { low[caller] = min(low[caller], low[thing]) }
        if low[thing] == order[thing] {
          while let member = open.popLast() {
            group[member] = groupCount
            if member == thing { break }
          }
          groupCount += 1
        }
      }
    }
    return group
  }
}
