// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL
import Testing

@testable import AssessmentCompiler

/// Keys that the pack hands on, and texts that pages show.
@Suite struct KeptKeysTests {
  private let en = LanguageID("en")

  private func content() throws -> TestContent {
    var content = try TestContent([
      "questionnaires/cough.yaml": """
      assessment: cough
      version: 2026-11-22
      language: en
      title: Cough
      codes:
        icpc-2: [R05]
      fresh: 2 weeks
      questions:
        - include: basics
        - section: habits
          title: Habits
          intro: Think of the last 2 weeks.
          questions:
            - id: sleep_now
              ask: How is the sleep?
              type: number
              range: 0 to 10
              for: nurse
              was: sleep
              except: The estimate is coarse.
              codes:
                own: [A1, A2]
              ends:
                low: Very bad
                high:
                  self: As good as yours can be
                  other: Very good
            - section: inner
              title: Inner
              questions:
                - id: smoking
                  ask: Does the person smoke?
                  type: yes-no
                  for: nurse
                  fresh: 4 hours
            - section: other
              title: Other
              intro: Think of today.
              questions:
                - id: snuff
                  ask: Does the person use snuff?
                  type: yes-no
                  for: nurse
      """
    ])
    try content.replace(
      "code-systems:\n",
      "code-systems:\n  own: 1.2.246.10\n",
      in: "rules/services.yaml"
    )
    try content.replace(
      "    level: nurse-call\n  doctor:",
      "    level: nurse-call\n    codes:\n      own: [N1]\n  doctor:",
      in: "rules/services.yaml"
    )
    let region = "rules/regions/12.yaml"
    try content.replace(
      "    hours: mon-fri 8-16\n",
      "    hours: mon-fri 8-16\n    languages: [fi, sv]\n    address: Example street 1\n",
      in: region
    )
    try content.replace(
      "    unit: health-centre\n",
      "    unit: health-centre\n    hours: mon-fri 9-12\n    channels: [phone, chat]\n"
        + "  doctor:\n    unit: health-centre\n",
      in: region
    )
    return content
  }

  @Test func `codes, former names and reasons for exceptions are kept, and nobody is warned`()
    throws
  {
    #expect(try content().codes() == [])
    let pack = try content().pack()
    let question = try #require(pack.graph.question(QuestionID("sleep_now")))
    #expect(question.was == QuestionID("sleep"))
    #expect(question.except == "The estimate is coarse.")
    #expect(question.codes == ["own": ["A1", "A2"]])
    #expect(question.fresh == TimeSpan(2, .weeks))
    #expect(pack.graph.question(QuestionID("smoking"))?.fresh == TimeSpan(4, .hours))
    #expect(pack.graph.question(QuestionID("smoking"))?.codes == [:])
    #expect(pack.graph.assessments[AssessmentID("cough")]?.codes == ["icpc-2": ["R05"]])
    #expect(pack.graph.services[ServiceID("nurse")]?.codes == ["own": ["N1"]])
    #expect(pack.codeSystems == ["own": "1.2.246.10", "icpc-2": "1.2.246.537.6.31"])
  }

  @Test func `codes, former names and exceptions decide nothing`() throws {
    var other = try content()
    let file = "questionnaires/cough.yaml"
    try other.replace("        was: sleep\n", "", in: file)
    try other.replace("        except: The estimate is coarse.\n", "", in: file)
    try other.replace("own: [A1, A2]", "own: [A3]", in: file)
    try other.replace("Think of today.", "Think of now.", in: file)
    let id = AssessmentID("cough")
    #expect(try other.pack().decisions[id] == content().pack().decisions[id])
  }

  @Test func `an intro stands above inner sections that have none of their own`() throws {
    let pack = try content().pack()
    let steps = try #require(pack.graph.assessments[AssessmentID("cough")]).steps
    let intros = steps.compactMap { $0.section?.part("intro") }.map {
      pack.texts.text($0, in: en)
    }
    #expect(
      intros == ["Think of the last 2 weeks.", "Think of the last 2 weeks.", "Think of today."]
    )
  }

  @Test func `the ends of a number are texts by person`() throws {
    let pack = try content().pack()
    let key = Texts.Key("cough", "sleep_now").part("ends")
    #expect(pack.texts.text(key.part("low"), in: en) == "Very bad")
    #expect(pack.texts.text(key.part("high"), for: .self, in: en) == "As good as yours can be")
    #expect(pack.texts.text(key.part("high"), for: .child, in: en) == "Very good")
  }

  @Test func `a service of a region has its own hours, and others those of the unit`() throws {
    let pack = try content().pack()
    let region = try #require(pack.regions[RegionID("12")])
    func hours(_ service: String) -> [OpeningHours.Period]? {
      region.unit(giving: ServiceID(service))?.hours.periods[1]
    }
    #expect(hours("nurse") == [OpeningHours.Period(from: 540, to: 720)])
    #expect(hours("doctor") == [OpeningHours.Period(from: 480, to: 960)])
    #expect(region.unit(giving: ServiceID("dentist")) == nil)
    #expect(region.serviceChannels == [ServiceID("nurse"): ["phone", "chat"]])
    let unit = try #require(region.units[UnitID("health-centre")])
    #expect(unit.languages == [LanguageID("fi"), LanguageID("sv")])
    let address = Texts.Key("region-12", "units.health-centre.address")
    #expect(pack.texts.text(address, in: en) == "Example street 1")
  }

  @Test func `what a rule goes on with is kept, and decides`() throws {
    func pack(_ continued: String) throws -> Pack {
      var content = try TestContent([
        "questionnaires/cold.yaml": """
        assessment: cold
        version: 2026-11-22
        language: en
        title: Cold
        questions:
          - include: basics
        """,
        "rules/cold.yaml": """
        rules-for: cold
        otherwise: nurse-call
        rules:
          strong:
            when: pain = "strong"
            at-least: same-day
            because: Strong pain must be assessed.
            source: guideline
        """,
      ])
      try content.replace(
        "    at-night: can-wait\n",
        "    at-night: can-wait\n\(continued)",
        in: "rules/cough.yaml"
      )
      return try content.pack()
    }
    let with = try pack("    continue: [cold]\n")
    let without = try pack("")
    let rule = try #require(with.graph.rules.first { $0.id == RuleID("long-fever") })
    #expect(rule.continuesWith == [AssessmentID("cold")])
    #expect(with.decisions[AssessmentID("cough")] != without.decisions[AssessmentID("cough")])
    #expect(with.decisions[AssessmentID("cold")] == without.decisions[AssessmentID("cold")])
  }

  @Test func `whether only what matters is asked is kept, and decides`() throws {
    let cough = AssessmentID("cough")
    func pack(_ asking: String) throws -> Pack {
      var content = try TestContent()
      let title = "title: Cough\n"
      try content.replace(title, "\(title)\(asking)", in: "questionnaires/cough.yaml")
      return try content.pack()
    }
    let short = try pack("ask: what-matters\n")
    let long = try pack("ask: all\n")
    #expect(short.graph.assessments[cough]?.asking == .whatMatters)
    #expect(long.graph.assessments[cough]?.asking == .all)
    #expect(short.decisions[cough] != long.decisions[cough])
    #expect(try long.decisions[cough] == TestContent().pack().decisions[cough])
  }
}
