// SPDX-License-Identifier: Apache-2.0

/// Where a node of the graph was written.
public struct Origin: Hashable, Sendable, CustomStringConvertible {
  /// The path of the file inside the content folder.
  public let file: String
  /// The line of the node's first character, counted from 1.
  public let line: Int

  /// Makes an origin from a path inside the content folder and a line counted from 1.
  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  /// The form that editors open: `rules/fever.yaml:12`.
  public var description: String { "\(file):\(line)" }
}
