// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import AssessmentEngine

/// Writes into recordings what comes out now; comments and layout stay as they are.
///
/// Only one value on one line is ever replaced, and a file is written only when it can be read back
/// with nothing else changed in it.
struct RecordingUpdate {
  /// One expectation that is not met.
  struct Change {
    let recording: Recording
    let mismatch: RecordingRunner.Mismatch
    let scale: Scale

    /// What the value says now and will say.
    var words: String { "\(mismatch.expected) -> \(mismatch.replacement ?? mismatch.got)" }
  }

  /// The values that can be replaced.
  private(set) var changes: [Change] = []
  /// What stays as it is written, with the reason.
  private(set) var left: [(change: Change, reason: String)] = []

  /// Sorts what is not met into what can be replaced and what cannot.
  init(_ mismatches: [(Recording, RecordingRunner.Mismatch)], scale: Scale) {
    for (recording, mismatch) in mismatches {
      let change = Change(recording: recording, mismatch: mismatch, scale: scale)
      if let reason = change.obstacle {
        left.append((change, reason))
      } else {
        changes.append(change)
      }
    }
  }

  /// The files with their values replaced; what cannot be replaced safely is left.
  ///
  /// - Parameters:
  ///   - files: The files as they were read.
  ///   - pack: The content that the recordings are about.
  ///   - runner: Replays them again.
  /// - Returns: The files that differ.
  mutating func rewrite(
    _ files: [SourceFile],
    pack: Pack,
    runner: RecordingRunner
  ) -> [SourceFile] {
    var rewritten: [SourceFile] = []
    for file in files {
      let own = changes.filter { $0.mismatch.origin.file == file.path }
      guard !own.isEmpty else { continue }
      if let new = Self.rewrite(file, own),
        Self.isSafe(new, among: files, own, pack: pack, runner: runner)
      {
        rewritten.append(new)
      } else {
        leave(file: file.path, "it cannot be rewritten safely; write it by hand")
      }
    }
    return rewritten
  }

  /// Leaves all of a file as it is.
  mutating func leave(file: String, _ reason: String) {
    let own = changes.filter { $0.mismatch.origin.file == file }
    changes.removeAll { $0.mismatch.origin.file == file }
    left += own.map { ($0, reason) }
  }

  // MARK: Bytes

  /// The file with other values; nil when one of them is not one plain or quoted word on one line.
  private static func rewrite(_ file: SourceFile, _ changes: [Change]) -> SourceFile? {
    var bytes = file.bytes
    let ordered = changes.compactMap { change -> (range: Range<Int>, text: String)? in
      guard let span = change.mismatch.expectation.value, let text = change.mismatch.replacement
      else { return nil }
      return (span.range, text)
    }.sorted { $0.range.lowerBound > $1.range.lowerBound }
    guard ordered.count == changes.count else { return nil }
    var end = bytes.count
    for (range, text) in ordered {
      guard range.lowerBound >= 0, range.upperBound <= end, !range.isEmpty else { return nil }
      end = range.lowerBound
      guard let new = replacement(of: Array(bytes[range]), by: text) else { return nil }
      bytes.replaceSubrange(range, with: new)
    }
    return SourceFile(path: file.path, bytes: bytes)
  }

  private static func replacement(of old: [UInt8], by text: String) -> [UInt8]? {
    let new = Array(text.utf8)
    let quotes = [UInt8(ascii: "'"), UInt8(ascii: "\"")]
    let isPlain = new.allSatisfy { $0 > 0x20 && $0 < 0x7F && !quotes.contains($0) && $0 != 0x5C }
    let isSpan = text.split(separator: " ").count == 2 && text.utf8.allSatisfy { $0 >= 0x20 }
    guard !new.isEmpty, isPlain || isSpan, !old.contains(0x0A), let first = old.first else {
      return nil
    }
    if quotes.contains(first) {
      guard old.count > 2, old.last == first else { return nil }
      return [first] + new + [first]
    }
    // Other marks begin a block of text, an alias, a tag or a list.
    return "|>&*![{".utf8.contains(first) ? nil : new
  }

  // MARK: Safety

  /// Whether the new file has the same recordings, of which just the changed values are met now.
  ///
  /// All files are read again, since recordings start from those of files beside theirs.
  private static func isSafe(
    _ new: SourceFile,
    among files: [SourceFile],
    _ changes: [Change],
    pack: Pack,
    runner: RecordingRunner
  ) -> Bool {
    let before = RecordingReader.read(files, for: pack)
    let after = RecordingReader.read(files.map { $0.path == new.path ? new : $0 }, for: pack)
    guard before.diagnostics.count == after.diagnostics.count,
      before.recordings.count == after.recordings.count
    else { return false }
    let pairs = zip(before.recordings, after.recordings)
    guard pairs.allSatisfy({ $0.isSame(as: $1) }) else { return false }
    func count(_ recordings: [Recording]) -> Int {
      var claims = ClaimCheck()
      return recordings.filter { $0.randomTries == nil }
        .reduce(0) { $0 + runner.run($1, claims: &claims) { _ in }.mismatches.count }
    }
    let changed = Set(changes.map(\.recording.origin))
    return count(after.recordings.filter { changed.contains($0.origin) })
      == count(before.recordings.filter { changed.contains($0.origin) }) - changes.count
  }
}

extension Recording {
  /// Whether another one asks the same and expects as many things.
  fileprivate func isSame(as other: Recording) -> Bool {
    name == other.name && says == other.says && assessment == other.assessment
      && at.description == other.at.description && answers == other.answers
      && contact.subject == other.contact.subject && contact.region == other.contact.region
      && randomTries == other.randomTries && expectations.count == other.expectations.count
      && origin == other.origin
  }
}

extension RecordingUpdate.Change {
  /// Why it cannot be written anew; nil when it can.
  fileprivate var obstacle: String? {
    if mismatch.chance != nil { return "the answers are random" }
    if mismatch.expectation.value == nil { return "it is not one value; write it by hand" }
    if mismatch.replacement == nil { return "what came out is nothing to be expected" }
    return nil
  }

  /// Whether it says of how urgent the result is.
  var isOfLevel: Bool {
    if case .level = mismatch.expectation.kind { true } else { false }
  }

  /// Whether somebody would be told something less urgent than before.
  var isLower: Bool {
    guard let new = mismatch.replacement else { return false }
    switch mismatch.expectation.kind {
    case .level(let old): return isLess(new, than: old.text)
    case .instruction(let old), .instructionAt(_, let old): return isLess(new, than: old)
    case .outcome(let old): return old == .stopped && new != old.rawValue
    default: return false
    }
  }

  /// Compares two levels, or two instructions by their levels.
  private func isLess(_ new: String, than old: String) -> Bool {
    func rank(_ text: String) -> Int {
      scale.rank(of: LevelID(String(text.prefix { $0 != "." })))
    }
    return rank(new) > rank(old)
  }
}
