// SPDX-License-Identifier: Apache-2.0

/// Puts diagnostics together that tell of one fault.
///
/// A name that is misspelt where it is declared is unknown wherever it is read, an include that is
/// missing hides many names, and a wrong unit shows wherever the number is compared; each is one
/// fault, mended in one place.
struct SameFault {
  private let bytes: [String: [UInt8]]
  private let names: ContentNames

  /// - Parameters:
  ///   - files: the files, in which the names are read.
  ///   - names: what is declared.
  init(files: [SourceFile], names: ContentNames) {
    bytes = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
    self.names = names
  }

  /// Each fault once, with its other places beside the first; others as they are.
  func merged(_ all: [Diagnostic]) -> [Diagnostic] {
    var positions: [[String]: Int] = [:]
    var others: [Int: [DiagnosticLabel]] = [:]
    var merged: [Diagnostic] = []
    for diagnostic in withoutTextsOfNothing(all) {
      let faults = faults(of: diagnostic)
      guard let first = faults.lazy.compactMap({ positions[$0] }).first else {
        for fault in faults { positions[fault] = merged.count }
        merged.append(diagnostic)
        continue
      }
      for fault in faults { positions[fault] = first }
      let isSame = text(at: diagnostic.primary.span) == text(at: merged[first].primary.span)
      let read = Wording.quoted(text(at: diagnostic.primary.span))
      let words =
        isSame || !Self.ofOtherNames.contains(diagnostic.code.text) ? "also here" : "nor \(read)"
      others[first, default: []].append(DiagnosticLabel(diagnostic.primary.span, words))
    }
    for (position, labels) in others { merged[position] = merged[position].adding(places: labels) }
    return merged
  }

  /// What a diagnostic tells of, as keys of which two of one fault share one; none for one that is
  /// never put together with others.
  private func faults(of diagnostic: Diagnostic) -> [[String]] {
    let code = diagnostic.code.text
    let name = text(at: diagnostic.primary.span)
    switch code {
    case "unknown-name", "unknown-placeholder", NameCode.unknownQuestion.rawValue:
      // Without its question every option is unknown; what to write instead may differ.
      let question = name.questionName
      let whole = names.declared[question] == nil ? question : name
      let isYesOrNo = ["yes", "no"].contains(name)
      return [["a name", whole, isYesOrNo ? diagnostic.help ?? "" : ""]]
    case "name-not-here":
      return [[code, diagnostic.help ?? name]]
    case "unknown-text":
      let thing = name.split(separator: ".").prefix(
        Self.parts.contains { name.hasPrefix($0) } ? 2 : 1
      )
      return [[code, diagnostic.primary.span.file] + thing.map(String.init)]
    case "different-units":
      // The names that are compared stand in backticks; one of them has the wrong unit.
      let parts = diagnostic.message.split(separator: "`", omittingEmptySubsequences: false)
      let words = parts.enumerated().filter { $0.offset.isMultiple(of: 2) }
      let units = words.map { String($0.element) }.joined()
      return parts.map(String.init).filter { names.declared[$0] != nil }.map { [code, units, $0] }
    case "option-needs-unsure":
      return diagnostic.related.prefix(1).map { [code, $0.span.file, "\($0.span.range)"] }
    case _ where Self.references.contains(code):
      return [[code, diagnostic.message] + diagnostic.notes]
    default:
      return []
    }
  }

  /// The text of a place, without the braces of an insert and the brackets around a condition.
  private func text(at span: SourceSpan) -> String {
    guard let text = bytes[span.file], span.range.upperBound <= text.count else { return "" }
    let brackets = Array("{}() ".utf8)
    return String(decoding: text[span.range].filter { !brackets.contains($0) }, as: UTF8.self)
  }

  /// Without the translations that lack their text because the file of the text has an error.
  private func withoutTextsOfNothing(_ all: [Diagnostic]) -> [Diagnostic] {
    let faulty = Set(
      all.filter { $0.severity == .error && !$0.primary.span.file.contains("/texts/") }
        .map { Self.id(of: $0.primary.span.file) }
    )
    // A name that nobody knows where it is read may be misspelt where its texts are declared.
    let unknown = Set(
      all.filter { $0.code.text.hasPrefix("unknown-") && $0.code.text != "unknown-text" }
        .flatMap { parts(of: $0) }
    )
    return all.filter {
      guard $0.code.text == "unknown-text" else { return true }
      return !faulty.contains(Self.id(of: $0.primary.span.file))
        && unknown.isDisjoint(with: parts(of: $0))
    }
  }

  /// The words of the name at which a diagnostic points.
  private func parts(of diagnostic: Diagnostic) -> [String] {
    text(at: diagnostic.primary.span).split { $0 == "." || $0 == "\"" }.map(String.init)
  }

  /// By which name the texts of a file are kept.
  private static func id(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return path.contains("/regions/") ? "region-\(name)" : name
  }

  /// The codes of which one fault shows in several names.
  private static let ofOtherNames: Set<String> = [
    "unknown-name", "unknown-placeholder", "name-not-here", "unknown-text", "unknown-question",
  ]

  /// Things that stand one level deeper than questions.
  private static let parts = ["rules.", "advice.", "facts.", "lists.", "units.", "numbers."]

  /// The codes of things that are named elsewhere.
  private static let references: Set<String> = Set(
    [
      NameCode.unknownLevel, .unknownService, .unknownSource, .unknownAdvice, .unknownNumber,
      .unknownModule, .unknownAssessment, .unknownList, .unknownAccessGroup, .unknownUnit,
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
