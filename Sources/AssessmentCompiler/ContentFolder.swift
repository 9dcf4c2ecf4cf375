// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Reads the files of a content folder; the compiler's only contact with the disk.
public enum ContentFolder {
  /// The folders that are read, with those below them.
  private static let folders: [(name: String, below: [String])] = [
    ("questionnaires", ["modules", "texts"]), ("rules", ["modules", "regions"]),
  ]

  /// Files of more bytes are refused by the compiler, so no more of them is read.
  private static let mostBytes = 1_048_577

  /// Reads the questionnaires and rules of a content folder.
  ///
  /// A YAML file that lies where nothing is read is an error: content that is passed over silently
  /// is content that somebody believes to hold.
  ///
  /// - Parameter path: The folder that holds `questionnaires` and `rules`.
  /// - Returns: The files in the order of their paths, and what could not be read.
  public static func read(_ path: String) -> (files: [SourceFile], diagnostics: [Diagnostic]) {
    var files: [SourceFile] = []
    let collector = DiagnosticCollector()
    for (name, below) in folders {
      guard let entries = list(path, name, into: collector) else { continue }
      for entry in entries {
        let inner = "\(name)/\(entry)"
        guard isFolder("\(path)/\(inner)") else {
          take(path, inner, into: &files, collector)
          continue
        }
        guard !isYAML(entry) else {
          refuseYAML(path, inner, collector)
          continue
        }
        for file in list(path, inner, into: collector) ?? [] where !file.hasPrefix(".") {
          let innermost = "\(inner)/\(file)"
          if !below.contains(entry) || isFolder("\(path)/\(innermost)") {
            refuseYAML(path, innermost, collector)
          } else {
            take(path, innermost, into: &files, collector)
          }
        }
      }
    }
    return (files.sorted { $0.path < $1.path }, collector.diagnostics)
  }

  /// Reads the recordings of a content folder: the YAML files of the folders in
  /// `Tests/Recordings`.
  ///
  /// - Parameter path: The content folder; one without recordings gives no files.
  /// - Returns: The files in the order of their paths, and what could not be read.
  public static func recordings(
    _ path: String
  ) -> (files: [SourceFile], diagnostics: [Diagnostic]) {
    var files: [SourceFile] = []
    let collector = DiagnosticCollector()
    let root = "Tests/Recordings"
    guard isFolder("\(path)/\(root)") else { return ([], []) }
    for entry in list(path, root, into: collector) ?? [] {
      let inner = "\(root)/\(entry)"
      guard isFolder("\(path)/\(inner)") else {
        refuseYAML(path, inner, collector)
        continue
      }
      for file in list(path, inner, into: collector) ?? [] {
        take(path, "\(inner)/\(file)", into: &files, collector)
      }
    }
    return (files.sorted { $0.path < $1.path }, collector.diagnostics)
  }

  private static func list(
    _ root: String,
    _ name: String,
    into collector: DiagnosticCollector
  ) -> [String]? {
    do {
      let entries = try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(name)")
      return entries.filter { !$0.hasPrefix(".") }.sorted()
    } catch {
      let isThere = isFolder("\(root)/\(name)")
      collector.report(
        FileProblem.unreadableFolder(
          name,
          reason: isThere ? "it may not be opened" : "there is no such folder"
        )
      )
      return nil
    }
  }

  private static func take(
    _ root: String,
    _ name: String,
    into files: inout [SourceFile],
    _ collector: DiagnosticCollector
  ) {
    guard name.hasSuffix(".yaml") else {
      refuseYAML(root, name, collector)
      return
    }
    // Opening a pipe waits for somebody who writes to it, and a device may never end.
    let kind = kind(ofFileAt: "\(root)/\(name)")
    guard kind == .typeRegular else {
      let reason =
        kind == .typeSymbolicLink ? "it is a link that leads to no file" : "it is no ordinary file"
      collector.report(FileProblem.unreadableFile(name, reason: reason))
      return
    }
    guard let handle = FileHandle(forReadingAtPath: "\(root)/\(name)") else {
      collector.report(FileProblem.unreadableFile(name, reason: "it may not be opened"))
      return
    }
    defer { try? handle.close() }
    do {
      let data = try handle.read(upToCount: mostBytes) ?? Data()
      files.append(SourceFile(path: name, bytes: Array(data)))
    } catch {
      collector.report(FileProblem.unreadableFile(name, reason: "reading it failed"))
    }
  }

  /// Reports a file, or the files of a folder, that look like content and are not read.
  private static func refuseYAML(_ root: String, _ name: String, _ collector: DiagnosticCollector) {
    if isFolder("\(root)/\(name)") {
      if isYAML(name) {
        collector.report(FileProblem.unreadableFile(name, reason: "it is a folder"))
      }
      // A link is not walked into, unless the walk begins behind it; below it none is followed.
      let folder = URL(filePath: "\(root)/\(name)").resolvingSymlinksInPath().path
      let walker = FileManager.default.enumerator(atPath: folder)
      for case let file as String in walker ?? FileManager.DirectoryEnumerator() where isYAML(file)
      {
        collector.report(FileProblem.fileNotRead("\(name)/\(file)"))
      }
    } else if isYAML(name) {
      collector.report(FileProblem.fileNotRead(name))
    }
  }

  private static func isYAML(_ name: String) -> Bool {
    let lower = name.lowercased()
    return lower.hasSuffix(".yaml") || lower.hasSuffix(".yml")
  }

  /// What a path leads to behind all links; a link itself when it leads to nothing.
  private static func kind(ofFileAt path: String) -> FileAttributeType? {
    let target = URL(filePath: path).resolvingSymlinksInPath().path
    return try? FileManager.default.attributesOfItem(atPath: target)[.type] as? FileAttributeType
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
