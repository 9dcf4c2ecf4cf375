// SPDX-License-Identifier: Apache-2.0

import Glibc
import Testing

/// An interview over a pipe, from the first line to the receipt.
struct HandOverTests {
  private func expectReceipt(_ ended: RunningProgram.Ended) {
    #expect(ended.code == 0, "\(ended.output)\(ended.errors)")
    #expect(ended.output.hasPrefix("Example content. Not approved by a clinician."))
    #expect(ended.output.contains("Your answers have been sent. A nurse calls by"))
    let lines = ended.output.split(separator: "\n")
    let locator = lines.drop { $0 != "Code that you may say on the phone:" }.dropFirst().first
    #expect(locator?.drop { $0 == " " }.count == "XXXX-XXXX".count)
    #expect(ended.output.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
  }

  @Test func `without a server the answers reach the file`() throws {
    let place = try Workplace()
    expectReceipt(try place.sendNurseCall())
    let list = try place.run(
      ["queue", "list", "--database", place.database, "--content", place.content],
      environment: try place.nurse()
    )
    #expect(list.code == 0)
    #expect(list.output.contains("1     nurse-call  Nurse"), "\(list.output)")
    #expect(list.output.hasSuffix("1 item\n"))
  }

  @Test func `with a running server the answers reach its queue`() throws {
    let place = try Workplace()
    let (server, _) = try place.serve()
    let nurse = try place.nurse()
    expectReceipt(try place.sendNurseCall())
    let list = try place.run(["queue", "list", "--database", place.database], environment: nurse)
    #expect(list.output.hasSuffix("1 item\n"), "\(list.output)\(list.errors)")
    try server.send(SIGTERM)
    #expect(try server.end().code == 0)
  }

  @Test func `who ends the input in the form has sent nothing`() throws {
    let place = try Workplace()
    try place.makeDatabase()
    let lines = (Workplace.nurseCall + ["send", "Maija"]).map { $0 + "\n" }
    let ended = try place.run(
      place.asking + ["--database", place.database],
      input: lines.joined()
    )
    #expect(ended.code == 1)
    #expect(ended.output.hasSuffix("Nothing has been sent. Nobody has seen your answers.\n"))
    let list = try place.run(
      ["queue", "list", "--database", place.database],
      environment: try place.nurse()
    )
    #expect(list.output.hasSuffix("0 items\n"))
  }
}
