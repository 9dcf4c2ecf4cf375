// SPDX-License-Identifier: Apache-2.0

import FEEL

extension ValueKind where Value == Located<CalendarDate> {
  /// A day of the calendar.
  static var day: ValueKind {
    ValueKind("a date", .scalar(.date)) { node, place, collector in
      guard let text = ValueKind<Located<String>>.date.read(node, place, collector),
        let day = CalendarDate(text.value)
      else { return nil }
      return Located(value: day, span: text.span)
    }
  }
}

extension ValueKind where Value == Located<DecimalNumber> {
  /// An exact decimal number.
  static var decimal: ValueKind {
    ValueKind("a number", .scalar(.number)) { node, place, collector in
      guard let text = ValueKind<Located<String>>.number.read(node, place, collector),
        let number = DecimalNumber(text.value)
      else { return nil }
      return Located(value: number, span: text.span)
    }
  }
}

extension ValueKind where Value == Located<String> {
  /// One word or phrase as it is written; its form is judged by who reads it.
  static var word: ValueKind {
    .scalar("one value", .scalar(.word)) { scalar, _, _ in
      Located(value: scalar.text, span: scalar.span)
    }
  }

  /// The two digits of a region.
  static var regionCode: ValueKind {
    .scalar("the code of a region", .scalar(.regionCode)) { scalar, _, collector in
      let code = Located(value: scalar.text, span: scalar.span)
      guard scalar.text.utf8.count == 2, scalar.text.utf8.allSatisfy(\.isDigit) else {
        collector.report(DocumentProblem.notARegionCode(code))
        return nil
      }
      return code
    }
  }
}

/// The languages that people can be spoken to in.
enum WrittenLanguage {
  /// The interface has its own texts in these.
  static let known = ["fi", "sv", "en"]

  /// The language that another code or name of it surely means.
  static func meant(by text: String) -> String? {
    switch text.lowercased() {
    case "fi", "fin", "finnish", "suomi", "finska": "fi"
    case "sv", "swe", "se", "swedish", "svenska", "ruotsi": "sv"
    case "en", "eng", "english", "englanti", "engelska": "en"
    default: known.first { text.lowercased().hasPrefix($0 + "-") }
    }
  }
}

extension ValueKind where Value == Located<String> {
  /// A language that the interface speaks; of any other, people would see texts half in another.
  static var language: ValueKind {
    .scalar("a language", .choice(WrittenLanguage.known)) { scalar, place, collector in
      let language = Located(value: scalar.text, span: scalar.span)
      guard WrittenLanguage.known.contains(language.value) else {
        let meant = WrittenLanguage.meant(by: language.value)
        collector.report(DocumentProblem.unknownLanguage(language, meant: meant))
        return nil
      }
      return language
    }
  }
}

extension ValueKind where Value == [Located<String>] {
  /// One language or a list of them.
  static var languages: ValueKind {
    let shape = ValueShape.oneOrMore(.choice(WrittenLanguage.known))
    return ValueKind("a language or a list of languages", shape) { node, place, collector in
      ValueKind<[Located<String>]>.codes.read(node, place, collector)?.compactMap { code in
        guard WrittenLanguage.known.contains(code.value) else {
          let meant = WrittenLanguage.meant(by: code.value)
          collector.report(DocumentProblem.unknownLanguage(code, meant: meant))
          return nil
        }
        return code
      }
    }
  }
}

extension ValueKind where Value == Located<Int> {
  /// A whole number between two bounds, both included.
  static func whole(_ bounds: ClosedRange<Int>) -> ValueKind {
    let name = "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"
    return ValueKind(name, .whole(bounds)) { node, place, collector in
      guard let number = ValueKind<Located<DecimalNumber>>.decimal.read(node, place, collector)
      else { return nil }
      guard let whole = number.value.integer, bounds.contains(whole) else {
        collector.report(DocumentProblem.outOfBounds(number, key: place.key, needs: name))
        return nil
      }
      return Located(value: whole, span: number.span)
    }
  }
}

extension UInt8 {
  /// Whether the byte is one of the digits 0 to 9.
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
