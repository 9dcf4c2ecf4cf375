// SPDX-License-Identifier: Apache-2.0

import AssessmentService
import BookingQueue
import Testing

@testable import AssessmentWeb

@Suite struct StaffTests {
  private func signIn(_ test: TestSite, _ token: PersonalToken) async throws -> Browser {
    let browser = test.browser()
    let reply = try await browser.post("/staff/sign-in", [("token", token.text)])
    #expect(reply.location == "/staff")
    #expect(reply.setCookies.contains { $0.contains("Path=/staff; HttpOnly; SameSite=Strict") })
    return browser
  }

  /// A case in the queue; its number.
  private func handOver(_ test: TestSite, words: String = "It hurts") async throws -> String {
    let citizen = test.browser()
    let interview = try await citizen.begin()
    try await citizen.answerAll(interview, words: words)
    _ = try await citizen.handOver(interview)
    return "\(try #require(try test.rows().first).item)"
  }

  @Test func `without signing in there is nothing to see`() async throws {
    let test = try TestSite()
    let item = try await handOver(test)
    let browser = test.browser()
    for path in ["/staff", "/staff/case/\(item)"] {
      let page = try await browser.get(path).page
      #expect(page.heading == "Sign in")
      #expect(Conventions.broken(by: page) == [])
    }
    for path in ["claim", "release", "close"] {
      #expect(
        try await browser.post("/staff/case/\(item)/\(path)").page.heading == "Sign in"
      )
    }
    #expect(try test.rows().first?.claim == .free)
  }

  @Test(arguments: ["", "luukku-", "hello", "luukku-" + String(repeating: "0", count: 64)])
  func `a token that is none is refused and not shown again`(_ token: String) async throws {
    let test = try TestSite()
    let browser = test.browser()
    let page = try await browser.post("/staff/sign-in", [("token", token)]).page
    #expect(page.main.contains("The token is not valid."))
    #expect(page.withID("token")?.attributes["value"] == nil)
    #expect(Conventions.broken(by: page) == [])
    #expect(try await browser.get("/staff").page.heading == "Sign in")
  }

  @Test func `a nurse claims, reads, closes, and the case leaves the line`() async throws {
    let test = try TestSite()
    let item = try await handOver(test)
    let anna = try await signIn(test, try test.nurse("Anna"))
    let list = try await anna.get("/staff").page
    #expect(list.main.contains("Nurse calls"))
    #expect(list.main.contains("Example health centre"))
    #expect(list.with(style: "about")?.text == "Anna")
    #expect(Conventions.broken(by: list) == [])
    let claimed = try await anna.post("/staff/case/\(item)/claim")
    #expect(claimed.location == "/staff/case/\(item)")
    let page = try await anna.follow(claimed).page
    #expect(page.main.contains("Maija Meikäläinen"))
    #expect(page.main.contains("+358401234567"))
    #expect(page.main.contains("It hurts"))
    #expect(page.main.contains("Strong pain should be assessed."))
    #expect(page.main.contains("Anna (since Mon 23 Nov at 10:00) has it"))
    #expect(Conventions.broken(by: page) == [])
    let claim = page.carried.filter { $0.0 == "claim" }.prefix(1)
    let open = try await anna.post("/staff/case/\(item)/close", claim + [("note", "Rest")]).page
    #expect(open.with(style: "error-summary")?.text.contains("Choose one answer.") == true)
    #expect(open.withID("note")?.text == "\nRest")
    #expect(Conventions.broken(by: open) == [])
    let silent = try await anna.post("/staff/case/\(item)/close", claim + [("outcome", "other")])
    #expect(try silent.page.main.contains("Write what was done."))
    let closed = try await anna.post(
      "/staff/case/\(item)/close",
      claim + [("outcome", "advice-given"), ("note", "Rest")]
    )
    #expect(closed.location == "/staff")
    #expect(try await anna.get("/staff").page.main.contains("Nobody is in the queue."))
  }

  @Test func `releasing gives the case back to the line`() async throws {
    let test = try TestSite()
    let item = try await handOver(test)
    let anna = try await signIn(test, try test.nurse("Anna"))
    let page = try await anna.follow(try await anna.post("/staff/case/\(item)/claim")).page
    let claim = page.carried.filter { $0.0 == "claim" }.prefix(1)
    #expect(try await anna.post("/staff/case/\(item)/release", Array(claim)).location == "/staff")
    #expect(try test.rows().first?.claim == .free)
  }

  @Test func `a lost claim says who has the case, and the note is kept`() async throws {
    let test = try TestSite()
    let item = try await handOver(test)
    let anna = try await signIn(test, try test.nurse("Anna"))
    let page = try await anna.follow(try await anna.post("/staff/case/\(item)/claim")).page
    let claim = page.carried.filter { $0.0 == "claim" }.prefix(1)
    let bertta = try await signIn(test, try test.nurse("Bertta"))
    let held = try await bertta.post("/staff/case/\(item)/claim")
    #expect(held.status == 409)
    #expect(try held.page.main.contains("Anna (since"))
    // Anna does nothing for more than half an hour; she signs in again, and so does Bertta.
    test.clock.move(bySeconds: 1_860)
    let second = try await signIn(test, try test.nurse("Bertta second"))
    #expect(try await second.post("/staff/case/\(item)/claim").status == 303)
    let back = try await signIn(test, try test.nurse("Anna again"))
    let lost = try await back.post(
      "/staff/case/\(item)/close",
      claim + [("outcome", "other"), ("note", "We spoke <b>long</b>")]
    )
    #expect(lost.status == 409)
    let shown = try lost.page
    #expect(shown.main.contains("Your claim has ended. Bertta second"))
    #expect(shown.withID("note")?.text == "\nWe spoke <b>long</b>")
    #expect(Conventions.broken(by: shown) == [])
    #expect(try test.rows().count == 1)
  }

  @Test func `signing in ends after a quarter of an hour without an act`() async throws {
    let test = try TestSite()
    let anna = try await signIn(test, try test.nurse("Anna"))
    test.clock.move(bySeconds: 900)
    #expect(try await anna.get("/staff").page.heading == "Queue")
    test.clock.move(bySeconds: 900)
    #expect(try await anna.get("/staff").page.heading == "Queue")
    test.clock.move(bySeconds: 901)
    let ended = try await anna.get("/staff")
    #expect(ended.status == 401)
    #expect(try ended.page.main.contains("You are no longer signed in."))
  }

  @Test func `signing in ends after ten hours, and with the token`() async throws {
    let test = try TestSite()
    let token = try test.nurse("Anna")
    let anna = try await signIn(test, token)
    for _ in 0..<40 {
      test.clock.move(bySeconds: 900)
      #expect(try await anna.get("/staff").status == 200)
    }
    test.clock.move(bySeconds: 1)
    #expect(try await anna.get("/staff").status == 401)
    let again = try await signIn(test, token)
    let member = try #require(try test.store.staff(by: .operator(named: "test")).first)
    try test.store.revokeStaff(member.id, by: .operator(named: "test"))
    #expect(try await again.get("/staff").status == 401)
  }

  @Test func `signing out takes the cookie away`() async throws {
    let test = try TestSite()
    let anna = try await signIn(test, try test.nurse("Anna"))
    #expect(try await anna.post("/staff/sign-out").location == "/staff")
    #expect(anna.cookie("staff") == nil)
    #expect(try await anna.get("/staff").page.heading == "Sign in")
  }

  @Test func `the token stands in no address, log or page`() async throws {
    let test = try TestSite()
    let token = try test.nurse("Anna")
    let anna = try await signIn(test, token)
    let page = try await anna.get("/staff")
    #expect(!page.body.contains(token.text))
    #expect(anna.cookie("staff")?.contains(token.text.dropFirst(7)) == false)
    #expect(!test.log.lines.contains { $0.contains(token.text) })
  }

  @Test(arguments: Corpus.markup)
  func `what a citizen typed cannot become markup`(_ attack: String) async throws {
    let test = try TestSite()
    let citizen = test.browser()
    let interview = try await citizen.begin()
    try await citizen.answerAll(interview, words: attack)
    let typed = attack.withoutControls
    // The citizen's own signs, which pages of ours never show.
    let allowed: Set = ["an asterisk", "a placeholder was left open"]
    for path in ["check", "result", "8"] {
      let page = try await citizen.get("\(interview)/\(path)").page
      #expect(Conventions.broken(by: page).filter { !allowed.contains($0) } == [], "\(path)")
      #expect(page.main.contains(typed), "\(path)")
    }
    let reply = try await citizen.handOver(interview, name: attack)
    #expect(try await citizen.follow(reply).status == 200)
    let item = "\(try #require(try test.rows().first).item)"
    let anna = try await signIn(test, try test.nurse("Anna"))
    let page = try await anna.get("/staff/case/\(item)").page
    #expect(Conventions.broken(by: page).filter { !allowed.contains($0) } == [])
    #expect(page.main.contains(typed))
  }
}

/// What attackers type.
enum Corpus {
  static let markup = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'><svg/onload=alert(1)>",
    "</textarea><script>alert(1)</script>", "</title><script>alert(1)</script>",
    "<!--<script>", "]]><script>", "javascript:alert(1)", "&lt;script&gt;", "&#60;b&#62;",
    "{{7*7}}", "${7*7}", "**<b>x</b>**", "\u{202E}txt.exe", "<\u{0}script>alert(1)</script>",
    "＜script＞", "+ADw-script+AD4-", "<a href=\"//evil.example\">x</a>", "\u{1F9A0} kuume ÄÖÅ",
  ]
}
