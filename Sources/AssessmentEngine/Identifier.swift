// SPDX-License-Identifier: Apache-2.0

/// The name of one entity of the content, typed by what it names.
///
/// Two identifiers of different entities do not compare: a question's name cannot stand where a
/// rule's is wanted.
public struct Identifier<Entity>: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The name as the author wrote it.
  public let text: String

  /// Names an entity; the text is not checked.
  public init(_ text: String) {
    self.text = text
  }

  /// The name as the author wrote it.
  public var description: String { text }

  /// Orders by the bytes of the names, for stable output.
  public static func < (left: Identifier, right: Identifier) -> Bool {
    left.text < right.text
  }
}

/// Names an assessment, such as `sore-throat`.
public typealias AssessmentID = Identifier<Assessment>
/// Names a question, such as `throat_days`; one id is one question in the whole pack.
public typealias QuestionID = Identifier<Question>
/// Names a fact, such as `strep_points`.
public typealias FactID = Identifier<Fact>
/// Names a rule in full: `long-fever`, `fever/newborn-fever`, `region-12/outbreak`.
public typealias RuleID = Identifier<Rule>
/// Names a level of the scale, such as `same-day`.
public typealias LevelID = Identifier<CareLevel>
/// Names a service, such as `nurse`.
public typealias ServiceID = Identifier<CareService>
/// Names a piece of advice, such as `throat-watch`; unique in the pack.
public typealias AdviceID = Identifier<Advice>
/// Names a source, such as `nice-ng84`.
public typealias SourceID = Identifier<Source>
/// Names a region by its two-digit code, such as `12`.
public typealias RegionID = Identifier<Region>
/// Names a unit of a region, such as `mikkeli-station`.
public typealias UnitID = Identifier<CareUnit>
