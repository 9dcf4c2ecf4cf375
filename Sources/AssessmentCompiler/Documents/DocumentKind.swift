// SPDX-License-Identifier: Apache-2.0

/// The kinds of content files, each known by a key that no other kind has.
enum DocumentKind: String, CaseIterable {
  case assessment
  case module
  case rules = "rules-for"
  case texts = "texts-for"
  case region
  case recordings = "recordings-for"
  case careLevels = "care-levels"
  case accessToCare = "access-to-care"
  case calendar
  case sources
  case services
  case numbers
  case approvals

  /// The kind that a file's keys show.
  ///
  /// The first key decides. A file that begins with another key is still known by the key of its
  /// kind; regions are looked for first, since they have keys that are kinds elsewhere.
  static func shown(by mapping: YAMLMapping, in path: String) -> DocumentKind? {
    if let first = mapping.entries.first {
      if let kind = DocumentKind(rawValue: first.key.text) { return kind }
      // A misspelt first key of a file that lies where such files are kept.
      if let kind = kept(in: path), mapping[kind.rawValue] == nil,
        !KeyWords.meant(by: first.key.text, among: [kind.rawValue]).isEmpty
      {
        return kind
      }
    }
    return allCases.first { mapping[$0.rawValue] != nil }
  }

  /// The kind of which files are kept in the folder of a path, or that has this path of its own.
  static func kept(in path: String) -> DocumentKind? {
    if let own = allCases.first(where: { $0.paths(id: "").contains(path) }) { return own }
    let folders: [(String, DocumentKind)] = [
      ("questionnaires/modules/", .module), ("questionnaires/texts/", .texts),
      ("questionnaires/", .assessment), ("rules/regions/", .region), ("rules/", .rules),
    ]
    return folders.first { path.hasPrefix($0.0) }?.1
  }

  /// Where a file of this kind belongs.
  ///
  /// - Parameter id: the id that the file gives itself.
  /// - Returns: the paths, of which one must be the file's; empty for recordings, which have no
  ///   fixed names.
  func paths(id: String) -> [String] {
    switch self {
    case .assessment: ["questionnaires/\(id).yaml"]
    case .module: ["questionnaires/modules/\(id).yaml"]
    case .rules: ["rules/\(id).yaml", "rules/modules/\(id).yaml"]
    case .texts: ["questionnaires/texts/\(id).yaml"]
    case .region: ["rules/regions/\(id).yaml"]
    case .recordings: []
    case .careLevels, .accessToCare, .calendar, .sources, .services, .numbers, .approvals:
      ["rules/\(rawValue).yaml"]
    }
  }
}
