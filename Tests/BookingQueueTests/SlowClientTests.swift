// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import Testing

@testable import BookingQueue

/// Clients and servers that stop in the middle.
@Suite struct SlowClientTests {
  private func connect(_ path: String) throws -> Int32 {
    try #require(try UnixSocket.connect(path, patience: .seconds(20)))
  }

  private func send(_ bytes: [UInt8], to descriptor: Int32) -> Int {
    bytes.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
  }

  @Test func `clients that stop in the middle of a line hold up neither others nor the end`()
    throws
  {
    let place = try TestPlace()
    let store = try place.open()
    let server = try QueueSocketServer(store: store, path: store.files.socket)
    let halves = try (0..<QueueSocketServer.clientLimit - 1).map { _ in
      let half = try connect(store.files.socket)
      #expect(send(Array("{\"caller\":{\"citi".utf8), to: half) == 16)
      return half
    }
    let client = try #require(try QueueSocketClient(path: store.files.socket))
    try client.accept(try .example())
    // They would be let go after minutes; the end does not wait for that.
    server.stop()
    for half in halves {
      var byte: UInt8 = 0
      #expect(recv(half, &byte, 1, 0) <= 0)
      close(half)
    }
    try store.close()
  }

  @Test func `ten megabytes without an end of line are cut off and the next client is served`()
    throws
  {
    let place = try TestPlace()
    let store = try place.open()
    let server = try QueueSocketServer(store: store, path: store.files.socket)
    let flood = try connect(store.files.socket)
    let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 16)
    var sent = 0
    while sent < 10 << 20 {
      let count = send(piece, to: flood)
      guard count > 0 else { break }
      sent += count
    }
    // What the server took lies between its limit and that with what two ends buffer.
    #expect(sent > QueueLine.request - (1 << 16) && sent < 4 << 20)
    close(flood)
    let client = try #require(try QueueSocketClient(path: store.files.socket))
    try client.accept(try .example())
    server.stop()
  }

  @Test func `a client that goes without its answer leaves the hand-over whole`() throws {
    let place = try TestPlace()
    let store = try place.open()
    let server = try QueueSocketServer(store: store, path: store.files.socket)
    let request = QueueRequest(caller: .citizen, act: .handOver(try .example()))
    let gone = try connect(store.files.socket)
    let line = Array(try JSONEncoder().encode(request)) + [UInt8(ascii: "\n")]
    #expect(send(line, to: gone) == line.count)
    close(gone)
    // The server finishes what has begun before it ends.
    server.stop()
    switch try store.handOver(try .example(), by: .citizen) {
    case .accepted, .repeated: break
    case .differs: Issue.record("another hand-over")
    }
    #expect(try store.health(by: .boss).openItems == 1)
  }

  @Test func `a server that takes no connections does not hold a command up`() throws {
    let place = try TestPlace()
    let path = place.folder + "/hung.socket"
    let listener = try UnixSocket.listen(path)
    var waiting: [Int32] = []
    var found: DatabaseProblem?
    while found == nil, waiting.count < 100 {
      do {
        let next = try UnixSocket.connect(path, patience: .milliseconds(20))
        waiting.append(try #require(next))
      } catch let problem as DatabaseProblem {
        found = problem
      }
    }
    #expect(found == .socket(path: path, reason: "the server takes no connections now"))
    for descriptor in waiting + [listener] { close(descriptor) }
  }
}
