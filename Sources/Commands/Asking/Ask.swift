// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import AssessmentEngine
import AssessmentService
import BookingQueue

/// `luukku ask ASSESSMENT`.
struct Ask: MachineCommand {
  static let configuration = CommandConfiguration(
    abstract: "Asks the questions of an assessment in the terminal and says what to do.",
    discussion: """
      In a terminal questions are answered with arrow keys or numbers, ? explains the keys. Over a \
      pipe, or with TERM=dumb, each line of input is an answer: a number, a code or the words of an \
      answer; ? and b (back) work there too. Exit code 1 when the input ends before the last answer.
      """
  )

  @Argument(help: "The assessment, such as sore-throat.")
  var assessment: String
  @Option(help: "The language: fi, sv or en; without it that of the environment, else fi.")
  var language: Language?
  @Option(help: "Whom it is about: self, child or other; asked when it is not given.")
  var subject: Subject?
  @Option(
    help: ArgumentHelp(
      "Who answers; with --subject.",
      discussion: "self or with-helper of oneself, parent or proxy of a child, proxy of another."
    )
  )
  var answeredBy: AnsweredBy?
  @Option(help: "The region's two-digit code, such as 12.")
  var region: String?
  @Option(help: "The municipality's three-digit code or name, such as 491; it gives the region.")
  var municipality: String?
  @Option(
    help: ArgumentHelp(
      "The database of the queue that takes the answers; without it nothing can be sent.",
      valueName: "sqlite:path"
    )
  )
  var database: DatabaseAddress?
  @Flag(help: "Shows the names of questions and the codes of options, for scripts.")
  var codes = false
  @OptionGroup var content: ContentOption

  /// A language of the service.
  enum Language: String, ExpressibleByArgument, CaseIterable {
    case fi, sv, en

    var id: LanguageID { LanguageID(rawValue) }

    /// The language of an environment, by the variables of POSIX in their order.
    init(_ environment: [String: String]) {
      let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
      let locale = names.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
      self = Language(rawValue: String(locale.prefix { $0 != "_" && $0 != "." })) ?? .fi
    }
  }

  /// Whom it is about.
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case `self`
    case child, other

    var value: Contact.Subject { Contact.Subject(rawValue: rawValue) ?? .other }
  }

  /// Who answers.
  enum AnsweredBy: String, ExpressibleByArgument, CaseIterable {
    case `self`
    case withHelper = "with-helper"
    case parent, proxy

    var value: Contact.AnsweredBy { Contact.AnsweredBy(rawValue: rawValue) ?? .proxy }
  }

  func run(in machine: Machine) async throws -> CommandStatus {
    let pack = try content.pack()
    let id = AssessmentID(assessment)
    guard pack.graph.assessments[id] != nil else {
      let names = pack.graph.assessments.keys.map(\.text).sorted().joined(separator: ", ")
      throw Failure(.usage, "there is no assessment \(assessment); there is \(names)")
    }
    let service = try machine.service(of: pack)
    // What is wrong with the queue is said before anybody answers thirty questions.
    if let database { try machine.withQueue(at: database) { _ in } }
    let surroundings = TerminalInterview.Surroundings(
      service: service,
      queue: queue(machine),
      now: machine.now,
      newID: machine.newInterviewID
    )
    return try await interview(id, surroundings, machine.console)
  }

  private func queue(_ machine: Machine) -> (@Sendable () throws -> QueueConnection)? {
    guard let database else { return nil }
    return { try machine.queue(at: database) }
  }

  private func interview(
    _ id: AssessmentID,
    _ surroundings: TerminalInterview.Surroundings,
    _ console: Console
  ) async throws -> CommandStatus {
    let language = (self.language ?? Language(console.environment)).id
    let opening = try opening(surroundings.service, language)
    let keys = console.isInteractive ? KeyPrompter(console, language: language) : nil
    defer { keys?.close() }
    let interview = TerminalInterview(
      id,
      opening: opening,
      around: surroundings,
      prompter: keys ?? LinePrompter(console, language: language, showsCodes: codes)
    )
    guard var interview else {
      throw Failure(.machine, "the interview could not begin; is the clock of this machine right?")
    }
    let ending = await interview.run()
    keys?.close()
    switch ending {
    case .finished: return .well
    case .endedEarly: return .wrong
    case .interrupted:
      var lines: [StyledLine] = []
      lines.add(InterfaceText.brokenOff.text(language), width: console.width)
      lines += interview.settled()
      console.print(lines)
      return .interrupted
    case .notSent(let reason): throw Failure(.machine, reason)
    }
  }

  /// What the command line says of the person.
  private func opening(
    _ service: AssessmentService,
    _ language: LanguageID
  ) throws(Failure) -> InterviewOpening {
    let pack = service.pack
    var found = region.map { RegionID($0) }
    var code: String?
    if let municipality {
      let writer = service.writer(language: language, subject: .self, region: nil)
      guard let match = InterviewOpening.municipality(municipality, writer) else {
        throw Failure(.usage, "the content knows no municipality \(municipality)")
      }
      if let found, found != match.region {
        throw Failure(.usage, "\(match.name) is not in the region \(found)")
      }
      found = match.region
      code = match.code
    }
    if let found, pack.regions[found] == nil {
      let codes = pack.regions.keys.map(\.text).sorted().joined(separator: ", ")
      throw Failure(.usage, "the content knows no region \(found); it knows \(codes)")
    }
    let subject = subject?.value ?? .self
    if let answeredBy { try check(answeredBy, about: self.subject) }
    return InterviewOpening(
      start: Session.Start(
        subject: subject,
        answeredBy: answeredBy?.value ?? InterviewOpening.answeredBy(subject),
        region: found,
        municipality: code,
        language: language
      ),
      isSubjectKnown: self.subject != nil,
      isRegionKnown: found != nil
    )
  }
}

extension Ask {
  /// Refuses an answer to who answers that does not go with whom it is about: it raises levels, so
  /// it is neither guessed nor dropped.
  private func check(_ answeredBy: AnsweredBy, about subject: Subject?) throws(Failure) {
    guard let subject else {
      throw Failure(.usage, "--answered-by needs --subject, which says whom it is about")
    }
    let fitting = subject.value.answeredBy
    guard fitting.contains(answeredBy.value) else {
      let names = fitting.map(\.rawValue).joined(separator: " or ")
      throw Failure(
        .usage,
        "--subject \(subject.rawValue) goes with --answered-by \(names), "
          + "not with \(answeredBy.rawValue)"
      )
    }
  }
}

extension Machine {
  /// A service whose keys live as long as this process: a terminal interview never leaves it.
  func service(of pack: Pack) throws(Failure) -> AssessmentService {
    let key = KeyRing.Key(id: 1, created: now(), notAfter: nil, secret: randomBytes(32))
    guard let keys = key.flatMap({ KeyRing([$0]) }),
      let service = AssessmentService(pack: pack, keys: keys)
    else {
      throw Failure(.machine, "this system does not know the time zone \(pack.calendar.timeZone)")
    }
    return service
  }
}
