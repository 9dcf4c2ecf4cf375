// SPDX-License-Identifier: Apache-2.0

/// The elements that pages are made of; none of them can run anything.
enum Tag: String {
  case html, head, title, body, header, main, footer, nav, section
  case h1, h2, h3, p, div, span, strong
  case a, form, button, label, fieldset, legend, textarea, select, option
  case ul, ol, li, dl, dt, dd
  case details, summary
  case table, caption, thead, tbody, tr, th, td
}

/// The elements that have no content.
enum EmptyTag: String {
  case meta, link, input, br
}
