// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// One line of the queue; says nothing about a person but level and service.
public struct QueueRow: Hashable, Sendable, Codable {
  /// The item.
  public let item: ItemID
  /// The contact it belongs to.
  public let contact: ContactID
  /// How many items that contact has, this one included.
  public let itemsOfContact: Int
  /// The service's id.
  public let service: String
  /// `health`, `oral`, `social` or `partner`.
  public let sector: String
  /// The level.
  public let level: String
  /// The rank of the level, 0 the most urgent.
  public let urgencyRank: Int
  /// How well the service fits.
  public let fit: String
  /// The latest clinically right time as the author wrote it.
  public let within: String?
  /// Who should do it.
  public let profession: String?
  /// The unit that works it.
  public let unit: String
  /// The region's code.
  public let region: String
  /// The language of contact.
  public let language: String
  /// When it was sent.
  public let receivedAt: QueueTime
  /// Where it stands; a claim that went back to the line counts as `received`.
  public let state: ItemState
  /// Who has it.
  public let claim: ClaimView
  /// The times that must be kept, the earliest unmet first.
  public let clocks: [ClockView]
}

/// One clock of an item, and whether it was met.
public struct ClockView: Hashable, Sendable, Codable {
  /// The clock.
  public let clock: CaseClock
  /// When it was met, if it was.
  public let metAt: QueueTime?
}

/// Which items to list.
public struct QueueFilter: Hashable, Sendable, Codable {
  /// Which part of the queue.
  public enum Part: String, Hashable, Sendable, Codable {
    /// What is still to be done, the most urgent first.
    case open
    /// What has ended, the latest first.
    case ended
  }

  /// Which part of the queue.
  public var part: Part
  /// One unit alone; it must be one of the reader's.
  public var unit: String?
  /// One service alone.
  public var service: String?
  /// Only what the reader herself claimed, idle claims included.
  public var mine: Bool
  /// At most so many rows, 1 to 500.
  public var limit: Int

  /// Chooses items.
  public init(
    part: Part = .open,
    unit: String? = nil,
    service: String? = nil,
    mine: Bool = false,
    limit: Int = 100
  ) {
    self.part = part
    self.unit = unit
    self.service = service
    self.mine = mine
    self.limit = limit
  }
}

/// An item with what the citizen sent, opened for one reader.
public struct ItemContent: Hashable, Sendable, Codable {
  /// The line of the queue.
  public let row: QueueRow
  /// The hash of the whole pack.
  public let pack: String
  /// The decisions hash of each assessment.
  public let decisions: [String]
  /// `decided` or `stopped`.
  public let outcome: String
  /// The contact's level.
  public let contactLevel: String
  /// Answers, result and texts, as they were handed over.
  public let clinical: Data
  /// Name, telephone numbers and the rest, as they were handed over.
  public let contactDetails: Data
  /// The contact's other items.
  public let otherItems: [ItemID]
  /// What happened, once it is closed.
  public let closing: Closing?
  /// Who did what to this item, the first act first; this reading is the last line.
  public let history: [ItemAct]
}

extension ItemContent: CustomStringConvertible {
  /// The item alone, so that no log can hold answers.
  public var description: String { "content of item \(row.item)" }
}

/// One line of an item's history.
public struct ItemAct: Hashable, Sendable, Codable {
  /// When.
  public let at: QueueTime
  /// Who, by name.
  public let name: String
  /// What.
  public let operation: String
  /// More about it in a fixed word, such as `taken-over-from:staff-3`; never health data.
  public let detail: String
}
