// SPDX-License-Identifier: Apache-2.0

extension SQLQueueStore {
  /// The receipt of the first hand-over of an interview; nil when there was none.
  ///
  /// Asked under the roles of handing over, which gives the same to whoever repeats it; nothing is
  /// written.
  public func receipt(of interview: HandOver.InterviewID, by actor: Actor) throws -> Receipt? {
    try read(.handOver, by: actor) { session in
      let row = try session.connection.row(
        """
        SELECT contact.id, receipt.attempt
        FROM contact JOIN receipt ON receipt.contact_id = contact.id
        WHERE contact.interview = ?
        """,
        [.text(interview.text)]
      )
      guard let row else { return nil }
      return try Receipt(
        from: try vault.keys(of: ContactID(try row.text("id"))),
        attempt: Int(try row.integer("attempt"))
      )
    }
  }
}
