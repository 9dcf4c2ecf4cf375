// SPDX-License-Identifier: Apache-2.0

public import AssessmentEngine

/// Reads recordings for a pack: what they are like is filled in, names are checked, answers judged.
public struct RecordingReader {
  private let pack: Pack
  private let lines: SourceLines
  private let collector = DiagnosticCollector()

  /// Reads the recordings of all files.
  ///
  /// - Parameters:
  ///   - files: The files of recordings, in any order.
  ///   - pack: The compiled content that the recordings are about.
  /// - Returns: The recordings without mistakes, by file and place, and what is wrong with others.
  public static func read(
    _ files: [SourceFile],
    for pack: Pack
  ) -> (recordings: [Recording], diagnostics: [Diagnostic]) {
    let reader = RecordingReader(pack: pack, lines: SourceLines(files))
    let documents = files.sorted { $0.path < $1.path }.map { file in
      (path: file.path, recordings: RecordingReading(collector: reader.collector).read(file))
    }
    return (reader.resolve(documents), reader.collector.diagnostics.inOrder)
  }

  private init(pack: Pack, lines: SourceLines) {
    self.pack = pack
    self.lines = lines
  }

  // MARK: What a recording is like

  /// The recordings of all files; those in a circle are reported and left out.
  private func resolve(
    _ files: [(path: String, recordings: [RecordingDocument])]
  ) -> [Recording] {
    let documents = files.flatMap(\.recordings)
    let likes = RecordingLikes(files, collector: collector).positions
    for circle in ShortestCycle.all(in: likes.map { $0.map { [$0] } ?? [] }) {
      collector.report(RecordingProblem.likeCycle(circle.map { documents[$0].name }))
    }
    var recordings: [(number: Int, recording: Recording)] = []
    var faulty: Set<Int> = []
    var leftOut: [Int: [String]] = [:]
    for (number, chain) in chains(of: likes) {
      // A mistake is told where it is written, not once more for each recording that takes it over.
      let faultyOne = chain.dropFirst().last { faulty.contains($0) }
      if let source = faultyOne ?? Self.withoutDay(chain, documents), source != number {
        leftOut[source, default: []].append(documents[number].name.value)
        continue
      }
      // A name that is not there was reported, and nothing is known of what it stands for.
      guard !documents[number].hasLike || likes[number] != nil else {
        faulty.insert(number)
        continue
      }
      let (made, isUsable) = recording(
        documents[number],
        chain: chain.reversed().map { documents[$0] }
      )
      if !isUsable { faulty.insert(number) }
      if let made { recordings.append((number, made)) }
    }
    for (number, others) in leftOut.sorted(by: { $0.key < $1.key }) {
      collector.report(
        RecordingProblem.othersLeftOut(documents[number].name, others: others.sorted())
      )
    }
    return recordings.sorted { $0.number < $1.number }.map(\.recording)
  }

  /// The one of a chain that should say the day and does not, when none of the chain says it.
  private static func withoutDay(_ chain: [Int], _ documents: [RecordingDocument]) -> Int? {
    guard chain.allSatisfy({ documents[$0].at == nil }) else { return nil }
    return chain.first { documents[$0].hasTime } ?? chain.last
  }

  /// The recordings that are in no circle with their chains, each after what it is like.
  private func chains(of likes: [Int?]) -> [(number: Int, chain: [Int])] {
    likes.indices.compactMap { number in
      Self.chain(from: number, likes).map { (number: number, chain: $0) }
    }.sorted { ($0.chain.count, $0.number) < ($1.chain.count, $1.number) }
  }

  /// The recording, what it is like, and so on; nil when that goes round in a circle.
  private static func chain(from start: Int, _ likes: [Int?]) -> [Int]? {
    var chain = [start]
    var seen: Set<Int> = [start]
    var last = start
    while let next = likes[last] {
      guard seen.insert(next).inserted else { return nil }
      chain.append(next)
      last = next
    }
    return chain
  }

  // MARK: Values

  /// The recording, when nothing is wrong with it, and whether others can be like it.
  private func recording(
    _ own: RecordingDocument,
    chain: [RecordingDocument]
  ) -> (Recording?, isUsable: Bool) {
    let before = collector.diagnostics.count
    let (subject, answeredBy) = person(of: chain, own)
    let id = AssessmentID(own.assessment.value)
    guard let assessment = pack.graph.assessments[id] else {
      let known = pack.graph.assessments.keys.map(\.text)
      let near = collector.near(id.text, among: known)
      collector.report(NameProblem.unknown(own.assessment, .assessment, near: near))
      return (nil, true)
    }
    let isRegionKnown = own.region.map { pack.regions[RegionID($0.value)] != nil } ?? true
    if let region = own.region, !isRegionKnown {
      let why =
        "the content has the regions \(Wording.allOf(pack.regions.keys.map(\.text).sorted()))"
      collector.report(RecordingProblem.unknown(region, .region, near: [], why: why))
    }
    guard let at = chain.compactMap(\.at).last else {
      if !chain.contains(where: \.hasTime) {
        collector.report(RecordingProblem.withoutDate(own.name.span))
      }
      // One that is like it may say a day of its own.
      return (nil, isRegionKnown)
    }
    var answers = RecordedAnswers(graph: pack.graph, date: at.date, collector: collector)
    for document in chain { answers.take(document.answers) }
    let answersRead = answers.finished()
    let previous = chain.compactMap(\.previous).last.map(previousForm)
    let isUsable = collector.diagnostics.count == before
    let expectations = own.expect.map {
      ExpectationReading(pack: pack, assessment: assessment, lines: lines, collector: collector)
        .read($0)
    }
    guard collector.diagnostics.count == before else { return (nil, isUsable) }
    guard let expectations, !expectations.isEmpty else {
      // What is wrong with a written one was reported.
      if own.expect != nil || !own.hasExpect {
        collector.report(RecordingProblem.expectsNothing(own.name.span, key: nil))
      }
      return (nil, isUsable)
    }
    let recording = Recording(
      name: own.name.value,
      says: own.says,
      origin: lines.origin(of: own.name.span),
      assessment: id,
      at: at,
      contact: Contact(
        subject: subject,
        answeredBy: answeredBy,
        date: at.date,
        region: chain.compactMap(\.region).last.map { RegionID($0.value) },
        previous: previous
      ),
      language: chain.compactMap(\.language).last.map { LanguageID($0.value) },
      answers: answersRead.mapValues(\.answer),
      answerOrigins: answersRead.mapValues { lines.origin(of: $0.span) },
      ownAnswers: Set(own.answers.map { QuestionID(String($0.key.value.prefix { $0 != "." })) }),
      randomTries: own.randomTries,
      expectations: expectations
    )
    return (recording, true)
  }

  /// Whom it is about and who answers, by one rule with answer sets.
  private func person(
    of chain: [RecordingDocument],
    _ own: RecordingDocument
  ) -> (subject: Contact.Subject, answeredBy: Contact.AnsweredBy) {
    let subject = chain.compactMap(\.subject).last?.value ?? .self
    guard let written = chain.compactMap(\.answeredBy).last else {
      return (subject, subject.usuallyAnsweredBy)
    }
    // Told once, where one of both is written.
    if !subject.answeredBy.contains(written.value), own.subject != nil || own.answeredBy != nil {
      collector.report(
        RecordingProblem.answeredByNotPossible(
          own.answeredBy?.span ?? own.subject?.span ?? own.name.span,
          written.value,
          subject
        )
      )
    }
    return (subject, written.value)
  }

  /// The last form; its answers are judged by its own day.
  private func previousForm(_ document: PreviousFormDocument) -> PreviousForm {
    let date = document.date.value
    var answers = RecordedAnswers(graph: pack.graph, date: date, collector: collector)
    answers.take(document.answers)
    return PreviousForm(date: date, answers: answers.finished().mapValues(\.answer))
  }
}
