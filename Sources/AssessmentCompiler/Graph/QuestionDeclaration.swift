// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// A question with its type, before the conditions are read.
///
/// A class, since checks look at each one many times and copying it costs more than reading.
final class QuestionDeclaration {
  let document: QuestionDocument
  /// The id of the questionnaire or module that asks it.
  let owner: String
  /// What may be answered; the conditions of options are filled in later.
  let kind: Question.Kind
  let unknown: Question.UnknownMeaning
  let worse: Question.Worse?
  let fresh: TimeSpan?
  /// The options in order, of one's own or of a shared list.
  let options: [OptionDocument]
  /// The name of the shared list.
  let list: String?
  /// The points of the options by code; nil without points.
  let points: [String: DecimalNumber]?
  /// Whether some people are never asked.
  let isConditional: Bool
  /// Whether nobody knows what can be answered: the type is missing, or an option has no code.
  ///
  /// Conditions that read it have no problem of their own then.
  let isUnclear: Bool
  /// The first slot; 0 until the question has its place.
  private(set) var slot = 0

  init(
    document: QuestionDocument,
    owner: String,
    kind: Question.Kind,
    unknown: Question.UnknownMeaning,
    worse: Question.Worse?,
    fresh: TimeSpan?,
    options: [OptionDocument],
    list: String?,
    points: [String: DecimalNumber]?,
    isConditional: Bool,
    isUnclear: Bool
  ) {
    self.document = document
    self.owner = owner
    self.kind = kind
    self.unknown = unknown
    self.worse = worse
    self.fresh = fresh
    self.options = options
    self.list = list
    self.points = points
    self.isConditional = isConditional
    self.isUnclear = isUnclear
  }

  /// Gives the question its slots from there on.
  func place(at slot: Int) { self.slot = slot }

  var id: QuestionID { QuestionID(document.id.value) }
  var texts: Texts.Key { Texts.Key(owner, document.id.value) }

  /// The numbers that can be answered; nil for other types and for a range that has a problem.
  var answers: AnswerRange? {
    guard case .number(let range) = kind, range.low < range.high, !document.hasGaps else {
      return nil
    }
    return AnswerRange(low: range.low, high: range.high, step: range.step)
  }

  /// The names that conditions read the answer of the last form by, with slots from there on.
  func previousVariables(from first: Int) -> [Variable] {
    variables.map { variable in
      Variable(
        name: String.previousPrefix + variable.name,
        slot: variable.slot - slot + first,
        type: variable.type,
        isQuestion: true,
        // One that is missing is unknown.
        mayBeAbsent: false
      )
    }
  }

  /// The names that conditions read the answer by.
  var variables: [Variable] {
    func variable(_ name: String, _ slot: Int, _ type: ValueType, mayBeAbsent: Bool) -> Variable {
      Variable(name: name, slot: slot, type: type, isQuestion: true, mayBeAbsent: mayBeAbsent)
    }
    let name = document.id.value
    if case .several = kind {
      let own = options.enumerated().map { position, option in
        variable(
          "\(name).\(option.code.value)",
          slot + position,
          .boolean,
          mayBeAbsent: isConditional || option.when != nil
        )
      }
      let none = slot + options.count
      return own + [variable("\(name).none", none, .boolean, mayBeAbsent: isConditional)]
    }
    return [variable(name, slot, kind.valueType, mayBeAbsent: isConditional)]
  }
}

extension Question.Kind {
  /// The type that conditions see; of several findings each option is a yes-no.
  var valueType: ValueType {
    switch self {
    case .yesNo, .several: .boolean
    case .one(let domain): .code(domain)
    case .number(let range): .number(unit: range.unit)
    case .date: .date
    case .text: .text
    }
  }
}

extension String {
  /// What stands before a question to read its answer of the last form.
  static let previousPrefix = "previous."

  /// Whether the name reads an answer of the last form.
  var readsPrevious: Bool { hasPrefix(Self.previousPrefix) }
}

extension QuestionDeclaration {
  /// Whether it has options, which can be for some people only.
  var hasOptions: Bool {
    switch kind {
    case .one, .several: true
    case .yesNo, .number, .date, .text: false
    }
  }

  /// Whether it is a page of findings.
  var isPage: Bool {
    if case .several = kind { true } else { false }
  }
}
