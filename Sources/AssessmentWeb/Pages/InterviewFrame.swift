// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService

/// What every page of one interview knows.
struct InterviewFrame {
  let service: AssessmentService
  let session: Session
  let writer: TextWriter
  /// The questions that concern the person; found once, since each finding walks the graph.
  let asked: [AskedQuestion]

  init(service: AssessmentService, session: Session) {
    self.service = service
    self.session = session
    self.writer = service.writer(for: session)
    self.asked = session.interview.check
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

  /// Whether something is still to be answered.
  var isOpen: Bool { asked.contains { !$0.isAnswered } }

  /// The question at a place, when it concerns the person and nothing before it is open: the
  /// questions on danger come first, whatever address is asked for.
  func reachable(_ place: Place) -> AskedQuestion? {
    if let open = asked.first(where: { !$0.isAnswered }), open.place.number < place.number {
      return nil
    }
    guard place.option == nil else { return session.interview.question(at: place) }
    return asked.first { $0.place == place }
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

  /// Where the back link of a question leads: the question before, the check when the person came
  /// from there; the first page of the assessment from the first question.
  func back(from place: Place, isChange: Bool) -> Address? {
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
