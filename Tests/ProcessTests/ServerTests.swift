// SPDX-License-Identifier: Apache-2.0

import Glibc
import Testing

/// The server as a process: what it keeps when it is killed, and how it ends.
struct ServerTests {
  /// Answers and sends a nurse call on the web; gives the receipt's page.
  private func sendOnTheWeb(_ port: UInt16) throws -> String {
    var visitor = Visitor(port: port)
    let begun = try visitor.post(
      "/en/start/cough",
      [("about", "self"), ("municipality", "491")]
    )
    #expect(begun.status == 303)
    let interview = String(try #require(begun.location).dropLast("/1".count))
    let answers: [(place: String, form: [(String, String)])] = [
      ("1", [("answer", "34")]), ("2", [("choice", "none")]), ("3", [("choice", "none")]),
      ("4", [("choice", "no")]), ("6", [("answer", "3")]), ("7", [("choice", "strong")]),
      ("8", [("choice", "unknown")]), ("9", [("answer", "")]),
    ]
    for (place, form) in answers {
      let reply = try visitor.post("\(interview)/\(place)", form)
      #expect(reply.status == 303)
      #expect(reply.location?.contains("again") == false, "the answer to \(place) was refused")
    }
    // What was not read on the result cannot be sent.
    let unread = try visitor.get("\(interview)/send")
    #expect(unread.location == "\(interview)/result")
    let result = try visitor.get("\(interview)/result")
    #expect(result.status == 200)
    let page = try visitor.get("\(interview)/send")
    #expect(page.status == 200)
    let sent = try visitor.post(
      "\(interview)/send",
      [("name", "Maija"), ("phone", "040 123 4567")]
    )
    #expect(sent.location == "\(interview)/receipt")
    let receipt = try visitor.get("\(interview)/receipt")
    #expect(receipt.status == 200)
    return receipt.body
  }

  @Test func `what has a receipt is in the queue after the server was killed`() throws {
    let place = try Workplace()
    let (first, port) = try place.serve()
    let receipt = try sendOnTheWeb(port)
    try first.send(SIGKILL)
    #expect(try first.end().code == nil)
    #expect(receipt.contains("Your answers have been sent"), "\(receipt)")

    let (second, _) = try place.serve()
    let list = try place.run(
      ["queue", "list", "--database", place.database, "--content", place.content],
      environment: try place.nurse()
    )
    #expect(list.code == 0, "\(list.errors)")
    #expect(list.output.contains("1     nurse-call  Nurse"), "\(list.output)")
    #expect(list.output.hasSuffix("1 item\n"))
    try second.send(SIGTERM)
    #expect(try second.end().code == 0)
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func `a signal ends the server well and lets the database go`(_ signal: Int32) throws {
    let place = try Workplace()
    let (server, port) = try place.serve()
    var visitor = Visitor(port: port)
    #expect(try visitor.get("/readyz").status == 200)
    try server.send(signal)
    let ended = try server.end()
    #expect(ended.code == 0, "\(ended.errors)")
    let list = try place.run(["staff", "list", "--database", place.database])
    #expect(list.code == 0, "\(list.errors)")
  }

  @Test func `a second server on the file says which process has it`() throws {
    let place = try Workplace()
    let (server, _) = try place.serve()
    let second = try place.run(
      ["serve", "--port", "0", "--database", place.database, "--content", place.content]
    )
    #expect(second.code == 3)
    #expect(second.errors.contains("is already open in another process"), "\(second.errors)")
    #expect(second.errors.filter { $0 == "\n" }.count == 1)
    try server.send(SIGTERM)
    #expect(try server.end().code == 0)
  }

  @Test func `a port in use is said with a way out`() throws {
    let place = try Workplace()
    let taken = try TakenPort()
    let ended = try place.run(
      ["serve", "--port", "\(taken.number)", "--database", place.database]
        + ["--content", place.content]
    )
    #expect(ended.code == 3)
    #expect(
      ended.errors.contains("Another program listens on 127.0.0.1:\(taken.number)."),
      "\(ended.errors)"
    )
    #expect(ended.errors.contains("--port"))
  }

  @Test func `no answer and no name stands in what the server prints`() throws {
    let place = try Workplace()
    let (server, port) = try place.serve()
    _ = try sendOnTheWeb(port)
    try server.send(SIGTERM)
    let ended = try server.end()
    let printed = ended.output + ended.errors
    #expect(printed.contains("ready on"))
    for secret in ["Maija", "040 123", "0401234567", "401234567", "strong"] {
      #expect(!printed.contains(secret), "\(printed)")
    }
  }
}
