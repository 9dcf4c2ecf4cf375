// SPDX-License-Identifier: Apache-2.0

extension MessageTables {
  static let names = #"""
    > temprature > 38.5
    unknown-name: there is no question or value named `temprature`
      at <temprature> not defined here
      help: did you mean `temperature`?

    > Drooling
    unknown-name: there is no question or value named `Drooling`
      at <Drooling> not defined here
      help: did you mean `drooling`?

    > drooling and stridr
    unknown-name: there is no question or value named `stridr`
      at <stridr> not defined here
      help: did you mean `stridor`?

    > drooling and temprature
    unknown-name: there is no question or value named `temprature`
      at <temprature> not defined here

    > symptoms.cogh
    unknown-name: there is no question or value named `symptoms.cogh`
      at <symptoms.cogh> not defined here
      help: did you mean `symptoms.cough`?

    > symptoms.colb
    unknown-name: there is no question or value named `symptoms.colb`
      at <symptoms.colb> not defined here
      help: did you mean `symptoms.cold`?

    > x1 > 3
    unknown-name: there is no question or value named `x1`
      at <x1> not defined here

    > drooling = yes
    unknown-name: there is no question or value named `yes`
      at <yes> not defined here
      help: write only `drooling`, which means yes

    > drooling = no
    unknown-name: there is no question or value named `no`
      at <no> not defined here
      help: write `not(drooling)`, which means no

    > yes != symptoms.cough
    unknown-name: there is no question or value named `yes`
      at <yes> not defined here
      help: write `not(symptoms.cough)`, which means no

    > fever_days > three
    unknown-name: there is no question or value named `three`
      at <three> not defined here
      help: write `3`

    > drooling = unknown
    unknown-name: there is no question or value named `unknown`
      at <unknown> not defined here
      help: write `unanswered(...)` around the name of the question

    > symptoms.cough = none
    unknown-name: there is no question or value named `none`
      at <none> not defined here
      help: write `symptoms.none`

    > helper = "other" or any
    unknown-name: there is no question or value named `any`
      at <any> not defined here
      help: `any` stands alone in a cell of a table; elsewhere leave the part out

    > min > 3
    unknown-name: there is no question or value named `min`
      at <min> not defined here
      help: write `min(...)`

    > later_question = 3
    name-not-here: `later_question` is asked only after this
      at <later_question> cannot be read here
      help: write a name that can be read here

    > symptoms
    several-answers: `symptoms` can have several answers
      at <symptoms> which answer?
      note: its answers are `symptoms.cough`, `symptoms.cold` and `symptoms.none`
      help: name one of them, such as `symptoms.cough`

    > symptoms = "cold"
    several-answers: `symptoms` can have several answers
      at <symptoms = "cold"> which answer?
      note: its answers are `symptoms.cough`, `symptoms.cold` and `symptoms.none`
      help: write `symptoms.cold`

    > symptoms != "cold"
    several-answers: `symptoms` can have several answers
      at <symptoms != "cold"> which answer?
      note: its answers are `symptoms.cough`, `symptoms.cold` and `symptoms.none`
      help: write `not(symptoms.cold)`

    > cold
    unknown-name: there is no question or value named `cold`
      at <cold> not defined here
      help: did you mean `symptoms.cold`?

    > fever-days > 3
    hyphen-in-name: `fever-days` would be a subtraction, not a name
      at <fever-days> hyphens subtract
      help: did you mean `fever_days`?

    > a-b > 3
    unknown-name: there is no question or value named `a`
      at <a> not defined here
    unknown-name: there is no question or value named `b`
      at <b> not defined here

    > throat_pain = strong
    option-without-quotes: the option `strong` needs quotes
      at <strong> no quotes
      help: write `"strong"`

    > throat_pain = very-strong
    option-without-quotes: the option `very-strong` needs quotes
      at <very-strong> no quotes
      help: write `"very-strong"`

    > helper = not-known
    option-without-quotes: the option `not-known` needs quotes
      at <not-known> no quotes
      help: write `"not-known"`

    > medicines = "x"
    text-is-not-read: `medicines` is free text, which no rule can read
      at <medicines> free text
      help: ask for what the rule needs with a question that has options

    > answered(medicines)
    text-is-not-read: `medicines` is free text, which no rule can read
      at <medicines> free text
      help: ask for what the rule needs with a question that has options

    > answered(has_fever)
    not-a-question: `answered` asks about a question, and `has_fever` is not one
      at <has_fever> not a question
      help: write the name of one question in the brackets

    > answered(drooling = true)
    not-a-question: `answered` asks about a question, and `drooling = true` is not one
      at <drooling = true> not a question
      help: write the name of one question in the brackets

    > answered(droling)
    unknown-name: there is no question or value named `droling`
      at <droling> not defined here
      help: did you mean `drooling`?

    > mix(1, 2)
    unknown-function: there is no function named `mix`
      at <mix> not a function
      help: did you mean `max` or `min`?

    > frobnicate(3)
    unknown-function: there is no function named `frobnicate`
      at <frobnicate> not a function
      note: the functions are `min`, `max`, `abs`, `floor`, `ceiling`, `round`, `days_between`, `months_between`, `years_between`, `answered`, `unanswered` and `not`

    > drooling (stridor)
    unknown-function: `drooling` is a value, not a function
      at <drooling> a bracket follows
      help: write `and`, `or` or a comparison between the name and the bracket

    > now() > onset
    now-or-today: `now` is not used: the same answers must always give the same result
      at <now> not used
      help: write `contact_date`

    > days_between(onset, today()) > 3
    now-or-today: `today` is not used: the same answers must always give the same result
      at <today> not used
      help: write `contact_date`

    > date("2025-01-01") = onset
    date-function: `date` is not used: a date is written as a value
      at <date> not used
      help: write `@"2025-01-01"`

    > duration("P1D") > 3
    duration: `duration` is not used: lengths of time are not values
      at <duration> not used
      help: use `days_between`, `months_between` or `years_between` and compare with a number

    > count(symptoms) > 3
    list-function: `count` is not used in conditions
      at <count> not used
      help: make a fact with `count: symptoms` under `facts`, and use its name here

    > contains(helper, "a")
    text-function: `contains` is not used: no rule works on the letters of a text
      at <contains> not used
      help: compare with an option: `question = "option"`

    > string length(helper) > 3
    text-function: `string length` is not used: no rule works on the letters of a text
      at <string length> not used
      help: compare with an option: `question = "option"`

    > answered()
    wrong-argument-count: `answered` needs one question in its brackets
      at <answered> nothing is given
      help: write `answered(question)`

    > min(1)
    wrong-argument-count: `min` needs two or more numbers in its brackets
      at <min> one is given
      help: write `min(one, other)`

    > abs(1, 2) > 3
    wrong-argument-count: `abs` needs one number in its brackets
      at <abs> 2 are given
      help: write `abs(number)`

    > round(1, 2, 3) > 3
    wrong-argument-count: `round` needs one number, or a number and its decimals in its brackets
      at <round> 3 are given
      help: write `round(number)` or `round(number, 1)`

    > days_between(onset) > 3
    wrong-argument-count: `days_between` needs two dates in its brackets
      at <days_between> one is given
      help: write `days_between(from, to)`

    cell temperature> unknown
    unknown-name: there is no question or value named `unknown`
      at <unknown> not defined here
      help: write `unanswered` alone

    cell temperature> answered
    unknown-name: there is no question or value named `answered`
      at <answered> not defined here
      help: write `-`

    > date(2025, 3, 1) = onset
    date-function: `date` is not used: a date is written as a value
      at <date> not used
      help: write `@"2025-03-01"`

    > date("1.3.2025") = onset
    date-function: `date` is not used: a date is written as a value
      at <date> not used
      help: write `@"2025-03-01"`

    > date(onset) = onset
    date-function: `date` is not used: a date is written as a value
      at <date> not used
      help: write `@` and year, month and day in quotes, as in `@"yyyy-mm-dd"`

    > sum(strep_points) > 2
    list-function: `sum` is not used in conditions
      at <sum> not used
      help: make a fact with `sum: strep_points` under `facts`, and use its name here

    > all(drooling, stridor)
    list-function: `all` is not used in conditions
      at <all> not used
      help: write `and` between the conditions

    > mean(pulse) > 3
    list-function: `mean` is not used in conditions
      at <mean> not used
      help: make a fact that calculates it under `facts`, and use its name here

    > pulse > 1 And drooling
    capital-letters: `And` must be written `and`
      at <And> capital letters
      help: write `and`

    > Answered(drooling)
    capital-letters: `Answered` must be written `answered`
      at <Answered> capital letters
      help: write `answered`

    > later_question > 3
    name-not-here: `later_question` is asked only after this
      at <later_question> cannot be read here
      help: write a name that can be read here
    """#
}
