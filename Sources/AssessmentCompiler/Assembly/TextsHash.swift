// SPDX-License-Identifier: Apache-2.0

public import AssessmentEngine
import Crypto

/// What people read of one assessment in one language.
public struct TextsHash: Hashable, Sendable {
  /// The SHA-256 of the texts with their keys: `sha256:` and 64 hexadecimal digits.
  public let hash: String
  /// The texts that do not exist in this language, so that people would read another one.
  public let missing: [Texts.Key]

  /// Hashes the texts of an assessment, its modules and rules, and the words of levels and
  /// services, which stand on its result.
  ///
  /// Telephone numbers, places and names of regions are not among them: they change without
  /// anybody's approval.
  ///
  /// - Parameters:
  ///   - assessment: An assessment of the pack; another one has only the shared texts.
  ///   - language: The language; one that the pack does not have gives a hash of what is missing.
  ///   - pack: The content.
  public init(of assessment: AssessmentID, in language: LanguageID, pack: Pack) {
    self.init(
      of: assessment,
      in: language,
      graph: pack.graph,
      texts: pack.texts,
      keys: pack.texts.keysByFile
    )
  }

  /// Hashes the texts with their keys by file, which are gathered once for all assessments.
  init(
    of assessment: AssessmentID,
    in language: LanguageID,
    graph: DecisionGraph,
    texts: Texts,
    keys: [String: [Texts.Key]]
  ) {
    var files: Set = [assessment.text, "care-levels", "services"]
    var ruleKeys: [Texts.Key] = []
    if let assessment = graph.assessments[assessment] {
      files.formUnion(assessment.steps.map { graph.questions[$0.question].texts.file })
      for rule in assessment.rules.map({ graph.rules[$0] }) {
        if rule.region == nil {
          files.insert(rule.texts.file)
        } else {
          ruleKeys.append(rule.texts)
        }
      }
    }
    let own = files.sorted().flatMap { keys[$0] ?? [] }
    let regional = ruleKeys.sorted().flatMap { rule in
      (keys[rule.file] ?? []).filter { $0.path.hasPrefix("\(rule.path).") }
    }
    var missing: [Texts.Key] = []
    var bytes = CanonicalBytes()
    bytes.list { list in
      list.word("texts 1")
      list.word(language.text)
      list.list(own + regional) { key, bytes in
        if texts.languages(of: key).contains(language), let text = texts.text(key, in: language) {
          bytes.words(key.description, text)
        } else {
          missing.append(key)
          bytes.words(key.description)
        }
      }
    }
    var hasher = SHA256()
    hasher.update(data: bytes.bytes)
    hash = "sha256:" + ContentHash.hexadecimal(hasher.finalize())
    self.missing = missing
  }
}

extension Texts {
  /// The keys of all texts by file, each file's in order.
  var keysByFile: [String: [Key]] { Dictionary(grouping: keys, by: \.file) }
}
