// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import BookingQueue

/// The words for what the queue says.
struct StaffWords {
  let service: AssessmentService
  let language: LanguageID

  func writer(region: String) -> TextWriter {
    service.writer(language: language, subject: .other, region: RegionID(region))
  }

  func time(_ time: QueueTime) -> String {
    writer(region: "").dayAndTime(Moment(seconds: time.milliseconds / 1_000))
  }

  /// The units of all regions, by name.
  var units: [(unit: UnitID, name: String)] {
    service.pack.regions.values.flatMap { region in
      let writer = writer(region: region.id.text)
      return region.units.keys.map { (unit: $0, name: writer.name($0)) }
    }
    .sorted { ($0.name, $0.unit) < ($1.name, $1.unit) }
  }

  func claim(_ claim: ClaimView) -> String {
    switch claim {
    case .free: InterfaceText.staffFree.text(language)
    case .held(let holder, _): words(InterfaceText.staffHeldBy, holder)
    case .idle(let holder): words(InterfaceText.staffIdleWith, holder)
    }
  }

  func state(_ row: QueueRow) -> String {
    row.state.isEnd ? InterfaceText.staffClosed.text(language) : claim(row.claim)
  }

  /// What an act was refused for.
  func refusal(_ error: any Error) -> String {
    guard let refusal = error as? QueueRefusal else {
      return InterfaceText.staffFailed.text(language)
    }
    switch refusal {
    case .held(let holder, _): return words(InterfaceText.staffHeldNow, holder)
    case .staleClaim(.some(let holder)): return words(InterfaceText.staffLostTo, holder)
    case .staleClaim(.none): return InterfaceText.staffLost.text(language)
    case .ended: return InterfaceText.staffEnded.text(language)
    case .notFound: return InterfaceText.staffNotFound.text(language)
    case .badInput: return InterfaceText.staffNoteTooLong.text(language)
    case .denied, .notSignedIn, .notAllowed: return InterfaceText.staffNotAllowed.text(language)
    }
  }

  func outcome(_ outcome: Closing.Outcome) -> String {
    let text =
      switch outcome {
      case .adviceGiven: InterfaceText.staffAdviceGiven
      case .appointmentGiven: InterfaceText.staffAppointment
      case .directedElsewhere: InterfaceText.staffElsewhere
      case .duplicate: InterfaceText.staffDuplicate
      case .noLongerNeeded: InterfaceText.staffNotNeeded
      case .other: InterfaceText.staffOther
      }
    return text.text(language)
  }

  /// The earliest clock that is not met.
  func due(_ row: QueueRow) -> String? {
    row.clocks.first { $0.metAt == nil }.map { time($0.clock.due) }
  }

  private func words(_ text: Translated, _ holder: Holder) -> String {
    let since = InterfaceText.staffSince.text(language, time(holder.since))
    return text.text(language, "\(holder.name) (\(since))")
  }
}
