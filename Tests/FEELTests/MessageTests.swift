// SPDX-License-Identifier: Apache-2.0

import FEEL
import Testing

/// What the problems of a text read like, word for word.
///
/// A block begins with what the text is used for and the text itself; `>` alone is a condition.
enum MessageTables {
  static let all = [text, syntax, names, types, units, traps]

  static var blocks: [MessageBlock] {
    all.flatMap { table in
      table.split(separator: "\n\n").compactMap { MessageBlock(String($0)) }
    }
  }
}

struct MessageBlock: CustomTestStringConvertible, Sendable {
  let input: MessageCase
  let expected: String

  init?(_ block: String) {
    let lines = block.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = lines.first, let rest = lines.dropFirst().first else { return nil }
    input = MessageCase(String(first))
    expected = String(rest)
  }

  var testDescription: String { input.line }
}

/// One text, and what it is used for.
struct MessageCase: Sendable {
  let line: String
  let text: String
  private let usage: [String]

  init(_ line: String) {
    self.line = line
    let end = line.firstIndex(of: ">") ?? line.endIndex
    usage = line[..<end].split(separator: " ").map(String.init)
    text = String(line[end...].dropFirst().drop { $0 == " " })
  }

  var problems: [ExpressionProblem] {
    let scope = SampleScope()
    switch usage.first {
    case "cell":
      let input = scope.tree(named: usage.last ?? "")
      return ExpressionCompiler.unaryTests(text, of: input, in: scope).1
    default:
      return ExpressionCompiler.expression(text, expecting: expectation, in: scope).1
    }
  }

  private var expectation: FEEL.Expectation {
    switch usage.first {
    case "number": .number
    case "value": .value
    case "date": .date
    case "code": .code(SampleScope.pain)
    default: .condition
    }
  }

  var rendered: String {
    problems.map { $0.rendered(in: text) }.joined(separator: "\n")
  }
}

struct MessageTests {
  @Test(arguments: MessageTables.blocks)
  func `a problem reads as in its table`(_ block: MessageBlock) {
    #expect(block.input.rendered == block.expected)
  }
}

extension MessageTests {
  @Test func `every kind of problem has a block`() {
    let shown = MessageTables.blocks.flatMap { $0.input.problems.map(\.code) }
    let limits = ["expression-too-long", "expression-too-deep"]
    #expect(Set(ExpressionProblem.codes).subtracting(shown).sorted() == limits.sorted())
    #expect(Set(ExpressionProblem.codes).count == ExpressionProblem.codes.count)
  }

  @Test func `words of compiler writers stand in no message`() {
    let words = ["token", "operand", "operator", "expression", "syntax", "parse", "identifier"]
    for block in MessageTables.blocks {
      for problem in block.input.problems {
        let texts = [problem.message, problem.label, problem.help ?? ""] + problem.notes
        for text in texts {
          #expect(!words.contains { text.contains($0) }, "\(text)")
          #expect(!text.hasSuffix("."))
        }
        #expect(problem.message.first?.isUppercase == false)
      }
    }
  }
}
