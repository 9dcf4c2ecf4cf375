// SPDX-License-Identifier: Apache-2.0

/// A key that can be written at some place of a file.
public struct KnownKey: Hashable, Sendable {
  /// The key.
  public let name: String
  /// What it does, in one sentence.
  public let summary: String
  /// Whether there is more than one word behind it, on lines of its own.
  public let isOpen: Bool
}

/// What the language expects at one place of a file, from the same shapes that the files are read
/// with.
public struct ExpectedContent: Hashable, Sendable {
  /// The keys that can be written below the place, in the order of the reference.
  public private(set) var keys: [KnownKey] = []
  /// The words that can be its value, of a fixed choice.
  public private(set) var words: [String] = []
  /// The kinds of names that can be its value.
  public private(set) var names: [ContentSymbol.Kind] = []
  /// Whether a condition or another expression can be its value.
  public private(set) var isCondition = false

  private let siblings: Set<String>

  /// What is expected at a place.
  ///
  /// - Parameters:
  ///   - path: The keys around the place, from the outermost on, and the one whose value it is;
  ///     list items have no key of their own.
  ///   - siblings: The keys that are written already where a key is to be written; they tell what
  ///     the mapping is and are not expected again.
  ///   - kind: The first key of the file, which says its kind: `rules-for`.
  public init(at path: [String], beside siblings: Set<String> = [], in kind: String) {
    self.siblings = siblings
    guard let document = DocumentKind(rawValue: kind) else {
      keys = DocumentKind.allCases.compactMap { document in
        document.shape[document.rawValue].flatMap { KnownKey($0) }
      }
      return
    }
    var shapes = [ValueShape.keys { document.shape }]
    for key in path { shapes = shapes.flatMap { $0.inside(key) } }
    for shape in shapes { add(shape) }
  }

  private mutating func add(_ shape: ValueShape) {
    switch shape {
    case .scalar(.condition): isCondition = true
    case .scalar(.yesNo): addWords(["yes", "no"])
    case .scalar(.meaning): addWords(["allowed", "counts as"])
    case .scalar, .whole, .nothing, .anything: break
    case .reference(_, let referent):
      if let kind = referent.symbolKind, !names.contains(kind) { names.append(kind) }
    case .choice(let choices): addWords(choices)
    case .list(let item), .oneOrMore(let item): add(item)
    case .map(.condition, _): isCondition = true
    case .map(.answerKey, _): names.append(.question)
    case .map: break
    case .keys(let mapping): add(mapping())
    case .anyOf(let forms): for form in forms { add(form) }
    case .knownBy(let forms, let otherwise):
      if let form = forms.first(where: { siblings.contains($0.key) }) {
        add(form.shape())
      } else {
        if siblings.isEmpty { for form in forms { add(form.shape()) } }
        add(otherwise)
      }
    }
  }

  private mutating func add(_ mapping: MappingShape) {
    for description in mapping.keys {
      guard let key = KnownKey(description), !siblings.contains(key.name),
        !keys.contains(where: { $0.name == key.name })
      else { continue }
      keys.append(key)
    }
  }

  private mutating func addWords(_ added: [String]) {
    words += added.filter { !words.contains($0) }
  }
}

extension KnownKey {
  /// Nil for a key that is refused for now.
  init?(_ description: KeyDescription) {
    guard description.isBuilt else { return nil }
    name = description.name
    summary = description.summary
    isOpen = description.shape.isOpen
  }
}

extension ValueShape {
  /// What the value behind a key looks like, in a value of this shape.
  fileprivate func inside(_ key: String) -> [ValueShape] {
    switch self {
    case .scalar, .reference, .choice, .whole, .nothing, .anything: []
    case .list(let item), .oneOrMore(let item): item.inside(key)
    case .map(_, let value): [value]
    case .keys(let mapping): mapping().inside(key)
    case .anyOf(let forms): forms.flatMap { $0.inside(key) }
    case .knownBy(let forms, let otherwise):
      forms.flatMap { $0.shape().inside(key) } + otherwise.inside(key)
    }
  }

  /// Whether the value stands on lines of its own.
  fileprivate var isOpen: Bool {
    switch self {
    case .scalar, .reference, .choice, .whole, .oneOrMore, .nothing, .anything: false
    case .list, .map, .keys: true
    case .anyOf(let forms): forms.allSatisfy(\.isOpen)
    case .knownBy(_, let otherwise): otherwise.isOpen
    }
  }
}

extension MappingShape {
  fileprivate func inside(_ key: String) -> [ValueShape] {
    if let description = self[key] { return [description.shape] }
    return others.map { [$0.value] } ?? []
  }
}

extension Referent {
  /// The symbols that it names; nil for what has no symbol.
  fileprivate var symbolKind: ContentSymbol.Kind? {
    switch self {
    case .level: .level
    case .service: .service
    case .source: .source
    case .advice: .advice
    case .assessment, .module, .questionnaire: .questionnaire
    case .question: .question
    case .list: .list
    case .access: .access
    case .unit, .recording: nil
    }
  }
}
