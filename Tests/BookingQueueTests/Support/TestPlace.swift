// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization
import Testing

@testable import BookingQueue

/// A folder of its own for one test, gone with it.
final class TestPlace: Sendable {
  let folder: String
  let clock = TestClock()

  init() throws {
    // In memory where there is such a folder: no test here can see a lost sync, and there are
    // thousands of them.
    let root = access("/dev/shm", W_OK | X_OK) == 0 ? "/dev/shm" : "/tmp"
    var template = Array("\(root)/luukku-XXXXXX".utf8CString)
    folder = try template.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress, mkdtemp(start) != nil else {
        throw DatabaseProblem.notWritable(path: root, reason: "no folder")
      }
      return String(cString: start)
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  var files: QueueFiles { QueueFiles(database: folder + "/queue.sqlite") }

  func open(
    seed: UInt64 = 1,
    migrations: [Migration] = Migration.all,
    atStep: @escaping @Sendable (HandOverStep) throws -> Void = { _ in }
  ) throws -> SQLQueueStore {
    try SQLQueueStore.open(
      files,
      // The place lives as long as its store does.
      clock: { self.clock.now },
      random: .seeded(seed),
      migrations: migrations,
      atStep: atStep
    )
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }

  func mode(_ path: String) throws -> Int {
    try #require(
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    )
  }

  /// Every file of the folder, log files included, as one lump of bytes.
  func allBytes() throws -> Data {
    var bytes = Data()
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    where !name.hasSuffix(".socket") {
      bytes += try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
    }
    return bytes
  }
}

/// A clock that stands until it is set.
final class TestClock: Sendable {
  /// 2026-09-24T07:00:00Z.
  static let start = QueueTime(Date(timeIntervalSince1970: 1_790_233_200))
  private let time = Mutex(start)

  var now: QueueTime { time.withLock { $0 } }

  var read: @Sendable () -> QueueTime { { self.now } }

  func pass(seconds: Int) {
    time.withLock { $0 = $0.adding(seconds: seconds) }
  }

  func pass(minutes: Int) {
    pass(seconds: minutes * 60)
  }
}

/// SplitMix64 (Steele, Lea and Flood, 2014): small, seeded, good enough for tests.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// The generator behind a lock, so that a sendable closure can draw from it.
private final class SharedGenerator: Sendable {
  private let generator: Mutex<SeededGenerator>

  init(_ seed: UInt64) {
    generator = Mutex(SeededGenerator(seed))
  }

  func bytes(_ count: Int) -> [UInt8] {
    generator.withLock { generator in
      (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
  }
}

extension RandomSource {
  static func seeded(_ seed: UInt64) -> RandomSource {
    let generator = SharedGenerator(seed)
    return RandomSource { generator.bytes($0) }
  }
}
