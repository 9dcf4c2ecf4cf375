// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The models and cases beside the tests, and the kit where it is.
enum Fixtures {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  static let suites = ["literals", "tables", "refused", "broken"]

  /// The kit beside the project, or where `LUUKKU_TCK` says; nil where it is not.
  static let kit: String? = {
    let beside = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "shared/tck/TestCases").path
    let path = ProcessInfo.processInfo.environment["LUUKKU_TCK"] ?? beside
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }
}
