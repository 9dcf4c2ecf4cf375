// SPDX-License-Identifier: Apache-2.0

extension DocumentKind {
  /// What a file of this kind looks like.
  var shape: MappingShape {
    switch self {
    case .assessment: QuestionnaireKeys.shape
    case .module: QuestionnaireKeys.module
    case .rules: RulesKeys.shape
    case .texts: TextsKeys.shape
    case .region: RegionKeys.shape
    case .recordings: RecordingsKeys.shape
    case .careLevels: CareLevelsKeys.shape
    case .accessToCare: AccessToCareKeys.shape
    case .calendar: CalendarFileKeys.shape
    case .sources: SourcesKeys.shape
    case .services: ServicesKeys.shape
    case .numbers: NumbersKeys.shape
    case .approvals: ApprovalsKeys.shape
    }
  }
}

extension MappingShape {
  /// This shape and all that its values can hold, each once, the outermost first.
  var withAllInside: [MappingShape] {
    var found: [MappingShape] = []
    var waiting = [self]
    while let next = waiting.first {
      waiting.removeFirst()
      guard !found.contains(where: { $0 === next }) else { continue }
      found.append(next)
      waiting += next.keys.flatMap(\.shape.mappings)
      waiting += next.others.map(\.value.mappings) ?? []
    }
    return found
  }

  /// Every shape of every kind of file, each once.
  static var all: [MappingShape] {
    DocumentKind.allCases.flatMap(\.shape.withAllInside).reduce(into: []) { found, shape in
      if !found.contains(where: { $0 === shape }) { found.append(shape) }
    }
  }
}
