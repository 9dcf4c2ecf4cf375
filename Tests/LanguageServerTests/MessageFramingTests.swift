// SPDX-License-Identifier: Apache-2.0

import Foundation
import LanguageServer
import Testing

/// Messages in a stream of bytes.
@Suite struct MessageFramingTests {
  @Test func `messages come out whole, however the bytes are cut`() throws {
    let bodies = ["{}", "{\"a\": \"å😀\"}", ""]
    let stream = bodies.reduce(Data()) { $0 + MessageFraming.framed(Data($1.utf8)) }
    for size in [1, 2, 3, 7, 1000] {
      var framing = MessageFraming()
      var found: [String] = []
      var rest = stream[...]
      while !rest.isEmpty {
        framing.append(rest.prefix(size))
        rest = rest.dropFirst(size)
        while let body = try framing.next() { found.append(String(decoding: body, as: UTF8.self)) }
      }
      #expect(found == bodies)
    }
  }

  @Test func `other heads are passed over and letters of a head have no case`() throws {
    var framing = MessageFraming()
    framing.append(Data("Content-Type: x; charset=utf-8\r\ncontent-length: 2\r\n\r\n{}".utf8))
    #expect(try framing.next() == Data("{}".utf8))
    #expect(try framing.next() == nil)
  }

  @Test(arguments: [
    ("Content-Length: x\r\n\r\n", MessageFraming.Fault.head),
    ("Content-Length: -1\r\n\r\n", .head), ("hello\r\n\r\n", .head),
    ("Content-Length: 999999999999\r\n\r\n", .tooLong),
    (String(repeating: "a", count: 5000), .head),
  ])
  func `a stream that makes no sense is refused`(_ text: String, _ fault: MessageFraming.Fault) {
    var framing = MessageFraming()
    framing.append(Data(text.utf8))
    #expect(throws: fault) { try framing.next() }
  }
}
