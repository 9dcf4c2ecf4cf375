// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService

/// The answers that alarm, in the words of the questions, for people who review rules.
struct RedFlagsReport {
  private let pack: Pack
  private let writer: TextWriter

  /// Makes the report in the language in which the content is written.
  init(pack: Pack, calendar: OpeningCalendar) {
    self.pack = pack
    writer = TextWriter(
      pack: pack,
      calendar: calendar,
      language: pack.texts.languages.first ?? LanguageID("en"),
      subject: .self,
      region: nil
    )
  }

  /// A table of an assessment: question, answer, most urgent level, rules.
  func lines(of assessment: AssessmentID) -> [String] {
    let flags = pack.graph.redFlags(of: assessment)
    let count = "\(flags.count) red flag\(flags.count == 1 ? "" : "s")"
    var table = TextTable(["question", "answer", "level", "name", "rules"])
    var previous: QuestionID?
    for flag in flags {
      guard let question = pack.graph.question(flag.finding.question) else { continue }
      table.add([
        // The words stand once above the lines of a list.
        question.id == previous ? "" : ask(question),
        answer(flag, to: question),
        flag.level.text,
        flag.finding.name,
        flag.rules.map(\.text).joined(separator: ", "),
      ])
      previous = question.id
    }
    let heading = "\(assessment): \(writer.title(assessment)), \(count)"
    return [heading] + (flags.isEmpty ? [] : table.lines(width: .max))
  }

  // MARK: Words

  private func ask(_ question: Question) -> String {
    writer.text(question.texts.part("ask")) ?? question.id.text
  }

  private func answer(_ flag: RedFlag, to question: Question) -> String {
    let line = flag.finding.option.map { writer.option($0, of: question) }
    switch flag.sign {
    case .yes: return line ?? "Yes"
    case .no: return line.map { "not: \($0)" } ?? "No"
    case .option(let code): return writer.option(code, of: question)
    case .none: return writer.none(of: question)
    case .interval(let interval): return words(interval, question)
    case .higher: return "the higher, the worse"
    case .lower: return "the lower, the worse"
    case .anyAnswer: return "any answer"
    case .noAnswer: return writer.unknown(of: question)
    }
  }

  private func words(_ interval: RedFlag.Interval, _ question: Question) -> String {
    let low = interval.low.map { (words($0, question), $0.isIncluded) }
    let high = interval.high.map { (words($0, question), $0.isIncluded) }
    let isDay: Bool = if case .date = question.kind { true } else { false }
    switch (low, high) {
    case (let low?, let high?) where low.0 == high.0: return low.0
    case (let low?, let high?):
      return "\(low.1 ? "" : "over ")\(low.0) to \(high.1 ? "" : "under ")\(high.0)"
    case ((let low, true)?, nil): return isDay ? "\(low) or later" : "\(low) or more"
    case ((let low, false)?, nil): return isDay ? "after \(low)" : "more than \(low)"
    case (nil, (let high, true)?): return isDay ? "\(high) or earlier" : "\(high) or less"
    case (nil, (let high, false)?): return isDay ? "before \(high)" : "less than \(high)"
    case (nil, nil): return "any answer"
    }
  }

  private func words(_ bound: RedFlag.Interval.Bound, _ question: Question) -> String {
    writer.words(of: bound.value, to: question)
  }
}
