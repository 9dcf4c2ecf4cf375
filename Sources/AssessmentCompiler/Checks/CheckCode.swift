// SPDX-License-Identifier: Apache-2.0

/// The kinds of problems of content that is well formed and still wrong.
enum CheckCode: String, CaseIterable {
  case ruleWithoutOutcome = "rule-without-outcome"
  case otherwiseMissing = "otherwise-missing"
  case otherwiseInModule = "otherwise-in-module"
  case otherwiseSelfCare = "otherwise-self-care"
  case enoughNotUnderOtherwise = "enough-not-under-otherwise"
  case enoughInRegion = "enough-in-region"
  case selfCareWithoutWatch = "self-care-without-watch"
  case needsServices = "needs-services"
  case fitsWithoutInstead = "fits-without-instead"
  case canWaitNotSameDay = "can-wait-not-same-day"
  case datesTurnedRound = "dates-turned-round"
  case unknownInEmergency = "unknown-in-emergency-rule"
  case nurseQuestionRead = "nurse-question-read"
  case tooManyNurseQuestions = "too-many-nurse-questions"
  case tooManyOptions = "too-many-options"
  case standsInForItself = "stands-in-for-itself"
  case readByNothing = "read-by-nothing"
  case adviceNeverGiven = "advice-never-given"
  case columnNeverTested = "column-never-tested"
  case opinionOnly = "opinion-only"
}
