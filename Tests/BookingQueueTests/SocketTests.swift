// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import Testing

@testable import BookingQueue

@Suite struct SocketTests {
  /// A served store.
  private func serve() throws -> (place: TestPlace, store: SQLQueueStore, server: QueueSocketServer)
  {
    let place = try TestPlace()
    let store = try place.open()
    return (place, store, try QueueSocketServer(store: store, path: store.files.socket))
  }

  /// A bare connection, for lines that no client of ours would send.
  private final class Line {
    let descriptor: Int32
    var channel: LineChannel

    init(_ path: String) throws {
      descriptor = try #require(try UnixSocket.connect(path, patience: .seconds(20)))
      channel = LineChannel(descriptor)
    }

    deinit {
      close(descriptor)
    }

    func send(_ text: String) {
      _ = channel.write(Data(text.utf8))
    }

    func reply() -> QueueReply? {
      guard case .text(let line) = channel.read(limit: QueueLine.reply) else { return nil }
      return try? JSONDecoder().decode(QueueReply.self, from: line)
    }
  }

  @Test func `the socket is for its owner alone and goes with the server`() throws {
    let (place, store, server) = try serve()
    let path = store.files.socket
    #expect(try place.mode(path) == 0o600)
    server.stop()
    #expect(!place.exists(path))
    server.stop()
    #expect(try QueueSocketClient(path: path) == nil)
  }

  @Test func `a dead server's socket is replaced`() throws {
    let place = try TestPlace()
    let store = try place.open()
    let path = store.files.socket
    let dead = try UnixSocket.listen(path)
    close(dead)
    #expect(place.exists(path))
    #expect(try QueueSocketClient(path: path) == nil)
    let server = try QueueSocketServer(store: store, path: path)
    let client = try #require(try QueueSocketClient(path: path))
    #expect(try client.staff(by: .boss).isEmpty)
    server.stop()
  }

  @Test func `another file in the socket's place is left alone`() throws {
    let place = try TestPlace()
    let store = try place.open()
    let path = store.files.socket
    try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
    #expect(
      try problem { try QueueSocketServer(store: store, path: path) }
        == .socket(path: path, reason: "another file lies there")
    )
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
  }

  @Test func `a path that the system cannot take is said`() throws {
    let place = try TestPlace()
    let store = try place.open()
    let path = place.folder + "/" + String(repeating: "s", count: 100)
    let bytes = path.utf8.count
    #expect(
      try problem { try QueueSocketServer(store: store, path: path) }
        == .socket(path: path, reason: "its path has \(bytes) bytes and the system takes 107")
    )
  }

  @Test func `a command finds the server, or owns the file when none runs`() throws {
    let (place, store, server) = try serve()
    guard
      case .server(let client) = try QueueConnection.open(place.files, clock: place.clock.read)
    else { throw Missing("a server") }
    let receipt = try client.accept(try .example())
    server.stop()
    // The store is still open in a process that serves it no longer.
    guard
      case .alreadyOpen = try problem({
        try QueueConnection.open(place.files, clock: place.clock.read)
      })
    else { throw Missing("a lock") }
    try store.close()
    guard case .file(let own) = try QueueConnection.open(place.files, clock: place.clock.read)
    else { throw Missing("the file") }
    #expect(try own.handOver(try .example(), by: .citizen) == .repeated(receipt))
  }

  /// Lines that are no requests.
  static let bad: [String] = [
    "", " ", "{}", "[]", "null", "{\"caller\":{\"citizen\":{}}}", "canary", "\u{0}",
    "{\"caller\":{\"citizen\":{}},\"act\":{\"nothing\":{}}}",
    "{\"caller\":{\"citizen\":{}},\"act\":{\"show\":{\"_0\":{\"number\":1e99}}}}",
    "{\"caller\":{\"citizen\":{}},\"act\":{\"show\":{\"_0\":{\"number\":9223372036854775808}}}}",
    "{\"caller\":{\"citizen\":{}},\"act\":{\"signIn\":{\"_0\":\"luukku-canary\"}}}",
    "{\"caller\":{\"root\":{}},\"act\":{\"health\":{}}}",
    String(repeating: "[", count: 100_000),
    String(repeating: "{\"a\":", count: 100_000),
    "{\"caller\":\"" + String(repeating: "a", count: 900_000) + "\"}",
  ]

  @Test func `a line that is no request is answered with an error and the next one is served`()
    throws
  {
    let (_, store, server) = try serve()
    let line = try Line(store.files.socket)
    for text in Self.bad {
      line.send(text)
      guard case .unreadable = line.reply() else {
        Issue.record("no error for \(text.prefix(60))")
        continue
      }
    }
    line.send("{\"caller\":{\"operator\":{\"name\":\"boss\"}},\"act\":{\"health\":{}}}")
    guard case .health = line.reply() else { throw Missing("an answer") }
    server.stop()
  }

  @Test func `a damaged request never ends the server`() throws {
    let (_, store, server) = try serve()
    let requests: [QueueRequest] = [
      QueueRequest(caller: .citizen, act: .handOver(try .example())),
      QueueRequest(caller: .operator(name: "boss"), act: .staff),
      QueueRequest(caller: .staff(StaffID(1)), act: .list(QueueFilter())),
    ]
    var generator = SeededGenerator(7)
    let line = try Line(store.files.socket)
    for request in requests {
      let whole = try JSONEncoder().encode(request)
      for _ in 0..<150 {
        var damaged = whole
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
          let place = Int.random(in: 0..<damaged.count, using: &generator)
          switch Int.random(in: 0..<3, using: &generator) {
          case 0: damaged[place] = UInt8.random(in: .min ... .max, using: &generator)
          case 1: damaged.remove(at: place)
          default: damaged.insert(UInt8(ascii: "9"), at: place)
          }
        }
        damaged.removeAll { $0 == UInt8(ascii: "\n") }
        _ = line.channel.write(damaged)
        #expect(line.reply() != nil)
      }
    }
    #expect(try store.verifyAudit(by: .boss).firstBad == nil)
    server.stop()
  }

  @Test func `a line without end is cut off at its limit`() throws {
    let (_, store, server) = try serve()
    let line = try Line(store.files.socket)
    var rest = [UInt8](repeating: UInt8(ascii: "a"), count: QueueLine.request + 1)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        send(line.descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      try #require(count > 0)
      rest = rest.dropFirst(count)
    }
    guard case .unreadable = line.reply() else { throw Missing("an error") }
    #expect(line.reply() == nil)
    // With its end it is no better.
    let other = try Line(store.files.socket)
    other.send(String(repeating: "a", count: QueueLine.request + 1))
    guard case .unreadable = other.reply() else { throw Missing("an error") }
    #expect(other.reply() == nil)
    let third = try Line(store.files.socket)
    third.send("{}")
    #expect(third.reply() != nil)
    server.stop()
  }

  @Test func `a request in pieces and two in one piece are both understood`() throws {
    let (_, store, server) = try serve()
    let line = try Line(store.files.socket)
    let text = "{\"caller\":{\"operator\":{\"name\":\"boss\"}},\"act\":{\"staff\":{}}}\n"
    for byte in text.utf8 {
      #expect(send(line.descriptor, [byte], 1, 0) == 1)
    }
    line.send(text + text.dropLast())
    for _ in 0..<3 {
      guard case .staff = line.reply() else { throw Missing("an answer") }
    }
    server.stop()
  }

  @Test func `signing in counts for one connection only`() throws {
    let (_, store, server) = try serve()
    let path = store.files.socket
    let first = try #require(try QueueSocketClient(path: path))
    let second = try #require(try QueueSocketClient(path: path))
    let anna = try first.person("Anna")
    #expect(try first.list(QueueFilter(), by: anna).isEmpty)
    #expect(try refusal { try second.list(QueueFilter(), by: anna) } == .notSignedIn)
    server.stop()
  }

  @Test func `one client too many is told, and its place comes back`() throws {
    let (_, store, server) = try serve()
    var lines = try (0..<QueueSocketServer.clientLimit).map { _ in try Line(store.files.socket) }
    for line in lines {
      line.send("{}")
      #expect(line.reply() != nil)
    }
    guard case .problem(.socket(_, let reason)) = try Line(store.files.socket).reply() else {
      throw Missing("a refusal")
    }
    #expect(reason.contains("too many"))
    lines.removeAll()
    server.stop()
  }

  @Test func `a client of a stopped server is told that the outcome is not known`() throws {
    let (_, store, server) = try serve()
    let path = store.files.socket
    let client = try #require(try QueueSocketClient(path: path))
    _ = try client.health(by: .boss)
    server.stop()
    #expect(try problem { try client.accept(try .example()) } == .noAnswer(path: path))
    guard case .socket = try problem({ try client.health(by: .boss) }) else {
      throw Missing("an ended connection")
    }
  }

  @Test func `the server's own problems reach the client as they are`() throws {
    let (_, store, server) = try serve()
    let client = try #require(try QueueSocketClient(path: store.files.socket))
    try store.close()
    #expect(
      try problem { try client.handOver(try .example(), by: .citizen) }
        == .closed(path: store.files.database)
    )
    server.stop()
  }
}
