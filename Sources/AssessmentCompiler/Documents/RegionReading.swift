// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

extension RegistryReading {
  func readRegion(_ keys: MappingReader) -> RegionDocument? {
    let code = keys.required("region", .regionCode)
    let name = keys.required("name", .sentences)
    let isExample = keys.optional("example", .yesNo)
    let callTries = keys.optional("call-tries", .whole(1...20))
    let numbers = readNumbers(keys)
    let units = entries(keys, "units", .code, readUnit)
    let services = entries(keys, "services", .code, readRegionService)
    let emergency = keys.optional("emergency", .mapping).map {
      MappingReader($0, of: "`emergency`", into: collector)
    }
    let place = emergency?.required("place", .sentences)
    let minutes = emergency?.required("minutes", .whole(1...120))
    emergency?.finish()
    let municipalities = keys.optional("municipalities", .mapping).map(readMunicipalities)
    let rules = entries(keys, "rules", .code) {
      RulesReading(collector: collector).readRule($0, $1, inRegion: true)
    }
    _ = keys.optional("note", .text)
    guard let code else { return nil }
    return RegionDocument(
      code: code,
      name: name,
      isExample: isExample?.value ?? false,
      numbers: numbers,
      units: units,
      services: services,
      emergencyPlace: place,
      emergencyMinutes: minutes?.value,
      municipalities: municipalities ?? [],
      callTries: callTries?.value,
      rules: rules
    )
  }

  private func readUnit(_ id: Located<String>, _ node: YAMLNode) -> UnitDocument? {
    MappingReader.read(node, of: "a unit", into: collector) { keys in
      UnitDocument(
        id: id,
        name: keys.required("name", .sentences),
        line: keys.required("line", .text),
        hours: keys.required("hours", .openingHours),
        closedOn: readDays(keys, "closed-on"),
        languages: keys.optional("languages", .languages) ?? [],
        address: keys.optional("address", .sentences)
      )
    }
  }

  private func readDays(_ keys: MappingReader, _ key: String) -> [Located<CalendarDate>] {
    guard let list = keys.optional(key, .list) else { return [] }
    return list.items.compactMap {
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
    MappingReader.read(node, of: "a service of a region", into: collector) { keys in
      let unit = keys.optional("unit", .code)
      let standIn = keys.optional("off", .code)
      let hours = keys.optional("hours", .openingHours)
      let channels = keys.optional("channels", .codes)
      let found = ["unit", "off"].filter(keys.has)
      if found.count != 1, !keys.mapping.hasGaps {
        collector.report(
          DocumentProblem.oneOfKeys(
            service.span,
            subject: "a service of a region",
            keys: ["unit", "off"],
            found: found
          )
        )
      }
      for key in ["hours", "channels"] where standIn != nil && keys.has(key) {
        collector.report(
          DocumentProblem.keysExclude(
            keys.span(ofKey: key),
            key: key,
            other: keys.span(ofKey: "off"),
            otherKey: "off"
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
