// SPDX-License-Identifier: Apache-2.0

import AssessmentService
import BookingQueue
import HTTPTypes
import Hummingbird
import Logging
import Synchronization

extension Site {
  /// Whether hand-overs can be taken, proved by a write; strangers get the reason in a few words.
  func ready(_ readiness: Readiness) async -> Response {
    let (clock, logger) = (clock, logger)
    guard sealing.canSeal(at: clock()) else {
      logger.error("not ready: no key may seal at this time")
      return Self.plain(
        "not ready: no interview key is valid at this time; see the clock",
        status: .serviceUnavailable
      )
    }
    do {
      try await queue.run { store in
        try readiness.check(at: clock()) {
          do {
            try store.proveWritable(by: .system("serve"))
          } catch let problem as DatabaseProblem {
            // Names paths and states of the machine, never what a person wrote.
            logger.error("not ready", metadata: ["reason": "\(problem)"])
            throw problem
          }
        }
      }
      return Self.plain("ready")
    } catch let problem as DatabaseProblem {
      return Self.plain("not ready: \(problem.summary)", status: .serviceUnavailable)
    } catch {
      logger.error("not ready", metadata: ["error": "\(type(of: error))"])
      return Self.plain("not ready", status: .serviceUnavailable)
    }
  }

  /// One line as plain text.
  static func plain(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
    var headers = HTTPFields()
    headers[.contentType] = "text/plain; charset=utf-8"
    return Response(
      status: status,
      headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(string: text + "\n"))
    )
  }
}

/// Lets the proof be made once in each second of the clock, however many ask.
///
/// A proof is two commits on the disk, and anybody may ask for one. It runs on the queue's own
/// thread, one at a time, so that those who ask meanwhile find the answer.
final class Readiness: Sendable {
  private let last = Mutex<(at: Moment, result: Result<Void, any Error>)?>(nil)

  /// The answer of this second; makes it when there is none.
  func check(at time: Moment, _ prove: () throws -> Void) throws {
    let result = last.withLock { last in
      if let last, last.at == time { return last.result }
      let result = Result { try prove() }
      last = (time, result)
      return result
    }
    try result.get()
  }
}
