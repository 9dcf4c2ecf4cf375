// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler

/// Diagnostics as the protocol gives them.
enum DiagnosticMessages {
  /// The message with all diagnostics of one file; it takes the place of the earlier ones.
  static func publish(
    _ diagnostics: [Diagnostic],
    of path: String,
    version: JSONValue?,
    texts: TextCache
  ) -> ServerMessage {
    var parameters: [String: JSONValue] = [
      "uri": .string(texts.address(of: path)),
      "diagnostics": .array(
        diagnostics.compactMap { diagnostic in
          texts.text(path).map { value(of: diagnostic, in: $0, texts) }
        }
      ),
    ]
    if let version { parameters["version"] = version }
    return .notification(
      method: "textDocument/publishDiagnostics",
      parameters: .object(parameters)
    )
  }

  /// One diagnostic.
  static func value(
    of diagnostic: Diagnostic,
    in text: SourceText,
    _ texts: TextCache
  ) -> JSONValue {
    var members: [String: JSONValue] = [
      "range": Positions.range(diagnostic.primary.span, in: text),
      "severity": diagnostic.severity == .error ? 1 : 2,
      "code": .string(diagnostic.code.text),
      "source": "luukku",
      "message": .string(message(of: diagnostic)),
    ]
    let related = diagnostic.related.compactMap { label in
      texts.location(label.span).map { location -> JSONValue in
        ["location": location, "message": .string(label.text)]
      }
    }
    if !related.isEmpty { members["relatedInformation"] = .array(related) }
    return .object(members)
  }

  /// Message, label, notes and help, as editors show them in one box.
  private static func message(of diagnostic: Diagnostic) -> String {
    var lines = [diagnostic.message]
    if !diagnostic.primary.text.isEmpty { lines[0] += " (\(diagnostic.primary.text))" }
    lines += diagnostic.notes.map { "note: " + $0 }
    if let help = diagnostic.help { lines.append("help: " + help) }
    return lines.joined(separator: "\n")
  }
}
