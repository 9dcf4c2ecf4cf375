// SPDX-License-Identifier: Apache-2.0

/// The registries that an empty folder gets.
///
/// They are an example of everything that content needs, and no more. All keys: `docs/language.md`,
/// "Registries".
enum RegistryTemplates {
  /// The language of these files.
  static let language = "en"
  /// The source that stands beside each rule of a template.
  static let source = "author-judgement"
  /// What in `rules` is no file of an assessment or module.
  static let names: Set<String> = [
    "access-to-care", "approvals", "calendar", "care-levels", "holidays", "numbers", "services",
    "sources",
  ]

  static let files: [(path: String, text: String)] = [
    ("rules/calendar.yaml", calendar), ("rules/care-levels.yaml", careLevels),
    ("rules/numbers.yaml", numbers), ("rules/regions/12.yaml", region),
    ("rules/services.yaml", services), ("rules/sources.yaml", sources),
  ]

  private static let numbers = """
    # Telephone numbers have names, so that one that changes is changed once. A text shows one with
    # its name in braces: {numbers.urgent_line}.
    numbers:
      urgent_line: "116117"

    """

  private static let services = """
    # Who can be needed. A rule names them with `services: [nurse]`.
    services:
      nurse:
        title: Nurse at the health centre
        sector: health
        profession: nurse
        channels: [phone]
        level: nurse-call

    """

  private static let sources = """
    # Where rules come from. A rule names one with `source: author-judgement`.
    sources:
      author-judgement:
        title: Judgement of the author
        publisher: to be confirmed by the approving clinician
        # `guideline`, `secondary`, or `opinion`, which the check lists for reviewers.
        support: opinion

    """

  private static let region = """
    # A region: its units, their hours and telephone lines. This one is an example.
    region: "12"
    name: South Savo
    example: yes

    units:
      health-centre:
        name: Example health centre of South Savo
        line: 015 000 0001
        hours: mon-fri 8-16

    services:
      nurse:
        unit: health-centre

    emergency:
      place: the emergency department of the Example hospital
      minutes: 10

    municipalities:
      "491": Mikkeli

    """

  private static let careLevels = """
    # The levels, the most urgent first, and the one instruction of each by the hour.
    # All states: docs/language.md, "Levels".
    care-levels:
      emergency-112:
        stops: yes
        clock: none
        raised-to: emergency-112
        if-unsure: emergency-112
        words:
          health:
            any: Call 112 now. Do not wait.

      emergency-care:
        stops: yes
        clock: now
        raised-to: emergency-care
        if-unsure: emergency-care
        words:
          health:
            any: Call {numbers.urgent_line} now. If it gets worse, call 112.

      same-day:
        stops: no
        clock: same day
        service: nurse
        raised-to: same-day
        if-unsure: nurse-call
        words:
          health:
            open: A nurse or doctor must assess this today. Call {unit.line} before {unit.closing}.
            closed: This cannot wait until the health centre opens. Call {numbers.urgent_line} now.
            sent: Your answers have been sent. A nurse calls you by {when} from {caller}. If nobody has
              called by then, call {numbers.urgent_line}.

      nurse-call:
        stops: no
        clock: same weekday
        service: nurse
        raised-to: same-day
        if-unsure: nurse-call
        words:
          health:
            unsent: A nurse must assess this. Nobody has your answers yet. Send them now, or call
              {unit.line}.
            sent: Your answers have been sent. A nurse calls you by {when} from {caller}. If we do not
              reach you, we try again.

      self-care:
        stops: no
        clock: none
        raised-to: nurse-call
        if-unsure: self-care
        words:
          health:
            any: This can be looked after at home. Read below when to contact us.

    """
}
