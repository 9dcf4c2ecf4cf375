// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import AssessmentCompiler
import AssessmentEngine
import FEEL

/// The content as the commands of the queue use it: for words, and to know a misspelt name.
///
/// The queue works without content too: it shows codes then.
struct QueueContent {
  /// `--content DIR` of the commands of the queue.
  struct Option: ParsableArguments {
    @ArgumentParser.Option(
      name: .customLong("content"),
      help: ArgumentHelp(
        "The folder with questionnaires and rules, for words; without it this one, if it has any.",
        valueName: "dir"
      )
    )
    var folder: String?

    /// The content; that of the folder at hand may be missing or broken, one that is named may not.
    func load() throws -> QueueContent {
      if let folder { return QueueContent(pack: try pack(of: folder)) }
      return QueueContent(pack: try? pack(of: "."))
    }

    private func pack(of folder: String) throws -> Pack {
      try LoadedContent(ContentFolder(folder)).usablePack()
    }
  }

  /// Nil without content.
  let pack: Pack?

  /// Refuses a unit that no region of the content has.
  func check(unit: String) throws(Failure) {
    let units = pack?.regions.values.flatMap { $0.units.keys.map(\.text) }
    try check(unit, "unit", among: units)
  }

  /// Refuses a service that the content does not have.
  func check(service: String) throws(Failure) {
    try check(service, "service", among: pack?.graph.services.keys.map(\.text))
  }

  private func check(
    _ name: String,
    _ kind: String,
    among known: [String]?
  ) throws(Failure) {
    let name = TerminalText.oneLine(name)
    guard let known = known.map({ Set($0).sorted() }) else {
      throw Failure(
        .usage,
        "without content it is not known whether there is a \(kind) \(name); "
          + "name the content with --content DIR"
      )
    }
    guard !known.contains(name) else { return }
    let near = NearNames.suggestions(for: name, among: known).first
    throw Failure(
      .usage,
      "the content knows no \(kind) \(name)" + (near.map { "; did you mean \($0)" } ?? "")
        + "; the \(kind)s are \(known.joined(separator: ", "))"
    )
  }
}
