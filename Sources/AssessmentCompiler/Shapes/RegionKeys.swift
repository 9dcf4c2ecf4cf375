// SPDX-License-Identifier: Apache-2.0

/// The keys of a region.
enum RegionKeys: MappingKeys {
  static let code = key("region", .regionCode, .required)
    .says("The two digits of the region in quotes, which are also the file's name.")
  static let name = key("name", .sentences, .required).says("The region's name.")
  static let example = key("example", .yesNo, default: "no").says("Whether the data is made up.")
  static let callTries = key("call-tries", .whole(1...20), default: "none")
    .says("How often a nurse tries to call.")
  static let numbers = key("numbers", .map(by: .name, of: .scalar(.telephone)), default: "none")
    .says("Telephone numbers that differ from the national ones, by name.")
  static let units = key("units", .map(by: .code, of: .keys(of: UnitKeys.shape)), default: "none")
    .says("The units that answer the telephone, by code.")
  static let services = key(
    "services",
    .map(by: .code, of: .keys(of: RegionServiceKeys.shape)),
    default: "none"
  )
  .says("For each service the unit that gives it, or the service that stands in.")
  static let emergency = key("emergency", .keys(EmergencyKeys.shape), default: "none")
    .says("Where emergency care is.")
  static let municipalities = key(
    "municipalities",
    .map(by: .municipalityCode, of: ValueKind<TextDocument>.sentences.shape),
    default: "none"
  )
  .says("The municipalities: three digits in quotes, and the name.")
  static let rules = key(
    "rules",
    .map(by: .code, of: .keys(of: RuleKeys.ofRegion)),
    default: "none"
  )
  .says("Rules of the region, each `in` an assessment; `enough` is not allowed.")
  static let note = noteKey()

  static let shape = MappingShape(
    "a region",
    [
      code, name, example, callTries, numbers, units, services, emergency, municipalities, rules,
      note,
    ]
  )
}

/// The keys of a unit.
enum UnitKeys: MappingKeys {
  static let name = key("name", .sentences, .required).says("Its name.")
  static let line = key("line", .text.shaped(.scalar(.telephone)), .required)
    .says("Its telephone number.")
  static let hours = key("hours", .openingHours, .required)
    .says("When it is open: `mon-fri 8-16, sat 10-14`, `mon 8:30-15:45` or `always`.")
  static let closedOn = key("closed-on", .list(of: .scalar(.date)), default: "none")
    .says("Days of its own on which it is closed.")
  static let languages = key("languages", .languages, default: "none")
    .says("The languages in which it serves.")
  static let address = key("address", .sentences, default: "none").says("Where it is.")

  static let shape = MappingShape("a unit", [name, line, hours, closedOn, languages, address])
}

/// The keys of a service of a region.
enum RegionServiceKeys: MappingKeys {
  static let unit = key("unit", .code(of: .unit)).says("The unit that gives the service.")
  static let standIn = key("off", .code(of: .service))
    .says("The region has no such service; this one of the same sector stands in.")
  static let hours = key("hours", .openingHours, default: "the unit's")
    .says("Its own hours, where they are not those of the unit.")
  static let channels = key("channels", .codes, default: "the service's")
    .says("Its own channels, where they are not those of the service.")

  static let shape = MappingShape(
    "a service of a region",
    [unit, standIn, hours, channels],
    exactlyOne: [unit, standIn]
  )
}

/// The keys of `emergency` of a region.
enum EmergencyKeys: MappingKeys {
  static let place = key("place", .sentences, .required).says("Where emergency care is given.")
  static let minutes = key("minutes", .whole(1...120), .required)
    .says("After how many minutes to leave if nobody answers.")

  static let shape = MappingShape("`emergency`", [place, minutes])
}
