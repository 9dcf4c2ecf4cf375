// SPDX-License-Identifier: Apache-2.0

import FEEL

extension DiagnosticCode {
  /// Every code that content and recordings can cause behind the layout of their files, in the
  /// order of the phases; those of conditions are the target FEEL's.
  static var ofContent: [DiagnosticCode] {
    DocumentCode.allCases.map { DiagnosticCode($0) } + NameCode.allCases.map { DiagnosticCode($0) }
      + GraphCode.allCases.map { DiagnosticCode($0) } + TextCode.allCases.map { DiagnosticCode($0) }
      + CheckCode.allCases.map { DiagnosticCode($0) }
      + ApprovalCode.allCases.map { DiagnosticCode($0) }
      + TableCode.allCases.map { DiagnosticCode($0) }
      + RecordingCode.allCases.map { DiagnosticCode($0) }
  }

  /// Every code that a condition can cause and no phase of the compiler has a code of the same
  /// name for.
  static var ofConditions: [DiagnosticCode] {
    let others =
      YAMLCode.allCases.map { DiagnosticCode($0) } + SchemaCode.allCases.map { DiagnosticCode($0) }
      + ofContent
    return ExpressionProblem.codes.map { DiagnosticCode($0) }.filter { !others.contains($0) }
  }
}
