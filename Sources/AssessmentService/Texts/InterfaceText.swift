// SPDX-License-Identifier: Apache-2.0

/// The texts of web and terminal that stand around the content's own.
package enum InterfaceText {
  // MARK: Answers

  package static let yes = Translated(fi: "Kyllä", sv: "Ja", en: "Yes")
  package static let no = Translated(fi: "Ei", sv: "Nej", en: "No")
  package static let none = Translated(
    fi: "Ei mikään näistä",
    sv: "Inget av dessa",
    en: "None of these"
  )
  package static let unknown = Translated(fi: "En tiedä", sv: "Jag vet inte", en: "I don't know")
  package static let notSure = Translated(fi: "en ole varma", sv: "osäker", en: "not sure")
  package static let notProvided = Translated(
    fi: "Ei vastattu",
    sv: "Inget svar",
    en: "Not provided"
  )
  package static let unsureHere = Translated(
    fi: "En ole varma jostakin näistä",
    sv: "Jag är osäker på något av dessa",
    en: "I am not sure about something here"
  )
  package static let or = Translated(fi: "tai", sv: "eller", en: "or")
  package static let optional = Translated(
    fi: "(vapaaehtoinen)",
    sv: "(frivilligt)",
    en: "(optional)"
  )
  package static let skip = Translated(fi: "Ohita kysymys", sv: "Hoppa över", en: "Skip this")

  // MARK: Moving about

  package static let `continue` = Translated(fi: "Jatka", sv: "Fortsätt", en: "Continue")
  package static let back = Translated(fi: "Takaisin", sv: "Tillbaka", en: "Back")
  package static let change = Translated(fi: "Muuta", sv: "Ändra", en: "Change")
  package static let start = Translated(fi: "Aloita", sv: "Börja", en: "Start")
  package static let endAndClear = Translated(
    fi: "Lopeta ja tyhjennä",
    sv: "Avsluta och rensa",
    en: "End and clear"
  )
  package static let cleared = Translated(
    fi: "Vastauksesi on poistettu tältä laitteelta.",
    sv: "Dina svar har raderats från den här enheten.",
    en: "Your answers have been removed from this device."
  )
  package static let checkAnswers = Translated(
    fi: "Tarkista vastauksesi",
    sv: "Kontrollera dina svar",
    en: "Check your answers"
  )
  package static let showResult = Translated(
    fi: "Näytä ohje",
    sv: "Visa rådet",
    en: "Show what to do"
  )
  package static let question = Translated(fi: "Kysymys {}", sv: "Fråga {}", en: "Question {}")

  // MARK: Errors

  package static let error = Translated(fi: "Virhe", sv: "Fel", en: "Error")
  package static let problem = Translated(
    fi: "Korjaa tämä kohta",
    sv: "Det finns ett problem",
    en: "There is a problem"
  )
  package static let chooseOne = Translated(
    fi: "Valitse yksi vaihtoehto.",
    sv: "Välj ett alternativ.",
    en: "Choose one answer."
  )
  package static let chooseFindings = Translated(
    fi: "Valitse kaikki, jotka pitävät paikkansa, tai \u{201D}Ei mikään näistä\u{201D}.",
    sv: "Välj allt som stämmer, eller \u{201D}Inget av dessa\u{201D}.",
    en: "Tick everything that is true, or \u{201C}None of these\u{201D}."
  )
  package static let noneAndMore = Translated(
    fi: "Valitse joko oireita tai \u{201D}Ei mikään näistä\u{201D}, ei molempia.",
    sv: "Välj antingen symtom eller \u{201D}Inget av dessa\u{201D}, inte båda.",
    en: "Tick either findings or \u{201C}None of these\u{201D}, not both."
  )
  /// Something was typed or ticked, and "I don't know" too.
  package static let valueAndUnknown = Translated(
    fi: "Kirjoita vastaus tai valitse \u{201D}{}\u{201D}, ei molempia.",
    sv: "Skriv ett svar eller välj \u{201D}{}\u{201D}, inte båda.",
    en: "Enter an answer or choose \u{201C}{}\u{201D}, not both."
  )
  package static let writeNumber = Translated(
    fi: "Kirjoita luku.",
    sv: "Skriv ett tal.",
    en: "Enter a number."
  )
  package static let notANumber = Translated(
    fi: "Tämä ei ole luku. Kirjoita vain numeroita ilman välejä, esimerkiksi {}.",
    sv: "Det här är inget tal. Skriv bara siffror utan mellanslag, till exempel {}.",
    en: "This is not a number. Enter figures only, without spaces, for example {}."
  )
  package static let wholeNumber = Translated(
    fi: "Kirjoita kokonaisluku.",
    sv: "Skriv ett heltal.",
    en: "Enter a whole number."
  )
  package static let tooFine = Translated(
    fi: "Kirjoita luku enintään {} desimaalin tarkkuudella.",
    sv: "Talet har för många decimaler. Skriv högst {}.",
    en: "The number has too many decimal places. Enter at most {}."
  )
  package static let outOfRange = Translated(
    fi: "Luvun pitää olla väliltä {}.",
    sv: "Talet ska vara {}.",
    en: "The number must be {}."
  )
  package static let didYouMean = Translated(
    fi: "Tarkoititko {}? Kirjoita luku uudelleen.",
    sv: "Menade du {}? Skriv talet på nytt.",
    en: "Did you mean {}? Enter the number again."
  )
  package static let isThisRight = Translated(
    fi: "{} on harvinainen arvo. Pitääkö se paikkansa?",
    sv: "{} är ett ovanligt värde. Stämmer det?",
    en: "{} is unusual. Is it right?"
  )
  package static let rightAsItIs = Translated(
    fi: "Kyllä, se pitää paikkansa",
    sv: "Ja, det stämmer",
    en: "Yes, it is right"
  )
  package static let writeDate = Translated(
    fi: "Kirjoita päivä, kuukausi ja vuosi.",
    sv: "Skriv dag, månad och år.",
    en: "Enter the day, month and year."
  )
  package static let notADate = Translated(
    fi: "Tällaista päivää ei ole. Kirjoita päivä, kuukausi ja vuosi numeroilla.",
    sv: "Det finns ingen sådan dag. Skriv dag, månad och år med siffror.",
    en: "There is no such day. Enter the day, month and year in figures."
  )
  package static let dateOutOfRange = Translated(
    fi: "Tarkista päivämäärä. Se on liian varhainen tai liian myöhäinen.",
    sv: "Kontrollera datumet. Det är för tidigt eller för sent.",
    en: "Check the date. It is too early or too late."
  )
  package static let writeText = Translated(
    fi: "Kirjoita vastauksesi.",
    sv: "Skriv ditt svar.",
    en: "Write your answer."
  )
  package static let tooLong = Translated(
    fi: "Teksti on liian pitkä. Lyhennä se enintään {} merkkiin.",
    sv: "Texten är för lång. Förkorta den till högst {} tecken.",
    en: "The text is too long. Shorten it to at most {} characters."
  )
  package static let notOffered = Translated(
    fi: "Valitse jokin sivun vaihtoehdoista.",
    sv: "Välj något av alternativen på sidan.",
    en: "Choose one of the answers on the page."
  )
  package static let day = Translated(fi: "Päivä", sv: "Dag", en: "Day")
  package static let month = Translated(fi: "Kuukausi", sv: "Månad", en: "Month")
  package static let year = Translated(fi: "Vuosi", sv: "År", en: "Year")
}
