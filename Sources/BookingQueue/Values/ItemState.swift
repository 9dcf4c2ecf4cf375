// SPDX-License-Identifier: Apache-2.0

/// Where an item stands.
///
/// All states of the life of a case are declared, and the database knows their words; only the
/// moves of ``ItemTransition/allowed`` can be made.
public enum ItemState: String, Hashable, Sendable, Codable, CaseIterable {
  /// In the line; nobody has it.
  case received
  /// Somebody works on it.
  case claimed
  /// Somebody called and was not answered.
  case calledWithoutAnswer = "called-without-answer"
  /// Somebody spoke with the client.
  case contacted
  /// The client was asked for something.
  case waitingForClient = "waiting-for-client"
  /// A professional has assessed the need.
  case needAssessed = "need-assessed"
  /// A time is booked.
  case booked
  /// Given to another unit.
  case transferred
  /// The lead must look at it.
  case needsAttention = "needs-attention"
  /// The client took it back.
  case cancelledByClient = "cancelled-by-client"
  /// Done.
  case closed

  /// Whether nothing more happens to an item in this state.
  public var isEnd: Bool { self == .closed || self == .cancelledByClient }
}

/// One allowed move of an item.
public struct ItemTransition: Hashable, Sendable {
  /// What makes an item move.
  public enum Act: String, Hashable, Sendable, CaseIterable {
    case claim, takeOver, release, close
  }

  /// The state before.
  public let from: ItemState
  /// What is done.
  public let act: Act
  /// The state after.
  public let to: ItemState

  /// Every allowed move; the store makes no other.
  ///
  /// An act that is not named here for a state is refused, so a state that gets its acts later
  /// cannot be left by accident.
  public static let allowed: Set<ItemTransition> = [
    ItemTransition(from: .received, act: .claim, to: .claimed),
    ItemTransition(from: .claimed, act: .takeOver, to: .claimed),
    ItemTransition(from: .claimed, act: .release, to: .received),
    ItemTransition(from: .claimed, act: .close, to: .closed),
  ]

  /// The state that an act leads to; nil when it is not allowed there.
  static func target(of act: Act, from state: ItemState) -> ItemState? {
    allowed.first { $0.from == state && $0.act == act }?.to
  }
}
