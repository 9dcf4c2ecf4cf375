// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Commands

struct LineReaderTests {
  private func lines(_ bytes: [UInt8]) throws -> [String] {
    var reader = LineReader(ByteInput(bytes))
    var lines: [String] = []
    while let line = try reader.next(beforeWaiting: {}) {
      switch line {
      case .bytes(let bytes): lines.append(String(decoding: bytes, as: UTF8.self))
      case .tooLong: lines.append("too long")
      }
    }
    return lines
  }

  @Test(arguments: [
    ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]), ("\n\n", ["", ""]),
    ("a\n\nb\n", ["a", "", "b"]),
  ])
  func `bytes become lines`(_ text: String, _ expected: [String]) throws {
    #expect(try lines(Array(text.utf8)) == expected)
  }

  @Test func `a line may be as long as the limit and no longer`() throws {
    let long = [UInt8](repeating: 0x61, count: LineReader.limit)
    let found = try lines(long + [0x0A] + long + [0x61, 0x0A, 0x62])
    #expect(found.map(\.utf8.count) == [LineReader.limit, 8, 1])
    #expect(found.dropFirst() == ["too long", "b"])
  }

  @Test func `a line that never ends takes no more memory than the limit`() throws {
    var left = 64
    let piece = [UInt8](repeating: 0x61, count: 1 << 16)
    let input = ByteInput {
      left -= 1
      return left > 0 ? piece : []
    }
    var reader = LineReader(input)
    let line = try reader.next(beforeWaiting: {})
    #expect(line == .tooLong)
    #expect(reader.heldBytes <= LineReader.limit + (1 << 17))
    let end = try reader.next(beforeWaiting: {})
    #expect(end == nil)
  }
}
