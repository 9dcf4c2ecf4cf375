// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

extension QueueKeyRing {
  private struct Document: Codable {
    struct Key: Codable {
      let id: String
      let created: String
      let notAfter: String
      let secret: String
    }

    let format: String
    let keys: [Key]
  }

  private static let format = "luukku-key-ring-1"

  /// Reads a ring; nil when there is no file.
  ///
  /// Throws for a ring that others can read.
  static func read(_ path: String) throws -> QueueKeyRing? {
    switch try FileSystem.kind(path) {
    case .nothing: return nil
    case .file(_, let mode):
      guard mode & 0o077 == 0 else { throw DatabaseProblem.keyRingExposed(path: path) }
    case .folder, .socket, .other:
      throw DatabaseProblem.keyRingUnreadable(path: path, reason: "it is not a file")
    }
    let bytes = try FileSystem.read(path, atMost: 1 << 20)
    guard let document = try? JSONDecoder().decode(Document.self, from: Data(bytes)),
      document.format == format
    else {
      throw DatabaseProblem.keyRingUnreadable(path: path, reason: "it is not a key ring")
    }
    let keys = document.keys.compactMap { key -> Key? in
      guard let created = time(key.created), let notAfter = time(key.notAfter),
        let secret = Data(base64Encoded: key.secret)
      else { return nil }
      return Key(id: key.id, created: created, notAfter: notAfter, secret: secret)
    }
    guard keys.count == document.keys.count, let ring = QueueKeyRing(keys: keys) else {
      throw DatabaseProblem.keyRingUnreadable(path: path, reason: "a key of it is damaged")
    }
    return ring
  }

  /// Writes a ring, mode 0600, whole or not at all.
  func write(_ path: String) throws {
    let document = Document(
      format: Self.format,
      keys: keys.map {
        Document.Key(
          id: $0.id,
          created: $0.created.description,
          notAfter: $0.notAfter.description,
          secret: $0.secret.base64EncodedString()
        )
      }
    )
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    guard let data = try? encoder.encode(document) else {
      throw DatabaseProblem.keyRingUnreadable(path: path, reason: "it cannot be written")
    }
    try FileSystem.write(Array(data) + [UInt8(ascii: "\n")], to: path)
  }

  private static func time(_ text: String) -> QueueTime? {
    (try? Date(text, strategy: .iso8601)).map { QueueTime($0) }
  }
}
