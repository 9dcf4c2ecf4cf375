// SPDX-License-Identifier: Apache-2.0

/// The kinds of problems with recordings.
enum RecordingCode: String, CaseIterable {
  case unknownRecording = "unknown-recording"
  case likeCycle = "like-cycle"
  case withoutDate = "recording-without-date"
  case unknownRule = "unknown-rule"
  case unknownFact = "unknown-fact"
  case unknownRegion = "unknown-region"
  case unknownInstruction = "unknown-instruction"
  case expectsNothing = "expects-nothing"
  case othersLeftOut = "recordings-left-out"
  case answerNotPossible = "answer-not-possible"
  case answeredByNotPossible = "answered-by-not-possible"
  case notARandomCount = "not-a-random-count"
}
