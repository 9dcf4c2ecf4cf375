// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// A source of numbers that gives the same ones each time (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Makes random small graphs and random answers to them.
struct RandomDraft {
  var generator: SeededGenerator
  private var names: [(name: String, kind: Question.Kind)] = []

  /// Whether conditions may ask if a question was answered, by which an author can say outright
  /// that not knowing is milder.
  private let asksAnswered: Bool

  /// Whether options of one-choice questions may be for some people only.
  private let hidesOptions: Bool

  init(seed: UInt64, asksAnswered: Bool = true, hidesOptions: Bool = false) {
    generator = SeededGenerator(state: seed)
    self.asksAnswered = asksAnswered
    self.hidesOptions = hidesOptions
  }

  /// Eight questions of all kinds, two facts and eight rules.
  mutating func draft() -> GraphDraft {
    var draft = GraphDraft()
    for number in 0..<8 {
      let kind = kind(number)
      let name = "q\(number)"
      let unknown: Question.UnknownMeaning =
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: .allowed
        case 1: counted(kind)
        default: .notOffered
        }
      let when = number > 1 && chance(3) ? condition(depth: 1) : nil
      let isShownWhen = number > 1 && isSeveral(kind) && chance(2) ? condition(depth: 1) : nil
      let isOne = if case .one = kind { true } else { false }
      let isOfferedWhen = hidesOptions && number > 1 && isOne ? condition(depth: 1) : nil
      draft.questions.append(
        .init(
          id: name,
          kind: kind,
          unknown: isSeveral(kind) ? .notOffered : unknown,
          when: when,
          shownWhen: isShownWhen.map { ["a": $0] } ?? isOfferedWhen.map { ["high": $0] } ?? [:],
          blocks: chance(2) ? (chance(2) ? [number / 3] : [100 + number / 6, number / 3]) : []
        )
      )
      names.append((name, kind))
    }
    draft.facts = [
      ("f0", .expression(condition(depth: 2))),
      ("f1", .sum([(condition(depth: 1), 1), (condition(depth: 1), 2), (condition(depth: 0), 3)])),
    ]
    let levels = ["emergency-112", "emergency-care", "same-day", "nurse-call", "visit"]
    for number in 0..<8 {
      let when =
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: "f0"
        case 1: "f1 >= \(Int.random(in: 0...6, using: &generator))"
        default: condition(depth: 2)
        }
      let level = levels.randomElement(using: &generator) ?? "visit"
      let effect: Rule.Effect =
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: .enough(LevelID("self-care"))
        case 1: .none
        default: .atLeast(LevelID(level))
        }
      let services = effect == .none || chance(4) ? [service()] : []
      let hasFits = !services.isEmpty && chance(3)
      draft.rules.append(
        .init(
          id: "rule-\(number)",
          when: when,
          effect: effect,
          raises: chance(5),
          services: services,
          within: chance(3) ? TimeSpan(Int.random(in: 1...30, using: &generator), .days) : nil,
          fits: hasFits ? condition(depth: 1) : nil,
          instead: hasFits ? [service()] : []
        )
      )
    }
    return draft
  }

  /// An answer of every kind that a question takes, unknown where it may be.
  mutating func answer(to question: Question) -> Answer {
    if question.unknown != .notOffered, chance(4) { return .unknown }
    switch question.kind {
    case .yesNo: return .yesNo(Bool.random(using: &generator))
    case .one(let domain): return .one(domain.codes.randomElement(using: &generator) ?? "")
    case .several(let options, _):
      let chosen = options.map(\.code).filter { _ in chance(3) }
      let unsure = options.filter { $0.unknown != .notOffered }.map(\.code).filter { _ in
        chance(4)
      }
      return .several(Findings(chosen: Set(chosen), unsure: Set(unsure)))
    case .number: return .number(DecimalNumber(Int.random(in: 0...9, using: &generator)))
    case .date, .text: return .unknown
    }
  }

  mutating func chance(_ oneIn: Int) -> Bool {
    Int.random(in: 0..<oneIn, using: &generator) == 0
  }

  private mutating func service() -> String {
    guard chance(3) else { return "doctor" }
    let services = ["nurse", "laboratory", "steering", "social-emergency", "ambulance"]
    return services.randomElement(using: &generator) ?? "doctor"
  }

  private func kind(_ number: Int) -> Question.Kind {
    switch number % 4 {
    case 1: Draft.one("q\(number)", ["low", "middle", "high"])
    case 2: Draft.number(0, 9)
    case 3: Draft.several(["a", "b"], unknown: number < 4 ? .allowed : .countsAs(.boolean(true)))
    default: .yesNo
    }
  }

  private func isSeveral(_ kind: Question.Kind) -> Bool {
    if case .several = kind { true } else { false }
  }

  private func counted(_ kind: Question.Kind) -> Question.UnknownMeaning {
    switch kind {
    case .yesNo: .countsAs(.boolean(true))
    case .one: .countsAs(.code("high"))
    case .number: .countsAs(.number(DecimalNumber(7)))
    case .several, .date, .text: .notOffered
    }
  }

  /// A condition over the questions so far.
  private mutating func condition(depth: Int) -> String {
    guard depth > 0, !chance(3) else { return test() }
    let left = condition(depth: depth - 1)
    let right = condition(depth: depth - 1)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: return "(\(left)) and (\(right))"
    case 1: return "(\(left)) or (\(right))"
    case 2: return "not(\(left))"
    default: return "if \(left) then \(right) else \(test())"
    }
  }

  private mutating func test() -> String {
    guard let (name, kind) = names.randomElement(using: &generator) else { return "true" }
    switch kind {
    case .yesNo: return asksAnswered && chance(5) ? "answered(\(name))" : name
    case .one:
      return chance(2) ? "\(name) = \"middle\"" : "\(name) >= \"middle\""
    case .number:
      let limit = Int.random(in: 0...9, using: &generator)
      return chance(2) ? "\(name) < \(limit)" : "\(name) in [\(limit)..9]"
    case .several: return "\(name).\(["a", "b", "none"].randomElement(using: &generator) ?? "a")"
    case .date, .text: return "true"
    }
  }
}
