// SPDX-License-Identifier: Apache-2.0

/// Compiles the same content again and again while somebody writes it.
///
/// Files that did not change are not read again. It belongs to one session on one thread.
public final class ContentAnalysis {
  private let cache = DocumentCache()

  /// Starts without any file.
  public init() {}

  /// Compiles all files and notes which names stand where.
  ///
  /// - Parameter files: The files, in any order.
  /// - Returns: What ``AssessmentCompiler/compile(_:)`` gives, and the index of the names.
  public func run(_ files: [SourceFile]) -> (Compilation, ContentIndex) {
    let files = files.sorted { $0.path < $1.path }
    let documents = DocumentReader.read(files, cache: cache)
    let names = ContentNames.collect(documents.0)
    let reach = names.0.questionnaires.keys.reduce(into: [:]) {
      $0[$1] = names.0.includes.reach(of: $1)
    }
    let index = ContentIndex(SymbolCollector(documents.0, names.0), reach: reach)
    return (AssessmentCompiler.compile(files, documents, names), index)
  }
}
