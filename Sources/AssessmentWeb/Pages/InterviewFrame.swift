// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService

/// What every page of one interview knows.
struct InterviewFrame {
  let service: AssessmentService
  let session: Session
  let writer: TextWriter

  init(service: AssessmentService, session: Session) {
    self.service = service
    self.session = session
    self.writer = service.writer(for: session)
  }

  var id: InterviewID { session.id }
  var language: LanguageID { session.start.language }
  var pack: Pack { service.pack }

  /// Whom it is about and which assessment: `About the child · Sore throat`.
  var about: String {
    let subject =
      switch session.start.subject {
      case .self: InterfaceText.chosenSelf
      case .child: InterfaceText.chosenChild
      case .other: InterfaceText.chosenOther
      }
    let titles = session.interview.assessments.map { writer.title($0) }
    return ([subject.text(language)] + titles).joined(separator: " · ")
  }

  /// The head of a page of this interview.
  func head(title: String, isError: Bool = false, back: Address? = nil) -> PageHead {
    PageHead(
      language: language,
      title: title,
      isError: isError,
      back: back,
      about: about,
      interview: id
    )
  }

  /// The line that is always open.
  var urgentLine: String { writer.number(named: "urgent_line") ?? "112" }

  /// Where the back link of a question leads: the question before, the check when the person came
  /// from there; the first page of the assessment from the first question.
  func back(from place: Place, isChange: Bool) -> Address? {
    let asked = session.interview.check
    if let option = place.option {
      let before = earlierOption(than: option, of: place.number, in: asked)
      return .question(
        id,
        Place(number: place.number, option: before),
        isChange: isChange
      )
    }
    if isChange { return .step(id, .check) }
    if let before = asked.prefix(while: { $0.place.number != place.number }).last {
      return .question(id, before.place, isChange: false)
    }
    return session.interview.assessments.first.map { .start(language, $0) }
  }

  private func earlierOption(
    than number: Int,
    of question: Int,
    in asked: [AskedQuestion]
  ) -> Int? {
    guard let found = asked.first(where: { $0.place.number == question }),
      case .several(let options, _) = found.question.kind
    else { return nil }
    let shown = options.prefix(number - 1).enumerated().filter {
      found.options.contains($0.element.code)
    }
    return shown.last.map { $0.offset + 1 }
  }
}
