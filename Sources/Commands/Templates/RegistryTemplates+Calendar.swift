// SPDX-License-Identifier: Apache-2.0

extension RegistryTemplates {
  /// The days on which nobody calls, as in the content of this project.
  static let calendar = """
    calendar:
      time-zone: Europe/Helsinki
      holidays:
        2025-01-01: New Year's Day
        2025-01-06: Epiphany
        2025-04-18: Good Friday
        2025-04-20: Easter Sunday
        2025-04-21: Easter Monday
        2025-05-01: May Day
        2025-05-29: Ascension Day
        2025-06-08: Whit Sunday
        2025-06-20: Midsummer Eve
        2025-06-21: Midsummer Day
        2025-11-01: All Saints' Day
        2025-12-06: Independence Day
        2025-12-24: Christmas Eve
        2025-12-25: Christmas Day
        2025-12-26: St Stephen's Day
        2026-01-01: New Year's Day
        2026-01-06: Epiphany
        2026-04-03: Good Friday
        2026-04-05: Easter Sunday
        2026-04-06: Easter Monday
        2026-05-01: May Day
        2026-05-14: Ascension Day
        2026-05-24: Whit Sunday
        2026-06-19: Midsummer Eve
        2026-06-20: Midsummer Day
        2026-10-31: All Saints' Day
        2026-12-06: Independence Day
        2026-12-24: Christmas Eve
        2026-12-25: Christmas Day
        2026-12-26: St Stephen's Day
        2027-01-01: New Year's Day
        2027-01-06: Epiphany
        2027-03-26: Good Friday
        2027-03-28: Easter Sunday
        2027-03-29: Easter Monday
        2027-05-01: May Day
        2027-05-06: Ascension Day
        2027-05-16: Whit Sunday
        2027-06-25: Midsummer Eve
        2027-06-26: Midsummer Day
        2027-11-06: All Saints' Day
        2027-12-06: Independence Day
        2027-12-24: Christmas Eve
        2027-12-25: Christmas Day
        2027-12-26: St Stephen's Day
        2028-01-01: New Year's Day
        2028-01-06: Epiphany
        2028-04-14: Good Friday
        2028-04-16: Easter Sunday
        2028-04-17: Easter Monday
        2028-05-01: May Day
        2028-05-25: Ascension Day
        2028-06-04: Whit Sunday
        2028-06-23: Midsummer Eve
        2028-06-24: Midsummer Day
        2028-11-04: All Saints' Day
        2028-12-06: Independence Day
        2028-12-24: Christmas Eve
        2028-12-25: Christmas Day
        2028-12-26: St Stephen's Day

    """
}
