// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL
import Foundation
import Testing

@testable import AssessmentCompiler

/// Compiles every example of `docs/language.md`, each over those before it.
@Suite struct LanguagePageTests {
  @Test func `each example compiles, and each mistake gives the code that it names`() throws {
    let page = try LanguagePage()
    #expect(page.strangers.isEmpty, "blocks without a file in lines \(page.strangers)")
    var content = try LanguageContent()
    for (line, example) in page.examples {
      switch example {
      case .lines(let lines, let path):
        var changed = content
        changed.add(lines, to: path)
        // The first questions wait for their rules, which are the next example.
        let found = changed.hasRules ? errors(in: changed) : ""
        #expect(found == "", "line \(line)")
        // What is wrong must not make the next examples wrong too.
        if found.isEmpty { content = changed }
      case .condition(let condition):
        var changed = content
        changed.add(condition: condition)
        #expect(errors(in: changed) == "", "line \(line)")
      case .wrongCondition(let condition, let code):
        var changed = content
        changed.add(condition: condition)
        #expect(Set(codes(of: changed, .error)) == [code], "line \(line): \(errors(in: changed))")
      case .mistake(let lines, let path, let code):
        var changed = content
        changed.add(lines, to: path)
        let found = Set(codes(of: changed, .error))
        let warnings = Set(codes(of: content, .warning))
        let isWarning = found.isEmpty && !warnings.contains(code)
        let all = isWarning ? Set(codes(of: changed, .warning)).subtracting(warnings) : found
        #expect(all == [code], "line \(line): \(errors(in: changed))")
      }
    }
    #expect(page.examples.count > 80)
  }

  @Test func `what the recordings of the page expect comes out`() throws {
    var content = try LanguageContent()
    var replayed = 0
    for (line, example) in try LanguagePage().examples {
      guard case .lines(let lines, let path) = example else { continue }
      content.add(lines, to: path)
      guard path.hasPrefix("Tests/") else { continue }
      let compiled = AssessmentCompiler.compile(content.content).pack
      let pack = try #require(compiled)
      let file = SourceFile(path: path, text: lines)
      for recording in RecordingReader.read([file], for: pack).recordings
      where recording.randomTries == nil {
        let (walk, result) = pack.graph.evaluate(
          recording.assessment,
          answers: recording.answers,
          contact: recording.contact,
          optional: .skipped
        )
        for expectation in recording.expectations {
          let isMet = Self.isMet(expectation.kind, walk, result)
          #expect(isMet, "line \(line), \(recording.name): \(expectation.kind), got \(result)")
        }
        replayed += 1
      }
    }
    #expect(replayed >= 5)
  }

  @Test func `the page names every key, and no key that does not exist`() throws {
    let page = try LanguagePage()
    let known = KnownKeys.all
    #expect(known.count > 120)
    #expect(known.subtracting(page.quoted).sorted() == [], "keys that the page does not name")
    #expect(page.keys.subtracting(known).sorted() == [], "keys that do not exist")
  }

  @Test func `the page names every level, input and function, and every word of the lists`() throws
  {
    let (documents, _) = try DocumentReader.read(LanguageContent().content)
    var words = documents.levels.map(\.id.value)
    #expect(words.count >= 6)
    words += ContactInput.allCases.map(\.name) + Function.allCases.map(\.rawValue)
    words += QuestionType.allCases.map(\.rawValue) + Question.Worse.allCases.map(\.rawValue)
    words += CareLevel.Clock.allCases.map(\.rawValue) + Source.Support.allCases.map(\.rawValue)
    words += Contact.Subject.allCases.map(\.rawValue)
    words += Contact.AnsweredBy.allCases.map(\.rawValue)
    words += DecisionTable.HitPolicy.allCases.map(\.rawValue) + Advice.Kind.allCases.map(\.rawValue)
    words += Outcome.allCases.map(\.rawValue) + Fit.allCases.map(\.rawValue)
    words += (AccessTyping.starts + AccessTyping.limitWords).map { "\"\($0)\"" }
    words += AuthorsWord.reserved
    let quoted = try LanguagePage().quoted
    #expect(Set(words).subtracting(quoted).sorted() == [])
  }

  @Test func `each key stands in an example or is refused`() throws {
    var written: Set<String> = []
    for (_, example) in try LanguagePage().examples {
      guard case .lines(let lines, _) = example else { continue }
      for line in lines.split(separator: "\n") {
        let start = line.drop { $0 == " " || $0 == "-" }
        written.insert(String(start.prefix { $0 != ":" }))
      }
    }
    let refused = KnownKeys.refused
    // A sector without an example of words is as good as one with.
    let sectors: Set<String> = ["oral", "partner"]
    let missing = KnownKeys.all.subtracting(written).subtracting(refused)
    #expect(missing.subtracting(sectors).sorted() == [])
  }

  @Test func `each link leads somewhere, and those to messages say where`() throws {
    let page = try LanguagePage()
    for (line, link) in page.links {
      if link.target.hasPrefix("#") {
        #expect(page.anchors.contains(link.target), "line \(line)")
      } else {
        let path = Fixture.project.appending(path: "docs/\(link.target)").path
        #expect(FileManager.default.fileExists(atPath: path), "line \(line): \(link.target)")
      }
      if link.target.hasPrefix("diagnostics/") {
        #expect(link.target == "diagnostics/\(link.text).md", "line \(line)")
      }
    }
    #expect(page.links.count > 30)
  }

  // MARK: Compiling

  /// The errors as an author reads them, those of recordings too.
  private func errors(in content: LanguageContent) -> String {
    let errors = diagnostics(of: content).filter { $0.severity == .error }
    return DiagnosticRenderer(files: content.content + content.recordings).render(errors)
  }

  private func codes(of content: LanguageContent, _ severity: Severity) -> [String] {
    diagnostics(of: content).filter { $0.severity == severity }.map(\.code.text)
  }

  private func diagnostics(of content: LanguageContent) -> [Diagnostic] {
    let compilation = AssessmentCompiler.compile(content.content)
    guard let pack = compilation.pack else { return compilation.diagnostics }
    return compilation.diagnostics
      + RecordingReader.read(content.recordings, for: pack).diagnostics
  }

  // MARK: Comparing

  /// Whether a result is as expected; instructions are compared where they are made.
  private static func isMet(
    _ kind: Recording.Kind,
    _ walk: Walk,
    _ result: AssessmentResult
  ) -> Bool {
    let rules = result.reasons.map(\.rule)
    let asked = walk.asked
    switch kind {
    case .outcome(let outcome): return result.outcome == outcome
    case .level(let level): return result.level == level
    case .services(let services): return Set(result.needs.map(\.service)) == Set(services)
    case .service(let service, let level, let fit, let within):
      return result.needs.contains {
        $0.service == service && $0.level == level ?? $0.level && $0.fit == fit ?? $0.fit
          && (within == nil || $0.within == within)
      }
    case .rules(let expected): return Set(expected).isSubset(of: rules)
    case .notRules(let expected): return Set(expected).isDisjoint(with: rules)
    case .advice(let expected): return Set(expected).isSubset(of: result.advice)
    case .notAdvice(let expected): return Set(expected).isDisjoint(with: result.advice)
    case .continues(let expected): return Set(expected).isSubset(of: result.continuesWith)
    case .asked(let expected): return Set(expected).isSubset(of: asked)
    case .notAsked(let expected): return Set(expected).isDisjoint(with: asked)
    case .fact(let fact, let value):
      let state = result.facts.first { $0.fact == fact }?.state
      return value.map { state == .value($0) } ?? (state == .unknown)
    case .within(let within): return result.within == within
    case .instruction, .instructionAt: return true
    }
  }
}
