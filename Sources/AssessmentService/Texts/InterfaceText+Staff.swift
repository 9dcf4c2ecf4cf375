// SPDX-License-Identifier: Apache-2.0

/// The texts of the pages of staff.
extension InterfaceText {
  // MARK: Signing in

  package static let staffSignIn = Translated(
    fi: "Kirjaudu sisään",
    sv: "Logga in",
    en: "Sign in"
  )
  package static let staffToken = Translated(
    fi: "Henkilökohtainen tunniste",
    sv: "Personlig kod",
    en: "Personal token"
  )
  package static let staffTokenHint = Translated(
    fi: "Se alkaa luukku-.",
    sv: "Den börjar med luukku-.",
    en: "It begins with luukku-."
  )
  package static let staffTokenWrong = Translated(
    fi: "Tunniste ei kelpaa. Tarkista se tai pyydä uusi.",
    sv: "Koden gäller inte. Kontrollera den eller be om en ny.",
    en: "The token is not valid. Check it, or ask for a new one."
  )
  package static let staffSignOut = Translated(
    fi: "Kirjaudu ulos",
    sv: "Logga ut",
    en: "Sign out"
  )
  package static let staffSignedOut = Translated(
    fi: "Kirjautuminen on päättynyt. Kirjaudu uudelleen.",
    sv: "Din inloggning har gått ut. Logga in igen.",
    en: "You are no longer signed in. Sign in again."
  )
  package static let staffNotDone = Translated(
    fi: "Mitään ei vielä tehty. Kirjoittamasi on tallessa, lähetä se uudelleen.",
    sv: "Inget har gjorts ännu. Det du skrev finns kvar, skicka det igen.",
    en: "Nothing has been done yet. What you wrote is kept, send it again."
  )
  package static let staffKeptByAnother = Translated(
    fi: "Joku muu oli kirjoittanut muistiinpanon. Sitä ei näytetä sinulle.",
    sv: "Någon annan hade skrivit en anteckning. Den visas inte för dig.",
    en: "Somebody else had written a note. It is not shown to you."
  )

  // MARK: The list

  package static let staffQueue = Translated(fi: "Jono", sv: "Kö", en: "Queue")
  package static let staffEmpty = Translated(
    fi: "Jonossa ei ole ketään.",
    sv: "Kön är tom.",
    en: "Nobody is in the queue."
  )
  package static let staffNoUnit = Translated(
    fi: "Tällaista yksikköä ei ole. Alla ovat kaikki yksikkösi.",
    sv: "Det finns ingen sådan enhet. Nedan visas alla dina enheter.",
    en: "There is no such unit. All your units are shown below."
  )
  package static let staffAllUnits = Translated(
    fi: "Kaikki yksiköt",
    sv: "Alla enheter",
    en: "All units"
  )
  package static let staffNumber = Translated(fi: "Nro", sv: "Nr", en: "No.")
  package static let staffLevel = Translated(fi: "Kiireellisyys", sv: "Brådska", en: "Urgency")
  package static let staffService = Translated(fi: "Palvelu", sv: "Tjänst", en: "Service")
  package static let staffDue = Translated(fi: "Viimeistään", sv: "Senast", en: "Due")
  package static let staffReceived = Translated(fi: "Saapui", sv: "Kom", en: "Received")
  package static let staffUnit = Translated(fi: "Yksikkö", sv: "Enhet", en: "Unit")
  package static let staffState = Translated(fi: "Tila", sv: "Läge", en: "State")
  package static let staffFree = Translated(fi: "Vapaa", sv: "Ledig", en: "Free")
  package static let staffHeldBy = Translated(
    fi: "{} käsittelee",
    sv: "{} arbetar med det",
    en: "{} has it"
  )
  package static let staffIdleWith = Translated(
    fi: "{} on jättänyt kesken",
    sv: "Har blivit liggande hos {}",
    en: "Idle with {}"
  )
  package static let staffSince = Translated(fi: "alkaen {}", sv: "sedan {}", en: "since {}")
  package static let staffClosed = Translated(fi: "Päätetty", sv: "Avslutat", en: "Closed")

  // MARK: A case

  package static let staffCase = Translated(fi: "Tapaus {}", sv: "Ärende {}", en: "Case {}")
  package static let staffContact = Translated(
    fi: "Yhteystiedot",
    sv: "Kontaktuppgifter",
    en: "Contact details"
  )
  package static let staffAnswers = Translated(fi: "Vastaukset", sv: "Svar", en: "Answers")
  package static let staffReasons = Translated(fi: "Perusteet", sv: "Grunder", en: "Reasons")
  package static let staffFacts = Translated(fi: "Lasketut", sv: "Beräknat", en: "Worked out")
  package static let staffHistory = Translated(
    fi: "Tapahtumat",
    sv: "Händelser",
    en: "What was done"
  )
  package static let staffInDoubt = Translated(
    fi: "vastaaja ei ollut varma",
    sv: "osäkert svar",
    en: "in doubt"
  )
  package static let staffTakenBackTitle = Translated(
    fi: "Hätävastaus, jota on muutettu",
    sv: "Ett nödsvar som har ändrats",
    en: "An emergency answer that was changed"
  )
  package static let staffAnsweredFirst = Translated(
    fi: "Ensin vastattu, antoi tason: {}",
    sv: "Först svarat, gav nivån: {}",
    en: "Answered first, gave the level: {}"
  )
  package static let staffAnsweredNow = Translated(
    fi: "Nyt vastattu",
    sv: "Nu svarat",
    en: "Answered now"
  )
  package static let staffNotKept = Translated(
    fi: "Vastausta ei ole tallessa.",
    sv: "Svaret finns inte kvar.",
    en: "The answer was not kept."
  )
  package static let staffNotAskedNow = Translated(
    fi: "Tätä ei enää kysytty.",
    sv: "Frågan ställdes inte längre.",
    en: "Not asked any more."
  )
  package static let staffUnreadable = Translated(
    fi: "Vastauksia ei voi näyttää. Kerro tästä ylläpitäjälle.",
    sv: "Svaren kan inte visas. Meddela administratören.",
    en: "The answers cannot be shown. Tell the operator."
  )
  package static let staffMunicipality = Translated(fi: "Kunta", sv: "Kommun", en: "Municipality")
  package static let staffLanguage = Translated(
    fi: "Asiointikieli",
    sv: "Kontaktspråk",
    en: "Language of contact"
  )
  package static let staffSubject = Translated(fi: "Kenestä", sv: "Gäller", en: "About")
  package static let staffAnsweredBy = Translated(
    fi: "Vastaaja",
    sv: "Svarade",
    en: "Answered by"
  )

  // MARK: Acts

  package static let staffClaim = Translated(
    fi: "Ota käsittelyyn",
    sv: "Ta ärendet",
    en: "Claim"
  )
  package static let staffTakeOver = Translated(fi: "Ota haltuun", sv: "Ta över", en: "Take over")
  package static let staffRelease = Translated(
    fi: "Palauta jonoon",
    sv: "Lämna tillbaka",
    en: "Give back to the line"
  )
  package static let staffClose = Translated(
    fi: "Päätä tapaus",
    sv: "Avsluta ärendet",
    en: "Close the case"
  )
  package static let staffOutcome = Translated(
    fi: "Mitä tehtiin?",
    sv: "Vad gjordes?",
    en: "What was done?"
  )
  package static let staffNote = Translated(
    fi: "Muistiinpano",
    sv: "Anteckning",
    en: "Note"
  )
  package static let staffNoteNeeded = Translated(
    fi: "Kirjoita, mitä tehtiin.",
    sv: "Skriv vad som gjordes.",
    en: "Write what was done."
  )
  package static let staffNoteTooLong = Translated(
    fi: "Muistiinpano on liian pitkä.",
    sv: "Anteckningen är för lång.",
    en: "The note is too long."
  )
  package static let staffAdviceGiven = Translated(
    fi: "Neuvottiin",
    sv: "Råd gavs",
    en: "Advice given"
  )
  package static let staffAppointment = Translated(
    fi: "Annettiin aika",
    sv: "En tid gavs",
    en: "Appointment given"
  )
  package static let staffElsewhere = Translated(
    fi: "Ohjattiin muualle",
    sv: "Hänvisades vidare",
    en: "Directed elsewhere"
  )
  package static let staffDuplicate = Translated(
    fi: "Sama asia on toisessa tapauksessa",
    sv: "Samma sak finns i ett annat ärende",
    en: "Another case is about the same"
  )
  package static let staffNotNeeded = Translated(
    fi: "Ei tarvita enää",
    sv: "Behövs inte längre",
    en: "No longer needed"
  )
  package static let staffOther = Translated(fi: "Muu", sv: "Annat", en: "Other")

  // MARK: Refusals

  package static let staffHeldNow = Translated(
    fi: "Tapausta käsittelee {}.",
    sv: "{} arbetar med ärendet.",
    en: "{} has this case."
  )
  package static let staffLostTo = Translated(
    fi: "Varauksesi on päättynyt. Tapausta käsittelee nyt {}.",
    sv: "Din reservation har gått ut. {} har ärendet nu.",
    en: "Your claim has ended. {} has the case now."
  )
  package static let staffLost = Translated(
    fi: "Varauksesi on päättynyt. Kukaan ei käsittele tapausta. Ota se uudelleen käsittelyyn.",
    sv: "Din reservation har gått ut. Ingen har ärendet. Ta det på nytt.",
    en: "Your claim has ended. Nobody has the case. Claim it again."
  )
  package static let staffEnded = Translated(
    fi: "Tapaus on jo päätetty.",
    sv: "Ärendet är redan avslutat.",
    en: "The case has already ended."
  )
  package static let staffNotAllowed = Translated(
    fi: "Tätä ei voi tehdä tapaukselle nyt.",
    sv: "Det går inte att göra detta med ärendet nu.",
    en: "This cannot be done with the case now."
  )
  package static let staffNotFound = Translated(
    fi: "Yksiköissäsi ei ole tällaista tapausta.",
    sv: "Det finns inget sådant ärende i dina enheter.",
    en: "There is no such case in your units."
  )
  package static let staffFailed = Translated(
    fi: "Jono ei vastaa. Mitään ei muuttunut. Yritä uudelleen.",
    sv: "Kön svarar inte. Inget ändrades. Försök igen.",
    en: "The queue does not answer. Nothing was changed. Try again."
  )

  // MARK: Codes of queue and record

  package static let staffCitizen = Translated(fi: "Asiakas", sv: "Klienten", en: "The client")
  /// Levels.
  package static let staffLevels: [String: Translated] = [
    "emergency-112": Translated(
      fi: "Soita 112",
      sv: "Ring 112",
      en: "Call 112"
    ),
    "emergency-care": Translated(
      fi: "Päivystys heti",
      sv: "Jour genast",
      en: "Emergency care now"
    ),
    "same-day": Translated(
      fi: "Saman päivän arvio",
      sv: "Bedömning samma dag",
      en: "Assessment today"
    ),
    "nurse-call": Translated(
      fi: "Hoitajan soitto",
      sv: "Sjukskötaren ringer",
      en: "Nurse calls"
    ),
    "visit": Translated(
      fi: "Aika, ei kiireellinen",
      sv: "Tid, inte brådskande",
      en: "Appointment, not urgent"
    ),
    "self-care": Translated(
      fi: "Itsehoito",
      sv: "Egenvård",
      en: "Self-care"
    ),
  ]
  /// What must have happened when a clock ends.
  package static let staffClockKinds: [String: Translated] = [
    "need-assessed": Translated(
      fi: "hoidon tarve arvioitu",
      sv: "vårdbehovet bedömt",
      en: "need assessed"
    ),
    "within": Translated(
      fi: "lääketieteellinen takaraja",
      sv: "medicinsk tidsgräns",
      en: "latest clinically"
    ),
    "care-guarantee": Translated(
      fi: "hoitotakuu",
      sv: "vårdgarantin",
      en: "care guarantee"
    ),
    "social-assessment": Translated(
      fi: "palvelutarpeen arviointi aloitettu",
      sv: "bedömningen av servicebehovet inledd",
      en: "social assessment begun"
    ),
  ]
  /// Whom it is about.
  package static let staffSubjects: [String: Translated] = [
    "self": Translated(
      fi: "lähettäjästä itsestään",
      sv: "avsändaren själv",
      en: "the person who sent this"
    ),
    "child": Translated(
      fi: "lapsesta",
      sv: "ett barn",
      en: "a child"
    ),
    "other": Translated(
      fi: "toisesta ihmisestä",
      sv: "en annan person",
      en: "another person"
    ),
  ]
  /// Who answered.
  package static let staffAnswerers: [String: Translated] = [
    "self": Translated(
      fi: "henkilö itse",
      sv: "personen själv",
      en: "that person alone"
    ),
    "with-helper": Translated(
      fi: "henkilö itse, joku auttoi",
      sv: "personen själv, någon hjälpte",
      en: "that person, somebody helped"
    ),
    "parent": Translated(
      fi: "vanhempi",
      sv: "en förälder",
      en: "a parent"
    ),
    "proxy": Translated(
      fi: "joku muu hänen puolestaan",
      sv: "någon annan i personens ställe",
      en: "somebody else for that person"
    ),
  ]
  /// What was done.
  package static let staffOperations: [String: Translated] = [
    "hand-over": Translated(
      fi: "lähetti vastaukset",
      sv: "skickade svaren",
      en: "sent the answers"
    ),
    "check-receipt": Translated(
      fi: "kuitti näytettiin",
      sv: "kvittot visades",
      en: "the receipt was shown"
    ),
    "show": Translated(
      fi: "avasi tapauksen",
      sv: "öppnade ärendet",
      en: "opened the case"
    ),
    "find": Translated(
      fi: "haki tapauksen",
      sv: "sökte ärendet",
      en: "searched for the case"
    ),
    "claim": Translated(
      fi: "otti käsittelyyn",
      sv: "tog ärendet",
      en: "claimed it"
    ),
    "renew": Translated(
      fi: "jatkoi käsittelyä",
      sv: "fortsatte",
      en: "went on with it"
    ),
    "take-over": Translated(
      fi: "otti haltuun",
      sv: "tog över",
      en: "took it over"
    ),
    "return-to-line": Translated(
      fi: "palautui jonoon",
      sv: "återgick till kön",
      en: "went back to the line"
    ),
    "release": Translated(
      fi: "palautti jonoon",
      sv: "lämnade tillbaka",
      en: "gave it back to the line"
    ),
    "close": Translated(
      fi: "päätti tapauksen",
      sv: "avslutade ärendet",
      en: "closed the case"
    ),
  ]
  /// More about it.
  package static let staffDetails: [String: Translated] = [
    "accepted": Translated(
      fi: "otettiin vastaan",
      sv: "togs emot",
      en: "accepted"
    ),
    "repeated": Translated(
      fi: "samat uudelleen",
      sv: "samma på nytt",
      en: "the same again"
    ),
    "differs": Translated(
      fi: "toiset vastaukset, ei otettu",
      sv: "andra svar, togs inte emot",
      en: "other answers, not taken"
    ),
    "opened": Translated(
      fi: "avautui",
      sv: "öppnades",
      en: "opened"
    ),
    "wrong": Translated(
      fi: "väärä numero",
      sv: "fel nummer",
      en: "wrong number"
    ),
    "locked": Translated(
      fi: "lukittu",
      sv: "låst",
      en: "locked"
    ),
    "wrong-and-locked": Translated(
      fi: "väärä numero, lukittiin",
      sv: "fel nummer, låstes",
      en: "wrong number, locked"
    ),
    "denied": Translated(
      fi: "ei oikeutta",
      sv: "ingen rätt",
      en: "denied"
    ),
  ]
  /// From whom a case came; a number of staff follows the code.
  package static let staffFromStaff: [(String, Translated)] = [
    (
      "from:staff-",
      Translated(
        fi: "työntekijältä nro {}",
        sv: "från medarbetare nr {}",
        en: "from staff number {}"
      )
    ),
    (
      "idle-with:staff-",
      Translated(
        fi: "jäi kesken työntekijällä nro {}",
        sv: "låg hos medarbetare nr {}",
        en: "idle with staff number {}"
      )
    ),
  ]
}
