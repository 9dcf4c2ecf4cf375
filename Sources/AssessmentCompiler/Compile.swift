// SPDX-License-Identifier: Apache-2.0

/// Turns content into one decision graph.
public enum AssessmentCompiler {
  /// Compiles all files of a content folder; it reads nothing else and never fails.
  ///
  /// An author's mistake is a diagnostic, and any number of them comes out of one run.
  ///
  /// - Parameter files: The files, in any order.
  /// - Returns: The pack, when nothing is wrong, and the diagnostics.
  public static func compile(_ files: [SourceFile]) -> Compilation {
    let files = files.sorted { $0.path < $1.path }
    // Documents: YAML, then what each key says.
    let documents = DocumentReader.read(files)
    // Names: over all files, and who includes whom.
    return compile(files, documents, ContentNames.collect(documents.0))
  }

  /// Compiles what was read; the steps after documents and names.
  ///
  /// - Parameters:
  ///   - files: the files in the order of their paths.
  ///   - read: what they say, and the problems of reading them.
  ///   - named: their names, and the problems of these.
  ///   - needsPack: false when only the diagnostics are wanted.
  /// - Returns: the pack, when it is wanted and nothing is wrong, and the diagnostics.
  static func compile(
    _ files: [SourceFile],
    _ read: (ContentDocuments, [Diagnostic]),
    _ named: (ContentNames, [Diagnostic]),
    needsPack: Bool = true
  ) -> Compilation {
    let lines = SourceLines(files)
    let (documents, documentProblems) = read
    let (names, nameProblems) = named
    // Graph: types, conditions, facts in their order, questions in their place.
    let (content, graphProblems) = GraphTyping.type(documents, names, lines)
    // Texts: translations, and what is inserted. Checks: what is well formed and still wrong.
    let checks = ContentChecks.all(
      documents,
      names,
      content,
      besides: documentProblems + graphProblems
    )
    let ((texts, textProblems), checkProblems) = ParallelMap.map(
      checks,
      beside: { TextsBuilding.build(documents, names, content) },
      { $0() }
    )
    // Limits: known as unread only after all that may read them.
    let limitProblems = ContentChecks.unreadLimits(names, content)

    let problems =
      documentProblems + nameProblems + graphProblems + textProblems + checkProblems.flatMap(\.self)
      + limitProblems
    // Whether an approval still holds is known by the pack's hashes only.
    let assembles = needsPack || !documents.approvals.isEmpty
    let hasErrors = problems.contains { $0.severity == .error }
    guard assembles, !hasErrors else {
      let ordered = problems.inOrder
      let told = hasErrors ? SameFault(files: files, names: names).merged(ordered) : ordered
      return Compilation(pack: nil, diagnostics: told, files: files, approvals: [])
    }
    // Assembly: the graph with its hashes, and who approved it as it is.
    let assembly = PackAssembly(
      files: files,
      documents: documents,
      names: names,
      content: content,
      texts: texts,
      lines: lines
    )
    let (pack, approvals, approvalProblems) = assembly.pack()
    return Compilation(
      pack: pack,
      diagnostics: (problems + approvalProblems).inOrder,
      files: files,
      approvals: approvals
    )
  }
}

extension [Diagnostic] {
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
