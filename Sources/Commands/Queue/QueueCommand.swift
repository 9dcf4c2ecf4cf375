// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import AssessmentService
import BookingQueue

/// `luukku queue`.
struct QueueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue",
    abstract: "Works the queue: what is to be done, the most urgent first.",
    discussion: """
      The commands talk to the running server; when none runs, they use the database themselves.
      """,
    subcommands: [List.self, Show.self, Claim.self, Release.self, Close.self]
  )

  /// `luukku queue list`.
  struct List: MachineCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists what is to be done, the most urgent first."
    )

    @Flag(help: "Lists what has ended, the latest first.")
    var ended = false
    @Flag(help: "Lists only what you have claimed.")
    var mine = false
    @Option(help: "One unit alone.")
    var unit: String?
    @Option(help: "One service alone.")
    var service: String?
    @Option(help: "At most so many, 1 to 500.")
    var limit = 100
    @OptionGroup var options: QueueOptions

    func run(in machine: Machine) async throws -> CommandStatus {
      guard (1...500).contains(limit) else { throw Failure(.usage, "--limit takes 1 to 500") }
      let filter = QueueFilter(
        part: ended ? .ended : .open,
        unit: unit,
        service: service,
        mine: mine,
        limit: limit
      )
      return try options.run(in: machine) { store, actor, words in
        let rows = try store.list(filter, by: actor)
        // "0 items" under a misspelt name would look like a calm day. What is in the queue is known,
        // also when newer content no longer names it.
        if rows.isEmpty, let unit { try words.content.check(unit: unit) }
        if rows.isEmpty, let service { try words.content.check(service: service) }
        let console = machine.console
        for line in Self.table(rows, words).lines(width: .max) { console.print(line) }
        console.print(rows.count == 1 ? "1 item" : "\(rows.count) items")
        if rows.count == limit { console.print("there may be more; see --limit") }
      }
    }

    static func table(_ rows: [QueueRow], _ words: QueueWords) -> TextTable {
      var table = TextTable([
        "item", "level", "service", "due", "received", "unit", "language", "with",
      ])
      for row in rows {
        table.add([
          row.item.description, row.level, words.service(row.service), words.due(row),
          words.time(row.receivedAt), words.unit(row), row.language, words.claim(row),
        ])
      }
      return table
    }
  }

  /// `luukku queue show ITEM`.
  struct Show: MachineCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shows an item with all that was sent; the reading is written to the audit."
    )

    @OptionGroup var target: ItemOptions

    func run(in machine: Machine) async throws -> CommandStatus {
      try target.options.run(in: machine) { store, actor, words in
        let content = try store.show(ItemID(target.item), by: actor)
        let width = machine.console.width
        machine.console.print(CaseSheet(content, words: words).lines(width: width))
      }
    }
  }

  /// `luukku queue claim ITEM`.
  struct Claim: MachineCommand {
    static let configuration = CommandConfiguration(
      abstract: "Claims an item for half an hour from your last act."
    )

    @OptionGroup var target: ItemOptions

    func run(in machine: Machine) async throws -> CommandStatus {
      try target.run(in: machine) { store, actor, words, item in
        let claim = try store.claim(item, by: actor)
        let from = claim.takenOverFrom.map { ", taken over from \($0.name)" } ?? ""
        return "item \(item) is yours until \(words.time(claim.until))\(from)"
      }
    }
  }

  /// `luukku queue release ITEM`.
  struct Release: MachineCommand {
    static let configuration = CommandConfiguration(
      abstract: "Gives an item of yours back to the line."
    )

    @OptionGroup var target: ItemOptions

    func run(in machine: Machine) async throws -> CommandStatus {
      try target.run(in: machine) { store, actor, words, item in
        try store.release(try words.ownClaim(item, store, actor), by: actor)
        return "item \(item) is in the line again"
      }
    }
  }

  /// `luukku queue close ITEM --outcome OUTCOME`.
  struct Close: MachineCommand {
    static let configuration = CommandConfiguration(
      abstract: "Ends an item of yours and says what happened."
    )

    @Option(help: "What happened: \(Outcome.names).")
    var outcome: Outcome
    @Option(
      help: ArgumentHelp(
        "A file with more words, - for standard input; never as an argument, where others see it.",
        valueName: "file"
      )
    )
    var note: String?
    @OptionGroup var target: ItemOptions

    /// What happened.
    struct Outcome: ExpressibleByArgument {
      static let names = Closing.Outcome.allCases.map(\.rawValue).joined(separator: ", ")
      let value: Closing.Outcome

      init?(argument: String) {
        guard let value = Closing.Outcome(rawValue: argument) else { return nil }
        self.value = value
      }

      static var allValueStrings: [String] { Closing.Outcome.allCases.map(\.rawValue) }
    }

    func run(in machine: Machine) async throws -> CommandStatus {
      let bytes = try note.map { try machine.open($0).all(limit: 1 << 16, name: $0) }
      guard let words = bytes.map({ String(validating: $0, as: UTF8.self) }) ?? .some("") else {
        throw Failure(.wrong, "the note is not UTF-8")
      }
      try check(words)
      let closing = Closing(outcome.value, note: words.isEmpty ? nil : words)
      return try target.run(in: machine) { store, actor, words, item in
        try store.close(try words.ownClaim(item, store, actor), closing, by: actor)
        return "item \(item) is closed: \(words.words(outcome.value.rawValue))"
      }
    }

    /// The longest note, in bytes; the queue takes no longer one.
    private static let longestNote = 4_000

    /// Says what is wrong with a note, which the queue would refuse without a reason.
    private func check(_ note: String) throws(Failure) {
      if outcome.value == .other, note.allSatisfy(\.isWhitespace) {
        let reason = self.note == nil ? "--note is missing" : "the note is empty"
        throw Failure(.usage, "\(reason); the outcome other must say what happened")
      }
      let size = note.utf8.count
      if size > Self.longestNote {
        throw Failure(
          .wrong,
          "the note is too long: \(size) bytes, at most \(Self.longestNote)"
        )
      }
    }
  }
}

extension QueueWords {
  /// Says a refusal with times of the clock on the wall.
  func saying<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let refusal as QueueRefusal {
      throw Failure(.wrong, self.refusal(refusal))
    }
  }

  /// The claim that a member of staff has on an item; refused when the item is not hers, so that
  /// nobody closes what she never took.
  fileprivate func ownClaim(
    _ item: ItemID,
    _ store: any QueueStore,
    _ actor: Actor
  ) throws -> ClaimToken {
    let mine = try store.list(QueueFilter(mine: true, limit: 500), by: actor)
    guard mine.contains(where: { $0.item == item }) else {
      throw Failure(.wrong, "item \(item) is not yours; `luukku queue claim \(item)` takes it")
    }
    return try saying { try store.claim(item, by: actor) }
  }
}
