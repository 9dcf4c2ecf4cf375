// SPDX-License-Identifier: Apache-2.0

/// What the server tells that it can do.
enum Capabilities {
  /// The result of `initialize`.
  static func result(version: String) -> JSONValue {
    [
      "serverInfo": ["name": "luukku", "version": .string(version)],
      "capabilities": [
        "positionEncoding": "utf-16",
        "textDocumentSync": ["openClose": true, "change": 1, "save": true],
        "definitionProvider": true,
        "referencesProvider": true,
        "hoverProvider": true,
        "documentSymbolProvider": true,
        "completionProvider": ["triggerCharacters": [" ", ".", "\"", "[", "{", "|"]],
        "codeActionProvider": ["codeActionKinds": ["quickfix"]],
      ],
    ]
  }
}
