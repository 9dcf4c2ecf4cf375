// SPDX-License-Identifier: Apache-2.0

/// A service as one rule asks for it.
struct NeedAsked {
  let service: ServiceID
  let level: LevelID
  let fit: Fit
  let within: TimeSpan?
  let rule: RuleID?

  /// One need a service: the most urgent level, the shortest time, the best fit, all rules.
  static func merge(
    _ asked: [NeedAsked],
    into needs: [Need] = [],
    assessment: AssessmentID,
    graph: DecisionGraph
  ) -> [Need] {
    let single = asked.map { asked in
      Need(
        service: asked.service,
        sector: graph.services[asked.service]?.sector ?? .health,
        level: asked.level,
        fit: asked.fit,
        within: asked.within,
        assessments: [assessment],
        rules: asked.rule.map { [$0] } ?? []
      )
    }
    return Need.merge(needs + single, scale: graph.scale)
  }
}

extension Need {
  /// Merges needs of the same service, in the order of their first appearance.
  static func merge(_ needs: [Need], scale: Scale) -> [Need] {
    var merged: [Need] = []
    for need in needs {
      guard let position = merged.firstIndex(where: { $0.service == need.service }) else {
        merged.append(need)
        continue
      }
      merged[position] = merged[position].merged(with: need, scale: scale)
    }
    return merged
  }

  /// The most urgent needs first; of one level its own service leads, whose unit speaks for the
  /// level, then the order in which rules asked.
  static func mostUrgentFirst(_ needs: [Need], scale: Scale) -> [Need] {
    func isOwn(_ need: Need) -> Bool { scale[need.level]?.service == need.service }
    return needs.enumerated().sorted { left, right in
      let first = scale.rank(of: left.element.level)
      let second = scale.rank(of: right.element.level)
      if first != second { return first < second }
      if isOwn(left.element) != isOwn(right.element) { return isOwn(left.element) }
      return left.offset < right.offset
    }.map(\.element)
  }

  private func merged(with other: Need, scale: Scale) -> Need {
    let fits = Fit.allCases.filter { $0 == fit || $0 == other.fit }
    let spans = [within, other.within].compactMap { $0 }
    return Need(
      service: service,
      sector: sector,
      level: scale.isAtLeast(level, other.level) ? level : other.level,
      fit: fits.first ?? fit,
      within: spans.min { $0.roughHours < $1.roughHours },
      assessments: assessments + other.assessments.filter { !assessments.contains($0) },
      rules: rules + other.rules.filter { !rules.contains($0) }
    )
  }

  /// The same need at another level.
  func at(level: LevelID) -> Need {
    Need(
      service: service,
      sector: sector,
      level: level,
      fit: fit,
      within: within,
      assessments: assessments,
      rules: rules
    )
  }
}
