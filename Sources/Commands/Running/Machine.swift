// SPDX-License-Identifier: Apache-2.0

import AssessmentService
import BookingQueue
import Foundation

/// Everything that a command gets from the machine: console, input, time and chance.
struct Machine: Sendable {
  /// Where commands read and write for people.
  var console: Console
  /// Opens a file for reading; `-` is standard input.
  var open: @Sendable (String) throws(Failure) -> ByteInput
  /// The time now.
  var now: @Sendable () -> Moment
  /// So many random bytes, for keys and names.
  var randomBytes: @Sendable (Int) -> [UInt8]
  /// The name of the user, for the audit.
  var user: String
}

extension Machine {
  /// This process's own.
  static func system() -> Machine {
    let console = SystemTerminal.console()
    return Machine(
      console: console,
      open: { path throws(Failure) in try ByteInput.file(path) },
      now: { Moment(seconds: Int64(Date().timeIntervalSince1970.rounded(.down))) },
      randomBytes: { count in
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
      },
      user: console.environment["USER"] ?? console.environment["LOGNAME"] ?? "\(getuid())"
    )
  }

  /// Random bytes for the queue.
  var random: RandomSource { RandomSource(randomBytes) }

  /// A new random name of an interview.
  var newInterviewID: @Sendable () -> InterviewID {
    let randomBytes = randomBytes
    return {
      var generator = ByteGenerator(bytes: randomBytes)
      return InterviewID(using: &generator)
    }
  }
}

/// Random numbers from a source of bytes.
private struct ByteGenerator: RandomNumberGenerator {
  let bytes: @Sendable (Int) -> [UInt8]

  mutating func next() -> UInt64 {
    bytes(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}
