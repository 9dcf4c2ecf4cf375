// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine

/// The key of the file of levels.
enum CareLevelsKeys: MappingKeys {
  static let levels = key("care-levels", .map(by: .code, of: .keys(of: LevelKeys.shape)), .required)
    .says("The levels by code, the most urgent first.")

  static let shape = MappingShape("the file of levels", [levels])
}

/// The keys of a level.
enum LevelKeys: MappingKeys {
  static let stops = key("stops", .yesNo, default: "no").says("Whether it ends the interview.")
  static let clock = key("clock", .choice(of: CareLevel.Clock.self), .required)
    .says("What the time of its service is counted by.")
  static let service = key("service", .code(of: .service), default: "none")
    .says("Who is needed when a rule names nobody.")
  static let raisedTo = key("raised-to", .code(of: .level), .required)
    .says("Where `raise` leads; never lower, never into an emergency.")
  static let ifUnsure = key("if-unsure", .code(of: .level), .required)
    .says("What a rule in doubt counts as; at most one step lower.")
  static let words = key("words", .keys(SectorKeys.words), .required)
    .says("The one instruction, by sector and state.")
  static let next = key("next", .keys(SectorKeys.next), default: "none")
    .says("What happens next, or what to do while waiting, by sector and state.")
  static let note = noteKey()

  static let shape = MappingShape(
    "a level",
    [stops, clock, service, raisedTo, ifUnsure, words, next, note]
  )
}

/// The keys of the words of a level, by the sector of its service.
enum SectorKeys: MappingKeys {
  static let sectors = CareService.Sector.allCases.map { sector in
    (
      sector: sector,
      key: key(sector.rawValue, .keys(StateKeys.shape), default: "those of `health`")
        .says("What is said where the service is of the sector `\(sector.rawValue)`.")
    )
  }

  static let words = MappingShape("`words` of a level", sectors.map(\.key))
  static let next = MappingShape("`next` of a level", sectors.map(\.key))

  static var shape: MappingShape { words }
}

/// The keys of the words of a sector, by state.
enum StateKeys: MappingKeys {
  static let states = InstructionState.allCases.map { state in
    (state: state, key: key(state.rawValue, .sentences, default: "none").says(summary(of: state)))
  }

  static let shape = MappingShape("the words of a sector", states.map(\.key))

  private static func summary(of state: InstructionState) -> String {
    switch state {
    case .any: "Said always, if no other state is written for it."
    case .open: "Said when the unit is open."
    case .closed: "Said when the unit is closed, or none is known."
    case .elsewhere: "Said before sending, when no unit is known."
    case .waits: "Said when the unit opens within 24 hours and each rule of the level may wait."
    case .unsent: "Said before sending; nobody has the answers."
    case .sent: "Said after sending."
    case .sentWaits: "Said after sending, when `waits` holds."
    case .sentClosed: "Said after sending, when the unit is closed and nothing may wait."
    }
  }
}

/// The keys of the file of services.
enum ServicesKeys: MappingKeys {
  static let codeSystems = key("code-systems", .map(by: .word, of: .scalar(.word)), default: "none")
    .says("Systems of codes with their numbers.")
  static let services = key(
    "services",
    .map(by: .code, of: .keys(of: ServiceKeys.shape)),
    .required
  )
  .says("The services by code.")

  static let shape = MappingShape("the file of services", [codeSystems, services])
}

/// The keys of a service.
enum ServiceKeys: MappingKeys {
  static let title = key("title", .sentences, .required).says("Its name for people.")
  static let sector = key("sector", .choice(of: CareService.Sector.self), .required)
    .says("Whose service it is: `health`, `oral`, `social` or `partner`.")
  static let profession = key("profession", .code, .required).says("Who gives it.")
  static let channels = key("channels", .codes, .required)
    .says("How it is given: `[phone, visit]`.")
  static let access = key("access", .code(of: .access), default: "none")
    .says("The table of access to care that sets its limit.")
  static let level = key("level", .code(of: .level), .required)
    .says("How urgent it is when a rule names no level.")
  static let codes = key("codes", .codeLists, default: "none")
    .says("Codes of other systems, as lists by system.")
  static let note = noteKey()

  static let shape = MappingShape(
    "a service",
    [title, sector, profession, channels, access, level, codes, note]
  )
}

/// The key of the file of numbers.
enum NumbersKeys: MappingKeys {
  static let numbers = key("numbers", .map(by: .name, of: .scalar(.telephone)), .required)
    .says("Telephone numbers by name: digits with spaces or hyphens between them.")

  static let shape = MappingShape("the file of numbers", [numbers])
}

/// The key of the file of sources.
enum SourcesKeys: MappingKeys {
  static let sources = key("sources", .map(by: .code, of: .keys(of: SourceKeys.shape)), .required)
    .says("Where rules come from, by code.")

  static let shape = MappingShape("the file of sources", [sources])
}

/// The keys of a source.
enum SourceKeys: MappingKeys {
  static let title = key("title", .text, .required).says("What it is called.")
  static let publisher = key("publisher", .text, .required).says("Who published it.")
  static let year = key("year", .whole(1800...2200), default: "none")
    .says("When it was published.")
  static let link = key("link", .text, default: "none").says("Where to find it.")
  static let support = key("support", .choice(of: Source.Support.self), .required)
    .says("How well it supports: `guideline`, `secondary` (told by others) or `opinion`.")
  static let note = noteKey()

  static let shape = MappingShape("a source", [title, publisher, year, link, support, note])
}

/// The key of the file of access to care.
enum AccessToCareKeys: MappingKeys {
  static let tables = key(
    "access-to-care",
    .map(by: .code, of: .keys(of: TableKeys.shape)),
    .required
  )
  .says("Tables with `limit` and `starts`, one for each group of services.")

  static let shape = MappingShape("the file of access to care", [tables])
}

/// The key of the file of the calendar.
enum CalendarFileKeys: MappingKeys {
  static let calendar = key("calendar", .keys(CalendarKeys.shape), .required).says("The calendar.")

  static let shape = MappingShape("the file of the calendar", [calendar])
}

/// The keys of the calendar.
enum CalendarKeys: MappingKeys {
  static let timeZone = key("time-zone", .word, .required).says("The time zone: `Europe/Helsinki`.")
  static let holidays = key("holidays", .map(by: .date, of: .scalar(.text)), .required)
    .says("Each day that is nobody's working day, with its name; weekends need no line.")

  static let shape = MappingShape("the calendar", [timeZone, holidays])
}

/// The key of the file of approvals.
enum ApprovalsKeys: MappingKeys {
  static let approvals = key("approvals", .list(of: .keys(of: ApprovalKeys.shape)), .required)
    .says("Who approved what, and when; `luukku approve` writes it.")

  static let shape = MappingShape("the file of approvals", [approvals])
}

/// The keys of an approval.
enum ApprovalKeys: MappingKeys {
  static let assessment = key("assessment", .code, .required).says("What was approved.")
  static let language = key("language", .language, .required).says("In which language.")
  static let decisions = key("decisions", .contentHash, .required)
    .says("The hash of what decides.")
  static let texts = key("texts", .contentHash, .required)
    .says("The hash of the texts in the language.")
  static let by = key("by", .text, .required).says("Who approved it.")
  static let role = key("role", .text, .required).says("In what role.")
  static let author = key("author", .text, .required).says("Who wrote the content last.")
  static let date = key("date", .day, .required).says("On which day.")
  static let expires = key("expires", .day, default: "none").says("The last day that it holds.")
  static let opinions = key("opinions", .texts, default: "none")
    .says("The rules that rest on opinion alone and were judged as such.")
  static let note = noteKey()

  static let shape = MappingShape(
    "an approval",
    [assessment, language, decisions, texts, by, role, author, date, expires, opinions, note]
  )
}
