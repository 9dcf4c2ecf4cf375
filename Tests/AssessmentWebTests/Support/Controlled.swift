// SPDX-License-Identifier: Apache-2.0

import AssessmentService
import Logging
import Synchronization

/// A clock that stands until a test moves it.
final class StandingClock: Sendable {
  private let time: Mutex<Moment>

  init(_ text: String) {
    guard let moment = Moment(text) else { preconditionFailure("\(text) is no time") }
    time = Mutex(moment)
  }

  var now: Moment { time.withLock { $0 } }
  func move(bySeconds seconds: Int64) { time.withLock { $0 = $0.advanced(bySeconds: seconds) } }
  func set(_ text: String) { time.withLock { $0 = Moment(text) ?? $0 } }
}

/// The same numbers in every run (SplitMix64, Steele, Lea and Flood 2014).
final class SeededRandom: Sendable {
  private let state: Mutex<UInt64>

  init(_ seed: UInt64) { state = Mutex(seed) }

  func next() -> UInt64 {
    state.withLock { state in
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}

/// Keeps every log line.
final class LogKeeper: Sendable {
  private let kept = Mutex<[String]>([])

  var lines: [String] { kept.withLock { $0 } }

  var logger: Logger {
    Logger(label: "test") { _ in Handler(keeper: self) }
  }

  private func keep(_ line: String) { kept.withLock { $0.append(line) } }

  private struct Handler: LogHandler {
    let keeper: LogKeeper
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
      let words = all.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      keeper.keep("\(event.level) \(event.message) \(words.joined(separator: " "))")
    }
  }
}
