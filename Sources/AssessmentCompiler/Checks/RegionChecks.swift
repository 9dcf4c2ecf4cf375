// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine

/// Judges services, regions and the calendar.
struct RegionChecks {
  let documents: ContentDocuments
  let names: ContentNames
  let collector: DiagnosticCollector

  private var references: References {
    References(documents: documents, names: names, collector: collector)
  }

  func run() {
    for service in documents.services {
      references.requireLevel(service.level)
      references.requireAccessGroup(service.access)
    }
    for region in documents.regions { judge(region) }
    judgeMunicipalities()
    if let zone = documents.calendar?.timeZone, !WrittenTimeZone.isZone(zone.value) {
      collector.report(
        LevelProblem.notATimeZone(zone, near: WrittenTimeZone.near(zone.value))
      )
    }
  }

  private func judgeMunicipalities() {
    var first: [String: SourceSpan] = [:]
    for (code, _) in documents.regions.flatMap(\.municipalities) {
      if let earlier = first[code.value] {
        collector.report(DocumentProblem.municipalityTwice(code, first: earlier))
      } else {
        first[code.value] = code.span
      }
    }
  }

  private func judge(_ region: RegionDocument) {
    let units = region.units.map(\.id.value)
    for line in region.units.compactMap(\.line) where !WrittenTelephone.isNumber(line.text) {
      collector.report(DocumentProblem.notATelephoneNumber(line))
    }
    for number in region.numbers { references.requireNumber(number.name) }
    for service in region.services {
      references.requireServices([service.service])
      if let unit = service.unit, !units.contains(unit.value) {
        let near = collector.near(unit.value, among: units)
        collector.report(NameProblem.unknown(unit, .unit, near: near))
      }
      guard let standIn = service.standIn else { continue }
      references.requireServices([standIn])
      if standIn.value == service.service.value {
        collector.report(
          ReadingProblem.standsInForItself(standIn.span, service: standIn.value)
        )
      } else if let why = misfit(of: standIn.value, for: service.service.value, in: region) {
        collector.report(
          ReadingProblem.standInDoesNotFit(
            standIn.span,
            service: service.service.value,
            standIn: standIn.value,
            why: why
          )
        )
      } else if isLessReachable(standIn.value, than: service.service.value) {
        collector.report(
          ReadingProblem.standInWithoutPhone(
            standIn.span,
            service: service.service.value,
            standIn: standIn.value
          )
        )
      }
    }
  }

  /// Why one service cannot stand in for another in a region; nil when it can.
  private func misfit(
    of standIn: String,
    for service: String,
    in region: RegionDocument
  ) -> String? {
    if region.services.contains(where: { $0.service.value == standIn && $0.standIn != nil }) {
      return "is not offered in this region either"
    }
    guard let sector = names.services[service]?.sector,
      let other = names.services[standIn]?.sector, sector != other
    else { return nil }
    return "of the sector `\(other.rawValue)`, not `\(sector.rawValue)`"
  }

  /// Whether people who wait for a call get a service that calls nobody.
  private func isLessReachable(_ standIn: String, than service: String) -> Bool {
    func calls(_ service: String) -> Bool? {
      names.services[service].map { $0.channels.contains { $0.value == "phone" } }
    }
    return calls(service) == true && calls(standIn) == false
  }
}
