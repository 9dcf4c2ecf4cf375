// SPDX-License-Identifier: Apache-2.0

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
    if let zone = documents.calendar?.timeZone {
      let parts = zone.value.split(separator: "/", omittingEmptySubsequences: false)
      let isZone =
        parts.count >= 2
        && parts.allSatisfy { part in
          !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isLetter || $0 == "_" || $0 == "-") }
        }
      if !isZone { collector.report(LevelProblem.notATimeZone(zone)) }
    }
  }

  private func judge(_ region: RegionDocument) {
    let units = region.units.map(\.id.value)
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
      }
    }
  }
}
