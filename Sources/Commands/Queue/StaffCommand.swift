// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import BookingQueue

/// `luukku staff`.
struct StaffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff",
    abstract: "Names the people who work the queue, each with a personal token.",
    discussion: """
      `add` makes the database when there is none yet, so that the first people can be named before \
      the server starts. The other commands use only a database that is there.
      """,
    subcommands: [Add.self, List.self, Revoke.self]
  )

  /// What a person may be.
  enum Role: String, ExpressibleByArgument, CaseIterable {
    case nurse, lead

    var value: StaffMember.Role {
      switch self {
      case .nurse: .nurse
      case .lead: .lead
      }
    }
  }

  /// `luukku staff add NAME`.
  struct Add: MachineCommand {
    static let configuration = CommandConfiguration(
      abstract: "Adds a person and prints her token, which is shown once."
    )

    @Argument(help: "The person's name.")
    var name: String
    @Option(help: "nurse or lead.")
    var role: Role
    @Option(help: "A unit whose items she may see; may be given several times; without it all.")
    var unit: [String] = []
    @OptionGroup var options: StaffOptions

    func run(in machine: Machine) async throws -> CommandStatus {
      try check(name)
      let content = try options.content.load()
      for unit in unit { try content.check(unit: unit) }
      let units: UnitScope = unit.isEmpty ? .all : .only(Set(unit))
      let isNew = options.database.isMissing
      return try options.run(in: machine, makes: true) { store, actor in
        if isNew { machine.console.print(options.database.newDatabase) }
        let new = try store.addStaff(name: name, role: role.value, units: units, by: actor)
        machine.console.print("\(new.member.name), \(role.rawValue), number \(new.member.id)")
        machine.console.print("Personal token, shown only now:")
        machine.console.print(new.token.text)
      }
    }

    /// The longest name, in characters; the queue takes no longer one.
    private static let longestName = 80

    /// Says what is wrong with a name, which the queue would refuse without a reason.
    private func check(_ name: String) throws(Failure) {
      if name.allSatisfy(\.isWhitespace) { throw Failure(.usage, "the name is empty") }
      if name.count > Self.longestName {
        throw Failure(
          .usage,
          "the name is too long: \(name.count) characters, at most \(Self.longestName)"
        )
      }
      if name.unicodeScalars.contains(where: { TerminalText.steers($0) }) {
        throw Failure(.usage, "the name holds a character that cannot be seen")
      }
    }
  }

  /// `luukku staff list`.
  struct List: MachineCommand {
    static let configuration = CommandConfiguration(abstract: "Lists everybody ever added.")

    @OptionGroup var options: StaffOptions

    func run(in machine: Machine) async throws -> CommandStatus {
      let words = try QueueWords(options.content.load())
      return try options.run(in: machine) { store, actor in
        var table = TextTable(["number", "name", "role", "units", "added", "revoked"])
        for member in try store.staff(by: actor) {
          table.add([
            member.id.description, member.name, member.role.rawValue, Self.words(member.units),
            words.time(member.addedAt), member.revokedAt.map { words.time($0) } ?? "",
          ])
        }
        for line in table.lines(width: .max) { machine.console.print(line) }
      }
    }

    private static func words(_ units: UnitScope) -> String {
      switch units {
      case .all: "all"
      case .only(let units): units.sorted().joined(separator: ", ")
      }
    }
  }

  /// `luukku staff revoke NUMBER`.
  struct Revoke: MachineCommand {
    static let configuration = CommandConfiguration(abstract: "Ends a person's token at once.")

    @Argument(help: "The person's number, from `luukku staff list`.")
    var number: Int64
    @OptionGroup var options: StaffOptions

    func run(in machine: Machine) async throws -> CommandStatus {
      try options.run(in: machine) { store, actor in
        try store.revokeStaff(StaffID(number), by: actor)
        machine.console.print("the token of number \(number) is revoked")
      }
    }
  }
}

/// What every staff command takes.
///
/// Whoever may open the database is the operator.
struct StaffOptions: ParsableArguments {
  @Option(help: DatabaseAddress.help)
  var database: DatabaseAddress
  @OptionGroup var content: QueueContent.Option

  /// Does something with the queue as the operator.
  func run(
    in machine: Machine,
    makes: Bool = false,
    _ body: (any QueueStore, Actor) throws -> Void
  ) throws -> CommandStatus {
    try machine.withQueue(at: database, makes: makes) { store in
      try body(store, .operator(named: machine.user))
    }
    return .well
  }
}
