// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import Foundation
import Testing

/// A file below `Fixtures`, with its golden text beside it.
struct Fixture: CustomTestStringConvertible, Sendable {
  /// The folder below `Fixtures` and the file's name: `bad/yaml-tab.yaml`.
  let path: String

  var testDescription: String { path }

  /// The expected text, beside the file.
  var golden: URL {
    Self.root.appending(path: path).deletingPathExtension().appendingPathExtension("txt")
  }

  /// The file's bytes.
  ///
  /// A first line `# padded to 1048577 bytes` lengthens the file with remarks, so that no large
  /// file has to be kept.
  func file() throws -> SourceFile {
    var bytes = Array(try Data(contentsOf: Self.root.appending(path: path)))
    let first = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    if first.hasPrefix("# padded to "),
      let size = first.split(separator: " ").compactMap({ Int($0) }).first
    {
      while bytes.count < size { bytes += Array("# padding\n".utf8) }
      bytes.removeLast(max(0, bytes.count - size))
    }
    return SourceFile(path: path, bytes: bytes)
  }

  /// The `.yaml` files of a folder whose names begin with a prefix, in the order of their names.
  static func all(in folder: String, prefix: String = "") throws -> [Fixture] {
    try names(in: folder).filter { $0.hasPrefix(prefix) && $0.hasSuffix(".yaml") }
      .map { Fixture(path: folder + "/" + $0) }
  }

  /// The names of all files of a folder below `Fixtures`.
  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path).sorted()
  }

  /// The project's own folder, for pages and content.
  static var project: URL {
    root.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }

  private static var root: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures")
  }
}
