// SPDX-License-Identifier: Apache-2.0

/// The texts of an interview in a terminal.
extension InterfaceText {
  // MARK: Keys

  /// The keys of a list of which one is chosen.
  package static let keysForOne = Translated(
    fi: "Nuolet ja Enter, tai numero ja Enter",
    sv: "Pilarna och Enter, eller siffra och Enter",
    en: "Arrows and Enter, or number and Enter"
  )
  /// The keys of a list of findings.
  package static let keysForMany = Translated(
    fi: "Välilyönti tai numero merkitsee, Enter jatkaa",
    sv: "Mellanslag eller siffra markerar, Enter går vidare",
    en: "Space or number ticks, Enter continues"
  )
  /// The keys of a field.
  package static let keysForField = Translated(
    fi: "Kirjoita ja paina Enter",
    sv: "Skriv och tryck på Enter",
    en: "Type and press Enter"
  )
  /// The key that leaves a field for the answers below it.
  package static let keysForOther = Translated(
    fi: "↓ muu vastaus",
    sv: "↓ annat svar",
    en: "↓ other answer"
  )
  /// The key that explains the keys.
  package static let keysForHelp = Translated(fi: "? apua", sv: "? hjälp", en: "? help")
  /// The key that goes back.
  package static let keysForBack = Translated(
    fi: "← takaisin",
    sv: "← tillbaka",
    en: "← back"
  )
  /// All keys, one sentence each.
  package static let keysAtLength = [
    Translated(
      fi: "Nuoli ylös ja alas: liiku vaihtoehdoissa.",
      sv: "Pil upp och ned: gå mellan alternativen.",
      en: "Arrow up and down: move between the answers."
    ),
    Translated(
      fi: "Numero: siirry vaihtoehtoon. Oirelistalla numero myös merkitsee sen.",
      sv: "Siffra: gå till alternativet. I en lista med symtom markerar siffran det också.",
      en: "Number: go to an answer. In a list of findings the number also ticks it."
    ),
    Translated(
      fi: "Välilyönti: merkitse tai poista merkintä.",
      sv: "Mellanslag: markera eller ta bort markeringen.",
      en: "Space: tick or untick."
    ),
    Translated(
      fi: "Enter: hyväksy ja jatka.",
      sv: "Enter: godkänn och gå vidare.",
      en: "Enter: accept and continue."
    ),
    Translated(
      fi: "Nuoli vasemmalle, b tai askelpalautin: takaisin.",
      sv: "Pil vänster, b eller backsteg: tillbaka.",
      en: "Arrow left, b or Backspace: back."
    ),
    Translated(
      fi: "Ctrl-C: lopeta. Mitään ei tallenneta.",
      sv: "Ctrl-C: avsluta. Inget sparas.",
      en: "Ctrl-C: stop. Nothing is kept."
    ),
    dangerCall,
  ]

  /// Ends the help.
  package static let anyKey = Translated(
    fi: "Paina mitä tahansa näppäintä.",
    sv: "Tryck på valfri tangent.",
    en: "Press any key."
  )

  // MARK: Lines

  /// How to answer with one row of a list, line by line.
  package static let lineForOne = Translated(
    fi: "Vastaa numerolla.",
    sv: "Svara med en siffra.",
    en: "Answer with a number."
  )
  /// How to answer with rows of a list, line by line.
  package static let lineForMany = Translated(
    fi: "Vastaa yhdellä tai usealla numerolla, esimerkiksi 1, 3.",
    sv: "Svara med en eller flera siffror, till exempel 1, 3.",
    en: "Answer with one or more numbers, for example 1, 3."
  )
  /// How to answer with a text, line by line.
  package static let lineForField = Translated(
    fi: "Kirjoita vastaus.",
    sv: "Skriv svaret.",
    en: "Type the answer."
  )
  /// What else a line may be, where there is something to go back to.
  package static let lineForBack = Translated(
    fi: "(? = apua, b = takaisin)",
    sv: "(? = hjälp, b = tillbaka)",
    en: "(? = help, b = back)"
  )
  /// What else a line may be, at the beginning.
  package static let lineForHelp = Translated(
    fi: "(? = apua)",
    sv: "(? = hjälp)",
    en: "(? = help)"
  )
  /// How lines are read, one sentence each.
  package static let linesAtLength = [
    Translated(
      fi: "Kirjoita vaihtoehdon numero tai sen teksti ja paina Enter.",
      sv: "Skriv alternativets siffra eller text och tryck på Enter.",
      en: "Type the number or the words of an answer and press Enter."
    ),
    Translated(
      fi: "Erota usean vaihtoehdon numerot pilkulla.",
      sv: "Skilj flera siffror åt med komma.",
      en: "Separate several numbers with commas."
    ),
    Translated(
      fi: "b vie edelliseen kysymykseen.",
      sv: "b går till den föregående frågan.",
      en: "b goes to the question before."
    ),
    dangerCall,
  ]
  /// The line named nothing that is offered.
  package static let notAnAnswer = Translated(
    fi: "Tämä ei ole mikään vaihtoehdoista. Kirjoita vaihtoehdon numero.",
    sv: "Det här är inget av alternativen. Skriv alternativets siffra.",
    en: "This is none of the answers. Type the number of an answer."
  )

  // MARK: Breaking off

  /// What always holds.
  package static let dangerCall = Translated(
    fi: "Jos henki on vaarassa, soita 112.",
    sv: "Ring 112 vid livsfara.",
    en: "If life is in danger, call 112."
  )
  /// The input ended before the last answer.
  package static let endedEarly = Translated(
    fi: "Vastaukset loppuivat kesken. Ohjetta ei voi vielä antaa. Vastaamatta on:",
    sv: "Svaren tog slut för tidigt. Det går inte att ge råd ännu. Kvar att besvara:",
    en: "The answers ended too early. There is no advice yet. Still to answer:"
  )
  /// The input ended before the last answer, but the least that must be done is known already.
  package static let endedUnsettled = Translated(
    fi: "Vastaukset loppuivat kesken. Vastaamatta on:",
    sv: "Svaren tog slut för tidigt. Kvar att besvara:",
    en: "The answers ended too early. Still to answer:"
  )
  /// The input ended before the last answer, but what to do is known already.
  package static let endedLate = Translated(
    fi: "Vastaukset loppuivat kesken. Ohje ei enää muutu, mutta vastaamatta on:",
    sv: "Svaren tog slut för tidigt. Rådet ändras inte längre. Kvar att besvara:",
    en: "The answers ended too early. The advice does not change any more, but still to answer:"
  )
  /// The input ended before the last answer; what to do is known, but the rest can make it 112.
  package static let endedOpen = Translated(
    fi: "Vastaukset loppuivat kesken. Ohje voi vielä muuttua kiireellisemmäksi. Vastaamatta on:",
    sv: "Svaren tog slut för tidigt. Rådet kan ännu bli mer brådskande. Kvar att besvara:",
    en: "The answers ended too early. The advice can still become more urgent. Still to answer:"
  )
  /// The person broke off.
  package static let brokenOff = Translated(
    fi: "Keskeytit. Mitään ei lähetetty eikä tallennettu.",
    sv: "Du avbröt. Inget skickades och inget sparades.",
    en: "You stopped. Nothing was sent and nothing was kept."
  )
  /// Asked once before an emergency answer is taken back.
  package static let takeBackEmergency = Translated(
    fi: "Vastauksesi voi merkitä hengenvaaraa. Haluatko silti muuttaa vastauksia?",
    sv: "Ditt svar kan betyda livsfara. Vill du ändå ändra svaren?",
    en: "Your answer can mean danger to life. Do you still want to change the answers?"
  )
  /// The answer that leaves the emergency as it is.
  package static let keepEmergency = Translated(
    fi: "En muuta. Näytä ohje uudelleen",
    sv: "Nej. Visa rådet igen",
    en: "No. Show the advice again"
  )
  /// The answer that goes on to change answers.
  package static let changeAnyway = Translated(
    fi: "Kyllä, korjaan vastauksen",
    sv: "Ja, jag rättar ett svar",
    en: "Yes, I correct an answer"
  )

  // MARK: Before the first question

  /// The municipality of the person who answers.
  package static let municipalityOfSelf = Translated(
    fi: "Missä kunnassa asut?",
    sv: "I vilken kommun bor du?",
    en: "In which municipality do you live?"
  )
  /// The municipality of a child.
  package static let municipalityOfChild = Translated(
    fi: "Missä kunnassa lapsi asuu?",
    sv: "I vilken kommun bor barnet?",
    en: "In which municipality does the child live?"
  )
  /// The municipality of another person.
  package static let municipalityOfOther = Translated(
    fi: "Missä kunnassa hän asuu?",
    sv: "I vilken kommun bor personen?",
    en: "In which municipality does the person live?"
  )

  // MARK: After the result

  /// What to do after the result.
  package static let whatNow = Translated(
    fi: "Mitä haluat tehdä?",
    sv: "Vad vill du göra?",
    en: "What do you want to do?"
  )
  /// Goes from the result to the answers.
  package static let changeAnswers = Translated(
    fi: "Muuta vastauksia",
    sv: "Ändra svaren",
    en: "Change the answers"
  )
  /// Ends.
  package static let end = Translated(fi: "Lopeta", sv: "Avsluta", en: "End")
  /// Ends without sending.
  package static let endWithoutSending = Translated(
    fi: "Lopeta lähettämättä",
    sv: "Avsluta utan att skicka",
    en: "End without sending"
  )
  /// Tries to send again.
  package static let tryAgain = Translated(
    fi: "Yritä uudelleen",
    sv: "Försök igen",
    en: "Try again"
  )
  /// Said of a field that may be left empty.
  package static let mayBeEmpty = Translated(
    fi: "Voit jättää tyhjäksi.",
    sv: "Du kan lämna det tomt.",
    en: "You may leave this empty."
  )
  /// Said below the codes of a receipt, which stand on the screen only.
  package static let writeDown = Translated(
    fi: "Kirjoita nämä talteen. Niitä ei näytetä uudelleen.",
    sv: "Skriv upp dessa. De visas inte på nytt.",
    en: "Write these down. They are not shown again."
  )
  /// The interview has no queue that could take the answers.
  package static let cannotSendHere = Translated(
    fi: "Täältä vastauksia ei voi lähettää. Soita {}.",
    sv: "Härifrån kan svaren inte skickas. Ring {}.",
    en: "The answers cannot be sent from here. Call {}."
  )
  /// What was read before sending no longer holds at this hour.
  package static let adviceChangedMeanwhile = Translated(
    fi: "Ohje muuttui, koska terveysasema aukesi tai sulkeutui. Mitään ei lähetetty. "
      + "Lue uusi ohje.",
    sv: "Rådet ändrades, för hälsostationen öppnade eller stängde. Ingenting skickades. "
      + "Läs det nya rådet.",
    en: "The advice changed with the opening hours. Nothing was sent. Read the new advice."
  )
  /// There is no unit that could take the answers.
  package static let noUnit = Translated(
    fi: "Emme tiedä, mihin vastaukset lähetettäisiin. Mitään ei lähetetty. Soita {}.",
    sv: "Vi vet inte vart svaren ska skickas. Ingenting skickades. Ring {}.",
    en: "We do not know where to send the answers. Nothing was sent. Call {}."
  )
  /// An example of how a date is typed.
  package static let dateExample = Translated(
    fi: "Päivä, kuukausi ja vuosi, esimerkiksi {}",
    sv: "Dag, månad och år, till exempel {}",
    en: "Day, month and year, for example {}"
  )
  /// The numbers that may be typed, as in "from 34 to 43".
  package static let numberBetween = Translated(
    fi: "Luku väliltä {}",
    sv: "Ett tal {}",
    en: "A number {}"
  )
  /// The longest text that may be typed.
  package static let textOfAtMost = Translated(
    fi: "Enintään {} merkkiä",
    sv: "Högst {} tecken",
    en: "At most {} characters"
  )
}
