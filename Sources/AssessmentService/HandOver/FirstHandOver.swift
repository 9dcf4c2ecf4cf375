// SPDX-License-Identifier: Apache-2.0

public import BookingQueue

/// What was handed over first under the name of an interview, and what was promised for it.
public struct FirstHandOver: Sendable {
  /// The receipt.
  public let receipt: Receipt
  /// When it was sent, and its clocks; nil while the receipt is locked.
  public let status: CaseStatus?

  /// When it was sent.
  public var receivedAt: Moment? {
    status.map { Moment(seconds: $0.receivedAt.milliseconds / 1_000) }
  }
}

extension AssessmentService {
  /// What was handed over under the name of an interview; nil when nothing was.
  ///
  /// A reply may get lost after the hand-over was committed. So this is asked before a sending is
  /// refused, and before a person is told that nothing was sent.
  public func firstHandOver(
    of id: InterviewID,
    in queue: AsyncQueue
  ) async throws -> FirstHandOver? {
    try await queue.run { store in
      guard let interview = HandOver.InterviewID(id.bytes),
        let receipt = try store.receipt(of: interview, by: .citizen)
      else { return nil }
      return try Self.opened(receipt, in: store)
    }
  }

  /// What a receipt stands for.
  public func firstHandOver(
    with receipt: Receipt,
    in queue: AsyncQueue
  ) async throws -> FirstHandOver {
    try await queue.run { try Self.opened(receipt, in: $0) }
  }

  private static func opened(_ receipt: Receipt, in store: any QueueStore) throws -> FirstHandOver {
    guard case .open(let status) = try store.check(receipt, by: .citizen) else {
      return FirstHandOver(receipt: receipt, status: nil)
    }
    return FirstHandOver(receipt: receipt, status: status)
  }
}
