// SPDX-License-Identifier: Apache-2.0

package import AssessmentEngine

/// The texts of the web pages that nothing else needs.
extension InterfaceText {
  /// The name of the service in every title and head.
  package static let serviceName = Translated(
    fi: "Oirearvio",
    sv: "Symtombedömning",
    en: "Symptom check"
  )
  /// The choice of languages, for screen readers.
  package static let languages = Translated(fi: "Kieli", sv: "Språk", en: "Language")

  /// The languages in which these texts exist.
  package static let all = [LanguageID("fi"), LanguageID("sv"), LanguageID("en")]

  /// A language by the name that its speakers use.
  package static func ownName(of language: LanguageID) -> String {
    switch language.text {
    case "fi": "Suomi"
    case "sv": "Svenska"
    case "en": "English"
    default: language.text
    }
  }

  // MARK: Start

  /// The heading of the first page.
  package static let homeTitle = Translated(
    fi: "Mikä vaivaa?",
    sv: "Vad har du för besvär?",
    en: "What is the matter?"
  )
  /// What the service does, on the first page.
  package static let homeLead = Translated(
    fi: "Vastaa kysymyksiin. Saat ohjeen, mitä tehdä. Et tarvitse tunnistautumista.",
    sv: "Svara på frågorna. Du får råd om vad du ska göra. Du behöver inte identifiera dig.",
    en: "Answer some questions. You get advice on what to do. You do not need to sign in."
  )
  /// Who keeps the answers.
  package static let answersStay = Translated(
    fi: "Vastauksesi ovat vain tällä laitteella, kunnes itse lähetät ne.",
    sv: "Dina svar finns bara på den här enheten tills du själv skickar dem.",
    en: "Your answers stay on this device until you send them yourself."
  )
  /// The municipality was left open.
  package static let chooseMunicipality = Translated(
    fi: "Valitse kunta tai viimeinen vaihtoehto.",
    sv: "Välj en kommun eller det sista alternativet.",
    en: "Choose a municipality or the last answer."
  )
  /// Why the municipality is asked.
  package static let whyMunicipality = Translated(
    fi: "Näin tiedämme, mikä terveysasema auttaa.",
    sv: "Då vet vi vilken hälsostation som hjälper.",
    en: "It tells us which health centre helps."
  )
  /// Nothing is chosen yet in a list.
  package static let chooseFromList = Translated(
    fi: "Valitse",
    sv: "Välj",
    en: "Choose"
  )

  // MARK: Questions

  /// All texts together are longer than the cookie can carry.
  package static let textsTooLong = Translated(
    fi: "Kirjoitit yhteensä liikaa. Lyhennä tekstejä.",
    sv: "Du har skrivit för mycket sammanlagt. Förkorta texterna.",
    en: "You have written too much in all. Shorten the texts."
  )
  /// One text is too long beside the others; how many of its characters fit.
  package static let textTooLongBeside = Translated(
    fi: "Kaikki tekstit eivät mahdu. Lyhennä tämä teksti enintään {} merkkiin.",
    sv: "Alla texter får inte plats. Förkorta den här texten till högst {} tecken.",
    en: "The texts do not all fit. Shorten this one to at most {} characters."
  )
  /// Goes back to what was typed.
  package static let correctIt = Translated(
    fi: "Korjaa vastausta",
    sv: "Rätta svaret",
    en: "Correct the answer"
  )
  /// An example of a number.
  package static let forExample = Translated(
    fi: "Esimerkiksi {}",
    sv: "Till exempel {}",
    en: "For example {}"
  )

  // MARK: Result

  /// Said before the instruction to those who do not see that it stands out.
  package static let emergencyPrefix = Translated(
    fi: "Hätätilanne:",
    sv: "Nödläge:",
    en: "Emergency:"
  )
  /// Said before an instruction to act today.
  package static let urgentPrefix = Translated(
    fi: "Kiireellinen:",
    sv: "Brådskande:",
    en: "Urgent:"
  )
  /// What to do until help comes.
  package static let whileWaiting = Translated(
    fi: "Sillä aikaa",
    sv: "Under tiden",
    en: "Meanwhile"
  )
  /// The way back from an emergency.
  package static let answeredByMistake = Translated(
    fi: "Vastasitko vahingossa väärin?",
    sv: "Svarade du fel av misstag?",
    en: "Did you answer by mistake?"
  )
  /// Sending, where calling is the first way.
  package static let orSend = Translated(
    fi: "Voit myös lähettää vastaukset hoitajalle.",
    sv: "Du kan också skicka svaren till en sjukskötare.",
    en: "You can also send the answers to a nurse."
  )
  /// The heading over saving and printing.
  package static let saveOrPrint = Translated(
    fi: "Tallenna tai tulosta",
    sv: "Spara eller skriv ut",
    en: "Save or print"
  )
  /// How to keep the page.
  package static let howToPrint = Translated(
    fi:
      "Tulosta tai tallenna tämä sivu selaimen valikosta. Tulosteessa on kaikki tämän sivun osat.",
    sv: "Skriv ut eller spara sidan i webbläsarens meny. Utskriften har alla delar av sidan.",
    en: "Print or save this page from the browser's menu. The print holds every part of the page."
  )
  /// When the advice was given and by which content.
  package static let madeAt = Translated(
    fi: "Ohje annettu {}.",
    sv: "Rådet gavs {}.",
    en: "The advice was given on {}."
  )

  // MARK: Hand-over

  /// What happens with the answers.
  package static let handOverLead = Translated(
    fi: "Hoitaja näkee vastauksesi ja soittaa sinulle.",
    sv: "En sjukskötare ser dina svar och ringer dig.",
    en: "A nurse sees your answers and calls you."
  )
  /// The advice changed between the result and the sending.
  package static let adviceChanged = Translated(
    fi: "Ohje on muuttunut, koska terveysasema aukesi tai sulkeutui. "
      + "Lue uusi ohje ennen lähettämistä.",
    sv: "Rådet har ändrats, för hälsostationen öppnade eller stängde. "
      + "Läs det nya rådet innan du skickar.",
    en: "The advice has changed with the opening hours. Read the new advice before you send."
  )
  /// Said instead of "nothing has been sent" where the queue does not answer.
  package static let sendingUnknown = Translated(
    fi: "Emme näe juuri nyt, onko vastauksiasi lähetetty.",
    sv: "Vi ser inte just nu om dina svar har skickats.",
    en: "We cannot see just now whether your answers have been sent."
  )
  /// Other answers of the same interview were sent before; when.
  package static let earlierSent = Translated(
    fi: "Näitä vastauksia ei ole lähetetty. Lähetit aiemmat vastaukset {}.",
    sv: "De här svaren har inte skickats. Du skickade tidigare svar {}.",
    en: "These answers have not been sent. You sent earlier answers on {}."
  )
  /// The same, at a time that is not known.
  package static let earlierSentSometime = Translated(
    fi: "Näitä vastauksia ei ole lähetetty. Olet lähettänyt aiemmat vastaukset.",
    sv: "De här svaren har inte skickats. Du har skickat tidigare svar.",
    en: "These answers have not been sent. You have sent earlier answers."
  )
  /// The link to the receipt of an earlier sending.
  package static let showReceipt = Translated(
    fi: "Näytä kuitti",
    sv: "Visa kvittot",
    en: "Show the receipt"
  )
  /// The heading of the page that says that nobody knows whether it was sent.
  package static let notConfirmedTitle = Translated(
    fi: "Lähetys ei vahvistunut",
    sv: "Sändningen bekräftades inte",
    en: "The sending was not confirmed"
  )
  /// What to do then; whom to call.
  package static let notConfirmed = Translated(
    fi:
      "Emme tiedä, saapuivatko vastauksesi. Yritä uudelleen: ne eivät lähde kahteen "
      + "kertaan. Jos se ei onnistu, soita {} ja kerro, että teit oirearvion.",
    sv:
      "Vi vet inte om dina svar kom fram. Försök igen: de skickas inte två gånger. Om "
      + "det inte lyckas, ring {} och berätta att du gjort en symtombedömning.",
    en:
      "We do not know whether your answers arrived. Try again: they are not sent "
      + "twice. If that fails, call {} and say that you have filled in an assessment."
  )
  /// The heading of the page with both choices.
  package static let differsTitle = Translated(
    fi: "Kumpi lähetys jää voimaan?",
    sv: "Vilken sändning ska gälla?",
    en: "Which one do you want?"
  )
  /// What was sent before is not what is sent now; when.
  package static let differs = Translated(
    fi: "Olet jo lähettänyt tämän arvion. Nyt vastaukset tai yhteystiedot ovat toiset.",
    sv: "Du har redan skickat den här bedömningen. Nu är svaren eller kontaktuppgifterna andra.",
    en:
      "You have already sent this assessment. Now the answers or the contact details are different."
  )
  /// The same with its time.
  package static let differsSince = Translated(
    fi: "Lähetit tämän arvion {}. Nyt vastaukset tai yhteystiedot ovat toiset.",
    sv: "Du skickade den här bedömningen {}. Nu är svaren eller kontaktuppgifterna andra.",
    en: "You sent this assessment on {}. Now the answers or the contact details are different."
  )
  /// What keeping the first means.
  package static let keepFirstHint = Translated(
    fi: "Se, mitä nyt kirjoitit, jää lähettämättä.",
    sv: "Det du skrev nu skickas inte.",
    en: "What you wrote now is not sent."
  )
  /// What sending as new means.
  package static let sendAsNewHint = Translated(
    fi: "Hoitaja saa molemmat.",
    sv: "Sjukskötaren får båda.",
    en: "The nurse gets both."
  )
  /// By when somebody calls, as it was promised with an earlier sending.
  package static let promisedBy = Translated(
    fi: "Hoitaja näkee vastauksesi ja soittaa sinulle viimeistään {}.",
    sv: "En sjukskötare ser dina svar och ringer dig senast {}.",
    en: "A nurse sees your answers and calls you by {}."
  )

  // MARK: Receipt

  /// When it was sent.
  package static let sentAt = Translated(
    fi: "Lähetetty {}.",
    sv: "Skickat {}.",
    en: "Sent on {}."
  )
  /// The receipt of an earlier sending; when that was.
  package static let sentEarlier = Translated(
    fi: "Tämä on kuitti siitä, mitä lähetit {}. Muuta ei ole lähetetty.",
    sv: "Det här är kvittot på det du skickade {}. Inget annat har skickats.",
    en: "This is the receipt of what you sent on {}. Nothing else has been sent."
  )
  /// The same, at a time that is not known.
  package static let sentEarlierSometime = Translated(
    fi: "Tämä on kuitti siitä, mitä lähetit aiemmin. Muuta ei ole lähetetty.",
    sv: "Det här är kvittot på det du skickade tidigare. Inget annat har skickats.",
    en: "This is the receipt of what you sent earlier. Nothing else has been sent."
  )
  /// For what the two codes are.
  package static let whatForCodes = Translated(
    fi:
      "Kun soitat meille, sano tunnus: sillä löydämme vastauksesi. Salainen numero "
      + "osoittaa, että kuitti on sinun. Sitä ei kysytä puhelimessa.",
    sv:
      "Säg koden när du ringer oss: med den hittar vi dina svar. Det hemliga numret "
      + "visar att kvittot är ditt. Ingen frågar efter det i telefon.",
    en:
      "Say the code when you call us: with it we find your answers. The secret number "
      + "shows that the receipt is yours. Nobody asks for it on the phone."
  )
  /// How to keep them.
  package static let keepCodes = Translated(
    fi: "Kirjoita ne talteen, tulosta sivu tai tallenna kuitti.",
    sv: "Skriv upp dem, skriv ut sidan eller spara kvittot.",
    en: "Write them down, print the page or save the receipt."
  )
  /// The link to the receipt as a text.
  package static let receiptAsFile = Translated(
    fi: "Tallenna kuitti tekstitiedostona",
    sv: "Spara kvittot som textfil",
    en: "Save the receipt as a text file"
  )
  /// The heading over who calls, when and how often.
  package static let theCall = Translated(
    fi: "Puhelu",
    sv: "Samtalet",
    en: "The call"
  )
  /// When the number is answered.
  package static let lineHours = Translated(
    fi: "Numero on auki {}. Pyhäpäivinä se on kiinni.",
    sv: "Numret är öppet {}. På helgdagar är det stängt.",
    en: "The line is open {}. It is closed on public holidays."
  )
  /// The days on which it is closed though the hours say otherwise.
  package static let lineClosed = Translated(
    fi: "Kiinni seuraavan kahden viikon aikana: {}.",
    sv: "Stängt under de närmaste två veckorna: {}.",
    en: "Closed in the next two weeks: {}."
  )
  /// The same where it always is.
  package static let lineAlways = Translated(
    fi: "Numero on auki aina.",
    sv: "Numret är alltid öppet.",
    en: "The line is always open."
  )
  /// Nothing is left behind; until when the device shows the receipt.
  package static let answersGone = Translated(
    fi:
      "Vastauksesi on poistettu tältä laitteelta. Kuitti näkyy tässä selaimessa kello "
      + "{} asti tai kunnes suljet selaimen.",
    sv:
      "Dina svar är raderade från enheten. Kvittot syns i den här webbläsaren till "
      + "klockan {} eller tills du stänger den.",
    en:
      "Your answers are gone from this device. This browser shows the receipt until "
      + "{}, or until you close it."
  )
  /// The reply to the sending got lost, so the answers are still there.
  package static let answersHere = Translated(
    fi: "Vastauksesi ovat vielä tällä laitteella. Poista ne: Lopeta ja tyhjennä.",
    sv: "Dina svar finns kvar på den här enheten. Radera dem: Avsluta och rensa.",
    en: "Your answers are still on this device. Remove them with End and clear."
  )
  /// The days of the week from Monday, short.
  package static let weekdays = [
    Translated(fi: "ma", sv: "mån", en: "Mon"), Translated(fi: "ti", sv: "tis", en: "Tue"),
    Translated(fi: "ke", sv: "ons", en: "Wed"), Translated(fi: "to", sv: "tors", en: "Thu"),
    Translated(fi: "pe", sv: "fre", en: "Fri"), Translated(fi: "la", sv: "lör", en: "Sat"),
    Translated(fi: "su", sv: "sön", en: "Sun"),
  ]

  // MARK: Ways out

  /// The heading when the interview cannot go on.
  package static let cannotGoOn = Translated(
    fi: "Emme voi jatkaa tätä arviota",
    sv: "Vi kan inte fortsätta bedömningen",
    en: "We cannot go on with this interview"
  )
  /// No cookie came.
  package static let noCookie = Translated(
    fi: "Selaimesi ei lähettänyt evästettä, jossa vastauksesi ovat. "
      + "Salli evästeet tälle sivustolle ja aloita alusta.",
    sv: "Din webbläsare skickade inte kakan med dina svar. "
      + "Tillåt kakor för den här webbplatsen och börja om.",
    en: "Your browser did not send the cookie with your answers. "
      + "Allow cookies for this site and start again."
  )
  /// What else a missing cookie means.
  package static let noCookieEither = Translated(
    fi: "Jos lopetit arvion tai suljit selaimen, vastauksesi on poistettu.",
    sv: "Om du avslutade eller stängde webbläsaren är dina svar raderade.",
    en: "If you ended the interview or closed the browser, your answers have been removed."
  )
  /// The cookie was changed or belongs elsewhere.
  package static let notOurs = Translated(
    fi: "Vastauksia ei voi lukea. Ne eivät kuulu tähän arvioon, tai niitä on muutettu.",
    sv: "Svaren går inte att läsa. De hör inte till den här bedömningen eller har ändrats.",
    en: "The answers cannot be read. They belong to another interview, or were changed."
  )
  /// Two hours without an act.
  package static let expired = Translated(
    fi: "Viime käynnistäsi on yli kaksi tuntia. Vastaukset ovat vanhentuneet.",
    sv: "Det har gått över två timmar. Svaren är för gamla.",
    en: "More than two hours have passed. The answers are too old."
  )
  /// The heading when the receipt is not shown any more.
  package static let receiptGoneTitle = Translated(
    fi: "Kuittia ei enää näytetä",
    sv: "Kvittot visas inte längre",
    en: "The receipt is not shown any more"
  )
  /// What that means.
  package static let receiptExpired = Translated(
    fi: "Vastauksesi on lähetetty. Kuitti näkyi tällä laitteella kaksi tuntia.",
    sv: "Dina svar har skickats. Kvittot syntes på den här enheten i två timmar.",
    en: "Your answers have been sent. This device showed the receipt for two hours."
  )
  /// The questions or rules changed.
  package static let contentChanged = Translated(
    fi: "Kysymykset ovat muuttuneet sen jälkeen, kun aloitit.",
    sv: "Frågorna har ändrats sedan du började.",
    en: "The questions have changed since you began."
  )
  /// The person may call instead.
  package static let callInstead = Translated(
    fi: "Voit myös soittaa {}. Se on auki aina.",
    sv: "Du kan också ringa {}. Numret är alltid öppet.",
    en: "You can also call {}. It is always open."
  )
  /// The link to the first page.
  package static let startAgain = Translated(
    fi: "Aloita alusta",
    sv: "Börja om",
    en: "Start again"
  )
  /// The heading of an address that leads nowhere.
  package static let notFoundTitle = Translated(
    fi: "Sivua ei löydy",
    sv: "Sidan finns inte",
    en: "There is no such page"
  )
  /// What to do about it.
  package static let notFound = Translated(
    fi: "Tarkista osoite tai aloita alusta.",
    sv: "Kontrollera adressen eller börja om.",
    en: "Check the address, or start again."
  )
  /// The heading of a form that cannot be taken.
  package static let refusedTitle = Translated(
    fi: "Lomaketta ei voitu lukea",
    sv: "Formuläret gick inte att läsa",
    en: "The form could not be read"
  )
  /// What was wrong with the form.
  package static let refused = Translated(
    fi: "Palaa edelliselle sivulle ja yritä uudelleen.",
    sv: "Gå tillbaka till förra sidan och försök igen.",
    en: "Go back to the page before and try again."
  )
  /// The heading when something is wrong with the server.
  package static let brokenTitle = Translated(
    fi: "Palvelussa on vika",
    sv: "Det är fel på tjänsten",
    en: "Something is wrong with the service"
  )
  /// What it means.
  package static let broken = Translated(
    fi: "Mitään ei lähetetty. Yritä hetken päästä uudelleen.",
    sv: "Ingenting skickades. Försök igen om en stund.",
    en: "Nothing was sent. Try again in a moment."
  )
  /// The heading when nothing can be kept from page to page.
  package static let notReadyTitle = Translated(
    fi: "Palvelu ei ole juuri nyt käytössä",
    sv: "Tjänsten är inte i bruk just nu",
    en: "The service cannot be used just now"
  )
  /// What it means.
  package static let notReady = Translated(
    fi: "Vastauksia ei voi ottaa vastaan. Yritä hetken päästä uudelleen.",
    sv: "Svar kan inte tas emot. Försök igen om en stund.",
    en: "Answers cannot be taken. Try again in a moment."
  )
  /// The heading after ending.
  package static let clearedTitle = Translated(
    fi: "Arvio on lopetettu",
    sv: "Bedömningen är avslutad",
    en: "The interview has ended"
  )
}
