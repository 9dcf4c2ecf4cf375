// SPDX-License-Identifier: Apache-2.0

/// What a value looks like, for editors and for the schema; reading it is a ``ValueKind``'s work.
indirect enum ValueShape: Sendable {
  /// One value of a spelling.
  case scalar(ScalarShape)
  /// A name or code of something that is declared elsewhere.
  case reference(ScalarShape, to: Referent)
  /// One of a few words.
  case choice([String])
  case whole(ClosedRange<Int>)
  case list(ValueShape)
  /// One alone, or a list.
  case oneOrMore(ValueShape)
  /// Entries whose keys the author gives.
  case map(ScalarShape, ValueShape)
  /// A mapping of its own; asked for late, since sections hold sections.
  case keys(@Sendable () -> MappingShape)
  /// Any of several forms.
  case anyOf([ValueShape])
  /// A mapping that is known by one key, or another one.
  case knownBy([KnownForm], otherwise: ValueShape)
  /// Nothing behind the key, where something is still to come.
  case nothing
  /// Anything at all, as the answers of a recording.
  case anything

  /// A mapping that is known by one of its keys.
  struct KnownForm: Sendable {
    let key: String
    let shape: @Sendable () -> MappingShape
  }

  /// A mapping of its own.
  static func keys(of shape: @autoclosure @escaping @Sendable () -> MappingShape) -> ValueShape {
    .keys { shape() }
  }

  /// The mappings that the value can be or hold, one level deep.
  var mappings: [MappingShape] {
    switch self {
    case .scalar, .reference, .choice, .whole, .nothing, .anything: []
    case .list(let item), .oneOrMore(let item), .map(_, let item): item.mappings
    case .keys(let shape): [shape()]
    case .anyOf(let forms): forms.flatMap(\.mappings)
    case .knownBy(let forms, let otherwise): forms.map { $0.shape() } + otherwise.mappings
    }
  }
}

/// What a name or code in a value stands for.
enum Referent: String, Sendable {
  case level
  case service
  case source
  case advice
  case assessment
  case module
  case questionnaire
  case question
  case list
  case access
  case unit
  case recording
}

/// How one value is spelt.
enum ScalarShape: String, CaseIterable, Sendable {
  case text
  case condition
  case word
  case name
  case code
  /// A code or a name, as the type of the question has it.
  case option = "code-of-an-option"
  case number
  case date
  case moment
  case timeSpan = "length-of-time"
  case range
  case unit = "unit-of-measure"
  case yesNo = "yes-or-no"
  case hours
  case meaning = "meaning-of-unknown"
  case regionCode = "code-of-a-region"
  case municipalityCode = "code-of-a-municipality"
  case telephone
  case rows
  case randomTries = "random-tries"
  case recording = "recording-to-start-from"
  case instruction
  case answerKey = "answered-question"
  case textKey = "place-of-a-text"
  case contentHash = "hash"
}
