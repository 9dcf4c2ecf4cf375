// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import Foundation
import Testing

/// Whatever lies in a content folder under the name of a file is read or reported, and nothing is
/// waited for.
@Suite struct OddFileTests {
  /// Reads a copy of the base to which something was added.
  private func reasons(_ change: (URL) throws -> Void) throws -> [String] {
    let manager = FileManager.default
    let root = manager.temporaryDirectory.appending(path: "luukku-\(UUID().uuidString)")
    defer { try? manager.removeItem(at: root) }
    let base = Fixture.project.appending(path: "Tests/AssessmentCompilerTests/Fixtures/base")
    try manager.copyItem(at: base, to: root)
    try change(root)
    return ContentFolder.read(root.path).diagnostics.map {
      "\($0.code) \($0.primary.span.file): \($0.notes.first ?? "")"
    }
  }

  @Test func `a pipe is not waited for`() throws {
    let found = try reasons { root in
      let made = mkfifo(root.appending(path: "rules/pipe.yaml").path, 0o600)
      try #require(made == 0)
    }
    #expect(found == ["unreadable-file rules/pipe.yaml: it is no ordinary file"])
  }

  @Test func `a device that never ends is not read`() throws {
    let found = try reasons { root in
      try FileManager.default.createSymbolicLink(
        atPath: root.appending(path: "questionnaires/zero.yaml").path,
        withDestinationPath: "/dev/zero"
      )
    }
    #expect(found == ["unreadable-file questionnaires/zero.yaml: it is no ordinary file"])
  }

  @Test func `a link to itself is reported`() throws {
    let found = try reasons { root in
      try FileManager.default.createSymbolicLink(
        atPath: root.appending(path: "rules/modules/loop.yaml").path,
        withDestinationPath: "loop.yaml"
      )
    }
    #expect(
      found == ["unreadable-file rules/modules/loop.yaml: it is a link that leads to no file"]
    )
  }

  @Test(arguments: ["rules/cold.yaml", "rules/modules/cold.yaml"])
  func `a folder with the name of a file is reported`(_ name: String) throws {
    let found = try reasons { root in
      try FileManager.default.createDirectory(
        at: root.appending(path: name),
        withIntermediateDirectories: false
      )
    }
    #expect(found == ["unreadable-file \(name): it is a folder"])
  }

  @Test func `a link to a folder above does not go round for ever`() throws {
    let found = try reasons { root in
      try FileManager.default.createSymbolicLink(
        atPath: root.appending(path: "rules/again").path,
        withDestinationPath: "modules"
      )
      try FileManager.default.createSymbolicLink(
        atPath: root.appending(path: "rules/modules/up").path,
        withDestinationPath: ".."
      )
    }
    #expect(found.contains { $0.hasPrefix("file-not-read rules/again/basics.yaml") })
    #expect(found.count < 20)
  }

  @Test func `a link to a file is read`() throws {
    let found = try reasons { root in
      let file = root.appending(path: "rules/cough.yaml")
      let moved = root.appending(path: "elsewhere.txt")
      try FileManager.default.moveItem(at: file, to: moved)
      try FileManager.default.createSymbolicLink(
        atPath: file.path,
        withDestinationPath: "../elsewhere.txt"
      )
    }
    #expect(found == [])
  }
}
