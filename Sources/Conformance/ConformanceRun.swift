// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Runs the cases of a DMN technology compatibility kit.
///
/// Each folder with files of cases is a suite. A file of cases names its model, which lies in the
/// same folder. Nothing outside the folder is read, and whatever a file holds, its cases get a
/// verdict.
public enum ConformanceRun {
  /// Runs all suites below a folder.
  ///
  /// - Parameters:
  ///   - folder: The path of the kit, or of a part of it.
  ///   - suite: The name of the only suite to run; nil for all.
  /// - Returns: A verdict of every case, in the order of paths.
  /// - Throws: `ConformanceError` when the folder cannot be read or holds no cases.
  public static func report(
    folder: String,
    suite: String? = nil
  ) throws(ConformanceError) -> ConformanceReport {
    let files = FileManager.default
    let folder = URL(filePath: folder).resolvingSymlinksInPath().path
    var isFolder: ObjCBool = false
    guard files.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue,
      let found = files.enumerator(atPath: folder)
    else { throw ConformanceError("\(folder) is not a folder that can be read") }
    var paths: [String] = []
    while let path = found.nextObject() as? String {
      if path.lowercased().hasSuffix(".xml") { paths.append(path) }
    }
    var results: [ConformanceReport.Result] = []
    for path in paths.sorted() {
      let parent = path.split(separator: "/").dropLast().joined(separator: "/")
      let name = parent.split(separator: "/").last.map(String.init) ?? "."
      guard suite == nil || suite == name else { continue }
      guard let root = element(folder + "/" + path) else {
        results.append(unreadable(path, suite: name))
        continue
      }
      // Other files end with `.xml` too, such as diagrams.
      guard let file = TestFile(root) else { continue }
      results += run(file, model: folder + "/" + parent + "/" + file.modelName, suite: name)
    }
    guard !results.isEmpty else {
      throw ConformanceError(
        suite.map { "there are no cases of a suite \($0) below \(folder)" }
          ?? "there are no cases below \(folder)"
      )
    }
    return ConformanceReport(results: results)
  }

  /// A file that may hold cases and cannot be read must not vanish from the count.
  private static func unreadable(_ path: String, suite: String) -> ConformanceReport.Result {
    ConformanceReport.Result(
      suite: suite,
      name: path.split(separator: "/").last.map(String.init) ?? path,
      expectsValue: false,
      verdict: .refused(Construct("file that cannot be read"))
    )
  }

  private static func element(_ path: String) -> Element? {
    FileManager.default.contents(atPath: path).flatMap { ElementReader.element(of: $0) }
  }

  private static func run(
    _ file: TestFile,
    model path: String,
    suite: String
  ) -> [ConformanceReport.Result] {
    let root = element(path)
    let lowered = root.map { ModelLowering.lowered(ModelReader.model(of: $0), for: file) }
    return file.cases.map { test in
      ConformanceReport.Result(
        suite: suite,
        name: test.id,
        expectsValue: test.results.contains { !$0.isError && !$0.expected.isNull },
        verdict: lowered.map { verdict(of: test, $0) }
          ?? .refused(Construct("model that cannot be read"))
      )
    }
  }

  static func verdict(of test: TestCase, _ model: LoweredModel) -> Verdict {
    if let refused = test.refused { return .refused(refused) }
    var evaluation = CaseEvaluation(model, test.inputs)
    var verdict = Verdict.agrees(.rejection)
    for result in test.results {
      guard let id = model.idsByName[result.name] else {
        return .refused(Construct("a decision that the model has not"))
      }
      var outputs: [LoweredModel.Output] = []
      if case .decision(let decision) = model.decisions[id] { outputs = decision.outputs }
      let outcome = evaluation.outcome(of: id)
      let next = Judge.verdict(
        of: outcome,
        outputs: outputs,
        isOwnFault: evaluation.isOwnFault(id),
        for: result
      )
      verdict = Verdict.worse(verdict, next)
    }
    return test.results.isEmpty ? .refused(Construct("a case without results")) : verdict
  }
}

/// Why there is nothing to report.
public struct ConformanceError: Error, Hashable, CustomStringConvertible {
  /// One sentence without a full stop.
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}
