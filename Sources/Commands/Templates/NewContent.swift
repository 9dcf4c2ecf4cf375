// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import AssessmentEngine

/// The files of a new assessment or module, filled from its template.
struct NewContent {
  private let kind: NewCommand.Kind
  private let id: String
  private let day: String
  private let language: String
  private let languages: [String]
  private let source: String

  /// Takes the languages of the content that is there.
  init(
    _ kind: NewCommand.Kind,
    id: String,
    day: String,
    in files: [SourceFile]
  ) throws(Failure) {
    self.kind = kind
    self.id = id
    self.day = day
    guard !files.isEmpty else {
      language = RegistryTemplates.language
      languages = TranslationTable.knownLanguages.filter { $0 != RegistryTemplates.language }
      source = RegistryTemplates.source
      return
    }
    guard let pack = AssessmentCompiler.compile(files).pack else {
      throw Failure(.wrong, "the content has mistakes; mend first what `luukku check` prints")
    }
    let known = pack.texts.languages.map(\.text)
    language = known.first ?? RegistryTemplates.language
    languages = Array(known.dropFirst())
    let sources = pack.graph.sources.keys.map(\.text)
    source =
      sources.contains(RegistryTemplates.source)
      ? RegistryTemplates.source : sources.min() ?? RegistryTemplates.source
  }

  /// The new files, those of content and those of recordings.
  func files(beside old: [SourceFile]) -> (content: [SourceFile], recordings: [SourceFile]) {
    let templates = kind == .assessment ? AssessmentTemplate.files : ModuleTemplate.files
    let registries = old.isEmpty ? RegistryTemplates.files : []
    var content: [SourceFile] = registries.map { SourceFile(path: $0.path, text: $0.text) }
    var recordings: [SourceFile] = []
    for (path, text) in templates {
      let file = SourceFile(path: filled(path), text: filled(withTexts(text)))
      if path.hasPrefix(ContentFolder.recordingsPart) {
        recordings.append(file)
      } else {
        content.append(file)
      }
    }
    return (content + translations(of: old + content, withRegistries: old.isEmpty), recordings)
  }

  // MARK: Texts

  private var texts: [TemplateText] {
    kind == .assessment ? AssessmentTemplate.texts : ModuleTemplate.texts
  }

  private func withTexts(_ template: String) -> String {
    var text = template
    for own in texts {
      text = text.replacing("<<\(own.key)>>", with: own.texts[language] ?? "")
    }
    return text
  }

  private func filled(_ template: String) -> String {
    let name = id.replacing("-", with: "_")
    let values = [
      ("@id@", id), ("@name@", name), ("@day@", day), ("@language@", language),
      ("@source@", source),
    ]
    return values.reduce(template) { $0.replacing($1.0, with: $1.1) }
  }

  private func translations(of files: [SourceFile], withRegistries: Bool) -> [SourceFile] {
    guard let table = TranslationTable.read(files, languages: languages) else { return [] }
    var changes: [Texts.Key: TranslationChange] = [:]
    for own in texts {
      let isList = own.key == "find"
      let translated = own.texts.filter { languages.contains($0.key) }.mapValues {
        isList ? $0.replacing(", ", with: "\n") : filled($0)
      }
      if !translated.isEmpty {
        changes[Texts.Key(id, filled(own.key))] = TranslationChange(
          translations: translated,
          isChecked: false
        )
      }
    }
    var ids: Set = [id]
    if withRegistries {
      for (file, entries) in RegistryTemplates.texts {
        ids.insert(file)
        for entry in entries {
          changes[Texts.Key(file, entry.key)] = TranslationChange(
            translations: ["fi": entry.fi, "sv": entry.sv],
            isChecked: false
          )
        }
      }
    }
    return TranslationMerge(table, changes: changes, ids: ids, addsMissing: false).files
  }
}
