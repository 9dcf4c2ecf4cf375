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
  private let calendar: OpeningCalendar
  private let subject: Contact.Subject
  private let region: RegionID?

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

  /// The one instruction.
  public func words(of instruction: Instruction) -> String {
    instructionText("words", instruction) ?? instruction.level.text
  }

  /// What happens next, or what to do while waiting.
  public func next(after instruction: Instruction) -> String? {
    instructionText("next", instruction)
  }

  /// Why a rule counted, in the citizen's words.
  ///
  /// Of a rule in doubt, what the person was not sure about is said by ``doubts(about:answers:)``.
  public func reason(_ reason: Reason, answers: [QuestionID: Answer]) -> String {
    guard let rule = rule(reason) else { return reason.rule.text }
    return text(rule.texts.part("because"), answers: answers) ?? reason.rule.text
  }

  /// The labels of what the person was not sure about and a rule read.
  public func doubts(about reason: Reason, answers: [QuestionID: Answer]) -> [String] {
    guard let rule = rule(reason) else { return [] }
    var labels: [String] = []
    for id in pack.graph.questionsRead(by: rule) {
      guard let question = pack.graph.question(id), let answer = answers[id] else { continue }
      switch answer {
      case .unknown: labels.append(label(question))
      case .several(let findings):
        labels += findings.unsure.sorted().map { label($0, of: question) }
      default: break
      }
    }
    return labels
  }

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

  /// A telephone number by its name: the region's, else the national one.
  public func number(named name: String) -> String? {
    if let region, let text = text(Texts.Key("region-\(region)", "numbers.\(name)")) {
      return text
    }
    return text(Texts.Key("numbers", name)) ?? pack.numbers[name]
  }

  /// The wall time of a moment in the content's time zone.
  func wallTime(of moment: Moment) -> WallTime? { calendar.clock.wallTime(of: moment) }

  // MARK: Filling

  /// A text with its placeholders filled; nil when the pack has no such text.
  public func text(_ key: Texts.Key, answers: [QuestionID: Answer] = [:]) -> String? {
    pack.texts.text(key, for: subject, in: language).map { text in
      fill(text) { name in
        if name.hasPrefix("numbers.") { return number(named: String(name.dropFirst(8))) }
        if let limit = pack.limits[name].flatMap({ DecimalNumber($0) }) { return number(limit) }
        let id = QuestionID(name)
        guard let question = pack.graph.question(id), let answer = answers[id] else { return nil }
        return self.answer(answer, to: question)
      }
    }
  }

  private func instructionText(_ part: String, _ instruction: Instruction) -> String? {
    let maker = InstructionMaker(pack: pack, calendar: calendar)
    let states = [instruction.state, .any, .closed].compactMap { $0 }
    let keys = states.compactMap { state in
      maker.words(part, of: instruction.level, sector: instruction.sector, state: state)
    }
    guard let key = keys.first, let text = text(key) else { return nil }
    var known = text
    if instruction.within == nil { known = known.withoutSentences(naming: "{within}") }
    if instruction.limit == nil { known = known.withoutSentences(naming: "{limit}") }
    return fill(known) { value(of: $0, in: instruction) }
  }

  private func value(of name: String, in instruction: Instruction) -> String? {
    switch name {
    case "unit.name": instruction.unit.map { self.name($0.id) }
    case "unit.line", "caller": instruction.unit?.line ?? number(named: "urgent_line")
    case "unit.closing": closing(of: instruction).map { time($0) }
    case "unit.next_open": nextOpening(of: instruction).map { dayAndTime($0) }
    case "when": due(for: instruction).map { dayAndTime($0) }
    case "within": instruction.within.map { span($0) }
    case "limit": instruction.limit.map { span($0) }
    case "emergency.place":
      region.flatMap { text(Texts.Key("region-\($0)", "emergency.place")) }
        ?? InterfaceText.nearestEmergency.text(language)
    case "emergency.minutes":
      (region.flatMap { pack.regions[$0]?.emergencyMinutes }).map(String.init) ?? "10"
    default: nil
    }
  }

  private func closing(of instruction: Instruction) -> Moment? {
    guard let unit = instruction.unit, let moment = instruction.moment else { return nil }
    return calendar.closing(of: unit, at: moment)
  }

  private func nextOpening(of instruction: Instruction) -> Moment? {
    guard let unit = instruction.unit, let moment = instruction.moment else { return nil }
    return calendar.nextOpening(of: unit, after: moment)
  }

  private func due(for instruction: Instruction) -> Moment? {
    guard let unit = instruction.unit, let moment = instruction.moment else { return nil }
    return calendar.endOfNextWorkingDay(of: unit, from: moment)
  }

  private func rule(_ reason: Reason) -> Rule? {
    guard let assessment = pack.graph.assessments[reason.assessment] else { return nil }
    return assessment.rules.lazy.map { pack.graph.rules[$0] }.first { $0.id == reason.rule }
  }

  /// Replaces `{name}`; a name without a value stands as it is, so that a gap shows.
  private func fill(_ text: String, _ value: (String) -> String?) -> String {
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

extension String {
  /// The text without the sentences that hold a placeholder: not every result has an aim or a
  /// limit of the law, and a sentence about none says nothing.
  fileprivate func withoutSentences(naming placeholder: String) -> String {
    guard contains(placeholder) else { return self }
    var kept: [Substring] = []
    var rest = self[...]
    while let end = rest.firstSentenceEnd {
      let sentence = rest[..<end]
      if !sentence.contains(placeholder) { kept.append(sentence) }
      rest = rest[end...]
    }
    if !rest.contains(placeholder) { kept.append(rest) }
    return String(kept.joined().drop(while: \.isWhitespace))
  }
}

extension Substring {
  /// Where the first sentence that another one follows ends, its space included.
  fileprivate var firstSentenceEnd: Index? {
    var position = startIndex
    while position < endIndex {
      let next = index(after: position)
      if ".!?".contains(self[position]), next < endIndex, self[next].isWhitespace {
        return index(after: next)
      }
      position = next
    }
    return nil
  }
}
