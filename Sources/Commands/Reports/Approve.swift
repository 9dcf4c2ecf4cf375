// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import AssessmentCompiler
import AssessmentEngine
import AssessmentService
import FEEL

/// `luukku approve ASSESSMENT --as NAME --role ROLE --author NAME --language fi --date DATE`.
struct Approve: MachineCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Writes down that somebody has approved an assessment as it is.",
    discussion: """
      The approval is added to rules/approvals.yaml: the hash of what decides, the hash of the \
      texts in each language, who, in what role, on which day. Any later change of these makes \
      the assessment a draft. Whoever wrote the content last cannot approve it; --author says who \
      that was, since the command cannot know it.
      """
  )

  @Argument(help: "The assessment.")
  var assessment: String
  @Option(name: .customLong("as"), help: "Who approves.")
  var name: String
  @Option(help: "In what role, such as chief-physician.")
  var role: String
  @Option(help: "Who changed the assessment, its modules or texts last.")
  var author: String
  @Option(help: "A language whose texts are approved; may be given several times.")
  var language: [String]
  @Option(help: "The day of approval, such as 2026-11-22.")
  var date: String
  @Option(help: "The last day on which the approval holds.")
  var expires: String?
  @Flag(help: "Approves the rules that rest on opinion alone too, and names them in the approval.")
  var opinions = false
  @OptionGroup var content: ContentOption

  func run(in machine: Machine) async throws -> CommandStatus {
    let loaded = try content.load()
    let pack = try loaded.usablePack()
    let today = try Self.today(machine, pack)
    let (day, last) = try days(today)
    let entry = try approval(of: pack, on: day, until: last)
    let file = ApprovalsFile(loaded.compilation.files)
    guard let new = file.adding(entry), isSafe(new, in: loaded, of: entry, on: day) else {
      throw Failure(
        .wrong,
        "\(ApprovalsFile.path) cannot be added to safely; look at its layout, it must end with the "
          + "list of approvals"
      )
    }
    try FileOutput.write(new.bytes, to: "\(loaded.folder.path)/\(ApprovalsFile.path)")
    let until = last.map { " until \($0)" } ?? ""
    for text in entry.texts {
      machine.console.print(
        "\(assessment): \(text.language) approved by \(name), \(role), on \(day)\(until)"
      )
    }
    machine.console.print("decisions \(entry.decisions)")
    for text in entry.texts { machine.console.print("texts \(text.language) \(text.hash)") }
    printOpinions(of: entry.assessment, in: pack, approved: entry.opinions, machine.console)
    let open = pack.texts.languages.filter { other in
      !entry.texts.contains { $0.language == other }
        && !loaded.compilation.approvals.contains {
          $0.assessment.text == assessment && $0.language == other && $0.isApproved(on: today)
        }
    }
    if !open.isEmpty {
      let names = open.map(\.text).joined(separator: ", ")
      machine.console.print("\(assessment) stays a draft: not approved in \(names)")
    }
    return .well
  }

  /// Says which rules rest on nothing but opinion, since nobody should approve them unseen.
  private func printOpinions(
    of id: AssessmentID,
    in pack: Pack,
    approved: [RuleID],
    _ console: Console
  ) {
    let rules = pack.graph.rulesOfOpinion(in: id)
    guard !rules.isEmpty else { return }
    let names = rules.map(\.text).joined(separator: ", ")
    let count = rules.count == 1 ? "1 rule rests" : "\(rules.count) rules rest"
    console.print(
      approved.isEmpty
        ? "\(count) on opinion alone, which keeps it from release: find a source, or approve with "
          + "--opinions what you have judged yourself: \(names)"
        : "\(count) on opinion alone, approved as such: \(names)"
    )
  }

  // MARK: What is asked for

  private static func today(_ machine: Machine, _ pack: Pack) throws(Failure) -> CalendarDate {
    guard let clock = WallClock(timeZone: pack.calendar.timeZone),
      let today = clock.wallTime(of: machine.now())?.date
    else {
      throw Failure(.machine, "this system does not know the time zone \(pack.calendar.timeZone)")
    }
    return today
  }

  private func days(
    _ today: CalendarDate
  ) throws(Failure) -> (day: CalendarDate, last: CalendarDate?) {
    guard let day = CalendarDate(date) else {
      throw Failure(.usage, "--date \(date) is not a day; write it as 2026-11-22")
    }
    guard day <= today else {
      throw Failure(.usage, "--date \(date) is not reached yet; today is \(today)")
    }
    guard let expires else { return (day, nil) }
    guard let last = CalendarDate(expires) else {
      throw Failure(.usage, "--expires \(expires) is not a day; write it as 2026-11-22")
    }
    guard last >= day, last >= today else {
      throw Failure(.usage, "--expires \(expires) is over already")
    }
    return (day, last)
  }

  private func approval(
    of pack: Pack,
    on day: CalendarDate,
    until last: CalendarDate?
  ) throws(Failure) -> ApprovalsFile.Entry {
    let id = try CheckCommand.chosen([assessment], of: pack).first ?? AssessmentID(assessment)
    for (option, text) in [("--as", name), ("--role", role), ("--author", author)] {
      let isLine = text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
      guard !PersonName(text).isEmpty, isLine else {
        throw Failure(.usage, "\(option) must be words on one line")
      }
    }
    guard PersonName(name) != PersonName(author) else {
      throw Failure(.wrong, "\(name) wrote it last; somebody else must approve it")
    }
    guard let decisions = pack.decisions[id] else {
      throw Failure(.wrong, "there is no hash of what decides in \(id)")
    }
    var texts: [ApprovalsFile.Entry.Approved] = []
    for code in language {
      let language = LanguageID(code)
      guard pack.texts.languages.contains(language) else {
        let known = pack.texts.languages.map(\.text).joined(separator: ", ")
        throw Failure(.usage, "the content has no texts in \(code); it has \(known)")
      }
      guard !texts.contains(where: { $0.language == language }) else { continue }
      let hashed = TextsHash(of: id, in: language, pack: pack)
      guard let first = hashed.missing.first else {
        texts.append(.init(language: language, hash: hashed.hash))
        continue
      }
      let count = hashed.missing.count
      throw Failure(
        .wrong,
        "\(count) text\(count == 1 ? " is" : "s are") missing in \(code), such as \(first); nobody "
          + "can approve what is not there"
      )
    }
    return ApprovalsFile.Entry(
      assessment: id,
      decisions: decisions,
      texts: texts,
      by: name,
      role: role,
      author: author,
      date: day,
      expires: last,
      opinions: opinions ? pack.graph.rulesOfOpinion(in: id) : []
    )
  }

  /// Whether the content with the new file is without errors and approved as it was asked for.
  private func isSafe(
    _ file: SourceFile,
    in loaded: LoadedContent,
    of entry: ApprovalsFile.Entry,
    on day: CalendarDate
  ) -> Bool {
    let before = loaded.compilation
    let others = before.files.filter { $0.path != file.path }
    let after = AssessmentCompiler.compile(others + [file])
    let approved = after.approvals.filter { $0.assessment == entry.assessment }
    let isThere = entry.texts.allSatisfy { text in
      approved.contains {
        $0.language == text.language && $0.isApproved(on: day) && $0.by == entry.by
          && $0.role == entry.role && $0.date == entry.date && $0.expires == entry.expires
          && $0.opinions == Set(entry.opinions)
      }
    }
    let untouched = before.approvals.filter { state in
      state.assessment != entry.assessment
        || !entry.texts.contains { $0.language == state.language }
    }
    return after.pack != nil && isThere && untouched.allSatisfy(after.approvals.contains)
  }
}
