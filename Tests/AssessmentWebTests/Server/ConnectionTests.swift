// SPDX-License-Identifier: Apache-2.0

import AssessmentService
import BookingQueue
import Logging
import NIOCore
import NIOEmbedded
import ServiceLifecycle
import Testing

@testable import AssessmentWeb

@Suite struct ConnectionTests {
  /// Notes when the channel is asked to take no new request.
  private final class Quiescing: ChannelInboundHandler {
    typealias InboundIn = NIOAny
    private(set) var isAsked = false

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
      if event is ChannelShouldQuiesceEvent { isAsked = true }
    }
  }

  @Test func `an old connection takes nothing new and is closed after its time`() throws {
    let channel = EmbeddedChannel()
    let quiescing = Quiescing()
    try channel.pipeline.syncOperations.addHandlers([
      ConnectionAge(age: 60, requestDeadline: 20), quiescing,
    ])
    try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    channel.embeddedEventLoop.advanceTime(by: .seconds(59))
    #expect(!quiescing.isAsked)
    channel.embeddedEventLoop.advanceTime(by: .seconds(1))
    #expect(quiescing.isAsked)
    #expect(channel.isActive)
    channel.embeddedEventLoop.advanceTime(by: .seconds(20))
    #expect(!channel.isActive)
    _ = try channel.finish(acceptAlreadyClosed: true)
  }

  @Test func `a port in use is said, and the first server goes on and stops when asked`()
    async throws
  {
    let test = try TestSite()
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let first = try server(test, port: 0) { port.yield($0) }
    let group = ServiceGroup(
      configuration: .init(services: [first], logger: test.log.logger)
    )
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask { try await group.run() }
      var iterator = ports.makeAsyncIterator()
      let taken = try #require(await iterator.next())
      #expect(taken > 0)
      let second = try server(test, port: taken) { _ in }
      let problem = WebServerProblem.portInUse(host: "127.0.0.1", port: taken)
      await #expect(throws: problem) { try await second.run() }
      #expect("\(problem)".contains("127.0.0.1:\(taken)"))
      await group.triggerGracefulShutdown()
      try await tasks.waitForAll()
    }
  }

  @Test func `an address that this machine does not have is said`() async throws {
    let test = try TestSite()
    // An address that is only for documents (RFC 5737).
    let server = try server(test, port: 0, host: "192.0.2.1") { _ in }
    await #expect(throws: WebServerProblem.noSuchAddress(host: "192.0.2.1")) {
      try await server.run()
    }
  }

  private func server(
    _ test: TestSite,
    port: Int,
    host: String = "127.0.0.1",
    onRunning: @escaping @Sendable (Int) async -> Void
  ) throws -> WebServer {
    WebServer(
      service: test.site.service,
      keys: test.site.keys,
      queue: test.site.queue,
      settings: WebSettings(host: host, port: port),
      clock: { test.clock.now },
      random: { test.random.next() },
      logger: test.log.logger,
      onRunning: onRunning
    )
  }
}
