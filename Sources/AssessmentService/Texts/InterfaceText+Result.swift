// SPDX-License-Identifier: Apache-2.0

/// The texts around a result, the hand-over and the receipt.
extension InterfaceText {
  package static let exampleContent = Translated(
    fi: "Esimerkkisisältöä. Kukaan terveydenhuollon ammattilainen ei ole hyväksynyt sitä. "
      + "Älä käytä sitä oman terveytesi arviointiin.",
    sv: "Exempelinnehåll. Ingen yrkesutbildad person inom vården har godkänt det. "
      + "Använd det inte för att bedöma din egen hälsa.",
    en: "Example content. Not approved by a clinician. Do not use it for your own health."
  )
  package static let result = Translated(fi: "Ohje sinulle", sv: "Råd till dig", en: "What to do")
  package static let nothingSent = Translated(
    fi: "Mitään ei ole lähetetty. Kukaan ei ole nähnyt vastauksiasi.",
    sv: "Ingenting har skickats. Ingen har sett dina svar.",
    en: "Nothing has been sent. Nobody has seen your answers."
  )
  /// The latest time of a rule; the time stands in the form that counts, such as `14 päivää`.
  package static let withinAtMost = Translated(
    fi: "Aikaa on enintään {}.",
    sv: "Senast inom {}.",
    en: "Within {} at the latest."
  )
  package static let send = Translated(
    fi: "Lähetä vastaukset",
    sv: "Skicka svaren",
    en: "Send the answers"
  )
  package static let call = Translated(fi: "Soita {}", sv: "Ring {}", en: "Call {}")
  package static let watchFor = Translated(
    fi: "Seuraa näitä",
    sv: "Var uppmärksam på detta",
    en: "Watch for"
  )
  package static let moreUrgent = Translated(
    fi: "Soita 112, jos jokin näistä pitää paikkansa",
    sv: "Ring 112 om något av detta stämmer",
    en: "Call 112 if any of this is true"
  )
  package static let whatNext = Translated(
    fi: "Mitä seuraavaksi tapahtuu",
    sv: "Vad händer nu",
    en: "What happens next"
  )
  /// Before an answer of the last form; the day.
  package static let answeredOn = Translated(
    fi: "Vastaus {}:",
    sv: "Svar {}:",
    en: "Answer on {}:"
  )
  /// Above links to other assessments that the result asks for.
  package static let continueWith = Translated(
    fi: "Vastaa myös näihin kysymyksiin",
    sv: "Svara också på de här frågorna",
    en: "Answer these questions too"
  )
  package static let careForYourself = Translated(
    fi: "Hoida itseäsi näin",
    sv: "Så här sköter du om dig",
    en: "Care for yourself"
  )
  package static let goodToKnow = Translated(
    fi: "Hyvä tietää",
    sv: "Bra att veta",
    en: "Good to know"
  )
  package static let why = Translated(fi: "Miksi", sv: "Varför", en: "Why")
  package static let toBeSafe = Translated(
    fi: "Et ollut varma tästä: {}. Varmuuden vuoksi se on otettu huomioon.",
    sv: "Du var inte säker på detta: {}. Det har beaktats för säkerhets skull.",
    en: "You were not sure: {}. To be safe it has been taken into account."
  )
  package static let nothingDecides = Translated(
    fi: "Mikään vastauksista ei vaadi nopeampaa apua. Ne eivät myöskään osoita, että vähempi "
      + "riittää.",
    sv: "Inget av svaren kräver snabbare hjälp. De visar inte heller att mindre räcker.",
    en: "None of the answers calls for faster help. They do not show that less is enough either."
  )
  package static let yourAnswers = Translated(
    fi: "Vastauksesi",
    sv: "Dina svar",
    en: "Your answers"
  )
  package static let couldNotAssess = Translated(
    fi: "Emme pystyneet laskemaan ohjetta vastauksistasi. Siksi neuvomme ottamaan yhteyttä.",
    sv: "Vi kunde inte räkna ut något råd utifrån dina svar. Därför ber vi dig kontakta vården.",
    en: "We could not work out advice from your answers. So we ask you to make contact."
  )
  /// Said instead of an instruction whose words need a unit or an hour that is not known.
  package static let callSomebody = Translated(
    fi: "Ammattilaisen pitää arvioida tämä. Kukaan ei ole saanut vastauksiasi. Soita {}.",
    sv: "Någon inom vården behöver bedöma det här. Ingen har fått dina svar. Ring {}.",
    en: "A professional must assess this. Nobody has your answers. Call {}."
  )
  package static let nearestEmergency = Translated(
    fi: "lähin päivystys",
    sv: "närmaste jour",
    en: "the nearest emergency department"
  )
  /// What is settled before the last answer, where the unit must act today; whom to call.
  package static let settledToday = Translated(
    fi: "Näiden vastausten perusteella ammattilaisen pitää arvioida tilanne tänään. Soita {}.",
    sv: "Enligt de här svaren måste någon inom vården bedöma läget i dag. Ring {}.",
    en: "By these answers a professional must assess this today. Call {}."
  )
  /// What is settled before the last answer, where a nurse must act; whom to call.
  package static let settledCall = Translated(
    fi: "Näiden vastausten perusteella ammattilaisen pitää arvioida tilanne. Soita {}.",
    sv: "Enligt de här svaren måste någon inom vården bedöma läget. Ring {}.",
    en: "By these answers a professional must assess this. Call {}."
  )
  /// Said after what is settled before the last answer.
  package static let mayBeMoreUrgent = Translated(
    fi: "Loput vastaukset voivat tehdä ohjeesta kiireellisemmän.",
    sv: "De återstående svaren kan göra rådet mer brådskande.",
    en: "The rest of the answers can make the advice more urgent."
  )

  // MARK: Hand-over

  package static let handOverTitle = Translated(
    fi: "Lähetä vastaukset hoitajalle",
    sv: "Skicka svaren till en sjukskötare",
    en: "Send the answers to a nurse"
  )
  package static let name = Translated(fi: "Nimi", sv: "Namn", en: "Name")
  package static let phone = Translated(
    fi: "Puhelinnumero, johon soitetaan ensin",
    sv: "Telefonnummer som vi ringer först",
    en: "Telephone number to call first"
  )
  package static let secondPhone = Translated(
    fi: "Toinen puhelinnumero",
    sv: "Ett annat telefonnummer",
    en: "A second telephone number"
  )
  package static let callAlone = Translated(
    fi: "Nuori haluaa puhua hoitajan kanssa kahden",
    sv: "Den unga vill tala ensam med sjukskötaren",
    en: "The young person wants to talk with the nurse alone"
  )
  package static let interpreter = Translated(
    fi: "Tarvitsen tulkin",
    sv: "Jag behöver en tolk",
    en: "I need an interpreter"
  )
  package static let whyPhone = Translated(
    fi: "Hoitaja soittaa tähän numeroon.",
    sv: "Sjukskötaren ringer det här numret.",
    en: "The nurse calls this number."
  )
  package static let writeName = Translated(
    fi: "Kirjoita nimi.",
    sv: "Skriv namnet.",
    en: "Enter the name."
  )
  package static let writePhone = Translated(
    fi: "Kirjoita koko puhelinnumero numeroilla, esimerkiksi 040 123 4567. "
      + "Ulkomaisen numeron alussa on + ja maan numero.",
    sv: "Skriv hela telefonnumret med siffror, till exempel 040 123 4567. "
      + "Ett utländskt nummer börjar med + och landsnumret.",
    en: "Enter the telephone number in figures, all of it, for example 040 123 4567. "
      + "A foreign number begins with + and the country code."
  )
  package static let sent = Translated(
    fi: "Vastauksesi on lähetetty",
    sv: "Dina svar har skickats",
    en: "Your answers have been sent"
  )
  package static let noMoreRequests = Translated(
    fi: "Sinun ei tarvitse lähettää muuta.",
    sv: "Du behöver inte skicka något mer.",
    en: "You do not need to send anything else."
  )
  package static let locator = Translated(
    fi: "Tunnus, jonka voit sanoa puhelimessa",
    sv: "Kod som du kan säga i telefon",
    en: "Code that you may say on the phone"
  )
  package static let secret = Translated(
    fi: "Salainen numero. Älä kerro sitä muille",
    sv: "Hemligt nummer. Berätta det inte för andra",
    en: "Secret number. Do not tell it to others"
  )
  package static let weCallFrom = Translated(
    fi: "Soitamme numerosta {}.",
    sv: "Vi ringer från {}.",
    en: "We call from {}."
  )
  package static let tries = Translated(
    fi: "Yritämme enintään {} kertaa. Jos et ehdi vastata, soita meille samaan numeroon.",
    sv: "Vi försöker högst {} gånger. Om du missar samtalet, ring oss på samma nummer.",
    en: "We try at most {} times. If you miss the call, call us on the same number."
  )
  package static let numberShownBack = Translated(
    fi: "Soitamme numeroon {}",
    sv: "Vi ringer {}",
    en: "We call {}"
  )
  package static let alreadySent = Translated(
    fi: "Nämä vastaukset on jo lähetetty. Tässä on sama kuitti.",
    sv: "Dessa svar har redan skickats. Här är samma kvitto.",
    en: "These answers have already been sent. Here is the same receipt."
  )
  package static let sentDiffers = Translated(
    fi: "Olet jo lähettänyt tämän kyselyn, mutta toisilla vastauksilla.",
    sv: "Du har redan skickat den här blanketten, men med andra svar.",
    en: "You have already sent this form, but with other answers."
  )
  package static let keepFirst = Translated(
    fi: "Pidä ensimmäinen",
    sv: "Behåll den första",
    en: "Keep the first one"
  )
  package static let sendAsNew = Translated(
    fi: "Lähetä uutena",
    sv: "Skicka som ny",
    en: "Send as a new one"
  )
  package static let couldNotSend = Translated(
    fi: "Vastauksia ei voitu lähettää. Kukaan ei ole saanut niitä. Soita {} "
      + "ja kerro, että teit oirearvion.",
    sv: "Svaren kunde inte skickas. Ingen har fått dem. Ring {} "
      + "och berätta att du gjort en symtombedömning.",
    en: "The answers could not be sent. Nobody has them. Call {} "
      + "and say that you have filled in an assessment."
  )

  // MARK: First page

  package static let aboutWhom = Translated(
    fi: "Kenestä on kyse?",
    sv: "Vem gäller det?",
    en: "Whom is this about?"
  )
  package static let aboutSelf = Translated(
    fi: "Minusta itsestäni",
    sv: "Mig själv",
    en: "Myself"
  )
  package static let aboutSelfHelped = Translated(
    fi: "Minusta itsestäni, joku auttaa minua",
    sv: "Mig själv, någon hjälper mig",
    en: "Myself, and somebody helps me"
  )
  package static let aboutChild = Translated(
    fi: "Lapsestani, joka on luonani",
    sv: "Mitt barn, som är hos mig",
    en: "My child, who is with me"
  )
  package static let aboutOther = Translated(
    fi: "Toisesta ihmisestä",
    sv: "En annan person",
    en: "Another person"
  )
  package static let municipality = Translated(
    fi: "Mikä on kotikuntasi tai hänen kotikuntansa?",
    sv: "I vilken kommun bor du eller personen?",
    en: "In which municipality do you or the person live?"
  )
  package static let municipalityUnknown = Translated(
    fi: "Muu kunta tai en halua kertoa",
    sv: "En annan kommun, eller jag vill inte berätta",
    en: "Another one, or I do not want to say"
  )
  package static let chosenSelf = Translated(fi: "Sinusta", sv: "Gäller dig", en: "About you")
  package static let chosenChild = Translated(
    fi: "Lapsesta",
    sv: "Gäller barnet",
    en: "About the child"
  )
  package static let chosenOther = Translated(
    fi: "Toisesta ihmisestä",
    sv: "Gäller en annan person",
    en: "About another person"
  )
}
