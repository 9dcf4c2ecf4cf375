// SPDX-License-Identifier: Apache-2.0

public import AssessmentEngine
import FEEL

/// One recorded contact: when, about whom, which assessments, and the answers.
public struct AnswerSet: Sendable {
  /// The caller's own name for the record; nil when it had none.
  public let id: String?
  /// When the contact was made.
  public let at: ContactTime
  /// Whom it is about, for the engine.
  public let contact: Contact
  /// The three-digit code of the municipality.
  public let municipality: String?
  /// The language of contact.
  public let language: LanguageID?
  /// The assessments in the order of asking.
  public let assessments: [AssessmentID]
  /// The answers, each judged.
  public let answers: [QuestionID: Answer]

  /// Makes an answer set; the answers must have been judged.
  public init(
    id: String?,
    at: ContactTime,
    contact: Contact,
    municipality: String?,
    language: LanguageID?,
    assessments: [AssessmentID],
    answers: [QuestionID: Answer]
  ) {
    self.id = id
    self.at = at
    self.contact = contact
    self.municipality = municipality
    self.language = language
    self.assessments = assessments
    self.answers = answers
  }
}

/// Why a record cannot be evaluated: it names the place and never the value.
public struct RecordProblem: Error, Hashable, Sendable {
  /// The record's own name, when it could be read.
  public let id: String?
  /// A stable code, such as `answer-out-of-range`.
  public let code: String
  /// The question that it is about.
  public let question: String?
  /// What is wrong, in one sentence.
  public let message: String
}

/// Reads answer sets from JSON, one object each.
///
/// The forms: yes-no `true` or `false`; one choice the code as a string; several findings an array
/// of codes, `["none"]` for none of these, or an object of codes with `true`, `false` or `null` for
/// a single line that the person was unsure about; a number; a date or free text as a string;
/// `null` for "I don't know" or skipped.
public struct AnswerSetReader: Sendable {
  private let pack: Pack
  private let clock: WallClock

  /// Makes a reader for the questions of a pack; nil when this system does not know the time zone
  /// of its calendar.
  public init?(pack: Pack) {
    guard let clock = WallClock(timeZone: pack.calendar.timeZone) else { return nil }
    self.pack = pack
    self.clock = clock
  }

  /// Reads one record.
  ///
  /// - Parameter bytes: The JSON text in UTF-8.
  /// - Returns: The answer set, with all answers judged.
  /// - Throws: The first ``RecordProblem``.
  public func read(_ bytes: some Collection<UInt8>) throws(RecordProblem) -> AnswerSet {
    let json: JSONText
    do {
      json = try JSONText.read(bytes)
    } catch {
      throw problem(error.rawValue, "this is not one well-formed JSON object")
    }
    guard case .object(let members) = json else {
      throw problem("json-syntax", "this is not one JSON object")
    }
    let id = json["id"]?.string
    do throws(RecordProblem) {
      for member in members
      where !["id", "contact", "assessments", "answers", "previous"].contains(member.name) {
        throw problem("record-unknown-key", "the record has a key that is not known")
      }
      // Passed over, a number would leave a result that nobody can match with its record.
      if id == nil, json["id"] != nil {
        throw problem("record-id", "`id` is not a string")
      }
      return try set(json, id: id)
    } catch {
      throw RecordProblem(
        id: id,
        code: error.code,
        question: error.question,
        message: error.message
      )
    }
  }

  private func set(_ json: JSONText, id: String?) throws(RecordProblem) -> AnswerSet {
    guard case .object(let about) = json["contact"] else {
      throw problem("record-contact", "the record has no `contact`")
    }
    let known = ["at", "region", "municipality", "subject", "answered_by", "language"]
    guard about.allSatisfy({ known.contains($0.name) }) else {
      throw problem("record-unknown-key", "`contact` has a key that is not known")
    }
    guard let at = try word("at", of: json).flatMap({ ContactTime($0, clock: clock) }) else {
      throw problem("record-at", "`at` is not a date or a date and time with an offset")
    }
    let subject = try word("subject", of: json) ?? "self"
    guard let subject = Contact.Subject(rawValue: subject) else {
      throw problem("record-subject", "`subject` is not self, child or other")
    }
    let by = try word("answered_by", of: json) ?? subject.usuallyAnsweredBy.rawValue
    guard let answeredBy = Contact.AnsweredBy(rawValue: by) else {
      throw problem("record-answered-by", "`answered_by` is not self, with-helper, parent or proxy")
    }
    // Taken as it stands, it could only lower a level.
    guard subject.answeredBy.contains(answeredBy) else {
      let fitting = subject.answeredBy.map(\.rawValue).joined(separator: " or ")
      throw problem(
        "record-answered-by",
        "with `subject` \(subject.rawValue) `answered_by` is \(fitting)"
      )
    }
    let region = try word("region", of: json).map { RegionID($0) }
    if let region, pack.regions[region] == nil {
      throw problem("record-region", "the content has no such region")
    }
    let municipality = try municipality(of: json, in: region)
    let language = try word("language", of: json).map { LanguageID($0) }
    let contact = Contact(
      subject: subject,
      answeredBy: answeredBy,
      date: at.date,
      region: region,
      previous: try previous(json)
    )
    return AnswerSet(
      id: id,
      at: at,
      contact: contact,
      municipality: municipality,
      language: language,
      assessments: try assessments(json),
      answers: try answers(json, contact: contact)
    )
  }

  /// The municipality's code; it must not be one that the content has in another region.
  private func municipality(
    of json: JSONText,
    in region: RegionID?
  ) throws(RecordProblem) -> String? {
    guard let code = try word("municipality", of: json) else { return nil }
    guard code.utf8.count == 3, code.utf8.allSatisfy({ (48...57).contains($0) }) else {
      throw problem("record-municipality", "`municipality` is not a three-digit code")
    }
    let owner = pack.regions.values.first { $0.municipalities.contains(code) }?.id
    guard let region, let owner, owner != region else { return code }
    throw problem("record-municipality", "`municipality` is not in `region`")
  }

  /// A part of `contact`; nil when it is not there.
  ///
  /// Another form than a string is refused, `null` too: taken for absent it would be replaced by a
  /// default, and `answered_by` and `region` can only raise a level.
  private func word(_ name: String, of json: JSONText) throws(RecordProblem) -> String? {
    guard let value = json["contact"]?[name] else { return nil }
    guard let word = value.string else {
      let code = "record-" + name.replacing("_", with: "-")
      throw problem(code, "`\(name)` is not a string")
    }
    return word
  }

  private func assessments(_ json: JSONText) throws(RecordProblem) -> [AssessmentID] {
    guard case .array(let names) = json["assessments"], !names.isEmpty else {
      throw problem("record-assessments", "the record names no assessment")
    }
    var assessments: [AssessmentID] = []
    for name in names {
      guard let name = name.string, pack.graph.assessments[AssessmentID(name)] != nil else {
        throw problem("record-assessments", "the content has no such assessment")
      }
      let id = AssessmentID(name)
      guard !assessments.contains(id) else {
        throw problem("record-assessments", "an assessment is named twice")
      }
      assessments.append(id)
    }
    return assessments
  }

  /// The last form; an answer that means nothing any more is left out and so reads as unknown.
  private func previous(_ json: JSONText) throws(RecordProblem) -> PreviousForm? {
    guard let form = json["previous"] else { return nil }
    guard case .object(let members) = form, case .object(let written)? = form["answers"],
      let date = form["date"]?.string.flatMap({ CalendarDate($0) }), members.count == 2
    else {
      throw problem("record-previous", "`previous` is not an object of `date` and `answers`")
    }
    var answers: [QuestionID: Answer] = [:]
    for member in written {
      let id = QuestionID(member.name)
      guard let question = pack.graph.question(id),
        let answer = member.value.answer(to: question),
        question.problem(with: answer, on: date) == nil
      else { continue }
      answers[id] = answer
    }
    return PreviousForm(date: date, answers: answers)
  }

  private func answers(
    _ json: JSONText,
    contact: Contact
  ) throws(RecordProblem) -> [QuestionID: Answer] {
    guard case .object(let members) = json["answers"] else {
      throw problem("record-answers", "the record has no `answers`")
    }
    var answers: [QuestionID: Answer] = [:]
    for member in members {
      let id = QuestionID(member.name)
      guard let question = pack.graph.question(id) else {
        throw problem(.unknownQuestion, member.name)
      }
      guard let answer = member.value.answer(to: question) else {
        throw problem(.wrongType, member.name)
      }
      if let found = question.problem(with: answer, on: contact.date) {
        throw problem(found, member.name)
      }
      answers[id] = answer
    }
    return answers
  }

  private func problem(_ code: String, _ message: String) -> RecordProblem {
    RecordProblem(id: nil, code: code, question: nil, message: message)
  }

  private func problem(_ problem: AnswerProblem, _ question: String) -> RecordProblem {
    // The name of a question that the pack does not have is the sender's text, not ours to repeat.
    let known = problem == .unknownQuestion ? nil : question
    return RecordProblem(
      id: nil,
      code: problem.rawValue,
      question: known,
      message: problem.sentence
    )
  }
}

extension AnswerProblem {
  /// What is wrong, in one sentence, without the value.
  public var sentence: String {
    switch self {
    case .wrongType: "the answer is of another type than the question"
    case .outOfRange: "the answer is outside the range of the question"
    case .offStep: "the answer is finer than the step of the question"
    case .unknownOption: "the answer is not an option of the question"
    case .unknownNotOffered: "the question does not offer \"I don't know\""
    case .unknownQuestion: "the content has no such question"
    }
  }
}
