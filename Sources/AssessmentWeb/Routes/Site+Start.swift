// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import HTTPTypes
import Hummingbird

extension Site {
  /// The start page in the language that the browser likes best.
  func root(_ request: Request) -> Response {
    var response = redirect(to: .home(language(of: request)))
    response.headers[.vary] = "Accept-Language"
    return response
  }

  /// The language of the interview that an address names; else the one that the browser likes best
  /// of those that there are; Finnish when it says none.
  func language(of request: Request) -> LanguageID {
    interviewLanguage(request)
      ?? LanguageChoice.best(of: InterfaceText.all, for: request.headers[.acceptLanguage])
  }

  private func interviewLanguage(_ request: Request) -> LanguageID? {
    let parts = request.uri.path.split(separator: "/")
    guard parts.first == "i", let id = parts.dropFirst().first.flatMap({ InterviewID(String($0)) })
    else { return nil }
    return cookie(SetCookie.name(of: id), of: request).flatMap { InterviewCookie.language(of: $0) }
  }

  func home(_ language: LanguageID) -> Response {
    respond(HomePage(service: service, writer: startWriter(language)))
  }

  /// The first page of an assessment.
  func start(
    _ language: LanguageID,
    assessment: String?,
    _ request: Request
  ) throws -> Response {
    let assessment = try known(assessment)
    let writer = startWriter(language)
    let page = Address.start(language, assessment)
    guard let form = startDraft(request, at: page) else {
      return respond(StartPage(writer: writer, assessment: assessment, form: StartForm()))
    }
    return respond(startPage(form, assessment, writer))
  }

  private func startPage(
    _ form: StartForm,
    _ assessment: AssessmentID,
    _ writer: TextWriter
  ) -> StartPage {
    var page = StartPage(writer: writer, assessment: assessment, form: form)
    if case .failure(let refusal) = form.start(writer) { page.problems = refusal.fields }
    return page
  }

  /// Begins an interview.
  func begin(
    _ language: LanguageID,
    assessment: String?,
    fields: FormFields
  ) throws -> Response {
    let assessment = try known(assessment)
    let writer = startWriter(language)
    let form = StartForm(fields)
    switch form.start(writer) {
    case .failure:
      let page = startPage(form, assessment, writer)
      return startAgain(form, language, assessment).map { redirect(to: $0) }
        ?? respond(page, status: .unprocessableContent)
    case .success(let start):
      let id = newInterviewID()
      guard let session = service.begin([assessment], start: start, id: id, now: clock()) else {
        throw PlainError.notFound
      }
      guard let cookie = cookie(of: session) else { throw PlainError.notReady }
      let address: Address =
        session.interview.question.map { .question(id, $0.place, isChange: false) }
        ?? .step(id, .result)
      return redirect(to: address, cookies: [cookie])
    }
  }

  /// The page after ending.
  func cleared(_ language: LanguageID) -> Response {
    respond(cleared(language, settled: []))
  }

  /// The page after ending, with what is to be done whatever the other answers had been.
  func cleared(_ language: LanguageID, settled: [String]) -> MessagePage {
    MessagePage(
      language: language,
      title: InterfaceText.clearedTitle.text(language),
      paragraphs: settled + [InterfaceText.cleared.text(language)],
      links: [(InterfaceText.startAgain.text(language), .home(language))],
      isError: false
    )
  }

  private func known(_ assessment: String?) throws -> AssessmentID {
    guard let assessment = assessment.map({ AssessmentID($0) }),
      service.pack.graph.assessments[assessment] != nil
    else { throw PlainError.notFound }
    return assessment
  }

  /// The writer of pages on which nobody is known yet.
  func startWriter(_ language: LanguageID) -> TextWriter {
    service.writer(language: language, subject: .self, region: nil)
  }
}

/// Chooses a language by a browser's wishes.
enum LanguageChoice {
  /// The best of the languages for an `Accept-Language` field (RFC 9110 section 12.5.4); the first
  /// when it names none of them.
  static func best(of languages: [LanguageID], for field: String?) -> LanguageID {
    var best: (language: LanguageID, quality: Int)?
    for range in (field ?? "").split(separator: ",").prefix(20) {
      let parts = range.split(separator: ";")
      let tag = parts.first.map { $0.filter { !$0.isWhitespace } } ?? ""
      let code = tag.split(separator: "-").first.map { $0.lowercased() } ?? ""
      let quality = parts.dropFirst().first.map { self.quality($0) } ?? 1_000
      guard let language = languages.first(where: { $0.text == code }), quality > 0,
        quality > best?.quality ?? 0
      else { continue }
      best = (language, quality)
    }
    return best?.language ?? languages.first ?? LanguageID("en")
  }

  /// A quality such as `q=0.8` in thousandths.
  private static func quality(_ text: Substring) -> Int {
    let value = text.filter { !$0.isWhitespace }
    guard value.hasPrefix("q=") else { return 1_000 }
    let digits = value.dropFirst(2).split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = digits.first else { return 0 }
    if whole == "1" { return 1_000 }
    let places = (digits.dropFirst().first ?? "").prefix(3)
    guard places.allSatisfy({ $0.isASCII && $0.isNumber }) else { return 0 }
    return Int(places + String(repeating: "0", count: 3 - places.count)) ?? 0
  }
}
