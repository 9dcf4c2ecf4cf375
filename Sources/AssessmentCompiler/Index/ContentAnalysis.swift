// SPDX-License-Identifier: Apache-2.0

/// Checks the same content again and again while somebody writes it.
///
/// Files that did not change are not read again. It belongs to one session on one thread.
public final class ContentAnalysis {
  private let cache = DocumentCache()
  private var documents: ContentDocuments?
  private var names: ContentNames?
  private var known: ContentIndex?

  /// Starts without any file.
  public init() {}

  /// Checks all files.
  ///
  /// - Parameter files: The files, in any order.
  /// - Returns: What ``AssessmentCompiler/compile(_:into:)`` finds, by file and place.
  public func check(_ files: [SourceFile]) -> [Diagnostic] {
    compile(files, into: .diagnostics).diagnostics
  }

  /// Compiles all files; what ``AssessmentCompiler/compile(_:into:)`` gives.
  func compile(_ files: [SourceFile], into product: AssessmentCompiler.Product) -> Compilation {
    let files = files.sorted { $0.path < $1.path }
    let documents = DocumentReader.read(files, cache: cache)
    let names = ContentNames.collect(documents.0)
    self.documents = documents.0
    self.names = names.0
    known = nil
    return AssessmentCompiler.compile(files, documents, names, into: product)
  }

  /// Which names stand where in the files that were checked last; nil before the first check.
  ///
  /// It is made when somebody asks, since most changes are checked without a question between them.
  public var index: ContentIndex? {
    if let known { return known }
    guard let documents, let names else { return nil }
    let reach = names.questionnaires.keys.reduce(into: [:]) {
      $0[$1] = names.includes.reach(of: $1)
    }
    known = ContentIndex(SymbolCollector(documents, names), reach: reach)
    return known
  }
}
