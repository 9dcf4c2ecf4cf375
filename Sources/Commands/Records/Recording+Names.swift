// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import AssessmentEngine

extension Recording {
  /// The name over all files: `sore-throat/fever/long-fever`.
  var path: String {
    let file = origin.file.split(separator: "/").last.map(String.init) ?? ""
    let stem = file.hasSuffix(".yaml") ? String(file.dropLast(5)) : file
    return "\(assessment)/\(stem)/\(name)"
  }

  /// Whether a name on the command line means this recording: its own name, its path, its file, or
  /// the beginning of its path.
  func isNamed(_ text: String) -> Bool {
    text == name || text == path || text == origin.file || path.hasPrefix(text + "/")
  }
}
