// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// One level of `care-levels`.
struct CareLevelDocument {
  let id: Located<String>
  let stops: Bool
  let clock: Located<CareLevel.Clock>?
  let service: Located<String>?
  let raisedTo: Located<String>?
  let ifUnsure: Located<String>?
  let words: [LevelWordsDocument]
  /// True when a key could not be read, so that what is missing is no news.
  let hasGaps: Bool
}

/// Words of a level for one sector.
struct LevelWordsDocument {
  /// What the words are: `words`, the one instruction, or `next`, what happens next.
  let part: String
  let sector: CareService.Sector
  let states: [(state: InstructionState, text: TextDocument)]
  let span: SourceSpan
}

/// One service.
struct ServiceDocument {
  let id: Located<String>
  let title: TextDocument?
  let sector: CareService.Sector?
  let profession: Located<String>?
  let channels: [Located<String>]
  let access: Located<String>?
  let level: Located<String>?
  /// Opaque codes by system.
  let codes: [String: [String]]
}

/// One telephone number.
struct NumberDocument {
  let name: Located<String>
  let number: AuthoredText
}

/// One source.
struct SourceDocument {
  let id: Located<String>
  let title: AuthoredText?
  let publisher: AuthoredText?
  let year: Int?
  let link: String?
  let support: Source.Support?
}

/// The holidays.
struct CalendarDocument {
  let timeZone: Located<String>?
  let holidays: [(day: Located<CalendarDate>, name: String)]
}

/// A file of a region.
struct RegionDocument {
  let code: Located<String>
  let name: TextDocument?
  let isExample: Bool
  let numbers: [NumberDocument]
  let units: [UnitDocument]
  let services: [RegionServiceDocument]
  let emergencyPlace: TextDocument?
  let emergencyMinutes: Int?
  let municipalities: [(code: Located<String>, name: TextDocument)]
  let callTries: Int?
  let rules: [RuleDocument]
}

/// A unit of a region.
struct UnitDocument {
  let id: Located<String>
  let name: TextDocument?
  let line: AuthoredText?
  let hours: OpeningHours?
  let closedOn: [Located<CalendarDate>]
  let languages: [Located<String>]
  let address: TextDocument?
}

/// Who gives a service in a region.
struct RegionServiceDocument {
  let service: Located<String>
  let unit: Located<String>?
  /// Its own hours, where they are not those of the unit.
  let hours: OpeningHours?
  /// Its own channels, where they are not those of the service.
  let channels: [Located<String>]?
  /// What stands in where the region does not offer the service.
  let standIn: Located<String>?
}
