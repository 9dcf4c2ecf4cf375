// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import Testing

@testable import BookingQueue

@Suite struct OpeningTests {
  private func write(_ bytes: Data, to path: String) throws {
    try bytes.write(to: URL(fileURLWithPath: path))
  }

  private func read(_ path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path))
  }

  private func setMode(_ mode: Int, of path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  @Test func `a fresh store makes its files for its owner alone`() throws {
    let place = try TestPlace()
    let store = try place.open()
    let files = store.files
    for path in [files.database, files.keys, files.ring, files.lock, files.database + "-wal"] {
      #expect(try place.mode(path) == 0o600, "\(path)")
    }
    #expect(!place.exists(files.database + ".new"))
  }

  @Test func `every setting that a hand-over relies on reads back`() throws {
    let place = try TestPlace()
    let store = try place.open()
    for database in [store.database, try #require(try? SQLiteDatabase(path: scratch(place)))] {
      let wanted: [(String, SQLValue)] = [
        ("synchronous", .integer(2)), ("journal_mode", .text("wal")),
        ("locking_mode", .text("exclusive")), ("foreign_keys", .integer(1)),
        ("secure_delete", .integer(1)), ("trusted_schema", .integer(0)),
      ]
      for (name, value) in wanted {
        let row = try database.read { try $0.row("PRAGMA \(name)") }
        #expect(row?.columns[name] == value, "\(name)")
      }
    }
  }

  private func scratch(_ place: TestPlace) throws -> String {
    let path = place.folder + "/scratch.sqlite"
    try FileSystem.makeEmpty(path)
    return path
  }

  @Test func `after closing and opening everything is there and commits still reach the disk`()
    throws
  {
    let place = try TestPlace()
    var receipts: [Receipt] = []
    var store = try place.open()
    for number in 0..<40 {
      receipts.append(try store.accept(try .example(number)))
    }
    // Once without closing: the log still holds it all.
    for closing in [false, true] {
      if closing { try store.close() }
      store = try open(after: { store }, in: place)
      let nurse = try store.person("Nurse \(closing)")
      #expect(try store.list(QueueFilter(limit: 500), by: nurse).count == 40)
      #expect(try store.health(by: .boss).synchronous == "FULL")
      #expect(try store.verifyAudit(by: .boss).firstBad == nil)
      for (number, receipt) in receipts.enumerated() {
        #expect(try store.handOver(try .example(number), by: .citizen) == .repeated(receipt))
      }
    }
  }

  /// Opens a copy of the files as they lie on the disk, as after the process was killed; or the
  /// files themselves when nobody has them open.
  private func open(
    after store: () -> SQLQueueStore,
    in place: TestPlace
  ) throws -> SQLQueueStore {
    do {
      return try place.open()
    } catch DatabaseProblem.alreadyOpen {
      let files = store().files
      let copy = QueueFiles(database: place.folder + "/copy.sqlite")
      for (from, to) in [(files.database, copy.database), (files.keys, copy.keys)] {
        for log in ["", "-wal"] {
          try FileManager.default.copyItem(atPath: from + log, toPath: to + log)
        }
      }
      try FileManager.default.copyItem(atPath: files.ring, toPath: copy.ring)
      return try SQLQueueStore.open(copy, clock: place.clock.read)
    }
  }

  @Test func `a second server on the file is told who has it`() throws {
    let place = try TestPlace()
    let first = try place.open()
    let wanted = DatabaseProblem.alreadyOpen(
      path: first.files.database,
      process: ProcessInfo.processInfo.processIdentifier
    )
    #expect(try problem { try place.open() } == wanted)
    #expect(wanted.description.contains("already open in another process"))
    // The first one works on.
    try first.accept(try .example())
    try first.close()
    _ = try place.open()
  }

  @Test func `the lock goes with its owner, whoever inherited the file`() throws {
    let place = try TestPlace()
    let path = place.folder + "/a.lock"
    var lock: DatabaseLock? = try DatabaseLock(path: path, database: "d")
    let inode = try #require(FileIdentity(path))
    // A second descriptor of the same opening, as a child process has it until it starts.
    let inherited = try #require(
      (3..<1_024).first { FileIdentity("/proc/self/fd/\($0)") == inode }.map { dup(Int32($0)) }
    )
    #expect(throws: DatabaseProblem.self) { try DatabaseLock(path: path, database: "d") }
    lock = nil
    lock = try DatabaseLock(path: path, database: "d")
    _ = lock
    close(inherited)
  }

  @Test func `a link to the file does not get around the lock`() throws {
    let place = try TestPlace()
    let first = try place.open()
    let link = place.folder + "/link.sqlite"
    try FileManager.default.createSymbolicLink(
      atPath: link,
      withDestinationPath: first.files.database
    )
    let other = QueueFiles(database: link, keys: first.files.keys, ring: first.files.ring)
    guard
      case .alreadyOpen = try problem({
        try SQLQueueStore.open(other, clock: place.clock.read)
      })
    else { throw Missing("a lock") }
  }

  @Test func `a failed try to open leaves the first owner's lock alone`() throws {
    let place = try TestPlace()
    let first = try place.open()
    for _ in 0..<3 {
      _ = try problem { try place.open() }
    }
    // SQLite's own lock would be gone had the try opened and closed the file: another process
    // could then write to it. A lock of the open file description asks as another process would;
    // its file is closed after the store, since closing it would let go of SQLite's lock.
    // F_OFD_GETLK of Linux, which glibc shows only with its own extensions.
    let questionOfOpenFile: Int32 = 36
    let file = Glibc.open(first.files.database, O_RDWR | O_CLOEXEC)
    try #require(file >= 0)
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    #expect(fcntl(file, questionOfOpenFile, &lock) == 0)
    #expect(lock.l_type != Int16(F_UNLCK))
    try first.close()
    Glibc.close(file)
  }

  @Test func `a closed store says so`() throws {
    let place = try TestPlace()
    let store = try place.open()
    try store.close()
    #expect(
      try problem { try store.handOver(try .example(), by: .citizen) }
        == .closed(path: store.files.database)
    )
  }

  @Test func `a file that cannot be written is said, with the reason`() throws {
    let place = try TestPlace()
    try place.open().close()
    let database = place.files.resolved.database
    try setMode(0o400, of: database)
    #expect(
      try problem { try place.open() }
        == .notWritable(path: database, reason: "the file is read-only")
    )
    try setMode(0o600, of: database)
    try setMode(0o500, of: place.folder)
    #expect(
      try problem { try place.open() }
        == .notWritable(path: database, reason: "the folder is read-only")
    )
    try setMode(0o700, of: place.folder)
    let nowhere = QueueFiles(database: place.folder + "/nowhere/queue.sqlite")
    #expect(
      try problem { try SQLQueueStore.open(nowhere, clock: place.clock.read) }
        == .notWritable(path: nowhere.database, reason: "the folder does not exist")
    )
    _ = try place.open()
  }

  @Test func `files that others could read are refused`() throws {
    let place = try TestPlace()
    let files = try place.open().files
    // Beside the log of a process that was killed.
    try FileSystem.makeEmpty(files.database + "-wal")
    for path in [files.database + "-wal", files.database, files.keys] {
      for mode in [0o640, 0o604, 0o620, 0o666] {
        try setMode(mode, of: path)
        #expect(try problem { try place.open() } == .exposed(path: path), "\(mode)")
      }
      try setMode(0o600, of: path)
    }
    try place.open().accept(try .example())
  }

  @Test func `a file that cannot be looked at does not count as missing`() throws {
    let place = try TestPlace()
    let path = place.folder + "/loop.sqlite"
    for (from, to) in [(path, path + ".other"), (path + ".other", path)] {
      try FileManager.default.createSymbolicLink(atPath: from, withDestinationPath: to)
    }
    #expect(throws: DatabaseProblem.self) { try FileSystem.kind(path) }
    #expect(try FileSystem.kind(place.folder + "/nothing") == .nothing)
    #expect(throws: DatabaseProblem.self) {
      try SQLQueueStore.open(QueueFiles(database: path), clock: place.clock.read)
    }
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == path + ".other")
  }

  @Test func `a file that is not ours is left as it is`() throws {
    let place = try TestPlace()
    let path = place.files.resolved.database
    let foreign = place.folder + "/foreign.sqlite"
    try SQLiteFile.create(foreign, mark: 7) { connection, _ in
      try connection.run("CREATE TABLE other (id INTEGER)")
    }
    var broken = try read(foreign)
    broken[0] = 0
    for content in [
      Data("a letter to the county".utf8), Data(count: 4_096), try read(foreign), broken,
      try read(foreign).prefix(80),
    ] {
      try write(content, to: path)
      #expect(try problem { try place.open() } == .notOurs(path: path))
      #expect(try read(path) == content)
      #expect(!place.exists(place.files.keys))
      #expect(!place.exists(place.files.ring))
    }
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    #expect(try problem { try place.open() } == .notOurs(path: path))
  }

  @Test func `the key file does not pass for the database`() throws {
    let place = try TestPlace()
    try place.open().close()
    let mixed = QueueFiles(database: place.files.keys, keys: place.files.database)
    guard case .notOurs = try problem({ try SQLQueueStore.open(mixed, clock: place.clock.read) })
    else { throw Missing("a refusal") }
  }

  @Test func `an empty file counts as none`() throws {
    let place = try TestPlace()
    try write(Data(), to: place.files.database)
    try place.open().accept(try .example())
  }

  @Test func `a log without its database is not played into a new one`() throws {
    let place = try TestPlace()
    try write(Data("old".utf8), to: place.files.database + "-wal")
    let path = place.files.resolved.database
    #expect(try problem { try place.open() } == .strayLog(path: path + "-wal"))
    #expect(!place.exists(path))
  }

  @Test func `what a cut-short first start left does not stand in the way`() throws {
    let place = try TestPlace()
    // The key file and the ring were made, the database only half.
    try place.open().close()
    try FileManager.default.removeItem(atPath: place.files.database)
    try write(Data("half".utf8), to: place.files.database + ".new")
    try place.open().accept(try .example())
  }

  @Test func `a second connection of another program cannot write`() throws {
    let place = try TestPlace()
    let store = try place.open()
    // In this process SQLite keeps the lock of the first connection against the second one too.
    guard
      case .alreadyOpen(_, nil) = try problem({ try SQLiteDatabase(path: store.files.database) })
    else { throw Missing("SQLite's own lock") }
  }
}
