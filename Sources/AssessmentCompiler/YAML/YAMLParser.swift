// SPDX-License-Identifier: Apache-2.0

import CYAML

/// What libyaml reports next about a file.
struct YAMLEvent {
  enum Kind {
    case start
    case end
    case documentStart(hasDirective: Bool)
    case documentEnd
    case alias
    case scalar(text: String, style: YAMLScalarStyle)
    case sequenceStart(isFlow: Bool)
    case mappingStart(isFlow: Bool)
    case collectionEnd
  }

  let kind: Kind
  /// Bytes of the file; the end of a block collection lies behind blank lines and remarks.
  let range: Range<Int>
  let hasAnchor: Bool
  let hasTag: Bool
}

/// Why libyaml stopped.
struct YAMLFailure: Error {
  /// libyaml's own words, such as "could not find expected ':'".
  let problem: String
  /// Where it stopped, as a byte of the file.
  let offset: Int
  /// What it was reading, such as "while scanning a simple key"; empty when it does not say.
  let context: String
  /// Where that began.
  let contextOffset: Int
}

/// Reads events from bytes through libyaml and frees everything it takes.
struct YAMLParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private let offsets: ScalarOffsets

  /// Starts at the first byte behind a byte order mark; nil when there is no memory.
  ///
  /// - Parameter bytes: the file's bytes, valid UTF-8; they are copied, since libyaml keeps a
  ///   pointer to them.
  init?(_ bytes: [UInt8]) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    let mark = ByteOrderMark.length(in: bytes)
    // One byte more than needed, so that an empty file still has an address.
    let input = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count - mark + 1)
    _ = input.initialize(from: bytes.dropFirst(mark) + [0])
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, bytes.count - mark)
    self.parser = parser
    self.input = input
    offsets = ScalarOffsets(bytes, startingAt: mark)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// The next event; after ``YAMLEvent/Kind/end`` or an error there is none.
  mutating func next() throws(YAMLFailure) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
    defer { yaml_event_delete(&event) }
    let start = offsets[event.start_mark.index]
    let range = start..<max(start, offsets[event.end_mark.index])
    var hasAnchor = false
    var hasTag = false
    let kind: YAMLEvent.Kind
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      let start = event.data.document_start
      let hasTags = start.tag_directives.start != start.tag_directives.end
      kind = .documentStart(hasDirective: start.version_directive != nil || hasTags)
    case YAML_DOCUMENT_END_EVENT:
      kind = .documentEnd
    case YAML_ALIAS_EVENT:
      kind = .alias
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      hasAnchor = scalar.anchor != nil
      hasTag = scalar.tag != nil
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = .scalar(text: String(decoding: bytes, as: UTF8.self), style: Self.style(scalar.style))
    case YAML_SEQUENCE_START_EVENT:
      let sequence = event.data.sequence_start
      hasAnchor = sequence.anchor != nil
      hasTag = sequence.tag != nil
      kind = .sequenceStart(isFlow: sequence.style == YAML_FLOW_SEQUENCE_STYLE)
    case YAML_MAPPING_START_EVENT:
      let mapping = event.data.mapping_start
      hasAnchor = mapping.anchor != nil
      hasTag = mapping.tag != nil
      kind = .mappingStart(isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      kind = .collectionEnd
    case YAML_STREAM_START_EVENT:
      kind = .start
    default:
      kind = .end
    }
    return YAMLEvent(kind: kind, range: range, hasAnchor: hasAnchor, hasTag: hasTag)
  }

  private static func style(_ style: yaml_scalar_style_t) -> YAMLScalarStyle {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  private func failure() -> YAMLFailure {
    let state = parser.pointee
    let hasContext = state.context != nil
    return YAMLFailure(
      problem: state.problem.map { String(cString: $0) } ?? "",
      offset: offsets[state.problem_mark.index],
      context: state.context.map { String(cString: $0) } ?? "",
      contextOffset: offsets[hasContext ? state.context_mark.index : state.problem_mark.index]
    )
  }
}

/// The byte order mark that some editors put before a text.
enum ByteOrderMark {
  static func length(in bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }
}

/// Turns libyaml's places, which count Unicode scalars, into bytes.
private struct ScalarOffsets {
  private let start: Int
  private let count: Int
  /// The byte of each scalar; empty when every scalar is one byte.
  private let bytes: [Int32]

  init(_ text: [UInt8], startingAt start: Int) {
    self.start = start
    count = text.count
    guard text.dropFirst(start).contains(where: { $0 >= 0x80 }) else {
      bytes = []
      return
    }
    var bytes: [Int32] = []
    for (offset, byte) in text.enumerated().dropFirst(start) where byte & 0xC0 != 0x80 {
      bytes.append(Int32(clamping: offset))
    }
    self.bytes = bytes
  }

  subscript(index: Int) -> Int {
    guard !bytes.isEmpty else { return min(start + max(index, 0), count) }
    return bytes.indices.contains(index) ? Int(bytes[index]) : count
  }
}
