// SPDX-License-Identifier: Apache-2.0

/// How the web server listens and what it bears.
public struct WebSettings: Sendable {
  /// The address to listen on, such as `127.0.0.1`.
  public var host: String
  /// The port to listen on; 0 lets the system choose one.
  public var port: Int
  /// Whether browsers reach the server over TLS, at a proxy in front of it.
  ///
  /// Cookies are then `Secure`, and browsers are told to come over TLS only.
  public var isBehindTLS: Bool
  /// Seconds after which a connection without a request is closed.
  public var idleTimeout: Int
  /// Seconds after which a connection takes no new request; browsers then open another.
  ///
  /// The idle time alone is defeated by a byte now and then.
  public var connectionAge: Int
  /// Seconds that a request under way at the end of that age has left.
  public var requestDeadline: Int
  /// How many connections are open at once; more wait.
  public var maximumConnections: Int
  /// The longest body of a form, in bytes.
  public var maximumBody: Int

  /// Chooses settings; what is not said is meant for one machine behind a proxy.
  ///
  /// - Parameters:
  ///   - host: The address to listen on.
  ///   - port: The port to listen on; 0 lets the system choose one.
  ///   - isBehindTLS: Whether browsers reach the server over TLS.
  ///   - idleTimeout: Seconds after which a connection without a request is closed.
  ///   - connectionAge: Seconds after which a connection takes no new request.
  ///   - requestDeadline: Seconds that a request has left then.
  ///   - maximumConnections: How many connections are open at once.
  ///   - maximumBody: The longest body of a form, in bytes.
  public init(
    host: String = "127.0.0.1",
    port: Int = 8_080,
    isBehindTLS: Bool = false,
    idleTimeout: Int = 15,
    connectionAge: Int = 60,
    requestDeadline: Int = 20,
    maximumConnections: Int = 1_024,
    maximumBody: Int = 65_536
  ) {
    self.host = host
    self.port = port
    self.isBehindTLS = isBehindTLS
    self.idleTimeout = idleTimeout
    self.connectionAge = connectionAge
    self.requestDeadline = requestDeadline
    self.maximumConnections = maximumConnections
    self.maximumBody = maximumBody
  }
}
