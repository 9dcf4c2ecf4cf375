// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import AssessmentEngine
import AssessmentService

/// The reports for people who review content.
extension CheckCommand {
  func printRedFlags(_ loaded: LoadedContent, _ console: Console) throws -> CommandStatus {
    let pack = try loaded.usablePack()
    guard let calendar = OpeningCalendar(pack.calendar) else {
      throw Failure(.machine, "this system does not know the time zone \(pack.calendar.timeZone)")
    }
    let report = RedFlagsReport(pack: pack, calendar: calendar)
    for (number, assessment) in try Self.chosen(assessments, of: pack).enumerated() {
      if number > 0 { console.print() }
      for line in report.lines(of: assessment) { console.print(line) }
    }
    return .well
  }

  func printReadability(_ loaded: LoadedContent, _ console: Console) throws -> CommandStatus {
    _ = try loaded.usablePack()
    let files = loaded.compilation.files
    let readability = AssessmentCompiler.readability(of: files)
    console.print(ReadabilityReport(readability, files: files).lines)
    return readability.isWithinLimits ? .well : .wrong
  }

  func printRelease(_ loaded: LoadedContent, _ machine: Machine) throws -> CommandStatus {
    let pack = try loaded.usablePack()
    guard let clock = WallClock(timeZone: pack.calendar.timeZone),
      let today = clock.wallTime(of: machine.now())?.date
    else {
      throw Failure(.machine, "this system does not know the time zone \(pack.calendar.timeZone)")
    }
    let report = ReleaseReport(
      loaded.compilation,
      pack: pack,
      day: today,
      assessments: try Self.chosen(assessments, of: pack)
    )
    print(report.diagnostics, of: loaded.compilation, to: machine.console)
    machine.console.print(report.lines)
    return report.isReady ? .well : .wrong
  }

  /// The assessments that are named, or all; one that the content does not have ends the command.
  static func chosen(_ names: [String], of pack: Pack) throws(Failure) -> [AssessmentID] {
    let known = pack.graph.assessments
    for name in names where known[AssessmentID(name)] == nil {
      let all = known.keys.sorted().map(\.text).joined(separator: ", ")
      throw Failure(.usage, "there is no assessment named \(name); there are: \(all)")
    }
    return names.isEmpty ? known.keys.sorted() : names.map { AssessmentID($0) }
  }
}
