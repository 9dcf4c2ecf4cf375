// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine

/// The texts of the small content; Finnish and Swedish are there for those that tests look at.
enum SmallTexts {
  static var all: [LanguageID: [Texts.Key: String]] {
    var all: [LanguageID: [Texts.Key: String]] = [:]
    for (file, path, text) in english { add(file, path, "en", text, to: &all) }
    for (file, path, text) in finnish { add(file, path, "fi", text, to: &all) }
    for (file, path, text) in swedish { add(file, path, "sv", text, to: &all) }
    return all
  }

  private static func add(
    _ file: String,
    _ path: String,
    _ language: String,
    _ text: String,
    to all: inout [LanguageID: [Texts.Key: String]]
  ) {
    all[LanguageID(language), default: [:]][Texts.Key(file, path)] = text
  }

  private static let english: [(String, String, String)] = [
    ("throat", "title", "Sore throat"),
    ("throat", "gate.title", "Signs that need help at once"),
    ("throat", "rest.title", "The sore throat"),
    ("throat", "age.ask.self", "How old are you?"),
    ("throat", "age.ask.child", "How old is the child?"),
    ("throat", "age.ask.other", "How old is the person?"),
    ("throat", "age.help", "Full years."),
    ("throat", "age.label", "Age"),
    ("throat", "condition.ask", "Do you have any of these signs?"),
    ("throat", "condition.label", "Signs of serious illness"),
    ("throat", "condition.none", "None of these"),
    ("throat", "condition.confused.text", "New confusion"),
    ("throat", "condition.confused.check", "Ask what day it is."),
    ("throat", "condition.rash.text", "A rash that does not fade under a glass"),
    ("throat", "condition.rash.check", "Press a clear glass on the rash."),
    ("throat", "danger.ask", "Do you have any of these right now?"),
    ("throat", "danger.label", "Immediate danger"),
    ("throat", "danger.none", "None of these"),
    ("throat", "danger.breathless.text", "Very hard to breathe"),
    ("throat", "danger.breathless.label", "Severe breathlessness"),
    ("throat", "danger.breathless.check", "Try to say ten words in one breath."),
    ("throat", "danger.blue_lips.text", "Blue or grey lips"),
    ("throat", "danger.blue_lips.check", "Look at the lips in good light."),
    ("throat", "danger.chest_pain.text", "Strong pain in the chest"),
    ("throat", "danger.chest_pain.check", "Feel if something presses in the chest."),
    ("throat", "temperature.ask", "What is the temperature?"),
    ("throat", "temperature.label", "Temperature"),
    ("throat", "pain.ask", "How strong is the pain at its worst?"),
    ("throat", "pain.label", "Worst pain"),
    ("throat", "pain.mild.text", "Mild"),
    ("throat", "pain.strong.text", "Strong"),
    ("throat", "smoking.ask", "Do you smoke?"),
    ("throat", "smoking.label", "Smoking"),
    ("throat", "since.ask", "When did it begin?"),
    ("throat", "since.label", "Began"),
    ("throat", "words.ask", "What else should the nurse know?"),
    ("throat", "words.label", "In own words"),
    ("throat", "tried.ask", "What has been tried?"),
    ("throat", "tried.label", "Tried so far"),
    ("throat", "rules.danger.because", "This can be dangerous to life."),
    ("throat", "rules.condition.because", "These can be signs of a serious illness."),
    ("throat", "rules.fever.because", "A high fever needs an assessment today."),
    ("throat", "rules.strong-pain.because", "Strong pain should be assessed."),
    ("throat", "rules.long.because", "This has lasted long."),
    ("throat", "rules.mild.because", "A mild sore throat usually heals in a week."),
    (
      "throat", "advice.watch.text",
      "Contact us again if:\n\n- the fever **rises**\n- it hurts more"
    ),
    ("throat", "advice.care.text", "Drink enough.\n\nRest when you are tired."),
    ("throat", "advice.know.text", "A sore throat usually heals in a week."),
    ("services", "nurse.title", "Nurse"),
    ("services", "doctor.title", "Doctor"),
    ("region-12", "units.centre.name", "Example health centre"),
    ("region-12", "municipalities.491", "Mikkeli"),
    ("region-12", "municipalities.740", "Savonlinna"),
    ("region-12", "emergency.place", "the emergency department of the Example hospital"),
    ("care-levels", "emergency-112.words.health.any", "Call 112 now. Do not wait."),
    (
      "care-levels", "emergency-112.next.health.any",
      "Do as the operator says.\nUnlock the front door.\nStay with the person.\nA fourth line."
    ),
    (
      "care-levels", "emergency-care.words.health.any",
      "Call {numbers.urgent_line} now. If nobody answers in {emergency.minutes} minutes, go to "
        + "{emergency.place}. If it gets worse, call 112."
    ),
    ("care-levels", "emergency-care.next.health.any", "Do not wait for a call from us."),
    (
      "care-levels", "same-day.words.health.open",
      "A nurse or doctor must assess this today. Call {unit.line} before {unit.closing}."
    ),
    (
      "care-levels", "same-day.words.health.closed",
      "This cannot wait until the health centre opens. Call {numbers.urgent_line} now."
    ),
    (
      "care-levels", "same-day.words.health.sent",
      "Your answers have been sent. A nurse calls you by {when} from {caller}."
    ),
    (
      "care-levels", "nurse-call.words.health.open",
      "A nurse must assess this. Nobody has your answers yet. Send them now, or call {unit.line} "
        + "before {unit.closing}."
    ),
    (
      "care-levels", "nurse-call.words.health.closed",
      "A nurse must assess this. Nobody has your answers yet. Send them now, or call {unit.line} "
        + "when it opens, {unit.next_open}."
    ),
    (
      "care-levels", "nurse-call.words.health.sent",
      "Your answers have been sent. A nurse calls you by {when} from {caller}."
    ),
    ("care-levels", "nurse-call.next.health.any", "If it gets worse, call {numbers.urgent_line}."),
    (
      "care-levels", "visit.words.health.unsent",
      "An appointment is needed, but not urgently. Book a time, or send your answers."
    ),
    ("care-levels", "self-care.words.health.any", "This can be looked after at home."),
    ("care-levels", "self-care.next.health.any", "If you want to talk, call {unit.line}."),
  ]

  private static let finnish: [(String, String, String)] = [
    ("throat", "title", "Kurkkukipu"),
    ("throat", "age.ask.self", "Kuinka vanha olet?"),
    ("throat", "danger.ask", "Onko sinulla nyt jokin näistä?"),
    ("throat", "danger.none", "Ei mikään näistä"),
    ("throat", "temperature.ask", "Mikä on kuume?"),
    ("care-levels", "emergency-112.words.health.any", "Soita heti 112. Älä jää odottamaan."),
  ]

  private static let swedish: [(String, String, String)] = [
    ("throat", "title", "Ont i halsen"),
    ("throat", "age.ask.self", "Hur gammal är du?"),
    ("region-12", "municipalities.491", "S:t Michel"),
  ]
}
