// SPDX-License-Identifier: Apache-2.0

/// Reads a YAML file into nodes with places, and everything that is wrong with its layout.
enum YAMLReader {
  /// Files with more broken lines than this are not read further.
  private static let mostRepairs = 20

  /// Reads a file.
  ///
  /// A line that breaks YAML's rules is reported, made readable and read over, so that one run
  /// reports the mistakes of the whole file. What had to be repaired is marked as damaged.
  ///
  /// - Parameter file: the file; any bytes at all.
  /// - Returns: the outermost value, nil when the file cannot be read to its end, and the
  ///   problems in the order of the file.
  static func read(_ file: SourceFile) -> (node: YAMLNode?, diagnostics: [Diagnostic]) {
    let input = YAMLInput(file)
    var problems: [any Problem] = input.problems
    guard var bytes = input.bytes else { return (nil, sorted(problems)) }
    var repairs = YAMLRepairs(gaps: input.gaps)
    for attempt in 0...mostRepairs {
      var builder = YAMLTreeBuilder(file, bytes: bytes, repairs: repairs)
      guard let failure = build(&builder, from: bytes) else {
        return finish(builder, problems, file)
      }
      let lines = YAMLLines(bytes)
      let explanation = YAMLFailureExplanation(
        failure,
        lines: lines,
        lastScalar: builder.lastScalar,
        in: file
      )
      let repaired = explanation.repair.flatMap {
        repairs.apply($0, to: explanation.line, of: lines)
      }
      // A second fault in a repaired line comes from the repair.
      if repaired != nil || attempt == 0 || explanation.repair == nil {
        problems.append(explanation.problem)
      }
      guard let repaired else {
        return (nil, sorted(problems + builder.problems))
      }
      bytes = repaired
    }
    var diagnostics = sorted(problems)
    if let last = diagnostics.popLast() {
      let note = "after so many lines that cannot be read, the rest of the file was left out"
      diagnostics.append(last.adding(note: note))
    }
    return (nil, diagnostics)
  }

  /// Feeds libyaml's events to the builder until the end, a failure, or the builder's refusal.
  private static func build(
    _ builder: inout YAMLTreeBuilder,
    from bytes: [UInt8]
  ) -> YAMLFailure? {
    guard var parser = YAMLParser(bytes) else {
      return YAMLFailure(problem: "out of memory", offset: 0, context: "", contextOffset: 0)
    }
    do {
      while true {
        let event = try parser.next()
        if case .end = event.kind { return nil }
        guard builder.take(event) else { return nil }
      }
    } catch {
      return error
    }
  }

  private static func finish(
    _ builder: YAMLTreeBuilder,
    _ problems: [any Problem],
    _ file: SourceFile
  ) -> (YAMLNode?, [Diagnostic]) {
    var all = problems + builder.problems
    let isEmpty = builder.root.map { node in
      guard case .scalar(let scalar) = node else { return false }
      return scalar.isMissing
    }
    if isEmpty ?? true, all.isEmpty {
      all.append(YAMLProblem.emptyFile(file.span(0..<0)))
    }
    return (isEmpty ?? true ? nil : builder.root, sorted(all))
  }

  private static func sorted(_ problems: [any Problem]) -> [Diagnostic] {
    problems.map(\.diagnostic).inOrderOfPlaces()
  }
}
