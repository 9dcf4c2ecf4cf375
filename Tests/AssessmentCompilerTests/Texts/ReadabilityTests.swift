// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import Testing

@testable import AssessmentCompiler

@Suite struct ReadabilityTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    /// The words of each sentence; those that end as sentences do with a full stop behind.
    let sentences: [String]
    var testDescription: String { text }
  }

  static let cases = [
    Case(text: "", sentences: []),
    Case(text: "One two. Three four five?", sentences: ["2.", "3."]),
    Case(text: "A label", sentences: ["2"]),
    Case(text: "One two\nthree. Four", sentences: ["3.", "1"]),
    Case(text: "Call if:\n- one two,\n- three.\n\nThen this.", sentences: ["2.", "2", "1.", "2."]),
    Case(text: "He said \"now.\" Then (yes).", sentences: ["3.", "2."]),
    Case(text: "Yli 38,5 astetta {fever}.", sentences: ["4."]),
    Case(text: "Ääni ei kulu. 😀", sentences: ["3.", "1"]),
  ]

  @Test(arguments: cases)
  func `sentences are counted with their places`(_ example: Case) {
    let sentences = WrittenSentence.all(in: example.text)
    #expect(sentences.map { "\($0.words.count)\($0.isWhole ? "." : "")" } == example.sentences)
    let bytes = Array(example.text.utf8)
    for sentence in sentences {
      let text = String(decoding: bytes[sentence.range], as: UTF8.self)
      #expect(text.hasPrefix(sentence.words.first ?? "-"))
      #expect(text.hasSuffix(sentence.words.last ?? "-"))
    }
  }

  @Test(arguments: [("fi", 12, 20), ("sv", 12, 20), ("en", 15, 25)])
  func `each language has its limits`(language: String, average: Int, sentence: Int) {
    let limits = Readability.Limits.of(LanguageID(language))
    #expect(limits.average == average && limits.sentence == sentence)
  }

  @Test func `an average is over its limit from the first word too many`() {
    func part(_ words: Int) -> Readability.Part {
      Readability.Part(
        language: LanguageID("fi"),
        file: "a.yaml",
        sentences: 2,
        words: words,
        longest: []
      )
    }
    #expect(!part(24).isOverAverage && part(25).isOverAverage)
  }

  @Test func `the content under all tests is within the limits`() throws {
    #expect(AssessmentCompiler.readability(of: try TestContent().files).isWithinLimits)
  }
}
