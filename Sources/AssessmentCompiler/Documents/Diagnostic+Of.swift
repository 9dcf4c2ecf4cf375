// SPDX-License-Identifier: Apache-2.0

extension Diagnostic {
  /// Makes a diagnostic from a phase's own code and the place as span and words.
  static func of(
    _ code: some RawRepresentable<String>,
    severity: Severity = .error,
    _ message: String,
    at span: SourceSpan,
    _ label: String = "",
    related: [DiagnosticLabel] = [],
    notes: [String] = [],
    help: String? = nil,
    edit: SourceEdit? = nil
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode(code),
      severity: severity,
      message,
      at: DiagnosticLabel(span, label),
      related: related,
      notes: notes,
      help: help,
      edit: edit
    )
  }
}
