// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import HTTPTypes
import Hummingbird

/// Why an interview cannot be gone on with.
enum Lost: Equatable {
  /// The browser sent no cookie.
  case noCookie
  case session(SessionProblem)
}

extension Site {
  /// The page for an interview that cannot be gone on with: why, the number, and a new start.
  func lost(_ lost: Lost, _ request: Request, id: InterviewID) -> Response {
    let language = language(of: request)
    let (texts, status): ([Translated], HTTPResponse.Status) =
      switch lost {
      case .noCookie: ([InterfaceText.noCookie, InterfaceText.noCookieEither], .badRequest)
      case .session(.notOurs): ([InterfaceText.notOurs], .badRequest)
      case .session(.expired): ([InterfaceText.expired], .gone)
      case .session(.contentChanged): ([InterfaceText.contentChanged], .conflict)
      }
    return respond(
      message(
        language,
        InterfaceText.cannotGoOn,
        texts.map { $0.text(language) } + [callInstead(language)]
      ),
      status: status,
      // What cannot be read is of no use to anybody and is taken off the device.
      cookies: lost == .noCookie ? [] : [.interview(id, "")]
    )
  }

  func notFound(_ request: Request) -> Response {
    let language = language(of: request)
    return respond(
      message(
        language,
        InterfaceText.notFoundTitle,
        [InterfaceText.notFound.text(language), callInstead(language)]
      ),
      status: .notFound
    )
  }

  func refused(_ request: Request, _ status: HTTPResponse.Status) -> Response {
    let language = language(of: request)
    return respond(
      message(
        language,
        InterfaceText.refusedTitle,
        [InterfaceText.refused.text(language), callInstead(language)]
      ),
      status: status
    )
  }

  func broken(_ request: Request) -> Response {
    let language = language(of: request)
    return respond(
      message(
        language,
        InterfaceText.brokenTitle,
        [InterfaceText.broken.text(language), callInstead(language)]
      ),
      status: .internalServerError
    )
  }

  /// The number that is always open, in a sentence.
  func callInstead(_ language: LanguageID) -> String {
    let line = startWriter(language).number(named: "urgent_line") ?? "112"
    return InterfaceText.callInstead.text(language, line)
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
