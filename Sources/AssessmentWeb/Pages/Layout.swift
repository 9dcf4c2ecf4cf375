// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService

/// The frame of every page: notice, head, back link, content, foot.
struct Layout: Sendable {
  /// Whether anything in the pack is not approved, so that every page says so (P17).
  let isExample: Bool
  /// The address of the style sheet, with the hash of its content.
  let styleSheet: Address

  /// The page as bytes.
  func bytes(of page: some Page) -> [UInt8] { bytes(of: page, under: page.head) }

  /// The page as bytes, when its head is known already.
  func bytes(of page: some Page, under head: PageHead) -> [UInt8] {
    var html = HTML()
    html.documentType()
    html.element(.html, .lang(head.language.text)) { html in
      write(head, to: &html)
      html.element(.body) { html in
        if isExample { writeNotice(head.language, to: &html) }
        writeMasthead(head, to: &html)
        if let back = head.back {
          html.element(.div, .style(.page)) { html in
            html.element(
              .a,
              .href(back),
              .style(.back),
              text: InterfaceText.back.text(head.language)
            )
          }
        }
        html.element(.main, .style(head.isWide ? .wide : .page)) { html in
          page.write(to: &html)
        }
        writeFoot(head, to: &html)
      }
    }
    return html.bytes
  }

  private func write(_ head: PageHead, to html: inout HTML) {
    html.element(.head) { html in
      html.empty(.meta, .utf8)
      html.empty(
        .meta,
        attributes: Attribute.named("viewport", content: "width=device-width, initial-scale=1")
      )
      html.empty(.meta, attributes: Attribute.named("color-scheme", content: "light dark"))
      html.empty(
        .meta,
        attributes: Attribute.named("format-detection", content: "telephone=no")
      )
      let error = head.isError ? InterfaceText.error.text(head.language) + ": " : ""
      let service = InterfaceText.serviceName.text(head.language)
      html.element(.title, text: "\(error)\(head.title) – \(service)")
      html.empty(.link, attributes: Attribute.styleSheet(styleSheet))
      html.empty(.link, attributes: Attribute.noIcon)
    }
  }

  private func writeNotice(_ language: LanguageID, to html: inout HTML) {
    html.element(.div, .style(.notice)) { html in
      html.element(.p, text: InterfaceText.exampleContent.text(language))
    }
  }

  private func writeMasthead(_ head: PageHead, to html: inout HTML) {
    html.element(.header, .style(.masthead)) { html in
      html.element(.span, .style(.brand), text: InterfaceText.serviceName.text(head.language))
      if let about = head.about {
        html.element(.span, .style(.about), text: about)
      }
      if !head.languages.isEmpty { writeLanguages(head, to: &html) }
    }
  }

  private func writeLanguages(_ head: PageHead, to html: inout HTML) {
    let name = InterfaceText.languages.text(head.language)
    html.element(.nav, .style(.languages), .accessibleName(name)) { html in
      for (language, address) in head.languages {
        let code = language.text
        let name = InterfaceText.ownName(of: language)
        if language == head.language {
          html.element(.a, .href(address), .lang(code), .currentPage, text: name)
        } else {
          html.element(.a, .href(address), .lang(code), .hreflang(code), text: name)
        }
      }
    }
  }

  private func writeFoot(_ head: PageHead, to html: inout HTML) {
    html.element(.footer, .style(.foot)) { html in
      if head.saysDanger {
        html.element(.p, text: InterfaceText.dangerCall.text(head.language))
      }
      if let interview = head.interview {
        html.element(.form, .post, .action(.step(interview, .end))) { html in
          html.element(
            .button,
            .submit,
            .style(.buttonLink),
            text: InterfaceText.endAndClear.text(head.language)
          )
        }
      }
    }
  }
}
