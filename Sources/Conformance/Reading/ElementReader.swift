// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Reads an XML file in UTF-8 into elements.
///
/// Foundation's own parser on Linux traps on some broken files. Models and cases need elements,
/// attributes, texts and the five entities that every XML file has; a file with more, such as a
/// document type, is not read.
struct ElementReader {
  /// The largest file, in bytes; the files of the kit are far below.
  static let longest = 16_000_000
  /// The deepest nesting, since elements are walked by functions that call themselves.
  static let deepest = 100

  private let bytes: [UInt8]
  private var position = 0
  /// The elements that are not closed yet, with their names as written.
  private var open: [(name: String, element: Element)] = []
  private var root: Element?

  /// The root element, or nil if the data is not one whole XML document within the bounds.
  static func element(of data: Data) -> Element? {
    guard data.count <= longest, let text = String(validating: data, as: UTF8.self) else {
      return nil
    }
    var bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    var reader = ElementReader(bytes: bytes)
    while reader.position < bytes.count {
      guard reader.readPart() else { return nil }
    }
    return reader.open.isEmpty ? reader.root : nil
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  // MARK: Bytes

  private var current: UInt8? { bytes.indices.contains(position) ? bytes[position] : nil }

  /// Goes past a text, if it stands here.
  private mutating func take(_ text: String) -> Bool {
    guard bytes[position...].starts(with: text.utf8) else { return false }
    position += text.utf8.count
    return true
  }

  /// What stands before the next occurrence of a text, which is gone past; nil without one.
  private mutating func takeAll(before end: String) -> String? {
    let start = position
    while position < bytes.count {
      let found = position
      if take(end) { return String(decoding: bytes[start..<found], as: UTF8.self) }
      position += 1
    }
    return nil
  }

  private mutating func skipSpace() {
    while let byte = current, Self.isSpace(byte) { position += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// What stands here up to one of some bytes or the end.
  private mutating func run(until stops: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = position
    while let byte = current, !stops(byte) { position += 1 }
    return bytes[start..<position]
  }

  // MARK: Parts

  /// Reads a tag, a comment or a text; false for what is no XML, or more than is read here.
  private mutating func readPart() -> Bool {
    if take("<!--") { return takeAll(before: "-->") != nil }
    if take("<?") { return takeAll(before: "?>") != nil }
    if take("<![CDATA[") {
      guard let text = takeAll(before: "]]>") else { return false }
      return append(text)
    }
    if take("</") { return close() }
    if take("<!") { return false }
    if take("<") { return openElement() }
    guard let text = Self.decoded(run { $0 == UInt8(ascii: "<") }) else { return false }
    return append(text)
  }

  /// Adds text to the innermost element; outside of the root only white space may stand.
  private mutating func append(_ text: String) -> Bool {
    guard let last = open.indices.last else {
      return text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }
    open[last].element.text += text
    return true
  }

  private mutating func readName() -> String? {
    let name = run { Self.isSpace($0) || "/>=<&\"'".utf8.contains($0) }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }

  private mutating func openElement() -> Bool {
    guard root == nil, open.count < Self.deepest, let name = readName() else { return false }
    var attributes: [String: String] = [:]
    while true {
      skipSpace()
      if take("/>") {
        open.append((name, Element(name: Self.localName(name), attributes: attributes)))
        return closeInnermost()
      }
      if take(">") {
        open.append((name, Element(name: Self.localName(name), attributes: attributes)))
        return true
      }
      guard let attribute = readName() else { return false }
      skipSpace()
      guard take("=") else { return false }
      skipSpace()
      guard let quote = current, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
        return false
      }
      position += 1
      let written = run { $0 == quote || $0 == UInt8(ascii: "<") }
      guard current == quote, let value = Self.decoded(written) else { return false }
      position += 1
      // A declared prefix could otherwise be taken for an attribute of its name.
      if !attribute.hasPrefix("xmlns:") { attributes[Self.localName(attribute)] = value }
    }
  }

  private mutating func close() -> Bool {
    guard let name = readName(), name == open.last?.name else { return false }
    skipSpace()
    return take(">") && closeInnermost()
  }

  private mutating func closeInnermost() -> Bool {
    guard let closed = open.popLast() else { return false }
    if let last = open.indices.last {
      open[last].element.children.append(closed.element)
    } else {
      root = closed.element
    }
    return true
  }

  private static func localName(_ name: String) -> String {
    String(name.split(separator: ":").last ?? "")
  }

  // MARK: Entities

  /// The text with its entities replaced; nil for one that XML does not have by itself.
  private static func decoded(_ written: ArraySlice<UInt8>) -> String? {
    let parts = written.filter { $0 != 0x0D }
      .split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
    var text = parts.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
    for part in parts.dropFirst() {
      guard let end = part.firstIndex(of: UInt8(ascii: ";")),
        let scalar = scalar(String(decoding: part[..<end], as: UTF8.self))
      else { return nil }
      text.unicodeScalars.append(scalar)
      text += String(decoding: part[(end + 1)...], as: UTF8.self)
    }
    return text
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let isHexadecimal = name.hasPrefix("#x")
      return UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
        .flatMap(Unicode.Scalar.init)
    }
  }
}
