// SPDX-License-Identifier: Apache-2.0

/// The kinds of problems with the parts of the graph: questions, facts, tables, levels.
enum GraphCode: String, CaseIterable {
  case emptyRange = "range-turned-round"
  case offStep = "off-step"
  case stepNotPositive = "step-not-positive"
  case usualOutsideRange = "usual-outside-range"
  case countsAsOutside = "counts-as-outside"
  case worseNotForType = "worse-not-for-type"
  case tooFewOptions = "too-few-options"
  case pointsOnSome = "points-on-some-options"
  case optionWithoutMeaning = "option-without-meaning"
  case optionWithoutCheck = "option-without-check"
  case unknownTextNeedsUnknown = "unknown-text-without-unknown"
  case optionNeedsUnsure = "option-needs-unsure"
  case cycle = "cycle"
  case askedLater = "asked-later"
  case conditionalInclude = "conditional-include"
  case factsTooDeep = "facts-too-deep"
  case unitWithoutNumber = "unit-without-number"
  case withoutPoints = "without-points"
  case countNeedsSeveral = "count-needs-several"
  case levelOrder = "level-order"
  case emergencyDoesNotStop = "emergency-does-not-stop"
  case missingLevel = "missing-level"
  case missingLevelWords = "missing-level-words"
  case notATimeZone = "not-a-time-zone"
}
