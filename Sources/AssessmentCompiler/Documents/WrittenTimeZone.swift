// SPDX-License-Identifier: Apache-2.0

import FEEL

/// A time zone as the tz database names it: `Europe/Helsinki`.
///
/// The database of this machine is not asked, so that content compiles alike everywhere. European
/// names are known one by one, of others the area; who runs the service is told of a wrong city.
/// Source: IANA time zone database, https://www.iana.org/time-zones.
enum WrittenTimeZone {
  static let european = [
    "Amsterdam", "Andorra", "Astrakhan", "Athens", "Belgrade", "Berlin", "Bratislava", "Brussels",
    "Bucharest", "Budapest", "Busingen", "Chisinau", "Copenhagen", "Dublin", "Gibraltar",
    "Guernsey", "Helsinki", "Isle_of_Man", "Istanbul", "Jersey", "Kaliningrad", "Kirov", "Kyiv",
    "Lisbon", "Ljubljana", "London", "Luxembourg", "Madrid", "Malta", "Mariehamn", "Minsk",
    "Monaco", "Moscow", "Oslo", "Paris", "Podgorica", "Prague", "Riga", "Rome", "Samara",
    "San_Marino", "Sarajevo", "Saratov", "Simferopol", "Skopje", "Sofia", "Stockholm", "Tallinn",
    "Tirane", "Ulyanovsk", "Vaduz", "Vatican", "Vienna", "Vilnius", "Volgograd", "Warsaw",
    "Zagreb", "Zurich",
  ].map { "Europe/\($0)" }

  private static let otherAreas = [
    "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Indian",
    "Pacific",
  ]

  /// The European zones whose city is like the one that is written.
  static func near(_ text: String) -> [String] {
    let city = text.split(separator: "/").last.map(String.init) ?? ""
    let cities = european.map { String($0.dropFirst("Europe/".count)) }
    let near = cities.contains(city) ? [city] : NearNames.suggestions(for: city, among: cities)
    return near.map { "Europe/\($0)" }
  }

  /// Whether there may be such a zone.
  static func isZone(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let area = parts.first, (2...3).contains(parts.count) else { return false }
    if area == "Europe" { return european.contains(text) }
    return otherAreas.contains(String(area))
      && parts.dropFirst().allSatisfy { part in
        part.first?.isUppercase == true
          && part.allSatisfy { $0.isASCII && ($0.isLetter || $0 == "_" || $0 == "-") }
      }
  }
}
