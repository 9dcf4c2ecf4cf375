// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import FEEL

struct LexerTests {
  @Test(
    arguments: [
      ("", ""),
      (" \t\n\u{A0}", ""),
      ("a and b", "name:a word:and name:b"),
      ("symptoms.cough", "name:symptoms.cough"),
      ("a.b.c", "name:a.b.c"),
      ("android notx iff", "name:android name:notx name:iff"),
      ("previous.if", "name:previous.if"),
      ("_a1", "name:_a1"),
      ("kuumettä", "name:kuumettä"),
      ("[3..15)", "sign:[ number:3 sign:.. number:15 sign:)"),
      ("]1.5..2.5[", "sign:] number:1.5 sign:.. number:2.5 sign:["),
      (
        "a<=b>=c<d>e=f!=g",
        "name:a sign:<= name:b sign:>= name:c sign:< name:d sign:> name:e "
          + "sign:= name:f sign:!= name:g"
      ),
      ("2**3*4", "number:2 sign:** number:3 sign:* number:4"),
      ("1e3 1.5E-2", "number:1000 number:0.015"),
      ("-5", "sign:- number:5"),
      ("\"a b\" \"\"", "code:a b code:"),
      ("\"it's // {fine} ==\"", "code:it's // {fine} =="),
      ("@\"2026-11-22\"", "date:2026-11-22"),
      ("true false", "word:true word:false"),
      ("2025-1-111", "number:2025 sign:- number:1 sign:- number:111"),
      ("20251-01-01", "number:20251 sign:- number:1 sign:- number:1"),
    ]
  )
  func `text splits into words, numbers and signs`(_ text: String, _ expected: String) {
    let (tokens, problem) = Lexer.tokens(of: text)
    #expect(problem == nil)
    #expect(tokens.last?.kind == .end)
    #expect(tokens.dropLast().map(\.kind.outline).joined(separator: " ") == expected)
  }

  @Test func `ranges are UTF-8 offsets, also after wide characters`() throws {
    let text = "\"pää🤒\" = päivä"
    let (tokens, _) = Lexer.tokens(of: text)
    let source = ExpressionText(text)
    #expect(tokens.map { source[$0.range] } == ["\"pää🤒\"", "=", "päivä", ""])
    #expect(tokens.last?.range == TextRange(lower: text.utf8.count, upper: text.utf8.count))
  }
}

extension Token.Kind {
  fileprivate var outline: String {
    switch self {
    case .number(let number): "number:\(number)"
    case .code(let code): "code:\(code)"
    case .date(let date): "date:\(date)"
    case .name(let name): "name:\(name)"
    case .word(let word): "word:\(word.rawValue)"
    case .sign(let sign): "sign:\(sign.rawValue)"
    case .end: "end"
    }
  }
}
