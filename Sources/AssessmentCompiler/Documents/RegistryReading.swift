// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// Reads the registries: levels, services, numbers, sources, access to care, the calendar.
struct RegistryReading {
  let collector: DiagnosticCollector

  func readLevels(_ keys: MappingReader) -> [CareLevelDocument] {
    entries(keys, "care-levels", .code) { id, node in
      MappingReader.read(node, of: "a level", into: collector) { keys in
        let stops = keys.optional("stops", .yesNo)
        let clock = keys.required("clock", .choice(of: CareLevel.Clock.self))
        let service = keys.optional("service", .code)
        let raisedTo = keys.required("raised-to", .code)
        let ifUnsure = keys.required("if-unsure", .code)
        _ = keys.optional("note", .text)
        let words = keys.required("words", .mapping).map { readWords($0, part: "words") }
        let next = keys.optional("next", .mapping).map { readWords($0, part: "next") }
        return CareLevelDocument(
          id: id,
          stops: stops?.value ?? false,
          clock: clock,
          service: service,
          raisedTo: raisedTo,
          ifUnsure: ifUnsure,
          words: (words ?? []) + (next ?? [])
        )
      }
    }
  }

  private func readWords(_ mapping: YAMLMapping, part: String) -> [LevelWordsDocument] {
    let keys = MappingReader(mapping, of: "`\(part)` of a level", into: collector)
    defer { keys.finish() }
    return CareService.Sector.allCases.compactMap { sector in
      guard let sectorWords = keys.optional(sector.rawValue, .mapping) else { return nil }
      let states = MappingReader(sectorWords, of: "the words of a sector", into: collector)
      defer { states.finish() }
      return LevelWordsDocument(
        part: part,
        sector: sector,
        states: InstructionState.allCases.compactMap { state in
          states.optional(state.rawValue, .sentences).map { (state, $0) }
        },
        span: keys.span(ofKey: sector.rawValue)
      )
    }
  }

  func readServices(_ keys: MappingReader) -> [ServiceDocument] {
    entries(keys, "services", .code) { id, node in
      MappingReader.read(node, of: "a service", into: collector) { keys in
        _ = keys.optional("note", .text)
        return ServiceDocument(
          id: id,
          title: keys.required("title", .sentences),
          sector: keys.required("sector", .choice(of: CareService.Sector.self))?.value,
          profession: keys.required("profession", .code),
          channels: keys.required("channels", .codes) ?? [],
          access: keys.optional("access", .code),
          level: keys.required("level", .code),
          codes: QuestionnaireReading(collector: collector).readCodes(keys)
        )
      }
    }
  }

  /// The numbers (OIDs) of systems of codes, by their names.
  func readCodeSystems(_ keys: MappingReader) -> [String: String] {
    guard let systems = keys.optional("code-systems", .mapping) else { return [:] }
    var numbers: [String: String] = [:]
    for entry in systems.entries {
      let kind = ValueKind<Located<String>>.word
      let place = ValuePlace(entry.key.text)
      let read = kind.value(of: entry.value, at: place, beside: entry.key.span, into: collector)
      numbers[entry.key.text] = read?.value
    }
    return numbers
  }

  func readNumbers(_ keys: MappingReader) -> [NumberDocument] {
    entries(keys, "numbers", .name) { name, node in
      ValueKind<AuthoredText>.text.value(
        of: node,
        at: ValuePlace(name.value),
        beside: name.span,
        into: collector
      ).map { NumberDocument(name: name, number: $0) }
    }
  }

  func readSources(_ keys: MappingReader) -> [SourceDocument] {
    entries(keys, "sources", .code) { id, node in
      MappingReader.read(node, of: "a source", into: collector) { keys in
        _ = keys.optional("note", .text)
        return SourceDocument(
          id: id,
          title: keys.required("title", .text),
          publisher: keys.required("publisher", .text),
          year: keys.optional("year", .whole(1800...2200))?.value,
          link: keys.optional("link", .text)?.text,
          support: keys.required("support", .choice(of: Source.Support.self))?.value
        )
      }
    }
  }

  func readAccess(_ keys: MappingReader) -> [TableDocument] {
    entries(keys, "access-to-care", .code) { id, node in
      RulesReading(collector: collector).readTable(id, node)
    }
  }

  func readCalendar(_ keys: MappingReader) -> CalendarDocument? {
    guard let calendar = keys.required("calendar", .mapping) else { return nil }
    let calendarKeys = MappingReader(calendar, of: "the calendar", into: collector)
    defer { calendarKeys.finish() }
    let zone = calendarKeys.required("time-zone", .word)
    let holidays = calendarKeys.required("holidays", .mapping)
    return CalendarDocument(
      timeZone: zone,
      holidays: holidays?.entries.compactMap { entry in
        let kind = ValueKind<Located<CalendarDate>>.day
        let place = ValuePlace(entry.key.text, .key)
        let key = YAMLNode.scalar(entry.key)
        let day = kind.value(of: key, at: place, beside: entry.key.span, into: collector)
        let name = ValueKind<AuthoredText>.text.value(
          of: entry.value,
          at: ValuePlace(entry.key.text),
          beside: entry.key.span,
          into: collector
        )
        guard let day, let name else { return nil }
        return (day, name.text)
      } ?? []
    )
  }

  func entries<Entry>(
    _ keys: MappingReader,
    _ key: String,
    _ kind: ValueKind<Located<String>>,
    _ read: (Located<String>, YAMLNode) -> Entry?
  ) -> [Entry] {
    RulesReading(collector: collector).entries(keys, key, kind, read)
  }
}
