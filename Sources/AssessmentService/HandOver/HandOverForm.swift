// SPDX-License-Identifier: Apache-2.0

/// What a person states when handing the answers over.
public struct HandOverForm: Hashable, Sendable {
  /// The fields that can be wrong.
  public enum Field: String, Hashable, Sendable, CaseIterable {
    case name, phone
    case secondPhone = "second-phone"
  }

  /// The person's name.
  public var name: String
  /// The number to call first.
  public var phone: String
  /// The number to call second; empty for none.
  public var secondPhone: String
  /// Whether a young person wants the call alone.
  public var wantsCallAlone: Bool
  /// Whether an interpreter is wanted.
  public var needsInterpreter: Bool

  /// Holds what was typed.
  public init(
    name: String = "",
    phone: String = "",
    secondPhone: String = "",
    wantsCallAlone: Bool = false,
    needsInterpreter: Bool = false
  ) {
    self.name = name
    self.phone = phone
    self.secondPhone = secondPhone
    self.wantsCallAlone = wantsCallAlone
    self.needsInterpreter = needsInterpreter
  }

  /// The fields that cannot be taken, in the order of the form.
  public var problems: [Field] {
    var problems: [Field] = []
    let name = name.withoutControls
    if name.visible.isEmpty || name.count > 200 { problems.append(.name) }
    if PhoneNumber(phone) == nil { problems.append(.phone) }
    if !secondPhone.visible.isEmpty, PhoneNumber(secondPhone) == nil {
      problems.append(.secondPhone)
    }
    return problems
  }
}

/// A telephone number as a person types it, in one form.
public struct PhoneNumber: Hashable, Sendable, CustomStringConvertible {
  /// The international form without spaces: `+358401234567`.
  public let international: String

  /// How many digits follow +358 and follow +: the shortest and longest numbers of the Finnish
  /// numbering plan (Traficom, regulation 32; libphonenumber has the same), and of E.164, of which
  /// no country's are shorter than those of Niue, +683 and four digits.
  private static let finnishLength = 5...12
  private static let anyLength = 7...15

  /// Reads a whole number; a leading 0 is a Finnish number, 00 stands for +, and the 0 of
  /// `+358 (0)40` is passed over.
  public init?(_ typed: String) {
    let marks: Set<Character> = [" ", "-", "(", ")", ".", "\u{00A0}", "\u{2011}", "\u{2013}"]
    var text = typed.filter { !marks.contains($0) && !$0.isWhitespace }
    if text.hasPrefix("00") { text = "+" + text.dropFirst(2) }
    if text.hasPrefix("0") { text = "+358" + text.dropFirst() }
    if text.hasPrefix("+3580") { text = "+358" + text.dropFirst(5) }
    let digits = text.dropFirst()
    // No country code begins with 0, and no Finnish number does after +358.
    guard text.hasPrefix("+"), digits.first != "0", Self.anyLength.contains(digits.count),
      digits.allSatisfy({ $0.isASCII && $0.isNumber })
    else { return nil }
    if text.hasPrefix("+358") {
      let national = text.dropFirst(4)
      guard national.first != "0", Self.finnishLength.contains(national.count) else { return nil }
    }
    international = text
  }

  /// The number in groups, to be read back: `+358 40 123 4567`; a Finnish one as `040 123 4567`.
  public var description: String {
    guard international.hasPrefix("+358") else { return international }
    let national = "0" + international.dropFirst(4)
    let rest = national.dropFirst(3)
    let groups = [national.prefix(3), rest.prefix(3), rest.dropFirst(3)].filter { !$0.isEmpty }
    return groups.joined(separator: " ")
  }
}
