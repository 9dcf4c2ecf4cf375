// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct GoldenTests {
  private func withFile(_ text: String?, _ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "golden.txt")
    if let text { try Data(text.utf8).write(to: file) }
    try body(file)
  }

  @Test func `a missing golden file is a fault`() throws {
    try withFile(nil) { file in
      let fault = try #require(Golden.fault("a\n", in: file, isRecording: false))
      #expect(fault.contains("is missing"))
      #expect(!FileManager.default.fileExists(atPath: file.path))
    }
  }

  @Test func `recording writes the file and is a fault all the same`() throws {
    try withFile(nil) { file in
      #expect(Golden.fault("a\n", in: file, isRecording: true) != nil)
      #expect(Golden.fault("a\n", in: file, isRecording: false) == nil)
    }
  }

  @Test func `a difference names the first line that differs`() throws {
    try withFile("a\nb\nc\n") { file in
      let fault = try #require(Golden.fault("a\nx\ny\n", in: file, isRecording: false))
      #expect(fault.contains("line 2"))
      #expect(fault.contains("expected: b"))
      #expect(fault.contains("found:    x"))
    }
  }
}
