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
    let collector = DiagnosticCollector()
    ScaleChecks(documents: documents, names: names, collector: collector).run()
    RegionChecks(documents: documents, names: names, collector: collector).run()
    RuleChecks(documents: documents, names: names, content: content, collector: collector).run()
    WrittenFigures(content: content, names: names, collector: collector).run()
    StepChecks(names: names, content: content, collector: collector).run()
    WorseChecks(content: content, collector: collector).run()
    UnknownChecks(content: content, collector: collector).run()
    var calculations = CalculationChecks(
      names: names,
      content: content,
      subjects: subjects,
      collector: collector
    )
    calculations.run()
    PreviousChecks(names: names, content: content, collector: collector).run()
    ReadingChecks(names: names, content: content, collector: collector).run()
    ApprovalChecks(documents: documents, names: names, collector: collector).run()
    return collector.diagnostics
  }

  /// The limits that nothing reads; it comes after all that may read them.
  static func unreadLimits(_ names: ContentNames, _ content: TypedContent) -> [Diagnostic] {
    let collector = DiagnosticCollector()
    ReadingChecks(names: names, content: content, collector: collector).judgeUnreadLimits()
    return collector.diagnostics
  }
}
