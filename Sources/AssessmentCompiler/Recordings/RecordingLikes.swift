// SPDX-License-Identifier: Apache-2.0

/// Finds what recordings are like: one of their own file, or one of a file beside it about the same
/// assessment.
struct RecordingLikes {
  /// For each recording the position of the one that it starts from; nil for none that is known.
  private(set) var positions: [Int?] = []

  /// Looks up all names; those of nothing are reported.
  init(
    _ files: [(path: String, recordings: [RecordingDocument])],
    collector: DiagnosticCollector
  ) {
    var places: [String: [String: Int]] = [:]
    var count = 0
    for file in files {
      let names = file.recordings.enumerated().map { ($1.name.value, count + $0) }
      places[file.path, default: [:]].merge(names) { first, _ in first }
      count += file.recordings.count
    }
    let documents = files.flatMap(\.recordings)
    for file in files {
      for document in file.recordings {
        guard let name = document.like else {
          positions.append(nil)
          continue
        }
        let (path, code) = Self.place(of: name.value, from: file.path)
        let found = places[path]?[code]
        let isOfAnother =
          found.flatMap { documents.dropFirst($0).first }
          .map { $0.assessment.value != document.assessment.value } ?? false
        positions.append(isOfAnother ? nil : found)
        guard found == nil || isOfAnother else { continue }
        let near = Self.candidates(places, from: file.path, isBeside: path != file.path)
        collector.report(
          RecordingProblem.unknown(
            name,
            .recording,
            near: isOfAnother ? [] : collector.near(name.value, among: near),
            why: isOfAnother
              ? "`\(name.value)` is of another assessment, which asks other things"
              : "a recording can be like one of its own file, or `file/recording` of its folder"
          )
        )
      }
    }
  }

  /// The file and the code that a name means.
  private static func place(of name: String, from path: String) -> (path: String, code: String) {
    let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
    guard let file = parts.first, let code = parts.dropFirst().first else { return (path, name) }
    return (folder(of: path) + file + ".yaml", code)
  }

  /// With the stroke at its end; empty for a file that lies in none.
  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// The names that could have been meant.
  private static func candidates(
    _ places: [String: [String: Int]],
    from path: String,
    isBeside: Bool
  ) -> [String] {
    guard isBeside else { return places[path].map { $0.keys.sorted() } ?? [] }
    let folder = folder(of: path)
    return places.keys.sorted().filter { Self.folder(of: $0) == folder }.flatMap { file in
      let stem = file.dropFirst(folder.count).prefix { $0 != "." }
      return (places[file] ?? [:]).keys.sorted().map { "\(stem)/\($0)" }
    }
  }
}
