// SPDX-License-Identifier: Apache-2.0

import AssessmentEngine
import Foundation
import Testing

@testable import AssessmentCompiler

/// The keys that the compiler knows, taken from the sources of the phases that read files.
///
/// A reader asks for each key by a call with the key in quotes, so the calls are the only list.
enum KnownKeys {
  /// The folders of the phases that read keys.
  private static let folders = ["Documents", "Recordings"]

  /// Each call is followed by the key in quotes, or by the keys' reader and then the key.
  private static let calls = [
    "required(", "optional(", "refuse(", "entries(keys, ", "readDays(keys, ", "rules(keys, ",
  ]

  /// All keys, those that are refused for now too.
  static func all() throws -> Set<String> {
    var keys = try called(calls)
    // Read by their cases, not by a word in quotes.
    keys.formUnion(DocumentKind.allCases.map(\.rawValue))
    keys.formUnion(CareService.Sector.allCases.map(\.rawValue))
    keys.formUnion(InstructionState.allCases.map(\.rawValue))
    keys.formUnion(TextDocument.Variant.allCases.map(\.rawValue))
    return keys
  }

  /// The keys that belong to the language and are not built.
  static func refused() throws -> Set<String> {
    let built = try called(calls.filter { $0 != "refuse(" })
    return try called(["refuse("]).subtracting(built)
  }

  private static func called(_ calls: [String]) throws -> Set<String> {
    var keys: Set<String> = []
    for folder in folders {
      let path = Fixture.project.appending(path: "Sources/AssessmentCompiler/\(folder)")
      for name in try FileManager.default.contentsOfDirectory(atPath: path.path) {
        let text = try String(contentsOf: path.appending(path: name), encoding: .utf8)
        for call in calls {
          for rest in text.components(separatedBy: call).dropFirst() {
            let start = rest.drop(while: \.isWhitespace)
            guard start.first == "\"" else { continue }
            keys.insert(String(start.dropFirst().prefix { $0 != "\"" }))
          }
        }
      }
    }
    return keys
  }
}
