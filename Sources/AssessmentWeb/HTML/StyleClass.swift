// SPDX-License-Identifier: Apache-2.0

/// The classes of the style sheet; a test compares them with it.
enum StyleClass: String, CaseIterable {
  case notice
  case masthead
  case brand
  case about
  case languages
  case page
  case wide
  case back
  case caption
  case hint
  case lead
  case choice
  case choices
  case choiceHint = "choice-hint"
  case divider
  case field
  case fieldShort = "field-short"
  case fieldMiddle = "field-middle"
  case dateFields = "date-fields"
  case suffixed
  case suffix
  case button
  case buttonSecondary = "button-secondary"
  case buttonLink = "button-link"
  case buttonCall = "button-call"
  case actions
  case errorSummary = "error-summary"
  case errorGroup = "error-group"
  case error
  case hidden = "visually-hidden"
  case summaryList = "summary-list"
  case summaryRow = "summary-row"
  case instruction
  case urgent
  case time
  case unsent
  case more
  case receipt
  case code
  case cards
  case card
  case foot
  case small
  case scroll
  case warning
}
