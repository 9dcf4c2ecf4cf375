// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

extension RegistryReading {
  func readRegion(_ keys: MappingReader<RegionKeys>) -> RegionDocument? {
    let code = keys[RegionKeys.code]
    let name = keys[RegionKeys.name]
    let isExample = keys[RegionKeys.example]
    let callTries = keys[RegionKeys.callTries]
    let numbers = readNumbers(keys[RegionKeys.numbers])
    let units = entries(keys[RegionKeys.units], .code, UnitKeys.shape, readUnit)
    let services = entries(
      keys[RegionKeys.services],
      .code,
      RegionServiceKeys.shape,
      readRegionService
    )
    let emergency = keys[RegionKeys.emergency].map {
      EmergencyKeys.read($0, into: collector) { keys in
        (place: keys[EmergencyKeys.place], minutes: keys[EmergencyKeys.minutes])
      }
    }
    let municipalities = keys[RegionKeys.municipalities].map(readMunicipalities)
    let rules = entries(keys[RegionKeys.rules], .code) {
      RulesReading(collector: collector).readRule($0, $1, inRegion: true)
    }
    _ = keys[RegionKeys.note]
    guard let code else { return nil }
    return RegionDocument(
      code: code,
      name: name,
      isExample: isExample?.value ?? false,
      numbers: numbers,
      units: units,
      services: services,
      emergencyPlace: emergency?.place,
      emergencyMinutes: emergency?.minutes?.value,
      municipalities: municipalities ?? [],
      callTries: callTries?.value,
      rules: rules
    )
  }

  private func readUnit(_ id: Located<String>, _ node: YAMLNode) -> UnitDocument? {
    UnitKeys.read(node, into: collector) { keys in
      UnitDocument(
        id: id,
        name: keys[UnitKeys.name],
        line: keys[UnitKeys.line],
        hours: keys[UnitKeys.hours],
        closedOn: keys[UnitKeys.closedOn].map { readDays($0, of: UnitKeys.closedOn.name) } ?? [],
        languages: keys[UnitKeys.languages] ?? [],
        address: keys[UnitKeys.address]
      )
    }
  }

  private func readDays(_ list: YAMLSequence, of key: String) -> [Located<CalendarDate>] {
    list.items.compactMap {
      ValueKind<Located<CalendarDate>>.day.value(
        of: $0,
        at: ValuePlace(key),
        beside: $0.span,
        into: collector
      )
    }
  }

  private func readRegionService(
    _ service: Located<String>,
    _ node: YAMLNode
  ) -> RegionServiceDocument? {
    RegionServiceKeys.read(node, into: collector) { keys in
      let unit = keys[RegionServiceKeys.unit]
      let standIn = keys[RegionServiceKeys.standIn]
      let hours = keys[RegionServiceKeys.hours]
      let channels = keys[RegionServiceKeys.channels]
      _ = RulesReading(collector: collector).judgeExactlyOne(keys, beside: service.span)
      for key in [RegionServiceKeys.hours.name, RegionServiceKeys.channels.name]
      where standIn != nil && keys.mapping[key] != nil {
        collector.report(
          DocumentProblem.keysExclude(
            keys.span(ofKey: key),
            key: key,
            other: keys.span(of: RegionServiceKeys.standIn),
            otherKey: RegionServiceKeys.standIn.name
          )
        )
      }
      return RegionServiceDocument(
        service: service,
        unit: unit,
        hours: hours,
        channels: channels,
        standIn: standIn
      )
    }
  }

  private func readMunicipalities(
    _ mapping: YAMLMapping
  ) -> [(code: Located<String>, name: TextDocument)] {
    mapping.entries.compactMap { entry in
      let code = Located(value: entry.key.text, span: entry.key.span)
      if code.value.utf8.count != 3 || !code.value.utf8.allSatisfy(\.isDigit) {
        collector.report(DocumentProblem.notAMunicipalityCode(code))
      }
      return ValueKind<TextDocument>.sentences.value(
        of: entry.value,
        at: ValuePlace(entry.key.text),
        beside: entry.key.span,
        into: collector
      ).map { (code, $0) }
    }
  }
}
