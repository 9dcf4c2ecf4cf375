// SPDX-License-Identifier: Apache-2.0

/// The kinds of problems of a table's rows taken together.
enum TableCode: String, CaseIterable {
  case gap = "table-gap"
  case overlap = "table-overlap"
  case rowNeverReached = "table-row-never-reached"
  case notChecked = "table-not-checked"
}
