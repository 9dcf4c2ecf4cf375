// SPDX-License-Identifier: Apache-2.0

/// The kinds of problems with the letters and the layout of a file.
enum YAMLCode: String, CaseIterable {
  case fileTooLarge = "file-too-large"
  case notUTF8 = "not-utf8"
  case hiddenCharacter = "hidden-character"
  case tab = "tab"
  case emptyFile = "empty-file"
  case unreadableLine = "unreadable-line"
  case textNeedsQuotes = "text-needs-quotes"
  case unclosedText = "unclosed-text"
  case unclosedBracket = "unclosed-bracket"
  case wrongEscape = "wrong-escape"
  case wrongIndentation = "wrong-indentation"
  case missingColon = "missing-colon"
  case missingSpace = "missing-space"
  case listInText = "list-in-text"
  case braces = "braces"
  case nestedList = "nested-list"
  case anchorOrAlias = "anchor-or-alias"
  case tag = "tag"
  case directive = "directive"
  case severalDocuments = "several-documents"
  case duplicateKey = "duplicate-key"
  case notAKey = "not-a-key"
  case blockIndentation = "block-indentation"
  case nestedTooDeep = "nested-too-deep"
}
