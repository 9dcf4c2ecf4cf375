// SPDX-License-Identifier: Apache-2.0

import AssessmentService
import BookingQueue
import Testing

@testable import AssessmentWeb

@Suite struct CasePageTests {
  private func signIn(_ test: TestSite, _ name: String) async throws -> (Browser, PersonalToken) {
    let browser = test.browser()
    let token = try test.nurse(name)
    _ = try await browser.post("/staff/sign-in", [("token", token.text)])
    return (browser, token)
  }

  @Test func `an emergency answer taken back stands there with both answers`() async throws {
    let test = try TestSite()
    let citizen = test.browser(language: "fi")
    let interview = try await citizen.begin(about: "child")
    try await citizen.answer(interview, "1", [("answer", "13")])
    try await citizen.answer(interview, "2", [("choice", "rash")])
    try await citizen.answer(
      interview,
      "2",
      [("change", "1"), ("choice", "none"), ("confirmed", "taking-back")]
    )
    try await citizen.answer(interview, "3", [("choice", "none")])
    try await citizen.answer(interview, "4", [("answer", "37")])
    try await citizen.answer(interview, "5", [("choice", "strong")])
    try await citizen.answer(interview, "7", [("choice", "unknown")])
    try await citizen.answer(interview, "8", [])
    try await citizen.answer(interview, "9", [])
    #expect(try await citizen.handOver(interview).location == "\(interview)/receipt")
    let item = try #require(try test.rows().first).item
    let (anna, _) = try await signIn(test, "Anna")
    let page = try await anna.get("/staff/case/\(item)").page
    #expect(Conventions.broken(by: page) == [])
    let taken = try #require(page.with(style: "warning"))
    #expect(taken.every("h3").map(\.text) == ["Signs of serious illness"])
    #expect(
      taken.every("dt").map(\.text) == [
        "Answered first, gave the level: Emergency care now", "Answered now",
      ]
    )
    #expect(
      taken.every("dd").map(\.text) == [
        "A rash that does not fade under a glass", "None of these",
      ]
    )
  }

  @Test func `no code stands on the page, and what the citizen reads has its language`()
    async throws
  {
    let test = try TestSite()
    let citizen = test.browser(language: "fi")
    let interview = try await citizen.begin()
    try await citizen.answerAll(interview)
    _ = try await citizen.handOver(interview)
    let item = try #require(try test.rows().first).item
    let (anna, _) = try await signIn(test, "Anna")
    _ = try await anna.post("/staff/case/\(item)/claim")
    let page = try await anna.get("/staff/case/\(item)").page
    #expect(page.root.attributes["lang"] == "en")
    for code in ["nurse-call", "need-assessed", "hand-over", "fence:", "false", "true"] {
      #expect(!page.main.contains(code), "\(code)")
    }
    let values = page.every("dd").map(\.text) + page.every("li").map(\.text)
    for code in ["self", "show", "claim", "citizen"] {
      #expect(!values.contains { $0.split(separator: " ").contains(Substring(code)) }, "\(code)")
    }
    #expect(page.main.contains("Mon 23 Nov at 16:00 (need assessed)"))
    #expect(values.contains("Mon 23 Nov at 10:00 The client: sent the answers (accepted)"))
    let age = try #require(page.every("dt").first { $0.text == "Age" })
    #expect(age.ancestors.contains { $0.attributes["lang"] == "fi" && $0.name != "html" })
  }

  /// Opens a case, claims it and lets the sign-in end.
  private func endedSession(_ test: TestSite) async throws -> (Browser, PersonalToken, String) {
    let citizen = test.browser()
    let interview = try await citizen.begin()
    try await citizen.answerAll(interview)
    _ = try await citizen.handOver(interview)
    let item = "\(try #require(try test.rows().first).item)"
    let (anna, token) = try await signIn(test, "Anna")
    _ = try await anna.post("/staff/case/\(item)/claim")
    test.clock.move(bySeconds: 901)
    return (anna, token, item)
  }

  @Test func `a note typed when the sign-in had ended comes back after signing in`() async throws {
    let test = try TestSite()
    let (anna, token, item) = try await endedSession(test)
    let note = "Long <b>note</b>\nwith ä and €"
    let ended = try await anna.post(
      "/staff/case/\(item)/close",
      [("claim", "{}"), ("outcome", "other"), ("note", note)]
    )
    #expect(ended.status == 401)
    let signIn = try ended.page
    #expect(Conventions.broken(by: signIn) == [])
    // It travels sealed.
    #expect(!ended.body.contains("note</b>"))
    #expect(!ended.body.contains("Long"))
    let wrong = try await anna.post("/staff/sign-in", signIn.carried + [("token", "luukku-1")])
    #expect(try wrong.page.carried.map(\.1) == signIn.carried.map(\.1))
    let back = try await anna.post(
      "/staff/sign-in",
      signIn.carried + [("token", token.text)]
    )
    let page = try back.page
    #expect(Conventions.broken(by: page) == [])
    #expect(page.heading == "Case \(item)")
    #expect(page.withID("note")?.text == "\n" + note)
    #expect(page.main.contains("Nothing has been done yet."))
    let chosen = page.every("input").filter { $0.attributes["checked"] != nil }
    #expect(chosen.compactMap { $0.attributes["value"] } == ["other"])
    let claim = page.carried.filter { $0.0 == "claim" }.prefix(1)
    let closed = try await anna.post(
      "/staff/case/\(item)/close",
      claim + [("outcome", "other"), ("note", note)]
    )
    #expect(closed.location == "/staff")
    #expect(!anna.addresses.contains { $0.contains("note") })
  }

  @Test func `another who signs in on that page does not get the note`() async throws {
    let test = try TestSite()
    let (anna, _, item) = try await endedSession(test)
    let ended = try await anna.post(
      "/staff/case/\(item)/close",
      [("outcome", "other"), ("note", "private")]
    )
    let bertta = try test.nurse("Bertta")
    let reply = try await anna.post(
      "/staff/sign-in",
      try ended.page.carried + [("token", bertta.text)]
    )
    #expect(try reply.page.heading == "Queue")
    #expect(!reply.body.contains("private"))
    #expect(try reply.page.main.contains("Somebody else had written a note."))
  }

  @Test func `signing in leads to the case that was asked for`() async throws {
    let test = try TestSite()
    let (anna, token, item) = try await endedSession(test)
    let first = try await anna.get("/staff/case/\(item)").page
    let reply = try await anna.post(
      "/staff/sign-in",
      first.carried + [("token", token.text)]
    )
    #expect(reply.location == "/staff/case/\(item)")
  }

  @Test func `a unit that is not there is said, and no empty line is shown for it`() async throws {
    let test = try TestSite()
    let citizen = test.browser()
    let interview = try await citizen.begin()
    try await citizen.answerAll(interview)
    _ = try await citizen.handOver(interview)
    let (anna, _) = try await signIn(test, "Anna")
    let own = try await anna.get("/staff?unit=centre")
    #expect(own.status == 200)
    #expect(try own.page.main.contains("Nurse calls"))
    let other = try await anna.get("/staff?unit=center")
    #expect(other.status == 404)
    #expect(try other.page.main.contains("There is no such unit."))
    #expect(try !other.page.main.contains("Nobody is in the queue."))
    #expect(try other.page.main.contains("Nurse calls"))
    let token = try test.store.addStaff(
      name: "Cee",
      role: .nurse,
      units: .only(["elsewhere"]),
      by: .operator(named: "test")
    ).token
    let cee = test.browser()
    _ = try await cee.post("/staff/sign-in", [("token", token.text)])
    #expect(try await cee.get("/staff?unit=centre").status == 404)
  }
}
