// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import BookingQueue

/// Databases that no command may use: exit code 3, one sentence, and the files stay as they are.
struct DatabaseTests {
  /// Every command that uses a database.
  private func commands(_ place: Workplace) -> [[String]] {
    [
      ["serve", "--port", "0", "--content", place.content],
      place.asking,
      ["staff", "list"],
      ["queue", "list", "--token", "luukku-" + String(repeating: "0", count: 64)],
    ].map { $0 + ["--database", place.database] }
  }

  private func expectRefusal(_ place: Workplace, _ says: String) throws {
    for command in commands(place) {
      let ended = try place.run(command)
      #expect(ended.code == 3, "\(command): \(ended.output)\(ended.errors)")
      #expect(ended.output.isEmpty)
      #expect(ended.errors.hasPrefix("luukku: "))
      #expect(ended.errors.contains(says), "\(ended.errors)")
      #expect(ended.errors.filter { $0 == "\n" }.count == 1)
    }
  }

  @Test func `a file that is not ours is left as it is`() throws {
    let place = try Workplace()
    let url = URL(fileURLWithPath: place.databasePath)
    try Data("Dear Anna".utf8).write(to: url)
    try expectRefusal(place, "is not a Luukku database")
    #expect(try Data(contentsOf: url) == Data("Dear Anna".utf8))
  }

  @Test func `a database of a newer version is not touched`() throws {
    let place = try Workplace()
    _ = try place.nurse()
    let database = try SQLiteDatabase(path: place.databasePath)
    try database.transaction { connection in
      _ = try connection.run("UPDATE store SET schema = schema + 1, needs = schema + 1", [])
    }
    try database.close()
    try expectRefusal(place, "was made by a newer version")
  }

  @Test func `a folder in the place of the database cannot be written`() throws {
    let place = try Workplace()
    try FileManager.default.createDirectory(
      atPath: place.databasePath,
      withIntermediateDirectories: false
    )
    try expectRefusal(place, place.databasePath)
  }

  @Test func `nothing is made anew when the keys of sealed data are missing`() throws {
    let place = try Workplace()
    #expect(try place.sendNurseCall().code == 0)
    for (path, says) in [
      (place.files.keys, "The key file \(place.files.keys) is missing"),
      (place.files.ring, "The key ring \(place.files.ring) is missing"),
    ] {
      try FileManager.default.moveItem(atPath: path, toPath: path + ".away")
      try expectRefusal(place, says)
      #expect(!FileManager.default.fileExists(atPath: path))
      try FileManager.default.moveItem(atPath: path + ".away", toPath: path)
    }
  }

  @Test func `no new interview keys are made beside sealed data`() throws {
    let place = try Workplace()
    #expect(try place.sendNurseCall().code == 0)
    let ended = try place.run(
      ["serve", "--port", "0", "--database", place.database, "--content", place.content]
    )
    #expect(ended.code == 3)
    #expect(ended.errors.contains("q.sqlite.interview-keys is missing"), "\(ended.errors)")
    #expect(!FileManager.default.fileExists(atPath: place.databasePath + ".interview-keys"))
  }
}
