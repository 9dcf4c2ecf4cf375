// SPDX-License-Identifier: Apache-2.0

/// Why the queue did not do what was asked; nothing has changed but the audit.
public enum QueueRefusal: Error, Hashable, Sendable, Codable {
  /// This role may not do this.
  case denied(QueueOperation, Actor.Role)
  /// The token is unknown or was revoked.
  case notSignedIn
  /// There is no such item in the reader's units, or no such member of staff.
  case notFound
  /// Somebody else has the item until then.
  case held(by: Holder, until: QueueTime)
  /// The claim is no longer valid; who has the item now, if anybody.
  case staleClaim(now: Holder?)
  /// The item has ended.
  case ended(ItemState)
  /// The act is not allowed in this state.
  case notAllowed(ItemState)
  /// This part of the input is missing, too long or out of range.
  case badInput(String)
}

extension QueueRefusal: CustomStringConvertible {
  /// One plain sentence.
  public var description: String {
    switch self {
    case .denied(let operation, let role):
      "A \(role.rawValue) may not do this: \(operation.rawValue)."
    case .notSignedIn:
      "The personal token is not known or was revoked."
    case .notFound:
      "There is no such item in your units, or no such member of staff."
    case .held(let holder, let until):
      "\(holder.name) has this item since \(holder.since), at least until \(until)."
    case .staleClaim(.some(let holder)):
      "Your claim ended. \(holder.name) has this item since \(holder.since)."
    case .staleClaim(.none):
      "Your claim ended. Nobody has this item now; claim it again."
    case .ended(let state):
      "This item has ended: \(state.rawValue)."
    case .notAllowed(let state):
      "This cannot be done while the item is in the state \(state.rawValue)."
    case .badInput(let part):
      "This part of the input is missing, too long or out of range: \(part)."
    }
  }
}
