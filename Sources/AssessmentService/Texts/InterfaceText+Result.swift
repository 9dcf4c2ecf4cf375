// SPDX-License-Identifier: Apache-2.0

/// The texts around a result, the hand-over and the receipt.
extension InterfaceText {
  package static let exampleContent = Translated(
    fi: "Esimerkkisisältöä. Kukaan terveydenhuollon ammattilainen ei ole hyväksynyt sitä. "
      + "Älä käytä sitä oman terveytesi arviointiin.",
    sv: "Exempelinnehåll. Ingen läkare har godkänt det. Använd det inte för din egen hälsa.",
    en: "Example content. Not approved by a clinician. Do not use it for your own health."
  )
  package static let result = Translated(fi: "Ohje sinulle", sv: "Råd till dig", en: "What to do")
  package static let nothingSent = Translated(
    fi: "Mitään ei ole lähetetty. Kukaan ei ole nähnyt vastauksiasi.",
    sv: "Ingenting har skickats. Ingen har sett dina svar.",
    en: "Nothing has been sent. Nobody has seen your answers."
  )
  package static let within = Translated(
    fi: "Viimeistään {} kuluessa",
    sv: "Senast inom {}",
    en: "Within {} at the latest"
  )
  package static let send = Translated(
    fi: "Lähetä vastaukset",
    sv: "Skicka svaren",
    en: "Send the answers"
  )
  package static let call = Translated(fi: "Soita {}", sv: "Ring {}", en: "Call {}")
  package static let watchFor = Translated(fi: "Seuraa näitä", sv: "Ge akt på", en: "Watch for")
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
    fi: "Et ollut varma: {}. Varmuuden vuoksi se on otettu huomioon.",
    sv: "Du var inte säker: {}. Det har beaktats för säkerhets skull.",
    en: "You were not sure: {}. To be safe it has been taken into account."
  )
  package static let yourAnswers = Translated(
    fi: "Vastauksesi",
    sv: "Dina svar",
    en: "Your answers"
  )
  package static let couldNotAssess = Translated(
    fi: "Emme pystyneet laskemaan ohjetta vastauksistasi. Siksi neuvomme ottamaan yhteyttä.",
    sv: "Vi kunde inte räkna ut ett råd av dina svar. Därför ber vi dig ta kontakt.",
    en: "We could not work out advice from your answers. So we ask you to make contact."
  )
  package static let nearestEmergency = Translated(
    fi: "lähin päivystys",
    sv: "närmaste jour",
    en: "the nearest emergency department"
  )
  package static let levelSince = Translated(
    fi: "Tähänastisten vastausten mukaan ohje on vähintään: {}",
    sv: "Enligt svaren hittills är rådet minst: {}",
    en: "By the answers so far the advice is at least: {}"
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
    sv: "Den unga vill tala ensam med skötaren",
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
    fi: "Kirjoita puhelinnumero numeroilla, esimerkiksi 040 123 4567.",
    sv: "Skriv telefonnumret med siffror, till exempel 040 123 4567.",
    en: "Enter the telephone number in figures, for example 040 123 4567."
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
  package static let saveReceipt = Translated(
    fi: "Kirjoita nämä talteen tai tulosta sivu. Niitä ei näytetä uudelleen.",
    sv: "Skriv upp dessa eller skriv ut sidan. De visas inte på nytt.",
    en: "Write these down or print the page. They are not shown again."
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
    fi: "Missä kunnassa hän tai sinä asut?",
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
