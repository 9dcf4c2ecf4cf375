// SPDX-License-Identifier: Apache-2.0

extension DecisionGraph {
  /// The questions that stand in an assessment and are asked from nobody, since nothing reads them.
  public var neverAsked: Set<QuestionID> {
    var standing: Set<QuestionID> = []
    var asked: Set<QuestionID> = []
    for (id, assessment) in assessments {
      let reading = reading(of: id)
      for (number, step) in assessment.steps.enumerated() {
        let question = questions[step.question].id
        standing.insert(question)
        if reading?.isEverRead(step: number) ?? false { asked.insert(question) }
      }
    }
    return standing.subtracting(asked)
  }

  /// The levels that no rule of any assessment gives, surely or in doubt, and that do not stand when
  /// nothing fires.
  public var levelsNeverGiven: Set<LevelID> {
    var given: Set<LevelID> = []
    for assessment in assessments.values {
      var own: Set<LevelID> = [assessment.otherwise]
      let rules = assessment.rules.map { self.rules[$0] }
      for rule in rules {
        if let level = rule.effect.level { own.insert(level) }
        own.formUnion(possibleFloors(of: rule))
      }
      if rules.contains(where: \.raises) { own.formUnion(own.compactMap { scale[$0]?.raisedTo }) }
      given.formUnion(own)
    }
    return Set(scale.levels.map(\.id)).subtracting(given)
  }
}
