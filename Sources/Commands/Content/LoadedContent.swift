// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import AssessmentEngine

/// A content folder as it was read and compiled.
struct LoadedContent {
  /// The folder.
  let folder: ContentFolder
  /// What came of compiling it.
  let compilation: Compilation
  /// Files that nothing reads.
  let passedOver: [String]

  /// Reads and compiles a folder; mistakes of its author are in the compilation.
  init(
    _ folder: ContentFolder,
    into product: AssessmentCompiler.Product = .pack
  ) throws(Failure) {
    let reading = try folder.content()
    self.folder = folder
    compilation = AssessmentCompiler.compile(reading.files, into: product)
    passedOver = reading.passedOver
  }

  /// The pack; a failure that says how many errors there are when there is none.
  func usablePack() throws(Failure) -> Pack {
    if let pack = compilation.pack { return pack }
    let errors = compilation.diagnostics.count { $0.severity == .error }
    let count = errors == 1 ? "an error" : "\(errors) errors"
    throw Failure(
      .wrong,
      "the content in \(folder.path) has \(count); `luukku check` prints them"
    )
  }

  /// The recordings of the folder, by file and place.
  ///
  /// - Parameters:
  ///   - pack: The pack that they are about.
  ///   - console: Where mistakes in recordings are printed.
  /// - Returns: The recordings, whether all of them could be read, the files, and what is wrong
  ///   with them.
  /// - Throws: The ``Failure`` of a file that cannot be read.
  func recordings(
    for pack: Pack,
    console: Console
  ) throws(Failure) -> RecordedContent {
    let reading = try folder.recordings()
    let (recordings, found) = RecordingReader.read(reading.files, for: pack)
    // A mistake in a recording is found again in each one that is like it.
    var seen: Set<Diagnostic> = []
    let diagnostics = found.filter { seen.insert($0).inserted }
    let style: DiagnosticRenderer.Style = console.usesColors() ? .colored : .plain
    let renderer = DiagnosticRenderer(files: reading.files, style: style)
    if !diagnostics.isEmpty { console.printRendered(renderer.render(diagnostics) + "\n") }
    for file in reading.passedOver {
      console.print("warning: \(file) is not read; files of recordings end with .yaml\n")
    }
    return RecordedContent(all: recordings, files: reading.files, diagnostics: diagnostics)
  }
}

/// The recordings of a folder as they were read.
struct RecordedContent {
  let all: [Recording]
  let files: [SourceFile]
  /// Mistakes in recordings; one that has one is not among them.
  let diagnostics: [Diagnostic]

  /// Whether all of them could be read.
  var isWhole: Bool { !diagnostics.contains { $0.severity == .error } }
}
