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
  /// The systems that questions, assessments and services name.
  var namedCodeSystems: [Located<String>] = []
  var numbers: [NumberDocument] = []
  var sources: [SourceDocument] = []
  var access: [TableDocument] = []
  var calendar: CalendarDocument?
  var approvals: [ApprovalDocument] = []
  /// The kinds of which some file could not be read to its end.
  var damaged: Set<DocumentKind> = []
  /// Whether names may be declared in parts that could not be read.
  var lacksNames = false
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
    namedCodeSystems += other.namedCodeSystems
    numbers += other.numbers
    sources += other.sources
    access += other.access
    calendar = other.calendar ?? calendar
    approvals += other.approvals
    damaged.formUnion(other.damaged)
    lacksNames = lacksNames || other.lacksNames
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
      reader.documents.namedCodeSystems = reader.collector.codeSystems
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
    guard case .mapping(let mapping) = node,
      let kind = DocumentKind.shown(by: mapping, in: file.path)
    else {
      if problems.isEmpty { collector.report(FileProblem.unknownFileKind(node.span.start)) }
      noteDamage(of: file)
      return
    }
    documents.present.insert(kind)
    if mapping.hasGaps || !problems.isEmpty {
      documents.damaged.insert(kind)
      if LostNames.mayLie(behind: problems, in: mapping, of: kind) { documents.lacksNames = true }
    }
    read(mapping, kind, file)
  }

  /// A file that cannot be read could be of any kind, most likely of the one its path says.
  private mutating func noteDamage(of file: SourceFile) {
    if let kind = DocumentKind.kept(in: file.path) { noteDamage(of: kind) }
  }

  /// Notes that names may be lost with what could not be read.
  private mutating func noteDamage(of kind: DocumentKind) {
    documents.damaged.insert(kind)
    if [.assessment, .module, .rules].contains(kind) { documents.lacksNames = true }
  }

  private mutating func read(
    _ mapping: YAMLMapping,
    _ kind: DocumentKind,
    _ file: SourceFile
  ) {
    let registries = RegistryReading(collector: collector)
    var id: Located<String>?
    switch kind {
    case .assessment, .module:
      let reading = QuestionnaireReading(collector: collector)
      let isModule = kind == .module
      let read = QuestionnaireKeys.read(mapping, as: kind.shape, into: collector) {
        reading.read($0, isModule: isModule)
      }
      guard let read else {
        noteDamage(of: kind)
        break
      }
      id = read.id
      documents.questionnaires.append(read)
    case .rules:
      let reading = RulesReading(collector: collector)
      let read = RulesKeys.read(mapping, into: collector) { reading.read($0) }
      guard let read else {
        noteDamage(of: kind)
        break
      }
      id = read.id
      documents.rules.append(read)
    case .texts:
      let reading = TextsReading(collector: collector)
      let read = TextsKeys.read(mapping, into: collector) { reading.read($0) }
      guard let read else {
        noteDamage(of: kind)
        break
      }
      id = read.id
      documents.texts.append(read)
    case .region:
      let read = RegionKeys.read(mapping, into: collector) { registries.readRegion($0) }
      guard let read else {
        noteDamage(of: kind)
        break
      }
      id = read.code
      documents.regions.append(read)
    case .careLevels:
      documents.levels += CareLevelsKeys.read(mapping, into: collector) {
        registries.readLevels($0)
      }
    case .services:
      ServicesKeys.read(mapping, into: collector) { keys in
        documents.codeSystems.merge(registries.readCodeSystems(keys)) { first, _ in first }
        documents.services += registries.readServices(keys)
      }
    case .numbers:
      documents.numbers += NumbersKeys.read(mapping, into: collector) {
        registries.readNumbers($0[NumbersKeys.numbers])
      }
    case .sources:
      documents.sources += SourcesKeys.read(mapping, into: collector) {
        registries.readSources($0)
      }
    case .accessToCare:
      documents.access += AccessToCareKeys.read(mapping, into: collector) {
        registries.readAccess($0)
      }
    case .calendar:
      let read = CalendarFileKeys.read(mapping, into: collector) { registries.readCalendar($0) }
      documents.calendar = read ?? documents.calendar
    case .approvals:
      documents.approvals += ApprovalsKeys.read(mapping, into: collector) {
        ApprovalsReading(collector: collector).read($0)
      }
    case .recordings:
      collector.report(
        DocumentProblem.notSupportedYet(
          mapping.span(ofKey: kind.rawValue),
          what: "a recording among the content",
          instead: "keep recordings in `Tests/Recordings`"
        )
      )
      return
    }
    let place = id ?? Located(value: "", span: mapping.span(ofKey: kind.rawValue))
    let expected = kind.paths(id: place.value)
    // Rules lean on every line of the scale.
    if collector.losesNames || (kind == .careLevels && collector.hasErrors) {
      noteDamage(of: kind)
    }
    if !expected.contains(file.path), id != nil || kind.paths(id: "a") == kind.paths(id: "b") {
      takeIDFromPath(of: file, kind, written: place)
      collector.report(
        FileProblem.misplacedFile(place.span, path: file.path, expected: expected)
      )
    }
  }

  /// Of an id and a path that differ one is misspelt; other files mostly know the path's, and
  /// nothing else is wrong with what they say of it.
  private mutating func takeIDFromPath(
    of file: SourceFile,
    _ kind: DocumentKind,
    written: Located<String>
  ) {
    guard let name = file.path.split(separator: "/").last, name.hasSuffix(".yaml") else { return }
    let id = Located(value: String(name.dropLast(5)), span: written.span)
    guard AuthorsWord.isWord(id.value, separator: "-"),
      kind.paths(id: id.value).contains(file.path)
    else { return }
    switch kind {
    case .assessment, .module:
      for index in documents.questionnaires.indices { documents.questionnaires[index].id = id }
    case .rules:
      for index in documents.rules.indices { documents.rules[index].id = id }
    case .texts:
      for index in documents.texts.indices { documents.texts[index].id = id }
    default: break
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
      noteDamage(of: .assessment)
      noteDamage(of: .module)
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
