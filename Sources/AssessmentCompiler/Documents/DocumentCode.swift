// SPDX-License-Identifier: Apache-2.0

/// The kinds of problems with files as documents: what they are, where they lie, which keys go
/// together.
enum DocumentCode: String, CaseIterable {
  case unreadableFolder = "unreadable-folder"
  case unreadableFile = "unreadable-file"
  case fileNotRead = "file-not-read"
  case unknownFileKind = "unknown-file-kind"
  case misplacedFile = "misplaced-file"
  case missingFile = "missing-file"
  case notSupportedYet = "not-supported-yet"
  case keyNotForType = "key-not-for-type"
  case keysExclude = "keys-exclude-each-other"
  case oneOfKeys = "one-of-keys"
  case missingVariant = "missing-variant"
  case tableCells = "table-cells"
  case tableColumn = "table-column"
  case tableResult = "table-result"
  case notARange = "not-a-range"
  case notAMeaning = "not-a-meaning"
  case unknownLanguage = "unknown-language"
  case outOfBounds = "out-of-bounds"
  case notHours = "not-opening-hours"
  case notARegionCode = "not-a-region-code"
  case notAMunicipalityCode = "not-a-municipality-code"
  case notAUnit = "not-a-unit"
  case notATelephoneNumber = "not-a-telephone-number"
  case municipalityTwice = "municipality-twice"
  case notAMoment = "not-a-moment"
}
