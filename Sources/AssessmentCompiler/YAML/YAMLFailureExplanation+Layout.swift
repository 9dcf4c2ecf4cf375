// SPDX-License-Identifier: Apache-2.0

extension YAMLFailureExplanation.Reading {
  /// A key where YAML still reads the value of the line above.
  func mappingInValue(_ line: YAMLLine) -> YAMLFailureExplanation.Found? {
    guard failure.problem.contains("mapping values"), line.colon != nil else { return nil }
    guard let above = lines.line(above: line.number) else { return nil }
    guard above.key != nil else {
      // Below the second line of a text stands a key that is indented like it.
      guard above.hyphens == 0, above.indent >= line.indent,
        lines.line(above: above.number)?.isOutside(of: above) == true
      else { return keyless(above) }
      let clue = YAMLProblem.IndentationClue.lineAboveHasValue(file.span(above.content))
      return (YAMLProblem.wrongIndentation(file.span(beginning(of: line)), clue), line, .line)
    }
    if let culprit = outdented(before: line, column: above.indent) { return culprit }
    let clue: YAMLProblem.IndentationClue =
      above.value.map { .lineAboveHasValue(file.span($0)) } ?? .none
    let isDeeper = line.indent > above.indent
    return (
      YAMLProblem.wrongIndentation(file.span(beginning(of: line)), clue), line,
      isDeeper ? .block : .line
    )
  }

  /// Everything else: mostly indentation.
  func layout(_ line: YAMLLine) -> YAMLFailureExplanation.Found {
    let first = bytes[line.content].first
    let place = file.span(beginning(of: line))
    if first == UInt8(ascii: "?") {
      return (YAMLRefusal.notAKey(place, .questionMark), line, .line)
    }
    if first == .colon {
      return (YAMLRefusal.notAKey(place, .isEmpty), line, .line)
    }
    if failure.problem.contains("cannot start any token") {
      let sign = line.content.lowerBound..<min(line.content.lowerBound + 1, bytes.count)
      let quoted = YAMLProblem.QuotedLine(key: nil, value: text(line.key ?? line.content))
      return (
        YAMLProblem.textNeedsQuotes(file.span(sign), .startsWith(text(sign)), line: quoted),
        line, .key
      )
    }
    if failure.problem.contains("<document start>") {
      return secondRoot(line)
    }
    let neighbours = lines.line(at: failure.contextOffset)
    let column = failure.contextOffset - neighbours.range.lowerBound
    if failure.problem.contains("'-' indicator"), first == .hyphen, line.hyphens == 0 {
      let mended = "- " + text(line.content.lowerBound + 1..<line.content.upperBound)
      let sign = file.span(line.content.lowerBound..<line.content.lowerBound + 1)
      return (YAMLProblem.missingSpace(sign, .afterHyphen(line: mended)), line, .line)
    }
    guard failure.context.contains("block") else {
      let rest = failure.offset..<max(failure.offset + 1, line.content.upperBound)
      return (YAMLProblem.unreadableLine(file.span(rest)), line, .line)
    }
    if line.key == nil, line.hyphens == 0, line.indent == column { return keyless(line) }
    if neighbours.number != line.number, neighbours.hyphens > 0, line.hyphens == 0,
      line.key != nil, line.indent == column, neighbours.indent == column
    {
      let heading = lines.line(above: neighbours.number).flatMap { above in
        above.value == nil ? above.key.map(text) : nil
      }
      let clue = YAMLProblem.IndentationClue.item(
        file.span(beginning(of: neighbours)),
        line: text(line.content),
        isOption: heading == "options",
        above: text(neighbours.content)
      )
      return (YAMLProblem.wrongIndentation(place, clue), line, .item)
    }
    if let culprit = outdented(before: line, column: column) { return culprit }
    // An item is compared with the hyphen above, a key with the key behind it.
    let isItem = line.hyphens > 0 && neighbours.hyphens > 0
    let beside = isItem ? beginning(of: neighbours) : neighbours.key ?? beginning(of: neighbours)
    let clue: YAMLProblem.IndentationClue =
      neighbours.number == line.number
      ? .none
      : .neighbours(file.span(beside), column: (isItem ? neighbours.indent : column) + 1)
    return (YAMLProblem.wrongIndentation(place, clue), line, .block)
  }

  /// The line above a line without a key, when it is indented further than the lines around both:
  /// the line without a key is then the second line of its text.
  func indentedAbove(_ line: YAMLLine) -> YAMLFailureExplanation.Found? {
    guard line.colon == nil, line.hyphens == 0, let above = lines.line(above: line.number),
      above.key != nil, above.value != nil, above.hyphens == 0, above.indent == line.indent,
      let next = lines.lines(after: line.number).first(where: { !$0.content.isEmpty }),
      next.key != nil, next.indent < line.indent,
      let before = lines.line(above: above.number), before.indent <= next.indent
    else { return nil }
    let clue = YAMLProblem.IndentationClue.neighbours(
      file.span(beginning(of: next)),
      column: next.indent + 1
    )
    return (YAMLProblem.wrongIndentation(file.span(beginning(of: above)), clue), above, .block)
  }

  /// A line above that does not begin where the lines around it do, so that the next one fits
  /// nowhere.
  private func outdented(before line: YAMLLine, column: Int) -> YAMLFailureExplanation.Found? {
    var above = lines.line(above: line.number)
    while let next = above, next.indent >= line.indent { above = lines.line(above: next.number) }
    guard let culprit = above, culprit.indent == column, culprit.hyphens == 0,
      culprit.key != nil, let before = lines.line(above: culprit.number)
    else { return nil }
    // Nothing would belong to a key above that waits for lines further in.
    let isWaiting = before.key != nil && before.value == nil && before.indent == culprit.indent
    guard before.indent >= line.indent || isWaiting else { return nil }
    let clue = YAMLProblem.IndentationClue.neighbours(
      file.span(beginning(of: line)),
      column: line.indent + 1
    )
    return (YAMLProblem.wrongIndentation(file.span(beginning(of: culprit)), clue), culprit, .line)
  }

  /// A line beside the outermost part of the file, mostly because the first line is indented.
  private func secondRoot(_ line: YAMLLine) -> YAMLFailureExplanation.Found {
    let place = file.span(beginning(of: line))
    guard let first = lines.first, first.indent > line.indent else {
      return (YAMLProblem.wrongIndentation(place, .none), line, nil)
    }
    let clue = YAMLProblem.IndentationClue.neighbours(place, column: line.indent + 1)
    return (YAMLProblem.wrongIndentation(file.span(beginning(of: first)), clue), first, nil)
  }

  /// The key, or the hyphen, or the first word: enough to see where the line begins.
  private func beginning(of line: YAMLLine) -> Range<Int> {
    if line.hyphens > 0 {
      let start = line.range.lowerBound + line.indent
      return start..<start + 1
    }
    if let key = line.key { return key }
    let word = bytes[line.content].prefix { $0 != .space }
    return word.startIndex..<max(word.startIndex, word.endIndex)
  }
}
