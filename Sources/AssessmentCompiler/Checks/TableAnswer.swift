// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// How one name reads, standing for all that no cell tells apart from it.
struct TableAnswer: Hashable {
  let state: State
  let presence: Presence

  static func answered(_ value: Value) -> TableAnswer {
    TableAnswer(state: .value(value), presence: .answered)
  }

  static let absent = TableAnswer(state: .absent, presence: .absent)

  /// How far from an answer it is; what is nearer is shown to the author first.
  var distance: Int {
    switch presence {
    case .answered: 0
    case .unknown: 1
    case .absent, .notYet: 2
    }
  }
}

/// A name that only answers decide, with all that conditions compare it with.
struct TableAnswers {
  /// A range so small is tried whole, so that calculations over it are judged exactly.
  private static let mostTried = 1_000

  let variable: Variable
  /// The values that it is compared with.
  var compared: Set<ComparedValue> = []
  /// Whether it is read in another way than by a comparison with a fixed value.
  var isCalculatedWith = false

  /// A fixed value of a condition.
  enum ComparedValue: Hashable {
    case number(DecimalNumber)
    case date(CalendarDate)
  }

  /// How the name can read; nil when too many ways would have to be tried.
  func all(in subjects: TableSubjects) -> [TableAnswer]? {
    guard let values = values(in: subjects) else { return nil }
    var answers = values.map(TableAnswer.answered)
    guard let asked = subjects.asked[variable.slot] else {
      return variable.mayBeAbsent ? answers + [.absent] : answers
    }
    if asked.isNone {
      answers += noneAnswers(of: asked.question)
    } else {
      if let state = asked.unknownState {
        answers.append(TableAnswer(state: state, presence: .unknown))
      }
    }
    if subjects.asksNothing || variable.mayBeAbsent { answers.append(.absent) }
    return answers
  }

  /// "None of these" is as unknown as the options.
  private func noneAnswers(of question: QuestionDeclaration) -> [TableAnswer] {
    guard case .several(let options, _) = question.kind else { return [] }
    let states = Set(
      options.compactMap { $0.unknown.stateUnknown(isOptional: question.document.isOptional) }
    )
    var answers: [TableAnswer] = []
    if states.contains(.unknown) {
      answers.append(TableAnswer(state: .unknown, presence: .unknown))
    }
    if states.contains(.value(.boolean(false))) {
      answers.append(TableAnswer(state: .value(.boolean(true)), presence: .unknown))
    }
    // Another option is ticked, or the unknown one counts as that.
    if options.count > 1 && !states.isEmpty || states.contains(.value(.boolean(true))) {
      answers.append(TableAnswer(state: .value(.boolean(false)), presence: .unknown))
    }
    return answers
  }

  private func values(in subjects: TableSubjects) -> [Value]? {
    switch variable.type {
    case .boolean: return [.boolean(true), .boolean(false)]
    case .code(let domain): return domain.codes.map { .code($0) }
    case .date:
      guard !isCalculatedWith else { return nil }
      let days = dates(in: subjects.asked[variable.slot]?.question.kind)
      return days.map { .date($0) }
    case .number:
      guard let range = subjects.asked[variable.slot]?.question.kind.numberRange else { return nil }
      if let whole = whole(range) { return whole.map { .number($0) } }
      guard !isCalculatedWith else { return nil }
      let span = TableNumberSpan(low: range.low, high: range.high, step: range.step)
      return span.samples(around: comparedNumbers).map { .number($0) }
    case .text, .invalid: return nil
    }
  }

  /// The numbers that it is compared with.
  var comparedNumbers: [DecimalNumber] {
    compared.compactMap { if case .number(let number) = $0 { number } else { nil } }
  }

  /// The days around those that it is compared with; any day when there are none.
  var comparedDates: [CalendarDate] {
    let days: [CalendarDate] = compared.compactMap {
      if case .date(let day) = $0 { day } else { nil }
    }
    let near = days.sorted().flatMap { [$0.adding(days: -1), $0, $0.adding(days: 1)] }
    let any = near.isEmpty ? [CalendarDate(year: 2000, month: 1, day: 1)] : []
    return (near + any).compactMap(\.self).unique
  }

  /// All numbers of a small range that is calculated with.
  private func whole(_ range: NumberRange) -> [DecimalNumber]? {
    guard isCalculatedWith, range.step > .zero else { return nil }
    var numbers: [DecimalNumber] = []
    var next: DecimalNumber? = range.low
    while let number = next, number <= range.high {
      guard numbers.count < Self.mostTried else { return nil }
      numbers.append(number)
      next = number.adding(range.step)
    }
    return numbers
  }

  /// The days around those it is compared with; what "today" means differs from day to day, so it
  /// bounds nothing.
  private func dates(in kind: Question.Kind?) -> [CalendarDate] {
    var low: CalendarDate?
    var high: CalendarDate?
    if case .date(let range) = kind {
      if case .date(let day) = range.low { low = day }
      if case .date(let day) = range.high { high = day }
    }
    let ends = [low, high].compactMap(\.self)
    return (comparedDates + ends).filter { day in
      low.map { $0 <= day } ?? true && high.map { day <= $0 } ?? true
    }.unique
  }
}

extension Sequence where Element: Hashable {
  /// Each element at its first place.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension TableSubjects.Asked {
  /// What is read for "I don't know" or a skipped question; nil where that cannot be.
  var unknownState: State? {
    unknown.stateUnknown(isOptional: question.document.isOptional)
  }
}

extension Question.UnknownMeaning {
  fileprivate func stateUnknown(isOptional: Bool) -> State? {
    switch self {
    case .countsAs(let value): .value(value)
    case .allowed: .unknown
    case .notOffered: isOptional ? .unknown : nil
    }
  }
}

extension Question.Kind {
  /// The numbers that can be answered.
  var numberRange: NumberRange? {
    if case .number(let range) = self { range } else { nil }
  }
}
