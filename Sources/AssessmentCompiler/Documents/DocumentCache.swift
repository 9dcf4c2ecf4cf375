// SPDX-License-Identifier: Apache-2.0

/// What earlier runs read from files, for an editor whose next key press changes one of them.
///
/// It belongs to one session; a run looks things up from several threads and keeps them from one.
final class DocumentCache {
  private var known: [String: (file: SourceFile, part: DocumentReader.Part)] = [:]

  /// What was read from the same file with the same bytes.
  func part(of file: SourceFile) -> DocumentReader.Part? {
    guard let entry = known[file.path], entry.file == file else { return nil }
    return entry.part
  }

  /// Keeps what was read, and forgets files that are not there any more.
  func keep(_ parts: [DocumentReader.Part], of files: [SourceFile]) {
    known = Dictionary(zip(files, parts).map { ($0.path, ($0, $1)) }) { first, _ in first }
  }
}
