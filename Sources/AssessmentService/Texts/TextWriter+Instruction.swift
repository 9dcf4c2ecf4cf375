// SPDX-License-Identifier: Apache-2.0

package import AssessmentEngine

/// The words of instructions, true for their unit and hour.
extension TextWriter {
  /// The one instruction, with no placeholder left open.
  ///
  /// Where the level's words need a unit or an hour that is not known, it is a call to who is
  /// there. A level that holds no time of its own is followed by how long it should take, as the
  /// advice on what to watch for says it.
  public func words(of instruction: Instruction) -> String {
    let told = instructionText("words", instruction) ?? instruction.level.text
    guard !told.contains("{") else { return words(withoutUnit: instruction) }
    return ([told] + instruction.courses.compactMap { course(of: $0) }).joined(separator: " ")
  }

  /// What happens next, or what to do while waiting; nil where it would need a unit or an hour that
  /// is not known.
  public func next(after instruction: Instruction) -> String? {
    guard let next = instructionText("next", instruction), !next.contains("{") else { return nil }
    return next
  }

  /// The unit of an instruction with its address; nil where nothing says where it is.
  package func place(of instruction: Instruction) -> String? {
    guard let unit = instruction.unit, let address = address(unit.id) else { return nil }
    return "\(name(unit.id)), \(address)"
  }

  /// What to do while help is on its way, in at most three lines (P13): first what the rules that
  /// fired advise to do, then what the level says.
  package func whileWaiting(for result: ContactResult, after instruction: Instruction) -> [String] {
    let acts = pack.graph.advice.filter { $0.kind == .act }.map(\.id)
    let advised = result.advice.filter { acts.contains($0) }.map { advice($0) }
    let texts = advised + [next(after: instruction) ?? ""]
    let lines = texts.flatMap { text in
      text.split(whereSeparator: \.isNewline).map(String.init).map(\.trimmed).map { line in
        line.hasPrefix("- ") ? String(line.dropFirst(2)) : line
      }
    }
    return Array(lines.filter { !$0.isEmpty }.prefix(3))
  }

  private func words(withoutUnit instruction: Instruction) -> String {
    switch instruction.state {
    case .sent, .sentWaits, .sentClosed: return InterfaceText.handOverLead.text(language)
    default: break
    }
    var line = urgentLine
    if let unit = instruction.unit, let moment = instruction.moment,
      calendar.isOpen(unit, at: moment)
    {
      line = unit.line
    }
    return InterfaceText.callSomebody.text(language, line)
  }

  /// The first paragraph of an advice, if it is one line and others follow.
  private func course(of advice: AdviceID) -> String? {
    let lines = self.advice(advice).split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.trimmed }
    guard let first = lines.first, first.hasSuffix("."), lines.dropFirst().first == "",
      lines.count > 2
    else { return nil }
    return String(first)
  }

  private func instructionText(_ part: String, _ instruction: Instruction) -> String? {
    let maker = InstructionMaker(pack: pack, calendar: calendar)
    // What happens next speaks of the unit whatever the instruction itself says.
    let isElsewhere = part == "next" && instruction.unit == nil
    let states = [isElsewhere ? .elsewhere : nil, instruction.state, .any, .closed]
    let keys = states.compactMap { $0 }.compactMap { state in
      maker.words(part, of: instruction.level, sector: instruction.sector, state: state)
    }
    guard let key = keys.first, var text = unfilled(key) else { return nil }
    if instruction.within == nil { text = text.withoutSentences(naming: "{within}") }
    if instruction.limit == nil { text = text.withoutSentences(naming: "{limit}") }
    return fill(withoutRepeatedNumbers(text, instruction)) { name in
      value(of: name, in: instruction) ?? commonValue(of: name, answers: [:])
    }
  }

  /// Two numbers alike are never told as two: beside the unit's number the same number under
  /// another name is left out, with its sentence.
  private func withoutRepeatedNumbers(_ text: String, _ instruction: Instruction) -> String {
    guard text.contains("{unit.line}"), let line = instruction.unit?.line.digits else {
      return text
    }
    return text.withoutSentences { sentence in
      guard !sentence.contains("{unit.line}") else { return false }
      return sentence.placeholders.contains { name in
        name.hasPrefix("numbers.") && number(named: String(name.dropFirst(8)))?.digits == line
      }
    }
  }

  private func value(of name: String, in instruction: Instruction) -> String? {
    switch name {
    case "unit.name": instruction.unit.map { self.name($0.id) }
    case "unit.line", "caller": instruction.unit?.line
    case "unit.closing": closing(of: instruction).map { time($0) }
    case "unit.next_open": nextOpening(of: instruction).map { dayAndTime($0) }
    case "when": due(for: instruction).map { dayAndTime($0) }
    case "within": instruction.within.map { span($0) }
    case "limit": instruction.limit.map { span($0) }
    case "emergency.place":
      region.flatMap { text(Texts.Key("region-\($0)", "emergency.place")) }
        ?? InterfaceText.nearestEmergency.text(language)
    case "emergency.minutes":
      (region.flatMap { pack.regions[$0]?.emergencyMinutes }).map(String.init) ?? "10"
    default: nil
    }
  }

  private func closing(of instruction: Instruction) -> Moment? {
    guard let unit = instruction.unit, let moment = instruction.moment else { return nil }
    return calendar.closing(of: unit, at: moment)
  }

  private func nextOpening(of instruction: Instruction) -> Moment? {
    guard let unit = instruction.unit, let moment = instruction.moment else { return nil }
    return calendar.nextOpening(of: unit, after: moment)
  }

  private func due(for instruction: Instruction) -> Moment? {
    guard let unit = instruction.unit, let moment = instruction.moment else { return nil }
    return calendar.endOfNextWorkingDay(of: unit, from: moment)
  }
}

extension String {
  /// The text without the sentences that hold a placeholder: not every result has an aim or a
  /// limit of the law, and a sentence about none says nothing.
  fileprivate func withoutSentences(naming placeholder: String) -> String {
    contains(placeholder) ? withoutSentences { $0.contains(placeholder) } : self
  }

  fileprivate func withoutSentences(where isLeftOut: (Substring) -> Bool) -> String {
    var kept: [Substring] = []
    var rest = self[...]
    while let end = rest.firstSentenceEnd {
      let sentence = rest[..<end]
      if !isLeftOut(sentence) { kept.append(sentence) }
      rest = rest[end...]
    }
    if !isLeftOut(rest) { kept.append(rest) }
    var whole = kept.joined().drop(while: \.isWhitespace)
    while whole.last?.isWhitespace == true { whole.removeLast() }
    return String(whole)
  }
}

extension StringProtocol {
  fileprivate var digits: String { String(filter { $0.isASCII && $0.isNumber }) }

  fileprivate var trimmed: String {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }

  /// The names between braces.
  fileprivate var placeholders: [String] {
    split(separator: "{").dropFirst().map { String($0.prefix { $0 != "}" }) }
  }
}

extension Substring {
  /// Where the first sentence that another one follows ends, its space included.
  fileprivate var firstSentenceEnd: Index? {
    var position = startIndex
    while position < endIndex {
      let next = index(after: position)
      if ".!?".contains(self[position]), next < endIndex, self[next].isWhitespace {
        return index(after: next)
      }
      position = next
    }
    return nil
  }
}
