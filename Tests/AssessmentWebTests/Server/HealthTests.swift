// SPDX-License-Identifier: Apache-2.0

import BookingQueue
import Foundation
import Testing

@testable import AssessmentWeb

@Suite struct HealthTests {
  @Test func `ready is said after a write, and alive without one`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    #expect(try await browser.get("/healthz").body == "ok\n")
    #expect(test.queue.proofCount == 0)
    let ready = try await browser.get("/readyz")
    #expect((ready.status, ready.body) == (200, "ready\n"))
    #expect(test.queue.proofCount == 1)
  }

  @Test func `a full disk makes it not ready, with the reason and without a path`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    test.queue.fillDisk()
    let broken = try await browser.get("/readyz")
    #expect((broken.status, broken.body) == (503, "not ready: no space is left\n"))
    #expect(try await browser.get("/healthz").status == 200)
    #expect(test.log.lines.contains { $0.contains("not ready") && $0.contains("queue.sqlite") })
  }

  @Test func `files made read-only under the server make it not ready until they are not`()
    async throws
  {
    let test = try TestSite()
    let browser = test.browser()
    func set(_ mode: Int) throws {
      try FileManager.default.setAttributes(
        [.posixPermissions: mode],
        ofItemAtPath: test.store.files.database
      )
    }
    for (mode, status, body) in [
      (0o600, 200, "ready\n"), (0o400, 503, "not ready: the files cannot be written\n"),
      (0o600, 200, "ready\n"),
    ] {
      try set(mode)
      test.clock.move(bySeconds: 1)
      let reply = try await browser.get("/readyz")
      #expect((reply.status, reply.body) == (status, body))
    }
  }

  @Test func `a closed queue is not ready`() async throws {
    let test = try TestSite()
    try test.store.close()
    let reply = try await test.browser().get("/readyz")
    #expect((reply.status, reply.body) == (503, "not ready: the queue is closed\n"))
  }

  @Test func `a clock behind the key's making is said plainly, and is not ready`() async throws {
    let test = try TestSite(keyMade: "2026-11-23T10:00:01+02:00")
    let browser = test.browser(language: "sv")
    let reply = try await browser.get("/readyz")
    #expect(reply.status == 503)
    #expect(reply.body.hasPrefix("not ready: no interview key is valid at this time"))
    let form = [("about", "self"), ("municipality", "491")]
    for fields in [form, []] {
      let start = try await browser.post("/sv/start/throat", fields)
      #expect(start.status == (fields.isEmpty ? 422 : 503))
      #expect(Conventions.broken(by: try start.page) == [])
      guard !fields.isEmpty else { continue }
      #expect(try start.page.heading == "Tjänsten är inte i bruk just nu")
      #expect(try start.page.main.contains("116117"))
    }
    test.clock.move(bySeconds: 1)
    #expect(try await browser.get("/readyz").status == 200)
    #expect(try await browser.post("/sv/start/throat", form).status == 303)
  }

  @Test func `many who ask in one second cost one write`() async throws {
    let test = try TestSite()
    let browser = test.browser()
    for second in 1...3 {
      for _ in 0..<20 {
        #expect(try await browser.get("/readyz").status == 200)
      }
      #expect(test.queue.proofCount == second)
      test.clock.move(bySeconds: 1)
    }
    // A clock that is set back makes a new proof too.
    test.clock.move(bySeconds: -3_600)
    _ = try await browser.get("/readyz")
    #expect(test.queue.proofCount == 4)
    // The bad answer is kept for its second too, and no longer.
    test.queue.fillDisk()
    test.clock.move(bySeconds: 1)
    for _ in 0..<20 {
      #expect(try await browser.get("/readyz").status == 503)
    }
    #expect(test.queue.proofCount == 5)
  }
}
