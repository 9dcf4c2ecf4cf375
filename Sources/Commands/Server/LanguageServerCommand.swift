// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import AssessmentCompiler
import AssessmentEngine
import Foundation
import LanguageServer

/// `luukku lsp`.
struct LanguageServerCommand: MachineCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp",
    abstract: "Serves an editor over standard input and output (Language Server Protocol).",
    discussion: """
      An editor starts it in the folder that holds `questionnaires` and `rules`. It shows mistakes \
      while you type, finds where names are declared, and proposes what can be written.
      """
  )

  func run(in machine: Machine) async throws -> CommandStatus {
    let input = try machine.open("-")
    let console = machine.console
    var framing = MessageFraming()
    var session = LanguageServerSession(version: Engine.version, readFolder: Self.files)
    func send(_ messages: [Data]) {
      for message in messages {
        console.ports.output(String(decoding: MessageFraming.framed(message), as: UTF8.self))
      }
    }
    while true {
      do {
        while let body = try framing.next() {
          send(session.receive(body))
          if let code = session.exitCode { return code == 0 ? .well : .wrong }
        }
      } catch {
        throw Failure(.usage, "standard input does not speak the Language Server Protocol")
      }
      if session.needsCheck, input.wouldWait() {
        send(session.check())
        continue
      }
      let bytes = try input.read(1 << 16)
      guard !bytes.isEmpty else {
        send(session.check())
        throw Failure(.wrong, "standard input ended before the editor said `exit`")
      }
      framing.append(bytes)
    }
  }

  /// The files of a folder by its address, `file:///srv/content`, or its path.
  private static func files(_ address: String) -> [SourceFile]? {
    let url = URL(string: address)
    let path = url?.isFileURL == true ? url?.path : address
    guard let path, let folder = try? ContentFolder(path) else { return nil }
    return try? folder.content().files
  }
}
