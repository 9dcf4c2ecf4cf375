// SPDX-License-Identifier: Apache-2.0

/// The type of a name, or of a part of a condition.
public enum ValueType: Hashable, Sendable {
  /// Yes or no.
  case boolean
  /// A number; `unit` is a UCUM code, or nil for a number without a unit.
  case number(unit: String?)
  /// One option of a list.
  case code(CodeDomain)
  /// A day of the calendar.
  case date
  /// Free text, for people only; no rule reads it.
  case text
  /// The type of a part that already has a problem; it fits everywhere and causes no other problem.
  case invalid
}

/// Which end of a list of options is the worse one.
public enum CodeOrder: Hashable, Sendable {
  /// The options have no order; `<` and `>` are refused.
  case none
  /// A later option is worse, and worse is greater.
  case laterIsWorse
  /// An earlier option is worse, and worse is greater.
  case earlierIsWorse
}

/// The codes of one list of options, in the order of the list.
///
/// Two domains are the same list only if their ids are equal. A class, since every part of a
/// condition carries its type, and counting one reference is cheaper than copying a list.
public final class CodeDomain: Hashable, Sendable {
  /// The identity of the list, chosen by the reader of the questionnaire.
  public let id: String
  /// The codes in the order of the list.
  public let codes: [String]
  /// Which end of the list is worse.
  public let order: CodeOrder

  /// Makes a list of options.
  public init(id: String, codes: [String], order: CodeOrder) {
    self.id = id
    self.codes = codes
    self.order = order
  }

  /// Whether both have the same id, codes and order.
  public static func == (left: CodeDomain, right: CodeDomain) -> Bool {
    left === right
      || (left.id == right.id && left.codes == right.codes && left.order == right.order)
  }

  /// Hashes the id, which tells lists apart.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }

  /// How bad a code is: a greater rank is worse; nil without an order or for a code not in the list.
  public func rank(of code: String) -> Int? {
    guard let index = codes.firstIndex(of: code) else { return nil }
    switch order {
    case .none: return nil
    case .laterIsWorse: return index
    case .earlierIsWorse: return codes.count - 1 - index
    }
  }
}
