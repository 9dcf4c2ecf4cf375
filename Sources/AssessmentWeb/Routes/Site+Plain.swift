// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import HTTPTypes
import Hummingbird

/// Why an interview cannot be gone on with.
enum Lost {
  /// The browser sent no cookie.
  case noCookie
  /// Two hours have passed; what was answered, where it could be read.
  case expired(Session?)
  case session(SessionProblem)
  /// The receipt is not shown any more.
  case receipt
}

extension Site {
  /// The page for an interview that cannot be gone on with: why, the number, and a new start.
  func lost(_ lost: Lost, _ request: Request, id: InterviewID) -> Response {
    let language = language(of: request)
    var settled: [String] = []
    let (texts, status): ([Translated], HTTPResponse.Status)
    switch lost {
    case .noCookie:
      (texts, status) = ([InterfaceText.noCookie, InterfaceText.noCookieEither], .badRequest)
    case .session(.notOurs): (texts, status) = ([InterfaceText.notOurs], .badRequest)
    case .session(.expired): (texts, status) = ([InterfaceText.expired], .gone)
    case .session(.contentChanged): (texts, status) = ([InterfaceText.contentChanged], .conflict)
    case .receipt: (texts, status) = ([InterfaceText.receiptExpired], .gone)
    case .expired(let session):
      (texts, status) = ([InterfaceText.expired], .gone)
      settled =
        session.map { SettledAdvice(service: service, session: $0, now: clock()).sentences } ?? []
    }
    var title = InterfaceText.cannotGoOn
    if case .receipt = lost { title = InterfaceText.receiptGoneTitle }
    return respond(
      message(
        language,
        title,
        settled + texts.map { $0.text(language) } + [callInstead(language)]
      ),
      status: status,
      // What cannot be read is of no use to anybody and is taken off the device.
      cookies: lost.hasCookie ? [.interview(id, "")] : []
    )
  }

  func notFound(_ request: Request) -> Response {
    plain(request, InterfaceText.notFoundTitle, InterfaceText.notFound, .notFound)
  }

  func refused(_ request: Request, _ status: HTTPResponse.Status) -> Response {
    plain(request, InterfaceText.refusedTitle, InterfaceText.refused, status)
  }

  func notReady(_ request: Request) -> Response {
    plain(
      request,
      InterfaceText.notReadyTitle,
      InterfaceText.notReady,
      .serviceUnavailable
    )
  }

  func broken(_ request: Request) -> Response {
    plain(request, InterfaceText.brokenTitle, InterfaceText.broken, .internalServerError)
  }

  /// The number that is always open, in a sentence.
  func callInstead(_ language: LanguageID) -> String {
    let line = startWriter(language).urgentLine
    return InterfaceText.callInstead.text(language, line)
  }

  private func plain(
    _ request: Request,
    _ title: Translated,
    _ text: Translated,
    _ status: HTTPResponse.Status
  ) -> Response {
    let language = language(of: request)
    return respond(
      message(language, title, [text.text(language), callInstead(language)]),
      status: status
    )
  }

  private func message(
    _ language: LanguageID,
    _ title: Translated,
    _ paragraphs: [String]
  ) -> MessagePage {
    MessagePage(
      language: language,
      title: title.text(language),
      paragraphs: paragraphs,
      links: [(InterfaceText.startAgain.text(language), .home(language))]
    )
  }
}

extension Lost {
  fileprivate var hasCookie: Bool {
    if case .noCookie = self { false } else { true }
  }
}
