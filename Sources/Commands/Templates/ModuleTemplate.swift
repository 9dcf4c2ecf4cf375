// SPDX-License-Identifier: Apache-2.0

/// What `luukku new module` writes: questions that several assessments can include, and their rules.
enum ModuleTemplate {
  static let files: [(path: String, text: String)] = [
    ("questionnaires/modules/@id@.yaml", questions), ("rules/modules/@id@.yaml", rules),
  ]

  private static let questions = """
    # Questions that several assessments share. An assessment asks them where its list of questions
    # has the line `- include: @id@`. All keys: docs/language.md, "Questions".
    module: @id@
    version: @day@
    language: @language@

    questions:
      # One id is one question in the whole content, and is asked once.
      - id: @name@_worse
        ask: <<@name@_worse.ask>>
        help: <<@name@_worse.help>>
        type: yes-no
        # Which answer is worse: the check then watches over the rules that read it.
        worse: yes
        # In doubt be careful.
        unknown: counts as yes

    """

  private static let rules = """
    # The rules come along with the questions. A module has no `otherwise`: that is the assessment's.
    # All keys: docs/language.md, "Rules".
    rules-for: @id@

    rules:
      @id@-worse:
        when: @name@_worse
        at-least: nurse-call
        # The reason that people read.
        because: <<rules.@id@-worse.because>>
        # Where the rule comes from; sources are listed in rules/sources.yaml.
        source: @source@

    """

  static let texts = [
    TemplateText(
      "@name@_worse.ask",
      en: "Is the symptom getting worse?",
      fi: "Paheneeko oire?",
      sv: "Blir symtomet värre?"
    ),
    TemplateText(
      "@name@_worse.help",
      en: "Compare with yesterday.",
      fi: "Vertaa eiliseen.",
      sv: "Jämför med i går."
    ),
    TemplateText(
      "rules.@id@-worse.because",
      en: "What gets worse is assessed by a nurse.",
      fi: "Hoitaja arvioi pahenevan oireen.",
      sv: "En sjukskötare bedömer det som blir värre."
    ),
  ]
}
