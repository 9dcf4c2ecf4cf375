// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import BookingQueue

/// The line of open cases, the most urgent first.
struct StaffQueuePage: Page {
  let words: StaffWords
  let actor: Actor
  let rows: [QueueRow]
  /// The one unit that is shown; nil for all of hers.
  var unit: UnitID?
  /// Why an act was refused, or nothing.
  var message: String?

  private var language: LanguageID { words.language }
  private var title: String { InterfaceText.staffQueue.text(language) }

  var head: PageHead {
    PageHead(language: language, title: title, about: actor.name, isWide: true)
  }

  func write(to html: inout HTML) {
    if let message { html.element(.p, .alert, .style(.warning), text: message) }
    html.element(.h1, text: title)
    writeUnits(to: &html)
    if rows.isEmpty {
      html.element(.p, text: InterfaceText.staffEmpty.text(language))
    } else {
      html.element(
        .div,
        .style(.scroll),
        content: { html in
          html.element(.table) { html in
            writeHead(to: &html)
            html.element(.tbody) { html in
              for row in rows { write(row, to: &html) }
            }
          }
        }
      )
    }
    html.element(.form, .post, .action(.staffSignOut)) { html in
      html.element(
        .button,
        .submit,
        .style(.buttonLink),
        text: InterfaceText.staffSignOut.text(language)
      )
    }
  }

  /// The units of hers, where there are several.
  private func writeUnits(to html: inout HTML) {
    let units = words.units.filter { actor.units.contains($0.unit.text) }
    guard units.count > 1 else { return }
    let all = (text: InterfaceText.staffAllUnits.text(language), unit: UnitID?.none)
    let links = [all] + units.map { (text: $0.name, unit: Optional($0.unit)) }
    html.element(
      .nav,
      .style(.languages),
      .accessibleName(InterfaceText.staffUnit.text(language))
    ) { html in
      for link in links {
        let address = link.unit.map { Address.staffUnit($0) } ?? .staff
        if link.unit == unit {
          html.element(.a, .href(address), .currentPage, text: link.text)
        } else {
          html.element(.a, .href(address), text: link.text)
        }
      }
    }
  }

  private func writeHead(to html: inout HTML) {
    let columns = [
      InterfaceText.staffNumber, InterfaceText.staffLevel, InterfaceText.staffService,
      InterfaceText.staffDue, InterfaceText.staffReceived, InterfaceText.staffUnit,
      InterfaceText.staffState,
    ]
    html.element(.thead) { html in
      html.element(.tr) { html in
        for column in columns { html.element(.th, .columnScope, text: column.text(language)) }
      }
    }
  }

  private func write(_ row: QueueRow, to html: inout HTML) {
    let writer = words.writer(region: row.region)
    html.element(.tr) { html in
      html.element(.th, .rowScope) { html in
        html.element(.a, .href(.staffCase(row.item)), text: "\(row.item)")
      }
      html.element(.td, text: words.level(row.level))
      html.element(.td, text: writer.title(ServiceID(row.service)))
      html.element(.td, text: words.due(row) ?? "")
      html.element(.td, text: words.time(row.receivedAt))
      html.element(.td, text: writer.name(UnitID(row.unit)))
      html.element(.td, text: words.state(row))
    }
  }
}
