// SPDX-License-Identifier: Apache-2.0

/// Writes diagnostics for editors and other programs.
///
/// One object: `problems`, a list in the order of the run, and `more`, how many were left out.
/// A place has `file`, `start` and `end`; these have `offset` (UTF-8 bytes from 0), `line` (from 1),
/// `column` (letters, from 1) and `utf16` (UTF-16 units, from 1). A place in a file that was not
/// given has no `start` and `end`.
public enum DiagnosticJSON {
  /// The object as one line with a line feed.
  ///
  /// - Parameters:
  ///   - diagnostics: the diagnostics; at most ``DiagnosticRenderer/mostShown`` are written.
  ///   - files: the files they are about.
  /// - Returns: JSON text.
  public static func encode(_ diagnostics: [Diagnostic], files: [SourceFile]) -> String {
    let texts = Dictionary(files.map { ($0.path, SourceText($0)) }) { first, _ in first }
    let shown = DiagnosticRenderer.shown(of: diagnostics)
    let root = JSON.object([
      ("problems", .list(shown.map { problem($0, texts) })),
      ("more", .number(diagnostics.count - shown.count)),
    ])
    return root.text + "\n"
  }

  private static func problem(_ diagnostic: Diagnostic, _ texts: [String: SourceText]) -> JSON {
    var members: [(String, JSON)] = [
      ("code", .string(diagnostic.code.text)),
      ("severity", .string(diagnostic.severity.rawValue)),
      ("message", .string(diagnostic.message)),
      ("place", place(diagnostic.primary.span, texts)),
      ("label", .string(diagnostic.primary.text)),
      ("related", .list(diagnostic.related.map { label($0, texts) })),
      ("notes", .list(diagnostic.notes.map(JSON.string))),
    ]
    if let help = diagnostic.help { members.append(("help", .string(help))) }
    if let edit = diagnostic.edit {
      let change: [(String, JSON)] = [
        ("place", place(edit.span, texts)), ("text", .string(edit.text)),
      ]
      members.append(("edit", .object(change)))
    }
    return .object(members)
  }

  private static func label(_ label: DiagnosticLabel, _ texts: [String: SourceText]) -> JSON {
    .object([("place", place(label.span, texts)), ("label", .string(label.text))])
  }

  private static func place(_ span: SourceSpan, _ texts: [String: SourceText]) -> JSON {
    var members: [(String, JSON)] = [("file", .string(span.file))]
    if let text = texts[span.file] {
      members.append(("start", position(span.range.lowerBound, text)))
      members.append(("end", position(span.range.upperBound, text)))
    }
    return .object(members)
  }

  private static func position(_ offset: Int, _ text: SourceText) -> JSON {
    let position = text.position(of: offset)
    return .object([
      ("offset", .number(offset)), ("line", .number(position.line)),
      ("column", .number(position.column)), ("utf16", .number(position.utf16Column)),
    ])
  }
}

/// Just enough JSON to write, in a fixed order and without another library.
private enum JSON {
  case string(String)
  case number(Int)
  indirect case list([JSON])
  indirect case object([(String, JSON)])

  var text: String {
    switch self {
    case .string(let string): Self.quoted(string)
    case .number(let number): String(number)
    case .list(let items): "[" + items.map(\.text).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { Self.quoted($0) + ":" + $1.text }.joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
