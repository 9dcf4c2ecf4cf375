// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import AssessmentCompiler
import AssessmentEngine

/// `--content DIR`.
struct ContentOption: ParsableArguments {
  @Option(
    name: .customLong("content"),
    help: ArgumentHelp(
      "The folder with questionnaires, rules and Tests/Recordings.",
      valueName: "dir"
    )
  )
  var folder = "."

  /// The content, read and compiled.
  func load(into product: AssessmentCompiler.Product = .pack) throws -> LoadedContent {
    try LoadedContent(ContentFolder(folder), into: product)
  }

  /// The pack of the content; its errors end the command.
  func pack() throws -> Pack {
    try load().usablePack()
  }
}
