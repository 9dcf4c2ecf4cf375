// SPDX-License-Identifier: Apache-2.0

/// A person who works the queue.
public struct StaffMember: Hashable, Sendable, Codable {
  /// What a person may be; the other roles are not persons of the staff.
  public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    case nurse, lead

    var actorRole: Actor.Role {
      switch self {
      case .nurse: .nurse
      case .lead: .lead
      }
    }
  }

  /// Names her in commands and in the audit.
  public let id: StaffID
  /// Her name.
  public let name: String
  /// What she may do.
  public let role: Role
  /// Whose items she may see.
  public let units: UnitScope
  /// When she was added.
  public let addedAt: QueueTime
  /// When her token was revoked, if it was.
  public let revokedAt: QueueTime?

  /// Her as one who does operations.
  var actor: Actor {
    Actor(id: "staff-\(id)", name: name, role: role.actorRole, units: units)
  }
}

/// A member of staff's key to the queue: 256 random bits.
///
/// It is shown once; the store keeps its SHA-256 alone. A plain hash is enough, since nobody can
/// try 2^256 values.
public struct PersonalToken: Hashable, Sendable, CustomStringConvertible {
  let bytes: [UInt8]

  init(random: RandomSource) {
    bytes = random.bytes(32)
  }

  /// Reads a token as it was printed, with or without white space around it; nil if it is none.
  public init?(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count == 1, let word = words.first, word.hasPrefix("luukku-"),
      let bytes = Hexadecimal.bytes(word.dropFirst("luukku-".count)), bytes.count == 32
    else { return nil }
    self.bytes = bytes
  }

  /// What is printed: `luukku-` and 64 hexadecimal digits.
  public var text: String { "luukku-" + Hexadecimal.text(bytes) }

  /// Not the token, so that no log can hold it.
  public var description: String { "luukku-****" }
}

extension PersonalToken: Codable {
  /// Reads the text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let token = PersonalToken(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a token")
    }
    self = token
  }

  /// Writes the text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

/// A new member of staff with the only copy of her token.
public struct NewStaffMember: Hashable, Sendable, Codable {
  /// Her.
  public let member: StaffMember
  /// Her token, to be printed once.
  public let token: PersonalToken
}
