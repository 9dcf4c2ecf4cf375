// SPDX-License-Identifier: Apache-2.0

/// Judges what is well formed and still wrong; one type a subject.
enum ContentChecks {
  /// Runs all checks.
  static func run(
    _ documents: ContentDocuments,
    _ names: ContentNames,
    _ content: TypedContent,
    _ subjects: ContentSubjects
  ) -> [Diagnostic] {
    // Each on its own, so that they can run at the same time; those that take longest first.
    let checks: [(DiagnosticCollector) -> Void] = [
      { RuleChecks(documents: documents, names: names, content: content, collector: $0).run() },
      {
        var calculations = CalculationChecks(
          names: names,
          content: content,
          subjects: subjects,
          collector: $0
        )
        calculations.run()
      },
      { ReadingChecks(names: names, content: content, collector: $0).run() },
      { WrittenFigures(content: content, names: names, collector: $0).run() },
      { StepChecks(names: names, content: content, collector: $0).run() },
      { PreviousChecks(names: names, content: content, collector: $0).run() },
      { WorseChecks(content: content, collector: $0).run() },
      { UnknownChecks(content: content, collector: $0).run() },
      { ScaleChecks(documents: documents, names: names, collector: $0).run() },
      { RegionChecks(documents: documents, names: names, collector: $0).run() },
      { ApprovalChecks(documents: documents, names: names, collector: $0).run() },
    ]
    return ParallelMap.map(checks) { check in
      let collector = DiagnosticCollector()
      check(collector)
      return collector.diagnostics
    }.flatMap(\.self)
  }

  /// The limits that nothing reads; it comes after all that may read them.
  static func unreadLimits(_ names: ContentNames, _ content: TypedContent) -> [Diagnostic] {
    let collector = DiagnosticCollector()
    ReadingChecks(names: names, content: content, collector: collector).judgeUnreadLimits()
    return collector.diagnostics
  }
}
