// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import Glibc
import Synchronization

/// A store behind the socket of the server that owns it.
///
/// One connection, one request at a time. A nurse or lead must come from ``authenticate(_:)`` on
/// this very client: the server knows her by that, not by the ``Actor`` it is shown.
public final class QueueSocketClient: QueueStore {
  /// How long to wait for an answer; after that the outcome is not known.
  static let patience = Duration.seconds(30)

  private struct Connection {
    var channel: LineChannel?
  }

  private let path: String
  private let connection: Mutex<Connection>

  /// Connects to a server; nil when none listens there.
  public init?(path: String) throws {
    guard let descriptor = try UnixSocket.connect(path, patience: Self.patience) else {
      return nil
    }
    self.path = path
    connection = Mutex(Connection(channel: LineChannel(descriptor)))
  }

  deinit {
    disconnect()
  }

  /// Ends the connection; every later call throws.
  public func disconnect() {
    connection.withLock { connection in
      if let channel = connection.channel { Glibc.close(channel.descriptor) }
      connection.channel = nil
    }
  }

  /// Asks, and gives the part of the answer that is wanted.
  func ask<Value>(
    _ act: QueueRequest.Act,
    by caller: QueueRequest.Caller,
    _ wanted: (QueueReply) -> Value?
  ) throws -> Value {
    let reply = try exchange(QueueRequest(caller: caller, act: act))
    if let value = wanted(reply) { return value }
    switch reply {
    case .refused(let refusal): throw refusal
    case .problem(let problem): throw problem
    default: throw DatabaseProblem.socket(path: path, reason: "the server did not understand")
    }
  }

  private func exchange(_ request: QueueRequest) throws -> QueueReply {
    let line = try encoded(request)
    return try connection.withLock { connection in
      guard connection.channel != nil else {
        throw DatabaseProblem.socket(path: path, reason: "the connection has ended")
      }
      // After a lost answer the next line could be that answer: the connection is not used again.
      guard connection.channel?.write(line) == true,
        case .text(let answer) = connection.channel?.read(limit: QueueLine.reply),
        let reply = try? JSONDecoder().decode(QueueReply.self, from: answer)
      else {
        if let channel = connection.channel { Glibc.close(channel.descriptor) }
        connection.channel = nil
        throw DatabaseProblem.noAnswer(path: path)
      }
      return reply
    }
  }

  private func encoded(_ request: QueueRequest) throws -> Data {
    guard let line = try? JSONEncoder().encode(request) else {
      throw DatabaseProblem.socket(path: path, reason: "the request cannot be written")
    }
    guard line.count <= QueueLine.request else {
      throw DatabaseProblem.socket(path: path, reason: "the request is too long")
    }
    return line
  }
}

extension Actor {
  /// As whom the server sees this actor.
  var caller: QueueRequest.Caller {
    switch role {
    case .citizen: .citizen
    case .operator: .operator(name: name)
    case .nurse, .lead: staff.map { .staff($0) } ?? .staff(StaffID(0))
    case .system: .system
    }
  }
}
