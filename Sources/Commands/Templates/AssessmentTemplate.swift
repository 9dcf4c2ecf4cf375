// SPDX-License-Identifier: Apache-2.0

/// What `luukku new assessment` writes: questions, rules and recordings that pass.
///
/// `<<key>>` stands for the text with that key, `@id@`, `@name@`, `@day@`, `@language@` and
/// `@source@` for what is new.
enum AssessmentTemplate {
  static let files: [(path: String, text: String)] = [
    ("questionnaires/@id@.yaml", questions), ("rules/@id@.yaml", rules),
    ("Tests/Recordings/@id@/first.yaml", recordings),
  ]

  private static let questions = """
    # What is asked, in the order of asking. All keys: docs/language.md, "Questions".
    # Put your own texts in place of these, then run `luukku check`.
    assessment: @id@
    version: @day@
    language: @language@

    # The name that people see, and words by which they find it.
    title: <<title>>
    find: [<<find>>]

    questions:
      # Signs that need help at once come first: nobody must finish a form in an emergency.
      # A module that others made is asked with a line `- include: emergency-gate`.
      - section: @id@-danger
        title: <<@id@-danger.title>>
        questions:
          # One page of findings. Rules read a finding as `@name@_danger.faint`.
          - id: @name@_danger
            ask: <<@name@_danger.ask>>
            type: several
            # "I am not sure" asks each finding on a page of its own.
            unsure: one by one
            none: <<@name@_danger.none>>
            options:
              faint:
                text: <<@name@_danger.faint.text>>
                # How the person can find out.
                check: <<@name@_danger.faint.check>>
                # In doubt be careful: an emergency rule reads this.
                unknown: counts as yes
              breathless:
                text: <<@name@_danger.breathless.text>>
                check: <<@name@_danger.breathless.check>>
                unknown: counts as yes

      - section: @id@-now
        title: <<@id@-now.title>>
        questions:
          # One choice. `worse: later` says that each option is worse than the one above it.
          - id: @name@_trouble
            ask: <<@name@_trouble.ask>>
            # A text that says "you" is written three times, as `self`, `child` and `other`:
            # docs/language.md, "Texts by person".
            type: one
            worse: later
            options:
              mild: <<@name@_trouble.mild.text>>
              moderate: <<@name@_trouble.moderate.text>>
              strong: <<@name@_trouble.strong.text>>
            unknown: counts as strong

          # A number. An answer outside the range is refused.
          - id: @name@_days
            ask: <<@name@_days.ask>>
            help: <<@name@_days.help>>
            type: number
            unit: d
            range: 1 to 365
            worse: higher
            # "I don't know" may be said; what rules make of it: docs/semantics.md.
            unknown: allowed

    """

  private static let rules = """
    # What the answers mean. All keys: docs/language.md, "Rules".
    rules-for: @id@
    # The level when no rule says anything. Self-care must be earned by a rule with `enough`.
    otherwise: nurse-call

    # Numbers that are medical judgement stand here, once, with their source.
    limits:
      @name@_long:
        value: 14
        unit: d
        means: What has lasted for this many days or more is assessed by a nurse.
        source: @source@

    # A rule is a condition with its consequences. Conditions: docs/feel.md.
    rules:
      # `emergency-112` stops the interview at once.
      @id@-danger:
        when: @name@_danger.faint or @name@_danger.breathless
        at-least: emergency-112
        # The reason that people read.
        because: <<rules.@id@-danger.because>>
        # Where the rule comes from; sources are listed in rules/sources.yaml.
        source: @source@

      @id@-strong:
        when: @name@_trouble = "strong"
        at-least: same-day
        because: <<rules.@id@-strong.because>>
        source: @source@

      @id@-long:
        when: @name@_days >= @name@_long
        at-least: nurse-call
        because: <<rules.@id@-long.because>>
        source: @source@

      # Only `enough` leads to self-care, and only when no other rule says more.
      @id@-mild:
        when: @name@_trouble <= "moderate" and @name@_days < @name@_long
        enough: self-care
        advice: [@id@-watch]
        because: <<rules.@id@-mild.because>>
        source: @source@

    # Self-care needs advice of kind `watch`: when to answer again or call.
    advice:
      @id@-watch:
        kind: watch
        text: <<advice.@id@-watch.text>>

    # Claims are promises that `luukku test` judges on every recording.
    always:
      @id@-danger-is-112:
        when: @name@_danger.faint or @name@_danger.breathless
        exactly: emergency-112

    """

  private static let recordings = """
    # People who have answered, and what must come out. `luukku test` replays them.
    # Read on: docs/testing.md.
    recordings-for: @id@

    recordings:
      mild:
        says: Mild for a few days; the others start here.
        # The moment of the answers: a weekday, in the hours of the health centre.
        at: 2026-11-24T10:00+02:00
        answers:
          @name@_danger: [none]
          @name@_trouble: mild
          @name@_days: 3
        expect:
          level: self-care
          rules: [@id@-mild]
          advice: [@id@-watch]

      # `like` takes the answers of another recording, and changes those that are written.
      moderate:
        like: mild
        answers:
          @name@_trouble: moderate
        expect:
          level: self-care

      last-day-of-self-care:
        like: mild
        answers:
          @name@_days: 13
        expect:
          level: self-care

      first-day-of-a-long-time:
        like: mild
        answers:
          @name@_days: 14
        expect:
          level: nurse-call
          rules: [@id@-long]

      a-day-longer:
        like: mild
        answers:
          @name@_days: 15
        expect:
          level: nurse-call

      strong:
        like: mild
        answers:
          @name@_trouble: strong
        expect:
          level: same-day
          rules: [@id@-strong]

      does-not-know-how-long:
        like: mild
        answers:
          @name@_days: unknown
        expect:
          level: nurse-call

      does-not-know-how-strong:
        like: mild
        answers:
          @name@_trouble: unknown
        expect:
          level: same-day

      fainted:
        like: mild
        answers:
          @name@_danger: [faint]
        expect:
          level: emergency-112
          rules: [@id@-danger]
          not-asked: [@name@_days]

      breathless:
        like: mild
        answers:
          @name@_danger: [breathless]
        expect:
          level: emergency-112

      not-sure-about-fainting:
        like: mild
        answers:
          @name@_danger.faint: unknown
        expect:
          level: emergency-112

      not-sure-about-breathing:
        like: mild
        answers:
          @name@_danger.breathless: unknown
        expect:
          level: emergency-112

    """
}
