// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

extension PackAssembly {
  func levels() -> [CareLevel]? {
    var levels: [CareLevel] = []
    for document in documents.levels {
      guard let clock = document.clock, let raisedTo = document.raisedTo,
        let ifUnsure = document.ifUnsure
      else { return nil }
      levels.append(
        CareLevel(
          id: LevelID(document.id.value),
          stops: document.stops,
          service: document.service.map { ServiceID($0.value) },
          clock: clock.value,
          raisedTo: LevelID(raisedTo.value),
          ifUnsure: LevelID(ifUnsure.value),
          origin: lines.origin(of: document.id.span)
        )
      )
    }
    return levels
  }

  func services() -> [ServiceID: CareService]? {
    var services: [ServiceID: CareService] = [:]
    for document in documents.services {
      guard let sector = document.sector, let profession = document.profession,
        let level = document.level
      else { return nil }
      let id = ServiceID(document.id.value)
      services[id] = CareService(
        id: id,
        sector: sector,
        profession: profession.value,
        channels: document.channels.map(\.value),
        access: document.access?.value,
        level: LevelID(level.value),
        codes: document.codes,
        origin: lines.origin(of: document.id.span)
      )
    }
    return services
  }

  func sources() -> [SourceID: Source] {
    var sources: [SourceID: Source] = [:]
    for document in documents.sources {
      let id = SourceID(document.id.value)
      sources[id] = Source(
        id: id,
        title: document.title?.text ?? "",
        publisher: document.publisher?.text ?? "",
        year: document.year,
        link: document.link,
        support: document.support ?? .opinion
      )
    }
    return sources
  }

  func calendar() -> HolidayCalendar? {
    guard let calendar = documents.calendar, let zone = calendar.timeZone else { return nil }
    return HolidayCalendar(
      timeZone: zone.value,
      holidays: Dictionary(calendar.holidays.map { ($0.day.value, $0.name) }) { first, _ in first }
    )
  }

  func regions() -> [RegionID: Region]? {
    var regions: [RegionID: Region] = [:]
    for document in documents.regions {
      let id = RegionID(document.code.value)
      var units: [UnitID: CareUnit] = [:]
      for unit in document.units {
        guard let line = unit.line, let hours = unit.hours else { return nil }
        let unitID = UnitID(unit.id.value)
        units[unitID] = CareUnit(
          id: unitID,
          line: line.text,
          hours: hours,
          closedOn: Set(unit.closedOn.map(\.value)),
          languages: unit.languages.map { LanguageID($0.value) }
        )
      }
      var serviceUnits: [ServiceID: UnitID] = [:]
      var hours: [ServiceID: OpeningHours] = [:]
      var channels: [ServiceID: [String]] = [:]
      var standIns: [ServiceID: ServiceID] = [:]
      for service in document.services {
        let name = ServiceID(service.service.value)
        if let unit = service.unit { serviceUnits[name] = UnitID(unit.value) }
        hours[name] = service.hours
        channels[name] = service.channels?.map(\.value)
        if let standIn = service.standIn { standIns[name] = ServiceID(standIn.value) }
      }
      regions[id] = Region(
        id: id,
        isExample: document.isExample,
        units: units,
        serviceUnits: serviceUnits,
        serviceHours: hours,
        serviceChannels: channels,
        standIns: standIns,
        municipalities: document.municipalities.map(\.code.value),
        emergencyMinutes: document.emergencyMinutes ?? 10,
        callTries: document.callTries ?? 3
      )
    }
    return regions
  }
}
