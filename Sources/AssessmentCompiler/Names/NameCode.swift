// SPDX-License-Identifier: Apache-2.0

/// The kinds of problems with names over all files.
enum NameCode: String, CaseIterable {
  case duplicateName = "duplicate-name"
  case unknownModule = "unknown-module"
  case includeCycle = "include-cycle"
  case unknownAssessment = "unknown-assessment"
  case unknownQuestion = "unknown-question"
  case unknownList = "unknown-list"
  case unknownLevel = "unknown-level"
  case unknownService = "unknown-service"
  case unknownSource = "unknown-source"
  case unknownAdvice = "unknown-advice"
  case unknownNumber = "unknown-number"
  case unknownAccessGroup = "unknown-access-group"
  case unknownUnit = "unknown-unit"
  case unknownCodeSystem = "unknown-code-system"
  case formerNameInUse = "former-name-in-use"
  case formerNameTwice = "former-name-twice"
}
