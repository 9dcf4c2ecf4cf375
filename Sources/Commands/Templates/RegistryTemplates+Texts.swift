// SPDX-License-Identifier: Apache-2.0

extension RegistryTemplates {
  /// The translations, by the id of the file whose texts they translate.
  static let texts: [String: [(key: String, fi: String, sv: String)]] = [
    "care-levels": levels,
    "services": [
      ("nurse.title", "Terveysaseman hoitaja", "Sjukskötare på hälsostationen")
    ],
    "region-12": [
      ("name", "Etelä-Savo", "Södra Savolax"),
      (
        "units.health-centre.name", "Etelä-Savon esimerkkiterveysasema",
        "Exempelhälsostationen i Södra Savolax"
      ),
      ("emergency.place", "Esimerkkisairaalan päivystys", "jouren på Exempelsjukhuset"),
    ],
  ]

  private static let levels = [
    (
      key: "emergency-112.words.health.any", fi: "Soita heti 112. Älä jää odottamaan.",
      sv: "Ring 112 genast. Vänta inte."
    ),
    (
      "emergency-care.words.health.any",
      "Soita nyt {numbers.urgent_line}. Jos vointi huononee, soita 112.",
      "Ring {numbers.urgent_line} nu. Ring 112 om tillståndet blir sämre."
    ),
    (
      "same-day.words.health.open",
      "Hoitajan tai lääkärin pitää arvioida tämä tänään. Soita {unit.line} ennen kello "
        + "{unit.closing}.",
      "En sjukskötare eller läkare ska bedöma det här i dag. Ring {unit.line} före klockan "
        + "{unit.closing}."
    ),
    (
      "same-day.words.health.closed",
      "Tämä ei voi odottaa siihen, että terveysasema aukeaa. Soita nyt {numbers.urgent_line}.",
      "Det här kan inte vänta tills hälsostationen öppnar. Ring {numbers.urgent_line} nu."
    ),
    (
      "same-day.words.health.sent",
      "Vastauksesi on lähetetty. Hoitaja soittaa sinulle viimeistään {when} numerosta {caller}. "
        + "Jos kukaan ei ole soittanut siihen mennessä, soita {numbers.urgent_line}.",
      "Dina svar är skickade. En sjukskötare ringer dig senast {when} från {caller}. Om ingen har "
        + "ringt dig innan dess, ring {numbers.urgent_line}."
    ),
    (
      "nurse-call.words.health.unsent",
      "Hoitajan pitää arvioida tämä. Kukaan ei ole vielä saanut vastauksiasi. Lähetä ne nyt tai "
        + "soita {unit.line}.",
      "En sjukskötare ska bedöma det här. Ingen har ännu fått dina svar. Skicka dem nu eller ring "
        + "{unit.line}."
    ),
    (
      "nurse-call.words.health.sent",
      "Vastauksesi on lähetetty. Hoitaja soittaa sinulle viimeistään {when} numerosta {caller}. "
        + "Jos emme tavoita sinua, yritämme uudelleen.",
      "Dina svar är skickade. En sjukskötare ringer dig senast {when} från {caller}. Om vi inte "
        + "når dig försöker vi på nytt."
    ),
    (
      "self-care.words.health.any",
      "Tätä voi hoitaa kotona. Lue alta, milloin pitää ottaa yhteyttä.",
      "Det här kan skötas hemma. Läs nedan när du ska kontakta oss."
    ),
  ]
}
