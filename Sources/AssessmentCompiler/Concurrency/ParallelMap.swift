// SPDX-License-Identifier: Apache-2.0

import Dispatch

/// Work on independent parts, on all cores, with results in the order of the parts.
///
/// Every result is the same as of a plain loop: the work shares nothing that changes.
enum ParallelMap {
  /// Fewer parts than this are worked on one after the other.
  private static let fewest = 8

  /// The result of each part.
  ///
  /// - Parameters:
  ///   - parts: what is worked on.
  ///   - work: works on one part; it must not change anything that another part sees.
  /// - Returns: one result for each part, in their order.
  static func map<Part, Result>(_ parts: [Part], _ work: (Part) -> Result) -> [Result] {
    guard parts.count >= fewest else { return parts.map(work) }
    var results: [Result?] = Array(repeating: nil, count: parts.count)
    results.withUnsafeMutableBufferPointer { buffer in
      // Each iteration writes a place of its own.
      nonisolated(unsafe) let places = buffer
      nonisolated(unsafe) let work = work
      nonisolated(unsafe) let parts = parts
      DispatchQueue.concurrentPerform(iterations: parts.count) { number in
        places[number] = work(parts[number])
      }
    }
    return results.compactMap(\.self)
  }

  /// The result of each part and of another piece of work, which is begun first.
  ///
  /// - Parameters:
  ///   - parts: what is worked on.
  ///   - other: other work that shares nothing that changes.
  ///   - work: works on one part; it must not change anything that another part sees.
  /// - Returns: the other work's result, and one result for each part, in their order.
  static func map<Part, Result, Other>(
    _ parts: [Part],
    beside other: () -> Other,
    _ work: (Part) -> Result
  ) -> (Other, [Result]) {
    var otherResult: Other?
    var results: [Result?] = Array(repeating: nil, count: parts.count)
    withUnsafeMutablePointer(to: &otherResult) { otherPlace in
      results.withUnsafeMutableBufferPointer { buffer in
        // Each iteration writes a place of its own.
        nonisolated(unsafe) let otherPlace = otherPlace
        nonisolated(unsafe) let places = buffer
        nonisolated(unsafe) let other = other
        nonisolated(unsafe) let work = work
        nonisolated(unsafe) let parts = parts
        DispatchQueue.concurrentPerform(iterations: parts.count + 1) { number in
          if number == 0 {
            otherPlace.pointee = other()
          } else {
            places[number - 1] = work(parts[number - 1])
          }
        }
      }
    }
    guard let otherResult else { preconditionFailure("work that was performed has a result") }
    return (otherResult, results.compactMap(\.self))
  }
}
