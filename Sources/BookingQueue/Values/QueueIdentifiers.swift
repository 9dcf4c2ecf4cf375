// SPDX-License-Identifier: Apache-2.0

/// Names one item of the queue; never used again for another.
public struct ItemID: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// The number that people type and read out.
  public let number: Int64

  /// Names an item; whether there is one is the store's to say.
  public init(_ number: Int64) {
    self.number = number
  }

  /// The number.
  public var description: String { String(number) }

  /// Orders by number.
  public static func < (left: ItemID, right: ItemID) -> Bool {
    left.number < right.number
  }
}

/// Names one member of staff.
public struct StaffID: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// The number that `staff list` prints.
  public let number: Int64

  /// Names a member of staff; whether there is one is the store's to say.
  public init(_ number: Int64) {
    self.number = number
  }

  /// The number.
  public var description: String { String(number) }

  /// Orders by number.
  public static func < (left: StaffID, right: StaffID) -> Bool {
    left.number < right.number
  }
}

/// Names one contact by 128 random bits, which tell nothing about the person.
public struct ContactID: Hashable, Sendable, Codable, CustomStringConvertible {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  init(random: RandomSource) {
    text = Hexadecimal.text(random.bytes(16))
  }

  /// 32 hexadecimal digits.
  public var description: String { text }
}
