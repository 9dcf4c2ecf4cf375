// SPDX-License-Identifier: Apache-2.0

/// Reports names that stand for nothing.
///
/// Where a file that could hold the name could not be read, nothing is reported.
struct References {
  let documents: ContentDocuments
  let names: ContentNames
  let collector: DiagnosticCollector

  func requireLevel(_ name: Located<String>?) {
    guard let name, names.levels[name.value] == nil else { return }
    let levels = documents.levels.map(\.id.value)
    require(name, .level, levels, in: .careLevels, why: NameProblem.levels(levels))
  }

  func requireServices(_ services: [Located<String>]) {
    for service in services where names.services[service.value] == nil {
      require(service, .service, names.services.keys, in: .services)
    }
  }

  func requireSources(_ sources: [Located<String>]) {
    for source in sources where names.sources[source.value] == nil {
      require(source, .source, names.sources.keys, in: .sources)
    }
  }

  func requireAdvice(_ advice: [Located<String>]) {
    for piece in advice where names.advice[piece.value] == nil {
      require(piece, .advice, names.advice.keys, in: .rules)
    }
  }

  func requireAssessments(_ assessments: [Located<String>]) {
    for assessment in assessments where names.questionnaires[assessment.value]?.isModule != false {
      let known = names.questionnaires.values.filter { !$0.isModule }.map(\.id.value).sorted()
      require(assessment, .assessment, known, in: .assessment)
    }
  }

  func requireAccessGroup(_ group: Located<String>?) {
    require(group, .accessGroup, names.access, in: .accessToCare)
  }

  func requireNumber(_ number: Located<String>) {
    require(number, .number, names.numbers, in: .numbers)
  }

  func require(
    _ name: Located<String>?,
    _ kind: NamedKind,
    _ known: some Collection<String>,
    in file: DocumentKind,
    why: String? = nil
  ) {
    guard let name, !known.contains(name.value), !documents.damaged.contains(file) else { return }
    // A file that is not there was reported as such.
    guard documents.present.contains(file) || ![.careLevels, .services, .sources].contains(file)
    else { return }
    if kind == .question, documents.mayHaveUnreadQuestions { return }
    let near = collector.near(name.value, among: Array(known))
    collector.report(NameProblem.unknown(name, kind, near: near, why: why))
  }
}
