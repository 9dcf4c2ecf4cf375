// SPDX-License-Identifier: Apache-2.0

import AssessmentService

/// What a person is asked, whichever way it is shown.
struct Prompt: Hashable, Sendable {
  /// One line that can be chosen.
  struct Row: Hashable, Sendable {
    /// What stands for it in answers.
    let code: String
    /// Its words.
    let text: String
    /// What to look at before choosing it.
    var detail: String?
    /// Whether a line of space stands before it.
    var isApart = false
  }

  /// A place to type in.
  struct Field: Hashable, Sendable {
    /// What may be typed, with an example.
    let hint: String
    /// Whether letters belong to the answer, so that they mean nothing else.
    let takesLetters: Bool
    /// The longest text.
    let limit: Int
  }

  /// What it is about, above the question.
  var head: [String] = []
  /// What was shown before and must stay in sight, such as the one instruction of a long result.
  var reminder: [String] = []
  /// The title of the section.
  var section: String?
  /// What stands above each question of the section.
  var intro: String?
  /// The question.
  var heading: String
  /// A short help below the question.
  var help: String?
  /// What can be chosen.
  var rows: [Row]
  /// Whether several rows can be chosen.
  var allowsMany = false
  /// Where something can be typed.
  var field: Field?
  /// What was chosen and typed before.
  var input = AnswerInput()
  /// Whether the first row is offered at once; only for moving about, never for a question about
  /// health.
  var offersFirst = false
  /// Why the answer before could not be taken.
  var problem: String?
  /// Whether there is something to go back to.
  var canGoBack = true
  /// The question's name, for scripts.
  var name: String?
}

/// What a person did.
enum Reply: Hashable, Sendable {
  case answer(AnswerInput)
  case back
  /// The input ended; nobody is there any more.
  case ended
  /// The person broke off.
  case interrupted
}

/// A way of asking.
protocol Prompter: AnyObject {
  /// Asks until there is a reply.
  func ask(_ prompt: Prompt) -> Reply
  /// Shows lines that stay.
  func show(_ lines: [StyledLine])
  /// The columns to break lines at.
  var width: Int { get }
  /// The rows in which what was shown and the next prompt must stand together; nil where a text
  /// does not go away.
  var height: Int? { get }
}
