// SPDX-License-Identifier: Apache-2.0

public import AssessmentCompiler
public import Foundation

/// One editor's session of the Language Server Protocol 3.17, without any input or output.
///
/// Messages go in and come out as JSON. Checking the content is put off until no further message
/// waits, so that a burst of key presses is checked once; see ``check()``.
public struct LanguageServerSession {
  /// Reads the files of a content folder; nil when there is no such folder.
  public typealias FolderReader = (_ folder: String) -> [SourceFile]?

  private let readFolder: FolderReader
  private let version: String
  private var workspace: Workspace?
  private let analysis = ContentAnalysis()
  private var diagnostics: [String: [Diagnostic]] = [:]
  private var versions: [String: JSONValue] = [:]
  private var hasShutDown = false

  /// Whether the content has changed since it was checked.
  public private(set) var needsCheck = false
  /// How the process ends, once the client has asked for it: 0 in order, 1 without a shutdown.
  public private(set) var exitCode: Int32?

  /// Starts a session.
  ///
  /// - Parameters:
  ///   - version: The program's version, which the client may show.
  ///   - readFolder: Reads the files of a content folder.
  public init(version: String, readFolder: @escaping FolderReader) {
    self.version = version
    self.readFolder = readFolder
  }

  /// Takes one message.
  ///
  /// - Parameter body: JSON; what is no message is passed over.
  /// - Returns: The messages to send, as JSON.
  public mutating func receive(_ body: Data) -> [Data] {
    guard let message = ClientMessage(body) else { return [] }
    guard let id = message.id else {
      notify(message)
      return []
    }
    return [answer(message, id).body]
  }

  /// Checks the content if it has changed.
  ///
  /// - Returns: The diagnostics to send, one message for each file that has some or had some.
  public mutating func check() -> [Data] {
    guard needsCheck, let workspace else { return [] }
    needsCheck = false
    let found = Dictionary(grouping: analysis.check(workspace.files), by: \.primary.span.file)
    // An open file hears of each of its versions, also that nothing is wrong with it.
    let changed = Set(found.keys).union(diagnostics.keys).union(versions.keys).filter { file in
      found[file] != diagnostics[file] || versions[file] != nil
    }
    diagnostics = found
    let texts = TextCache(workspace)
    return changed.sorted().map { file in
      DiagnosticMessages.publish(
        found[file] ?? [],
        of: file,
        version: versions[file],
        texts: texts
      ).body
    }
  }

  // MARK: Notifications

  private mutating func notify(_ message: ClientMessage) {
    switch message.method {
    case "exit": exitCode = hasShutDown ? 0 : 1
    case "textDocument/didOpen":
      let document = message.parameters["textDocument"]
      hold(document, text: document?["text"]?.string)
    case "textDocument/didChange":
      // The server asks for whole texts, so the last change is the text.
      let text = message.parameters["contentChanges"]?.array?.last?["text"]?.string
      hold(message.parameters["textDocument"], text: text)
    case "textDocument/didClose":
      guard let path = path(message.parameters["textDocument"]), let root = workspace?.root else {
        return
      }
      versions[path] = nil
      let onDisk = readFolder(root)?.first { $0.path == path }
      workspace?.close(path, onDisk: onDisk)
      needsCheck = true
    case "textDocument/didSave", "workspace/didChangeWatchedFiles":
      guard let root = workspace?.root, let files = readFolder(root) else { return }
      workspace?.reload(files)
      needsCheck = true
    default: break
    }
  }

  private mutating func hold(_ document: JSONValue?, text: String?) {
    guard let path = path(document), let text else { return }
    versions[path] = document?["version"]
    workspace?.hold(path, text: text)
    needsCheck = true
  }

  private func path(_ document: JSONValue?) -> String? {
    document?["uri"]?.string.flatMap { workspace?.path(of: $0) }
  }

  // MARK: Requests

  private mutating func answer(_ message: ClientMessage, _ id: JSONValue) -> ServerMessage {
    if hasShutDown {
      return .failure(id: id, .invalidRequest, "the session has been shut down")
    }
    if message.method == "initialize" { return initialize(message, id) }
    guard workspace != nil else {
      return .failure(id: id, .notInitialized, "`initialize` comes first, with a folder of content")
    }
    if message.method == "shutdown" {
      hasShutDown = true
      return .answer(id: id, result: .null)
    }
    guard let request = request(message) else {
      return .failure(id: id, .unknownMethod, "`\(message.method)` is not known here")
    }
    return .answer(id: id, result: request)
  }

  private mutating func initialize(_ message: ClientMessage, _ id: JSONValue) -> ServerMessage {
    let folders = message.parameters["workspaceFolders"]?.array ?? []
    let address =
      folders.first?["uri"]?.string ?? message.parameters["rootUri"]?.string
      ?? message.parameters["rootPath"]?.string.map { "file://" + $0 }
    guard let address, let files = readFolder(address) else {
      return .failure(
        id: id,
        .invalidRequest,
        "open the folder that holds `questionnaires` and `rules`"
      )
    }
    let root = address.hasSuffix("/") ? String(address.dropLast()) : address
    workspace = Workspace(root: root, files: files)
    needsCheck = true
    return .answer(id: id, result: Capabilities.result(version: version))
  }

  /// The result of a request about the content; nil for a method that is not known.
  private mutating func request(_ message: ClientMessage) -> JSONValue? {
    let known: [String: (Inquiry) -> JSONValue] = [
      "textDocument/definition": { $0.definition },
      "textDocument/references": { $0.references },
      "textDocument/hover": { $0.hover },
      "textDocument/documentSymbol": { $0.documentSymbols },
      "textDocument/completion": { $0.completion },
      "textDocument/codeAction": { $0.codeActions(message.parameters["range"]) },
    ]
    guard let answer = known[message.method], let workspace else { return nil }
    if analysis.index == nil { _ = analysis.check(workspace.files) }
    guard let index = analysis.index, let path = path(message.parameters["textDocument"]),
      let file = workspace.file(path)
    else { return .null }
    let text = SourceText(file)
    return answer(
      Inquiry(
        path: path,
        text: text,
        offset: Positions.offset(message.parameters["position"], in: text) ?? 0,
        index: index,
        texts: TextCache(workspace),
        diagnostics: diagnostics[path] ?? []
      )
    )
  }
}
