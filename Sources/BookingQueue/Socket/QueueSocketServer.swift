// SPDX-License-Identifier: Apache-2.0

import Dispatch
import FoundationEssentials
import Glibc
import Synchronization

/// Serves a store to the commands of the same machine, over a Unix socket beside the database.
///
/// Plain blocking sockets with a thread for each client: the clients are a few commands, each
/// call blocks in the store anyway, and an event loop would have to hop off itself for that.
///
/// Only the service's own user and the superuser may connect: the file's mode says so, and the
/// system's word about the other end is checked again. A nurse or lead signs in on her
/// connection with her token; nobody can be the program itself.
public final class QueueSocketServer: Sendable {
  /// Clients at one time; one more is told to come back.
  static let clientLimit = 32
  /// How long a client may stay without a request before it is let go.
  static let idleTime = Duration.seconds(300)
  /// How long a client may leave a piece of an answer unread; also how long stopping may take.
  static let readingTime = Duration.seconds(30)

  private struct State {
    var stopped = false
    var clients: Set<Int32> = []
  }

  private let store: any QueueStore
  private let path: String
  private let listener: Int32
  private let state = Mutex(State())
  private let threads = DispatchGroup()

  /// Listens at a path and serves the store until ``stop()``.
  ///
  /// The store must own its database: a socket that lies at the path is taken for a dead server's
  /// and replaced.
  public init(store: any QueueStore, path: String) throws {
    self.store = store
    self.path = path
    listener = try UnixSocket.listen(path)
    DispatchQueue(label: "luukku.queue.listener").async(group: threads) { self.accept() }
  }

  /// Finishes what has begun, closes all connections and takes the socket away.
  public func stop() {
    let clients = state.withLock { state -> Set<Int32>? in
      guard !state.stopped else { return nil }
      state.stopped = true
      // Reading ends; what the store is doing is still answered.
      for client in state.clients { shutdown(client, Int32(SHUT_RD)) }
      return state.clients
    }
    guard clients != nil else { return }
    unlink(path)
    shutdown(listener, Int32(SHUT_RDWR))
    threads.wait()
    close(listener)
  }

  private func accept() {
    while !state.withLock({ $0.stopped }) {
      let client = Glibc.accept(listener, nil, nil)
      guard client >= 0 else {
        // Without descriptors or memory this would spin; a tenth of a second gives others time
        // to close.
        if ![EINTR, ECONNABORTED, EINVAL].contains(errno) { poll(nil, 0, 100) }
        continue
      }
      admit(client)
    }
  }

  private func admit(_ client: Int32) {
    _ = fcntl(client, F_SETFD, FD_CLOEXEC)
    UnixSocket.limit(client, reading: Self.idleTime, writing: Self.readingTime)
    let user = UnixSocket.peer(client)
    let admitted = state.withLock { state in
      guard !state.stopped, state.clients.count < Self.clientLimit else { return false }
      state.clients.insert(client)
      return true
    }
    guard admitted, user == geteuid() || user == 0 else {
      let reason = admitted ? "this user may not use it" : "too many clients, try again"
      if admitted { state.withLock { _ = $0.clients.remove(client) } }
      reply(.problem(.socket(path: path, reason: reason)), to: LineChannel(client))
      close(client)
      return
    }
    DispatchQueue(label: "luukku.queue.client").async(group: threads) { self.serve(client) }
  }

  private func serve(_ client: Int32) {
    var channel = LineChannel(client)
    var desk = QueueDesk(store: store)
    loop: while true {
      switch channel.read(limit: QueueLine.request) {
      case .text(let line):
        guard reply(desk.answer(line), to: channel) else { break loop }
      case .tooLong:
        reply(.unreadable, to: channel)
        break loop
      case .end:
        break loop
      }
    }
    // In one step with the closing, so that `stop` never touches a number given out again.
    state.withLock { state in
      _ = state.clients.remove(client)
      close(client)
    }
  }

  @discardableResult
  private func reply(_ reply: QueueReply, to channel: LineChannel) -> Bool {
    guard let line = try? JSONEncoder().encode(reply) else { return false }
    return channel.write(line)
  }
}
