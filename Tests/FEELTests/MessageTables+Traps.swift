// SPDX-License-Identifier: Apache-2.0

extension MessageTables {
  /// What would quietly mean something else than it reads like.
  static let traps = #"""
    > fever_days in 3-5
    hyphen-in-range: `3-5` is the number -2, not a range
      at <3-5> a hyphen subtracts
      help: write `[3..5]`

    > fever_days in 3 - 5
    hyphen-in-range: `3 - 5` is the number -2, not a range
      at <3 - 5> a hyphen subtracts
      help: write `[3..5]`

    > temperature = 38-39
    hyphen-in-range: `38-39` is the number -1, not a range
      at <38-39> a hyphen subtracts
      help: write `temperature in [38..39]`

    > 38.0-39.5 = temperature
    hyphen-in-range: `38.0-39.5` is the number -1.5, not a range
      at <38.0-39.5> a hyphen subtracts
      help: write `temperature in [38.0..39.5]`

    > fever_days in (1-2, 4-5)
    hyphen-in-range: `1-2` is the number -1, not a range
      at <1-2> a hyphen subtracts
      help: write `[1..2]`
    hyphen-in-range: `4-5` is the number -1, not a range
      at <4-5> a hyphen subtracts
      help: write `[4..5]`

    > fever_days between 3-5
    hyphen-in-range: `3-5` is the number -2, not a range
      at <3-5> a hyphen subtracts
      help: write `between 3 and 5`

    > fever_days in [3-5]
    hyphen-in-range: `3-5` is the number -2, not a range
      at <3-5> a hyphen subtracts
      help: write `[3..5]`

    > pulse * 2 > 3-5
    hyphen-in-range: `3-5` is the number -2, not a range
      at <3-5> a hyphen subtracts
      help: write one number, or `in [3..5]` for a range

    > max(3-5, pulse) > 1
    hyphen-in-range: `3-5` is the number -2, not a range
      at <3-5> a hyphen subtracts
      help: write `in [3..5]` for a range, or `-2`

    > temperature > 38 - 39
    hyphen-in-range: `38 - 39` is the number -1, not a range
      at <38 - 39> a hyphen subtracts
      help: write one number, or `in [38..39]` for a range

    > pulse > 100 - 5
    hyphen-in-range: `100 - 5` is the number 95, not a range
      at <100 - 5> a hyphen subtracts
      help: write `95`

    cell fever_days> 3-5
    hyphen-in-range: `3-5` is the number -2, not a range
      at <3-5> a hyphen subtracts
      help: write `[3..5]`

    cell fever_days> 3 - 5
    hyphen-in-range: `3 - 5` is the number -2, not a range
      at <3 - 5> a hyphen subtracts
      help: write `[3..5]`

    cell fever_days> > 3-5
    hyphen-in-range: `3-5` is the number -2, not a range
      at <3-5> a hyphen subtracts
      help: write one number, or `[3..5]` alone for a range

    > fever_days in 3–5
    unknown-sign: the sign `–` means nothing here
      at <–> another sign is needed
      help: write `[3..5]` for a range, or `-` with spaces to subtract

    > fever_days in [3 – 5]
    unknown-sign: the sign `–` means nothing here
      at <–> another sign is needed
      help: write `[3..5]` for a range, or `-` with spaces to subtract

    cell temperature> 36:38
    unknown-sign: the sign `:` means nothing here
      at <:> another sign is needed
      help: write `[36..38]` for a range

    > temperature in [36…38]
    unknown-sign: the sign `…` means nothing here
      at <…> another sign is needed
      help: write `[36..38]` for a range

    cell fever_days> > 5, < 9
    fits-everything: a comma means `or`, so these tests together fit every answer
      at <> 5, < 9> one of them always fits
      help: write `(5..9)`

    cell fever_days> <= 9, >= 5
    fits-everything: a comma means `or`, so these tests together fit every answer
      at <<= 9, >= 5> one of them always fits
      help: write `[5..9]`

    cell fever_days> <= 5, > 5
    fits-everything: a comma means `or`, so these tests together fit every answer
      at <<= 5, > 5> one of them always fits
      help: write `-` for any answer, or keep one of them

    cell fever_days> 1, > 5, < 9
    fits-everything: a comma means `or`, so these tests together fit every answer
      at <> 5, < 9> one of them always fits
      help: write `(5..9)`

    cell fever_days> not(> 5, < 9)
    fits-everything: a comma means `or`, so these tests together fit every answer
      at <> 5, < 9> one of them always fits
      help: write `(5..9)`

    cell fever_days> != 3, != 4
    fits-everything: a comma means `or`, so these tests together fit every answer
      at <!= 3, != 4> one of them always fits
      help: write `not(3, 4)`

    cell fever_days> != 3, > 2
    fits-everything: a comma means `or`, so these tests together fit every answer
      at <!= 3, > 2> one of them always fits
      help: write `-` for any answer, or keep one of them

    cell throat_pain> > "mild", < "strong"
    fits-everything: a comma means `or`, so these tests together fit every answer
      at <> "mild", < "strong"> one of them always fits
      help: write `("mild".."strong")`

    cell helper> != "daily", != "weekly"
    fits-everything: a comma means `or`, so these tests together fit every answer
      at <!= "daily", != "weekly"> one of them always fits
      help: write `not("daily", "weekly")`

    cell onset> > @"2026-01-01", < @"2026-02-01"
    fits-everything: a comma means `or`, so these tests together fit every answer
      at <> @"2026-01-01", < @"2026-02-01"> one of them always fits
      help: write `(@"2026-01-01"..@"2026-02-01")`

    > fever_days in (> 5, < 9)
    fits-everything: a comma means `or`, so these tests together fit every answer
      at <> 5, < 9> one of them always fits
      help: write `in (5..9)`

    > fever_days in (!= 3, != 4)
    fits-everything: a comma means `or`, so these tests together fit every answer
      at <!= 3, != 4> one of them always fits
      help: write `not(fever_days in (3, 4))`

    > fever_days in (!= 3, 3)
    fits-everything: a comma means `or`, so these tests together fit every answer
      at <!= 3, 3> one of them always fits
      help: keep one of them

    > fever_days > 5 or fever_days < 9
    fits-everything: every answer to `fever_days` makes this true
      at <fever_days > 5 or fever_days < 9> always true
      help: write `and` between them

    > fever_days <= 5 or drooling or fever_days > 5
    fits-everything: every answer to `fever_days` makes this true
      at <fever_days <= 5 or drooling or fever_days > 5> always true
      help: leave one of them out

    > helper != "daily" or helper != "weekly"
    fits-everything: every answer to `helper` makes this true
      at <helper != "daily" or helper != "weekly"> always true
      help: write `and` between them

    > throat_pain >= "none" and drooling
    fits-everything: every answer to `throat_pain` makes this true
      at <throat_pain >= "none"> always true
      note: from the mildest to the worst: `"none"`, `"mild"`, `"moderate"`, `"strong"` and `"very-strong"`
      help: compare with another value, or leave this part out

    > fever_days > 9 and fever_days < 5
    fits-nothing: no answer to `fever_days` makes this true
      at <fever_days > 9 and fever_days < 5> never true
      help: write `or` between them

    > helper = "daily" and helper = "weekly"
    fits-nothing: no answer to `helper` makes this true
      at <helper = "daily" and helper = "weekly"> never true
      help: write `or` between them

    > drooling and (stridor or drooling) and not(drooling)
    fits-nothing: no answer to `drooling` makes this true
      at <drooling and (stridor or drooling) and not(drooling)> never true
      help: leave one of them out

    > drinking > "nothing"
    fits-nothing: no answer to `drinking` makes this true
      at <drinking > "nothing"> never true
      note: from the mildest to the worst: `"normal"`, `"little"` and `"nothing"`
      help: compare with another value

    > strep_points + 1 > 4 and strep_points+1 < 3
    fits-nothing: no value of `strep_points + 1` makes this true
      at <strep_points + 1 > 4 and strep_points+1 < 3> never true
      help: write `or` between them

    > false
    fits-nothing: `false` is no condition, since no answer changes it
      at <false> never true
      help: write a condition that reads an answer, or leave it out

    > fever_days > fever_days
    fits-nothing: `fever_days` is compared with itself
      at <fever_days > fever_days> never true
      help: compare with another value

    > symptoms.none and symptoms.cough
    fits-nothing: nobody can tick both `symptoms.none` and `symptoms.cough`
      at <symptoms.none and symptoms.cough> never true
      help: leave one of them out, or write `or` between them

    > 3 > 5
    fits-nothing: no value makes this true
      at <3 > 5> never true
      help: compare with another value

    > temperature > .5
    number-form: `.5` is not written as a number
      at <.5> not a number
      help: write `0.5`

    > temperature > 38;5
    unknown-sign: the sign `;` means nothing here
      at <;> another sign is needed
      help: write `38.5`

    > temperature in (38;5)
    unknown-sign: the sign `;` means nothing here
      at <;> another sign is needed
      help: write `38.5` for one number, or `38, 5` for two

    > temperature in (38; 39)
    unknown-sign: the sign `;` means nothing here
      at <;> another sign is needed
      help: write `,`

    > drooling;
    unknown-sign: the sign `;` means nothing here
      at <;> not a sign of conditions
      help: take it away

    > temperature > 38·5
    number-form: `38·5` is not written as a number
      at <38·5> not a number
      help: write `38.5`

    > temperature > 38·500
    number-form: `38·500` is not written as a number
      at <38·500> not a number
      help: write `38.500`

    > temperature > 1'000
    number-form: `1'000` is not written as a number
      at <1'000> not a number
      help: write a long number without signs: `1000`

    > temperature > 1_000
    number-form: `1_000` is not written as a number
      at <1_000> not a number
      help: write a long number without signs: `1000`

    > temperature > 38%5
    number-form: `38%5` is not written as a number
      at <38%5> not a number
      help: write one number, with a point before its decimals

    > temperature > ３８
    number-form: `３` is not a digit that conditions know
      at <３> another kind of digit
      help: write the number with the digits 0 to 9, and a point before its decimals

    > temperature > 38 5
    missing-operator: something is missing between these two
      at <38 5> nothing joins these
      help: write `and`, `or` or a comparison between them

    > pulse + fever-days * 2 > 3
    hyphen-in-name: `fever-days` would be a subtraction, not a name
      at <fever-days> hyphens subtract
      help: did you mean `fever_days`?

    > pulse-fever-days > 3
    hyphen-in-name: `fever-days` would be a subtraction, not a name
      at <fever-days> hyphens subtract
      help: did you mean `fever_days`?

    > drooling-days > 3
    not-a-number: `drooling` is yes or no, and a number is needed
      at <drooling> not a number
      help: write `(if ... then 1 else 0)` around it to count it as a number
    unknown-name: there is no question or value named `days`
      at <days> not defined here
      help: did you mean `fever_days`?

    cell throat_pain> "mld"
    unknown-option: there is no option `"mld"` here
      at <"mld"> not an option
      note: the options are `"none"`, `"mild"`, `"moderate"`, `"strong"` and `"very-strong"`
      help: did you mean `"mild"`?

    > temperature > 38'5
    number-form: `38'5` is not written as a number
      at <38'5> not a number
      help: write one number, with a point before its decimals

    > temperature > 38’500
    number-form: `38’500` is not written as a number
      at <38’500> not a number
      help: write a long number without signs: `38500`

    > temperature > 1'000'000
    number-form: `1'000'000` is not written as a number
      at <1'000'000> not a number
      help: write a long number without signs: `1000000`

    > temperature > 38;5;1
    unknown-sign: the sign `;` means nothing here
      at <;> another sign is needed
      help: write `38.5`

    > temperature > 38_5
    number-form: `38_5` is not written as a number
      at <38_5> not a number
      help: write one number, with a point before its decimals
    """#
}
