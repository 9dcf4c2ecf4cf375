// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// Finds numbers that are written where a name would follow a change: in a condition and again in
/// the text that explains it.
struct WrittenFigures {
  let content: TypedContent
  let names: ContentNames
  let collector: DiagnosticCollector

  func run() {
    for rule in content.rules {
      guard let when = rule.document.when else { continue }
      let advice = rule.document.advice.compactMap { names.advice[$0.value]?.text }
      let texts = ([rule.document.because] + advice).compactMap(\.self).flatMap(\.texts)
        .map(\.text).filter { Figure.mayStand(in: $0.text) }
      guard !texts.isEmpty else { continue }
      let compared =
        Figure.mayStand(in: when.text)
        ? Figure.all(in: when.text, isCondition: true) : []
      let limits = content.limits.shown.isEmpty ? [] : limits(in: when.text)
      guard !compared.isEmpty || !limits.isEmpty else { continue }
      for text in texts { judge(text, against: compared, limits, of: when) }
    }
  }

  /// The limits that a condition reads, each with its place.
  private func limits(in condition: String) -> [(name: String, range: Range<Int>)] {
    Figure.words(in: condition).filter { content.limits.shown[$0.text] != nil }
      .map { ($0.text, $0.range) }
  }

  private func judge(
    _ text: AuthoredText,
    against compared: [Figure],
    _ limits: [(name: String, range: Range<Int>)],
    of when: AuthoredText
  ) {
    for figure in Figure.all(in: text.text, isCondition: false) {
      let number = DecimalNumber(figure.text)
      if let limit = limits.first(where: { content.limits.shown[$0.name]?.value == number }) {
        collector.report(
          RuleProblem.limitWrittenOut(
            text.span(of: figure.range),
            number: figure.text,
            limit: limit.name,
            condition: when.span(of: limit.range)
          )
        )
        continue
      }
      guard let same = compared.first(where: { $0.text == figure.text }) else { continue }
      collector.report(
        RuleProblem.numberWrittenTwice(
          text.span(of: figure.range),
          number: figure.text,
          condition: when.span(of: same.range)
        )
      )
    }
  }
}

/// A number in a text, such as `38.5`.
struct Figure: Equatable {
  let text: String
  /// In UTF-8 bytes of the text.
  let range: Range<Int>

  /// False where no number stands for certain.
  static func mayStand(in text: String) -> Bool {
    text.utf8.contains(where: \.isDigit)
  }

  /// The numbers of a text or condition; neither those of names, days and quoted codes nor those in
  /// braces, nor `0` and `1`, which are seldom limits, nor `112`.
  static func all(in text: String, isCondition: Bool) -> [Figure] {
    words(in: text, isCondition: isCondition).filter {
      DecimalNumber($0.text) != nil && !["0", "1", "112"].contains($0.text)
    }
  }

  /// The words and numbers of a text or condition that no hyphen joins to others.
  static func words(in text: String, isCondition: Bool = true) -> [Figure] {
    let bytes = Array(text.utf8)
    var figures: [Figure] = []
    var offset = 0
    while let byte = bytes.dropFirst(offset).first {
      if byte == UInt8(ascii: "{") || (isCondition && byte == UInt8(ascii: "\"")) {
        let end = byte == UInt8(ascii: "{") ? UInt8(ascii: "}") : byte
        offset = bytes.dropFirst(offset + 1).firstIndex(of: end).map { $0 + 1 } ?? bytes.count
        continue
      }
      guard byte.belongsToWord else {
        offset += 1
        continue
      }
      var end = offset
      while let next = bytes.dropFirst(end).first, next.belongsToWord || isPoint(end, in: bytes) {
        end += 1
      }
      let word = String(decoding: bytes[offset..<end], as: UTF8.self)
      // A point stands in names, a hyphen in days and in lists such as `1-2`.
      let isAlone = ![offset - 1, end].contains { place in
        place >= 0 && bytes.dropFirst(place).first == UInt8(ascii: "-")
      }
      if isAlone {
        figures.append(Figure(text: word, range: offset..<end))
      }
      offset = end
    }
    return figures
  }

  /// Whether there is a point between two letters or digits.
  private static func isPoint(_ place: Int, in bytes: [UInt8]) -> Bool {
    place > 0 && bytes.dropFirst(place).first == UInt8(ascii: ".")
      && bytes.dropFirst(place + 1).first?.belongsToWord == true
      && bytes.dropFirst(place - 1).first?.belongsToWord == true
  }
}

extension UInt8 {
  /// A letter, a digit, an underscore, or a part of a letter outside ASCII.
  fileprivate var belongsToWord: Bool {
    isDigit || self == UInt8(ascii: "_") || self >= 0x80
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}
