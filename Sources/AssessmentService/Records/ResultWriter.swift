// SPDX-License-Identifier: Apache-2.0

public import AssessmentEngine
import FEEL

/// Writes results as JSON, one object each, with members in a fixed order.
public struct ResultWriter: Sendable {
  /// What is written besides the result itself.
  public struct Extras: Sendable {
    /// The language of texts to add; nil for none.
    public let texts: LanguageID?
    /// Whether clocks are added.
    public let clocks: Bool

    /// Chooses the extras.
    public init(texts: LanguageID? = nil, clocks: Bool = false) {
      self.texts = texts
      self.clocks = clocks
    }
  }

  private let pack: Pack
  private let calendar: OpeningCalendar
  private let extras: Extras

  /// Makes a writer for the results of a pack.
  public init(pack: Pack, calendar: OpeningCalendar, extras: Extras) {
    self.pack = pack
    self.calendar = calendar
    self.extras = extras
  }

  /// The result of an answer set.
  public func text(of result: ContactResult, for set: AnswerSet) -> String {
    let instruction = InstructionMaker(pack: pack, calendar: calendar).instruction(
      for: result,
      region: set.contact.region,
      at: set.at,
      isSent: false,
      limit: AccessToCare(pack: pack, calendar: calendar).limit(
        for: result,
        contact: set.contact,
        answers: set.answers
      )
    )
    var json = JSONWriter()
    json.object { json in
      json.member("id", set.id)
      json.member("pack", pack.hash)
      json.objectMember("decisions") { json in
        for id in set.assessments { json.member(id.text, pack.decisions[id]) }
      }
      json.member("engine", Engine.version)
      let standing = pack.standing(of: set.assessments, on: set.contact.date)
      if standing != .approved { json.member("content", standing.rawValue) }
      json.member("outcome", result.outcome.rawValue)
      json.optionalMember("level", result.level?.text)
      json.optionalMember("fail_safe", result.failSafe?.text)
      json.optionalMember("within", result.within?.code)
      json.optionalMember("instruction", instruction?.key)
      json.arrayMember("needs", result.needs) { json, need in write(need, to: &json) }
      json.strings("advice", result.advice.map(\.text))
      json.strings("continue", result.continuesWith.map(\.text))
      json.objectMember("facts") { json in write(facts(of: result), to: &json) }
      json.arrayMember("reasons", result.reasons) { json, reason in write(reason, to: &json) }
      json.strings("missing", unique(result.results.flatMap(\.missing)).map(\.text))
      json.strings("ignored", result.ignored.map(\.name))
      json.strings("possible", possible(of: result).map(\.text))
      if extras.clocks { clocks(of: result, for: set, to: &json) }
      if let language = extras.texts {
        texts(of: result, instruction, for: set, language, to: &json)
      }
    }
    return json.text
  }

  private func write(_ need: Need, to json: inout JSONWriter) {
    json.object { json in
      json.member("service", need.service.text)
      json.member("sector", need.sector.rawValue)
      json.member("level", need.level.text)
      json.member("fit", need.fit.rawValue)
      json.optionalMember("within", need.within?.code)
      json.strings("assessments", need.assessments.map(\.text))
    }
  }

  private func write(_ reason: Reason, to json: inout JSONWriter) {
    json.object { json in
      json.member("assessment", reason.assessment.text)
      json.member("rule", reason.rule.text)
      json.member("in_doubt", reason.isInDoubt)
      json.strings("sources", reason.sources.map(\.text))
    }
  }

  private func write(_ facts: [FactValue], to json: inout JSONWriter) {
    for fact in facts {
      switch fact.state {
      case .value(.boolean(let value)): json.member(fact.fact.text, value)
      case .value(.number(let number)): json.member(fact.fact.text, number)
      case .value(.code(let code)): json.member(fact.fact.text, code)
      case .value(.date(let date)): json.member(fact.fact.text, date.description)
      default: json.nullMember(fact.fact.text)
      }
    }
  }

  private func clocks(of result: ContactResult, for set: AnswerSet, to json: inout JSONWriter) {
    let rule = AccessToCare(pack: pack, calendar: calendar)
    let circumstances = AccessToCare.Circumstances(
      contact: set.contact,
      answers: set.answers,
      contactAt: set.at.moment
    )
    let due = result.needs.filter { $0.fit != .other }
      .flatMap { rule.clocks(for: $0, in: circumstances) }
    json.arrayMember("clocks", due) { json, clock in
      json.object { json in
        json.member("service", clock.service.text)
        json.member("kind", clock.kind.rawValue)
        json.member("rule", clock.rule)
        json.optionalMember("limit", clock.limit)
        json.optionalMember("starts", clock.starts)
        json.optionalMember("due", clock.due.map { calendar.clock.text(of: $0) })
      }
    }
  }

  private func texts(
    of result: ContactResult,
    _ instruction: Instruction?,
    for set: AnswerSet,
    _ language: LanguageID,
    to json: inout JSONWriter
  ) {
    let writer = TextWriter(
      pack: pack,
      calendar: calendar,
      language: language,
      subject: set.contact.subject,
      region: set.contact.region
    )
    json.objectMember("texts") { json in
      if pack.standing(of: set.assessments, on: set.contact.date) != .approved {
        json.member("notice", InterfaceText.exampleContent.text(language))
      }
      // Words that depend on an hour that nobody knows would state one.
      let told = instruction.flatMap { $0.state == nil ? nil : writer.words(of: $0) }
      json.optionalMember("instruction", told)
      json.strings("reasons", writer.explanations(of: result, answers: set.answers))
      json.strings("advice", result.advice.map { writer.advice($0) })
    }
  }

  // MARK: Merging what assessments of one contact share

  private func facts(of result: ContactResult) -> [FactValue] {
    var seen: Set<FactID> = []
    return result.results.flatMap(\.facts).filter { seen.insert($0.fact).inserted }
  }

  /// A level that stopped the contact stays; what is missing can only raise it.
  private func possible(of result: ContactResult) -> [LevelID] {
    let scale = pack.graph.scale
    let floor = result.outcome == .stopped ? result.level : nil
    return unique(result.results.flatMap(\.possible))
      .filter { level in floor.map { scale.rank(of: level) <= scale.rank(of: $0) } ?? true }
      .sorted { scale.rank(of: $0) < scale.rank(of: $1) }
  }

  private func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
  }
}
