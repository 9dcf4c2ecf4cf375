// SPDX-License-Identifier: Apache-2.0

/// The kinds of problems with texts and their translations.
enum TextCode: String, CaseIterable {
  case unknownPlaceholder = "unknown-placeholder"
  case placeholderNotClosed = "placeholder-not-closed"
  case placeholderNotAnswered = "placeholder-not-surely-answered"
  case numberInText = "number-in-text"
  case unknownText = "unknown-text"
  case unknownTextsFile = "unknown-texts-file"
  case missingTranslation = "missing-translation"
  case staleTranslation = "stale-translation"
  case placeholderLeftOut = "placeholder-left-out"
  case negatedQuestion = "negated-question"
  case addressed = "you-without-variants"
  case longSentence = "long-sentence"
  case longQuestion = "long-question"
  case severalLanguages = "several-source-languages"
}
