// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import Foundation
import Testing

/// A file below `Fixtures` that changes the small content in `Fixtures/base`.
///
/// A line `# file: rules/cough.yaml` begins the text of one file, which replaces that of the base;
/// `# no file: PATH` takes one away. `# only: code code` shows these codes only, where a change
/// needs others beside it. `# on disk` writes the files and reads them as a folder, and
/// `# broken link: PATH` makes a file there that cannot be opened.
struct ContentFixture: CustomTestStringConvertible, Sendable {
  let path: String

  var testDescription: String { path }

  var golden: URL { Fixture(path: path).golden }

  /// The fixtures of a folder whose names begin with `content-`.
  static func all(in folder: String) throws -> [ContentFixture] {
    try Fixture.all(in: folder, prefix: "content-").map { ContentFixture(path: $0.path) }
  }

  /// The files of the base.
  static func base() throws -> [String: String] {
    let root = Fixture.project.appending(path: "Tests/AssessmentCompilerTests/Fixtures/base")
    let walker = try #require(FileManager.default.enumerator(atPath: root.path))
    var files: [String: String] = [:]
    for case let name as String in walker where name.hasSuffix(".yaml") {
      files[name] = try String(contentsOf: root.appending(path: name), encoding: .utf8)
    }
    return files
  }

  /// What the compiler prints for the changed content.
  func printed() throws -> String {
    let parts = try Parts(String(decoding: Fixture(path: path).file().bytes, as: UTF8.self))
    var texts = try Self.base()
    for name in parts.removed { texts[name] = nil }
    for (name, text) in parts.files { texts[name] = text }
    var files = texts.map { SourceFile(path: $0.key, text: $0.value) }
    var diagnostics: [Diagnostic] = []
    if parts.isOnDisk {
      (files, diagnostics) = try onDisk(texts, links: parts.links)
    }
    let recordings = files.filter { $0.path.hasPrefix("Tests/") }
    let content = files.filter { !$0.path.hasPrefix("Tests/") }
    let compilation = AssessmentCompiler.compile(content)
    diagnostics += compilation.diagnostics
    if let pack = compilation.pack, !recordings.isEmpty {
      diagnostics += RecordingReader.read(recordings, for: pack).diagnostics
    }
    if !parts.codes.isEmpty {
      diagnostics = diagnostics.filter { parts.codes.contains($0.code.text) }
    }
    return DiagnosticRenderer(files: files).render(diagnostics)
  }

  private func onDisk(
    _ texts: [String: String],
    links: [String]
  ) throws -> ([SourceFile], [Diagnostic]) {
    let manager = FileManager.default
    let root = manager.temporaryDirectory.appending(path: "luukku-\(UUID().uuidString)")
    defer { try? manager.removeItem(at: root) }
    try manager.createDirectory(at: root, withIntermediateDirectories: true)
    for (name, text) in texts {
      let file = root.appending(path: name)
      let folder = file.deletingLastPathComponent()
      try manager.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    for link in links {
      try manager.createSymbolicLink(
        atPath: root.appending(path: link).path,
        withDestinationPath: "nowhere"
      )
    }
    let read = ContentFolder.read(root.path)
    return (read.files, read.diagnostics)
  }

  /// A fixture taken apart.
  private struct Parts {
    var files: [String: String] = [:]
    var removed: [String] = []
    var links: [String] = []
    var codes: Set<String> = []
    var isOnDisk = false

    init(_ text: String) throws {
      var current: String?
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        func value(_ start: String) -> String? {
          line.hasPrefix(start) ? String(line.dropFirst(start.count)) : nil
        }
        if let path = value("# file: ") {
          current = path
          files[path] = ""
        } else if let path = value("# no file: ") {
          removed.append(path)
        } else if let path = value("# broken link: ") {
          links.append(path)
        } else if let shown = value("# only: ") {
          codes = Set(shown.split(separator: " ").map(String.init))
        } else if line == "# on disk" {
          isOnDisk = true
        } else if let path = current {
          files[path, default: ""] += line + "\n"
        }
      }
      // The fixture's own last line feed is not one of the last file.
      if let current, files[current]?.hasSuffix("\n\n") == true { files[current]?.removeLast() }
    }
  }
}
