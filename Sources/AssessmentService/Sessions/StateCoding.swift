// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// Writes the state of an interview in few bytes: numbers as variable-length integers, texts with
/// their length before them.
struct StateEncoder {
  private(set) var bytes: [UInt8] = []

  mutating func number(_ value: Int) {
    var rest = UInt64(bitPattern: Int64(value))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func text(_ value: String) {
    number(value.utf8.count)
    bytes += value.utf8
  }

  mutating func optional(_ value: String?) {
    text(value ?? "")
  }

  mutating func answer(_ answer: Answer, to question: Question) {
    switch answer {
    case .unknown: number(0)
    case .yesNo(let value): number(value ? 2 : 1)
    case .one(let code):
      number(3)
      number(question.position(of: code) ?? 0)
    case .several(let findings):
      number(4)
      number(question.mask(of: findings.chosen))
      number(question.mask(of: findings.unsure))
      number(question.mask(of: findings.open))
    case .number(let value):
      number(5)
      text(value.description)
    case .date(let date):
      number(6)
      number(date.dayNumber)
    case .text(let value):
      number(7)
      text(value)
    }
  }
}

/// Reads what ``StateEncoder`` wrote; nil for anything else, since it comes from outside.
struct StateDecoder {
  private var bytes: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    self.bytes = bytes[...]
  }

  var isAtEnd: Bool { bytes.isEmpty }

  mutating func number() -> Int? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while let byte = bytes.popFirst() {
      guard shift < 64 else { return nil }
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(exactly: Int64(bitPattern: value)) }
      shift += 7
    }
    return nil
  }

  mutating func text() -> String? {
    guard let count = number(), count >= 0, count <= bytes.count else { return nil }
    let text = String(validating: bytes.prefix(count), as: UTF8.self)
    bytes = bytes.dropFirst(count)
    return text
  }

  mutating func optional() -> String?? {
    guard let text = text() else { return nil }
    return .some(text.isEmpty ? nil : text)
  }

  mutating func answer(to question: Question) -> Answer? {
    switch number() {
    case 0: return .unknown
    case 1: return .yesNo(false)
    case 2: return .yesNo(true)
    case 3: return number().flatMap { question.code(at: $0) }.map { .one($0) }
    case 4:
      guard let chosen = number(), let unsure = number(), let open = number() else { return nil }
      return .several(
        Findings(
          chosen: question.codes(in: chosen),
          unsure: question.codes(in: unsure),
          open: question.codes(in: open)
        )
      )
    case 5: return text().flatMap { DecimalNumber($0) }.map { .number($0) }
    case 6: return number().flatMap { CalendarDate(dayNumber: $0) }.map { .date($0) }
    case 7: return text().map { .text($0) }
    default: return nil
    }
  }
}

extension Question {
  private var codes: [String] {
    switch kind {
    case .one(let domain): domain.codes
    case .several(let options, _): options.map(\.code)
    case .yesNo, .number, .date, .text: []
    }
  }

  fileprivate func position(of code: String) -> Int? { codes.firstIndex(of: code) }

  fileprivate func code(at position: Int) -> String? {
    position < 0 ? nil : codes.dropFirst(position).first
  }

  /// One bit an option; a question has at most 60 of them.
  fileprivate func mask(of chosen: Set<String>) -> Int {
    codes.prefix(60).enumerated().reduce(0) { mask, option in
      chosen.contains(option.element) ? mask | 1 << option.offset : mask
    }
  }

  fileprivate func codes(in mask: Int) -> Set<String> {
    Set(codes.prefix(60).enumerated().filter { mask & 1 << $0.offset != 0 }.map(\.element))
  }
}
