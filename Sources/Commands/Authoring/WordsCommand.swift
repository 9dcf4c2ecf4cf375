// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import AssessmentCompiler
import AssessmentEngine

/// `luukku words [ID...] [--language sv] [--check | --export FILE | --import FILE]`.
struct WordsCommand: MachineCommand {
  static let configuration = CommandConfiguration(
    commandName: "words",
    abstract: "Gives each text that is not translated its place, and says what is out of date.",
    discussion: """
      Texts files in questionnaires/texts are made or added to: each missing text with a copy of the \
      text as it is, and an empty place in each language. Nothing that somebody wrote is removed, \
      unless --prune asks to remove the translations of texts that are no longer there. \
      The copy of a text that has changed stays as it was, so that `luukku check` still tells that \
      its translation is stale; renew the copy when the translation is right.
      --export and --import take the texts to a spreadsheet and back. A row comes back when its \
      source was not changed. Write `checked` in the state of a stale row whose translations are \
      right for the text as it is now.
      """
  )

  @Argument(
    help: "The ids of assessments, modules or registries, such as sore-throat; all without."
  )
  var ids: [String] = []
  @Option(help: "A language to translate into that has no texts yet; may be given several times.")
  var language: [String] = []
  @Flag(help: "Writes nothing; exit code 1 when something is missing or stale.")
  var check = false
  @Flag(help: "Removes the translations of texts that are no longer there.")
  var prune = false
  @Option(name: .customLong("export"), help: "Writes the texts to a CSV file.")
  var exportFile: String?
  @Option(name: .customLong("import"), help: "Takes translations from a CSV file.")
  var importFile: String?
  @OptionGroup var content: ContentOption

  func validate() throws {
    if [check, exportFile != nil, importFile != nil].count(where: { $0 }) > 1 {
      throw ValidationError("--check, --export, --import: one of them")
    }
    for file in [exportFile, importFile].compactMap(\.self) {
      let others = [".xliff", ".xlf", ".xlsx", ".xls", ".ods", ".json", ".po"]
      if let ending = others.first(where: { file.lowercased().hasSuffix($0) }) {
        throw ValidationError("texts go to CSV and back; \(ending) is another kind of file")
      }
    }
    if prune, importFile != nil || exportFile != nil {
      throw ValidationError("--prune goes with neither --export nor --import")
    }
    if importFile != nil, !ids.isEmpty || !language.isEmpty {
      throw ValidationError("--import takes the ids and languages that the file has")
    }
    for name in language where !TranslationTable.knownLanguages.contains(name) {
      let known = TranslationTable.knownLanguages.joined(separator: ", ")
      throw ValidationError("--language \(name) is not known; there are \(known)")
    }
  }

  func run(in machine: Machine) async throws -> CommandStatus {
    let folder = try ContentFolder(content.folder)
    let files = try folder.content().files
    if let importFile { return try take(importFile, files, folder, machine) }
    let table = try Self.table(files, language, folder)
    guard !table.languages.isEmpty else {
      throw Failure(.usage, "the content has no translations yet; name one with --language sv")
    }
    let chosen = try Self.chosen(ids, of: table)
    if let exportFile {
      let rows = TranslationSheet.rows(of: table, ids: chosen)
      try FileOutput.write(CSVTable.bytes(of: rows), to: exportFile)
      machine.console.print("\(Self.count(rows.count - 1, "text")) written to \(exportFile)")
      return .well
    }
    let merge = TranslationMerge(table, ids: chosen, addsMissing: true, prunes: prune)
    try Self.requireWhole(merge)
    for file in merge.files {
      machine.console.print("\(check ? "would write" : "written"): \(file.path)")
    }
    if !check { try folder.write(merge.files) }
    let isDone = report(table, chosen, machine.console)
    return check && !isDone ? .wrong : .well
  }

  // MARK: What is said

  /// Prints what is left to do; true when nothing is missing or stale.
  private func report(_ table: TranslationTable, _ ids: Set<String>, _ console: Console) -> Bool {
    let rows = table.rows.filter { ids.contains($0.key.file) }
    for row in rows where row.state != .translated {
      let place = "\(table.path(of: row.key.file)) `\(row.key.path)`"
      let open = table.languages.filter { row.needsText(in: $0) }.joined(separator: ", ")
      if !open.isEmpty { console.print("missing: \(place) in \(open)") }
      guard row.state == .stale else { continue }
      console.print("stale: \(place); the text is now: \(Self.line(row.source))")
    }
    let orphans = table.orphans.filter { ids.contains($0.key.file) || self.ids.isEmpty }
    for orphan in orphans {
      console.print(
        "without a text: \(orphan.path) `\(orphan.key.path)`; "
          + (prune ? check ? "would be removed" : "removed" : "it is left as it is")
      )
    }
    let missing = rows.count { row in table.languages.contains { row.needsText(in: $0) } }
    let stale = rows.count { $0.state == .stale }
    let rest = orphans.isEmpty ? "" : ", \(orphans.count) without a text"
    // Of several languages one may be complete.
    let counts = table.languages.map { language in
      (language, rows.count { $0.needsText(in: language) })
    }
    let byLanguage =
      missing == 0 || counts.count < 2
      ? "" : " (\(counts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")))"
    console.print(
      "\(Self.count(rows.count, "text")): \(missing) to translate\(byLanguage), "
        + "\(stale) stale\(rest)"
    )
    return missing == 0 && stale == 0
  }

  private static func line(_ text: String) -> String {
    text.split { $0.isNewline }.joined(separator: " / ")
  }

  private static func count(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }

  // MARK: What is read

  static func table(
    _ files: [SourceFile],
    _ languages: [String],
    _ folder: ContentFolder
  ) throws(Failure) -> TranslationTable {
    if let table = TranslationTable.read(files, languages: languages) { return table }
    throw Failure(
      .wrong,
      "the content in \(folder.path) has mistakes that may hide texts; `luukku check` prints them"
    )
  }

  private static func chosen(
    _ ids: [String],
    of table: TranslationTable
  ) throws(Failure) -> Set<String> {
    let known = Set(table.rows.map(\.key.file))
    for id in ids where !known.contains(id) {
      let all = known.sorted().joined(separator: ", ")
      throw Failure(.usage, "there are no texts of \(id); there are texts of: \(all)")
    }
    return ids.isEmpty ? known : Set(ids)
  }

  // MARK: What is taken back

  private func take(
    _ path: String,
    _ files: [SourceFile],
    _ folder: ContentFolder,
    _ machine: Machine
  ) throws -> CommandStatus {
    let limit = 1 << 24
    let bytes = try machine.open(path).first(limit + 1)
    guard bytes.count <= limit else { throw Failure(.wrong, "\(path) is longer than 16 MiB") }
    let csv: CSVTable
    do {
      csv = try CSVTable(bytes)
    } catch {
      throw Failure(.wrong, "\(path) \(error.sentence)")
    }
    var sheet = TranslationSheet(csv)
    let known = sheet.languages.filter(TranslationTable.knownLanguages.contains)
    let table = try Self.table(files, known, folder)
    sheet.compare(with: table)
    guard sheet.problems.isEmpty else {
      for problem in sheet.problems { machine.console.printError("\(path): \(problem)") }
      machine.console.printError("nothing was written")
      return .wrong
    }
    let merge = TranslationMerge(
      table,
      changes: sheet.changes,
      ids: Set(sheet.changes.keys.map(\.file)),
      addsMissing: false
    )
    try Self.requireWhole(merge)
    guard isSafe(merge.files, in: files, machine.console) else { return .wrong }
    try folder.write(merge.files)
    for file in merge.files { machine.console.print("written: \(file.path)") }
    machine.console.print("\(Self.count(sheet.changes.count, "text")) changed")
    if sheet.stale > 0 {
      machine.console.print(
        "\(sheet.stale) still stale; write `\(TranslationSheet.checked)` in the state of a row whose "
          + "translations are right for the text as it is now"
      )
    }
    return .well
  }

  /// Whether the content has no error that it did not have; new ones are printed.
  private func isSafe(_ new: [SourceFile], in files: [SourceFile], _ console: Console) -> Bool {
    guard !new.isEmpty else { return true }
    let before = AssessmentCompiler.compile(files)
    let paths = Set(new.map(\.path))
    let after = AssessmentCompiler.compile(files.filter { !paths.contains($0.path) } + new)
    let known = Set(before.diagnostics.map { "\($0.code.text) \($0.message)" })
    let added = after.diagnostics.filter {
      $0.severity == .error && !known.contains("\($0.code.text) \($0.message)")
    }
    guard !added.isEmpty else { return true }
    let style: DiagnosticRenderer.Style = console.usesColors() ? .colored : .plain
    console.printRendered(DiagnosticRenderer(files: after.files, style: style).render(added) + "\n")
    console.printError("these translations would be mistakes in the content; nothing was written")
    return false
  }

  private static func requireWhole(_ merge: TranslationMerge) throws(Failure) {
    guard let path = merge.refused.first else { return }
    throw Failure(
      .wrong,
      "\(path) is written in a way that cannot be added to; look at `luukku format`; nothing was "
        + "written"
    )
  }
}
