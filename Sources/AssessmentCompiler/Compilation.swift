// SPDX-License-Identifier: Apache-2.0

public import AssessmentEngine

/// What compiling content gives: the pack, if nothing is wrong, and what an author should know.
public struct Compilation: Sendable {
  /// The graph; nil when there is an error or nobody asked for more than the diagnostics.
  public let graph: DecisionGraph?
  /// The compiled content; nil when there is an error or nobody asked for it.
  public let pack: Pack?
  /// Errors and warnings by file and place.
  public let diagnostics: [Diagnostic]
  /// The files, for showing diagnostics.
  public let files: [SourceFile]
  /// How each assessment stands in each language; empty when there is an error.
  public let approvals: [ApprovalState]

  /// Whether an error keeps the content from being used.
  public var hasErrors: Bool { diagnostics.haveErrors }
}
