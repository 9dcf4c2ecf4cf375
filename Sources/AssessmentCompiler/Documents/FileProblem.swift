// SPDX-License-Identifier: Apache-2.0

/// A problem with a file as a whole.
enum FileProblem: Problem {
  case unreadableFolder(String, reason: String)
  case unreadableFile(String, reason: String)
  case fileNotRead(String)
  case unknownFileKind(SourceSpan)
  case misplacedFile(SourceSpan, path: String, expected: [String])
  case missingFile(path: String, what: String)
  case missingRules(SourceSpan, id: String, path: String)

  var diagnostic: Diagnostic {
    switch self {
    case .unreadableFolder(let path, let reason):
      Diagnostic.of(
        DocumentCode.unreadableFolder,
        "the folder `\(path)` cannot be read",
        at: SourceSpan(file: path, range: 0..<0),
        notes: [reason],
        help: "name the folder that holds `questionnaires` and `rules`"
      )
    case .unreadableFile(let path, let reason):
      Diagnostic.of(
        DocumentCode.unreadableFile,
        "the file `\(path)` cannot be read",
        at: SourceSpan(file: path, range: 0..<0),
        notes: [reason]
      )
    case .fileNotRead(let path):
      Diagnostic.of(
        DocumentCode.fileNotRead,
        "the file `\(path)` lies where no content is read",
        at: SourceSpan(file: path, range: 0..<0),
        notes: [
          "content is read from `questionnaires` and `rules` and from their folders `modules`, "
            + "`texts` and `regions`; the name of a file ends in `.yaml`"
        ],
        help: "move or rename the file"
      )
    case .unknownFileKind(let span):
      Diagnostic.of(
        DocumentCode.unknownFileKind,
        "the file does not say what it is",
        at: span,
        "the first key should say it",
        notes: [
          "a file begins with "
            + Wording.anyOf(DocumentKind.allCases.map(\.rawValue))
        ],
        help: "begin the file with the key of its kind"
      )
    case .misplacedFile(let span, let path, let expected):
      Diagnostic.of(
        DocumentCode.misplacedFile,
        "the id and the name of the file differ",
        at: span,
        "this file is `\(path)`",
        help: "name the file \(Wording.anyOf(expected)), or change the id"
      )
    case .missingFile(let path, let what):
      Diagnostic.of(
        DocumentCode.missingFile,
        "the content has no \(what)",
        at: SourceSpan(file: path, range: 0..<0),
        help: "write the file `\(path)`"
      )
    case .missingRules(let span, let id, let path):
      Diagnostic.of(
        DocumentCode.missingFile,
        "`\(id)` asks questions, but no rules decide about them",
        at: span,
        "has no rules",
        help: "write the file `\(path)`, beginning with `rules-for: \(id)`"
      )
    }
  }
}
