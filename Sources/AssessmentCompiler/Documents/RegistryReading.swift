// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// Reads the registries: levels, services, numbers, sources, access to care, the calendar.
struct RegistryReading {
  let collector: DiagnosticCollector

  func readLevels(_ keys: MappingReader<CareLevelsKeys>) -> [CareLevelDocument] {
    entries(keys[CareLevelsKeys.levels], .code, LevelKeys.shape) { id, node in
      LevelKeys.read(node, into: collector) { keys in
        let stops = keys[LevelKeys.stops]
        let clock = keys[LevelKeys.clock]
        let service = keys[LevelKeys.service]
        let raisedTo = keys[LevelKeys.raisedTo]
        let ifUnsure = keys[LevelKeys.ifUnsure]
        _ = keys[LevelKeys.note]
        let words = keys[LevelKeys.words].map {
          readWords($0, part: LevelKeys.words.name, as: SectorKeys.words)
        }
        let next = keys[LevelKeys.next].map {
          readWords($0, part: LevelKeys.next.name, as: SectorKeys.next)
        }
        return CareLevelDocument(
          id: id,
          stops: stops?.value ?? false,
          clock: clock,
          service: service,
          raisedTo: raisedTo,
          ifUnsure: ifUnsure,
          words: (words ?? []) + (next ?? []),
          hasGaps: keys.hasFaults
        )
      }
    }
  }

  private func readWords(
    _ mapping: YAMLMapping,
    part: String,
    as shape: MappingShape
  ) -> [LevelWordsDocument] {
    SectorKeys.read(mapping, as: shape, into: collector) { keys in
      SectorKeys.sectors.compactMap { sector, key in
        guard let states = keys[key] else { return nil }
        return StateKeys.read(states, into: collector) { stateKeys in
          LevelWordsDocument(
            part: part,
            sector: sector,
            states: StateKeys.states.compactMap { state, key in
              stateKeys[key].map { (state, $0) }
            },
            span: keys.span(of: key)
          )
        }
      }
    }
  }

  func readServices(_ keys: MappingReader<ServicesKeys>) -> [ServiceDocument] {
    entries(keys[ServicesKeys.services], .code, ServiceKeys.shape) { id, node in
      ServiceKeys.read(node, into: collector) { keys in
        _ = keys[ServiceKeys.note]
        let codes = keys[ServiceKeys.codes]
        return ServiceDocument(
          id: id,
          title: keys[ServiceKeys.title],
          sector: keys[ServiceKeys.sector]?.value,
          profession: keys[ServiceKeys.profession],
          channels: keys[ServiceKeys.channels] ?? [],
          access: keys[ServiceKeys.access],
          level: keys[ServiceKeys.level],
          codes: codes.map(QuestionnaireReading(collector: collector).readCodes) ?? [:]
        )
      }
    }
  }

  /// The numbers (OIDs) of systems of codes, by their names.
  func readCodeSystems(_ keys: MappingReader<ServicesKeys>) -> [String: String] {
    guard let systems = keys[ServicesKeys.codeSystems] else { return [:] }
    var numbers: [String: String] = [:]
    for entry in systems.entries {
      let kind = ValueKind<Located<String>>.word
      let place = ValuePlace(entry.key.text)
      let read = kind.value(of: entry.value, at: place, beside: entry.key.span, into: collector)
      numbers[entry.key.text] = read?.value
    }
    return numbers
  }

  func readNumbers(_ mapping: YAMLMapping?) -> [NumberDocument] {
    entries(mapping, .name) { name, node in
      ValueKind<AuthoredText>.text.value(
        of: node,
        at: ValuePlace(name.value),
        beside: name.span,
        into: collector
      ).map { NumberDocument(name: name, number: $0) }
    }
  }

  func readSources(_ keys: MappingReader<SourcesKeys>) -> [SourceDocument] {
    entries(keys[SourcesKeys.sources], .code, SourceKeys.shape) { id, node in
      SourceKeys.read(node, into: collector) { keys in
        _ = keys[SourceKeys.note]
        return SourceDocument(
          id: id,
          title: keys[SourceKeys.title],
          publisher: keys[SourceKeys.publisher],
          year: keys[SourceKeys.year]?.value,
          link: keys[SourceKeys.link]?.text,
          support: keys[SourceKeys.support]?.value
        )
      }
    }
  }

  func readAccess(_ keys: MappingReader<AccessToCareKeys>) -> [TableDocument] {
    entries(keys[AccessToCareKeys.tables], .code) { id, node in
      RulesReading(collector: collector).readTable(id, node)
    }
  }

  func readCalendar(_ keys: MappingReader<CalendarFileKeys>) -> CalendarDocument? {
    guard let calendar = keys[CalendarFileKeys.calendar] else { return nil }
    return CalendarKeys.read(calendar, into: collector) { keys in
      CalendarDocument(
        timeZone: keys[CalendarKeys.timeZone],
        holidays: readHolidays(keys[CalendarKeys.holidays])
      )
    }
  }

  private func readHolidays(
    _ mapping: YAMLMapping?
  ) -> [(day: Located<CalendarDate>, name: String)] {
    mapping?.entries.compactMap { entry in
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
  }

  func entries<Entry>(
    _ mapping: YAMLMapping?,
    _ kind: ValueKind<Located<String>>,
    _ inner: MappingShape? = nil,
    _ read: (Located<String>, YAMLNode) -> Entry?
  ) -> [Entry] {
    RulesReading(collector: collector).entries(mapping, kind, inner, read)
  }
}
