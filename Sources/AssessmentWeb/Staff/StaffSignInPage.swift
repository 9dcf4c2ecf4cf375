// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService

/// Signing in with a personal token.
struct StaffSignInPage: Page {
  enum Problem {
    case wrongToken
    /// She was signed in and is not any more.
    case ended
  }

  let language: LanguageID
  var problem: Problem?
  /// A sealed ``KeptForm``, carried along.
  var kept: String?

  private var title: String { InterfaceText.staffSignIn.text(language) }

  var head: PageHead {
    PageHead(language: language, title: title, isError: problem == .wrongToken)
  }

  func write(to html: inout HTML) {
    let error = problem == .wrongToken ? wrongToken : nil
    html.errorSummary(error.map { [$0] } ?? [], language)
    html.element(.h1, text: title)
    if problem == .ended {
      html.element(.p, text: InterfaceText.staffSignedOut.text(language))
    }
    html.element(.form, .post, .action(.staffSignIn), .noValidate) { html in
      html.lineField(
        LineField(
          field: .token,
          label: InterfaceText.staffToken.text(language),
          hint: InterfaceText.staffTokenHint.text(language),
          type: .password,
          purpose: .currentPassword,
          error: error
        ),
        language
      )
      if let kept { html.carried(.kept, kept) }
      html.submitButton(title)
    }
  }

  private var wrongToken: FieldError {
    FieldError(
      field: FieldName.token.text,
      text: InterfaceText.staffTokenWrong.text(language)
    )
  }
}
