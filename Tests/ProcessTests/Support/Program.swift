// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The binary `luukku` that was built together with these tests.
enum Program {
  /// The path of the binary, which lies in the folder of the test bundle.
  ///
  /// Its absence is a failure: a test that is skipped proves nothing of the program.
  static func path() throws -> String {
    let bundle = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let path = bundle.deletingLastPathComponent().appending(path: "luukku").path
    try #require(FileManager.default.isExecutableFile(atPath: path), "there is no \(path)")
    return path
  }

  /// The variables that a process gets besides those of a test.
  static var environment: [String: String] {
    let kept = ["PATH", "LD_LIBRARY_PATH", "TMPDIR"]
    return ProcessInfo.processInfo.environment.filter { kept.contains($0.key) }
      .merging(["USER": "tester", "TERM": "dumb"]) { $1 }
  }

  /// What waiting for a process takes at most.
  static let patience: Duration = .seconds(20)
}
