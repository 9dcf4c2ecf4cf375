// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import Foundation

/// The files of a content folder, with what the editor holds open in their place.
struct Workspace {
  /// The folder as an address: `file:///srv/content`.
  let root: String
  private var saved: [String: SourceFile]
  private var open: [String: SourceFile] = [:]

  /// - Parameters:
  ///   - root: the folder's address, without a slash at its end.
  ///   - files: the files of the folder as they lie on the disk.
  init(root: String, files: [SourceFile]) {
    self.root = root
    saved = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
  }

  /// All files, those that are open as they are in the editor.
  var files: [SourceFile] {
    saved.merging(open) { _, open in open }.values.sorted { $0.path < $1.path }
  }

  func file(_ path: String) -> SourceFile? { open[path] ?? saved[path] }

  /// The path inside the folder; nil for an address that is elsewhere, or no file of content.
  func path(of address: String) -> String? {
    guard let url = URL(string: address), let root = URL(string: root), url.isFileURL else {
      return nil
    }
    let folder = root.path.hasSuffix("/") ? root.path : root.path + "/"
    guard url.path.hasPrefix(folder) else { return nil }
    let path = String(url.path.dropFirst(folder.count))
    let isContent = path.hasPrefix("questionnaires/") || path.hasPrefix("rules/")
    return isContent && path.hasSuffix(".yaml") ? path : nil
  }

  /// The address of a path inside the folder.
  func address(of path: String) -> String {
    let allowed = CharacterSet.urlPathAllowed
    return root + "/" + (path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path)
  }

  /// Takes the text of an open file.
  mutating func hold(_ path: String, text: String) {
    open[path] = SourceFile(path: path, text: text)
  }

  /// The editor closed the file: what is on the disk counts again.
  mutating func close(_ path: String, onDisk: SourceFile?) {
    open[path] = nil
    saved[path] = onDisk
  }

  /// Takes files as they lie on the disk now.
  mutating func reload(_ files: [SourceFile]) {
    saved = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
  }
}
