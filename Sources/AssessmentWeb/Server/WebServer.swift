// SPDX-License-Identifier: Apache-2.0

public import AssessmentService
public import BookingQueue
import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore
public import ServiceLifecycle

/// The web server: the pages of citizens and staff over one service and one queue.
///
/// Run it in a `ServiceGroup`; when the group shuts down, requests under way are finished and no
/// new connection is taken.
public struct WebServer: Service {
  private let site: Site
  private let instant: @Sendable () -> ContinuousClock.Instant
  private let onRunning: @Sendable (Int) async -> Void

  /// Makes a server; nothing listens until ``run()``.
  ///
  /// - Parameters:
  ///   - service: The content and its operations.
  ///   - keys: The keys of interviews; receipts and sign-ins are sealed with them too.
  ///   - queue: The queue that takes hand-overs.
  ///   - settings: How it listens and what it bears.
  ///   - clock: The time of day.
  ///   - random: 64 bits from a cryptographically secure source at each call.
  ///   - logger: Where a line a request goes: route, status and time, never an address or answer.
  ///   - instant: The time for measuring requests.
  ///   - onRunning: Called once with the port when connections are taken.
  public init(
    service: AssessmentService,
    keys: KeyRing,
    queue: AsyncQueue,
    settings: WebSettings,
    clock: @escaping @Sendable () -> Moment,
    random: @escaping @Sendable () -> UInt64,
    logger: Logger,
    instant: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now },
    onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
  ) {
    self.site = Site(
      service: service,
      keys: keys,
      queue: queue,
      settings: settings,
      clock: clock,
      random: random,
      logger: logger
    )
    self.instant = instant
    self.onRunning = onRunning
  }

  /// Serves until the surrounding group shuts down.
  ///
  /// - Throws: ``WebServerProblem`` when it cannot listen.
  public func run() async throws {
    let settings = site.settings
    let application = Application(
      responder: site.responder(instant: instant),
      server: .http1(
        configuration: .init(
          additionalChannelHandlers: [
            ConnectionAge(
              age: settings.connectionAge,
              requestDeadline: settings.requestDeadline
            )
          ],
          idleTimeout: .seconds(Int64(settings.idleTimeout)),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 8_192,
            maxHeaderListSize: 32_768,
            maxHeaderFieldCount: 100
          )
        )
      ),
      configuration: ApplicationConfiguration(
        address: .hostname(settings.host, port: settings.port),
        availableConnectionsDelegate: MaximumAvailableConnections(settings.maximumConnections)
      ),
      onServerRunning: { [onRunning] channel in
        await onRunning(channel.localAddress?.port ?? settings.port)
      },
      logger: quiet(site.logger)
    )
    do {
      try await application.run()
    } catch {
      throw WebServerProblem(error, settings: settings)
    }
  }

  /// The library's own lines, warnings and worse only: its other lines are not ours to vouch for.
  private func quiet(_ logger: Logger) -> Logger {
    var logger = logger
    logger.logLevel = max(logger.logLevel, .warning)
    return logger
  }
}
