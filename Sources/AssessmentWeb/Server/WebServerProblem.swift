// SPDX-License-Identifier: Apache-2.0

import Foundation
import NIOCore

/// Why the web server cannot listen, for the operator.
public enum WebServerProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// Another program listens there.
  case portInUse(host: String, port: Int)
  /// The port may not be used by this user; below 1,024 it takes a right of its own.
  case notAllowed(host: String, port: Int)
  /// This machine has no such address.
  case noSuchAddress(host: String)
  /// Anything else, by its type.
  case failed(reason: String)

  init(_ error: any Error, settings: WebSettings) {
    let (host, port) = (settings.host, settings.port)
    switch (error as? IOError)?.errnoCode {
    case EADDRINUSE: self = .portInUse(host: host, port: port)
    case EACCES: self = .notAllowed(host: host, port: port)
    case EADDRNOTAVAIL: self = .noSuchAddress(host: host)
    default:
      if error is SocketAddressError || error is SocketAddressError.UnknownHost {
        self = .noSuchAddress(host: host)
      } else if let known = error as? WebServerProblem {
        self = known
      } else {
        self = .failed(reason: "\(type(of: error))")
      }
    }
  }

  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .portInUse(let host, let port):
      "Another program listens on \(host):\(port). Stop it, or choose another port with --port."
    case .notAllowed(let host, let port):
      "This user may not listen on \(host):\(port). Choose a port of 1024 or more."
    case .noSuchAddress(let host):
      "This machine has no address \(host)."
    case .failed(let reason):
      "The web server ended: \(reason)."
    }
  }
}
