// SPDX-License-Identifier: Apache-2.0

/// One element of an XML file; names and attributes are without their prefixes.
struct Element {
  let name: String
  let attributes: [String: String]
  var children: [Element] = []
  /// The text directly inside, as written.
  var text = ""

  /// The first child of this name.
  func first(_ name: String) -> Element? { children.first { $0.name == name } }

  /// The children of this name, in order.
  func all(_ name: String) -> [Element] { children.filter { $0.name == name } }

  /// The trimmed content of the child `text`; nil without one.
  var expressionText: String? { first("text")?.trimmed }

  /// The text without white space around it.
  var trimmed: String {
    let scalars = text.unicodeScalars
    let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.endIndex
    let end = scalars.lastIndex { !$0.properties.isWhitespace }.map { scalars.index(after: $0) }
    return String(scalars[start..<(end ?? start)])
  }

  /// This element and all below it.
  var all: [Element] { [self] + children.flatMap(\.all) }
}
