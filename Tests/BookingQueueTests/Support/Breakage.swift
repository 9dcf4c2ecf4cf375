// SPDX-License-Identifier: Apache-2.0

import Foundation

@testable import BookingQueue

/// One thing that happens to the files of an open store, and how it is put right.
struct Breakage: Sendable {
  let name: String
  /// What the store says to strangers while it lasts.
  let summary: String
  let happen: @Sendable () throws -> Void
  let mend: @Sendable () throws -> Void

  static func all(of files: QueueFiles) -> [Breakage] {
    let folder = FileSystem.folder(of: files.database)
    return [
      readOnly(files.database, open: 0o600), readOnly(files.keys, open: 0o600),
      readOnly(folder, open: 0o700), moved(files.database), moved(files.keys),
      moved(files.database + "-wal"), moved(files.keys + "-wal"), replaced(files.database),
    ]
  }

  private static func readOnly(_ path: String, open mode: Int) -> Breakage {
    @Sendable func set(_ mode: Int) throws {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }
    return Breakage(
      name: "\(path) becomes read-only",
      summary: "the files cannot be written",
      happen: { try set(mode & 0o555) },
      mend: { try set(mode) }
    )
  }

  private static func moved(_ path: String) -> Breakage {
    let other = path + ".moved"
    return Breakage(
      name: "\(path) is moved away",
      summary: "a file was moved, removed or replaced",
      happen: { try FileManager.default.moveItem(atPath: path, toPath: other) },
      mend: { try FileManager.default.moveItem(atPath: other, toPath: path) }
    )
  }

  private static func replaced(_ path: String) -> Breakage {
    let moved = moved(path)
    return Breakage(
      name: "another file is put in the place of \(path)",
      summary: moved.summary,
      happen: {
        try moved.happen()
        try FileManager.default.copyItem(atPath: path + ".moved", toPath: path)
      },
      mend: {
        try FileManager.default.removeItem(atPath: path)
        try moved.mend()
      }
    )
  }
}
