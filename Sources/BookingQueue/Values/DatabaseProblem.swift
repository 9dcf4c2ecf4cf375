// SPDX-License-Identifier: Apache-2.0

/// Why the queue's files cannot be used, for the operator.
///
/// Holds paths and states of the machine, never anything that a citizen or a nurse wrote.
public enum DatabaseProblem: Error, Hashable, Sendable, Codable {
  /// Another process has it open.
  case alreadyOpen(path: String, process: Int32?)
  /// The file or its folder cannot be written.
  case notWritable(path: String, reason: String)
  /// The file is something else.
  case notOurs(path: String)
  /// Others than its owner can read or write it.
  case exposed(path: String)
  /// It was moved, removed or replaced while it was open.
  case replaced(path: String)
  /// A newer program made or changed it.
  case newer(path: String, schema: Int, known: Int)
  /// It must be migrated first.
  case needsMigration(path: String, schema: Int, known: Int)
  /// The database did not keep `synchronous=FULL` or the write-ahead log.
  case settingRefused(path: String, setting: String, got: String)
  /// There is sealed data, and the file with the contacts' keys is not there.
  case keyFileMissing(path: String)
  /// The file with the contacts' keys belongs to another database.
  case keyFileOfAnotherDatabase(path: String)
  /// The file with the contacts' keys lacks those of the newest contact.
  case keyFileBehind(path: String)
  /// There are contacts' keys, and the database is not there.
  case databaseMissing(path: String, keyFile: String)
  /// A write-ahead log lies there without its database.
  case strayLog(path: String)
  /// There is sealed data, and the key ring is not there.
  case keyRingMissing(path: String)
  /// Others than its owner can read the key ring.
  case keyRingExposed(path: String)
  /// The key ring is not one, or is damaged.
  case keyRingUnreadable(path: String, reason: String)
  /// The key ring lacks a key that sealed data needs.
  case keyMissing(path: String, key: String)
  /// The key ring has a key of that name that does not open the data.
  case wrongKey(path: String, key: String)
  /// No space is left; nothing was stored.
  case diskFull(path: String)
  /// The disk failed while writing; the store takes nothing more until it is opened again.
  case writeFailed(path: String, reason: String)
  /// A write would have broken one of the database's own rules: a fault of the program.
  case ruleBroken(path: String, reason: String)
  /// The database is damaged.
  case damaged(path: String, reason: String)
  /// The database failed in a way that this program does not know.
  case unexpected(path: String, reason: String)
  /// The store was closed.
  case closed(path: String)
  /// The socket cannot be made or reached.
  case socket(path: String, reason: String)
  /// The server did not answer, so whether the act was done is not known.
  case noAnswer(path: String)
}

extension DatabaseProblem: CustomStringConvertible {
  /// What is wrong, and what to do where that is known.
  public var description: String {
    switch self {
    case .alreadyOpen(let path, let process):
      "\(path) is already open in another process\(process.map { " (\($0))" } ?? "")."
        + " One process owns the file: stop the other one, or talk to it over its socket."
    case .notWritable(let path, let reason):
      "\(path) cannot be written: \(reason)."
    case .notOurs(let path):
      "\(path) is not a Luukku database. It was left as it is."
    case .exposed(let path):
      "\(path) can be read or written by others than its owner. Set its mode to 0600."
    case .replaced(let path):
      "\(path) was moved, removed or replaced while it was open. Nothing more is taken."
        + " Put it back as it was; stop the server before you change its files."
    case .newer(let path, let schema, let known):
      "\(path) was made by a newer version (schema \(schema), this program knows \(known))."
        + " Use that version, or restore a backup of before the upgrade."
    case .needsMigration(let path, let schema, let known):
      "\(path) has schema \(schema), this program needs \(known). Run `luukku migrate`."
    case .settingRefused(let path, let setting, let got):
      "\(path): \(setting) could not be set, it reads \(got)."
        + " A stored hand-over could be lost at a power cut, so nothing is taken."
    case .keyFileMissing(let path):
      "The key file \(path) is missing and the database holds sealed data."
        + " Restore that file; no new one is made."
    case .keyFileOfAnotherDatabase(let path):
      "The key file \(path) belongs to another database."
    case .keyFileBehind(let path):
      "The key file \(path) lacks the keys of the newest contact: it is older than the database."
        + " Restore the newest copy of it."
    case .databaseMissing(let path, let keyFile):
      "\(path) is missing, but \(keyFile) holds keys of its contacts."
        + " Restore the database, or move the key file away to begin a new one."
    case .strayLog(let path):
      "\(path) lies there without its database. Restore the database beside it, or move it away."
    case .keyRingMissing(let path):
      "The key ring \(path) is missing and the database holds sealed data."
        + " Restore that file; no new one is made."
    case .keyRingExposed(let path):
      "The key ring \(path) can be read or written by others than its owner. Set its mode to 0600."
    case .keyRingUnreadable(let path, let reason):
      "The key ring \(path) cannot be read: \(reason)."
    case .keyMissing(let path, let key):
      "The key ring \(path) lacks the key \(key), which sealed data needs."
    case .wrongKey(let path, let key):
      "The key \(key) of \(path) does not open the sealed data. It is another key of that name."
    case .diskFull(let path):
      "No space is left for \(path). Nothing was stored."
    case .writeFailed(let path, let reason):
      "The disk failed while writing \(path): \(reason)."
        + " Nothing more is taken. Check the disk, then start again."
    case .ruleBroken(let path, let reason):
      "\(path) refused a write that breaks its rules: \(reason)."
        + " Nothing was stored. This is a fault of the program: report it."
    case .damaged(let path, let reason):
      "\(path) is damaged: \(reason). Restore a backup."
    case .unexpected(let path, let reason):
      "\(path): the database failed: \(reason). Nothing was stored. Report this."
    case .closed(let path):
      "The queue is closed: \(path)."
    case .socket(let path, let reason):
      "The socket \(path) cannot be used: \(reason)."
    case .noAnswer(let path):
      "The server at \(path) did not answer."
        + " Whether the act was done is not known: look before you repeat it."
    }
  }
}

extension DatabaseProblem {
  /// Why nothing can be stored, in a few words for strangers: no path, no name, no number.
  public var summary: String {
    switch self {
    case .diskFull: "no space is left"
    case .notWritable: "the files cannot be written"
    case .writeFailed: "the disk failed"
    case .replaced: "a file was moved, removed or replaced"
    case .damaged: "a file is damaged"
    case .closed: "the queue is closed"
    case .alreadyOpen, .notOurs, .exposed, .newer, .needsMigration, .settingRefused,
      .keyFileMissing, .keyFileOfAnotherDatabase, .keyFileBehind, .databaseMissing, .strayLog,
      .keyRingMissing, .keyRingExposed, .keyRingUnreadable, .keyMissing, .wrongKey, .ruleBroken,
      .unexpected, .socket, .noAnswer:
      "the queue cannot be used"
    }
  }
}
