// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import BookingQueue

/// `luukku staff`.
struct StaffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff",
    abstract: "Names the people who work the queue, each with a personal token.",
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
      let units: UnitScope = unit.isEmpty ? .all : .only(Set(unit))
      return try options.run(in: machine) { store, actor in
        let new = try store.addStaff(name: name, role: role.value, units: units, by: actor)
        machine.console.print("\(new.member.name), \(role.rawValue), number \(new.member.id)")
        machine.console.print("Personal token, shown only now:")
        machine.console.print(new.token.text)
      }
    }
  }

  /// `luukku staff list`.
  struct List: MachineCommand {
    static let configuration = CommandConfiguration(abstract: "Lists everybody ever added.")

    @OptionGroup var options: StaffOptions

    func run(in machine: Machine) async throws -> CommandStatus {
      let words = try QueueWords(folder: nil)
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

  /// Does something with the queue as the operator.
  func run(
    in machine: Machine,
    _ body: (any QueueStore, Actor) throws -> Void
  ) throws -> CommandStatus {
    try machine.withQueue(at: database) { store in
      try body(store, .operator(named: machine.user))
    }
    return .well
  }
}
