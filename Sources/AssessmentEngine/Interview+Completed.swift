// SPDX-License-Identifier: Apache-2.0

extension Interview {
  /// The interview as it is kept after its end: without the answers that were not used.
  ///
  /// Its result is the same; only nothing is ignored any more. Lines that were never shown are not
  /// kept as open, for nothing more is asked.
  public var completed: Interview {
    var kept = answers.mapValues(\.asTold)
    for finding in result.ignored {
      guard let option = finding.option, case .several(let findings) = kept[finding.question] else {
        kept[finding.question] = nil
        continue
      }
      kept[finding.question] = .several(findings.without([option]))
    }
    return Interview(
      graph: graph,
      assessments: assessments,
      contact: contact,
      answers: kept,
      takenBack: takenBack
    )
  }
}

extension Answer {
  /// The answer without the lines that nothing was said of.
  var asTold: Answer {
    guard case .several(let findings) = self else { return self }
    return .several(Findings(chosen: findings.chosen, unsure: findings.unsure))
  }
}
