// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
import Foundation
import FuzzDriver

@testable import FuzzChecks

/// The small content under the fixtures, read once.
private let base: [SourceFile] = {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../../Tests/AssessmentCompilerTests/Fixtures/base"
  ).standardized
  let (files, diagnostics) = ContentFolder.read(folder.path)
  precondition(!files.isEmpty && diagnostics.isEmpty, "the small content is not there")
  return files
}()

/// The main function, under the name that the package manager gives it.
@_cdecl("FuzzCompiler_main")
public func run(_ count: CInt, _ arguments: UnsafeMutableRawPointer) -> CInt {
  var count = count
  var arguments = arguments
  return withUnsafeMutablePointer(to: &arguments) { arguments in
    runFuzzer(&count, arguments) { start, count in
      let bytes = Array(UnsafeBufferPointer(start: start, count: count))
      if let fault = FuzzCheck.content(bytes, over: base) { preconditionFailure(fault) }
      return 0
    }
  }
}
