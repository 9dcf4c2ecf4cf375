// SPDX-License-Identifier: Apache-2.0

/// One word, number or sign of a condition.
struct Token: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case number(DecimalNumber)
    case code(String)
    case date(CalendarDate)
    /// A name with its dots, such as `symptoms.cough`.
    case name(String)
    case word(Word)
    case sign(Sign)
    case end
  }

  let kind: Kind
  let range: TextRange

  /// Whether a value can begin here.
  var beginsValue: Bool {
    switch kind {
    case .number, .code, .date, .name, .sign(.open), .word(.true), .word(.false), .word(.not): true
    default: false
    }
  }
}

/// The words that no question can have as its name.
enum Word: String, Hashable, Sendable, CaseIterable {
  case and
  case or
  case not
  case `if`
  case then
  case `else`
  case between
  case `in`
  case `true`
  case `false`
}

/// The signs.
enum Sign: String, Hashable, Sendable, CaseIterable {
  case open = "("
  case close = ")"
  case openSquare = "["
  case closeSquare = "]"
  case comma = ","
  case dots = ".."
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divide = "/"
  case power = "**"
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

/// A sign that compares, with `!=`, which only the checked tree does without.
enum ComparisonSign: Hashable, Sendable {
  case notEqual
  case ordinary(Comparison)

  init?(_ kind: Token.Kind) {
    guard case .sign(let sign) = kind else { return nil }
    switch sign {
    case .equal: self = .ordinary(.equal)
    case .notEqual: self = .notEqual
    case .less: self = .ordinary(.less)
    case .lessOrEqual: self = .ordinary(.lessOrEqual)
    case .greater: self = .ordinary(.greater)
    case .greaterOrEqual: self = .ordinary(.greaterOrEqual)
    default: return nil
    }
  }
}
