// SPDX-License-Identifier: Apache-2.0

import FEEL

extension DiagnosticCollector {
  /// More problems than are ever shown; what comes behind them needs no near names.
  static let mostWithNearNames = 2 * DiagnosticRenderer.mostShown

  /// The names that a misspelt one may have meant.
  ///
  /// Looking for them takes time for every name there is, so a file with thousands of wrong names
  /// gets them for the first ones only.
  func near(_ name: String, among candidates: [String]) -> [String] {
    guard diagnostics.count < Self.mostWithNearNames else { return [] }
    return NearNames.suggestions(for: name, among: candidates)
  }
}
