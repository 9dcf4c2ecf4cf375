// SPDX-License-Identifier: Apache-2.0

/// Judges what is well formed and still wrong; one type a subject.
enum ContentChecks {
  /// All checks, each on its own, so that they can run at the same time.
  static func all(
    _ documents: ContentDocuments,
    _ names: ContentNames,
    _ content: TypedContent,
    besides found: [Diagnostic]
  ) -> [() -> [Diagnostic]] {
    // Those that take longest come first.
    let checks: [(DiagnosticCollector) -> Void] = [
      { RuleChecks(documents: documents, names: names, content: content, collector: $0).run() },
      { ReadingChecks(names: names, content: content, collector: $0).run() },
      {
        let subjects = ContentSubjects(content, names: names)
        var calculations = CalculationChecks(
          names: names,
          content: content,
          subjects: subjects,
          collector: $0
        )
        calculations.run()
        $0.report(contentsOf: TableChecks.run(content, subjects, besides: found))
      },
      { TableResultChecks(names: names, content: content, collector: $0).run() },
      { WrittenFigures(content: content, names: names, collector: $0).run() },
      { StepChecks(names: names, content: content, collector: $0).run() },
      { PreviousChecks(names: names, content: content, collector: $0).run() },
      { WorseChecks(content: content, collector: $0).run() },
      { UnknownChecks(content: content, collector: $0).run() },
      { ScaleChecks(documents: documents, names: names, collector: $0).run() },
      { RegionChecks(documents: documents, names: names, collector: $0).run() },
      { ApprovalChecks(documents: documents, names: names, collector: $0).run() },
    ]
    return checks.map { check in
      {
        let collector = DiagnosticCollector()
        check(collector)
        return collector.diagnostics
      }
    }
  }

  /// The limits that nothing reads; it comes after all that may read them.
  static func unreadLimits(_ names: ContentNames, _ content: TypedContent) -> [Diagnostic] {
    let collector = DiagnosticCollector()
    ReadingChecks(names: names, content: content, collector: collector).judgeUnreadLimits()
    return collector.diagnostics
  }
}
