// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

/// One line from a command to the server: who asks, and for what.
struct QueueRequest: Codable {
  /// As whom.
  enum Caller: Codable, Hashable {
    case citizen
    case `operator`(name: String)
    /// Must have signed in on this connection before.
    case staff(StaffID)
    case system
  }

  /// For what; one case for each operation of ``QueueStore``.
  enum Act: Codable {
    case signIn(PersonalToken)
    case handOver(HandOver)
    case receiptOf(HandOver.InterviewID)
    case check(Receipt)
    case list(QueueFilter)
    case show(ItemID)
    case findPerson(LookUp)
    case findReceipt(Receipt.Locator)
    case claim(ItemID)
    case renew(ClaimToken)
    case release(ClaimToken)
    case close(ClaimToken, Closing)
    case addStaff(name: String, role: StaffMember.Role, units: UnitScope)
    case staff
    case revokeStaff(StaffID)
    case verifyAudit
    case health
    case proveWritable

    /// Its row in the table of roles; signing in has none.
    var operation: QueueOperation? {
      switch self {
      case .signIn: nil
      case .handOver, .receiptOf: .handOver
      case .check: .checkReceipt
      case .list: .list
      case .show: .show
      case .findPerson, .findReceipt: .find
      case .claim: .claim
      case .renew: .renew
      case .release: .release
      case .close: .close
      case .addStaff: .addStaff
      case .staff: .listStaff
      case .revokeStaff: .revokeStaff
      case .verifyAudit: .verifyAudit
      case .health: .health
      case .proveWritable: .proveWritable
      }
    }
  }

  let caller: Caller
  let act: Act
}

/// One line back.
enum QueueReply: Codable {
  case outcome(HandOverOutcome)
  /// Nil when nothing was handed over.
  case firstReceipt(Receipt?)
  case receipt(ReceiptCheck)
  case rows([QueueRow])
  case content(ItemContent)
  case claim(ClaimToken)
  case done
  case newStaff(NewStaffMember)
  case staff([StaffMember])
  case signedIn(Actor)
  case audit(AuditVerification)
  case health(QueueHealth)
  case refused(QueueRefusal)
  case problem(DatabaseProblem)
  /// The line was not a request. Says nothing about what stood in it.
  case unreadable
}

/// How long a line may be, in bytes: more than the largest hand-over, and than what `show` gives.
enum QueueLine {
  static let request = 1 << 20
  static let reply = 16 << 20
}
