// SPDX-License-Identifier: Apache-2.0

/// Prints diagnostics for people, with the lines they are about.
public struct DiagnosticRenderer: Sendable {
  /// How many diagnostics are printed in one run.
  public static let mostShown = 100

  /// Whether the text holds colours.
  public enum Style: Hashable, Sendable {
    /// For files, pipes and tests.
    case plain
    /// With ANSI colours, for terminals.
    case colored
  }

  private let texts: [String: SourceText]
  private let style: Style

  /// Makes a renderer.
  ///
  /// - Parameters:
  ///   - files: the files whose lines may be shown; a diagnostic about another file shows only
  ///     its path.
  ///   - style: whether the text holds colours.
  public init(files: [SourceFile], style: Style = .plain) {
    texts = Dictionary(files.map { ($0.path, SourceText($0)) }) { first, _ in first }
    self.style = style
  }

  /// The text of all diagnostics in their order, each with a blank line behind it.
  ///
  /// At most ``mostShown`` are printed, errors before warnings; a last line says how many more
  /// there are.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    let shown = Self.shown(of: diagnostics)
    var blocks = shown.map(render)
    let more = diagnostics.count - shown.count
    if more > 0 { blocks.append("and \(Wording.count(more, "more problem"))\n") }
    return blocks.joined(separator: "\n")
  }

  /// The first diagnostics in their order; errors are not pushed out by warnings.
  static func shown(of diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard diagnostics.count > mostShown else { return diagnostics }
    let errors = diagnostics.count { $0.severity == .error }
    var room = [Severity.error: mostShown, .warning: max(0, mostShown - errors)]
    return diagnostics.filter { diagnostic in
      let left = room[diagnostic.severity] ?? 0
      room[diagnostic.severity] = left - 1
      return left > 0
    }
  }

  /// The text of one diagnostic, with a line feed at the end.
  public func render(_ diagnostic: Diagnostic) -> String {
    let severity = diagnostic.severity
    let title = paint("\(severity)[\(diagnostic.code)]", severity == .error ? .red : .yellow)
    var lines = ["\(title)\(paint(": " + DisplayLine.harmless(diagnostic.message), .bold))"]
    let labels = [diagnostic.primary] + diagnostic.related
    let numbers = labels.compactMap { texts[$0.span.file]?.line(at: $0.span.range.lowerBound) }
    let gutter = String(repeating: " ", count: String(numbers.max() ?? 1).count)
    var files: [String] = []
    for label in labels where !files.contains(label.span.file) { files.append(label.span.file) }
    let bar = paint(gutter + " |", .blue)
    for (index, file) in files.enumerated() {
      let here = labels.filter { $0.span.file == file }
      if index > 0 { lines.append(bar) }
      let arrow = paint(gutter + (index == 0 ? "--> " : "::: "), .blue)
      guard let first = here.first, let text = texts[file] else {
        lines.append(arrow + DisplayLine.harmless(file))
        continue
      }
      let position = text.position(of: first.span.range.lowerBound)
      let path = DisplayLine.harmless(file)
      lines.append("\(arrow)\(path):\(position.line):\(position.column)")
      lines.append(bar)
      lines += snippet(here, of: text, primary: diagnostic.primary, gutter: gutter)
    }
    var remarks = diagnostic.notes.map { ("note", $0) }
    if let help = diagnostic.help { remarks.append(("help", help)) }
    if !remarks.isEmpty { lines.append(bar) }
    for (kind, remark) in remarks {
      let words = DisplayLine.harmless(remark)
      lines.append("\(paint(gutter + " =", .blue)) \(paint(kind + ":", .bold)) \(words)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The lines of one file in their order, each with a row of marks for each label.
  private func snippet(
    _ labels: [DiagnosticLabel],
    of text: SourceText,
    primary: DiagnosticLabel,
    gutter: String
  ) -> [String] {
    let byLine = Dictionary(grouping: labels) { text.line(at: $0.span.range.lowerBound) }
    return byLine.sorted { $0.key < $1.key }.flatMap { number, labels in
      let ordered = labels.sorted { $0.span.range.lowerBound < $1.span.range.lowerBound }
      let shown = DisplayLine(number, of: text).shown(ordered.map(\.span.range))
      let padded =
        String(repeating: " ", count: gutter.count - String(number).count)
        + String(number)
      let bar = paint(gutter + " |", .blue)
      var rows = [Self.withoutEnd(paint("\(padded) |", .blue) + " " + shown.text)]
      for (label, columns) in zip(ordered, shown.columns) {
        let isPrimary = label == primary
        let space = String(repeating: " ", count: columns.lowerBound)
        let marks = String(repeating: isPrimary ? "^" : "-", count: columns.count)
        let words = label.text.isEmpty ? "" : " " + DisplayLine.harmless(label.text)
        rows.append("\(bar) \(space)\(paint(marks + words, isPrimary ? .red : .blue))")
      }
      return rows
    }
  }

  private static func withoutEnd(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }

  private enum Paint: String {
    case red = "1;31"
    case yellow = "1;33"
    case blue = "1;34"
    case bold = "1"
  }

  private func paint(_ text: String, _ paint: Paint) -> String {
    style == .plain ? text : "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m"
  }
}
