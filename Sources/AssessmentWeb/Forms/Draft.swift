// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import HTTPTypes
import Hummingbird

/// An interview as its cookie brought it.
struct Visit {
  let session: Session
  /// The answers as they were sealed.
  let sealed: String
  let note: PageNote

  var id: InterviewID { session.id }
}

/// A form that could not be taken yet, on its way from the sending to the page that shows it again.
///
/// Every sending leads on with a redirect, also one with an error, so that going back never meets
/// a browser's question whether to send a form again (P12). What was typed travels sealed in the
/// interview's one cookie, beside the answers; the first page of an assessment has no cookie yet,
/// and what was chosen there travels sealed in the address of the page shown again.
extension Site {
  /// The interview's cookie with a note; nil when both together are too long.
  func cookie(_ visit: Visit, note: PageNote) -> SetCookie? {
    guard let sealed = sealing.seal(note, as: .note, for: visit.id.bytes, now: clock()) else {
      return nil
    }
    let cookie = InterviewCookie(visit.session.start.language, .answers(visit.sealed), note: sealed)
    return cookie.value.map { .interview(visit.id, $0) }
  }

  /// The note of a cookie; an empty one when there is none.
  func note(_ sealed: String?, for id: InterviewID) -> PageNote {
    sealed.flatMap { sealing.open($0, as: .note, for: id.bytes) } ?? PageNote()
  }

  /// Leads to a question again with what was typed; nil when that is too long for the cookie.
  func again(_ form: QuestionForm, at place: Place, of visit: Visit) -> Response? {
    var note = visit.note.withoutForms
    note.question = form.draft
    note.place = place.addressPart
    guard let cookie = cookie(visit, note: note) else { return nil }
    return redirect(
      to: .again(.question(visit.id, place, isChange: false)),
      cookies: [cookie]
    )
  }

  /// Leads to the hand-over form again with what was typed; nil when that is too long.
  func again(_ draft: SendDraft, of visit: Visit) -> Response? {
    var note = visit.note.withoutForms
    note.send = draft
    guard let cookie = cookie(visit, note: note) else { return nil }
    return redirect(to: .again(.step(visit.id, .send)), cookies: [cookie])
  }

  /// Whether the person was led to a page again.
  func isAgain(_ request: Request) -> Bool { request.uri.query == Address.againQuery }

  // MARK: The first page

  /// The address of an assessment's first page with what was chosen there; nil without a key.
  func startAgain(
    _ form: StartForm,
    _ language: LanguageID,
    _ assessment: AssessmentID
  ) -> Address? {
    let page = Address.start(language, assessment)
    return sealing.seal(form, as: .start, for: Array(page.path.utf8), now: clock())
      .map { .startAgain(language, assessment, sealed: $0) }
  }

  /// What was chosen on the first page, when the person was led there again.
  func startDraft(_ request: Request, at page: Address) -> StartForm? {
    guard let query = request.uri.query, query.hasPrefix(Address.startQuery) else { return nil }
    let sealed = String(query.dropFirst(Address.startQuery.count))
    return sealing.open(sealed, as: .start, for: Array(page.path.utf8))
  }
}
