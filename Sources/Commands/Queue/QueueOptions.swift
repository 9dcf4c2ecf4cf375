// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import BookingQueue

/// What every queue command takes: the database, the token, and maybe the content for words.
struct QueueOptions: ParsableArguments {
  @Option(help: DatabaseAddress.help)
  var database: DatabaseAddress
  @Option(
    help: ArgumentHelp(
      "Your personal token; better in the environment as LUUKKU_TOKEN, where others cannot see it.",
      valueName: "token"
    )
  )
  var token: String?
  @OptionGroup var content: QueueContent.Option

  /// Does something with the queue as the member of staff whose token was given.
  func run(
    in machine: Machine,
    _ body: (any QueueStore, Actor, QueueWords) throws -> Void
  ) throws -> CommandStatus {
    let token = try personalToken(machine)
    let words = try QueueWords(content.load())
    try machine.withQueue(at: database) { store in
      try body(store, try store.authenticate(token), words)
    }
    return .well
  }

  private func personalToken(_ machine: Machine) throws(Failure) -> PersonalToken {
    guard let text = token ?? machine.console.environment["LUUKKU_TOKEN"], !text.isEmpty else {
      throw Failure(
        .usage,
        "your personal token is missing: set LUUKKU_TOKEN, or give --token; `luukku staff add` makes one"
      )
    }
    guard let token = PersonalToken(text) else {
      throw Failure(.usage, "this is not a personal token; one begins with luukku-")
    }
    return token
  }
}

/// What every command on one item takes.
struct ItemOptions: ParsableArguments {
  @Argument(help: "The item's number.")
  var item: Int64
  @OptionGroup var options: QueueOptions

  /// Does something with the item as the member of staff whose token was given, and says it.
  func run(
    in machine: Machine,
    _ body: (any QueueStore, Actor, QueueWords, ItemID) throws -> String
  ) throws -> CommandStatus {
    try options.run(in: machine) { store, actor, words in
      let said = try words.saying { try body(store, actor, words, ItemID(item)) }
      machine.console.print(said)
    }
  }
}
