// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler

extension Inquiry {
  /// What could be written here.
  var completion: JSONValue {
    let position = text.position(of: offset)
    let lines = (1...text.lineCount).map(text.line(_:))
    let context = CompletionContext(lines, line: position.line - 1, column: position.column - 1)
    let proposals = CompletionProposals(context: context, index: index).all
    let word = context.before.reversed().prefix { Self.isPartOfWord($0) }
    let start = offset - String(word).utf8.count
    let range: JSONValue = [
      "start": Positions.position(start, in: text), "end": Positions.position(offset, in: text),
    ]
    return [
      "isIncomplete": false,
      "items": .array(
        proposals.map { proposal in
          var item: [String: JSONValue] = [
            "label": .string(proposal.label),
            "kind": .int(proposal.kind.rawValue),
            "detail": .string(proposal.detail),
            "filterText": .string(proposal.label),
            "textEdit": ["range": range, "newText": .string(proposal.text)],
          ]
          if let documentation = proposal.documentation {
            item["documentation"] = .string(documentation)
          }
          return .object(item)
        }
      ),
    ]
  }

  private static func isPartOfWord(_ letter: Character) -> Bool {
    letter.isLetter || letter.isNumber || letter == "_" || letter == "-" || letter == "."
      || letter == "\""
  }
}

/// One thing that could be written.
struct CompletionProposal: Hashable {
  /// The kinds of the protocol that are used here.
  enum Kind: Int {
    case function = 3
    case variable = 6
    case property = 10
    case value = 12
    case keyword = 14
    case reference = 18
    case option = 20
  }

  let label: String
  let kind: Kind
  let detail: String
  var documentation: String?
  /// What is written; the label unless something else.
  var text: String

  init(
    _ label: String,
    _ kind: Kind,
    _ detail: String,
    documentation: String? = nil,
    text: String? = nil
  ) {
    self.label = label
    self.kind = kind
    self.detail = detail
    self.documentation = documentation
    self.text = text ?? label
  }
}
