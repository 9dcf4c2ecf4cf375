// SPDX-License-Identifier: Apache-2.0

public import AssessmentEngine

/// What is new about the translations of one text.
public struct TranslationChange: Hashable, Sendable {
  /// New translations, by language.
  public var translations: [String: String]
  /// Whether somebody looked at a stale translation and found it right for the text as it is now.
  public var isChecked: Bool

  /// States what is new.
  public init(translations: [String: String], isChecked: Bool) {
    self.translations = translations
    self.isChecked = isChecked
  }
}

/// Puts texts and translations into the texts files; what somebody wrote stays, remarks too.
public struct TranslationMerge: Sendable {
  /// The files that are new or say something else than before, in the one layout.
  public private(set) var files: [SourceFile] = []
  /// The paths of files that are written in a way that cannot be added to.
  public private(set) var refused: [String] = []

  private let table: TranslationTable
  private let changes: [Texts.Key: TranslationChange]
  private let addsMissing: Bool
  private let prunes: Bool

  /// Merges into all files of a table.
  ///
  /// - Parameters:
  ///   - table: The texts and translations as they are.
  ///   - changes: New translations.
  ///   - ids: The ids of the files whose texts are merged.
  ///   - addsMissing: Whether each missing translation gets an empty place.
  ///   - prunes: Whether translations of texts that are no longer there are removed.
  public init(
    _ table: TranslationTable,
    changes: [Texts.Key: TranslationChange] = [:],
    ids: Set<String>,
    addsMissing: Bool,
    prunes: Bool = false
  ) {
    self.prunes = prunes
    self.table = table
    self.changes = changes
    self.addsMissing = addsMissing
    for (id, rows) in Dictionary(grouping: table.rows, by: \.key.file).sorted(by: {
      $0.key < $1.key
    })
    where ids.contains(id) {
      merge(rows, id: id)
    }
  }

  private mutating func merge(_ rows: [TranslationTable.Row], id: String) {
    let path = table.path(of: id)
    var group = LayoutGroup()
    if let file = table.files[id] {
      let (node, problems) = YAMLReader.read(file)
      guard let node, problems.isEmpty, let read = try? LayoutReader.read(file, node) else {
        refused.append(path)
        return
      }
      group = read
    } else {
      group.entries = [LayoutEntry("texts-for", WrittenTranslation.text(id))]
    }
    let isPruned = prunes && prune(&group, id: id)
    guard merge(rows, into: &group) || isPruned else { return }
    let new = SourceFile(path: path, text: LayoutWriter.text(of: group))
    if !ContentFormatter.isSame(group, new) {
      refused.append(path)
    } else if new.bytes != table.files[id]?.bytes {
      files.append(new)
    }
  }

  /// Removes the translations of texts that are no longer there; false when there are none.
  private func prune(_ group: inout LayoutGroup, id: String) -> Bool {
    let gone = Set(table.orphans.filter { $0.key.file == id }.map(\.key.path))
    let count = group.entries.count
    group.entries.removeAll { gone.contains($0.name) }
    return group.entries.count < count
  }

  /// Whether anything came of it.
  private func merge(_ rows: [TranslationTable.Row], into group: inout LayoutGroup) -> Bool {
    var isChanged = false
    // Behind which entry the next new one stands: the text before it in the file.
    var place = (group.entries.firstIndex { $0.name == "texts-for" } ?? -1) + 1
    for row in rows {
      if let index = group.entries.firstIndex(where: { $0.name == row.key.path }) {
        if case .mapping(var inner) = group.entries[index].value, merge(row, into: &inner) {
          group.entries[index] = group.entries[index].with(.mapping(inner))
          isChanged = true
        }
        place = index + 1
      } else if let inner = newEntry(row) {
        let isFirst = place == 1
        group.entries.insert(
          LayoutEntry(row.key.path, .mapping(inner), hasBlankBefore: isFirst),
          at: place
        )
        place += 1
        isChanged = true
      }
    }
    return isChanged
  }

  private func newEntry(_ row: TranslationTable.Row) -> LayoutGroup? {
    let new = changes[row.key]?.translations ?? [:]
    guard !new.isEmpty || addsMissing && row.state == .missing else { return nil }
    var inner = LayoutGroup()
    inner.entries.append(LayoutEntry(table.source, value(row.source, row)))
    for language in table.languages where new[language] != nil || row.needsTranslation {
      inner.entries.append(LayoutEntry(language, value(new[language] ?? "", row)))
    }
    return inner
  }

  private func merge(_ row: TranslationTable.Row, into inner: inout LayoutGroup) -> Bool {
    var isChanged = false
    let change = changes[row.key]
    for language in table.languages {
      if let new = change?.translations[language] {
        set(language, to: value(new, row), in: &inner)
        isChanged = true
      } else if addsMissing, row.needsTranslation,
        !inner.entries.contains(where: { $0.name == language })
      {
        set(language, to: value("", row), in: &inner)
        isChanged = true
      }
    }
    // The copy of a stale translation is its mark: only a person who looked at it takes it away.
    let isFirstTranslation = row.translations.isEmpty && change?.translations.isEmpty == false
    let wasNeverTranslated = row.translations.isEmpty && addsMissing
    if change?.isChecked == true || isFirstTranslation || wasNeverTranslated {
      isChanged = renewCopy(row, in: &inner) || isChanged
    }
    return isChanged
  }

  private func renewCopy(_ row: TranslationTable.Row, in inner: inout LayoutGroup) -> Bool {
    let old = inner.entries.first { $0.name == table.source }
    if case .scalar(let scalar) = old?.value, scalar.text.words == row.source.words { return false }
    if case .list(let list) = old?.value,
      list.items.map(\.text).joined(separator: " ").words == row.source.words
    {
      return false
    }
    set(table.source, to: value(row.source, row), in: &inner)
    return true
  }

  /// Gives a language its text, in its place among the others.
  private func set(_ language: String, to value: LayoutNode, in inner: inout LayoutGroup) {
    if let index = inner.entries.firstIndex(where: { $0.name == language }) {
      inner.entries[index] = inner.entries[index].with(value)
      return
    }
    let order = [table.source] + table.languages
    let before = Set(order.prefix { $0 != language })
    let place = inner.entries.lastIndex { before.contains($0.name) }.map { $0 + 1 } ?? 0
    inner.entries.insert(LayoutEntry(language, value), at: place)
  }

  private func value(_ text: String, _ row: TranslationTable.Row) -> LayoutNode {
    row.isList && !text.isEmpty ? WrittenTranslation.list(text) : WrittenTranslation.text(text)
  }
}

extension LayoutEntry {
  fileprivate init(_ key: String, _ value: LayoutNode, hasBlankBefore: Bool = false) {
    self.init(
      comments: [],
      hasBlankBefore: hasBlankBefore,
      key: key,
      header: nil,
      inner: [],
      value: value,
      trailing: nil
    )
  }

  /// The key without quotes.
  fileprivate var name: String {
    guard let key, key.count > 1, let first = key.first, first == "\"" || first == "'",
      key.last == first
    else { return key ?? "" }
    return String(key.dropFirst().dropLast())
  }

  /// The same entry with another value; its remarks stay, and none beside a text, since the
  /// language refuses that.
  fileprivate func with(_ value: LayoutNode) -> LayoutEntry {
    var comments = comments
    var trailing = trailing
    if case .scalar = value, let remark = trailing {
      comments.append(LayoutComment(text: remark, hasBlankBefore: false))
      trailing = nil
    }
    return LayoutEntry(
      comments: comments,
      hasBlankBefore: hasBlankBefore,
      key: key,
      header: header,
      inner: inner,
      value: value,
      trailing: trailing
    )
  }
}
