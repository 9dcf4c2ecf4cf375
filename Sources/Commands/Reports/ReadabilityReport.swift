// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import AssessmentEngine

/// How readable the texts are, by language and file, and what is over a limit with its place.
struct ReadabilityReport {
  private let readability: Readability
  private let texts: [String: SourceText]

  init(_ readability: Readability, files: [SourceFile]) {
    self.readability = readability
    texts = Dictionary(files.map { ($0.path, SourceText($0)) }) { first, _ in first }
  }

  var lines: [StyledLine] {
    var table = TextTable(["language", "file", "sentences", "average", "longest", ""])
    for part in readability.parts {
      let longest = part.longest.first?.words ?? 0
      table.add([
        part.language.text,
        part.file,
        "\(part.sentences)",
        Self.average(part),
        "\(longest)",
        part.isOverAverage ? "over \(Readability.Limits.of(part.language).average)" : "",
      ])
    }
    var lines = table.lines(width: .max).map { StyledLine($0) }
    lines += [StyledLine(), StyledLine("the longest sentences:")]
    for part in readability.parts {
      for sentence in part.longest {
        let place = place(of: sentence.span)
        lines.append(StyledLine("  \(place): \(part.language), \(words(sentence))"))
      }
    }
    lines.addGap()
    lines += excesses
    return lines
  }

  private var excesses: [StyledLine] {
    let files = readability.parts.filter(\.isOverAverage)
    let count = readability.excesses.count + files.count
    guard count > 0 else { return [StyledLine("nothing is over the limits", .strong)] }
    var lines = [StyledLine("over the limits: \(count)", .alarm)]
    for part in files {
      let most = Readability.Limits.of(part.language).average
      lines.append(
        StyledLine(
          "  \(part.file): \(part.language), \(Self.average(part)) words a sentence on average, "
            + "at most \(most)"
        )
      )
    }
    for excess in readability.excesses {
      lines.append(StyledLine("  \(place(of: excess.span)): \(words(excess))"))
    }
    return lines
  }

  // MARK: Words

  private func words(_ excess: Readability.Excess) -> String {
    switch excess {
    case .sentence(let sentence, let language):
      let most = Readability.Limits.of(language).sentence
      return "\(language), a sentence of \(words(sentence)), at most \(most)"
    case .question(let sentence, let language):
      let most = Readability.Limits.question
      return "\(language), a question of \(words(sentence)), at most \(most)"
    case .choices(let question, let count, _):
      return "\(question) has \(count) choices on a page, at most \(Readability.Limits.choices)"
    }
  }

  private func words(_ sentence: Readability.Sentence) -> String {
    let start = sentence.text.split(separator: " ").prefix(8).joined(separator: " ")
    return
      "\(sentence.words) word\(sentence.words == 1 ? "" : "s"): \"\(start)\(sentence.words > 8 ? " …" : "")\""
  }

  private func place(of span: SourceSpan) -> String {
    guard let position = texts[span.file]?.position(of: span.range.lowerBound) else {
      return span.file
    }
    return "\(span.file):\(position.line):\(position.column)"
  }

  /// The average with one decimal, rounded up, so that what is over a limit never looks even.
  private static func average(_ part: Readability.Part) -> String {
    guard part.sentences > 0 else { return "-" }
    let tenths = (part.words * 10 + part.sentences - 1) / part.sentences
    return "\(tenths / 10).\(tenths % 10)"
  }
}
