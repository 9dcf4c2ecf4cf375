// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import Testing

@testable import AssessmentWeb

@Suite struct FormTests {
  @Test func `a form is read as browsers send it`() throws {
    let fields = try FormFields(Array("choice=a&choice=b%2Cc&answer=38%2C4+x%0D%0Ay&day".utf8))
    #expect(fields.all(.choice) == ["a", "b,c"])
    #expect(fields.typed(.answer) == "38,4 x\ny")
    #expect(fields[.day] == "")
    #expect(fields[.month] == nil)
  }

  @Test(arguments: ["a=%", "a=%4", "a=%zz", "a=%ff", "%c3=1", "a=%ed%a0%80"])
  func `what is no form is refused, not repaired`(_ body: String) {
    #expect(throws: FormFields.Problem.notAForm) { try FormFields(Array(body.utf8)) }
  }

  @Test func `too many fields are refused`() {
    let body = Array(repeating: "a=1", count: 201).joined(separator: "&")
    #expect(throws: FormFields.Problem.notAForm) { try FormFields(Array(body.utf8)) }
  }

  @Test(
    arguments: [
      (nil, "fi"), ("", "fi"), ("de", "fi"), ("sv", "sv"), ("en-GB,en;q=0.9", "en"),
      ("fr, sv;q=0.5, en;q=0.8", "en"), ("fi;q=0, sv;q=0.1", "sv"), ("SV-FI", "sv"),
      ("en;q=0.333,sv;q=0.334", "sv"), ("en;q=abc, sv;q=0.2", "sv"), ("*", "fi"),
      (",,;;q=,", "fi"),
    ] as [(String?, String)]
  )
  func `the language that a browser likes best is chosen`(_ field: String?, _ language: String) {
    let all = ["fi", "sv", "en"].map { LanguageID($0) }
    #expect(LanguageChoice.best(of: all, for: field).text == language)
  }
}
