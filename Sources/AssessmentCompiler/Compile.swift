// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine

/// Turns content into one decision graph.
public enum AssessmentCompiler {
  /// What is wanted of the content, each with all that stands before it.
  public enum Product: Sendable {
    /// What is wrong with it.
    case diagnostics
    /// The graph, without the hashes that a pack is known by.
    case graph
    /// The pack.
    case pack
  }

  /// Compiles all files of a content folder; it reads nothing else and never fails.
  ///
  /// An author's mistake is a diagnostic, and any number of them comes out of one run.
  ///
  /// - Parameters:
  ///   - files: The files, in any order.
  ///   - product: What is wanted; less of it takes less time.
  /// - Returns: The product, when nothing is wrong, and the diagnostics.
  public static func compile(_ files: [SourceFile], into product: Product = .pack) -> Compilation {
    let files = files.sorted { $0.path < $1.path }
    // Documents: YAML, then what each key says.
    let documents = DocumentReader.read(files)
    // Names: over all files, and who includes whom.
    return compile(files, documents, ContentNames.collect(documents.0), into: product)
  }

  /// Compiles what was read; the steps after documents and names.
  ///
  /// - Parameters:
  ///   - files: the files in the order of their paths.
  ///   - read: what they say, and the problems of reading them.
  ///   - named: their names, and the problems of these.
  ///   - product: what is wanted.
  /// - Returns: the product, when nothing is wrong, and the diagnostics.
  static func compile(
    _ files: [SourceFile],
    _ read: (ContentDocuments, [Diagnostic]),
    _ named: (ContentNames, [Diagnostic]),
    into product: Product
  ) -> Compilation {
    let lines = SourceLines(files)
    let (documents, documentProblems) = read
    let (names, nameProblems) = named
    // Graph: types, conditions, facts in their order, questions in their place.
    let (content, graphProblems) = GraphTyping.type(documents, names, lines)
    let typingProblems = documentProblems + nameProblems + graphProblems
    let assembly = PackAssembly(files: files, documents: documents, content: content, lines: lines)
    // Whether an approval still holds is known by the pack's hashes only.
    let needsPack = product == .pack || !documents.approvals.isEmpty
    let needsGraph = (needsPack || product == .graph) && !typingProblems.haveErrors

    // Texts: translations, and what is inserted. Checks: what is well formed and still wrong. The
    // graph needs neither, so it is made beside them and thrown away when they find an error.
    let checks = ContentChecks.all(documents, names, content, besides: typingProblems)
    var parts: [() -> Part] = [
      { .texts(TextsBuilding.build(documents, names, content)) }
    ]
    if needsGraph { parts.append { .graph(assembly.graph(names)) } }
    parts += checks.map { check in { .problems(check()) } }
    var texts: Texts?
    var graph: DecisionGraph?
    var problems = typingProblems
    for part in ParallelMap.map(parts, { $0() }) {
      switch part {
      case .texts((let built, let found)):
        texts = built
        problems += found
      case .graph(let made): graph = made
      case .problems(let found): problems += found
      }
    }
    // Limits: known as unread only after all that may read them.
    problems += ContentChecks.unreadLimits(names, content)

    let hasErrors = problems.haveErrors
    guard !hasErrors, let graph, let texts, let registries = assembly.registries() else {
      let ordered = problems.inOrder
      let told = hasErrors ? SameFault(files: files, names: names).merged(ordered) : ordered
      return Compilation(graph: nil, pack: nil, diagnostics: told, files: files, approvals: [])
    }
    guard needsPack else {
      return Compilation(
        graph: graph,
        pack: nil,
        diagnostics: problems.inOrder,
        files: files,
        approvals: []
      )
    }
    // Assembly: the graph with its texts and hashes, and who approved it as it is.
    let (pack, approvals, approvalProblems) = assembly.pack(graph, texts, registries)
    return Compilation(
      graph: graph,
      pack: pack,
      diagnostics: (problems + approvalProblems).inOrder,
      files: files,
      approvals: approvals
    )
  }

  /// What one of the works gives that are done beside each other.
  private enum Part {
    case texts((Texts, [Diagnostic]))
    case graph(DecisionGraph?)
    case problems([Diagnostic])
  }
}

extension [Diagnostic] {
  /// Whether one of them keeps the content from being used.
  var haveErrors: Bool { contains { $0.severity == .error } }

  /// By file and place, each problem once.
  var inOrder: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }.sorted {
      let left = $0.primary.span
      let right = $1.primary.span
      return (left.file, left.range.lowerBound, $0.code) < (
        right.file, right.range.lowerBound, $1.code
      )
    }
  }
}
