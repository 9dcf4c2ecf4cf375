// SPDX-License-Identifier: Apache-2.0

import AssessmentService
import Foundation

/// The file with the keys that seal interviews, readable by its owner alone.
struct InterviewKeyFile {
  private struct Document: Codable {
    struct Key: Codable {
      let id: UInt32
      let created: Int64
      let notAfter: Int64?
      let secret: String
    }

    let format: String
    let keys: [Key]
  }

  private static let format = "luukku-interview-keys-1"
  private static let sizeLimit = 1 << 16

  /// The path of the file.
  let path: String

  /// The keys of the file; nil when there is no file.
  func read() throws(Failure) -> KeyRing? {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT { return nil }
      throw Failure.file(path, errno: errno)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(.machine, "\(path) is not a file")
    }
    guard status.st_mode & 0o077 == 0 else {
      throw Failure(
        .machine,
        "\(path) can be read or written by others than its owner; set its mode to 0600"
      )
    }
    let bytes = try ByteInput.file(path).all(limit: Self.sizeLimit, name: path)
    guard let document = try? JSONDecoder().decode(Document.self, from: Data(bytes)),
      document.format == Self.format
    else { throw damaged }
    let keys = document.keys.compactMap { key in
      Data(base64Encoded: key.secret).flatMap { secret in
        KeyRing.Key(
          id: key.id,
          created: Moment(seconds: key.created),
          notAfter: key.notAfter.map { Moment(seconds: $0) },
          secret: Array(secret)
        )
      }
    }
    guard keys.count == document.keys.count, let ring = KeyRing(keys) else { throw damaged }
    return ring
  }

  /// Makes the file with one fresh key; never replaces a file that is there.
  func create(now: Moment, randomBytes: (Int) -> [UInt8]) throws(Failure) -> KeyRing {
    let secret = randomBytes(32)
    let key = Document.Key(
      id: 1,
      created: now.seconds,
      notAfter: nil,
      secret: Data(secret).base64EncodedString()
    )
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let document = Document(format: Self.format, keys: [key])
    guard let data = try? encoder.encode(document),
      let ring = KeyRing.Key(id: 1, created: now, notAfter: nil, secret: secret)
        .flatMap({ KeyRing([$0]) })
    else { throw damaged }
    try write(Array(data) + [0x0A])
    return ring
  }

  /// Writes a file of its own and gives it the name only when all of it is on the disk.
  private func write(_ bytes: [UInt8]) throws(Failure) {
    let temporary = path + ".new"
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw Failure.file(path, errno: errno) }
    let written = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
    let isStored = written == bytes.count && fsync(descriptor) == 0
    let code = errno
    close(descriptor)
    guard isStored, link(temporary, path) == 0 else {
      let code = isStored ? errno : code
      unlink(temporary)
      throw Failure(.machine, "cannot write \(path): \(String(cString: strerror(code)))")
    }
    unlink(temporary)
  }

  private var damaged: Failure {
    Failure(.machine, "\(path) is not a file of interview keys, or it is damaged")
  }
}
