// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler

/// Content of any size without mistakes, in one language: assessments of 50 questions of four types, two
/// in five of them conditional, and 100 rules each that read questions, findings and a limit.
struct GeneratedContent {
  let assessments: Int
  /// How many rules the first assessment has; the others have 100.
  var firstRules = ruleCount

  var files: [SourceFile] {
    var files = Self.registries
    for number in 0..<assessments {
      let id = "a\(number)"
      files.append(SourceFile(path: "questionnaires/\(id).yaml", text: questions(number)))
      files.append(SourceFile(path: "rules/\(id).yaml", text: rules(number)))
    }
    return files
  }

  private static let questionCount = 50
  private static let ruleCount = 100

  private func questions(_ number: Int) -> String {
    var text = """
      assessment: a\(number)
      version: 2026-11-22
      language: en
      title: Assessment number \(number)
      find: [word\(number)]

      questions:

      """
    for place in 0..<Self.questionCount {
      let name = "q\(number)_\(place)"
      switch place % 5 {
      case 0:
        text += """
            - id: \(name)
              ask: Is the sign there now?
              label: Sign \(place)
              type: yes-no
              unknown: counts as yes


          """
      case 1:
        text += """
            - id: \(name)
              ask: How strong is the pain at its worst?
              type: one
              worse: later
              options:
                mild: Mild
                moderate: Moderate
                strong: Strong
              unknown: counts as strong


          """
      case 2:
        text += """
            - id: \(name)
              ask: For how many days has it lasted?
              help: Count from the first day.
              type: number
              range: 0 to 100
              unit: d
              when: q\(number)_\(place - 1) >= "moderate"
              unknown: counts as 100


          """
      case 3:
        text += """
            - id: \(name)
              ask: Which of these are there?
              type: several
              none: None of these
              options:
                one\(place): The first of them
                two\(place): The second of them
              when: q\(number)_\(place - 3)


          """
      default:
        text += """
            - id: \(name)
              ask: How many times in a year?
              type: number
              range: 0 to 50
              unknown: allowed


          """
      }
    }
    return text
  }

  private func rules(_ number: Int) -> String {
    var text = """
      rules-for: a\(number)
      otherwise: visit

      limits:
        week\(number):
          value: 7
          unit: d
          means: Most of it heals within this time.
          source: guide

      rules:

      """
    let groups = Self.questionCount / 5
    for place in 0..<(number == 0 ? firstRules : Self.ruleCount) {
      let group = place % groups * 5
      let level = place < 50 ? "same-day" : "nurse-call"
      let name = { (offset: Int) in "q\(number)_\(group + offset)" }
      let one = "\(name(3)).one\(group + 3)"
      let two = "\(name(3)).two\(group + 3)"
      let limit = place / groups
      let condition =
        switch limit % 5 {
        case 0: "\(name(0)) and \(name(1)) >= \"moderate\" and \(name(2)) > week\(number)"
        case 1: "\(name(2)) > \(limit + 10) and \(one)"
        case 2: "\(name(1)) = \"strong\" and \(name(4)) between 3 and \(limit + 5)"
        case 3: "\(two) and not(\(name(0))) and \(name(2)) < \(limit + 20)"
        default: "(\(one) or \(two)) and \(name(4)) >= \(limit + 1)"
        }
      text += """
          rule-\(place):
            when: \(condition)
            at-least: \(level)
            because: This should be looked at soon.
            source: guide


        """
    }
    return text
  }

  private static let registries = [
    SourceFile(
      path: "rules/care-levels.yaml",
      text: """
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
          visit:
            clock: none
            service: nurse
            raised-to: nurse-call
            if-unsure: visit
            words:
              health:
                any: Book a visit.

        """
    ),
    SourceFile(
      path: "rules/services.yaml",
      text: """
        services:
          nurse:
            title: Nurse
            sector: health
            profession: nurse
            channels: [phone]
            level: nurse-call

        """
    ),
    SourceFile(
      path: "rules/sources.yaml",
      text: """
        sources:
          guide:
            title: A guide
            publisher: Somebody
            year: 2025
            support: guideline

        """
    ),
    SourceFile(
      path: "rules/calendar.yaml",
      text: """
        calendar:
          time-zone: Europe/Helsinki
          holidays:
            2026-12-25: Christmas Day

        """
    ),
  ]
}
