// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import AssessmentCompiler
import AssessmentEngine
import AssessmentService
import AssessmentWeb
import BookingQueue
import FEEL
import Logging
import ServiceLifecycle
import UnixSignals

/// `luukku serve`.
struct Serve: MachineCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serves the pages for citizens and staff, and the queue for the other commands.",
    discussion: """
      SIGTERM and SIGINT finish the requests under way and end the server. One server owns a \
      database; the commands `queue`, `staff` and `ask` talk to it over a socket beside the file.
      """
  )

  @Option(help: "The port to listen on.")
  var port = 8_080
  @Option(help: "The address to listen on.")
  var host = "127.0.0.1"
  @Option(help: DatabaseAddress.help)
  var database: DatabaseAddress
  @Option(
    help: ArgumentHelp(
      "The file with the keys that seal interviews; without it one beside the database.",
      valueName: "file"
    )
  )
  var keys: String?
  @Flag(help: "Browsers reach this server over TLS, at a proxy in front of it.")
  var secureCookies = false
  @OptionGroup var content: ContentOption

  func run(in machine: Machine) async throws -> CommandStatus {
    let start = ContinuousClock.now
    guard (0...65_535).contains(port) else { throw Failure(.usage, "--port takes 0 to 65535") }
    guard let pack = try compiled(machine.console) else { return .wrong }
    let now = machine.now
    // A mistyped path is seen at once: an empty queue looks like a calm day.
    let isNew = database.isMissing
    let store = try SQLQueueStore.open(
      database.files,
      clock: { QueueTime(now()) },
      random: machine.random
    )
    defer { try? store.close() }
    if isNew { machine.console.print(database.newDatabase) }
    let ring = try keyRing(store, machine)
    guard let service = AssessmentService(pack: pack, keys: ring) else {
      throw Failure(.machine, "this system does not know the time zone \(pack.calendar.timeZone)")
    }
    if let warning = Self.calendarWarning(service.calendar, at: now()) {
      machine.console.printError(warning)
    }
    let socket = try QueueSocketServer(store: store, path: store.files.socket)
    defer { socket.stop() }
    try await serve(service, ring, AsyncQueue(store), machine, since: start)
    return .well
  }

  /// That the holidays of the coming months are not known; in such a year every unit counts as
  /// closed.
  static func calendarWarning(_ calendar: OpeningCalendar, at now: Moment) -> String? {
    let years = calendar.holidays.years
    guard let last = years.max(),
      let soon = calendar.clock.wallTime(of: now.advanced(bySeconds: 90 * 86_400))?.date,
      !years.contains(soon.year)
    else { return nil }
    return "the holidays are known until \(last) only; in later years every unit counts as closed "
      + "(rules/calendar.yaml)"
  }

  /// The pack; nil when the content has errors, which are then printed.
  private func compiled(_ console: Console) throws -> Pack? {
    let loaded = try content.load()
    if let pack = loaded.compilation.pack { return pack }
    let style: DiagnosticRenderer.Style = console.usesColors() ? .colored : .plain
    let renderer = DiagnosticRenderer(files: loaded.compilation.files, style: style)
    console.printRendered(renderer.render(loaded.compilation.diagnostics) + "\n")
    console.print(CheckCommand.summary(loaded))
    return nil
  }

  /// The keys of interviews; made at the first start, and never beside sealed data.
  private func keyRing(_ store: SQLQueueStore, _ machine: Machine) throws -> KeyRing {
    let file = InterviewKeyFile(path: keys ?? store.files.database + ".interview-keys")
    if let ring = try file.read() { return ring }
    let health = try store.health(by: .system("serve"))
    guard health.openItems == 0 else {
      throw Failure(
        .machine,
        "the key file \(file.path) is missing and the database holds sealed data; "
          + "restore that file, no new one is made"
      )
    }
    return try file.create(now: machine.now(), randomBytes: machine.randomBytes)
  }

  private func serve(
    _ service: AssessmentService,
    _ ring: KeyRing,
    _ queue: AsyncQueue,
    _ machine: Machine,
    since start: ContinuousClock.Instant
  ) async throws {
    let logger = Logger(label: "luukku") { label, _ in
      StreamLogHandler.standardError(label: label)
    }
    let (host, console, randomBytes) = (host, machine.console, machine.randomBytes)
    let server = WebServer(
      service: service,
      keys: ring,
      queue: queue,
      settings: WebSettings(host: host, port: port, isBehindTLS: secureCookies),
      clock: machine.now,
      random: { randomBytes(8).reduce(0) { $0 << 8 | UInt64($1) } },
      logger: logger,
      onRunning: { port in
        let time = (ContinuousClock.now - start) / .milliseconds(1)
        console.print("ready on http://\(host):\(port) in \(Int(time.rounded())) ms")
      }
    )
    let group = ServiceGroup(
      services: [server],
      gracefulShutdownSignals: [.sigterm, .sigint],
      logger: quiet(logger)
    )
    try await group.run()
  }

  /// The library's own lines only when something is wrong.
  private func quiet(_ logger: Logger) -> Logger {
    var logger = logger
    logger.logLevel = .error
    return logger
  }
}
