// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import Foundation

/// The folder of a content release on the disk.
struct ContentFolder {
  /// The folders whose files decide and are part of the pack.
  static let contentParts = ["questionnaires", "rules"]
  /// The folder of recordings.
  static let recordingsPart = "Tests/Recordings"
  /// A longer file is refused by the compiler, so no more is read.
  private static let fileLimit = 1 << 20
  private static let depthLimit = 8

  /// The path as it was given.
  let path: String

  /// What a part of the folder holds.
  struct Reading {
    var files: [SourceFile] = []
    /// Files that nothing reads, although they lie there: a misspelt ending would drop rules in
    /// silence.
    var passedOver: [String] = []
  }

  /// Names a folder; fails when there is none, or none with content.
  init(_ path: String) throws(Failure) {
    self.path = path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Failure(.usage, "there is no folder \(path); name the content with --content DIR")
    }
    guard isFolder.boolValue else { throw Failure(.usage, "\(path) is not a folder") }
  }

  /// The files that are compiled.
  func content() throws(Failure) -> Reading {
    let reading = try contentOrNothing()
    guard !reading.files.isEmpty else {
      throw Failure(
        .usage,
        "\(path) has no questionnaires and no rules; name the content with --content DIR"
      )
    }
    return reading
  }

  /// The files that are compiled; none in a folder where content is to begin.
  func contentOrNothing() throws(Failure) -> Reading {
    var reading = Reading()
    for part in Self.contentParts { try read(part, depth: 0, into: &reading) }
    return reading
  }

  /// Writes files of content into the folder.
  func write(_ files: [SourceFile]) throws(Failure) {
    for file in files {
      let target = "\(path)/\(file.path)"
      try FileOutput.makeFolder(of: target)
      try FileOutput.write(file.bytes, to: target)
    }
  }

  /// The files of recordings.
  func recordings() throws(Failure) -> Reading {
    var reading = Reading()
    try read(Self.recordingsPart, depth: 0, into: &reading)
    return reading
  }

  private func read(_ part: String, depth: Int, into reading: inout Reading) throws(Failure) {
    let folder = "\(path)/\(part)"
    guard depth < Self.depthLimit else {
      throw Failure(.wrong, "\(part) has folders in folders, deeper than \(Self.depthLimit)")
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue
    else { return }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw Failure(.machine, "cannot read the folder \(folder)")
    }
    for name in names where !name.hasPrefix(".") {
      let file = "\(part)/\(name)"
      _ = FileManager.default.fileExists(atPath: "\(path)/\(file)", isDirectory: &isFolder)
      if isFolder.boolValue {
        try read(file, depth: depth + 1, into: &reading)
      } else if name.hasSuffix(".yaml") {
        let bytes = try ByteInput.file("\(path)/\(file)").first(Self.fileLimit + 1)
        reading.files.append(SourceFile(path: file, bytes: bytes))
      } else {
        reading.passedOver.append(file)
      }
    }
  }
}
