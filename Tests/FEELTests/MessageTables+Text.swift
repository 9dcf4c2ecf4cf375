// SPDX-License-Identifier: Apache-2.0

extension MessageTables {
  static let text = #"""
    >
    empty-condition: no condition is written here
      at <> empty
      help: write the condition

    > throat_pain = "mild
    unclosed-quote: the closing quote is missing
      at <"mild> opened here
      help: write `"` at the end, on the same line

    > 'mild' = throat_pain
    single-quotes: this option stands in single quotes; double ones are needed
      at <'mild'> single quotes
      help: write `"mild"`

    > throat_pain = 'mild
    single-quotes: this option stands in single quotes; double ones are needed
      at <'> single quotes
      help: write `"` on both sides

    > “mild” = throat_pain
    curly-quotes: these quotes are not the straight double ones
      at <“mild”> another kind of quote
      help: write `"mild"`

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

    > fever_days > 2 weeks
    number-with-unit: a word stands right after the number `2`
      at <2 weeks> `weeks` does not belong to a number
      help: write the number in the unit of the question: for days `14`

    > fever_days <= two weeks
    number-with-unit: a word stands right after the number `two`
      at <two weeks> `weeks` does not belong to a number
      help: write the number in the unit of the question: for days `14`

    > onset > 2025-01-01
    bare-date: `2025-01-01` would be a subtraction, not a date
      at <2025-01-01> date without quotes
      help: write `@"2025-01-01"`

    > onset > @"2025-02-30"
    no-such-date: there is no such day
      at <@"2025-02-30"> not in the calendar
      help: write a day that the month has

    > onset > @"P1D"
    duration: lengths of time are not written as values
      at <@"P1D"> a length of time
      help: use `days_between`, `months_between` or `years_between` and compare with a number

    > onset > @"2025-01-01T10:00"
    time-of-day: times of day are not used in conditions
      at <@"2025-01-01T10:00"> a time of day
      help: write only the date: `@"2025-01-01"`

    > onset > @2025
    unknown-sign: `@` stands only before a date in quotes
      at <@> no date follows
      help: write `@` and year, month and day in quotes, as in `@"yyyy-mm-dd"`

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

    value>
    empty-condition: no value is written here
      at <> empty
      help: write the value

    > drooling & stridor
    and-sign: the sign `&` means nothing here
      at <&> another sign is needed
      help: write `and`

    > drooling | stridor
    or-sign: the sign `|` means nothing here
      at <|> another sign is needed
      help: write `or`

    > temperature > “38”
    curly-quotes: a number needs no quotes
      at <“38”> quotes around a number
      help: write `38`

    > temperature > '38'
    single-quotes: a number needs no quotes
      at <'38'> quotes around a number
      help: write `38`

    > onset > '2026-01-01'
    single-quotes: this option stands in single quotes; double ones are needed
      at <'2026-01-01'> single quotes
      help: write `@"2026-01-01"`

    > throat_pain = ‘mild’
    curly-quotes: these quotes are not the straight double ones
      at <‘mild’> another kind of quote
      help: write `"mild"`

    > throat_pain = “mild
    curly-quotes: these quotes are not the straight double ones
      at <“> another kind of quote
      help: write `"` on both sides

    > temperature in [38,40]
    decimal-comma: `38,40` can be read as one number or as two
      at <38,40> comma between digits
      help: write `[38..40]` for a range

    > temperature in (38,40]
    decimal-comma: `38,40` can be read as one number or as two
      at <38,40> comma between digits
      help: write `(38..40]` for a range

    > onset > 2026-1-1
    bare-date: `2026-1-1` would be a subtraction, not a date
      at <2026-1-1> date without quotes
      help: write `@"2026-01-01"`

    > onset > 1-1-2026
    bare-date: `1-1-2026` would be a subtraction, not a date
      at <1-1-2026> date without quotes
      help: write `@"2026-01-01"`

    > onset > 3-5-2026
    bare-date: `3-5-2026` would be a subtraction, not a date
      at <3-5-2026> date without quotes
      help: write `@` and year, month and day in quotes, as in `@"yyyy-mm-dd"`

    > onset > 2025-02-30
    bare-date: `2025-02-30` would be a subtraction, not a date
      at <2025-02-30> date without quotes
      help: write `@` and year, month and day in quotes, as in `@"yyyy-mm-dd"`

    > onset > 1.3.2026
    number-form: `1.3.2026` is not written as a number
      at <1.3.2026> not a number
      help: write `@"2026-03-01"` if this is a date

    > onset > 1.13.2026
    number-form: `1.13.2026` is not written as a number
      at <1.13.2026> not a number
      help: write digits, or digits, one point and digits: `38` or `38.5`

    > onset > @"1.3.2025"
    no-such-date: a date is written as year, month and day
      at <@"1.3.2025"> written otherwise
      help: write `@"2025-03-01"`

    > onset > @"3/1/2025"
    no-such-date: a date is written as year, month and day
      at <@"3/1/2025"> written otherwise
      help: write `@` and year, month and day in quotes, as in `@"yyyy-mm-dd"`

    > onset > @"3/13/2025"
    no-such-date: a date is written as year, month and day
      at <@"3/13/2025"> written otherwise
      help: write `@"2025-03-13"`

    > onset > @"2025-3-1"
    no-such-date: a date is written as year, month and day
      at <@"2025-3-1"> written otherwise
      help: write `@"2025-03-01"`

    > onset > @"tomorrow"
    no-such-date: a date is written as year, month and day
      at <@"tomorrow"> written otherwise
      help: write `@` and year, month and day in quotes, as in `@"yyyy-mm-dd"`

    > onset > @"12:30"
    time-of-day: times of day are not used in conditions
      at <@"12:30"> a time of day
      help: write a date, or leave it out
    """#
}
