// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import AssessmentEngine
import FEEL
import Testing

@Suite struct TextsBuildingTests {
  private let fi = LanguageID("fi")
  private let en = LanguageID("en")

  private func content() throws -> TestContent {
    var content = try TestContent([
      "questionnaires/texts/basics.yaml": """
      texts-for: basics
      pain.mild.text:
        en: Mild
        fi: Lievä
      temperature.ask:
        en: What is the highest temperature?
        fi: Mikä on korkein lämpötila?
      """,
      "questionnaires/texts/numbers.yaml": """
      texts-for: numbers
      urgent_line:
        en: "116117"
        fi: "116118"
      """,
    ])
    try content.replace(
      "title: Cough",
      "title: Cough\nfind: [cough, phlegm]",
      in: "questionnaires/cough.yaml"
    )
    return content
  }

  @Test func `texts are found under the keys that the graph gives`() throws {
    let pack = try content().pack()
    let texts = pack.texts
    func text(_ key: Texts.Key, _ language: LanguageID) -> String? { texts.text(key, in: language) }
    let pain = try #require(pack.graph.question(QuestionID("pain")))
    #expect(text(pain.texts.part("mild").part("text"), fi) == "Lievä")
    #expect(text(pain.texts.part("strong").part("text"), fi) == "Strong")
    #expect(text(pain.texts.part("ask"), en) == "How strong is the pain?")
    let danger = try #require(pack.graph.question(QuestionID("danger")))
    #expect(text(danger.texts.part("none"), en) == "None of these")
    #expect(
      text(danger.texts.part("blue_lips").part("check"), en) == "Look at the lips in good light."
    )
    let assessment = try #require(pack.graph.assessments[AssessmentID("cough")])
    #expect(text(assessment.texts.part("title"), en) == "Cough")
    #expect(text(assessment.texts.part("find"), en) == "cough\nphlegm")
    let rule = try #require(pack.graph.rules.first { $0.id == RuleID("basics/danger") })
    #expect(text(rule.texts.part("because"), en)?.hasPrefix("Trouble breathing") == true)
    let advice = try #require(pack.graph.advice.first)
    #expect(text(advice.texts.part("text"), en)?.hasPrefix("Call {numbers") == true)
    let fact = try #require(pack.graph.facts.first { $0.id == FactID("feverish") })
    #expect(text(fact.texts.part("label"), en) == "Fever of {fever} °C or more")
    #expect(text(Texts.Key("care-levels", "same-day.words.health.open"), en)?.isEmpty == false)
    #expect(text(Texts.Key("services", "nurse.title"), en) == "Nurse")
    #expect(text(Texts.Key("region-12", "units.health-centre.name"), en) == "Example health centre")
    #expect(text(Texts.Key("region-12", "emergency.place"), en) == "the emergency department")
    #expect(text(Texts.Key("numbers", "urgent_line"), fi) == "116118")
    #expect(pack.numbers["urgent_line"] == "116117")
    #expect(pack.limits == ["fever": Pack.Limit(value: DecimalNumber(38), unit: "Cel")])
    #expect(texts.languages == [en, fi])
  }

  @Test func `the options of a shared list are translated once for all questions`() throws {
    var content = try TestContent([
      "questionnaires/modules/moods.yaml": """
      module: moods
      version: 2026-11-22
      language: en
      lists:
        how_often:
          worse: later
          options:
            never: Never
            daily: Daily
      questions:
        - section: weeks
          title: Two weeks
          each:
            type: one
            options: how_often
          questions:
            - id: low_mood
              ask: Low mood?
            - id: bad_sleep
              ask: Bad sleep?
      """,
      "questionnaires/texts/moods.yaml": """
      texts-for: moods
      lists.how_often.daily.text:
        en: Daily
        fi: Päivittäin
      """,
    ])
    try content.replace(
      "include: basics",
      "include: basics\n  - include: moods",
      in: "questionnaires/cough.yaml"
    )
    try content.replace(
      "  mild:\n    when: ",
      "  mild:\n    when: low_mood < bad_sleep and ",
      in: "rules/cough.yaml"
    )
    let pack = try content.pack()
    for name in ["low_mood", "bad_sleep"] {
      let question = try #require(pack.graph.question(QuestionID(name)))
      #expect(pack.texts.text(question.texts.part("daily").part("text"), in: fi) == "Päivittäin")
    }
  }

  @Test func `another way of breaking lines is no older text`() throws {
    var content = try content()
    try content.replace(
      "  en: What is the highest temperature?",
      "  en: |\n    What is the\n    highest temperature?",
      in: "questionnaires/texts/basics.yaml"
    )
    #expect(!content.codes().contains("stale-translation"))
  }

  @Test func `variants fall back as whom they are about`() throws {
    var content = try TestContent()
    try content.replace(
      "ask: Is there a fever?",
      "ask:\n      self: Do you have a fever?\n      other: Has the person a fever?",
      in: "questionnaires/modules/basics.yaml"
    )
    let pack = try content.pack()
    let key = try #require(pack.graph.question(QuestionID("has_fever"))).texts.part("ask")
    #expect(pack.texts.text(key, for: .self, in: en) == "Do you have a fever?")
    #expect(pack.texts.text(key, for: .child, in: en) == "Has the person a fever?")
  }
}
