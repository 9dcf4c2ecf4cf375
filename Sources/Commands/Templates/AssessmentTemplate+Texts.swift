// SPDX-License-Identifier: Apache-2.0

/// A text of a template in the languages that content can be written in.
struct TemplateText {
  let key: String
  let texts: [String: String]

  init(_ key: String, en: String, fi: String, sv: String) {
    self.key = key
    texts = ["en": en, "fi": fi, "sv": sv]
  }
}

extension AssessmentTemplate {
  /// The texts; search words are joined by commas.
  static let texts = [
    TemplateText("title", en: "New assessment", fi: "Uusi arvio", sv: "Ny bedömning"),
    TemplateText(
      "find",
      en: "new assessment, example",
      fi: "uusi arvio, esimerkki",
      sv: "ny bedömning, exempel"
    ),
    TemplateText(
      "@id@-danger.title",
      en: "First, signs that need help at once",
      fi: "Ensin merkit, jotka vaativat heti apua",
      sv: "Först tecken som kräver hjälp genast"
    ),
    TemplateText(
      "@name@_danger.ask",
      en: "Is any of these true right now?",
      fi: "Pitääkö jokin näistä paikkansa juuri nyt?",
      sv: "Stämmer något av det här just nu?"
    ),
    TemplateText(
      "@name@_danger.none",
      en: "None of these",
      fi: "Ei mikään näistä",
      sv: "Inget av det här"
    ),
    TemplateText(
      "@name@_danger.faint.text",
      en: "Fainting, or nearly fainting",
      fi: "Pyörtyminen tai melkein pyörtyminen",
      sv: "Svimning eller nästan svimning"
    ),
    TemplateText(
      "@name@_danger.faint.check",
      en: "Count also blacking out on standing up.",
      fi: "Myös silmien mustuminen noustessa lasketaan.",
      sv: "Räkna också att det svartnar när man reser sig."
    ),
    TemplateText(
      "@name@_danger.breathless.text",
      en: "Too breathless for a whole sentence",
      fi: "Kokonaista lausetta ei saa sanottua hengästymättä",
      sv: "För andfådd för en hel mening"
    ),
    TemplateText(
      "@name@_danger.breathless.check",
      en: "Try if ten words come in one breath.",
      fi: "Kokeile, tuleeko kymmenen sanaa yhdellä hengityksellä.",
      sv: "Pröva om det kommer tio ord i ett andetag."
    ),
    TemplateText(
      "@id@-now.title",
      en: "The symptom now",
      fi: "Oire nyt",
      sv: "Symtomet nu"
    ),
    TemplateText(
      "@name@_trouble.ask",
      en: "How strong is the symptom?",
      fi: "Kuinka voimakas oire on?",
      sv: "Hur starkt är symtomet?"
    ),
    TemplateText("@name@_trouble.mild.text", en: "Mild", fi: "Lievä", sv: "Lindrigt"),
    TemplateText("@name@_trouble.moderate.text", en: "Moderate", fi: "Kohtalainen", sv: "Måttligt"),
    TemplateText("@name@_trouble.strong.text", en: "Strong", fi: "Voimakas", sv: "Starkt"),
    TemplateText(
      "@name@_days.ask",
      en: "How many days has it lasted?",
      fi: "Kuinka monta päivää se on kestänyt?",
      sv: "Hur många dagar har det varat?"
    ),
    TemplateText(
      "@name@_days.help",
      en: "Count today as one day.",
      fi: "Laske tämä päivä mukaan.",
      sv: "Räkna med den här dagen."
    ),
    TemplateText(
      "rules.@id@-danger.because",
      en: "This can become dangerous in minutes.",
      fi: "Tämä voi muuttua vaaralliseksi minuuteissa.",
      sv: "Det här kan bli farligt på några minuter."
    ),
    TemplateText(
      "rules.@id@-strong.because",
      en: "A strong symptom must be assessed today.",
      fi: "Voimakas oire pitää arvioida tänään.",
      sv: "Ett starkt symtom ska bedömas i dag."
    ),
    TemplateText(
      "rules.@id@-long.because",
      en: "What has lasted for {@name@_long} days or more is assessed by a nurse.",
      fi: "Hoitaja arvioi oireen, joka on kestänyt {@name@_long} päivää tai kauemmin.",
      sv: "En sjukskötare bedömer det som har varat {@name@_long} dagar eller längre."
    ),
    TemplateText(
      "rules.@id@-mild.because",
      en: "A mild symptom usually passes by itself.",
      fi: "Lievä oire menee yleensä itsestään ohi.",
      sv: "Ett lindrigt symtom går oftast över av sig självt."
    ),
    TemplateText(
      "advice.@id@-watch.text",
      en: "Answer again if it gets worse.",
      fi: "Vastaa uudelleen, jos oire pahenee.",
      sv: "Svara på nytt om det blir värre."
    ),
  ]
}
