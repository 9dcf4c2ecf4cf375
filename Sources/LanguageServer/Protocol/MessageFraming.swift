// SPDX-License-Identifier: Apache-2.0

public import Foundation

/// Cuts a stream of bytes into messages, and puts a head before each message that is sent.
///
/// A message has a head of `Content-Length: N`, an empty line, and N bytes of JSON (Language Server
/// Protocol 3.17, base protocol).
public struct MessageFraming: Sendable {
  /// A longer message is refused: no file of content is nearly as long.
  static let longest = 32 << 20
  private static let longestHead = 4096
  private static let separator = Array("\r\n\r\n".utf8)

  private var bytes: [UInt8] = []

  /// Why the stream cannot be read any further.
  public enum Fault: Error, Equatable, Sendable {
    /// A head without a usable length.
    case head
    /// A message of more bytes than are taken.
    case tooLong
  }

  /// Starts at the beginning of a stream.
  public init() {}

  /// Takes the next bytes of the stream.
  public mutating func append(_ more: some Sequence<UInt8>) {
    bytes.append(contentsOf: more)
  }

  /// The next whole message; nil when more bytes are needed.
  ///
  /// - Returns: The JSON of the message.
  /// - Throws: A ``Fault``, after which nothing more can be read.
  public mutating func next() throws(Fault) -> Data? {
    guard let head = headLength() else {
      if bytes.count > Self.longestHead { throw .head }
      return nil
    }
    guard let length = Self.contentLength(bytes[..<head]) else { throw .head }
    guard length <= Self.longest else { throw .tooLong }
    let start = head + Self.separator.count
    guard bytes.count - start >= length else { return nil }
    let body = Data(bytes[start..<start + length])
    bytes.removeFirst(start + length)
    return body
  }

  /// A message as it is sent.
  public static func framed(_ body: Data) -> Data {
    Data("Content-Length: \(body.count)\r\n\r\n".utf8) + body
  }

  private func headLength() -> Int? {
    let searched = bytes.prefix(Self.longestHead + Self.separator.count)
    return searched.indices.first { bytes[$0...].starts(with: Self.separator) }
  }

  private static func contentLength(_ head: ArraySlice<UInt8>) -> Int? {
    let text = String(decoding: head, as: UTF8.self)
    for line in text.split(separator: "\r\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, parts[0].lowercased() == "content-length" else { continue }
      let digits = parts[1].filter { $0 != " " }
      guard let length = Int(digits), length >= 0 else { return nil }
      return length
    }
    return nil
  }
}
