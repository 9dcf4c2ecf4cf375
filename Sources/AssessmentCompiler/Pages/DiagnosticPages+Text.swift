// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file

// Made by scripts/pages from docs/diagnostics.

extension DiagnosticPages {
  /// All pages, each behind a line of `=== ` and its code.
  static let text = ##"""
=== advice-never-given
# advice-never-given

No rule gives this advice, so nobody ever sees it. It is a warning.

Wrong:

```yaml
advice:
  rest:
    kind: do
    text: Rest.
```

Mended:

```yaml
rules:
  fever:
    advice: [rest]
    # and what else the rule says
```
=== anchor-or-alias
# anchor-or-alias

A value begins with `&` or `*`. YAML takes it for a mark at a place, or for a copy of that place.
Copies are not used, since a reviewer would have to look for them. A text that begins with such a
sign is put in quotes.

Wrong:

```yaml
note: *important
```

Mended:

```yaml
note: '*important'
```
=== and-or-without-brackets
# and-or-without-brackets

`and` and `or` stand side by side, and no brackets show what belongs together. Fever and a cough, or
trouble breathing: that is another rule than fever, and with it a cough or trouble breathing. People
read such a line in both ways. The note says which part would be read first; it may not be the one
that was meant.

Wrong:

```yaml
when: has_fever and cough or stridor
```

Mended:

```yaml
when: (has_fever and cough) or stridor
```
=== and-sign
# and-sign

`&&` or `&` stands where the word `and` is needed. Words are easier to read for everybody who checks
the rule.

Wrong:

```yaml
when: has_fever && cough
```

Mended:

```yaml
when: has_fever and cough
```
=== answer-not-possible
# answer-not-possible

Nobody could give this answer in an interview: it is outside the range, between two steps, of
another kind, or "I don't know" where that is not offered. A recording of it would prove nothing.
The message says what can be answered. Nothing ticked is `[none]`, not `[]`.

Wrong:

```yaml
answers:
  age: 300
```

Mended:

```yaml
answers:
  age: 30
```
=== answered-by-not-possible
# answered-by-not-possible

Who answers does not go with whom it is about. About oneself answers `self` or `with-helper`, about a
child `parent` or `proxy`, about another person `proxy`. Rules read both, and a recording of a person
that no page and no answer set lets through would show nothing. Where `answered-by` is not written, it
is `self`, and of others `proxy`.

Wrong:

```yaml
subject: child
answered-by: self
```

Mended:

```yaml
subject: child
answered-by: parent
```
=== approval-of-other-content
# approval-of-other-content

An approval is of the content as it was on its day. Since then something that decides, or a text of
the language, was changed, so nobody has approved what people see now. The assessment is a draft:
every page says so, and `luukku check --release` refuses it. Nothing else is kept from working.

The last approval of an assessment in a language counts. Earlier ones stay as its history.

Wrong:

```yaml
approvals:
  - assessment: cough      # and a limit of cough was changed after this day
    language: en
    date: 2026-11-22
```

Mended: somebody who did not write the change reads it and approves it.

```sh
luukku approve cough --as NAME --role ROLE --author NAME --language en --date 2026-12-01
```
=== approved-by-author
# approved-by-author

Whoever wrote content last does not see its mistakes. So somebody else reads and approves it.
Capital letters and spaces make no other person.

Wrong:

```yaml
by: Anna Example
author: anna example
```

Mended:

```yaml
by: Bo Example
author: Anna Example
```
=== asked-later
# asked-later

A condition of a question can read only what was asked before it. Here the answer does not exist yet
when it is decided whether to ask.

Wrong:

```yaml
- id: asthma
  when: smoker
- id: smoker
```

Mended:

```yaml
- id: smoker
- id: asthma
  when: smoker
```
=== at-least-without-effect
# at-least-without-effect

Every result is at least the lowest level, so `at-least: self-care` changes nothing. Self-care is never
reached by `at-least`: it must be earned by a rule with `enough`. The same goes for a level under
`otherwise`: without an `enough` rule that leads under it, every result is `otherwise` or more.

Wrong:

```yaml
mild:
  when: throat_pain = "mild"
  at-least: self-care
```

Mended:

```yaml
mild:
  when: throat_pain = "mild"
  enough: self-care
```
=== bare-date
# bare-date

A date stands there as it is. Without its sign and quotes `2025-01-01` would be a subtraction: 2025
minus 1 minus 1, so 2023; so would `1-1-2025`. A date in a condition begins with `@` and stands in
double quotes.

Wrong:

```yaml
when: last_dose < 2025-01-01
```

Mended:

```yaml
when: last_dose < @"2025-01-01"
```
=== block-indentation
# block-indentation

A number stands directly behind `|` or `>` at the beginning of a value. YAML takes it for a number
of spaces and the comparison would be lost. A value that begins with a comparison is put in quotes;
a text of several lines needs `|` alone.

Wrong:

```yaml
text: |2
  Rest well.
```

Mended:

```yaml
text: |
  Rest well.
```
=== braces
# braces

Braces are not used. In braces a comma or a colon inside a text begins a new key, and nobody sees
it: `{ text: Yes, quickly }` has two keys. A text that begins with an insert such as
`{numbers.crisis_line}` is put in quotes.

Wrong:

```yaml
quickly: { text: Yes, quickly }
```

Mended:

```yaml
quickly:
  text: Yes, quickly
```
=== can-wait-not-same-day
# can-wait-not-same-day

`at-night: can-wait` says that somebody who must be assessed the same day may wait until the unit
opens. At other levels it has no meaning, and in an emergency nobody waits.

Wrong:

```yaml
at-least: nurse-call
at-night: can-wait
```

Mended:

```yaml
at-least: same-day
at-night: can-wait
```
=== capital-letters
# capital-letters

The words of conditions are written in small letters: `and`, `or`, `not`, `in`, `between`, `if`,
`then`, `else`, `true`, `false`, and the functions such as `min`.

Wrong:

```yaml
when: has_fever AND cough
```

Mended:

```yaml
when: has_fever and cough
```
=== column-never-tested
# column-never-tested

Every cell of the column takes all answers, so the column decides nothing. It is a warning: a test
may have been forgotten.

Wrong:

```yaml
| age   | fever || points |
| < 16  | any   || 1      |
| >= 16 | -     || 2      |
```

Mended:

```yaml
| age   || points |
| < 16  || 1      |
| >= 16 || 2      |
```
=== comment-beside-text
# comment-beside-text

A remark stands on the line of a text or of a condition. From ` #` on YAML drops everything, so
`Room # 3` would be read as `Room`. Whether that was meant, nobody can know. Beside codes, numbers
and yes or no a remark is allowed, and a line of its own is always allowed.

Wrong:

```yaml
help: Room # 3
when: fever and cough # both
```

Mended:

```yaml
help: 'Room # 3'
# both
when: fever and cough
```
=== comment
# comment

A remark stands inside a condition, after `//`, `/*` or `#`. A remark would be easy to overlook
between the parts that decide. Write it under the key `note`, or on a line of its own that begins
with `#`, above the condition.

Wrong:

```yaml
when: has_fever and cough // not only at night
```

Mended:

```yaml
# not only at night
when: has_fever and cough
```
=== comparison-chain
# comparison-chain

Two comparisons stand in a row. Write each of them with its own name and `and` between them, or use
`between`, which includes both ends.

Wrong:

```yaml
when: 3 <= fever_days <= 5
```

Mended:

```yaml
when: fever_days between 3 and 5
```
=== condition-in-cell
# condition-in-cell

A cell of a table holds only tests of its own column: a value, a comparison without the name, or a
range. Tests with commas between them mean "one of these". For "from ... to ..." write a range. For
a condition over something else make a column of its own.

Wrong:

```yaml
rows: |
  | temperature     || points |
  | < 38            || 0      |
  | >= 38 and <= 40 || 1      |
  | > 40            || 2      |
```

Mended:

```yaml
rows: |
  | temperature || points |
  | < 38        || 0      |
  | [38..40]    || 1      |
  | > 40        || 2      |
```
=== conditional-include
# conditional-include

A module that is included twice counts at its first place. Here the first place has a condition that
the later one has not, so some people who should be asked would not be. The same is true of `only-when`,
which is a condition of one question.

Wrong:

```yaml
- section: with-fever
  when: has_fever
  questions:
    - include: lungs
- include: lungs
```

Mended:

```yaml
- include: lungs
```
=== continues-with-itself
# continues-with-itself

`continue` names other assessments that the person should answer too. This rule names the assessment
to which it belongs, which has just been answered.

Wrong:

```yaml
# rules/cough.yaml
rules:
  fever:
    continue: [cough]
```

Mended:

```yaml
# rules/cough.yaml
rules:
  fever:
    continue: [sore-throat]
```
=== count-needs-several
# count-needs-several

`count` takes a question of type `several`, and counts how many of its options were chosen, or a
list of conditions, and counts how many are true.

Wrong:

```yaml
count: pain
```

Mended:

```yaml
count:
  - pain >= "strong"
  - has_fever
```
=== counts-as-outside
# counts-as-outside

"I don't know" counts as an answer that somebody could have given: an option, a number in the range,
or `yes` or `no`. On a question of type `several` each option says it for itself.

Wrong:

```yaml
type: yes-no
unknown: counts as true
```

Mended:

```yaml
type: yes-no
unknown: counts as yes
```
=== curly-quotes
# curly-quotes

An option or a date stands in another kind of quotes than the straight double ones. Programs that
write letters often put curly or slanted quotes by themselves, and a text that is copied from there
brings them along.

Wrong:

```yaml
when: throat_pain = “strong”
```

Mended:

```yaml
when: throat_pain = "strong"
```
=== cycle
# cycle

These values depend on each other in a circle, so none of them can be known first. The message names
the shortest circle and shows each place.

Wrong:

```yaml
facts:
  ill: tired and feverish
  tired: ill
```

Mended:

```yaml
facts:
  ill: tired and feverish
  tired: sleeps_all_day
```
=== dash-not-alone
# dash-not-alone

In a cell of a table `-` fits every answer. Beside another test it would make that test useless, so
it must stand alone. `-` needs an answer, whichever it is; `any` fits also without one.

Wrong:

```yaml
rows: |
  | temperature || points |
  | -, >= 38    || 1      |
```

Mended:

```yaml
rows: |
  | temperature || points |
  | -           || 1      |
```
=== date-arithmetic
# date-arithmetic

A date cannot be added or subtracted. How many whole days, months or years lie between two dates is
counted by `days_between`, `months_between` and `years_between`, the earlier date first.

Wrong:

```yaml
when: contact_date - onset > 3
```

Mended:

```yaml
when: days_between(onset, contact_date) > 3
```
=== date-function
# date-function

A date is not made with `date(...)`. Write it with `@` and double quotes.

Wrong:

```yaml
when: last_dose < date("2025-01-01")
```

Mended:

```yaml
when: last_dose < @"2025-01-01"
```
=== dates-turned-round
# dates-turned-round

The rule would end before it begins and never hold. Both days are included. So it is with `date` and
`expires` of an approval.

Wrong:

```yaml
from: 2027-01-31
until: 2026-11-01
```

Mended:

```yaml
from: 2026-11-01
until: 2027-01-31
```
=== decimal-comma
# decimal-comma

A comma stands between two digits without a space. In a cell or in brackets a comma parts two
values, so `38,5` could mean one number or two, and the wrong one would be taken without a word.
Decimals are written with a point. Between two values a space follows the comma.

Wrong:

```yaml
when: temperature >= 38,5
```

Mended:

```yaml
when: temperature >= 38.5
```
=== different-lists
# different-lists

Two questions are compared, and each has its own options. Even an option of the same name may mean
something else in the other list. Compare each question with an option. If both really have the same
options, write these once under `lists` and use that list in both questions.

Wrong:

```yaml
when: throat_pain = ear_pain
```

Mended:

```yaml
when: throat_pain = "strong" and ear_pain = "strong"
```
=== different-orders
# different-orders

Two questions share one list of options, but of one the first option is the worst and of the other
the last. Then `>`, which means worse, would be true both ways. Give both the same `worse`, or say of
each question which options count.

Wrong:

```yaml
# rests_often has `worse: earlier`, coughs_often `worse: later`.
when: coughs_often > rests_often
```

Mended:

```yaml
when: coughs_often in ("weekly", "daily") and rests_often = "never"
```
=== different-types
# different-types

Two things of different kinds are compared: a number with an option, a date with a number, and so
on. They can never be equal. Numbers stand without quotes, options with quotes; a question of yes or
no stands alone or in `not(...)`.

Wrong:

```yaml
when: temperature >= "38"
```

Mended:

```yaml
when: temperature >= 38
```
=== different-units
# different-units

Two numbers with different units are compared or added, such as days and months: a number without a
meaning. Make a value of the right unit first, as a fact that states its `unit`. A number that is
written in the condition takes the unit of the other side; a limit needs the `unit` of what it is
compared with. A product or quotient has the unit that comes out: kilograms by metres squared are
`kg/m2`. Write out a number that only converts (`* 30`); one with a unit is a limit (`unit: mL/kg`).

Wrong:

```yaml
when: fever_days > age_months
```

Mended:

```yaml
facts:
  age_days:
    is: age_months * 30
    unit: d
rules:
  fever-since-birth:
    when: fever_days > age_days
```
=== directive
# directive

A line that begins with `%` is an instruction to the program that reads YAML. None is needed and
none is allowed, since it could change how the file is read.

Wrong:

```yaml
%YAML 1.1
---
assessment: sore-throat
```

Mended:

```yaml
assessment: sore-throat
```
=== divisor-may-be-zero
# divisor-may-be-zero

With some answers the divisor would be 0. Then nothing can be computed, and the person gets no
result but the advice to call. Give the divisor a smallest value, or narrow the range of the question.

Wrong:

```yaml
facts:
  pills_a_day: round(pills / days, 1)
```

Mended:

```yaml
facts:
  pills_a_day: round(pills / max(days, 1), 1)
```
=== double-equals
# double-equals

Two equal signs stand together, as in some programming languages. Here one sign is enough.

Wrong:

```yaml
when: temperature == 38
```

Mended:

```yaml
when: temperature = 38
```
=== duplicate-item
# duplicate-item

The same item stands twice in a list. It has no effect, so one of the two was probably meant to be
another one.

Wrong:

```yaml
services: [nurse, nurse]
```

Mended:

```yaml
services: [nurse, doctor]
```
=== duplicate-key
# duplicate-key

A key stands twice in the same part. One of the two values would silently win, so both are shown.
Rules, facts and options may not have the same name either.

Wrong:

```yaml
facts:
  hot: temperature > 38
  hot: temperature > 39
```

Mended:

```yaml
facts:
  hot: temperature > 38
  very_hot: temperature > 39
```
=== duplicate-name
# duplicate-name

A name means one thing in the whole content. Questions, facts, results of tables and limits share
one set of names, since conditions read them all; pieces of advice have another, and so have levels,
services and sources.

Wrong:

```yaml
# questionnaires/cough.yaml
- id: fever
# questionnaires/throat.yaml
- id: fever
```

Mended:

```yaml
# questionnaires/modules/fever.yaml, included by both
- id: fever
```
=== duration
# duration

A length of time such as `@"P3D"` or `duration(...)` cannot stand in a condition. Let the whole
days, months or years between two dates be counted, and compare them with a number.

Wrong:

```yaml
when: contact_date - onset > @"P3D"
```

Mended:

```yaml
when: days_between(onset, contact_date) > 3
```
=== emergency-does-not-stop
# emergency-does-not-stop

A level whose name begins with `emergency` ends the interview. Nobody in an emergency must go on
answering before they are told what to do.

Wrong:

```yaml
emergency-care:
  stops: no
```

Mended:

```yaml
emergency-care:
  stops: yes
```
=== empty-cell
# empty-cell

A cell among the tests of a table is empty. An empty cell could mean that every answer fits, or that
somebody forgot it, so it must be said. `-` fits every answer, but the question must be answered.
`any` fits always, also when there is no answer.

Wrong:

```yaml
rows: |
  | temperature | cough || points |
  | >= 38       |       || 1      |
  | < 38        | -     || 0      |
```

Mended:

```yaml
rows: |
  | temperature | cough || points |
  | >= 38       | -     || 1      |
  | < 38        | -     || 0      |
```
=== empty-condition
# empty-condition

Nothing is written where a condition or a value must stand: a cell in the head or among the results
of a table is empty. An empty result is never taken for 0 or for no.

Wrong:

```yaml
rows: |
  | temperature || fever_points |
  | >= 38       ||              |
  | < 38        || 0            |
```

Mended:

```yaml
rows: |
  | temperature || fever_points |
  | >= 38       || 1            |
  | < 38        || 0            |
```
=== empty-file
# empty-file

The file holds no key, only blank lines or remarks. A forgotten file is easily taken for a finished
one.

Wrong:

```yaml
# to be written
```

Mended:

```yaml
assessment: sore-throat
```
=== empty-range
# empty-range

Nothing lies in this range, so the test could never be true. Mostly the two ends are turned round.
In a range of options the better end stands first.

Wrong:

```yaml
when: fever_days in [5..3]
```

Mended:

```yaml
when: fever_days in [3..5]
```
=== empty-value
# empty-value

Nothing is written for the key, or an item of a list is empty. A value that begins with `#` is a
remark and counts as nothing.

Wrong:

```yaml
title:
help: # 3 rooms
```

Mended:

```yaml
title: Sore throat
help: '# 3 rooms'
```
=== enough-in-region
# enough-in-region

Regions may raise a level and never lower it, so the word `enough` does not exist for them.

Wrong:

```yaml
# rules/regions/12.yaml
rules:
  spring:
    enough: self-care
```

Mended:

```yaml
# rules/regions/12.yaml
rules:
  spring:
    at-least: nurse-call
```
=== enough-not-under-otherwise
# enough-not-under-otherwise

`enough` brings the result under the level that stands otherwise. A level that is not less urgent
would change nothing; `at-least` may be meant.

Wrong:

```yaml
otherwise: nurse-call
rules:
  fever:
    enough: nurse-call
```

Mended:

```yaml
otherwise: nurse-call
rules:
  fever:
    at-least: nurse-call
```
=== expects-nothing
# expects-nothing

A recording without `expect`, or with an empty list in it, passes whatever comes out, so it proves
nothing. What is expected is not taken over by `like`. Only `services: []` says something: that
nobody is needed.

Wrong:

```yaml
ordinary-cold:
  date: 2026-11-22
  answers: ...
```

Mended:

```yaml
ordinary-cold:
  date: 2026-11-22
  answers: ...
  expect:
    level: self-care
```
=== expression-too-deep
# expression-too-deep

More than 64 parts stand inside each other. Brackets inside brackets count, and so do `+`, `-`, `*`
and `/` in a row, each of them once. `and` in a row and `or` in a row count only once. Give a part
of it a name under `facts`, and use the name.

Wrong:

```text
a sum of 70 values with `+` between them
```

Mended:

```text
a fact with `sum` and the list of the 70 values
```
=== expression-too-long
# expression-too-long

A condition may have at most 4,096 letters and signs (a letter such as ä or å counts as two) and
2,000 parts. Nobody can check a condition of this size. Give parts of it names under `facts`, and
use the names. A comparison with many values counts once for each value.

Wrong:

```text
one condition with hundreds of comparisons
```

Mended:

```text
some facts with names that say what they mean, and a short condition over these names
```
=== extra-bracket
# extra-bracket

A bracket is closed that was not opened. Either it is one too many, or the opening one is missing
further left. These two can mean different things, so look which of them was meant.

Wrong:

```yaml
when: has_fever and not(cough))
```

Mended:

```yaml
when: has_fever and not(cough)
```
=== facts-too-deep
# facts-too-deep

A fact is computed by computing the facts that it reads. A chain of more than 100 of them is no
longer read by anybody either.

Wrong:

```yaml
facts:
  fact_1: fact_0
  fact_2: fact_1
  # and so on
```

Mended:

```yaml
facts:
  fact_2: has_fever and age < 5
```
=== file-not-read
# file-not-read

The file looks like content and lies where none is read, or its name does not end in `.yaml`.
Content that is silently left out is content that somebody believes to hold. Files of other kinds,
such as notes in Markdown, may lie anywhere.

Wrong:

```
rules/fever.yml
questionnaires/drafts/fever.yaml
```

Mended:

```
rules/fever.yaml
questionnaires/fever.yaml
```
=== file-too-large
# file-too-large

The file has more than 1 MiB (1,048,576 bytes). The largest file of ordinary content is some 50,000
bytes, so something else has probably been saved here.

Wrong:

```text
a picture, an export or the texts of many assessments in one file
```

Mended:

```text
one file for each assessment, and its texts in `questionnaires/texts/`
```
=== filter
# filter

Square brackets stand right behind a name, in order to pick something out of it. That is not
possible. One answer of a question with several answers is read with a point and the name of the
option.

Wrong:

```yaml
when: symptoms["hoarse"]
```

Mended:

```yaml
when: symptoms.hoarse
```
=== fits-everything
# fits-everything

Every answer makes this true. Each number is above 5 or below 9, so a comma between `> 5` and `< 9`,
which means `or`, leaves nothing out; nor does `or` between `!= 3` and `!= 4`. Numbers between two
limits are a range: a square bracket keeps its end, a round one leaves it out. What must not be one
of several values is `not(3, 4)` in a cell, and takes `and` in a condition. A cell that any answer
fits is `-`; whether a question was answered is `answered(fever_days)`. A limit outside the range of
a question fits everything or nothing too.

Wrong:

```yaml
rows: |
  | fever_days || points |
  | > 5, < 9   || 1      |
```

Mended:

```yaml
rows: |
  | fever_days || points |
  | (5..9)     || 1      |
  | <= 5, >= 9 || 0      |
```
=== fits-nothing
# fits-nothing

No answer can make this condition true, so its rule would never count. Often `and` stands where `or`
is meant: nobody has both a mild and a strong pain. Or the number lies outside the range of the
question, or nothing is worse than the worst option. Limits count with their values. Nobody ticks "none of these" together with one of
these, nothing is more than itself, and `false` is no condition.

Wrong:

```yaml
when: throat_pain = "mild" and throat_pain = "strong"
```

Mended:

```yaml
when: throat_pain = "mild" or throat_pain = "strong"
```
=== fits-without-instead
# fits-without-instead

`fits` says for whom the services are likely to fit. When it is false, `instead` names what fits
better; one does not stand without the other.

Wrong:

```yaml
services: [informal-care]
fits: carer_ready
```

Mended:

```yaml
services: [informal-care]
fits: carer_ready
instead: [client-steering]
```
=== former-name-in-use
# former-name-in-use

`was` tells which question of an earlier version this one continues, so that two versions can be
compared. A name that is still in use cannot be a former one.

Wrong:

```yaml
- id: sleep
- id: sleep_now
  was: sleep
```

Mended:

```yaml
- id: sleep_now
  was: sleep
```
=== former-name-twice
# former-name-twice

Two questions say that they had the same name in an earlier version. Answers to that one would then
stand for both, although the two ask different things.

Wrong:

```yaml
- id: sleep_quality
  was: sleep
- id: sleep_hours
  was: sleep
```

Mended:

```yaml
- id: sleep_quality
  was: sleep
- id: sleep_hours
```
=== function-definition
# function-definition

New functions cannot be made in conditions. Give the value that is needed a name under `facts`, and
use the name in all rules.

Wrong:

```yaml
when: function(weight) weight > 100
```

Mended:

```yaml
facts:
  heavy: weight > 100
rules:
  heavy-person:
    when: heavy
```
=== hidden-character
# hidden-character

A character that nobody can see stands in the file: a control character, a mark that turns the
direction of writing, or a mark without width. It comes along when text is copied from a web page or
a document. A text could then say something else than it shows.

Wrong:

```yaml
title: Sore[U+200B] throat
```

Mended:

```yaml
title: Sore throat
```
=== hyphen-in-name
# hyphen-in-name

Names have underscores. A hyphen in a condition is a minus, so `throat-days` would be `throat` minus
`days`. Only options, in quotes, have hyphens.

Wrong:

```yaml
when: throat-days >= 3
```

Mended:

```yaml
when: throat_days >= 3
```
=== hyphen-in-range
# hyphen-in-range

Two numbers stand with a hyphen between them. A hyphen is a minus, so `3-5` is the number -2 and no
answer from 3 to 5 would fit. A range has two dots and square brackets, both ends belonging to it; a
round bracket leaves its end out: `[3..5)`. Where one number is meant, write the number itself.

Wrong:

```yaml
when: fever_days in 3-5
```

Mended:

```yaml
when: fever_days in [3..5]
```
=== if-raised-without-enough
# if-raised-without-enough

A rule with `enough` says why less would be enough. When a gate raises the result above it, its
reason and its advice are not told any more, and `if-raised` gives the advice that is told then. A
rule without `enough` keeps its advice in any case, so the key has no meaning there.

Wrong:

```yaml
at-least: nurse-call
if-raised: [fever-watch]
```

Mended:

```yaml
at-least: nurse-call
advice: [fever-watch]
```
=== if-without-brackets
# if-without-brackets

An `if` stands inside something else without brackets around it. Then it is not clear where its
`else` part ends.

Wrong:

```yaml
when: temperature >= if cough then 38 else 39
```

Mended:

```yaml
when: temperature >= (if cough then 38 else 39)
```
=== include-cycle
# include-cycle

The modules include each other, so that none of them can come first. Put what both need into a
module of its own.

Wrong:

```yaml
# module: lungs
- include: airways
# module: airways
- include: lungs
```

Mended:

```yaml
# module: lungs
- include: airways
# module: airways
- id: wheezing
```
=== incomplete-between
# incomplete-between

`between` needs two limits with `and` between them. Both limits are included: `between 3 and 5`
holds for 3, 4 and 5.

Wrong:

```yaml
when: fever_days between 3
```

Mended:

```yaml
when: fever_days between 3 and 5
```
=== incomplete-if
# incomplete-if

`if`, `then` and `else` belong together: if the condition holds, the value after `then` is taken,
else the one after `else`. One of the three words is missing.

Wrong:

```yaml
when: temperature >= (if cough then 38)
```

Mended:

```yaml
when: temperature >= (if cough then 38 else 39)
```
=== incomplete-range
# incomplete-range

A range needs two ends with two points between them, and a bracket on both sides. A square bracket
includes the end, a round one leaves it out: `[3..15)` holds for 3 and not for 15.

Wrong:

```yaml
when: fever_days in [3..5
```

Mended:

```yaml
when: fever_days in [3..5]
```
=== instance-of
# instance-of

`instance of` asks which kind of value something is. Every question has one kind, which is known
before anybody answers, so the answer would always be the same. Whether a question was answered is
asked with `answered(...)`.

Wrong:

```yaml
when: temperature instance of number and temperature >= 38
```

Mended:

```yaml
when: answered(temperature) and temperature >= 38
```
=== key-not-for-type
# key-not-for-type

The key has no meaning for questions of this type. It is not passed over: a `range` on a question
with options, for example, shows that something else was meant.

Wrong:

```yaml
- id: smoking
  type: yes-no
  range: 1 to 5
```

Mended:

```yaml
- id: smoking_years
  type: number
  range: 1 to 5
```
=== keys-exclude-each-other
# keys-exclude-each-other

The two keys say different things about the same matter, so only one of them can hold. A rule says
`at-least` or `enough`; a recording has a `date` or, with the time, `at`.

Wrong:

```yaml
at-least: same-day
enough: self-care
```

Mended:

```yaml
at-least: same-day
```
=== level-order
# level-order

The order of the levels must hold in every way: levels that stop come first; raising never lowers,
never leads into a level that stops, and never turns two levels round; in doubt a level counts as at
most one step less.

Wrong:

```yaml
self-care:
  raised-to: emergency-112
```

Mended:

```yaml
self-care:
  raised-to: nurse-call
```
=== like-cycle
# like-cycle

The recordings are like each other in a circle, so that none of them has answers of its own to begin
with.

Wrong:

```yaml
first:
  like: second
second:
  like: first
```

Mended:

```yaml
first:
  date: 2026-11-22
second:
  like: first
```
=== limit-not-named
# limit-not-named

A condition compares with a number although a limit of the same file is the same number of the same
unit. When the limit is changed this number stays, and the rule no longer does what the texts say.

Wrong:

```yaml
# limits: adult_age, value 18, unit a
when: age < 18
```

Mended:

```yaml
# limits: adult_age, value 18, unit a
when: age < adult_age
```

If the two only happen to be equal, give this number a limit of its own, with its own meaning.
=== list-function
# list-function

`count`, `sum`, `mean` and others work on lists, and conditions have no lists. How many findings are
there, or how many points: that is a fact with `count` or `sum`, and its name can be used in
conditions.

Wrong:

```yaml
when: count(symptoms) >= 2
```

Mended:

```yaml
facts:
  symptom_count:
    count: symptoms
rules:
  several-symptoms:
    when: symptom_count >= 2
```
=== list-in-text
# list-in-text

A line that begins with a hyphen stands below a text that has begun beside its key. YAML would join
both to one line. For a text with lines write `|` behind the colon; for a list leave the place
behind the colon empty.

Wrong:

```yaml
text: Call a nurse if
  - the fever lasts for 3 days
```

Mended:

```yaml
text: |
  Call a nurse if
  - the fever lasts for 3 days
```
=== list-value
# list-value

Values stand in square brackets with commas, as a list. In conditions there are no lists. For one of
several options write `in` with round brackets; square brackets are for ranges: `in [3..15]`.

Wrong:

```yaml
when: throat_pain in ["mild", "moderate"]
```

Mended:

```yaml
when: throat_pain in ("mild", "moderate")
```
=== long-question
# long-question

A question has at most 15 words in every language. Who is ill, or in fear for a child, reads it once.

Wrong:

```yaml
ask: Have you had a fever or felt hot, cold or shivery at any time during the last three days?
```

Mended:

```yaml
ask: Have you had a fever in the last 3 days?
help: Feeling hot, cold or shivery counts too.
```
=== long-sentence
# long-sentence

A sentence of more than 20 words is hard to read for somebody who is ill or in fear. Each line of a
list is counted by itself.

Wrong:

```yaml
because: A cough that has lasted for less than a week and that comes without a fever usually heals by
  itself at home without treatment.
```

Mended:

```yaml
because: A cough without a fever usually heals in a week. It needs no treatment.
```
=== loop
# loop

`for`, `some` and `every` go through a list in other languages. There are no lists here. How many
are true is counted by a fact with `count`; for a few, name each of them.

Wrong:

```yaml
when: some sign in symptoms satisfies sign
```

Mended:

```yaml
when: symptoms.hoarse or symptoms.runny_nose
```
=== merge-conflict
# merge-conflict

A program for versions could not join two changes of the same lines. It put both into the file, with
marks of seven signs around them, for somebody to choose. The rest of the file is not read until
that is done: both versions would stand beside each other.

Wrong:

```yaml
<<<<<<< HEAD
title: Sore throat
=======
title: Throat pain
>>>>>>> new-title
```

Mended:

```yaml
title: Throat pain
```
=== misplaced-file
# misplaced-file

The id in the file and the name of the file must be the same, and the file must lie in the folder of
its kind. Otherwise two files could claim the same id, and nobody would find the right one.

Wrong:

```yaml
# rules/modules/smoke.yaml
rules-for: smoking
```

Mended:

```yaml
# rules/modules/smoking.yaml
rules-for: smoking
```
=== missing-bracket
# missing-bracket

A round bracket is opened and not closed. The message marks a bracket that is still open at the end;
look where the part that it begins should end.

Wrong:

```yaml
when: has_fever and (cough or drooling
```

Mended:

```yaml
when: has_fever and (cough or drooling)
```
=== missing-colon
# missing-colon

The line should be a key with a value, but has no colon with a space behind it. If it is the rest of
the text above, it must be indented further than the key of that text.

Wrong:

```yaml
- id: fever
  ask Have you a fever?
```

Mended:

```yaml
- id: fever
  ask: Have you a fever?
```
=== missing-file
# missing-file

Without this file no result can be made: each assessment needs its rules, and all need the levels of
care, the services, the sources and the calendar.

Wrong:

```
questionnaires/fever.yaml
```

Mended:

```
questionnaires/fever.yaml
rules/fever.yaml
```
=== missing-key
# missing-key

A key that must be there is missing.

Wrong:

```yaml
- ask: Have you a fever?
  type: yes-no
```

Mended:

```yaml
- id: fever
  ask: Have you a fever?
  type: yes-no
```
=== missing-level-words
# missing-level-words

People must be told something in every situation: before sending (`unsent`, or `open` and `closed`)
and after sending (`sent`), or `any` for all of them. Every level has words for `health`; other
sectors use those where they have none.

Wrong:

```yaml
words:
  health:
    open: Call now.
```

Mended:

```yaml
words:
  health:
    open: Call now.
    closed: Call when it opens.
```
=== missing-level
# missing-level

The scale needs the level `nurse-call`: a result that could not be computed leads to a nurse, and
never to nobody.

Wrong:

```yaml
care-levels:
  emergency-112: ...
  same-day: ...
```

Mended:

```yaml
care-levels:
  emergency-112: ...
  same-day: ...
  nurse-call: ...
```
=== missing-operator
# missing-operator

Two names or values stand side by side, and nothing says how they belong together. Write `and`, `or`
or a comparison such as `=` between them. A name has no spaces (`fever_days`), and a long number has
none either. `is` and `equals` are written `=`.

Wrong:

```yaml
when: has_fever cough
```

Mended:

```yaml
when: has_fever and cough
```
=== missing-space
# missing-space

A space is missing behind a colon or behind the hyphen of a list; without it YAML reads one long
word. A no-break space, which some keyboards write, does not count as a space here.

Wrong:

```yaml
- id: fever
  ask:Have you a fever?
```

Mended:

```yaml
- id: fever
  ask: Have you a fever?
```
=== missing-translation
# missing-translation

The text is missing in a language that other texts have. People who chose that language see it in
the language of the file. It is a warning, and keeps content from release.

Wrong:

```yaml
title:
  en: Cough
  fi: Yskä
```

Mended:

```yaml
title:
  en: Cough
  fi: Yskä
  sv: Hosta
```
=== missing-value
# missing-value

A name, a number or an option is missing before the marked word or sign. Mostly a word is there
twice, or something was deleted. A number has no plus sign. A cell of a table begins without `in` or
`between`: the range or the values stand alone.

Wrong:

```yaml
when: has_fever and and cough
```

Mended:

```yaml
when: has_fever and cough
```
=== missing-variant
# missing-variant

A text with variants is read by whom it is about. `child` falls back to `other`, but without `self`
or `other` some people would see nothing at all.

Wrong:

```yaml
ask:
  self: Do you smoke?
```

Mended:

```yaml
ask:
  self: Do you smoke?
  other: Does the person smoke?
```
=== misspelt-date
# misspelt-date

The value is not a date of the calendar, written as year, month and day. The numbers of month and
day have two digits.

Wrong:

```yaml
version: 22.11.2026
```

Mended:

```yaml
version: 2026-11-22
```
=== misspelt-number
# misspelt-number

The value is not a number. Numbers are written with digits and, if needed, a decimal point, without
spaces and without zeros in front. People see them in the way of their own language.

Wrong:

```yaml
step: 0,5
```

Mended:

```yaml
step: 0.5
```
=== municipality-twice
# municipality-twice

Each municipality belongs to one region: its units, numbers and rules are those of the people who
live there. Two regions have this one, so it would be chance which of them counts.

Wrong:

```yaml
region: "13"
municipalities:
  "491": Mikkeli
```

Mended:

```yaml
region: "13"
municipalities:
  "179": Jyväskylä
```
=== name-not-here
# name-not-here

The name exists, but it cannot be read in this place; the message says why. Mostly the question
belongs to a module that this questionnaire does not include: include it, or read another name.

Wrong:

```yaml
assessment: cough
questions:
  - id: wheeze
    when: has_fever
```

Mended:

```yaml
assessment: cough
questions:
  - include: fever
  - id: wheeze
    when: has_fever
```
=== needs-services
# needs-services

`within` and `fits` say something of the services that the rule asks for, and this rule asks for
none.

Wrong:

```yaml
at-least: nurse-call
within: 14 days
```

Mended:

```yaml
at-least: nurse-call
services: [doctor]
within: 14 days
```
=== negated-question
# negated-question

A question that asks with "not" has no clear "no": does "no" to "Can you not swallow?" mean that it
is possible, or that it is not? Ask for what is there or what is difficult. Translations are looked
at too, such as a Finnish question that begins with `etkö` or `eikö`.

Wrong:

```yaml
ask: Can you not swallow?
type: yes-no
```

Mended:

```yaml
ask: Is it impossible to swallow?
type: yes-no
```
=== nested-list
# nested-list

A list in brackets holds codes, names or search words, and no other list.

Wrong:

```yaml
find: [throat, [nose, ear]]
```

Mended:

```yaml
find: [throat, nose, ear]
```
=== nested-too-deep
# nested-too-deep

More than 32 parts lie inside each other. Nothing in the language is nested so deep, so the
indentation is wrong, or the file was made by a program.

Wrong:

```text
a list in a list in a list, more than 32 times
```

Mended:

```text
sections and questions as in the other assessments
```
=== no-order
# no-order

`<`, `<=`, `>` and `>=` ask which of two answers is more, and these have no order. Options have an
order only if their question says which end is the worse one, with `worse: later` or
`worse: earlier`; then `>` means worse. Otherwise name the options.

Wrong:

```yaml
when: helper >= "daily"
```

Mended:

```yaml
when: helper in ("daily", "always")
```
=== no-such-date
# no-such-date

The calendar does not have this day, or it is not written as year, month and day with hyphens and
with zeros: `@"2026-03-05"` is the fifth of March 2026. `@"5.3.2026"` and `@"2026-3-5"` are refused
too. The message shows your date in the right form, unless it could be two days, as `@"5/3/2026"`.

Wrong:

```yaml
when: last_dose < @"2025-02-30"
```

Mended:

```yaml
when: last_dose < @"2025-02-28"
```
=== not-a-code
# not-a-code

Rules, levels, services, files and the options of a one-choice question have codes. A code begins
with a small letter a to z; small letters, digits and hyphens may follow.

Wrong:

```yaml
services: [diabetes_nurse]
```

Mended:

```yaml
services: [diabetes-nurse]
```
=== not-a-condition
# not-a-condition

A condition must be yes or no, and this is a number, an option or a date. Say with what it is
compared. A question answered with yes or no stands alone. An option alone after `or` says nothing:
write `throat_pain in ("mild", "strong")`, not `throat_pain = "mild" or "strong"`.

Wrong:

```yaml
when: temperature
```

Mended:

```yaml
when: temperature >= 38
```
=== not-a-date
# not-a-date

A date is needed here, and this is something else. `days_between`, `months_between` and
`years_between` take two dates: questions of type `date`, `contact_date`, or a written date such as
`@"2026-11-22"`.

Wrong:

```yaml
when: days_between(fever_days, contact_date) > 3
```

Mended:

```yaml
when: days_between(onset, contact_date) > 3
```
=== not-a-hash
# not-a-hash

A hash names content exactly: `sha256:` and 64 digits of 0 to 9 and a to f. `luukku approve` writes
it; nobody can make one up by hand.

Wrong:

```yaml
decisions: the rules of November
```

Mended:

```yaml
decisions: sha256:2158d23021f96fa97b1f2cc4456c691b6903add30b65164b6371de1643b0728e
```
=== not-a-key
# not-a-key

What stands before the colon is no single word: it is a list, it is empty, it goes over several
lines, or the line begins with `?`.

Wrong:

```yaml
: Sore throat
```

Mended:

```yaml
title: Sore throat
```
=== not-a-meaning
# not-a-meaning

`unknown` says what "I don't know" means to the rules: `counts as` and an answer, or `allowed`,
which leaves it unknown. Without the key nobody can choose it.

Wrong:

```yaml
unknown: yes
```

Mended:

```yaml
unknown: counts as yes
```
=== not-a-moment
# not-a-moment

A moment is a day, the letter `T`, the time, and how far it is ahead of universal time. In Finland
that is `+02:00` in winter and `+03:00` in summer.

Wrong:

```yaml
at: 22.11.2026 10:00
```

Mended:

```yaml
at: 2026-11-22T10:00+02:00
```
=== not-a-municipality-code
# not-a-municipality-code

A municipality has the three digits of its official code, in quotes: `046` without quotes would lose
its first digit in other programs.

Wrong:

```yaml
municipalities:
  mikkeli: Mikkeli
```

Mended:

```yaml
municipalities:
  "491": Mikkeli
```
=== not-a-name
# not-a-name

Questions, facts and the options of a several-choice question have names, which conditions calculate
with. A name begins with a small letter a to z; small letters, digits and underscores may follow. A
hyphen would subtract.

Wrong:

```yaml
id: fever-days
```

Mended:

```yaml
id: fever_days
```
=== not-a-number
# not-a-number

A number is needed here, and this is yes or no. To count a yes as a number, write
`(if ... then 1 else 0)` around it; for several of them make a fact with `count`.

Wrong:

```yaml
when: drooling + stridor >= 1
```

Mended:

```yaml
when: (if drooling then 1 else 0) + (if stridor then 1 else 0) >= 1
```
=== not-a-question
# not-a-question

`answered` and `unanswered` ask whether a person has answered a question. A fact, a limit or a
comparison cannot be answered. Write the name of one question in the brackets.

Wrong:

```yaml
when: answered(temperature >= 38)
```

Mended:

```yaml
when: answered(temperature) and temperature >= 38
```
=== not-a-random-count
# not-a-random-count

`others: random 1000` answers all other questions at random, so many times, always with the same
chance.

Wrong:

```yaml
others: random
```

Mended:

```yaml
others: random 1000
```
=== not-a-range
# not-a-range

A range has the lowest value, the word `to`, and the highest value. Ranges of dates may count from
the day of contact: `5 years ago to today`, `today to in 3 months`.

Wrong:

```yaml
range: 34-43
```

Mended:

```yaml
range: 34 to 43
```
=== not-a-region-code
# not-a-region-code

A region has the two digits of its wellbeing services county. They stand in quotes, since `08`
without quotes is a number to other programs.

Wrong:

```yaml
region: south-savo
```

Mended:

```yaml
region: "12"
```
=== not-a-telephone-number
# not-a-telephone-number

Telephones dial what stands here, so it is digits with spaces or hyphens between them, and maybe `+`
at the beginning. Hours and remarks belong into the text that names the number.

Wrong:

```yaml
line: ask at the door
```

Mended:

```yaml
line: 015 000 0001
```
=== not-a-time-span
# not-a-time-span

The value is not a length of time: a whole number from 1 to 1000 and one of hours, days, working
days, weeks, months or years.

Wrong:

```yaml
within: two weeks
```

Mended:

```yaml
within: 2 weeks
```
=== not-a-time-zone
# not-a-time-zone

The time zone is an area and a city, as the tz database of time zones names them. Short names such as
`EET` do not say when summer time begins.

Wrong:

```yaml
time-zone: EET
```

Mended:

```yaml
time-zone: Europe/Helsinki
```
=== not-a-unit
# not-a-unit

Units are written as UCUM writes them, the code of units that health records use: `a` for years,
`mo` for months, `wk`, `d`, `h`, `min`, `Cel` for degrees, `kg`, `cm`, `mm[Hg]`, `mmol/L`, `/min`,
`kg/m2`. Conditions compare only what has the same unit, and records pass it on.

Wrong:

```yaml
unit: years
```

Mended:

```yaml
unit: a
```
=== not-an-option
# not-an-option

All results in one column of a table must be options, if one of them is an option, and this is
something else. Options stand in double quotes.

Wrong:

```yaml
rows: |
  | temperature || urgency |
  | >= 38       || "soon"  |
  | < 38        || 0       |
```

Mended:

```yaml
rows: |
  | temperature || urgency |
  | >= 38       || "soon"  |
  | < 38        || "later" |
```
=== not-equal-may-be-absent
# not-equal-may-be-absent

`!=` means "is something else than". Not everybody is asked this question, and `!=` does not say
whether the rule is meant for those who are not asked. Name the answers that count: then it does not
hold for them. Or write `not(... = ...)`, which holds for them too.

Wrong:

```yaml
when: malaria_area != "not"
```

Mended:

```yaml
when: malaria_area in ("earlier", "recently")
```
=== not-in
# not-in

`not` stands in the middle of a comparison. Put it in front, with brackets around the whole
comparison. Note that it is then true also for people who are not asked the question.

Wrong:

```yaml
when: throat_pain not in ("mild", "moderate")
```

Mended:

```yaml
when: not(throat_pain in ("mild", "moderate"))
```
=== not-opening-hours
# not-opening-hours

Opening hours are weekdays, a space and hours, with commas between the parts. Weekdays are `mon`,
`tue`, `wed`, `thu`, `fri`, `sat` and `sun`; hours are `8-16` or `8:30-15:45`. A unit that is open
day and night has `always`. Hours of one day must not overlap.

Wrong:

```yaml
hours: ma-pe 8-16
```

Mended:

```yaml
hours: mon-fri 8-16, sat 10-14
```
=== not-sign
# not-sign

An exclamation mark stands where `not` is needed. `not` has brackets around what must not hold. Only
`!=`, "is something else than", has the mark.

Wrong:

```yaml
when: has_fever and !cough
```

Mended:

```yaml
when: has_fever and not(cough)
```
=== not-supported-yet
# not-supported-yet

This belongs to the language and is not built yet. Nothing is passed over in silence, so it is
refused; if there is another way, the message says it. In conditions it is a power with decimals.

Wrong:

```yaml
when: age ** 0.5 > 3
```

Mended:

```yaml
when: age > 9
```
=== not-utf8
# not-utf8

The file is saved in another encoding than UTF-8, often an old Windows one. Letters such as ä and å
would be read wrong, so nothing is read at all. The message shows the first byte that is not UTF-8.

Wrong:

```yaml
title: Yskä          (saved as Windows-1252)
```

Mended:

```yaml
title: Yskä          (saved as UTF-8)
```
=== not-without-brackets
# not-without-brackets

`not` needs brackets around what must not hold. Without them `not cough and has_fever` could be read
in two ways.

Wrong:

```yaml
when: not cough and has_fever
```

Mended:

```yaml
when: not(cough) and has_fever
```
=== not-yes-or-no
# not-yes-or-no

The value is neither `yes` nor `no`, in small letters. Other words for it are refused so that there
is only one way to write it.

Wrong:

```yaml
optional: true
```

Mended:

```yaml
optional: yes
```
=== nothing-after-emergency
# nothing-after-emergency

A level that ends the interview is all that the person is told: nothing is sent, nothing is booked,
and no other assessment follows. So `services`, `within`, `fits`, `raise` and `continue` beside it do
nothing. Remove them. What somebody needs afterwards is a rule of its own with another level, for those
who have no emergency.

Wrong:

```yaml
at-least: emergency-112
services: [nurse]
within: 2 days
```

Mended:

```yaml
at-least: emergency-112
```
=== now-or-today
# now-or-today

`now()` and `today()` would give another result each time the answers are looked at again. The day
of the contact is `contact_date`; it is kept with the answers.

Wrong:

```yaml
when: days_between(onset, today()) > 3
```

Mended:

```yaml
when: days_between(onset, contact_date) > 3
```
=== null-value
# null-value

`null` stands for "no value" in other languages. Here it is not used, since it does not say why
there is none. Whether the person has answered is asked with `answered(...)` and `unanswered(...)`.
Who says "I don't know" has not answered, and neither has somebody whom the question does not
concern.

Wrong:

```yaml
when: temperature = null
```

Mended:

```yaml
when: unanswered(temperature)
```
=== number-form
# number-form

A number has digits, and if needed one point with digits behind it. A point at the end or a second
point is not allowed, and a point does not begin a number: `0.5`. Thousands are written without a
space or sign: `1000`. In a range two points stand between the ends: `[36..38]`. A date such as
1.3.2026 is written `@"2026-03-01"`.

Wrong:

```yaml
when: temperature >= 38.
```

Mended:

```yaml
when: temperature >= 38
```
=== number-in-text
# number-in-text

A telephone number in a text is forgotten when the number changes. Numbers stand in
`rules/numbers.yaml` and in regions, and texts name them. Only 112 may be written as digits. A
number is five digits or more in a row, or several groups of digits that together are as long.

Wrong:

```yaml
text: Call 116117.
```

Mended:

```yaml
text: Call {numbers.urgent_line}.
```
=== number-too-long
# number-too-long

The number has more than 34 digits, or is too large to be calculated with exactly. No measurement
has so many digits; probably something was pasted twice.

Wrong:

```yaml
when: temperature >= 38.00000000000000000000000000000000000001
```

Mended:

```yaml
when: temperature >= 38
```
=== number-with-unit
# number-with-unit

A word stands right behind a number, often its unit. Numbers are written in digits and without a
unit: the unit comes from the question, and the check watches that only values of the same unit are
compared. Two weeks are `14` where the question asks for days.

Wrong:

```yaml
when: fever_days >= 3 days
```

Mended:

```yaml
when: fever_days >= 3
```
=== number-written-twice
# number-written-twice

The same number stands in the condition of a rule and in its reason, or in the advice that it gives.
When one of them is changed the other stays, and people read a limit that does not hold.

Wrong:

```yaml
when: fever_days >= 3
because: A fever of 3 days must be assessed.
```

Mended:

```yaml
# limits: long_fever, value 3, unit d
when: fever_days >= long_fever
because: A fever of {long_fever} days must be assessed.
```
=== nurse-question-read
# nurse-question-read

A question `for: nurse` is asked after the level is settled. A rule that reads it would wait for an
answer that comes too late.

Wrong:

```yaml
- id: allergies
  type: yes-no
  for: nurse
# and a rule: when: allergies
```

Mended:

```yaml
- id: allergies
  type: yes-no
# and a rule: when: allergies
```
=== off-step
# off-step

Answers are multiples of the step, counted from 0. A bound or a counted value between two steps
could never be answered. Without `step` the step is 1. As a warning: a condition compares the answer
with a number between two steps.

Wrong:

```yaml
range: 2.5 to 300
```

Mended:

```yaml
range: 2.5 to 300
step: 0.5
```
=== one-of-keys
# one-of-keys

Exactly one of these keys says how the thing is made. With none of them it says nothing, and with
two of them nobody knows which one holds.

Wrong:

```yaml
always:
  breathing-is-112:
    when: breathless
```

Mended:

```yaml
always:
  breathing-is-112:
    when: breathless
    exactly: emergency-112
```
=== opinion-only
# opinion-only

All sources of these rules are opinions (`support: opinion` in `rules/sources.yaml`). It is a
warning, one for a file, so that reviewers see where a guideline is missing. Where there is none, leave
it so: never name a source for what it does not say. Before a release somebody answers for these rules
by name, with `luukku approve ... --opinions`.

Wrong:

```yaml
source: author-judgement
```

Mended:

```yaml
source: [nice-ng84, author-judgement]
```
=== option-needs-unsure
# option-needs-unsure

`check` and `unknown` of an option belong to pages on which people can doubt each finding by itself,
which is `unsure: one by one` on the question. Without it nobody sees the one or can say the other.

Wrong:

```yaml
type: several
options:
  blue_lips:
    check: Look at the lips in good light.
```

Mended:

```yaml
type: several
unsure: one by one
options:
  blue_lips:
    check: Look at the lips in good light.
    unknown: counts as yes
```
=== option-without-check
# option-without-check

With `unsure: one by one` each option says in a short sentence what to look at, press or count, so
that people can find out.

Wrong:

```yaml
rash:
  text: A rash
  unknown: counts as yes
```

Mended:

```yaml
rash:
  text: A rash
  check: Press a glass on it.
  unknown: counts as yes
```
=== option-without-meaning
# option-without-meaning

With `unsure: one by one` people may say about each option that they do not know. Each option says
what that means to the rules, mostly `counts as yes` for a sign of danger.

Wrong:

```yaml
blue_lips:
  text: Blue lips
  check: Look at the lips.
```

Mended:

```yaml
blue_lips:
  text: Blue lips
  check: Look at the lips.
  unknown: counts as yes
```
=== option-without-question
# option-without-question

An option in quotes stands there, and no question beside it. The same option can belong to several
questions, so it must be compared with one of them.

Wrong:

```yaml
when: cough and "mild" = "strong"
```

Mended:

```yaml
when: cough and throat_pain = "strong"
```
=== option-without-quotes
# option-without-quotes

An option of a question is written in double quotes, so that it cannot be taken for the name of a
question.

Wrong:

```yaml
when: throat_pain = strong
```

Mended:

```yaml
when: throat_pain = "strong"
```
=== or-sign
# or-sign

`||` or `|` stands where the word `or` is needed. In tables a bar has another meaning: it parts the
cells.

Wrong:

```yaml
when: has_fever || cough
```

Mended:

```yaml
when: has_fever or cough
```
=== otherwise-in-module
# otherwise-in-module

What stands otherwise is said by the assessment, since a module is part of several.

Wrong:

```yaml
rules-for: fever
otherwise: nurse-call
```

Mended:

```yaml
rules-for: fever
```
=== otherwise-missing
# otherwise-missing

`otherwise` is the level that stands when no rule says anything. Without it a person whose answers
fit no rule would get no result.

Wrong:

```yaml
rules-for: cough
rules: ...
```

Mended:

```yaml
rules-for: cough
otherwise: nurse-call
rules: ...
```
=== otherwise-self-care
# otherwise-self-care

Self-care must be earned: only a rule with `enough: self-care` can lead to it. If it stood
otherwise, everything that nobody thought of would be self-care.

Wrong:

```yaml
otherwise: self-care
```

Mended:

```yaml
otherwise: nurse-call
```
=== out-of-bounds
# out-of-bounds

The number is outside what makes sense here, or it is no whole number. The message says which
numbers can stand.

Wrong:

```yaml
call-tries: 0
```

Mended:

```yaml
call-tries: 3
```
=== placeholder-left-out
# placeholder-left-out

The text holds something that the translation does not: a limit, a telephone number, an hour, or a
number of two digits or more, such as 112. The translation may have it written out, where it will not
change with the rest, or it may be lost.

Wrong:

```yaml
en: Call {numbers.urgent_line}.
fi: Soita.
```

Mended:

```yaml
en: Call {numbers.urgent_line}.
fi: Soita {numbers.urgent_line}.
```
=== placeholder-not-closed
# placeholder-not-closed

A brace opens a place where something is put into the text, and must be closed. A text cannot show a
brace itself.

Wrong:

```yaml
text: A fever of {fever degrees.
```

Mended:

```yaml
text: A fever of {fever} degrees.
```
=== placeholder-not-surely-answered
# placeholder-not-surely-answered

The reason shows an answer, but the rule can be true without it, or with a value that only counts
for "I don't know". People would read a gap, or something that they never said.

Wrong:

```yaml
when: cough_days > 3 or pain = "strong"
because: You have coughed for {cough_days} days.
```

Mended:

```yaml
when: cough_days > 3
because: You have coughed for {cough_days} days.
```
=== points-on-some-options
# points-on-some-options

When one option has points, each of them has points. An option without points would make the sum
unknown, or be taken for 0 by whoever reads the file.

Wrong:

```yaml
never: Never
daily:
  text: Daily
  points: 3
```

Mended:

```yaml
never:
  text: Never
  points: 0
daily:
  text: Daily
  points: 3
```
=== previous-without-span
# previous-without-span

An answer of the last form is read or shown, and an assessment does not say how old that form may be.
There the answer would be unknown for everybody, and the rule in doubt for everybody. A module that
reads the last form needs this of every assessment that includes it. As a warning: it is only shown.

Wrong:

```yaml
# questionnaires/cough.yaml
assessment: cough
# rules/cough.yaml
when: answered(previous.pain) and pain > previous.pain
```

Mended:

```yaml
# questionnaires/cough.yaml
assessment: cough
previous: 24 months
```
=== question-mark
# question-mark

A question mark stands in a condition or in a cell. Some tables of other programs use it for the
value of the column. Here a cell holds the test alone, and a condition names the question.

Wrong:

```yaml
rows: |
  | temperature || points |
  | ? >= 38     || 1      |
  | ? < 38      || 0      |
```

Mended:

```yaml
rows: |
  | temperature || points |
  | >= 38       || 1      |
  | < 38        || 0      |
```
=== quotient-not-rounded
# quotient-not-rounded

A quotient, a mean or a power can have endless decimals, and programs cut them off at different
places. Close to the compared number one system could then say yes and another no. So such a value
is rounded where it is made, before anything compares it.

Wrong:

```yaml
facts:
  body_mass_index: weight / (height / 100) ** 2
```

Mended:

```yaml
facts:
  body_mass_index: round(weight / (height / 100) ** 2, 1)
```
=== range-outside-in
# range-outside-in

A range such as `[3..5]` stands where none can stand. In a condition it follows the word `in`, with
brackets; in a table it fills a cell.

Wrong:

```yaml
when: fever_days = [3..5]
```

Mended:

```yaml
when: fever_days in [3..5]
```
=== range-turned-round
# range-turned-round

The lowest value of a range comes first. As it is written, no answer lies between the two.

Wrong:

```yaml
range: 300 to 2
```

Mended:

```yaml
range: 2 to 300
```
=== read-by-nothing
# read-by-nothing

No rule reads this, also not through facts or conditions. A question that nothing reads is not
asked; ticking an option that nothing reads changes nothing, which may be a forgotten rule. It is a
warning.

Wrong:

```yaml
options:
  rash: A rash
# and no rule with symptoms.rash
```

Mended:

```yaml
options:
  rash: A rash
# and a rule: when: symptoms.rash
```
=== recording-without-date
# recording-without-date

Rules and the law's limits hold by the day of contact, so each recording has one, by itself or from
what it is like.

Wrong:

```yaml
ordinary-cold:
  answers: ...
```

Mended:

```yaml
ordinary-cold:
  date: 2026-11-22
  answers: ...
```
=== recordings-left-out
# recordings-left-out

This recording has a mistake, and others are like it. They start from its day and answers, so nobody
knows what they mean until it is mended. The mistake has a message of its own; it is told once.

Wrong:

```yaml
ordinary:
  date: 2026-11-22
  answers:
    age: 300
with-fever:
  like: ordinary
```

Mended:

```yaml
ordinary:
  date: 2026-11-22
  answers:
    age: 30
```
=== reserved-word
# reserved-word

The word has a meaning of its own in conditions, in table cells or in YAML elsewhere: yes, no, on,
off, true, false, null, any, none, unknown, answered, unanswered. For the option "No" of a
one-choice question write `not`.

Wrong:

```yaml
options:
  no: No
```

Mended:

```yaml
options:
  not: No
```
=== round-places
# round-places

`round` takes a number and how many decimals to keep. These must be written as a whole number from 0
to 20; they cannot be calculated or asked for.

Wrong:

```yaml
when: round(temperature, 0.5) >= 38
```

Mended:

```yaml
when: round(temperature, 1) >= 38
```
=== rule-ended
# rule-ended

The last day of this rule lies before the `version` of its file of questions, so it counts for nobody
any more. It stands there as if it still did.

Wrong:

```yaml
# questionnaires/cough.yaml
version: 2026-11-22
# rules/cough.yaml
until: 2025-03-31
```

Mended:

```yaml
until: 2027-03-31
```
=== rule-without-outcome
# rule-without-outcome

A rule says something of the level (`at-least`, `enough`, `raise`), of services or of advice. This one
has only a condition.

Wrong:

```yaml
long-cough:
  when: cough_days > 21
  because: ...
```

Mended:

```yaml
long-cough:
  when: cough_days > 21
  at-least: nurse-call
  because: ...
```
=== rule-without-source
# rule-without-source

Each rule says where it comes from, so that a reviewer can look it up. An empty list says nothing; a
judgement of the author is a source too, with `support: opinion`.

Wrong:

```yaml
rules:
  long-fever:
    when: fever_days >= 3
    at-least: same-day
    because: A fever of 3 days must be assessed.
    source: []
```

Mended:

```yaml
    source: author-judgement
```
=== rules-say-the-same
# rules-say-the-same

Two rules have the same condition, and the same follows from them. One of them says nothing new, and
a change of one alone will be missed. Maybe one condition was copied and should be another.

Wrong:

```yaml
long-fever:
  when: fever_days >= 3
  at-least: same-day
old-fever:
  when: fever_days >= 3
  at-least: same-day
```

Mended:

```yaml
long-fever:
  when: fever_days >= 3
  at-least: same-day
```
=== self-care-without-watch
# self-care-without-watch

Who looks after themselves must know what to watch for and when to contact somebody. A rule with
`enough: self-care` gives at least one piece of advice of `kind: watch`.

Wrong:

```yaml
enough: self-care
advice: [rest]
```

Mended:

```yaml
enough: self-care
advice: [rest, when-to-call]
```
=== several-answers
# several-answers

The question can have several answers, so it must be said which one is meant: the name of the
question, a point, and the name of the option. The option "None of these" is read as `none`.

Wrong:

```yaml
when: symptoms = "hoarse"
```

Mended:

```yaml
when: symptoms.hoarse
```
=== several-documents
# several-documents

The line `---` begins a second document in the same file. What is below it is not read. A single
`---` at the top is allowed.

Wrong:

```yaml
assessment: sore-throat
---
assessment: cough
```

Mended:

```yaml
assessment: sore-throat
```
=== several-source-languages
# several-source-languages

The texts of all files are written in one language, and the others are translations of it. Otherwise
nobody could say which text is the one that was approved.

Wrong:

```yaml
# questionnaires/cough.yaml
language: en
# questionnaires/modules/lungs.yaml
language: fi
```

Mended:

```yaml
# both
language: en
```
=== single-quotes
# single-quotes

An option of a question stands in single quotes `'`. In conditions only double quotes `"` are used.

Wrong:

```yaml
when: throat_pain = 'strong'
```

Mended:

```yaml
when: throat_pain = "strong"
```
=== stale-translation
# stale-translation

Beside each translation stands a copy of the text that was translated. The text has changed since,
so the translation may say something else now. Another way of breaking lines does not count.

Wrong:

```yaml
# the question now: For how many days?
days.ask:
  en: How long?
  fi: Kuinka kauan?
```

Mended:

```yaml
days.ask:
  en: For how many days?
  fi: Kuinka monta päivää?
```
=== stand-in-does-not-fit
# stand-in-does-not-fit

A region turns a service over to another one that cannot take it: the other is of another sector, or
the region does not offer it either. People would be sent where nobody can help them. It is a warning
where only the channel `phone` is missing: people who wait for a call would wait in vain.

Wrong:

```yaml
services:
  nurse:
    off: client-steering
```

Mended:

```yaml
services:
  nurse:
    off: doctor
```
=== stands-in-for-itself
# stands-in-for-itself

A service that a region does not offer names another one that stands in for it.

Wrong:

```yaml
services:
  doctor:
    off: doctor
```

Mended:

```yaml
services:
  doctor:
    off: nurse
```
=== step-not-positive
# step-not-positive

The step is the distance between two numbers that can be answered, so it is greater than 0.

Wrong:

```yaml
step: 0
```

Mended:

```yaml
step: 0.5
```
=== stray-comma
# stray-comma

A comma stands where none can stand. It parts values only inside round brackets, as in
`in ("mild", "strong")` or `min(weight, 200)`, and the tests of one cell of a table. Between two
conditions say `and` or `or`.

Wrong:

```yaml
when: has_fever, cough
```

Mended:

```yaml
when: has_fever and cough
```
=== tab
# tab

A tab stands in the file. Editors show tabs in different widths, so nobody can see what belongs to
what. When a tab stands in the indentation, the rest of the file is not looked at before it is
mended.

Wrong:

```yaml
questions:
[tab]- id: fever
```

Mended:

```yaml
questions:
  - id: fever
```
=== table-cells
# table-cells

A table is text with bars. Its first line names the tests, then behind `||` the results, then maybe
behind another `||` the notes. Each row has as many cells in each part. A cell `-` takes any answer,
and `any` takes everything.

Wrong:

```yaml
| age | fever || points |
| < 5 || 1 |
```

Mended:

```yaml
| age | fever || points |
| < 5 | any   || 1      |
```
=== table-column
# table-column

The columns of notes are `id`, `source` and `note`. The results of access to care are `limit` and
`starts`, both needed. A column with another name would be read by nobody.

Wrong:

```yaml
| age || points || comment |
| < 5 || 1      || small   |
```

Mended:

```yaml
| age || points || note  |
| < 5 || 1      || small |
```
=== table-gap
# table-gap

Some combination has no row. The message tells one in your own names. Whoever falls into it gets the
outcome `failed` and a nurse. In `access-to-care` also who was not asked or does not know needs a
row; elsewhere the result is then unknown, as it should be.

Wrong:

```yaml
| age  || points |
| < 16 || 1      |
| > 16 || 2      |
```

Mended:

```yaml
| age   || points |
| < 16  || 1      |
| >= 16 || 2      |
```
=== table-not-checked
# table-not-checked

The rows of the table were not all compared: they hang together in too many ways. It is a warning:
there may be a gap or an overlap. Whoever falls into one gets the outcome `failed` and a nurse.

Wrong:

```yaml
| last_visit      || recent |
| < contact_date  || false  |
| >= contact_date || true   |
```

Mended:

```yaml
| days_between(last_visit, contact_date) || recent |
| > 0                                    || false  |
| <= 0                                   || true   |
```
=== table-overlap
# table-overlap

Two rows of a table fit the same combination, also if they would give the same. Then nobody knows
which row counts, and the outcome is `failed`. With `hit: first` the first row that fits counts.

Wrong:

```yaml
| age   || points |
| <= 16 || 1      |
| >= 16 || 2      |
```

Mended:

```yaml
| age   || points |
| < 16  || 1      |
| >= 16 || 2      |
```
=== table-result
# table-result

The limit of access to care is a length of time, or one of the words that the message lists. It
starts at the contact, when the need is assessed, when the need is found, or is pending.

Wrong:

```yaml
| age  || limit      | starts    |
| < 23 || "two days" | "contact" |
```

Mended:

```yaml
| age  || limit    | starts    |
| < 23 || "2 days" | "contact" |
```
=== table-row-never-reached
# table-row-never-reached

A row of the table never counts. Either no answers make all its cells true, or, with `hit: first`,
earlier rows take all that it fits.

Wrong:

```yaml
| age  || points |
| any  || 1      |
| >= 65 || 2     |
```

Mended:

```yaml
| age   || points |
| >= 65 || 2      |
| any   || 1      |
```
=== tag
# tag

A value begins with `!`, which YAML takes for the name of a type. Types are not used. In conditions
the opposite is written with `not(...)`.

Wrong:

```yaml
when: !fever
```

Mended:

```yaml
when: not(fever)
```
=== text-arithmetic
# text-arithmetic

An option cannot be added, multiplied or joined with another one. If options stand for points, give
them `points` in the questionnaire, and add the questions with a fact that has `sum`.

Wrong:

```yaml
when: throat_pain + ear_pain >= 4
```

Mended:

```yaml
facts:
  pain_points:
    sum: [throat_pain, ear_pain]
rules:
  much-pain:
    when: pain_points >= 4
```
=== text-function
# text-function

Functions that work on the letters of a text are not used: `contains`, `starts with`,
`string length` and so on. No rule reads free text, and an option is compared as a whole.

Wrong:

```yaml
when: contains(throat_pain, "strong")
```

Mended:

```yaml
when: throat_pain in ("strong", "very-strong")
```
=== text-is-not-read
# text-is-not-read

A question of type `text` is for people: the nurse reads the answer, and no rule can. Nobody knows
in which words a person answers. Ask for what the rule needs with a question of its own that is
answered with yes or no, or with options.

Wrong:

```yaml
when: medicines = "warfarin"
```

Mended:

```yaml
when: blood_thinner
```
=== text-needs-quotes
# text-needs-quotes

YAML gives some signs a meaning of their own: a colon with a space behind it, and `@ % & * ! > | ? -
[ { "` and others at the beginning of a value. A text with such a sign is put in quotes as a whole.
A comparison may also be turned round.

Wrong:

```yaml
title: Sore throat: a self-assessment
when: "strong" = pain
help: [tick] all that apply
```

Mended:

```yaml
title: 'Sore throat: a self-assessment'
when: pain = "strong"
help: '[tick] all that apply'
```
=== time-of-day
# time-of-day

A date in a condition has no time of day. Rules work with whole days, so that the same answers of
one day always give the same result.

Wrong:

```yaml
when: last_dose < @"2025-01-01T10:00"
```

Mended:

```yaml
when: last_dose < @"2025-01-01"
```
=== too-few-options
# too-few-options

A choice needs at least two options; a list of findings at least one.

Wrong:

```yaml
options:
  dry: Dry
```

Mended:

```yaml
options:
  dry: Dry
  loose: Loose
```
=== too-many-nurse-questions
# too-many-nurse-questions

At most six questions are asked for the nurse. The person has their result in sight and will not
answer more.

Wrong:

```yaml
- id: seventh_question
  for: nurse
```

Mended:

```yaml
# six questions for the nurse, the others asked by the nurse
```
=== too-many-options
# too-many-options

A page has at most 7 choices, and at most 6 findings when each can be doubted by itself. In longer
lists people overlook lines; with findings of danger that is an error.

Wrong:

```yaml
unsure: one by one
options:
  # seven signs
```

Mended:

```yaml
# two questions, one after the other, with four and three signs
```
=== unclosed-bracket
# unclosed-bracket

A list in brackets is opened and not closed, or a comma is missing in it.

Wrong:

```yaml
find: [throat, tonsils
title: Sore throat
```

Mended:

```yaml
find: [throat, tonsils]
title: Sore throat
```
=== unclosed-quote
# unclosed-quote

A quote `"` is opened before an option or a date and not closed on the same line. So it is not clear
where the option ends.

Wrong:

```yaml
when: throat_pain = "strong
```

Mended:

```yaml
when: throat_pain = "strong"
```
=== unclosed-text
# unclosed-text

A quote is opened and not closed, or closed only by a quote of a later line. Then the keys between
them would silently become part of the text. A text in quotes may go over several lines if these are
indented further than its key.

Wrong:

```yaml
title: "Sore throat
language: "en"
```

Mended:

```yaml
title: "Sore throat"
language: "en"
```
=== unfinished
# unfinished

The condition ends where something must follow: after `and`, after a comparison sign, after `not`,
or after an opened bracket. Perhaps the end was cut off when it was copied. Look at the source
before you take the last word away.

Wrong:

```yaml
when: has_fever and
```

Mended:

```yaml
when: has_fever and cough
```
=== unit-without-number
# unit-without-number

Only a number has a unit. This value is a yes or no, an option or a date.

Wrong:

```yaml
facts:
  ill:
    is: has_fever
    unit: d
```

Mended:

```yaml
facts:
  ill:
    is: has_fever
```
=== unknown-access-group
# unknown-access-group

`rules/access-to-care.yaml` has no table with this name. The table says by when the law requires the
service.

Wrong:

```yaml
access: primary
```

Mended:

```yaml
access: primary-care
```
=== unknown-advice
# unknown-advice

No file of rules has advice with this code. Advice may stand in another file than the rule that
gives it.

Wrong:

```yaml
advice: [throat-cares]
```

Mended:

```yaml
advice: [throat-care]
```
=== unknown-assessment
# unknown-assessment

No questionnaire has this id. A file of rules belongs to the questionnaire or module of the same id,
and a rule of a region to an assessment.

Wrong:

```yaml
rules-for: caugh
```

Mended:

```yaml
rules-for: cough
```
=== unknown-choice
# unknown-choice

The key takes one of a few words, and this is none of them. The message shows the words that are
possible.

Wrong:

```yaml
type: severl
```

Mended:

```yaml
type: several
```
=== unknown-code-system
# unknown-code-system

Codes of other systems stand under the name of their system, and the system must be described in
`rules/services.yaml`, with the number (OID) by which other programs know it. Else nobody could tell
what the codes mean. Look for a misspelt name first.

Wrong:

```yaml
codes:
  ipcp-2: [R21]
```

Mended:

```yaml
codes:
  icpc-2: [R21]
```
=== unknown-fact
# unknown-fact

No file of rules has a fact or a result of a table with this name.

Wrong:

```yaml
facts:
  fever38: yes
```

Mended:

```yaml
facts:
  fever_38: yes
```
=== unknown-file-kind
# unknown-file-kind

Each file says by its first key what it is: `assessment`, `module`, `rules-for`, `texts-for`,
`region`, or the name of a registry such as `care-levels`. This file has none of these keys.

Wrong:

```yaml
title: Fever
questions: []
```

Mended:

```yaml
assessment: fever
title: Fever
questions: []
```
=== unknown-function
# unknown-function

A name stands before a bracket, and there is no such function. The functions are `min`, `max`,
`abs`, `floor`, `ceiling`, `round`, `days_between`, `months_between`, `years_between`, `answered`
and `unanswered`, and there is `not`. If the name is a question, a word is missing before the
bracket. Functions of DMN that are not here, such as `modulo`, `decimal` or `overlaps before`, are named
with what to write instead; all of them are in [Expressions](../feel.md).

Wrong:

```yaml
when: maximum(fever_days, throat_days) > 3
```

Mended:

```yaml
when: max(fever_days, throat_days) > 3
```
=== unknown-in-emergency-rule
# unknown-in-emergency-rule

A rule that ends the interview with an emergency reads this question, maybe through a fact. What "I
don't know" means must be decided by the author and not by chance, so the question says `unknown:
counts as ...` or does not offer it. Nobody may pass over it either, so `optional: yes` is refused.

Wrong:

```yaml
- id: blue_lips
  type: yes-no
  unknown: allowed
```

Mended:

```yaml
- id: blue_lips
  type: yes-no
  unknown: counts as yes
```

An answer of the last form (`previous.pain`) is unknown for most people: begin the condition with
`answered(previous.pain) and`.
=== unknown-instruction
# unknown-instruction

An instruction is a level, a point and the state in which it is said: `open`, `closed`, `waits`,
`elsewhere`, `unsent`, `sent`, `sent-waits`, `sent-closed`, or `any`.

Wrong:

```yaml
instruction: same-day.night
```

Mended:

```yaml
instruction: same-day.closed
```
=== unknown-is-mild
# unknown-is-mild

"I don't know" counts here as an answer that is milder than the worst one, and something makes a
difference between the two. Somebody who has the worst answer and does not know it gets a milder
result. Of a finding, `no` is the milder answer. Where all conditions treat the two alike, as 39 and
43 degrees, there is no warning. If the milder answer is careful enough, say why in `except` of the
question; `luukku check --release` shows it to whoever approves the content.

Wrong:

```yaml
worse: yes
unknown: counts as no
```

Mended:

```yaml
worse: yes
unknown: counts as yes
```
=== unknown-key
# unknown-key

The key does not exist in this place. A key that is not known is never ignored: it could be a
misspelt `when`, and the rule would then hold for everybody. If the key exists in another place, the
message says where.

Wrong:

```yaml
- id: fever
  hlep: Measure it.
```

Mended:

```yaml
- id: fever
  help: Measure it.
```
=== unknown-language
# unknown-language

People can choose between the languages `fi`, `sv` and `en`. The pages have words of their own in
these, so a text in any other language would stand among strange ones. Swedish is `sv`, since `se` is the
code of the country. In a file of translations it is told once, however often it stands there.

Wrong:

```yaml
language: eng
```

Mended:

```yaml
language: en
```
=== unknown-level
# unknown-level

`rules/care-levels.yaml` has no level with this name.

Wrong:

```yaml
at-least: same-dya
```

Mended:

```yaml
at-least: same-day
```
=== unknown-list
# unknown-list

The file has no list of options with this name under `lists`. A list belongs to the file that it
stands in.

Wrong:

```yaml
lists:
  how_often: ...
questions:
  - id: smoking
    options: how_offten
```

Mended:

```yaml
lists:
  how_often: ...
questions:
  - id: smoking
    options: how_often
```
=== unknown-module
# unknown-module

No file in `questionnaires/modules` has this id. Only modules can be included, not assessments.

Wrong:

```yaml
- include: fevr
```

Mended:

```yaml
- include: fever
```
=== unknown-name
# unknown-name

There is no question, fact or limit with this name, and no option after the point. A name that does
not exist would never be true, and the rule would be silent for ever. Near names are shown only when
they fit there; look whether one of them was really meant. Yes is written `true`, and no `false`.

Wrong:

```yaml
when: temprature >= 38
```

Mended:

```yaml
when: temperature >= 38
```
=== unknown-number
# unknown-number

`rules/numbers.yaml` has no telephone number with this name. A region may replace a national number,
and must use its name.

Wrong:

```yaml
text: Call {numbers.urgent_lin}.
```

Mended:

```yaml
text: Call {numbers.urgent_line}.
```
=== unknown-option
# unknown-option

The question does not have this option, so the comparison could never be true. The note shows the
options that there are.

Wrong:

```yaml
when: throat_pain = "severe"
```

Mended:

```yaml
when: throat_pain = "strong"
```
=== unknown-placeholder
# unknown-placeholder

Between braces stands what is put into a text: a limit (`{fever}`), a telephone number
(`{numbers.urgent_line}`), in the words of levels also `{unit.line}` and the like, and in the reason
of a rule an answer (`{cough_days}`). The value of a fact cannot be shown yet.

Wrong:

```yaml
because: More than {fevr} degrees.
```

Mended:

```yaml
because: More than {fever} degrees.
```
=== unknown-question
# unknown-question

No question has this name, or the assessment never asks it. Names are written as in the
questionnaire.

Wrong:

```yaml
answers:
  cough_day: 3
```

Mended:

```yaml
answers:
  cough_days: 3
```
=== unknown-recording
# unknown-recording

A recording can be `like` another one of its own file, and there is none with this name.

Wrong:

```yaml
like: ordinry-cold
```

Mended:

```yaml
like: ordinary-cold
```
=== unknown-region
# unknown-region

The content has no file for this region in `rules/regions`.

Wrong:

```yaml
region: "99"
```

Mended:

```yaml
region: "12"
```
=== unknown-rule
# unknown-rule

The assessment has no rule with this name. Rules of a module and of a region are written with where
they stand.

Wrong:

```yaml
rules: [newborn-fever]
```

Mended:

```yaml
rules: [fever/newborn-fever]
```
=== unknown-service
# unknown-service

`rules/services.yaml` has no service with this name. A need for a service that nobody gives would
never be met.

Wrong:

```yaml
services: [doctr]
```

Mended:

```yaml
services: [doctor]
```
=== unknown-sign
# unknown-sign

A sign stands here that conditions do not have. Often a program for writing letters has put a nicer
sign: `≥` for `>=`, `≤` for `<=`, `≠` for `!=`, or a long dash for a minus. Where one is known, the
message says what to write instead. Between two numbers a long dash or a colon mostly means a range:
`[36..38]`, and a semicolon means a point or a comma. A backslash inside an option, a name before a value
(`abs(n: x)`) and a point after a value are not used either.

Wrong:

```yaml
when: temperature ≥ 38
```

Mended:

```yaml
when: temperature >= 38
```
=== unknown-source
# unknown-source

`rules/sources.yaml` has no source with this name. Every rule can be traced to where it comes from,
so the source must be described there.

Wrong:

```yaml
source: nice-84
```

Mended:

```yaml
source: nice-ng84
```
=== unknown-text-without-unknown
# unknown-text-without-unknown

`unknown-text` gives other words for "I don't know", and this question does not offer it. Say what not
knowing means, with `unknown: allowed` or `unknown: counts as ...`, or remove the words.

Wrong:

```yaml
- id: has_fever
  type: yes-no
  ask: Is there a fever?
  unknown-text: I have not measured it
```

Mended:

```yaml
- id: has_fever
  type: yes-no
  ask: Is there a fever?
  unknown: counts as yes
  unknown-text: I have not measured it
```
=== unknown-text
# unknown-text

The file of translations names a text that does not exist, so it translates nothing. Maybe the
question or rule has got another name since.

Wrong:

```yaml
texts-for: cough
cough_day.ask:
  fi: ...
```

Mended:

```yaml
texts-for: cough
cough_days.ask:
  fi: ...
```
=== unknown-texts-file
# unknown-texts-file

Translations belong to an assessment, a module, a region (`region-12`) or a registry (`care-levels`,
`services`, `numbers`). Nothing has this id.

Wrong:

```yaml
texts-for: caugh
```

Mended:

```yaml
texts-for: cough
```
=== unknown-unit
# unknown-unit

The region has no unit with this id under `units`.

Wrong:

```yaml
services:
  nurse:
    unit: helth-centre
```

Mended:

```yaml
services:
  nurse:
    unit: health-centre
```
=== unreadable-file
# unreadable-file

The file is there and cannot be read: because of its permissions, because it is a link to nothing
or to itself, or because it is a folder, a pipe or a device with the name of a file. It is not passed
over: a rule in it would be missing without anybody noticing.

Wrong:

```
questionnaires/fever.yaml -> a file that is gone
```

Mended:

```
questionnaires/fever.yaml, a file of its own
```
=== unreadable-folder
# unreadable-folder

The folder that was named as content has no `questionnaires` or no `rules`, or may not be opened.
Nothing can be checked then. Every command reads the content of the folder it stands in, unless
`--content` names another one.

Wrong:

```
luukku check --content rules
```

Mended:

```
luukku check --content .
```
=== unreadable-line
# unreadable-line

The line breaks the rules of YAML in a way that has no page of its own. Look at its colon, quotes,
brackets and indentation, and at the line above. The other lines of the file are read all the same.

Wrong:

```yaml
services: [nurse, , doctor]
```

Mended:

```yaml
services: [nurse, doctor]
```
=== usual-outside-range
# usual-outside-range

`usual` is what is likely, within what is possible. Outside of it people are asked whether it is
right, outside of `range` the answer is refused.

Wrong:

```yaml
range: 2 to 300
usual: 40 to 400
```

Mended:

```yaml
range: 2 to 300
usual: 40 to 200
```
=== without-points
# without-points

A part of a sum is a number, a question whose options have `points`, or a condition with its points.

Wrong:

```yaml
sum:
  - pain
```

Mended:

```yaml
sum:
  - pain >= "strong": 2
```
=== worse-not-for-type
# worse-not-for-type

`worse` says which answers are worse: `later` or `earlier` for options and dates, `higher` or
`lower` for numbers, `yes` or `no` for yes-no questions.

Wrong:

```yaml
type: number
worse: later
```

Mended:

```yaml
type: number
worse: higher
```
=== worse-turned-round
# worse-turned-round

`worse` says which answers are worse, and every rule with `at-least` that reads the question counts
for the other side. One of the two is turned round. It is a warning, since both may be meant where
other questions decide too.

Wrong:

```yaml
id: temperature
worse: lower
```

Mended:

```yaml
id: temperature
worse: higher
```
=== wrong-argument-count
# wrong-argument-count

Too few or too many values stand in the brackets of a function. The message says what it needs.
`days_between` takes two dates, the earlier one first, and `round` a number and, if needed, how many
decimals to keep.

Wrong:

```yaml
when: days_between(onset) > 3
```

Mended:

```yaml
when: days_between(onset, contact_date) > 3
```
=== wrong-escape
# wrong-escape

In double quotes a backslash begins a special sign, such as `\"` for a quote. The sign behind this
backslash is none of them. In single quotes a backslash is an ordinary letter.

Wrong:

```yaml
note: "C:\diagnoses"
```

Mended:

```yaml
note: 'C:\diagnoses'
```
=== wrong-indentation
# wrong-indentation

The line begins in a column where nothing above it begins. Lines that belong together begin in the
same column; what belongs to a key begins further in. The message shows the neighbours and their
column.

Wrong:

```yaml
- id: fever
  ask: Have you a fever?
 type: yes-no
```

Mended:

```yaml
- id: fever
  ask: Have you a fever?
  type: yes-no
```
=== wrong-shape
# wrong-shape

The value has another form than the key needs: a list instead of a text, a single value instead of
keys on the lines below, and so on.

Wrong:

```yaml
questions:
  id: fever
```

Mended:

```yaml
questions:
  - id: fever
```
=== you-without-variants
# you-without-variants

The question speaks to "you", and has no other words for when somebody answers about another person.
A parent would be asked about herself, and her answers would be taken for the child's. Write the words
for oneself under `self`, and those about another person under `other`; `child` may have its own.

Wrong:

```yaml
ask: Do you have a fever?
```

Mended:

```yaml
ask:
  self: Do you have a fever?
  other: Does the person have a fever?
  child: Does the child have a fever?
```
"""##
}
