// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import AssessmentService
import BookingQueue

/// An address of this server, or a telephone number: all that a page can lead to.
///
/// No case takes an answer, so none can get into an address.
enum Address: Sendable {
  /// The pages of an interview besides its questions.
  enum Step: String {
    case check, result, send, receipt, end
    /// The receipt as a text to keep.
    case receiptFile = "receipt.txt"
  }

  case root
  case home(LanguageID)
  case start(LanguageID, AssessmentID)
  case cleared(LanguageID)
  case interview(InterviewID)
  case question(InterviewID, Place, isChange: Bool)
  case step(InterviewID, Step)
  case staff
  /// The line of one unit.
  case staffUnit(UnitID)
  case staffSignIn
  case staffSignOut
  case staffCase(ItemID)
  case staffAct(ItemID, StaffAct)
  case styleSheet(hash: String)
  case telephone(String)
  /// A place on the same page.
  case fragment(String)
  /// A page shown again with what was typed.
  indirect case again(Address)
  /// The first page of an assessment with what was chosen there, sealed.
  case startAgain(LanguageID, AssessmentID, sealed: String)

  /// What marks a question that is changed from the check of all answers.
  static let changeQuery = "change=1"
  /// What marks a page that is shown again.
  static let againQuery = "again=1"
  /// What stands before the sealed choices of the first page.
  static let startQuery = "again="

  /// What a member of staff does with a case.
  enum StaffAct: String, CaseIterable {
    case claim, release, close
  }

  /// The address as it stands in links and headers.
  var text: String {
    switch self {
    case .root: "/"
    case .home(let language): "/\(Self.encoded(language.text))"
    case .start(let language, let assessment):
      "/\(Self.encoded(language.text))/start/\(Self.encoded(assessment.text))"
    case .cleared(let language): "/\(Self.encoded(language.text))/cleared"
    case .interview(let id): "/i/\(id)"
    case .question(let id, let place, let isChange):
      "/i/\(id)/\(place.addressPart)\(isChange ? "?" + Self.changeQuery : "")"
    case .step(let id, let step): "/i/\(id)/\(step.rawValue)"
    case .staff: "/staff"
    case .staffUnit(let unit): "/staff?unit=\(Self.encoded(unit.text))"
    case .staffSignIn: "/staff/sign-in"
    case .staffSignOut: "/staff/sign-out"
    case .staffCase(let item): "/staff/case/\(item)"
    case .staffAct(let item, let act): "/staff/case/\(item)/\(act.rawValue)"
    case .styleSheet(let hash): "/style-\(hash).css"
    case .telephone(let number):
      "tel:" + number.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
    case .fragment(let id): "#\(Self.encoded(id))"
    case .again(let page): "\(page.path)?\(Self.againQuery)"
    case .startAgain(let language, let assessment, let sealed):
      "\(Address.start(language, assessment).text)?\(Self.startQuery)\(Self.encoded(sealed))"
    }
  }

  /// The address without what follows a question mark.
  var path: String {
    String(text.prefix { $0 != "?" })
  }

  /// A name as part of a path: everything but unreserved characters (RFC 3986) in its percent form.
  private static func encoded(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      let character = Character(Unicode.Scalar(byte))
      if byte < 0x80, character.isLetter || character.isNumber || "-._~".contains(character) {
        encoded.append(character)
      } else {
        encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return encoded
  }
}

extension Place {
  /// The form in addresses: `3`, or `3-2` for one option.
  var addressPart: String {
    option.map { "\(number)-\($0)" } ?? "\(number)"
  }

  /// Reads the form in addresses; nil when it is not one.
  init?(addressPart text: Substring) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part -> Int? in
      guard part.utf8.count <= 4, part.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let number = Int(part), number > 0
      else { return nil }
      return number
    }
    guard let number = numbers.first, numbers.count == parts.count, numbers.count <= 2 else {
      return nil
    }
    self.init(number: number, option: numbers.dropFirst().first)
  }
}
