// SPDX-License-Identifier: Apache-2.0

/// The kinds of problems with keys and with values of the wrong kind.
enum SchemaCode: String, CaseIterable {
  case unknownKey = "unknown-key"
  case missingKey = "missing-key"
  case emptyValue = "empty-value"
  case wrongShape = "wrong-shape"
  case commentBesideText = "comment-beside-text"
  case notAName = "not-a-name"
  case notACode = "not-a-code"
  case reservedWord = "reserved-word"
  case misspeltNumber = "misspelt-number"
  case notYesOrNo = "not-yes-or-no"
  case notATimeSpan = "not-a-time-span"
  case misspeltDate = "misspelt-date"
  case unknownChoice = "unknown-choice"
  case duplicateItem = "duplicate-item"
}
