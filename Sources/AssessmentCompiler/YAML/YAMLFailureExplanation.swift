// SPDX-License-Identifier: Apache-2.0

/// Says in plain words why libyaml stopped, and how the line can be made readable.
///
/// libyaml stops where its rules break, which is often behind the mistake; so the line is looked
/// at as an author sees it.
struct YAMLFailureExplanation {
  let problem: any Problem
  let line: YAMLLine
  /// Nil when the rest of the file would make no sense.
  let repair: YAMLRepairs.Repair?

  /// - Parameters:
  ///   - failure: what libyaml says.
  ///   - lines: the file as it was given to libyaml.
  ///   - lastScalar: the last value before it stopped.
  ///   - file: the file, for places.
  init(
    _ failure: YAMLFailure,
    lines: YAMLLines,
    lastScalar: (range: Range<Int>, style: YAMLScalarStyle)?,
    in file: SourceFile
  ) {
    let reading = Reading(failure: failure, lines: lines, lastScalar: lastScalar, file: file)
    let found = reading.explanation
    problem = found.problem
    line = found.line
    repair = found.repair
  }

  typealias Found = (problem: any Problem, line: YAMLLine, repair: YAMLRepairs.Repair?)

  /// The failure beside the text, while it is explained.
  struct Reading {
    let failure: YAMLFailure
    let lines: YAMLLines
    let lastScalar: (range: Range<Int>, style: YAMLScalarStyle)?
    let file: SourceFile

    var bytes: [UInt8] { lines.bytes }

    var explanation: Found {
      let line = lines.line(atOrAbove: failure.offset)
      return directive(line) ?? quotedScalar() ?? swallowedKeys(line) ?? missingColon()
        ?? value(of: line) ?? flow() ?? mappingInValue(line) ?? layout(line)
    }

    func text(_ range: Range<Int>) -> String {
      String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    func quotedLine(_ line: YAMLLine, _ value: Range<Int>) -> YAMLProblem.QuotedLine {
      YAMLProblem.QuotedLine(key: line.key.map(text), value: text(value))
    }
  }
}

extension YAMLFailureExplanation.Reading {
  typealias Found = YAMLFailureExplanation.Found

  private func directive(_ line: YAMLLine) -> Found? {
    guard bytes[line.range].first == UInt8(ascii: "%") else { return nil }
    return (YAMLRefusal.directive(file.span(line.content)), line, .line)
  }

  /// A quote without its partner, or a backslash that means nothing.
  private func quotedScalar() -> Found? {
    guard failure.context.contains("quoted scalar") || failure.context.contains("parsing a quoted")
    else { return nil }
    let start = failure.contextOffset
    let line = lines.line(at: start)
    if failure.problem.contains("end of stream") || failure.problem.contains("document indicator") {
      return (YAMLProblem.unclosedText(file.span(start..<start + 1)), line, .value)
    }
    let end = min(failure.offset + 2, bytes.count)
    guard start < end, let slash = bytes[start..<end].lastIndex(of: .backslash) else { return nil }
    let escape = slash..<min(slash + 2, bytes.count)
    return (YAMLProblem.wrongEscape(file.span(escape), escape: text(escape)), line, .value)
  }

  /// A quote that was closed by a quote of a later key.
  private func swallowedKeys(_ line: YAMLLine) -> Found? {
    guard let last = lastScalar, last.style == .doubleQuoted || last.style == .singleQuoted,
      last.range.upperBound <= failure.offset,
      bytes[last.range].contains(.lineFeed),
      lines.line(at: last.range.upperBound - 1).number == line.number
    else { return nil }
    let start = last.range.lowerBound
    return (
      YAMLProblem.unclosedText(file.span(start..<start + 1)), lines.line(at: start), .value
    )
  }

  private func missingColon() -> Found? {
    guard failure.problem.contains("could not find expected ':'") else { return nil }
    return keyless(lines.line(at: failure.contextOffset))
  }

  /// A line that should have been `key: value`.
  func keyless(_ line: YAMLLine) -> YAMLFailureExplanation.Found {
    let content = bytes[line.content]
    if let colon = content.firstIndex(of: .colon) {
      if bytes[colon...].dropFirst().starts(with: [0xC2, 0xA0]) {
        let space = file.span(colon + 1..<colon + 3)
        return (YAMLProblem.missingSpace(space, .noBreakSpaceAfterColon), line, .key)
      }
      let isWord = content[..<colon].allSatisfy { $0 > .space && $0 != .quote }
      if isWord, colon > line.content.lowerBound {
        let mended =
          text(line.content.lowerBound..<colon + 1) + " "
          + text(colon + 1..<line.content.upperBound)
        let place = file.span(colon..<colon + 1)
        return (YAMLProblem.missingSpace(place, .afterColon(line: mended)), line, .key)
      }
    }
    if let found = indentedAbove(line) { return found }
    // The rows of a table whose key is gone, and the second line of a text, are no keys.
    let isRow = content.first == UInt8(ascii: "|")
    let isContinued =
      line.hyphens == 0 && (lines.line(above: line.number)?.isOutside(of: line) ?? false)
    return (
      YAMLProblem.missingColon(file.span(line.content)), line,
      isRow ? .block : isContinued ? .line : .key
    )
  }

  /// A value that YAML reads as something else, so that quotes are needed.
  private func value(of line: YAMLLine) -> Found? {
    guard let value = line.value, let first = bytes[value].first else { return nil }
    let quoted = quotedLine(line, value)
    func needsQuotes(_ reason: YAMLProblem.QuoteReason, _ place: Range<Int>) -> Found {
      (YAMLProblem.textNeedsQuotes(file.span(place), reason, line: quoted), line, .value)
    }
    let sign = value.lowerBound..<value.lowerBound + 1
    switch first {
    case .quote, .apostrophe:
      guard let close = YAMLLine.closingQuote(in: value, bytes) else { return nil }
      return hasMore(after: close, in: value)
        ? needsQuotes(.continuesAfterQuote, close + 1..<value.upperBound) : nil
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      let partner = first == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: "}")
      guard let close = bytes[value].firstIndex(of: partner), hasMore(after: close, in: value)
      else { return nil }
      return needsQuotes(.continuesAfterBracket, close + 1..<value.upperBound)
    case _ where Self.signs.contains(first):
      return needsQuotes(.startsWith(text(sign)), sign)
    case .hyphen, UInt8(ascii: "?"), .colon:
      guard value.count == 1 || bytes[value.lowerBound + 1] == .space else { break }
      return needsQuotes(.startsWith(text(sign)), sign)
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      let header = bytes[value].dropFirst().prefix { $0 != .space }
      let rest = bytes[header.endIndex..<value.upperBound].first { $0 != .space }
      let isHeader = header.allSatisfy { $0 == .hyphen || $0 == UInt8(ascii: "+") }
      guard !isHeader || rest.map({ $0 != .hash }) == true else { return nil }
      return needsQuotes(.startsWith(text(sign)), sign)
    default: break
    }
    guard value.contains(failure.offset), failure.problem.contains("mapping values") else {
      return nil
    }
    return needsQuotes(.containsColon, failure.offset..<failure.offset + 1)
  }

  /// Signs that no value without quotes can begin with.
  private static let signs = Array("@`%&*!,]}".utf8)

  private func hasMore(after close: Int, in value: Range<Int>) -> Bool {
    let rest = bytes[(close + 1)..<value.upperBound].first { $0 != .space }
    return rest.map { $0 != .hash } ?? false
  }

  /// Brackets or braces without their partner.
  private func flow() -> Found? {
    guard failure.context.contains("flow") else { return nil }
    let start = failure.contextOffset
    let line = lines.line(at: start)
    let sign = file.span(start..<start + 1)
    if failure.context.contains("flow mapping") {
      return (YAMLRefusal.braces(sign), line, .value)
    }
    guard failure.context.contains("flow sequence") else {
      let place = file.span(failure.offset..<failure.offset + 1)
      return (YAMLProblem.unreadableLine(place), lines.line(at: failure.offset), .value)
    }
    return (YAMLProblem.unclosedBracket(sign), line, .value)
  }
}
