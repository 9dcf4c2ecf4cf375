// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import FEEL

/// Which names stand where in the content, for editors.
///
/// It is made from whatever could be read, so it also serves content with mistakes.
public struct ContentIndex: Sendable {
  /// The places of each file in the order of the file.
  let places: [String: [SymbolPlace]]
  private let bySymbol: [ContentSymbol: [SymbolPlace]]
  let descriptions: [ContentSymbol: SymbolDescription]
  /// For each file of questions or rules, by its id, the ids of all files whose names it may read.
  let reach: [String: [String]]
  /// The names that each file declares for conditions, by its id, in order.
  let names: [String: [ContentSymbol]]
  /// The codes of the options of each question.
  let options: [String: [String]]

  init(_ collector: SymbolCollector, reach: [String: [String]]) {
    var places: [String: [SymbolPlace]] = [:]
    for place in collector.places { places[place.span.file, default: []].append(place) }
    self.places = places.mapValues { all in
      all.sorted { $0.span.range.lowerBound < $1.span.range.lowerBound }
    }
    bySymbol = Dictionary(grouping: collector.places, by: \.symbol)
    descriptions = collector.descriptions
    names = collector.names
    options = collector.options
    self.reach = reach
  }

  /// What stands at a byte of a file; nil where nothing is named.
  public func place(at offset: Int, in file: String) -> SymbolPlace? {
    // Of two places around one byte, such as an option and its question, the shorter one is meant.
    places[file]?.filter {
      $0.span.range.lowerBound <= offset && offset <= $0.span.range.upperBound
    }
    .min { $0.span.range.count < $1.span.range.count }
  }

  /// All names of a file, in its order.
  public func places(in file: String) -> [SymbolPlace] { places[file] ?? [] }

  /// Where something is declared.
  public func declaration(of symbol: ContentSymbol) -> SourceSpan? {
    bySymbol[symbol]?.first(where: \.isDeclaration)?.span
  }

  /// Where something is named, apart from its declaration, by file and place.
  public func uses(of symbol: ContentSymbol) -> [SourceSpan] {
    (bySymbol[symbol] ?? []).filter { !$0.isDeclaration }.map(\.span).sorted {
      ($0.file, $0.range.lowerBound) < ($1.file, $1.range.lowerBound)
    }
  }

  /// What an editor shows of something; nil when it is not declared anywhere.
  public func description(of symbol: ContentSymbol) -> SymbolDescription? {
    descriptions[symbol]
  }
}

// MARK: What could be written

extension ContentIndex {
  /// The names that the conditions of a file may read, its own first.
  ///
  /// - Parameter id: The id of the assessment or module.
  /// - Returns: Questions, options, facts and limits.
  public func visibleNames(in id: String) -> [ContentSymbol] {
    (reach[id] ?? [id]).flatMap { names[$0] ?? [] }
  }

  /// What conditions know of every contact.
  public var inputs: [String] { ContactInput.allCases.map(\.name) }

  /// The codes that can be answered to a question of one choice or several; empty for others.
  public func codes(of question: String) -> [String] {
    question.contains(" ") ? [] : options[question] ?? []
  }

  /// The text of an option.
  public func text(ofOption code: String, of question: String) -> String? {
    descriptions[ContentSymbol(.option, "\(question).\(code)")]?.text
  }

  /// Everything of a kind, by name.
  public func all(_ kind: ContentSymbol.Kind) -> [ContentSymbol] {
    descriptions.keys.filter { $0.kind == kind }.sorted { $0.name < $1.name }
  }
}
