// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService

/// What stands around the content of a page.
struct PageHead {
  /// The language of the page.
  let language: LanguageID
  /// The title in the browser's bar, without the name of the service.
  let title: String
  /// Whether the page shows an error, which the title then says first.
  var isError = false
  /// Where the back link leads; nil for none.
  var back: Address?
  /// Whom it is about, and which assessment.
  var about: String?
  /// The interview that can be ended here.
  var interview: InterviewID?
  /// The same page in other languages.
  var languages: [(language: LanguageID, address: Address)] = []
  /// Whether the page is wide, for tables of staff.
  var isWide = false
  /// Whether the line about 112 stands at the foot; a page that says so itself needs none.
  var saysDanger = true
}

/// One page.
protocol Page {
  /// What stands around the content.
  var head: PageHead { get }
  /// Adds the content; exactly one `h1`.
  func write(to html: inout HTML)
}
