// SPDX-License-Identifier: Apache-2.0

/// The keys of a fact that is more than an expression.
enum FactKeys: MappingKeys {
  static let expression = key("is", .condition)
    .says("The value: a condition, or what is calculated.")
  static let count = key("count", .counted)
    .says("How many are true: of the findings of a question, or of a list of conditions.")
  static let sum = key("sum", .list(of: terms))
    .says("The sum of numbers, of questions with points, and of `condition: points`.")
  static let label = key("label", .sentences, default: "none")
    .says("The nurse sees the fact under these words; without them, nobody does.")
  static let unit = key("unit", .unit, default: "none").says("The unit of a number.")
  static let note = noteKey()

  static let shape = MappingShape(
    "a fact",
    [expression, count, sum, label, unit, note],
    exactlyOne: [expression, count, sum]
  )

  /// A fact may be the expression alone.
  static let forms = ValueShape.anyOf([.scalar(.condition), .keys(of: shape)])

  private static let terms = ValueShape.anyOf([
    .scalar(.condition), .map(.condition, .scalar(.number)),
  ])
}

/// The keys of a claim.
enum ClaimKeys: MappingKeys {
  static let when = key("when", .condition, default: "always").says("For whom it is claimed.")
  static let exactly = key("exactly", .code(of: .level)).says("The level is this one.")
  static let atLeast = key("at-least", .code(of: .level))
    .says("The level is not less than this one.")
  static let atMost = key("at-most", .code(of: .level)).says("The level is not more than this one.")
  static let offers = key("offers", .codes(of: .service)).says("These services are offered.")
  static let neverOffers = key("never-offers", .codes(of: .service))
    .says("These services are not offered.")
  static let advises = key("advises", .codes(of: .advice)).says("This advice is given.")
  static let asks = key("asks", .names(of: .question)).says("These questions are asked.")
  static let neverAsks = key("never-asks", .names(of: .question))
    .says("These questions are not asked.")
  static let holds = key("holds", .condition)
    .says("This condition is true; it may also read `level`.")
  static let note = noteKey()

  static let shape = MappingShape(
    "a claim",
    [when] + promises + [note],
    exactlyOne: promises
  )

  private static let promises: [any DescribedKey] = [
    exactly, atLeast, atMost, offers, neverOffers, advises, asks, neverAsks, holds,
  ]
}
