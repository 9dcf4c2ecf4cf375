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
    var recordings: [Recording] = []
    for file in files.sorted(by: { $0.path < $1.path }) {
      let reading = RecordingReading(collector: reader.collector)
      recordings += reader.resolve(reading.read(file))
    }
    return (recordings, reader.collector.diagnostics.inOrder)
  }

  private init(pack: Pack, lines: SourceLines) {
    self.pack = pack
    self.lines = lines
  }

  // MARK: What a recording is like

  /// The recordings of one file; those in a circle are reported and left out.
  private func resolve(_ documents: [RecordingDocument]) -> [Recording] {
    let numbers = Dictionary(documents.enumerated().map { ($1.name.value, $0) }) { first, _ in first
    }
    var likes: [Int?] = []
    for document in documents {
      let like = document.like.flatMap { numbers[$0.value] }
      if let name = document.like, like == nil {
        let near = collector.near(name.value, among: Array(numbers.keys))
        let why = "a recording can be like another one of its own file"
        collector.report(RecordingProblem.unknown(name, .recording, near: near, why: why))
      }
      likes.append(like)
    }
    for circle in ShortestCycle.all(in: likes.map { $0.map { [$0] } ?? [] }) {
      collector.report(RecordingProblem.likeCycle(circle.map { documents[$0].name }))
    }
    return documents.indices.compactMap { number in
      guard let chain = Self.chain(from: number, likes) else { return nil }
      // A name that is not there was reported, and nothing is known of what it stands for.
      guard chain.allSatisfy({ documents[$0].like == nil || likes[$0] != nil }) else { return nil }
      return recording(documents[number], chain: chain.reversed().map { documents[$0] })
    }
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

  private func recording(_ own: RecordingDocument, chain: [RecordingDocument]) -> Recording? {
    let before = collector.diagnostics.count
    let id = AssessmentID(own.assessment.value)
    guard let assessment = pack.graph.assessments[id] else {
      let known = pack.graph.assessments.keys.map(\.text)
      let near = collector.near(id.text, among: known)
      collector.report(NameProblem.unknown(own.assessment, .assessment, near: near))
      return nil
    }
    if let region = own.region, pack.regions[RegionID(region.value)] == nil {
      let why =
        "the content has the regions \(Wording.allOf(pack.regions.keys.map(\.text).sorted()))"
      collector.report(RecordingProblem.unknown(region, .region, near: [], why: why))
    }
    guard let at = chain.compactMap(\.at).last else {
      if !chain.contains(where: \.hasTime) {
        collector.report(RecordingProblem.withoutDate(own.name.span))
      }
      return nil
    }
    var answers = RecordedAnswers(graph: pack.graph, date: at.date, collector: collector)
    for document in chain { answers.take(document.answers) }
    let answersRead = answers.finished()
    let expectations = own.expect.map {
      ExpectationReading(pack: pack, assessment: assessment, lines: lines, collector: collector)
        .read($0)
    }
    guard collector.diagnostics.count == before else { return nil }
    return Recording(
      name: own.name.value,
      says: own.says,
      origin: lines.origin(of: own.name.span),
      assessment: id,
      at: at,
      contact: Contact(
        subject: chain.compactMap(\.subject).last ?? .self,
        answeredBy: chain.compactMap(\.answeredBy).last ?? .self,
        date: at.date,
        region: chain.compactMap(\.region).last.map { RegionID($0.value) }
      ),
      language: chain.compactMap(\.language).last.map { LanguageID($0.value) },
      answers: answersRead.mapValues(\.answer),
      answerOrigins: answersRead.mapValues { lines.origin(of: $0.span) },
      randomTries: own.randomTries,
      expectations: expectations ?? []
    )
  }
}
