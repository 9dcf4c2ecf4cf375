// SPDX-License-Identifier: Apache-2.0

/// Turns libyaml's events into nodes and refuses what the authors' language does not have.
struct YAMLTreeBuilder {
  /// Lists and mappings inside each other.
  static let deepest = 32

  let file: SourceFile
  let bytes: [UInt8]
  let repairs: YAMLRepairs
  private(set) var problems: [any Problem] = []
  private(set) var root: YAMLNode?
  /// The last scalar, for explaining what libyaml stumbles over behind it.
  private(set) var lastScalar: (range: Range<Int>, style: YAMLScalarStyle)?
  private var frames: [Frame] = []
  private var skipped: Skipped?
  private var documents = 0

  /// A list or mapping whose end has not come yet.
  private struct Frame {
    let isMapping: Bool
    let isFlow: Bool
    let start: Int
    /// Where its last child ends, so far.
    var end: Int
    var items: [YAMLNode] = []
    var entries: [YAMLEntry] = []
    var key: PendingKey?
    var hasGaps = false
    /// Whether a key was reported that begins another part and is indented like keys of this one.
    var hasHeading = false
    private var firstSpans: [String: SourceSpan] = [:]

    init(isMapping: Bool, isFlow: Bool, start: Int) {
      self.isMapping = isMapping
      self.isFlow = isFlow
      self.start = start
      end = start
    }

    /// Where a key stands already; few keys are compared, many are looked up.
    mutating func firstSpan(of key: String) -> SourceSpan? {
      guard entries.count > 16 else { return entries.first { $0.key.text == key }?.key.span }
      for entry in entries.dropFirst(firstSpans.count) {
        firstSpans[entry.key.text] = entry.key.span
      }
      return firstSpans[key]
    }
  }

  private enum PendingKey {
    case key(YAMLScalar)
    /// The key has a problem; its value is read and dropped.
    case refused(end: Int)

    var end: Int {
      switch self {
      case .key(let scalar): scalar.span.range.upperBound
      case .refused(let end): end
      }
    }
  }

  /// A part that is refused as a whole.
  private struct Skipped {
    var depth: Int
    let start: Int
  }

  init(_ file: SourceFile, bytes: [UInt8], repairs: YAMLRepairs) {
    self.file = file
    self.bytes = bytes
    self.repairs = repairs
  }

  /// Takes the next event; false when the rest of the file is not worth reading.
  mutating func take(_ event: YAMLEvent) -> Bool {
    if let part = skipped { return skip(event, in: part) }
    switch event.kind {
    case .start, .end, .documentEnd:
      return true
    case .documentStart(let hasDirective):
      return startDocument(event, hasDirective: hasDirective)
    case .alias:
      problems.append(YAMLRefusal.anchorOrAlias(file.span(event.range), sign: "*"))
      attach(damaged(event.range))
    case .scalar(let text, let style):
      attach(.scalar(scalar(text, style, event)))
    case .sequenceStart(let isFlow), .mappingStart(let isFlow):
      return open(event, isFlow: isFlow)
    case .collectionEnd:
      close(event)
    }
    return true
  }

  // MARK: Collections

  /// Passes over a refused part.
  private mutating func skip(_ event: YAMLEvent, in part: Skipped) -> Bool {
    var part = part
    switch event.kind {
    case .sequenceStart, .mappingStart: part.depth += 1
    case .collectionEnd: part.depth -= 1
    default: break
    }
    // libyaml needs quadratic time for brackets inside brackets.
    guard frames.count + part.depth <= Self.deepest else {
      problems.append(YAMLRefusal.nestedTooDeep(file.span(event.range)))
      return false
    }
    skipped = part.depth == 0 ? nil : part
    if part.depth == 0 { attach(damaged(part.start..<event.range.upperBound)) }
    return true
  }

  private mutating func startDocument(_ event: YAMLEvent, hasDirective: Bool) -> Bool {
    documents += 1
    if hasDirective { problems.append(YAMLRefusal.directive(file.span(event.range))) }
    guard documents > 1 else { return true }
    problems.append(YAMLRefusal.severalDocuments(file.span(event.range)))
    return false
  }

  private mutating func open(_ event: YAMLEvent, isFlow: Bool) -> Bool {
    refuseProperties(event)
    var isMapping = false
    if case .mappingStart = event.kind { isMapping = true }
    let start = event.range.lowerBound
    if isFlow, isMapping || frames.last?.isFlow == true {
      let isBrace = isMapping && start < bytes.count && bytes[start] == UInt8(ascii: "{")
      if isBrace {
        problems.append(YAMLRefusal.braces(file.span(start..<start + 1)))
      } else if isMapping {
        let line = lineText(from: start)
        problems.append(
          YAMLProblem.textNeedsQuotes(
            file.span(line.range),
            .containsColon,
            line: YAMLProblem.QuotedLine(key: nil, value: line.text)
          )
        )
      } else {
        problems.append(YAMLRefusal.nestedList(file.span(start..<start + 1)))
      }
      skipped = Skipped(depth: 1, start: start)
      return true
    }
    guard frames.count < Self.deepest else {
      problems.append(YAMLRefusal.nestedTooDeep(file.span(start..<start + 1)))
      return false
    }
    frames.append(Frame(isMapping: isMapping, isFlow: isFlow, start: start))
    return true
  }

  /// An item of a flow list, up to the comma, bracket or end of the line.
  private func lineText(from start: Int) -> (text: String, range: Range<Int>) {
    let stops: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: "]"), .lineFeed, .carriageReturn]
    let end = bytes[start...].firstIndex { stops.contains($0) } ?? bytes.count
    return (String(decoding: bytes[start..<end], as: UTF8.self), start..<end)
  }

  private mutating func close(_ event: YAMLEvent) {
    guard let frame = frames.popLast() else { return }
    // libyaml's mark lies behind the blank lines and remarks that follow a block collection.
    let end = frame.isFlow ? event.range.upperBound : frame.end
    let span = file.span(frame.start..<max(frame.start, end))
    let isOutermost = frames.isEmpty
    let hasGaps =
      frame.hasGaps
      || repairs.gaps.contains {
        isOutermost || (frame.start..<max(frame.start, event.range.upperBound)).contains($0)
      }
    guard frame.isMapping else {
      let items = frame.items
      attach(
        .sequence(
          YAMLSequence(items: items, isFlow: frame.isFlow, span: span, hasGaps: hasGaps)
        )
      )
      return
    }
    attach(.mapping(YAMLMapping(entries: frame.entries, span: span, hasGaps: hasGaps)))
  }

  /// Puts a finished node where it belongs.
  private mutating func attach(_ node: YAMLNode) {
    let top = frames.count - 1
    guard top >= 0 else {
      root = node
      return
    }
    let boundary = frames[top].key?.end ?? frames[top].end
    let range = node.span.range
    frames[top].end = max(frames[top].end, range.upperBound)
    // Between a value on the same line and its key stand a colon and a space, and no remark.
    let mayHaveComment = !frames[top].isFlow && range.lowerBound > boundary + 2
    guard frames[top].isMapping else {
      frames[top].items.append(mayHaveComment ? withLeadingComment(node, after: boundary) : node)
      return
    }
    guard let key = frames[top].key else {
      let key = takeKey(node)
      frames[top].key = key
      return
    }
    frames[top].key = nil
    guard case .key(let scalar) = key else { return }
    let value = mayHaveComment ? withLeadingComment(node, after: boundary) : node
    frames[top].entries.append(YAMLEntry(key: scalar, value: value))
  }

  private mutating func takeKey(_ node: YAMLNode) -> PendingKey {
    let span = node.span
    let top = frames.count - 1
    let refused = PendingKey.refused(end: span.range.upperBound)
    guard case .scalar(let scalar) = node else {
      frames[top].hasGaps = true
      problems.append(YAMLRefusal.notAKey(span, .isList))
      return refused
    }
    guard !scalar.isDamaged else {
      frames[top].hasGaps = true
      return refused
    }
    if let fault = keyFault(scalar) {
      frames[top].hasGaps = true
      problems.append(YAMLRefusal.notAKey(span, fault))
      return refused
    }
    if frames[top].hasHeading { return refused }
    if let first = frames[top].firstSpan(of: scalar.text) {
      if takeHeading(before: span, repeated: first) { return refused }
      let rest = bytes.dropFirst(span.range.upperBound + 1).prefix { $0 != .lineFeed }
      let isPart = rest.allSatisfy { $0 == .space }
      problems.append(
        YAMLRefusal.duplicateKey(span, key: scalar.text, first: first, isPart: isPart)
      )
      // It may be meant for another key, so one that is missing is no news.
      frames[top].hasGaps = true
      // An item whose first key comes again is another item without its hyphen: what follows is its.
      let isOfList = top > 0 && !frames[top - 1].isMapping
      if isOfList, frames[top].entries.first?.key.text == scalar.text {
        frames[top].hasHeading = true
      }
      return refused
    }
    return .key(scalar)
  }

  /// Finds the key without a value behind which keys begin to stand twice: a part of its own that
  /// is indented like the keys of the part above.
  private mutating func takeHeading(before next: SourceSpan, repeated first: SourceSpan) -> Bool {
    let top = frames.count - 1
    guard
      let position = frames[top].entries.lastIndex(where: { entry in
        guard case .scalar(let scalar) = entry.value else { return false }
        return scalar.isMissing
      })
    else { return false }
    let heading = frames[top].entries[position].key
    guard first.range.upperBound < heading.span.range.lowerBound else { return false }
    problems.append(
      YAMLProblem.wrongIndentation(heading.span, .heading(next: next, first: first))
    )
    let value = damaged(heading.span.range.upperBound..<heading.span.range.upperBound)
    frames[top].entries[position] = YAMLEntry(key: heading, value: value)
    // What follows belongs to that part.
    frames[top].entries.removeSubrange((position + 1)...)
    frames[top].hasHeading = true
    frames[top].hasGaps = true
    return true
  }

  private func keyFault(_ scalar: YAMLScalar) -> YAMLRefusal.KeyFault? {
    let range = scalar.span.range
    let before = bytes[..<range.lowerBound].last { $0 != .space }
    if before == UInt8(ascii: "?") { return .questionMark }
    if scalar.text.isEmpty { return .isEmpty }
    return bytes[range].contains(.lineFeed) ? .hasSeveralLines : nil
  }

  /// Adds the remark between a key or hyphen and its value on a later line.
  private func withLeadingComment(_ node: YAMLNode, after boundary: Int) -> YAMLNode {
    guard case .scalar(let scalar) = node, scalar.trailingComment == nil,
      let comment = YAMLComments(file, bytes).leading(
        boundary..<max(boundary, scalar.span.range.lowerBound)
      )
    else { return node }
    return .scalar(scalar.adding(comment))
  }

  // MARK: Scalars

  private mutating func scalar(
    _ text: String,
    _ style: YAMLScalarStyle,
    _ event: YAMLEvent
  ) -> YAMLScalar {
    lastScalar = (event.range, style)
    let isBlock = style == .literal || style == .folded
    let range = isBlock ? trimmed(event.range) : event.range
    let span = file.span(range)
    let isRepaired = repairs.filled.contains { $0.overlaps(event.range) } || isInGap(event.range)
    let found = problems.count
    if !isRepaired {
      refuseProperties(event)
      let isKey = frames.last.map { $0.isMapping && $0.key == nil } ?? false
      problems += YAMLScalarCheck(file, bytes).problems(
        text,
        style,
        range,
        column: isKey ? nil : frames.last.map { column(of: $0.start) }
      )
    }
    return YAMLScalar(
      text: text,
      style: style,
      source: YAMLScalarSource.source(
        of: text,
        style: style,
        span: span,
        range: event.range,
        in: bytes
      ),
      trailingComment: isBlock || isRepaired
        ? nil : YAMLComments(file, bytes).trailing(from: range.upperBound),
      isDamaged: isRepaired || problems.count > found
    )
  }

  /// Whether nothing is there because the lines that stood there were left out.
  private func isInGap(_ range: Range<Int>) -> Bool {
    guard range.isEmpty else { return false }
    return repairs.gaps.contains { gap in
      gap >= range.upperBound && bytes[range.upperBound..<gap].allSatisfy { $0 <= .space }
    }
  }

  private func damaged(_ range: Range<Int>) -> YAMLNode {
    let span = file.span(range)
    return .scalar(
      YAMLScalar(
        text: "",
        style: .plain,
        source: EmbeddedSource(whole: span, segments: []),
        isDamaged: true
      )
    )
  }

  private mutating func refuseProperties(_ event: YAMLEvent) {
    guard event.hasAnchor || event.hasTag else { return }
    let start = event.range.lowerBound
    let end = bytes[start...].firstIndex { $0 == .space || $0 < .space } ?? bytes.count
    let span = file.span(start..<end)
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    let isTag = text.hasPrefix("!")
    problems.append(
      isTag ? YAMLRefusal.tag(span, text: text) : YAMLRefusal.anchorOrAlias(span, sign: "&")
    )
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let last = bytes[range].lastIndex { $0 > .space } ?? range.lowerBound
    return range.lowerBound..<max(range.lowerBound, last + 1)
  }

  private func column(of offset: Int) -> Int {
    let line = bytes[..<offset].lastIndex(of: .lineFeed).map { $0 + 1 } ?? 0
    return offset - line
  }
}
