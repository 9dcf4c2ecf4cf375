// SPDX-License-Identifier: Apache-2.0

/// A key that can be written at some place of a file.
public struct KnownKey: Hashable, Sendable {
  /// The key.
  public let name: String
  /// What it does, in one sentence.
  public let summary: String
}

extension ContentIndex {
  /// The keys that can be written below others.
  ///
  /// - Parameters:
  ///   - path: The keys around, from the outermost on.
  ///   - kind: The first key of the file, which says its kind.
  /// - Returns: The keys in their usual order.
  public func keys(at path: [String], in kind: String) -> [KnownKey] { [] }

  /// The words that can be the value of a key that has a fixed choice.
  ///
  /// - Parameters:
  ///   - path: The keys around and the key itself.
  ///   - kind: The first key of the file, which says its kind.
  /// - Returns: The words in the order of the reference.
  public func choices(at path: [String], in kind: String) -> [String] { [] }
}
