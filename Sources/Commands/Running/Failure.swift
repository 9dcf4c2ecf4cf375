// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import AssessmentService
import AssessmentWeb
import BookingQueue
import Foundation

/// Why a command could not do its work, in one sentence for the person at the prompt.
struct Failure: Error, Hashable, Sendable {
  let status: CommandStatus
  let sentence: String

  /// States a failure.
  init(_ status: CommandStatus, _ sentence: String) {
    self.status = status
    self.sentence = sentence
  }

  /// Sorts an error of another part.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let problem as DatabaseProblem: self.init(.machine, problem.description)
    case let problem as WebServerProblem: self.init(.machine, problem.description)
    case QueueRefusal.badInput("name is in use"):
      self.init(
        .wrong,
        "somebody on the staff has this name already; `luukku staff list` shows who"
      )
    case let refusal as QueueRefusal: self.init(.wrong, refusal.description)
    case let problem as HandOverProblem: self.init(.wrong, problem.sentence)
    default:
      // An unknown error's own text may hold anything; its type is safe to name.
      self.init(.machine, "something failed: \(type(of: error))")
    }
  }

  /// A file that could not be opened or read.
  static func file(_ path: String, errno code: Int32) -> Failure {
    let reason = String(cString: strerror(code))
    return Failure(code == ENOENT ? .usage : .machine, "cannot open \(path): \(reason)")
  }
}

extension HandOverProblem {
  fileprivate var sentence: String {
    switch self {
    case .form: "the form has fields that cannot be taken"
    case .nothingToSend: "there is no result that could be sent"
    case .noUnit: "the region names no unit that could take the answers"
    }
  }
}
