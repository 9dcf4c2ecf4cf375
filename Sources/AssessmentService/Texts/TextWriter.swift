// SPDX-License-Identifier: Apache-2.0

public import AssessmentEngine
import FEEL

/// Writes the texts of a pack for one contact: in its language, about its subject, with numbers,
/// hours and answers filled in.
public struct TextWriter: Sendable {
  /// The pack whose texts are written.
  public let pack: Pack
  /// The language.
  public let language: LanguageID
  let calendar: OpeningCalendar
  private let subject: Contact.Subject
  let region: RegionID?

  /// Makes a writer for one contact.
  public init(
    pack: Pack,
    calendar: OpeningCalendar,
    language: LanguageID,
    subject: Contact.Subject,
    region: RegionID?
  ) {
    self.pack = pack
    self.calendar = calendar
    self.language = language
    self.subject = subject
    self.region = region
  }

  // MARK: Questions

  /// The title of an assessment.
  public func title(_ assessment: AssessmentID) -> String {
    guard let key = pack.graph.assessments[assessment]?.texts else { return assessment.text }
    return text(key.part("title")) ?? assessment.text
  }

  /// The title of a section.
  public func title(ofSection section: Texts.Key) -> String? { text(section.part("title")) }

  /// What stands above each question of a section.
  public func intro(ofSection section: Texts.Key) -> String? { text(section.part("intro")) }

  /// What the two ends of a number mean; nil where nothing says it.
  public func ends(of question: Question) -> String? {
    guard case .number(let range) = question.kind,
      let low = text(question.texts.part("ends").part("low")),
      let high = text(question.texts.part("ends").part("high"))
    else { return nil }
    let ends = [(range.low, low), (range.high, high)]
    return ends.map { number, words in
      "\(self.number(number)): \(words.hasSuffix(".") ? String(words.dropLast()) : words)."
    }.joined(separator: " ")
  }

  /// The question's own words; of an option asked on a page of its own the option's.
  public func ask(_ asked: AskedQuestion) -> String {
    if let option = asked.option {
      return self.option(option.code, of: asked.question)
    }
    return text(asked.question.texts.part("ask")) ?? asked.question.id.text
  }

  /// The short sentence of help, or what to look at for an option asked on a page of its own.
  public func help(_ asked: AskedQuestion) -> String? {
    if let option = asked.option { return check(option.code, of: asked.question) }
    return text(asked.question.texts.part("help"))
  }

  /// The words of an option.
  public func option(_ code: String, of question: Question) -> String {
    text(question.texts.part(code).part("text")) ?? code
  }

  /// What to look at, press or count before choosing an option.
  public func check(_ code: String, of question: Question) -> String? {
    text(question.texts.part(code).part("check"))
  }

  /// The words for "none of these".
  public func none(of question: Question) -> String {
    text(question.texts.part("none")) ?? InterfaceText.none.text(language)
  }

  /// The words for "I don't know".
  public func unknown(of question: Question) -> String {
    text(question.texts.part("unknown-text")) ?? InterfaceText.unknown.text(language)
  }

  /// The clinical words for professionals; the question's own words where there are none.
  public func label(_ question: Question) -> String {
    text(question.texts.part("label")) ?? text(question.texts.part("ask")) ?? question.id.text
  }

  /// The clinical words for an option; its own words where there are none.
  public func label(_ code: String, of question: Question) -> String {
    text(question.texts.part(code).part("label")) ?? option(code, of: question)
  }

  /// An answer in words; never a value that stands in for "I don't know".
  public func answer(_ answer: Answer, to question: Question) -> String {
    switch answer {
    case .yesNo(let yes): (yes ? InterfaceText.yes : InterfaceText.no).text(language)
    case .one(let code): option(code, of: question)
    case .several(let findings): self.findings(findings, of: question)
    case .number(let number): self.number(number)
    case .date(let date): self.date(date)
    case .text(let text): text
    case .unknown:
      (question.isOptional ? InterfaceText.notProvided : InterfaceText.unknown).text(language)
    }
  }

  /// An answer of the last form with its day.
  package func previous(_ previous: PreviousAnswer, to question: Question) -> String {
    let day = date(previous.date)
    return InterfaceText.answeredOn.text(language, day) + " "
      + answer(previous.answer, to: question)
  }

  private func findings(_ findings: Findings, of question: Question) -> String {
    guard case .several(let options, _) = question.kind else { return "" }
    if findings.chosen.isEmpty && findings.unsure.isEmpty { return none(of: question) }
    let chosen = options.filter { findings.chosen.contains($0.code) }.map {
      option($0.code, of: question)
    }
    let unsure = options.filter { findings.unsure.contains($0.code) }.map {
      "\(option($0.code, of: question)) (\(InterfaceText.notSure.text(language)))"
    }
    return (chosen + unsure).joined(separator: "; ")
  }

  // MARK: Results

  /// A piece of advice.
  public func advice(_ id: AdviceID) -> String {
    guard let advice = pack.graph.advice.first(where: { $0.id == id }) else { return id.text }
    return text(advice.texts.part("text")) ?? id.text
  }

  /// The title of a service.
  public func title(_ service: ServiceID) -> String {
    text(Texts.Key("services", "\(service).title")) ?? service.text
  }

  /// The label of a fact.
  public func label(_ fact: FactID) -> String {
    guard let found = pack.graph.facts.first(where: { $0.id == fact }) else { return fact.text }
    return text(found.texts.part("label")) ?? fact.text
  }

  /// The name of a unit.
  public func name(_ unit: UnitID) -> String {
    guard let region else { return unit.text }
    return text(Texts.Key("region-\(region)", "units.\(unit).name")) ?? unit.text
  }

  /// Where a unit is; nil where nothing says it.
  public func address(_ unit: UnitID) -> String? {
    region.flatMap { text(Texts.Key("region-\($0)", "units.\(unit).address")) }
  }

  /// A telephone number by its name: the region's, else the national one.
  public func number(named name: String) -> String? {
    if let region, let text = text(Texts.Key("region-\(region)", "numbers.\(name)")) {
      return text
    }
    return text(Texts.Key("numbers", name)) ?? pack.numbers[name]
  }

  /// The line that is always open.
  package var urgentLine: String { number(named: "urgent_line") ?? "112" }

  /// The wall time of a moment in the content's time zone.
  func wallTime(of moment: Moment) -> WallTime? { calendar.clock.wallTime(of: moment) }

  // MARK: Filling

  /// A text with its placeholders filled; nil when the pack has no such text.
  public func text(_ key: Texts.Key, answers: [QuestionID: Answer] = [:]) -> String? {
    unfilled(key).map { text in fill(text) { commonValue(of: $0, answers: answers) } }
  }

  /// A text as it was written; nil when the pack has no such text.
  func unfilled(_ key: Texts.Key) -> String? {
    pack.texts.text(key, for: subject, in: language)
  }

  /// What any text may hold: numbers, limits and answers.
  func commonValue(of name: String, answers: [QuestionID: Answer]) -> String? {
    if name.hasPrefix("numbers.") { return number(named: String(name.dropFirst(8))) }
    if let limit = pack.limits[name] { return number(limit.value) }
    let id = QuestionID(name)
    guard let question = pack.graph.question(id), let answer = answers[id] else { return nil }
    return self.answer(answer, to: question)
  }

  /// Replaces `{name}`; a name without a value stands as it is, so that a gap shows.
  func fill(_ text: String, _ value: (String) -> String?) -> String {
    var filled = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{") {
      filled += rest[..<open]
      let after = rest[rest.index(after: open)...]
      guard let close = after.firstIndex(of: "}") else {
        return filled + rest[open...]
      }
      let name = String(after[..<close])
      filled += value(name) ?? "{\(name)}"
      rest = after[after.index(after: close)...]
    }
    return filled + rest
  }
}
