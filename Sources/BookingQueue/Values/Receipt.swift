// SPDX-License-Identifier: Apache-2.0

/// What the citizen keeps: a locator that may be read out, and a secret that may not.
///
/// **How hard it is to guess.** The locator has 8 of 31 signs: 31^8 is 8.5e11, 39.6 bits. The
/// secret has 12 digits: 10^12, 39.9 bits. Both come from the contact's own random key.
/// - Who knows a locator has 5 tries an hour: 43,800 a year of 10^12, one in 23 million a year.
/// - Who knows none must guess both: with a million open contacts one try finds one of them with
///   10^6 / 31^8 / 10^12, one in 8.5e17.
/// - Who has the database alone can try nothing: it holds HMAC values under a key that lies
///   outside. Who has that key as well can try all 10^12 secrets of a locator offline, within
///   an hour on a graphics card; so the key and the database must not lie in one backup.
public struct Receipt: Hashable, Sendable, Codable {
  /// Eight letters and digits without 0, O, 1, I and L; finds the contact.
  public struct Locator: Hashable, Sendable, CustomStringConvertible {
    /// The letters and digits that occur, 31 of them.
    public static let alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"

    /// Two groups of four: `K7QM-2WXR`.
    public let text: String

    /// Reads a locator as people type it, in any case, with spaces or hyphens; nil if it is none.
    public init?(_ text: String) {
      let signs = text.uppercased().filter { $0 != "-" && !$0.isWhitespace }
      guard signs.count == 8, signs.allSatisfy({ Locator.alphabet.contains($0) }) else {
        return nil
      }
      self.text = "\(signs.prefix(4))-\(signs.suffix(4))"
    }

    /// The text.
    public var description: String { text }
  }

  /// Twelve digits; opens the contact.
  public struct Secret: Hashable, Sendable, CustomStringConvertible {
    /// Three groups of four: `4821 0937 5560`.
    public let text: String

    /// Reads a secret as people type it, with spaces or hyphens; nil if it is none.
    public init?(_ text: String) {
      let digits = text.filter { $0 != "-" && !$0.isWhitespace }
      guard digits.count == 12, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
        return nil
      }
      self.text = "\(digits.prefix(4)) \(digits.dropFirst(4).prefix(4)) \(digits.suffix(4))"
    }

    /// Not the digits, so that no log can hold them.
    public var description: String { "**** **** ****" }
  }

  /// What may be read out.
  public let locator: Locator
  /// What may not.
  public let secret: Secret

  /// Puts a receipt together, as the citizen typed it.
  public init(locator: Locator, secret: Secret) {
    self.locator = locator
    self.secret = secret
  }
}

extension Receipt.Locator: Codable {
  /// Reads the text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let locator = Receipt.Locator(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "a locator has 8 letters or digits without 0, O, 1, I and L"
      )
    }
    self = locator
  }

  /// Writes the text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

extension Receipt.Secret: Codable {
  /// Reads the text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let secret = Receipt.Secret(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "a secret has 12 digits"
      )
    }
    self = secret
  }

  /// Writes the text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

/// What a receipt opens.
public enum ReceiptCheck: Hashable, Sendable, Codable {
  /// The case.
  case open(CaseStatus)
  /// No contact has this locator and this secret; which of the two is wrong is not said.
  case noMatch
  /// Five wrong secrets: nothing opens before this moment, also not the right one.
  case locked(until: QueueTime)
}

/// What a citizen sees of her own case.
public struct CaseStatus: Hashable, Sendable, Codable {
  /// One need of the case.
  public struct Item: Hashable, Sendable, Codable {
    /// The service's id.
    public let service: String
    /// The level.
    public let level: String
    /// The unit that works it.
    public let unit: String
    /// Where it stands; a claim that ended counts as its line.
    public let state: ItemState
    /// The times that must be kept.
    public let clocks: [ClockView]
  }

  /// When it was sent.
  public let receivedAt: QueueTime
  /// The language of contact.
  public let language: String
  /// The needs, the most urgent first.
  public let items: [Item]
}
