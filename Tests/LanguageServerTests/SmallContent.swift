// SPDX-License-Identifier: Apache-2.0

/// A small folder of content without mistakes.
enum SmallContent {
  static let questions = "questionnaires/cough.yaml"
  static let rules = "rules/cough.yaml"

  static let files = [
    questions: """
    assessment: cough
    version: 2026-11-22
    language: en
    title: Cough

    questions:
      - id: pain
        ask: Wie stark ist der Schmerz? 😀
        type: one
        worse: later
        options:
          mild: Mild
          strong: Strong
        unknown: counts as strong
      - id: days
        ask: For how many days?
        type: number
        range: 0 to 100
        unit: d
        unknown: counts as 100

    """,
    rules: """
    rules-for: cough
    otherwise: nurse-call

    limits:
      week:
        value: 7
        unit: d
        means: A cough heals within this time.
        source: guide

    rules:
      strong-pain:
        when: pain = "strong" and days > week
        at-least: same-day
        because: Strong pain should be examined.
        source: guide

    """,
    "rules/care-levels.yaml": levels,
    "rules/services.yaml": """
    services:
      nurse:
        title: Nurse
        sector: health
        profession: nurse
        channels: [phone]
        level: nurse-call

    """,
    "rules/sources.yaml": """
    sources:
      guide:
        title: A guide
        publisher: Somebody
        year: 2025
        support: guideline

    """,
    "rules/calendar.yaml": """
    calendar:
      time-zone: Europe/Helsinki
      holidays:
        2026-12-25: Christmas Day

    """,
  ]

  private static let levels = """
    care-levels:
      same-day:
        clock: same day
        service: nurse
        raised-to: same-day
        if-unsure: nurse-call
        words:
          health:
            any: You should be assessed today.
      nurse-call:
        clock: same weekday
        service: nurse
        raised-to: same-day
        if-unsure: nurse-call
        words:
          health:
            any: Call a nurse.

    """
}
