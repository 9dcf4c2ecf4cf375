// SPDX-License-Identifier: Apache-2.0

/// Which modules each questionnaire and module includes, directly and through others.
struct Includes {
  /// For each id, itself and all that it includes, in the order of their first places.
  private let reached: [String: [String]]
  /// The modules that are somewhere included under a condition.
  let conditional: Set<String>
  /// The questions that are somewhere asked of fewer people than their module says.
  let narrowed: Set<String>
  /// The files that include a module which nobody knows, directly or through others.
  let unresolved: Set<String>

  /// Finds them.
  ///
  /// - Parameters:
  ///   - questionnaires: assessments and modules by id.
  ///   - mayLackModules: whether a file that could not be read may be a module.
  ///   - collector: takes unknown modules and circles.
  init(
    _ questionnaires: [String: QuestionnaireDocument],
    mayLackModules: Bool,
    into collector: DiagnosticCollector
  ) {
    let ids = questionnaires.keys.sorted()
    var direct: [String: [(name: Located<String>, isConditional: Bool)]] = [:]
    let modules = questionnaires.values.filter(\.isModule).map(\.id.value)
    var lacking: Set<String> = []
    for id in ids {
      guard let document = questionnaires[id] else { continue }
      direct[id] = Self.includes(of: document.items).filter { include in
        if questionnaires[include.name.value]?.isModule == true { return true }
        lacking.insert(id)
        let near = collector.near(include.name.value, among: modules)
        if mayLackModules, near.isEmpty { return false }
        let why = questionnaires[include.name.value].map { _ in
          "`\(include.name.value)` is an assessment, and only modules can be included"
        }
        collector.report(NameProblem.unknown(include.name, .module, near: near, why: why))
        return false
      }
    }
    Self.reportCircles(ids, direct, into: collector)
    reached = Dictionary(
      uniqueKeysWithValues: ids.map { id in
        (id, Self.reach(id) { direct[$0]?.map(\.name.value) ?? [] })
      }
    )
    unresolved = Set(reached.filter { !lacking.isDisjoint(with: $0.value) }.keys)
    var conditional: Set<String> = []
    for id in ids {
      for include in direct[id] ?? [] where include.isConditional {
        conditional.formUnion(reached[include.name.value] ?? [])
      }
    }
    self.conditional = conditional
    narrowed = Set(
      questionnaires.values.flatMap {
        $0.items.includes.flatMap(\.narrowings).map(\.question.value)
      }
    )
  }

  /// The id itself and all that it includes, in the order of their first places.
  func reach(of id: String) -> [String] {
    reached[id] ?? [id]
  }

  private static func includes(
    of items: [ItemDocument]
  ) -> [(name: Located<String>, isConditional: Bool)] {
    // Sections nest at most as deep as YAML may.
    func found(
      in items: [ItemDocument],
      isConditional: Bool
    ) -> [(name: Located<String>, isConditional: Bool)] {
      items.flatMap { item -> [(name: Located<String>, isConditional: Bool)] in
        switch item {
        case .question: []
        case .include(let include): [(include.module, isConditional)]
        case .section(let section):
          found(in: section.items, isConditional: isConditional || section.when != nil)
        }
      }
    }
    return found(in: items, isConditional: false)
  }

  private static func reach(_ id: String, _ direct: (String) -> [String]) -> [String] {
    var seen: Set<String> = []
    var order: [String] = []
    var open = [id]
    while let next = open.popLast() {
      guard seen.insert(next).inserted else { continue }
      order.append(next)
      open += direct(next).reversed()
    }
    return order
  }

  private static func reportCircles(
    _ ids: [String],
    _ direct: [String: [(name: Located<String>, isConditional: Bool)]],
    into collector: DiagnosticCollector
  ) {
    let positions = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    let arrows = ids.map { direct[$0]?.compactMap { positions[$0.name.value] } ?? [] }
    for circle in ShortestCycle.all(in: arrows) {
      let next = circle.dropFirst() + circle.prefix(1)
      let places = zip(circle, next).compactMap { from, to in
        direct[ids[from]]?.first { $0.name.value == ids[to] }?.name
      }
      collector.report(NameProblem.includeCycle(places))
    }
  }
}
