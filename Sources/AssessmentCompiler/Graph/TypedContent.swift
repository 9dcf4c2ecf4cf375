// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// The content with types and checked conditions: what checks judge and the graph is made of.
struct TypedContent {
  /// In the order of their slots.
  private(set) var questions: [QuestionDeclaration] = []
  /// The number of a question by its name.
  private(set) var questionNumbers: [String: Int] = [:]
  /// The numbers of the questions whose answers of the last form conditions may read; the slots of
  /// these answers follow those of all questions.
  var previous: [Int] = []
  /// In the order of their slots, each after what it reads.
  private(set) var facts: [TypedFact] = []
  /// The number of a fact by its name.
  private(set) var factNumbers: [String: Int] = [:]
  var tables: [TypedTable] = []
  var rules: [TypedRule] = []
  var claims: [TypedClaim] = []
  var access: [TypedTable] = []
  var limits = LimitTable()
  /// The conditions of questions, sections and options by the place of their text.
  var conditions: [SourceSpan: TypedExpression] = [:]
  var assessments: [TypedAssessment] = []
  /// What conditions may name.
  let variables = VariableTable()

  /// Makes room for questions that are about to be added.
  mutating func reserveCapacity(questions count: Int) {
    questions.reserveCapacity(count)
    questionNumbers.reserveCapacity(count)
  }

  /// Adds a fact behind those that it reads.
  mutating func append(_ fact: TypedFact) {
    factNumbers[fact.name.value] = facts.count
    facts.append(fact)
  }

  /// Adds a question behind those with smaller slots.
  mutating func append(_ question: QuestionDeclaration) {
    questionNumbers[question.document.id.value] = questions.count
    questions.append(question)
  }
}

/// A fact with its type.
struct TypedFact {
  let name: Located<String>
  /// The id of the file that states it.
  let owner: String
  /// Nil when a part has a problem.
  let definition: Fact.Definition?
  let type: ValueType
  let label: TextDocument?
  let slot: Int
  /// The questions and inputs that the value depends on, also through other facts.
  let reads: Set<String>
  /// What it names itself, for checks of what is read.
  let names: Set<String>
  let isColumn: Bool
}

/// A table with its types.
struct TypedTable {
  let document: TableDocument
  let owner: String
  /// Nil when a part has a problem.
  let table: DecisionTable?
  let sources: [Located<String>]
}

/// A rule with its checked conditions.
///
/// A class, since checks look at each one many times and copying it costs more than reading.
final class TypedRule {
  let document: RuleDocument
  /// The id of the file that states it; `region-12` for a region.
  let owner: String
  /// The region's code, for a rule of a region.
  let region: Located<String>?
  /// Whether it stands in an assessment's own file.
  let isOfAssessment: Bool
  let when: TypedExpression?
  let fits: TypedExpression?
  /// What both conditions read, kept since many checks ask for it.
  let variables: [Variable]

  init(
    document: RuleDocument,
    owner: String,
    region: Located<String>?,
    isOfAssessment: Bool,
    when: TypedExpression?,
    fits: TypedExpression?
  ) {
    self.document = document
    self.owner = owner
    self.region = region
    self.isOfAssessment = isOfAssessment
    self.when = when
    self.fits = fits
    let ofWhen = when?.variables ?? []
    let ofFits = fits?.variables ?? []
    variables = ofFits.isEmpty ? ofWhen : ofWhen + ofFits.filter { !ofWhen.contains($0) }
  }

  /// The full name.
  var id: RuleID {
    RuleID(isOfAssessment ? document.id.value : "\(owner)/\(document.id.value)")
  }

  var texts: Texts.Key { Texts.Key(owner, "rules.\(document.id.value)") }
}

/// A claim with its checked condition.
struct TypedClaim {
  let document: ClaimDocument
  let owner: String
  let isOfAssessment: Bool
  let when: TypedExpression?
  let holds: TypedExpression?
}

/// An assessment with its order of asking.
struct TypedAssessment {
  let document: QuestionnaireDocument
  let rules: RulesDocument?
  let steps: [Assessment.Step]
}
