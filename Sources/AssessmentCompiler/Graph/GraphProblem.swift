// SPDX-License-Identifier: Apache-2.0

/// A problem with how the parts of the graph hang together.
enum GraphProblem: Problem {
  /// A thing of a circle, and how it is called.
  struct Member: Hashable {
    let name: String
    let kind: String
    let span: SourceSpan
  }

  case cycle([Member])
  case askedLater(question: String, SourceSpan, reads: String, later: SourceSpan, through: [String])
  case conditionalInclude(module: String, SourceSpan, again: SourceSpan)
  /// `only-when` of a question that was asked before.
  case narrowedTooLate(Located<String>)
  case factsTooDeep(Located<String>, most: Int)
  case unitWithoutNumber(Located<String>, fact: String)
  case otherUnit(Located<String>, found: String?, span: SourceSpan)
  case mixedUnits(SourceSpan, in: UnitPlace, first: String?, other: String?)
  case withoutPoints(AuthoredText)
  case countNeedsSeveral(Located<String>, near: [String])

  var diagnostic: Diagnostic {
    switch self {
    case .cycle(let members): Self.cycle(members)
    case .askedLater(let question, let span, let reads, let later, let through):
      Diagnostic.of(
        GraphCode.askedLater,
        "`\(reads)` is asked only after `\(question)`",
        at: span,
        "not answered yet when this is decided",
        related: [DiagnosticLabel(later, "asked here")],
        notes: through.isEmpty ? [] : ["it is read through \(Wording.allOf(through))"],
        help: "ask `\(reads)` first"
      )
    case .conditionalInclude(let module, let span, let again):
      Diagnostic.of(
        GraphCode.conditionalInclude,
        "the module `\(module)` stands here under a condition, and later without it",
        at: span,
        "its questions are asked here only",
        related: [DiagnosticLabel(again, "without the condition")],
        notes: ["a module that is included twice counts at its first place"],
        help: "include it first where it is asked from everybody"
      )
    case .narrowedTooLate(let question):
      Diagnostic.of(
        GraphCode.conditionalInclude,
        "`\(question.value)` is asked before, without this condition",
        at: question.span,
        "nobody is asked again",
        notes: ["a module that is included twice counts at its first place"],
        help: "write `only-when` at the first include that brings `\(question.value)`"
      )
    case .factsTooDeep(let name, let most):
      Diagnostic.of(
        GraphCode.factsTooDeep,
        "`\(name.value)` reads a fact that reads a fact, more than \(most) times over",
        at: name.span,
        "too deep",
        help: "write some of these facts as one"
      )
    case .unitWithoutNumber(let unit, let fact):
      Diagnostic.of(
        GraphCode.unitWithoutNumber,
        "`\(fact)` is no number and can have no unit",
        at: unit.span,
        help: "remove `unit`"
      )
    case .otherUnit(let unit, let found, let span):
      Diagnostic(
        DiagnosticCode("different-units"),
        "the value is \(Self.unit(found)), not in `\(unit.value)`",
        at: DiagnosticLabel(unit.span, "stated here"),
        related: [DiagnosticLabel(span, Self.unit(found))],
        help: found.map { "state the unit `\($0)`, or convert the value" }
          ?? "remove `unit`, or convert the value"
      )
    case .mixedUnits(let span, let place, let first, let other):
      Diagnostic(
        DiagnosticCode("different-units"),
        "\(place.rawValue) what is \(Self.unit(first)) and what is \(Self.unit(other))",
        at: DiagnosticLabel(span, Self.unit(other)),
        help: "turn one into the unit of the other in a fact with `unit`, and use its name here"
      )
    case .withoutPoints(let text):
      Diagnostic.of(
        GraphCode.withoutPoints,
        "\(Wording.quoted(text.text)) is no number and has no points",
        at: text.span,
        "cannot be added",
        help: "give its options `points`, or write `condition: points`"
      )
    case .countNeedsSeveral(let name, let near):
      Diagnostic.of(
        GraphCode.countNeedsSeveral,
        "\(Wording.quoted(name.value)) is no question of type `several`",
        at: name.span,
        "cannot be counted",
        help: Wording.didYouMean(near) ?? "name such a question, or write a list of conditions"
      )
    }
  }

  private static func cycle(_ members: [Member]) -> Diagnostic {
    let names = members.map(\.name)
    let next = members.dropFirst() + members.prefix(1)
    let labels = zip(members, next).map { member, read in
      let verb = member.kind == "a question" ? "is asked depending on" : "reads"
      return DiagnosticLabel(member.span, "`\(member.name)` \(verb) `\(read.name)`")
    }
    return Diagnostic(
      DiagnosticCode(GraphCode.cycle),
      names.count == 1
        ? "`\(names.first ?? "")` depends on itself"
        : "\(Wording.allOf(names)) depend on each other in a circle",
      at: labels.first ?? DiagnosticLabel(SourceSpan(file: "", range: 0..<0), ""),
      related: Array(labels.dropFirst()),
      help: "let one of them depend on something else"
    )
  }

  private static func unit(_ unit: String?) -> String {
    unit.map { "in `\($0)`" } ?? "without a unit"
  }
}

/// What holds numbers of one unit only.
enum UnitPlace: String {
  case sum = "a sum cannot add"
  case column = "a column cannot hold"
}
