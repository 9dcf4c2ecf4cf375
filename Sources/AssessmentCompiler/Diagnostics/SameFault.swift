// SPDX-License-Identifier: Apache-2.0

extension [Diagnostic] {
  /// The names that stand for nothing, each once: with its other places beside the first.
  ///
  /// A name that is misspelt where it is declared is unknown wherever it is read, and an include
  /// that is missing hides many names; each is one fault, mended in one place.
  ///
  /// - Parameter files: the files, in which the names are read.
  /// - Returns: the others as they are, in their order.
  func mergingUnknownNames(in files: [SourceFile]) -> [Diagnostic] {
    let bytes = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
    func name(of diagnostic: Diagnostic) -> String {
      let span = diagnostic.primary.span
      guard let text = bytes[span.file], span.range.upperBound <= text.count else { return "" }
      let braces: [UInt8] = [UInt8(ascii: "{"), UInt8(ascii: "}")]
      return String(decoding: text[span.range].filter { !braces.contains($0) }, as: UTF8.self)
    }
    var positions: [[String]: Int] = [:]
    var others: [Int: [DiagnosticLabel]] = [:]
    var merged: [Diagnostic] = []
    for diagnostic in self {
      let fault: [String]
      let code = diagnostic.code.text
      if ["unknown-name", "unknown-placeholder"].contains(code) {
        // What to write instead differs from place to place.
        let help = diagnostic.help.flatMap { $0.hasPrefix("write ") ? $0 : nil }
        fault = ["a name", name(of: diagnostic), help ?? ""]
      } else if code == "name-not-here" {
        fault = [code, diagnostic.help ?? name(of: diagnostic)]
      } else if Self.references.contains(code) {
        fault = [code, diagnostic.message] + diagnostic.notes
      } else {
        merged.append(diagnostic)
        continue
      }
      guard let first = positions[fault] else {
        positions[fault] = merged.count
        merged.append(diagnostic)
        continue
      }
      let read = Wording.quoted(name(of: diagnostic))
      let isSame = name(of: diagnostic) == name(of: merged[first])
      others[first, default: []].append(
        DiagnosticLabel(diagnostic.primary.span, isSame ? "also here" : "\(read) neither")
      )
    }
    for (position, labels) in others { merged[position] = merged[position].adding(places: labels) }
    return merged
  }

  /// The codes of things that are named elsewhere.
  private static let references: Set<String> = Set(
    [
      NameCode.unknownLevel, .unknownService, .unknownSource, .unknownAdvice, .unknownNumber,
      .unknownModule, .unknownAssessment, .unknownQuestion, .unknownList, .unknownAccessGroup,
      .unknownUnit,
    ].map(\.rawValue) + ["unknown-option"]
  )
}

extension Diagnostic {
  /// How many other places of the same fault are shown.
  private static let mostPlaces = 4

  /// The same fault with the other places where it shows.
  fileprivate func adding(places: [DiagnosticLabel]) -> Diagnostic {
    let rest = places.count - Self.mostPlaces
    let more = rest > 0 ? ["\(Wording.count(rest, "more place")) not shown"] : []
    return Diagnostic(
      code,
      severity: severity,
      message,
      at: primary,
      related: related + places.prefix(Self.mostPlaces),
      notes: notes + more,
      help: help
    )
  }
}
