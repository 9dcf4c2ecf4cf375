// SPDX-License-Identifier: Apache-2.0

extension Migration {
  /// Every step, in order.
  ///
  /// Beside each column stands what kind of data it is (health, identity,
  /// technical) where that is not plain.
  static let all: [Migration] = [
    Migration(
      number: 1,
      needs: 1,
      statements: [
        // Identity: name. The token's SHA-256 finds and proves its holder.
        """
        CREATE TABLE staff (
          id {identity},
          name TEXT NOT NULL,
          role TEXT NOT NULL CHECK (role IN ('nurse', 'lead')),
          all_units {integer} NOT NULL CHECK (all_units IN (0, 1)),
          token_hash {bytes} NOT NULL UNIQUE,
          added_at {integer} NOT NULL,
          revoked_at {integer}
        ) {strict}
        """,
        "CREATE UNIQUE INDEX staff_name ON staff (name) WHERE revoked_at IS NULL",
        """
        CREATE TABLE staff_unit (
          staff_id {integer} NOT NULL REFERENCES staff (id),
          unit TEXT NOT NULL,
          PRIMARY KEY (staff_id, unit)
        ) {strict}
        """,
        // Health: outcome, level, clinical (sealed). Identity: details (sealed).
        // request_mac is keyed: after an erasure it must not answer guesses about the content.
        """
        CREATE TABLE contact (
          id TEXT PRIMARY KEY,
          interview TEXT NOT NULL UNIQUE,
          request_key TEXT NOT NULL,
          request_mac {bytes} NOT NULL,
          pack TEXT NOT NULL,
          region TEXT NOT NULL,
          unit TEXT NOT NULL,
          language TEXT NOT NULL,
          outcome TEXT NOT NULL,
          level TEXT NOT NULL,
          urgency_rank {integer} NOT NULL CHECK (urgency_rank BETWEEN 0 AND 99),
          received_at {integer} NOT NULL,
          stored_at {integer} NOT NULL,
          clinical {bytes} NOT NULL,
          details {bytes} NOT NULL
        ) {strict}
        """,
        // Health, indirectly: the hash tells which assessment it was.
        """
        CREATE TABLE contact_decisions (
          contact_id TEXT NOT NULL REFERENCES contact (id),
          place {integer} NOT NULL,
          hash TEXT NOT NULL,
          PRIMARY KEY (contact_id, place)
        ) {strict}
        """,
        // Identity, keyed.
        """
        CREATE TABLE look_up (
          contact_id TEXT NOT NULL REFERENCES contact (id),
          place {integer} NOT NULL,
          kind TEXT NOT NULL CHECK (kind IN ('phone', 'person')),
          ring_key TEXT NOT NULL,
          mac {bytes} NOT NULL,
          PRIMARY KEY (contact_id, place)
        ) {strict}
        """,
        "CREATE INDEX look_up_mac ON look_up (mac)",
        """
        CREATE TABLE receipt (
          contact_id TEXT PRIMARY KEY REFERENCES contact (id),
          ring_key TEXT NOT NULL,
          attempt {integer} NOT NULL,
          locator_mac {bytes} NOT NULL UNIQUE,
          secret_mac {bytes} NOT NULL,
          wrong {integer} NOT NULL DEFAULT 0 CHECK (wrong BETWEEN 0 AND 4),
          locked_until {integer}
        ) {strict}
        """,
        // Health: service, level. `due_order` is the earliest unmet clock, or the year 9999 when
        // there is none: one index then gives the line's order without sorting.
        // A claim's three columns stand together; a state with nobody at work has none.
        """
        CREATE TABLE item (
          id {identity},
          contact_id TEXT NOT NULL REFERENCES contact (id),
          place {integer} NOT NULL,
          service TEXT NOT NULL,
          sector TEXT NOT NULL,
          level TEXT NOT NULL,
          urgency_rank {integer} NOT NULL CHECK (urgency_rank BETWEEN 0 AND 99),
          fit TEXT NOT NULL,
          within TEXT,
          profession TEXT,
          unit TEXT NOT NULL,
          when_idle TEXT NOT NULL CHECK (when_idle IN ('returns-to-line', 'stays-with-holder')),
          received_at {integer} NOT NULL,
          due_order {integer} NOT NULL,
          state TEXT NOT NULL CHECK (state IN (
            'received', 'claimed', 'called-without-answer', 'contacted', 'waiting-for-client',
            'need-assessed', 'booked', 'transferred', 'needs-attention', 'cancelled-by-client',
            'closed')),
          fence {integer} NOT NULL DEFAULT 0 CHECK (fence >= 0),
          holder_id {integer} REFERENCES staff (id),
          claimed_at {integer},
          last_act_at {integer},
          ended_at {integer},
          closing TEXT CHECK (closing IN (
            'advice-given', 'appointment-given', 'directed-elsewhere', 'duplicate',
            'no-longer-needed', 'other')),
          closing_note {bytes},
          UNIQUE (contact_id, place),
          CHECK ((holder_id IS NULL) = (claimed_at IS NULL)),
          CHECK ((holder_id IS NULL) = (last_act_at IS NULL)),
          CHECK (state <> 'claimed' OR holder_id IS NOT NULL),
          CHECK (state <> 'received' OR holder_id IS NULL),
          CHECK (ended_at IS NULL OR holder_id IS NULL),
          CHECK ((ended_at IS NOT NULL) = (state IN ('closed', 'cancelled-by-client'))),
          CHECK ((closing IS NOT NULL) = (state = 'closed'))
        ) {strict}
        """,
        """
        CREATE INDEX item_line ON item (urgency_rank, due_order, received_at, id)
        WHERE ended_at IS NULL
        """,
        "CREATE INDEX item_ended ON item (ended_at) WHERE ended_at IS NOT NULL",
        """
        CREATE TABLE clock (
          item_id {integer} NOT NULL REFERENCES item (id),
          place {integer} NOT NULL,
          kind TEXT NOT NULL,
          rule TEXT NOT NULL,
          rule_version TEXT NOT NULL,
          due_at {integer} NOT NULL,
          met_at {integer},
          PRIMARY KEY (item_id, place)
        ) {strict}
        """,
        // Never health data. `number` is given by the program, so that a gap shows.
        """
        CREATE TABLE audit (
          number {integer} PRIMARY KEY CHECK (number >= 1),
          at {integer} NOT NULL,
          actor TEXT NOT NULL,
          name TEXT NOT NULL,
          role TEXT NOT NULL,
          operation TEXT NOT NULL,
          contact TEXT,
          item {integer},
          detail TEXT NOT NULL,
          previous {bytes} NOT NULL,
          hash {bytes} NOT NULL UNIQUE
        ) {strict}
        """,
        "CREATE INDEX audit_item ON audit (item) WHERE item IS NOT NULL",
        "CREATE INDEX audit_contact ON audit (contact) WHERE contact IS NOT NULL",
      ],
      appendOnly: ["audit"]
    )
  ]
}
