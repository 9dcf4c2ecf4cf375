// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A browser of the smallest kind: one request a connection, and cookies.
struct Visitor {
  /// What a server replied.
  struct Reply {
    let status: Int
    let headers: [(name: String, value: String)]
    let body: String

    /// Where the reply leads on to.
    var location: String? { headers.first { $0.name == "location" }?.value }
  }

  private let port: UInt16
  private var cookies: [String: String] = [:]

  init(port: UInt16) {
    self.port = port
  }

  mutating func get(_ path: String) throws -> Reply {
    try request("GET \(path) HTTP/1.1", body: nil)
  }

  mutating func post(_ path: String, _ form: [(String, String)]) throws -> Reply {
    let body = form.map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }.joined(separator: "&")
    return try request("POST \(path) HTTP/1.1", body: body)
  }

  // MARK: One request

  private mutating func request(_ line: String, body: String?) throws -> Reply {
    var lines = [line, "Host: 127.0.0.1:\(port)", "Connection: close"]
    if !cookies.isEmpty {
      let all = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      lines.append("Cookie: \(all.joined(separator: "; "))")
    }
    if let body {
      lines.append("Content-Type: application/x-www-form-urlencoded")
      lines.append("Content-Length: \(body.utf8.count)")
    }
    let text = lines.joined(separator: "\r\n") + "\r\n\r\n" + (body ?? "")
    let reply = try Self.reply(String(decoding: try exchange(Array(text.utf8)), as: UTF8.self))
    for header in reply.headers where header.name == "set-cookie" { keep(header.value) }
    return reply
  }

  private mutating func keep(_ cookie: String) {
    let pair = cookie.prefix { $0 != ";" }.split(
      separator: "=",
      maxSplits: 1,
      omittingEmptySubsequences: false
    )
    guard let name = pair.first, let value = pair.dropFirst().first else { return }
    cookies[String(name)] = value.isEmpty ? nil : String(value)
  }

  /// Sends bytes and reads until the server closes; each step waits for a limited time.
  private func exchange(_ bytes: [UInt8]) throws -> [UInt8] {
    let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard file >= 0 else { throw Self.problem("socket") }
    defer { close(file) }
    var limit = timeval(tv_sec: 10, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(file, SOL_SOCKET, SO_RCVTIMEO, &limit, size)
    setsockopt(file, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
    var address = LoopbackAddress(port: port).value
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(file, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isConnected else { throw Self.problem("connect") }
    guard send(file, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else {
      throw Self.problem("send")
    }
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = recv(file, &buffer, buffer.count, 0)
      if count == 0 { return all }
      guard count > 0 else { throw Self.problem("recv") }
      all += buffer.prefix(count)
    }
  }

  private static func reply(_ text: String) throws -> Reply {
    let parts = text.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
    let head = (parts.first ?? "").split(separator: "\r\n")
    let status = head.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    guard let status else { throw RunningProgram.Problem(description: "no reply: \(text)") }
    let headers = head.dropFirst().compactMap { line -> (name: String, value: String)? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      return (line[..<colon].lowercased(), String(value))
    }
    return Reply(
      status: status,
      headers: headers,
      body: parts.dropFirst().first.map(String.init) ?? ""
    )
  }

  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let isPlain =
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      if isPlain || byte == 45 { return String(Unicode.Scalar(byte)) }
      return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  private static func problem(_ call: String) -> RunningProgram.Problem {
    RunningProgram.Problem(description: "\(call): \(String(cString: strerror(errno)))")
  }
}

/// An address of this machine that only this machine reaches.
struct LoopbackAddress {
  let value: sockaddr_in

  init(port: UInt16) {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    value = address
  }
}

/// A port on which something listens already.
final class TakenPort {
  let number: UInt16
  private let file: Int32

  init() throws {
    file = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = LoopbackAddress(port: 0).value
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isTaken = withUnsafeMutablePointer(to: &address) { [file] pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(file, $0, size) == 0 && listen(file, 1) == 0 && getsockname(file, $0, &size) == 0
      }
    }
    guard file >= 0, isTaken else {
      throw RunningProgram.Problem(description: "bind: \(String(cString: strerror(errno)))")
    }
    number = UInt16(bigEndian: address.sin_port)
  }

  deinit { close(file) }
}
