// SPDX-License-Identifier: Apache-2.0

import AssessmentService
import Testing

struct KeyRingTests {
  private func key(_ id: UInt32, created: Int64, notAfter: Int64? = nil) throws -> KeyRing.Key {
    try #require(
      KeyRing.Key(
        id: id,
        created: Moment(seconds: created),
        notAfter: notAfter.map { Moment(seconds: $0) },
        secret: Array(repeating: UInt8(truncatingIfNeeded: id), count: 32)
      )
    )
  }

  @Test func `what was sealed opens only unchanged and in its own context`() throws {
    let ring = try #require(KeyRing([try key(1, created: 0)]))
    let sealed = try #require(ring.seal([1, 2, 3], context: [9], now: Moment(seconds: 5)))
    #expect(ring.open(sealed, context: [9]) == [1, 2, 3])
    #expect(ring.open(sealed, context: [8]) == nil)
    for position in sealed.indices {
      var changed = sealed
      changed[position] ^= 1
      #expect(ring.open(changed, context: [9]) == nil)
      #expect(ring.open(Array(sealed.prefix(position)), context: [9]) == nil)
    }
  }

  @Test func `a new key seals and an old one still opens`() throws {
    let old = try key(1, created: 0)
    let first = try #require(KeyRing([old]))
    let sealed = try #require(first.seal([7], context: [], now: Moment(seconds: 5)))
    let both = try #require(KeyRing([old, try key(2, created: 10)]))
    #expect(both.open(sealed, context: []) == [7])
    let fresh = try #require(both.seal([8], context: [], now: Moment(seconds: 11)))
    #expect(first.open(fresh, context: []) == nil)
    #expect(both.open(fresh, context: []) == [8])
  }

  @Test func `a key past its end seals nothing and still opens`() throws {
    let ring = try #require(KeyRing([try key(1, created: 0, notAfter: 100)]))
    let sealed = try #require(ring.seal([7], context: [], now: Moment(seconds: 100)))
    #expect(ring.seal([7], context: [], now: Moment(seconds: 101)) == nil)
    #expect(ring.open(sealed, context: []) == [7])
  }

  @Test func `keys of a wrong length and rings of equal numbers are refused`() throws {
    #expect(
      KeyRing.Key(id: 1, created: Moment(seconds: 0), notAfter: nil, secret: [1, 2]) == nil
    )
    #expect(KeyRing([]) == nil)
    #expect(KeyRing([try key(1, created: 0), try key(1, created: 1)]) == nil)
  }
}
