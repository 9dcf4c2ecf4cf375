// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import BookingQueue
import HTTPTypes
import Hummingbird

extension Site {
  /// Leads to the receipt and takes the answers off the device.
  func receive(
    _ stored: StoredHandOver,
    _ attempt: HandOverAttempt,
    _ sending: SentMark.Sending
  ) -> Response {
    let frame = attempt.frame
    let now = clock()
    let form = sending == .earlier ? nil : attempt.form
    let mark = mark(of: stored, frame, form, sending)
    let sealed = sealing.seal(mark, as: .receipt, for: frame.id.bytes, now: now)
    guard let value = sealed.flatMap({ InterviewCookie(frame.language, .receipt($0)).value }) else {
      // It is sent and the receipt must be seen: what the cookie cannot hold is shown at once.
      return respond(ReceiptPage(id: frame.id, mark: mark), cookies: [.interview(frame.id, "")])
    }
    return redirect(to: .step(frame.id, .receipt), cookies: [.interview(frame.id, value)])
  }

  /// The receipt of what was sent before, while the answers are still on the device: the reply to
  /// the sending got lost.
  func earlierReceipt(_ frame: InterviewFrame, isFile: Bool) async -> Response {
    guard case .sentBefore(let first) = await sending(of: frame) else { return goOn(frame.session) }
    let mark = mark(of: StoredHandOver(first), frame, nil, .earlier)
    if isFile { return receiptFile(mark) }
    return respond(ReceiptPage(id: frame.id, mark: mark, areAnswersHere: true))
  }

  /// The receipt as a text that the browser keeps as a file.
  func receiptFile(_ mark: SentMark) -> Response {
    let notice = InterfaceText.exampleContent.text(LanguageID(mark.language))
    let text = ReceiptText(mark: mark).text
    var response = Self.plain(isExample ? notice + "\r\n\r\n" + text : text)
    response.headers[.contentDisposition] = "attachment; filename=\"luukku.txt\""
    response.headers[.contentLanguage] = mark.language
    return response
  }

  private func mark(
    of stored: StoredHandOver,
    _ frame: InterviewFrame,
    _ form: HandOverForm?,
    _ sending: SentMark.Sending
  ) -> SentMark {
    let now = clock()
    let region = frame.session.start.region.flatMap { frame.pack.regions[$0] }
    let unit = stored.unit.flatMap { region?.units[$0] }
    let end = now.advanced(bySeconds: SentMark.lifetime)
    return SentMark(
      language: frame.language.text,
      about: frame.about,
      locator: stored.receipt.locator.text,
      secret: stored.receipt.secret.text,
      words: promise(of: stored, frame),
      name: form.map { $0.name.withoutControls },
      phones: form.map { form in
        [form.phone, form.secondPhone].compactMap { PhoneNumber($0)?.description }
      } ?? [],
      line: unit?.line,
      hours: unit.map { frame.writer.hours(of: $0, at: now) },
      tries: region?.callTries,
      sending: sending,
      sentAt: stored.time.map { frame.writer.dayAndTime($0) },
      shownUntil: frame.writer.time(end),
      made: now.seconds
    )
  }

  /// What was promised at the time of the first sending.
  ///
  /// The words of the level as of that time when they promise what the queue keeps; else what the
  /// queue keeps, in a plain sentence.
  private func promise(of stored: StoredHandOver, _ frame: InterviewFrame) -> String {
    let plain = InterfaceText.handOverLead.text(frame.language)
    guard let time = stored.time else { return plain }
    let instruction = service.instruction(for: frame.session, now: time, isSent: true)
    if let instruction, instruction.level == stored.level, instruction.unit?.id == stored.unit {
      return frame.writer.words(of: instruction)
    }
    return stored.due.map {
      InterfaceText.promisedBy.text(frame.language, frame.writer.dayAndTime($0))
    } ?? plain
  }
}

/// What the queue keeps of a hand-over, as far as the receipt says it.
struct StoredHandOver {
  let receipt: Receipt
  /// When it was sent; nil, like the rest, while the receipt is locked.
  let time: Moment?
  let level: LevelID?
  let unit: UnitID?
  /// By when the need is assessed.
  let due: Moment?

  /// What was stored before.
  init(_ first: FirstHandOver) {
    receipt = first.receipt
    time = first.receivedAt
    let item = first.status?.items.first
    level = item.map { LevelID($0.level) }
    unit = item.map { UnitID($0.unit) }
    due = item?.clocks.first { $0.clock.kind == .needAssessed }
      .map { Moment(seconds: $0.clock.due.milliseconds / 1_000) }
  }

  /// What was stored just now.
  init(_ receipt: Receipt, at time: Moment, by instruction: Instruction?) {
    self.receipt = receipt
    self.time = time
    level = instruction?.level
    unit = instruction?.unit?.id
    due = nil
  }
}
