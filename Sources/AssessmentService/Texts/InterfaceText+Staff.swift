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

  // MARK: The list

  package static let staffQueue = Translated(fi: "Jono", sv: "Kö", en: "Queue")
  package static let staffEmpty = Translated(
    fi: "Jonossa ei ole ketään.",
    sv: "Kön är tom.",
    en: "Nobody is in the queue."
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
  package static let staffClocks = Translated(fi: "Määräajat", sv: "Tidsfrister", en: "Clocks")
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
  package static let staffTakenBack = Translated(
    fi: "Vastaus, joka olisi antanut tason {}, on muutettu.",
    sv: "Ett svar som gett nivån {} har ändrats.",
    en: "An answer that gave the level {} was changed."
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
}
