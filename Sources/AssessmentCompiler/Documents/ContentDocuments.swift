// SPDX-License-Identifier: Apache-2.0

/// All files of the content as documents.
struct ContentDocuments {
  var questionnaires: [QuestionnaireDocument] = []
  var rules: [RulesDocument] = []
  var regions: [RegionDocument] = []
  var texts: [TextsDocument] = []
  var levels: [CareLevelDocument] = []
  var services: [ServiceDocument] = []
  /// The numbers (OIDs) of systems of codes, by their names.
  var codeSystems: [String: String] = [:]
  var numbers: [NumberDocument] = []
  var sources: [SourceDocument] = []
  var access: [TableDocument] = []
  var calendar: CalendarDocument?
  var approvals: [ApprovalDocument] = []
  /// The kinds of which some file could not be read to its end.
  var damaged: Set<DocumentKind> = []
  /// The kinds of which there is a file.
  var present: Set<DocumentKind> = []
}

extension ContentDocuments {
  /// Adds what another file holds.
  mutating func append(_ other: ContentDocuments) {
    questionnaires += other.questionnaires
    rules += other.rules
    regions += other.regions
    texts += other.texts
    levels += other.levels
    services += other.services
    codeSystems.merge(other.codeSystems) { first, _ in first }
    numbers += other.numbers
    sources += other.sources
    access += other.access
    calendar = other.calendar ?? calendar
    approvals += other.approvals
    damaged.formUnion(other.damaged)
    present.formUnion(other.present)
  }
}

/// Reads files into documents.
struct DocumentReader {
  private let collector: DiagnosticCollector
  private var documents = ContentDocuments()

  private init(collector: DiagnosticCollector) {
    self.collector = collector
  }

  /// What one file holds, and what is wrong with it.
  typealias Part = (documents: ContentDocuments, problems: [Diagnostic])

  /// Reads all files, in the order of their paths.
  ///
  /// - Parameters:
  ///   - files: the files.
  ///   - cache: what earlier runs read, for files that are the same.
  /// - Returns: all documents, and what is wrong with the files.
  static func read(
    _ files: [SourceFile],
    cache: DocumentCache? = nil
  ) -> (ContentDocuments, [Diagnostic]) {
    let parts = ParallelMap.map(files) { file -> Part in
      if let known = cache?.part(of: file) { return known }
      var reader = DocumentReader(collector: DiagnosticCollector())
      reader.read(file)
      return (reader.documents, reader.collector.diagnostics)
    }
    cache?.keep(parts, of: files)
    var whole = DocumentReader(collector: DiagnosticCollector())
    for part in parts {
      whole.documents.append(part.documents)
      whole.collector.report(contentsOf: part.problems)
    }
    whole.requireRegistries()
    return (whole.documents, whole.collector.diagnostics)
  }

  private mutating func read(_ file: SourceFile) {
    let (node, problems) = YAMLReader.read(file)
    collector.report(contentsOf: problems)
    guard let node else {
      noteDamage(of: file)
      return
    }
    guard case .mapping(let mapping) = node, let kind = DocumentKind.shown(by: mapping) else {
      if problems.isEmpty { collector.report(FileProblem.unknownFileKind(node.span.start)) }
      noteDamage(of: file)
      return
    }
    documents.present.insert(kind)
    if mapping.hasGaps || !problems.isEmpty { documents.damaged.insert(kind) }
    let keys = MappingReader(mapping, of: kind.subject, into: collector)
    read(keys, kind, file)
    keys.finish()
  }

  /// A file that cannot be read could be of any kind, most likely of the one its path says.
  private mutating func noteDamage(of file: SourceFile) {
    for kind in DocumentKind.allCases where kind.paths(id: "").contains(file.path) {
      documents.damaged.insert(kind)
    }
    let folders: [(String, DocumentKind)] = [
      ("questionnaires/modules/", .module), ("questionnaires/texts/", .texts),
      ("questionnaires/", .assessment), ("rules/regions/", .region), ("rules/", .rules),
    ]
    if let kind = folders.first(where: { file.path.hasPrefix($0.0) })?.1 {
      documents.damaged.insert(kind)
    }
  }

  private mutating func read(_ keys: MappingReader, _ kind: DocumentKind, _ file: SourceFile) {
    let registries = RegistryReading(collector: collector)
    var id: Located<String>?
    switch kind {
    case .assessment, .module:
      let reading = QuestionnaireReading(collector: collector)
      guard let read = reading.read(keys, isModule: kind == .module) else { break }
      id = read.id
      documents.questionnaires.append(read)
    case .rules:
      guard let read = RulesReading(collector: collector).read(keys) else { break }
      id = read.id
      documents.rules.append(read)
    case .texts:
      guard let read = TextsReading(collector: collector).read(keys) else { break }
      id = read.id
      documents.texts.append(read)
    case .region:
      guard let read = registries.readRegion(keys) else { break }
      id = read.code
      documents.regions.append(read)
    case .careLevels: documents.levels += registries.readLevels(keys)
    case .services:
      documents.codeSystems.merge(registries.readCodeSystems(keys)) { first, _ in first }
      documents.services += registries.readServices(keys)
    case .numbers: documents.numbers += registries.readNumbers(keys)
    case .sources: documents.sources += registries.readSources(keys)
    case .accessToCare: documents.access += registries.readAccess(keys)
    case .calendar: documents.calendar = registries.readCalendar(keys) ?? documents.calendar
    case .approvals: documents.approvals += ApprovalsReading(collector: collector).read(keys)
    case .recordings:
      collector.report(
        DocumentProblem.notSupportedYet(
          keys.span(ofKey: kind.rawValue),
          what: "a recording among the content",
          instead: "keep recordings in `Tests/Recordings`"
        )
      )
      keys.passOver()
      return
    }
    let place = id ?? Located(value: "", span: keys.span(ofKey: kind.rawValue))
    let expected = kind.paths(id: place.value)
    if !expected.contains(file.path), id != nil || kind.paths(id: "a") == kind.paths(id: "b") {
      collector.report(
        FileProblem.misplacedFile(place.span, path: file.path, expected: expected)
      )
    }
  }

  /// Without these no result can be made.
  private mutating func requireRegistries() {
    let needed: [(DocumentKind, String)] = [
      (.careLevels, "levels of care"), (.services, "services"), (.sources, "sources"),
      (.calendar, "calendar"),
    ]
    guard !documents.questionnaires.isEmpty else {
      if documents.damaged.isDisjoint(with: [.assessment, .module]) {
        collector.report(
          FileProblem.missingFile(path: "questionnaires/<id>.yaml", what: "questionnaire")
        )
      }
      // What rules name cannot be there then; one problem is enough.
      documents.damaged.formUnion([.assessment, .module])
      return
    }
    for (kind, what) in needed
    where !documents.present.contains(kind) && !documents.damaged.contains(kind) {
      for path in kind.paths(id: "") {
        collector.report(FileProblem.missingFile(path: path, what: what))
      }
    }
  }
}

extension DocumentKind {
  /// What a file of this kind is, with its article, for messages.
  fileprivate var subject: String {
    switch self {
    case .assessment: "an assessment"
    case .module: "a module"
    case .rules: "a file of rules"
    case .texts: "a file of texts"
    case .region: "a region"
    case .recordings: "a file of recordings"
    case .careLevels: "the file of levels"
    case .accessToCare: "the file of access to care"
    case .calendar: "the file of the calendar"
    case .sources: "the file of sources"
    case .services: "the file of services"
    case .numbers: "the file of numbers"
    case .approvals: "the file of approvals"
    }
  }
}

extension MappingReader {
  /// Takes every key for known, where the whole file has been refused.
  func passOver() {
    for entry in mapping.entries { _ = optional(entry.key.text, .node) }
  }
}
