// SPDX-License-Identifier: Apache-2.0

/// What can be asked of the queue, and who may ask it.
public enum QueueOperation: String, Hashable, Sendable, Codable, CaseIterable {
  case handOver = "hand-over"
  case checkReceipt = "check-receipt"
  case list
  case show
  case find
  case claim
  case renew
  case release
  case close
  case addStaff = "add-staff"
  case listStaff = "list-staff"
  case revokeStaff = "revoke-staff"
  case verifyAudit = "verify-audit"
  case health
  case proveWritable = "prove-writable"
  case migrate

  /// The roles that may do this; any other is denied.
  ///
  /// An operator runs the machine and sees no item; a citizen sees only her own case, through her
  /// receipt; nobody signs in as the program.
  public var roles: Set<Actor.Role> {
    switch self {
    case .handOver: [.citizen, .system]
    case .checkReceipt: [.citizen]
    case .list, .show, .find, .claim, .renew, .release, .close: [.nurse, .lead]
    case .addStaff, .revokeStaff, .migrate: [.operator]
    case .listStaff, .verifyAudit: [.operator, .lead]
    case .health: [.operator, .lead, .system]
    case .proveWritable: [.operator, .system]
    }
  }
}
