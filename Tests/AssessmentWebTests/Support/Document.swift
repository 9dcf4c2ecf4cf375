// SPDX-License-Identifier: Apache-2.0

/// A page read back, strictly: what a browser would repair is a failure here.
struct Document {
  struct Malformed: Error, CustomStringConvertible {
    let description: String
  }

  final class Element {
    let name: String
    let attributes: [String: String]
    fileprivate enum Node {
      case text(String)
      case element(Element)
    }

    fileprivate var nodes: [Node] = []
    fileprivate(set) weak var parent: Element?

    init(name: String, attributes: [String: String]) {
      self.name = name
      self.attributes = attributes
    }

    /// This element and all below it, in order.
    var all: [Element] { [self] + children.flatMap(\.all) }
    /// The elements directly in it.
    var children: [Element] {
      nodes.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }
    /// All text in and below it.
    var text: String {
      nodes.map { node in
        switch node {
        case .text(let text): text
        case .element(let element): element.text
        }
      }.joined()
    }
    var ancestors: [Element] { parent.map { [$0] + $0.ancestors } ?? [] }
    var id: String? { attributes["id"] }
    func every(_ name: String) -> [Element] { all.filter { $0.name == name } }
    func has(style: String) -> Bool { attributes["class"] == style }
  }

  let root: Element
  /// All elements in order.
  var all: [Element] { root.all }

  private static let empty: Set<String> = ["meta", "link", "input", "br"]

  init(_ html: String) throws {
    let prefix = "<!doctype html>\n"
    guard html.hasPrefix(prefix) else { throw Malformed(description: "no doctype") }
    let top = Element(name: "#top", attributes: [:])
    var open = [top]
    var rest = html.dropFirst(prefix.count)
    while let start = rest.firstIndex(of: "<") {
      try Self.add(rest[..<start], to: open.last)
      rest = rest[rest.index(after: start)...]
      guard let end = rest.firstIndex(of: ">") else { throw Malformed(description: "open tag") }
      let tag = rest[..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        let name = String(tag.dropFirst())
        guard open.last?.name == name else {
          throw Malformed(description: "</\(name)> closes <\(open.last?.name ?? "")>")
        }
        open.removeLast()
        continue
      }
      let element = try Self.element(tag)
      element.parent = open.last
      open.last?.nodes.append(.element(element))
      if !Self.empty.contains(element.name) { open.append(element) }
    }
    try Self.add(rest, to: open.last)
    guard open.count == 1, top.children.count == 1, let root = top.children.first,
      root.name == "html"
    else { throw Malformed(description: "elements left open") }
    self.root = root
  }

  private static func add(_ text: Substring, to element: Element?) throws {
    if text.contains(">") { throw Malformed(description: "a bare > in a text") }
    element?.nodes.append(.text(try decoded(text)))
  }

  private static func element(_ tag: Substring) throws -> Element {
    let name = tag.prefix { $0 != " " }
    guard !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber) }) else {
      throw Malformed(description: "the tag <\(tag)>")
    }
    var attributes: [String: String] = [:]
    var rest = tag.dropFirst(name.count)
    while rest.first == " " {
      rest = rest.dropFirst()
      let key = rest.prefix { $0 != "=" && $0 != " " }
      rest = rest.dropFirst(key.count)
      var value: Substring = ""
      if rest.hasPrefix("=\"") {
        rest = rest.dropFirst(2)
        guard let end = rest.firstIndex(of: "\"") else {
          throw Malformed(description: "the attribute \(key)")
        }
        value = rest[..<end]
        rest = rest[rest.index(after: end)...]
      }
      guard !key.isEmpty, attributes[String(key)] == nil, !value.contains("<") else {
        throw Malformed(description: "the attribute \(key)")
      }
      attributes[String(key)] = try decoded(value)
    }
    guard rest.isEmpty else { throw Malformed(description: "the tag <\(tag)>") }
    return Element(name: String(name), attributes: attributes)
  }

  private static func decoded(_ text: Substring) throws -> String {
    var result = ""
    var rest = text
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[start...]
      let known = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\"")]
      guard let (name, sign) = known.first(where: { rest.hasPrefix($0.0) }) else {
        throw Malformed(description: "a bare & in \(text.prefix(40))")
      }
      result += sign
      rest = rest.dropFirst(name.count)
    }
    return result + rest
  }

  // MARK: Looking

  func first(_ name: String) -> Element? { all.first { $0.name == name } }
  func every(_ name: String) -> [Element] { all.filter { $0.name == name } }
  func withID(_ id: String) -> Element? { all.first { $0.id == id } }
  func with(style: String) -> Element? { all.first { $0.has(style: style) } }
  var heading: String { first("h1")?.text ?? "" }
  var title: String { first("title")?.text ?? "" }
  var main: String { first("main")?.text ?? "" }
  /// The values of the hidden fields, by name.
  var carried: [(String, String)] {
    every("input").filter { $0.attributes["type"] == "hidden" }.map {
      ($0.attributes["name"] ?? "", $0.attributes["value"] ?? "")
    }
  }
}
