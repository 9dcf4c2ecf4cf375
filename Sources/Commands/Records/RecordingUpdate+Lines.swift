// SPDX-License-Identifier: Apache-2.0

/// What an update says: every change, what is less urgent first.
extension RecordingUpdate {
  /// The lines, and in how many recordings something becomes less urgent.
  func lines(files: Int) -> (lines: [StyledLine], lowered: Int) {
    let ordered = changes.sorted { left, right in
      if left.isLower != right.isLower { return left.isLower }
      return left.recording.path < right.recording.path
    }
    let levels = ordered.filter { $0.isOfLevel || $0.isLower }
    let others = ordered.filter { !$0.isOfLevel && !$0.isLower }
    var lines: [StyledLine] = []
    if !levels.isEmpty { lines.append(StyledLine("changed levels, old -> new:")) }
    for change in levels {
      let mark = change.isLower ? "LOWERED" : "raised "
      let what = change.isOfLevel ? "" : "\(change.mismatch.subject) "
      lines.append(
        StyledLine("  ").then(mark, change.isLower ? .alarm : .plain)
          .then("  \(change.recording.path): \(what)\(change.words)", .strong)
          .then(" (\(change.mismatch.origin))")
      )
    }
    if !others.isEmpty { lines.append(StyledLine("other changes, old -> new:")) }
    lines += others.map { change in
      StyledLine(
        "  \(change.recording.path): \(change.mismatch.subject) \(change.words) "
          + "(\(change.mismatch.origin))"
      )
    }
    if !left.isEmpty { lines.append(StyledLine("left as written:")) }
    lines += left.map { change, reason in
      StyledLine(
        "  \(change.recording.path): \(change.mismatch.subject): \(reason) "
          + "(\(change.mismatch.origin))"
      )
    }
    let word = changes.count == 1 ? "expectation" : "expectations"
    let noun = files == 1 ? "file" : "files"
    let summary = "\(changes.count) \(word) rewritten in \(files) \(noun), \(left.count) left"
    lines.append(StyledLine(summary, left.isEmpty ? .strong : .alarm))
    let lowered = Set(levels.filter(\.isLower).map(\.recording.path))
    return (lines, lowered.count)
  }
}
