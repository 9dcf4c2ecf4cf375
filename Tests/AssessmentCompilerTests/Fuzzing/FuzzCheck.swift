// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

@testable import AssessmentCompiler

/// What must hold of any bytes at all: what the fuzzers in `Fuzz` look for, and what the kept
/// inputs are checked by in the ordinary tests.
///
/// Each check gives a sentence about what is wrong, or nil. A trap or an endless loop is found by
/// the process that runs it.
enum FuzzCheck {
  /// Reads the bytes as a YAML file.
  static func yaml(_ bytes: [UInt8]) -> String? {
    let file = SourceFile(path: "input.yaml", bytes: bytes)
    let (node, problems) = YAMLReader.read(file)
    if node == nil, problems.isEmpty { return "neither a value nor a problem" }
    if let node, let fault = misplaced(node, in: 0..<bytes.count) { return fault }
    return fault(of: problems, in: [file])
  }

  /// Reads the bytes behind the first as a condition, a value or a cell; the first says as which.
  static func expression(_ bytes: [UInt8]) -> String? {
    guard let choice = bytes.first else { return nil }
    let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
    let scope = FuzzScope()
    let expectations: [FEEL.Expectation] = [
      .condition, .yesNo, .number, .value, .code(FuzzScope.pain), .date,
    ]
    let number = Int(choice) % (expectations.count + FuzzScope.variables.count)
    let (tree, problems) =
      number < expectations.count
      ? ExpressionCompiler.expression(text, expecting: expectations[number], in: scope)
      : ExpressionCompiler.unaryTests(
        text,
        of: FuzzScope.tree(of: FuzzScope.variables[number - expectations.count]),
        in: scope
      )
    if tree == nil, problems.isEmpty { return "neither a tree nor a problem" }
    for problem in problems {
      let range = problem.range
      let isInside =
        range.lower >= 0 && range.lower <= range.upper && range.upper <= text.utf8.count
      if !isInside { return "a place outside the text: \(problem)" }
      if problem.message.isEmpty { return "a problem without a message: \(problem)" }
    }
    if let tree, problems.isEmpty {
      for states in FuzzScope.answers where tree.evaluate(in: states) == .fault(.tooDeep) {
        return "too deep to be evaluated"
      }
    }
    return nil
  }

  /// Compiles content some of whose files are replaced.
  ///
  /// A line `# file: PATH` begins the text of one file, as in the fixtures of bad content.
  ///
  /// - Parameters:
  ///   - bytes: the files.
  ///   - base: the other files of the content.
  /// - Returns: what is wrong; nil when nothing is.
  static func content(_ bytes: [UInt8], over base: [SourceFile]) -> String? {
    var files: [String: SourceFile] = [:]
    for file in base { files[file.path] = file }
    for file in Self.files(in: bytes) { files[file.path] = file }
    let recordings = files.values.filter { $0.path.hasPrefix("Tests/") }
    let content = files.values.filter { !$0.path.hasPrefix("Tests/") }
    let compilation = AssessmentCompiler.compile(content)
    if (compilation.pack == nil) != compilation.hasErrors {
      return "a pack with errors, or none without"
    }
    if let fault = fault(of: compilation.diagnostics, in: content) { return fault }
    guard let pack = compilation.pack, !recordings.isEmpty else { return nil }
    return fault(of: RecordingReader.read(recordings, for: pack).diagnostics, in: recordings)
  }

  /// The files of an input; bytes before the first file belong to none.
  private static func files(in bytes: [UInt8]) -> [SourceFile] {
    let mark = Array("# file: ".utf8)
    var files: [SourceFile] = []
    var path: String?
    var text: [UInt8] = []
    func finish() {
      if let path { files.append(SourceFile(path: path, bytes: text)) }
      text = []
    }
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.starts(with: mark) {
        finish()
        path = String(decoding: line.dropFirst(mark.count), as: UTF8.self)
      } else {
        text += line + [UInt8(ascii: "\n")]
      }
    }
    finish()
    return files
  }

  /// What is wrong with diagnostics, whatever they are about.
  static func fault(of diagnostics: [Diagnostic], in files: [SourceFile]) -> String? {
    var sizes: [String: Int] = [:]
    for file in files { sizes[file.path] = file.bytes.count }
    for diagnostic in diagnostics {
      let edited = diagnostic.edit.map { [$0.span] } ?? []
      for span in [diagnostic.primary.span] + diagnostic.related.map(\.span) + edited
      where span.range.upperBound > sizes[span.file] ?? 0 {
        return "a place outside its file: \(diagnostic)"
      }
      if diagnostic.message.isEmpty { return "a diagnostic without a message: \(diagnostic)" }
    }
    let printed = DiagnosticRenderer(files: files).render(diagnostics)
    if printed.isEmpty != diagnostics.isEmpty { return "nothing is printed" }
    if printed.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" }) {
      return "a control character is printed"
    }
    return nil
  }

  /// Every part lies inside its parent, and every text leads back into its value.
  private static func misplaced(_ node: YAMLNode, in outer: Range<Int>) -> String? {
    let range = node.span.range
    if range.clamped(to: outer) != range { return "a part outside its parent: \(range)" }
    switch node {
    case .scalar(let scalar):
      let whole = scalar.source.span(of: 0..<scalar.text.utf8.count).range
      return whole.lowerBound < range.lowerBound ? "a text before its value: \(range)" : nil
    case .sequence(let sequence):
      return sequence.items.lazy.compactMap { misplaced($0, in: range) }.first
    case .mapping(let mapping):
      if Set(mapping.entries.map(\.key.text)).count != mapping.entries.count {
        return "a key twice: \(range)"
      }
      return mapping.entries.lazy.compactMap {
        misplaced(.scalar($0.key), in: range) ?? misplaced($0.value, in: range)
      }.first
    }
  }
}
