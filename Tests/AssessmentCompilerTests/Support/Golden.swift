// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Compares texts with files that are reviewed like code.
enum Golden {
  /// Fails unless the file holds exactly this text.
  ///
  /// A missing file is a failure. With `RECORD_GOLDEN=1` in the environment the file is written
  /// anew, and the test fails all the same, so that a recording run is never taken for a passing
  /// one.
  static func expect(
    _ text: String,
    in file: URL,
    isRecording: Bool = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard let fault = fault(text, in: file, isRecording: isRecording) else { return }
    Issue.record("\(fault)", sourceLocation: sourceLocation)
  }

  /// What is wrong; nil when the file holds exactly this text.
  static func fault(_ text: String, in file: URL, isRecording: Bool) -> String? {
    let name = file.lastPathComponent
    if isRecording {
      do {
        try Data(text.utf8).write(to: file)
        return "\(name) was recorded; look at it and run again without RECORD_GOLDEN"
      } catch {
        return "\(name) cannot be written: \(error)"
      }
    }
    guard let data = try? Data(contentsOf: file) else {
      return "\(name) is missing; run with RECORD_GOLDEN=1 to write it"
    }
    let expected = String(decoding: data, as: UTF8.self)
    // Bytes, since Swift takes different spellings of the same letter for equal.
    guard !expected.utf8.elementsEqual(text.utf8) else { return nil }
    return "\(name) differs " + firstDifference(expected, text)
  }

  /// The first line that differs, as it should be and as it is.
  private static func firstDifference(_ expected: String, _ actual: String) -> String {
    let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let found = actual.split(separator: "\n", omittingEmptySubsequences: false)
    for number in 0..<max(wanted.count, found.count) {
      let want = number < wanted.count ? String(wanted[number]) : nil
      let have = number < found.count ? String(found[number]) : nil
      guard want.map({ Array($0.utf8) }) != have.map({ Array($0.utf8) }) else { continue }
      return """
        in line \(number + 1):
          expected: \(want ?? "(no such line)")
          found:    \(have ?? "(no such line)")
        """
    }
    return "in its last line feed"
  }
}
