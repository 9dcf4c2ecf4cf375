// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService

/// What the one cookie of an interview holds: its language, the sealed answers or the sealed
/// receipt, and beside the answers a sealed note on its pages.
///
/// The language stands open, so that a page about a cookie that cannot be read has the language of
/// the interview.
struct InterviewCookie {
  enum Content {
    case answers(String)
    case receipt(String)
  }

  let language: LanguageID
  let content: Content
  /// A sealed ``PageNote``.
  var note: String?

  /// The longest value, in bytes; with name and path it stays under 3 KB (P12).
  static let limit = SessionSealer.limit - 64
  /// What is kept free beside the answers, for the language and a note of the instruction read.
  static let reserve = 160

  private static let answers: Substring = "a"
  private static let receipt: Substring = "r"

  init(_ language: LanguageID, _ content: Content, note: String? = nil) {
    self.language = language
    self.content = content
    self.note = note
  }

  /// Reads the value of a cookie; nil when it is none of ours.
  init?(_ value: String) {
    let parts = value.split(separator: ".", omittingEmptySubsequences: false)
    guard let language = Self.language(of: value), (3...4).contains(parts.count),
      let kind = parts.dropFirst().first, let sealed = parts.dropFirst(2).first
    else { return nil }
    switch kind {
    case Self.answers: content = .answers(String(sealed))
    case Self.receipt: content = .receipt(String(sealed))
    default: return nil
    }
    self.language = language
    note = parts.dropFirst(3).first.map(String.init)
  }

  /// The value of the cookie; nil when it is too long for one.
  var value: String? {
    let parts: [String] =
      switch content {
      case .answers(let sealed): [language.text, String(Self.answers), sealed]
      case .receipt(let sealed): [language.text, String(Self.receipt), sealed]
      }
    let value = (parts + (note.map { [$0] } ?? [])).joined(separator: ".")
    return value.utf8.count <= Self.limit ? value : nil
  }

  /// The language of a value, however the rest of it looks.
  static func language(of value: String) -> LanguageID? {
    let code = value.prefix { $0 != "." }
    return InterfaceText.all.first { $0.text == code }
  }
}

/// What is kept beside the answers from one page to the next, until the answers change.
struct PageNote: Codable {
  /// The mark of the instruction that the person last read on the result.
  var told: String?
  /// A question's form that could not be taken, with its place.
  var question: QuestionDraft?
  var place: String?
  /// The hand-over form that was sent and not taken yet.
  var send: SendDraft?

  /// The note without forms.
  var withoutForms: PageNote { PageNote(told: told) }
}

extension Sequence<UInt8> {
  /// FNV-1a, 64 bits, as hexadecimal digits: only to tell one content from another.
  var fingerprint: String {
    let hash = reduce(UInt64(0xCBF2_9CE4_8422_2325)) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return String(hash, radix: 16)
  }
}
