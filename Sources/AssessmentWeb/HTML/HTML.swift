// SPDX-License-Identifier: Apache-2.0

/// HTML under construction, as bytes.
///
/// There is no way to add markup as text: elements and attributes come from closed types, and
/// every text and value is escaped here. So what a citizen typed cannot become markup, however it
/// got there.
struct HTML {
  private(set) var bytes: [UInt8] = []

  init(reserving capacity: Int = 12_288) {
    bytes.reserveCapacity(capacity)
  }

  /// The declaration at the beginning of a document.
  mutating func documentType() {
    bytes.append(contentsOf: "<!doctype html>\n".utf8)
  }

  /// An element with what the closure adds to it.
  mutating func element(
    _ tag: Tag,
    _ attributes: Attribute...,
    content: (inout HTML) -> Void
  ) {
    open(tag, attributes)
    content(&self)
    close(tag)
  }

  /// An element with a text.
  mutating func element(_ tag: Tag, _ attributes: Attribute..., text: String) {
    open(tag, attributes)
    self.text(text)
    close(tag)
  }

  /// An element that has neither content nor an end.
  mutating func empty(_ tag: EmptyTag, _ attributes: Attribute...) {
    start(tag.rawValue, attributes)
  }

  /// An element that has neither content nor an end, with a list of attributes.
  mutating func empty(_ tag: EmptyTag, attributes: [Attribute]) {
    start(tag.rawValue, attributes)
  }

  /// An element with a list of attributes and what the closure adds to it.
  mutating func element(
    _ tag: Tag,
    attributes: [Attribute],
    content: (inout HTML) -> Void
  ) {
    open(tag, attributes)
    content(&self)
    close(tag)
  }

  /// A text between tags.
  mutating func text(_ text: String) {
    append(escaping: text, inAttribute: false)
  }

  private mutating func open(_ tag: Tag, _ attributes: [Attribute]) {
    start(tag.rawValue, attributes)
  }

  private mutating func start(_ name: String, _ attributes: [Attribute]) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: name.utf8)
    for attribute in attributes {
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: attribute.name.utf8)
      guard let value = attribute.value else { continue }
      bytes.append(contentsOf: "=\"".utf8)
      append(escaping: value, inAttribute: true)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func close(_ tag: Tag) {
    bytes.append(contentsOf: "</".utf8)
    bytes.append(contentsOf: tag.rawValue.utf8)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Adds a text with the characters that mean something in HTML written as references.
  ///
  /// NUL and the other control characters that HTML does not allow are left out.
  private mutating func append(escaping text: String, inAttribute: Bool) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\"") where inAttribute: bytes.append(contentsOf: "&quot;".utf8)
      case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: continue
      default: bytes.append(byte)
      }
    }
  }
}
