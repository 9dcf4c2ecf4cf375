// SPDX-License-Identifier: Apache-2.0

/// Refuses conditions that every answer to one question makes true, or none.
extension Checker {
  /// Judges parts that `and` or `or` joins, one question or number at a time.
  ///
  /// Parts that read something else too are left alone: whether they can hold is no matter of one
  /// answer.
  mutating func refuseConstants(among parts: [Part], isAnd: Bool) {
    var subjects: [(subject: JudgedSubject, parts: [Part])] = []
    for part in parts {
      guard let subject = JudgedSubject(of: part.tree, in: self) else { continue }
      if let place = subjects.firstIndex(where: { $0.subject.key == subject.key }) {
        subjects[place].subject.values += subject.values
        subjects[place].parts.append(part)
      } else {
        subjects.append((subject, [part]))
      }
    }
    for (subject, parts) in subjects where parts.count > 1 {
      refuseConstant(parts, over: subject, isAnd: isAnd)
    }
  }

  /// Judges one comparison.
  mutating func refuseConstant(_ part: Part) {
    if case .compare(_, let left, let right) = part.tree.node, let value = knownValue(left),
      knownValue(right) != nil
    {
      let subject = JudgedSubject(left, [], self)
      let holds = subject.holds(part.tree, for: value, in: self)
      report(.constant(holds, part.range, of: "value", notes: [], help: nil))
      return
    }
    if refuseSameSides(part) { return }
    guard let subject = JudgedSubject(of: part.tree, in: self) else { return }
    refuseConstant([part], over: subject, isAnd: true)
  }

  private mutating func refuseConstant(
    _ parts: [Part],
    over subject: JudgedSubject,
    isAnd: Bool
  ) {
    guard let first = parts.first, let last = parts.last else { return }
    let range = first.range.joined(to: last.range)
    let isKnown = problems.contains { problem in
      [ProblemCode.fitsEverything, .fitsNothing, .emptyRange].map(\.rawValue).contains(problem.code)
        && problem.range.lower >= range.lower && problem.range.upper <= range.upper
    }
    guard !isKnown, subject.values.count <= JudgedSubject.mostValues else { return }
    let samples = subject.samples(in: self)
    guard !samples.isEmpty else { return }
    func holds(_ sample: Value, isAnd: Bool) -> Bool {
      isAnd
        ? parts.allSatisfy { subject.holds($0.tree, for: sample, in: self) }
        : parts.contains { subject.holds($0.tree, for: sample, in: self) }
    }
    guard let constant = samples.first.map({ holds($0, isAnd: isAnd) }),
      // Most conditions hold for some and not for others, which the second sample shows.
      samples.dropFirst().allSatisfy({ holds($0, isAnd: isAnd) == constant })
    else { return }
    // Of people who are not asked it is false, so it says something of who was asked.
    if constant, parts.count == 1, subject.tree.variables.contains(where: \.mayBeAbsent),
      !subject.isComparedOutside(in: self)
    {
      return
    }
    let isOtherBetter =
      parts.count > 1 && Set(samples.map { holds($0, isAnd: !isAnd) }).count == 2
    report(
      .constant(
        constant,
        range,
        of: subject.phrase,
        notes: isOtherBetter ? [] : subject.notes(in: self),
        help: isOtherBetter
          ? "write `\(isAnd ? "or" : "and")` between them"
          : parts.count > 1 ? "leave one of them out" : nil
      )
    )
  }
}

/// What one condition reads, when that is one question or one calculated number.
struct JudgedSubject {
  /// Nobody writes more by hand, and each value is tried with each comparison.
  static let mostValues = 100

  /// The name, or the text of what is calculated.
  let key: String
  let tree: TypedExpression
  /// What it is compared with.
  var values: [Value]
  private let text: ExpressionText

  /// Nil when the condition reads something else too, or compares with what nobody knows yet.
  init?(of tree: TypedExpression, in checker: Checker) {
    guard let found = Self.found(in: tree, checker) else { return nil }
    self = found
  }

  fileprivate init(_ tree: TypedExpression, _ values: [Value], _ checker: Checker) {
    self.tree = tree
    self.values = values
    text = checker.text
    if case .variable(let variable) = tree.node {
      key = variable.name
    } else {
      key = checker.text[tree.range].filter { !$0.isWhitespace }
    }
  }

  /// `answer to ...` or `value of ...`, for messages.
  var phrase: String {
    var isQuestion = false
    if case .variable(let variable) = tree.node { isQuestion = variable.isQuestion }
    return (isQuestion ? "answer to " : "value of ") + text.quoted(tree.range)
  }

  /// Whether a question is compared with a number that is not even next to what it takes.
  ///
  /// `months < 12` over 0 to 11 says in the author's words who was asked; `temperature >= 30` over 34
  /// to 43 is a mistake.
  fileprivate func isComparedOutside(in checker: Checker) -> Bool {
    guard case .variable(let variable) = tree.node,
      let answers = checker.scope.answers(to: variable),
      let low = answers.low.subtracting(answers.step),
      let high = answers.high.adding(answers.step)
    else { return false }
    return values.contains { value in
      if case .number(let number) = value {
        number < low || number > high
      } else {
        false
      }
    }
  }

  private static func found(
    in tree: TypedExpression,
    _ checker: Checker
  ) -> JudgedSubject? {
    guard tree.type == .boolean else { return nil }
    switch tree.node {
    case .variable:
      return JudgedSubject(tree, [], checker)
    case .not(let inner):
      return found(in: inner, checker)
    case .and(let parts), .or(let parts):
      var joined: JudgedSubject?
      for part in parts {
        guard let next = found(in: part, checker) else { return nil }
        if let before = joined, before.key != next.key { return nil }
        joined = JudgedSubject(next.tree, (joined?.values ?? []) + next.values, checker)
      }
      return joined
    case .compare(_, let left, let right):
      guard left.type != .invalid, right.type != .invalid else { return nil }
      switch (checker.knownValue(left), checker.knownValue(right)) {
      case (nil, let value?): return JudgedSubject(left, [value], checker)
      case (let value?, nil): return JudgedSubject(right, [value], checker)
      default: return nil
      }
    default:
      return nil
    }
  }

  /// Values of which each stands for all that no comparison tells apart; empty when nobody can say.
  func samples(in checker: Checker) -> [Value] {
    var variable: Variable?
    if case .variable(let read) = tree.node { variable = read }
    switch tree.type {
    case .boolean:
      return [.boolean(true), .boolean(false)]
    case .code(let domain):
      // A new region or table row may bring another option to what no question offers.
      let isOpen = variable?.isQuestion != true && domain.order == .none
      return domain.codes.map { .code($0) } + (isOpen ? [.code("")] : [])
    case .date:
      let days: [CalendarDate] = values.compactMap {
        if case .date(let day) = $0 { day } else { nil }
      }
      return days.flatMap { [$0.adding(days: -1), $0, $0.adding(days: 1)] }
        .compactMap { $0.map { .date($0) } }
    case .number:
      let numbers: [DecimalNumber] = values.compactMap {
        if case .number(let number) = $0 { number } else { nil }
      }
      let range = variable.flatMap { checker.scope.answers(to: $0) }
      let found = range.map { $0.samples(around: numbers) } ?? Self.samples(around: numbers)
      return found.map { .number($0) }
    case .text, .invalid:
      return []
    }
  }

  private static func samples(around numbers: [DecimalNumber]) -> [DecimalNumber] {
    let sorted = Set(numbers).sorted()
    let two = DecimalNumber(2)
    let between = zip(sorted, sorted.dropFirst()).compactMap { $0.adding($1)?.divided(by: two) }
    let ends = [
      sorted.first?.subtracting(DecimalNumber(1)), sorted.last?.adding(DecimalNumber(1)),
    ]
    return sorted + between + ends.compactMap(\.self)
  }

  /// Whether the condition holds for a value; only for conditions over this subject.
  func holds(_ part: TypedExpression, for sample: Value, in checker: Checker) -> Bool {
    switch part.node {
    case .variable: return sample == .boolean(true)
    case .not(let inner): return !holds(inner, for: sample, in: checker)
    case .and(let parts): return parts.allSatisfy { holds($0, for: sample, in: checker) }
    case .or(let parts): return parts.contains { holds($0, for: sample, in: checker) }
    case .compare(let comparison, let left, let right):
      let first = checker.knownValue(left) ?? sample
      let second = checker.knownValue(right) ?? sample
      var isLess: Bool { checker.isBefore(first, second, tree.type) }
      switch comparison {
      case .equal: return first == second
      case .less: return isLess
      case .lessOrEqual: return isLess || first == second
      case .greater: return !isLess && first != second
      case .greaterOrEqual: return !isLess
      }
    default: return false
    }
  }

  /// What can be answered, where that is why the condition is what it is.
  func notes(in checker: Checker) -> [String] {
    if case .code(let domain) = tree.type, domain.order != .none {
      let codes = domain.order == .laterIsWorse ? domain.codes : domain.codes.reversed()
      return [
        "from the mildest to the worst: \(Wording.list(codes.map { "`\"\($0)\"`" }, longest: 9))"
      ]
    }
    guard case .variable(let variable) = tree.node, let range = checker.scope.answers(to: variable)
    else { return [] }
    let step = range.step == DecimalNumber(1) ? "" : ", in steps of \(range.step)"
    return ["it can be \(range.low) to \(range.high)\(step)"]
  }
}

extension Checker {
  /// The value of what is written out, also of a limit.
  func knownValue(_ tree: TypedExpression) -> Value? {
    switch tree.node {
    case .variable(let variable): scope.value(of: variable)
    case .negate(let inner):
      if case .number(let number)? = knownValue(inner) { .number(number.negated) } else { nil }
    default: fixedValue(tree)
    }
  }
}
