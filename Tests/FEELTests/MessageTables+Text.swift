// SPDX-License-Identifier: Apache-2.0

extension MessageTables {
  static let text = #"""
    >
    empty-condition: nothing is written here
      at <> empty
      help: write a condition or a value

    > throat_pain = "mild
    unclosed-quote: the closing quote is missing
      at <"mild> opened here
      help: write `"` at the end, on the same line

    > 'mild' = throat_pain
    single-quotes: an option stands in double quotes
      at <'mild'> single quotes
      help: write `"mild"`

    > throat_pain = 'mild
    single-quotes: an option stands in double quotes
      at <'> single quotes
      help: write `"` on both sides

    > “mild” = throat_pain
    curly-quotes: an option stands in straight double quotes
      at <“> another kind of quote
      help: write `"` on both sides

    > temperature > 38,5
    decimal-comma: `38,5` can be read as one number or as two
      at <38,5> comma between digits
      help: write `38.5` for one number, or `38, 5` for two

    > throat_pain in (1,2)
    decimal-comma: `1,2` can be read as one number or as two
      at <1,2> comma between digits
      help: write `1.2` for one number, or `1, 2` for two

    > temperature > 3.
    number-form: `3.` is not written as a number
      at <3.> not a number
      help: write digits, or digits, one point and digits: `38` or `38.5`

    > temperature > 1.2.3
    number-form: `1.2.3` is not written as a number
      at <1.2.3> not a number
      help: write digits, or digits, one point and digits: `38` or `38.5`

    > temperature > 12345678901234567890123456789012345
    number-too-long: the number has more digits than can be calculated with
      at <12345678901234567890123456789012345> too long
      note: at most 34 digits fit
      help: write a shorter number

    > temperature > 38.5C
    number-with-unit: a word stands right after the number `38.5`
      at <38.5C> `C` does not belong to a number
      help: write only `38.5`; the unit comes from the question

    > fever_days > 3 days
    number-with-unit: a word stands right after the number `3`
      at <3 days> `days` does not belong to a number
      help: write only `3`; the unit comes from the question

    > onset > 2025-01-01
    bare-date: `2025-01-01` would be a subtraction, not a date
      at <2025-01-01> date without quotes
      help: write `@"2025-01-01"`

    > onset > @"2025-02-30"
    no-such-date: there is no such date
      at <@"2025-02-30"> not a date
      help: write year, month and day of a real date, for example `@"2026-11-22"`

    > onset > @"P1D"
    duration: lengths of time are not written as values
      at <@"P1D"> a length of time
      help: use `days_between`, `months_between` or `years_between` and compare with a number

    > onset > @"2025-01-01T10:00"
    time-of-day: times of day are not used in conditions
      at <@"2025-01-01T10:00"> a time of day
      help: write only the date, for example `@"2026-11-22"`

    > onset > @2025
    unknown-sign: `@` stands only before a date in quotes
      at <@> no date follows
      help: write a date as `@"2026-11-22"`

    > temperature == 38
    double-equals: the sign `==` means nothing here
      at <==> another sign is needed
      help: write `=`

    > drooling && stridor
    and-sign: the sign `&&` means nothing here
      at <&&> another sign is needed
      help: write `and`

    > drooling || stridor
    or-sign: the sign `||` means nothing here
      at <||> another sign is needed
      help: write `or`

    > !drooling
    not-sign: the sign `!` means nothing here
      at <!> another sign is needed
      help: write `not(...)`

    > drooling // comment
    comment: a condition has no comments
      at <//> a comment
      help: move it to the key `note`

    > drooling /* comment */
    comment: a condition has no comments
      at </*> a comment
      help: move it to the key `note`

    > drooling # comment
    comment: a condition has no comments
      at <#> a comment
      help: move it to the key `note`

    > {drooling}
    braces: a condition has no braces
      at <{> a brace
      help: write the name alone, or round brackets to keep parts together

    > temperature > 38 ?
    question-mark: `?` is not used here
      at <?> not used
      help: write the test alone, for example `< 3`, or the name of the question

    > temperature ≥ 38
    unknown-sign: the sign `≥` means nothing here
      at <≥> another sign is needed
      help: write `>=`

    > temperature – 38 > 0
    unknown-sign: the sign `–` means nothing here
      at <–> another sign is needed
      help: write `-`

    > temperature => 38
    unknown-sign: the sign `=>` means nothing here
      at <=>> another sign is needed
      help: write `>=`

    > temperature =< 38
    unknown-sign: the sign `=<` means nothing here
      at <=<> another sign is needed
      help: write `<=`

    > temperature <> 38
    unknown-sign: the sign `<>` means nothing here
      at <<>> another sign is needed
      help: write `!=`

    > temperature ^ 2 > 38
    unknown-sign: the sign `^` means nothing here
      at <^> another sign is needed
      help: write `**`

    > temperature % 2 > 38
    unknown-sign: the sign `%` means nothing here
      at <%> not a sign of conditions
      help: take it away
    """#
}
