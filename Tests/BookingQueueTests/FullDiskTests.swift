// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import BookingQueue

/// A disk without room, under the whole store.
@Suite struct FullDiskTests {
  @Test(.enabled(if: SmallDisk.isPossible, "needs the right to mount"))
  func `a full disk makes the proof fail until there is room again`() throws {
    let disk = try SmallDisk(kibibytes: 12_288)
    let clock = TestClock()
    let files = QueueFiles(database: disk.folder + "/queue.sqlite")
    let store = try SQLQueueStore.open(files, clock: clock.read)
    try store.proveWritable(by: .boss)
    for room in [0, 4_096, Int(SQLQueueStore.handOverRoom) - 4_096] {
      try disk.fill(leaving: room)
      let found = try problem { try store.proveWritable(by: .boss) }
      guard case .diskFull = found else {
        Issue.record("\(room) bytes left: \(found)")
        continue
      }
      #expect(found.summary == "no space is left")
    }
    try disk.empty()
    try store.proveWritable(by: .boss)
    // What the proof asks for is enough for the largest hand-over.
    try disk.fill(leaving: Int(SQLQueueStore.handOverRoom))
    var large = try HandOver.example()
    large.clinical = Data(count: 512 << 10)
    large.contactDetails = Data(count: 64 << 10)
    large.needs = Array(repeating: .example(due: Array(1...10)), count: 20)
    large.lookUps = (10...29).map { .phone("04012345\($0)") }
    try store.accept(large)
    try store.close()
  }

  @Test(.enabled(if: SmallDisk.isPossible, "needs the right to mount"))
  func `a disk that fills up in a hand-over leaves nothing of it or all`() throws {
    let disk = try SmallDisk(kibibytes: 12_288)
    let clock = TestClock()
    let files = QueueFiles(database: disk.folder + "/queue.sqlite")
    var store = try SQLQueueStore.open(files, clock: clock.read)
    var stored = 0
    var refused = 0
    for pages in 0..<60 {
      // A fresh log every few rounds: it then needs room from its first page on.
      if pages % 6 == 0 {
        try store.close()
        store = try SQLQueueStore.open(files, clock: clock.read)
      }
      var handOver = try HandOver.example(pages)
      handOver.clinical = Data(count: 60_000)
      try disk.fill(leaving: pages * 4_096)
      do {
        try store.accept(handOver)
        stored += 1
      } catch DatabaseProblem.diskFull {
        refused += 1
        #expect(try store.health(by: .boss).openItems == stored)
        try disk.empty()
        try store.accept(handOver)
        stored += 1
      }
      #expect(try store.health(by: .boss).openItems == stored)
      try disk.empty()
    }
    #expect(refused > 10)
    #expect(try store.verifyAudit(by: .boss).firstBad == nil)
    try store.close()
    for path in [files.database, files.keys] {
      let database = try SQLiteDatabase(path: path)
      let found = try database.read { try $0.row("PRAGMA integrity_check") }
      #expect(try found?.text("integrity_check") == "ok")
      try database.close()
    }
  }

  @Test func `room that is not there is said`() throws {
    let place = try TestPlace()
    let path = place.files.database
    #expect(try problem { try FileSystem.requireRoom(.max, for: path) } == .diskFull(path: path))
    try FileSystem.requireRoom(1, for: path)
  }
}
