// SPDX-License-Identifier: Apache-2.0

extension MessageTables {
  static let syntax = #"""
    > drooling and
    unfinished: something is missing at the end, after `and`
      at <and> nothing follows
      help: write what comes after `and`

    > not
    unfinished: something is missing at the end, after `not`
      at <not> nothing follows
      help: write what comes after `not`

    > and drooling
    missing-value: a name or a value is missing before `and`
      at <and> something is missing before this
      help: write a name, a number or an option in quotes before `and`

    > drooling or or stridor
    missing-value: a name or a value is missing before `or`
      at <or> something is missing before this
      help: write a name, a number or an option in quotes before `or`

    > temperature > > 3
    missing-value: a name or a value is missing before `>`
      at <>> something is missing before this
      help: write a name, a number or an option in quotes before `>`

    > ()
    missing-value: a name or a value is missing before `)`
      at <)> something is missing before this
      help: write a name, a number or an option in quotes before `)`

    > drooling stridor
    missing-operator: something is missing between these two
      at <drooling stridor> nothing joins these
      help: write `and`, `or` or a comparison between them

    > has fever
    missing-operator: something is missing between these two
      at <has fever> nothing joins these
      help: did you mean `has_fever`?

    > temperature > 1 000
    missing-operator: something is missing between these two
      at <1 000> nothing joins these
      help: write a long number without spaces: `1000`

    > temperature is 38
    missing-operator: a sign is needed, not `is`
      at <is> not a word of conditions
      help: write `=` instead of `is`

    > drooling AND stridor
    capital-letters: `AND` must be written `and`
      at <AND> capital letters
      help: write `and`

    > NOT(drooling)
    capital-letters: `NOT` must be written `not`
      at <NOT> capital letters
      help: write `not`

    > drooling = True
    capital-letters: `True` must be written `true`
      at <True> capital letters
      help: write `true`

    > (drooling
    missing-bracket: a closing bracket is missing
      at <(> opened here
      help: write `)` where the bracket ends

    > drooling)
    extra-bracket: this bracket closes nothing
      at <)> never opened
      help: take `)` away, or open the bracket earlier

    > drooling, stridor
    stray-comma: a comma cannot stand here
      at <,> not here
      help: write `and` or `or`, or `in (...)` around a choice of values

    > drooling or stridor and has_fever
    and-or-without-brackets: `and` and `or` stand side by side without brackets
      at <or> mixed here
      note: `stridor and has_fever` would be read first
      help: put brackets around the parts that belong together

    > 3 < fever_days < 5
    comparison-chain: two comparisons stand in a row
      at <<> the second comparison
      help: write `3 < fever_days and fever_days < ...`

    > drooling = stridor = has_fever
    comparison-chain: two comparisons stand in a row
      at <=> the second comparison
      help: write `drooling = stridor and stridor = ...`

    > 3 < fever_days between 3 and 5
    comparison-chain: two comparisons stand in a row
      at <between> the second comparison
      help: write two comparisons with `and` between them

    > not drooling
    not-without-brackets: `not` needs brackets
      at <not> no bracket follows
      help: write `not(...)` around what must not hold

    > throat_pain not "mild"
    missing-operator: something is missing between these two
      at <throat_pain not> nothing joins these
      help: write `throat_pain != "mild"`

    cell throat_pain> not
    not-without-brackets: `not` needs brackets
      at <not> not an answer
      help: write `"not"` if an option of that name is meant, or `not(...)` around what must not hold

    cell throat_pain> not, mild
    not-without-brackets: `not` needs brackets
      at <not> not an answer
      help: write `"not"` if an option of that name is meant, or `not(...)` around what must not hold

    > throat_pain not in ("mild")
    not-in: `not` cannot stand in the middle of a comparison
      at <not in> not here
      help: write `not(throat_pain in ...)`

    > if drooling then stridor
    incomplete-if: `if`, `then` and `else` belong together, and `else` is missing
      at <if> without `else`
      help: write `if ... then ... else ...`

    > drooling then stridor
    incomplete-if: `if`, `then` and `else` belong together, and `if` is missing
      at <then> without `if`
      help: write `if ... then ... else ...`

    > drooling and if stridor then true else false
    if-without-brackets: `if` inside something else needs brackets
      at <if> no bracket before this
      help: write `(if ... then ... else ...)`

    > fever_days between 3
    incomplete-between: `between` needs two limits with `and` between them
      at <between> the second limit is missing
      help: write `between ... and ...`

    > fever_days in [3..5
    incomplete-range: a range needs two ends and a closing bracket
      at <[> begins here
      help: write `[3..15]`; a round bracket leaves the end out: `[3..15)`

    > fever_days in [3
    incomplete-range: a range needs two ends and a closing bracket
      at <[> begins here
      help: write `[3..15]`; a round bracket leaves the end out: `[3..15)`

    > fever_days in 3..5
    range-outside-in: a range cannot stand here
      at <..> a range
      help: write `[3..5]`, since a range needs brackets

    > fever_days = [3..5]
    range-outside-in: a range cannot stand here
      at <[> a range
      help: write `in [3..5]` instead of `=`

    > throat_pain in ["mild", "strong"]
    list-value: lists in square brackets are not used
      at <[> a list
      help: write `in ("mild", "strong")`

    > symptoms[1]
    filter: nothing can be picked out with square brackets
      at <[> not used
      help: write a point and the option for one answer of several: `symptoms.option`

    > temperature = null
    null-value: `null` is not used
      at <null> not used
      help: write `unanswered(temperature)`

    > for x in symptoms return x
    loop: `for` is not used, since there are no lists
      at <for> not used
      help: make a fact with `count: ...` under `facts`, and use its name here

    > some x in symptoms satisfies x
    loop: `some` is not used, since there are no lists
      at <some> not used
      help: make a fact with `count: ...` under `facts`, and use its name here

    > function(x) x
    function-definition: functions cannot be made here
      at <function> not used
      help: give the value a name under `facts`

    > drooling instance of boolean
    instance-of: `instance of` is not used: the kind of every answer is known
      at <instance> not used
      help: take it away, or write `answered(...)`

    > drooling - - and stridor
    missing-value: a name or a value is missing before `and`
      at <and> something is missing before this
      help: write a name, a number or an option in quotes before `and`

    cell temperature>
    empty-cell: this cell is empty
      at <> empty
      help: write `-` for any answer, or `any` if it need not be answered

    cell temperature> -, 3
    dash-not-alone: `-` must stand alone in its cell
      at <-> not alone
      help: keep only `-` for any answer, or take it away

    cell temperature> temperature > 3
    condition-in-cell: a cell holds only tests of its own column
      at <>> part of a whole condition
      help: write the test alone, such as `> 3` or `[3..5]`, or make a column for the condition

    cell temperature> > 3 and < 5
    condition-in-cell: a cell holds only tests of its own column
      at <and> part of a whole condition
      help: write `(3..5)`

    cell temperature> > 3 < 5
    condition-in-cell: a cell holds only tests of its own column
      at <<> part of a whole condition
      help: write `(3..5)`

    cell temperature> 38,5
    decimal-comma: `38,5` can be read as one number or as two
      at <38,5> comma between digits
      help: write `38.5` for one number, or `38, 5` for two

    cell temperature> ?
    question-mark: `?` is not used here
      at <?> not used
      help: write the test alone, for example `< 3`, or the name of the question

    cell temperature> null
    null-value: `null` is not used
      at <null> not used
      help: write `unanswered`

    cell throat_pain> "mild" "strong"
    missing-operator: something is missing between these two
      at <"mild" "strong"> nothing joins these
      help: write a comma between two tests

    cell throat_pain> strong
    option-without-quotes: the option `strong` needs quotes
      at <strong> no quotes
      help: write `"strong"`

    > temperature > +5
    missing-value: a number has no plus sign
      at <+> a plus sign
      help: write `5`

    > throat_pain = ("mild", "strong")
    stray-comma: a comma cannot stand here
      at <,> not here
      help: write `in ("mild", "strong")`

    > throat_pain != ("mild", "strong")
    stray-comma: a comma cannot stand here
      at <,> not here
      help: write `not(throat_pain in ("mild", "strong"))`

    > temperature > 38, 5
    stray-comma: a comma cannot stand here
      at <,> not here
      help: write `38.5` for one number, or `and` or `or` between two conditions

    > fever_days not between 1 and 3
    not-in: `not` cannot stand in the middle of a comparison
      at <not between> not here
      help: write `not(fever_days between ... and ...)`

    > throat_pain not = "mild"
    not-in: `not` cannot stand in the middle of a comparison
      at <not => not here
      help: write `not(throat_pain = ...)`

    > temperature is not 38
    missing-operator: a sign is needed, not `is not`
      at <is not> not a word of conditions
      help: write `!=` instead of `is not`

    > fever_days in 3 to 5
    incomplete-range: a range needs two ends and a closing bracket
      at <3 to 5> begins here
      help: write `[3..5]`

    > fever_days > 3..5
    range-outside-in: a range cannot stand here
      at <..> a range
      help: write `in [3..5]` instead of `>`

    > fever_days in [38, 40]
    list-value: lists in square brackets are not used
      at <[> a list
      help: write `[38..40]` for a range, or `in (38, 40)` for a choice

    > fever_days in [38,40]
    decimal-comma: `38,40` can be read as one number or as two
      at <38,40> comma between digits
      help: write `[38..40]` for a range

    > fever_days = [3, 5, 7]
    list-value: lists in square brackets are not used
      at <[> a list
      help: write `in (3, 5, 7)`

    > throat_pain = ["mild", "strong"]
    list-value: lists in square brackets are not used
      at <[> a list
      help: write `in ("mild", "strong")`

    > fever_days > 3 and < 5
    missing-value: a name or a value is missing before `<`
      at <<> something is missing before this
      help: write the name or value again before `<`

    > temperature != null
    null-value: `null` is not used
      at <null> not used
      help: write `answered(temperature)`

    > null = temperature
    null-value: `null` is not used
      at <null> not used
      help: write `unanswered(...)` or `answered(...)` around the name of the question

    > throat_pain in ("mild", "strong"
    missing-bracket: a closing bracket is missing
      at <(> opened here
      help: write `)` where the bracket ends

    cell throat_pain> "mild" or "strong"
    condition-in-cell: a cell holds only tests of its own column
      at <or> part of a whole condition
      help: write a comma between two tests: `"mild", "strong"`

    cell fever_days> in [3..5]
    missing-value: `in` cannot stand at the beginning of a test
      at <in> not needed here
      help: write only the range: `[3..5]`

    cell throat_pain> in ("mild", "strong")
    missing-value: `in` cannot stand at the beginning of a test
      at <in> not needed here
      help: write only the values: `"mild", "strong"`

    cell fever_days> between 3 and 5
    missing-value: `between` cannot stand at the beginning of a test
      at <between> not needed here
      help: write only the range: `[3..5]`

    cell fever_days> 3..5
    range-outside-in: a range cannot stand here
      at <..> a range
      help: write `[3..5]`, since a range needs brackets

    cell fever_days> = [3..5]
    range-outside-in: a range cannot stand here
      at <[> a range
      help: write `[3..5]` without `=`

    cell fever_days> ["mild", "strong"]
    list-value: lists in square brackets are not used
      at <[> a list
      help: write `"mild", "strong"`

    cell throat_pain> ("mild", "strong")
    stray-comma: a comma cannot stand here
      at <,> not here
      help: write the values alone: `"mild", "strong"`

    cell fever_days> > 3 or fever_days < 2
    condition-in-cell: a cell holds only tests of its own column
      at <or> part of a whole condition
      help: write the test alone, such as `> 3` or `[3..5]`, or make a column for the condition

    cell temperature> != null
    null-value: `null` is not used
      at <null> not used
      help: write `-`

    cell temperature> >= 38 and <= 40
    condition-in-cell: a cell holds only tests of its own column
      at <and> part of a whole condition
      help: write `[38..40]`

    cell temperature> temperature in [3..5]
    condition-in-cell: a cell holds only tests of its own column
      at <in> part of a whole condition
      help: write the test alone, such as `> 3` or `[3..5]`, or make a column for the condition

    value>
    empty-condition: no value is written here
      at <> empty
      help: write the value
    """#
}
