// SPDX-License-Identifier: Apache-2.0

extension MessageTables {
  static let types = #"""
    > temperature
    not-a-condition: `temperature` is a number, and a condition must be yes or no
      at <temperature> not yes or no
      help: compare it with a number, such as `temperature > 0`

    > throat_pain
    not-a-condition: `throat_pain` is an option, and a condition must be yes or no
      at <throat_pain> not yes or no
      note: the options are `"none"`, `"mild"`, `"moderate"`, `"strong"` and `"very-strong"`
      help: compare it with an option, such as `throat_pain = "none"`

    > helper
    not-a-condition: `helper` is an option, and a condition must be yes or no
      at <helper> not yes or no
      note: the options are `"never"`, `"weekly"`, `"daily"`, `"at-night"`, `"always"` and 2 more
      help: compare it with an option, such as `helper = "never"`

    > onset
    not-a-condition: `onset` is a date, and a condition must be yes or no
      at <onset> not yes or no
      help: compare it with a date, such as `onset < contact_date`

    > "mild"
    not-a-condition: `"mild"` is an option, and a condition must be yes or no
      at <"mild"> not yes or no
      help: write which question has this answer: `question = "mild"`

    > temperature and drooling
    not-a-condition: `temperature` is a number, and a condition must be yes or no
      at <temperature> not yes or no
      help: compare it with a number, such as `temperature > 0`

    > if temperature then drooling else stridor
    not-a-condition: `temperature` is a number, and a condition must be yes or no
      at <temperature> not yes or no
      help: compare it with a number, such as `temperature > 0`

    > drooling + 1 > 2
    not-a-number: `drooling` is yes or no, and a number is needed
      at <drooling> not a number
      help: write `(if ... then 1 else 0)` around it to count it as a number

    > days_between(drooling, onset) > 3
    not-a-date: `drooling` is yes or no, and a date is needed
      at <drooling> not a date
      help: write the name of a date, such as `contact_date`, or a date as in `@"yyyy-mm-dd"`

    > onset > "2025-01-01"
    different-types: `onset` is a date, but `"2025-01-01"` is an option
      at <onset > "2025-01-01"> of different kinds
      help: write `@"2025-01-01"`

    > temperature > "38"
    different-types: `temperature` is a number, but `"38"` is an option
      at <temperature > "38"> of different kinds
      help: write `38` without quotes

    > drooling = "yes"
    different-types: `drooling` is yes or no, but `"yes"` is an option
      at <drooling = "yes"> of different kinds
      help: write `drooling` alone for yes

    > drooling = "no"
    different-types: `drooling` is yes or no, but `"no"` is an option
      at <drooling = "no"> of different kinds
      help: write `not(drooling)` for no

    > throat_pain in ("mild", 3)
    different-types: `throat_pain` is an option, but `3` is a number
      at <3> of different kinds
      help: write an option, such as `"none"`

    > if drooling then 1 else "mild"
    different-types: `1` is a number, but `"mild"` is an option
      at <if drooling then 1 else "mild"> of different kinds
      help: write values of one kind after `then` and after `else`

    > drooling = (if stridor then "a" else "b")
    different-types: `drooling` is yes or no, but `(if stridor then "a" else "b")` is an option
      at <drooling = (if stridor then "a" else "b")> of different kinds

    > pulse ** temperature > 3
    different-units: the power must be a plain number, but `temperature` is in degrees Celsius
      at <temperature> has a unit
      help: write a whole number, such as `** 2`

    > pulse ** 0.5 > 3
    not-supported-yet: a power with decimals cannot be calculated
      at <0.5> not a whole number
      help: write a whole number, such as `** 2`

    > pulse ** -0.5 > 3
    not-supported-yet: a power with decimals cannot be calculated
      at <-0.5> not a whole number
      help: write a whole number, such as `** 2`

    > throat_pain = drinking
    different-lists: `throat_pain` and `drinking` have different lists of options
      at <throat_pain = drinking> of different lists
      note: the options of `throat_pain` are `"none"`, `"mild"`, `"moderate"`, `"strong"` and `"very-strong"`
      note: the options of `drinking` are `"nothing"`, `"little"` and `"normal"`
      help: let both questions use one list of `lists`, or compare each of them with an option

    > throat_pain = "strng"
    unknown-option: there is no option `"strng"` here
      at <"strng"> not an option
      note: the options are `"none"`, `"mild"`, `"moderate"`, `"strong"` and `"very-strong"`
      help: did you mean `"strong"`?

    > throat_pain = "zzz"
    unknown-option: there is no option `"zzz"` here
      at <"zzz"> not an option
      note: the options are `"none"`, `"mild"`, `"moderate"`, `"strong"` and `"very-strong"`

    > throat_pain in ("mild", "strng")
    unknown-option: there is no option `"strng"` here
      at <"strng"> not an option
      note: the options are `"none"`, `"mild"`, `"moderate"`, `"strong"` and `"very-strong"`
      help: did you mean `"strong"`?

    > "a" = "b"
    option-without-question: nothing says which question `"a"` is an option of
      at <"a"> an option of what?
      help: compare it with the name of its question: `question = "a"`

    > helper >= "daily"
    no-order: the options of `helper` have no order
      at <helper >= "daily"> which is more?
      help: add `worse: later` or `worse: earlier` to the question, or name the options with `in (...)`

    > either > throat_pain
    no-order: `either` has no order
      at <either > throat_pain> which is more?
      help: name those that count with `in (...)`

    > throat_pain > pain_relief
    different-orders: of `throat_pain` another end of the list is worse than of `pain_relief`
      at <throat_pain > pain_relief> worse on different sides
      help: give both questions the same `worse`, or compare each of them with an option

    > (if drooling then throat_pain else pain_relief) > throat_pain
    no-order: this has no order
      at <(if drooling then throat_pain else pain_relief) > throat_pain> which is more?
      help: name those that count with `in (...)`

    > drooling > stridor
    no-order: yes and no have no order
      at <drooling > stridor> which is more?
      help: write the name alone for yes, or `not(...)` around it for no

    > cycle != "daily"
    not-equal-may-be-absent: not everybody is asked `cycle`, so `!=` would also hold for those who are not
      at <cycle != "daily"> also true without the question
      note: `=` is false for those who are not asked, and so `not(... = ...)` is true for them
      help: name the answers that count with `in (...)`, or write `not(... = ...)` if the others are meant too

    > age_months + 1 != 3
    not-equal-may-be-absent: not everybody is asked `age_months`, so `!=` would also hold for those who are not
      at <age_months + 1 != 3> also true without the question
      note: `=` is false for those who are not asked, and so `not(... = ...)` is true for them
      help: name the answers that count with `in (...)`, or write `not(... = ...)` if the others are meant too

    > helper != cycle
    not-equal-may-be-absent: not everybody is asked `cycle`, so `!=` would also hold for those who are not
      at <helper != cycle> also true without the question
      note: `=` is false for those who are not asked, and so `not(... = ...)` is true for them
      help: name the answers that count with `in (...)`, or write `not(... = ...)` if the others are meant too

    > age_months in (!= 3)
    not-equal-may-be-absent: not everybody is asked `age_months`, so `!=` would also hold for those who are not
      at <!= 3> also true without the question
      note: `=` is false for those who are not asked, and so `not(... = ...)` is true for them
      help: name the answers that count with `in (...)`, or write `not(... = ...)` if the others are meant too

    > fever_days in [3..1]
    empty-range: nothing lies in this range
      at <[3..1]> empty
      help: write the lower end first: `[1..3]`

    > fever_days in (3..3]
    empty-range: nothing lies in this range
      at <(3..3]> empty
      help: write `[3..3]`, since a round bracket leaves its end out

    > throat_pain in ["strong".."mild"]
    empty-range: nothing lies in this range
      at <["strong".."mild"]> empty
      help: write the better end first: `["mild".."strong"]`

    > onset in [@"2026-01-02"..@"2026-01-01"]
    empty-range: nothing lies in this range
      at <[@"2026-01-02"..@"2026-01-01"]> empty
      help: write the earlier date first: `[@"2026-01-01"..@"2026-01-02"]`

    > fever_days between 5 and -5
    empty-range: nothing lies in this range
      at <fever_days between 5 and -5> empty
      help: write the lower end first: `between -5 and 5`

    > throat_pain = "mild" + "strong"
    text-arithmetic: `"mild"` is an option, and options cannot be calculated with or joined
      at <"mild"> not a number
      help: give the options `points`, make a fact with `sum: ...` under `facts`, and use its name

    > onset - contact_date > 3
    date-arithmetic: `onset` is a date, and dates cannot be calculated with
      at <onset> not a number
      help: use `days_between(from, to)`, `months_between` or `years_between`

    > round(pulse, 1.5) > 3
    round-places: the decimals to keep must be written as a whole number from 0 to 20
      at <1.5> not such a number
      help: write for example `round(..., 1)`

    > round(pulse, 21) > 3
    round-places: the decimals to keep must be written as a whole number from 0 to 20
      at <21> not such a number
      help: write for example `round(..., 1)`

    > round(pulse, pulse) > 3
    round-places: the decimals to keep must be written as a whole number from 0 to 20
      at <pulse> not such a number
      help: write for example `round(..., 1)`

    > temprature > 3 and stridr or throat_pain = "mld"
    and-or-without-brackets: `and` and `or` stand side by side without brackets
      at <or> mixed here
      note: `temprature > 3 and stridr` would be read first
      help: put brackets around the parts that belong together
    unknown-name: there is no question or value named `temprature`
      at <temprature> not defined here
      help: did you mean `temperature`?
    unknown-name: there is no question or value named `stridr`
      at <stridr> not defined here
      help: did you mean `stridor`?
    unknown-option: there is no option `"mld"` here
      at <"mld"> not an option
      note: the options are `"none"`, `"mild"`, `"moderate"`, `"strong"` and `"very-strong"`
      help: did you mean `"mild"`?

    number> drooling
    not-a-number: `drooling` is yes or no, and a number is needed
      at <drooling> not a number
      help: write `(if ... then 1 else 0)` around it to count it as a number

    number> throat_pain
    not-a-number: `throat_pain` is an option, and a number is needed
      at <throat_pain> not a number

    date> temperature
    not-a-date: `temperature` is a number, and a date is needed
      at <temperature> not a date
      help: write the name of a date, such as `contact_date`, or a date as in `@"yyyy-mm-dd"`

    code throat_pain> 3
    not-an-option: `3` is a number, and an option is needed
      at <3> not an option
      note: the other results of this column are options, such as `"none"`
      help: write an option in quotes

    code throat_pain> "mld"
    unknown-option: there is no option `"mld"` here
      at <"mld"> not an option
      note: the options are `"none"`, `"mild"`, `"moderate"`, `"strong"` and `"very-strong"`
      help: did you mean `"mild"`?

    code throat_pain> drinking
    different-lists: `drinking` has another list of options than is needed here
      at <drinking> of another list
      note: the options are `"none"`, `"mild"`, `"moderate"`, `"strong"` and `"very-strong"`
      help: write one of the options in quotes, or choose it with `if ... then ... else ...`

    value> medicines
    text-is-not-read: `medicines` is free text, which no rule can read
      at <medicines> free text
      help: ask for what the rule needs with a question that has options

    cell medicines> -
    text-is-not-read: `medicines` is free text, which no rule can read
      at <-> free text
      help: ask for what the rule needs with a question that has options

    value> if drooling then "a" else 3
    different-types: `"a"` is an option, but `3` is a number
      at <if drooling then "a" else 3> of different kinds
      help: write values of one kind after `then` and after `else`

    cell temperature> "mild"
    different-types: `temperature` is a number, but `"mild"` is an option
      at <"mild"> of different kinds
      help: write a number

    cell drooling> 1
    different-types: `drooling` is yes or no, but `1` is a number
      at <1> of different kinds
      help: write `true`

    cell throat_pain> < "mld"
    unknown-option: there is no option `"mld"` here
      at <"mld"> not an option
      note: the options are `"none"`, `"mild"`, `"moderate"`, `"strong"` and `"very-strong"`
      help: did you mean `"mild"`?

    cell helper> < "daily"
    no-order: the options of `helper` have no order
      at << "daily"> which is more?
      help: add `worse: later` or `worse: earlier` to the question, or name the options with `in (...)`

    cell temperature> < fever_days
    different-units: `temperature` is in degrees Celsius, but `fever_days` is in days
      at << fever_days> of different units
      help: turn one of them into the unit of the other in a fact with `unit`, and use its name here

    cell temperature> != age_months
    not-equal-may-be-absent: not everybody is asked `age_months`, so `!=` would also hold for those who are not
      at <!= age_months> also true without the question
      note: `=` is false for those who are not asked, and so `not(... = ...)` is true for them
      help: name the answers that count with `in (...)`, or write `not(... = ...)` if the others are meant too
    different-units: `temperature` is in degrees Celsius, but `age_months` is in months
      at <!= age_months> of different units
      help: turn one of them into the unit of the other in a fact with `unit`, and use its name here

    cell drooling> ["a".."b"]
    different-types: `drooling` is yes or no, but `"a"` is an option
      at <["a".."b"]> of different kinds
      help: write `true` or `false`
    different-types: `drooling` is yes or no, but `"b"` is an option
      at <["a".."b"]> of different kinds
      help: write `true` or `false`

    cell fever_days> [5..3]
    empty-range: nothing lies in this range
      at <[5..3]> empty
      help: write the lower end first: `[3..5]`

    > throat_pain = "moderate" or "strong"
    not-a-condition: `"strong"` is an option, and a condition must be yes or no
      at <"strong"> not yes or no
      help: write `throat_pain in ("moderate", "strong")`

    > throat_pain = "mild" or "moderate" or "strong" or drooling
    not-a-condition: `"moderate"` is an option, and a condition must be yes or no
      at <"moderate"> not yes or no
      help: write `throat_pain in ("mild", "moderate", "strong")`

    > throat_pain = "mild" and "strong"
    not-a-condition: `"strong"` is an option, and a condition must be yes or no
      at <"strong"> not yes or no
      help: write the whole comparison: `throat_pain = "strong"`

    > temperature > 38 or 39
    not-a-condition: `39` is a number, and a condition must be yes or no
      at <39> not yes or no
      help: write the whole comparison: `temperature > 39`

    > onset = @"2026-01-01" or @"2026-01-02"
    not-a-condition: `@"2026-01-02"` is a date, and a condition must be yes or no
      at <@"2026-01-02"> not yes or no
      help: write `onset in (@"2026-01-01", @"2026-01-02")`

    > 1 or drooling
    not-a-condition: `1` is a number, and a condition must be yes or no
      at <1> not yes or no
      help: write a comparison, with the name of a question

    > if drooling then 1 else 2
    not-a-condition: `if drooling then 1 else 2` is a number, and a condition must be yes or no
      at <if drooling then 1 else 2> not yes or no
      help: write `true`, `false` or a comparison after `then` and after `else`

    > if drooling then "mild" else "strong"
    not-a-condition: `if drooling then "mild" else "strong"` is an option, and a condition must be yes or no
      at <if drooling then "mild" else "strong"> not yes or no
      help: write `true`, `false` or a comparison after `then` and after `else`

    > max(pulse, 3)
    not-a-condition: `max(pulse, 3)` is a number, and a condition must be yes or no
      at <max(pulse, 3)> not yes or no
      help: compare it with a number, such as `max(pulse, 3) > 0`

    > drooling = 1
    different-types: `drooling` is yes or no, but `1` is a number
      at <drooling = 1> of different kinds
      help: write `drooling` alone for yes

    > drooling = 0
    different-types: `drooling` is yes or no, but `0` is a number
      at <drooling = 0> of different kinds
      help: write `not(drooling)` for no

    > drooling = 5
    different-types: `drooling` is yes or no, but `5` is a number
      at <drooling = 5> of different kinds
      help: write `drooling` alone for yes, or `not(drooling)` for no

    > throat_pain >= 3
    different-types: `throat_pain` is an option, but `3` is a number
      at <throat_pain >= 3> of different kinds
      help: write an option, such as `"none"`

    > throat_pain = true
    different-types: `throat_pain` is an option, but `true` is yes or no
      at <throat_pain = true> of different kinds
      help: write an option, such as `"none"`

    > temperature > "high"
    different-types: `temperature` is a number, but `"high"` is an option
      at <temperature > "high"> of different kinds
      help: write a number

    > onset > 3
    different-types: `onset` is a date, but `3` is a number
      at <onset > 3> of different kinds
      help: use `days_between(from, to)`, and compare the days with a number

    > onset > "1.3.2025"
    different-types: `onset` is a date, but `"1.3.2025"` is an option
      at <onset > "1.3.2025"> of different kinds
      help: write `@"2025-03-01"`

    cell drooling> 0
    different-types: `drooling` is yes or no, but `0` is a number
      at <0> of different kinds
      help: write `false`

    cell drooling> "yes"
    different-types: `drooling` is yes or no, but `"yes"` is an option
      at <"yes"> of different kinds
      help: write `true`

    cell throat_pain> 3
    different-types: `throat_pain` is an option, but `3` is a number
      at <3> of different kinds
      help: write an option, such as `"none"`

    > age_months > fever_days
    different-units: `age_months` is in months, but `fever_days` is in days
      at <age_months > fever_days> of different units
      help: turn one of them into the unit of the other in a fact with `unit`, and use its name here

    > pulse > weight
    different-units: `pulse` is without a unit, but `weight` is in kilograms
      at <pulse > weight> of different units
      help: make a fact of `pulse` with `unit: kg` under `facts`, and use its name here

    > throat_pain = drooling
    different-types: `throat_pain` is an option, but `drooling` is yes or no
      at <throat_pain = drooling> of different kinds
      help: write an option, such as `"none"`

    > fever_days in [3..3)
    empty-range: nothing lies in this range
      at <[3..3)> empty
      help: write `[3..3]`, since a round bracket leaves its end out

    > pulse in (5..1]
    empty-range: nothing lies in this range
      at <(5..1]> empty
      help: write the lower end first: `[1..5)`
    """#
}
