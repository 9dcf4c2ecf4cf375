// SPDX-License-Identifier: Apache-2.0

import FuzzDriver

@testable import FuzzChecks

/// The main function, under the name that the package manager gives it.
@_cdecl("FuzzFEEL_main")
public func run(_ count: CInt, _ arguments: UnsafeMutableRawPointer) -> CInt {
  var count = count
  var arguments = arguments
  return withUnsafeMutablePointer(to: &arguments) { arguments in
    runFuzzer(&count, arguments) { start, count in
      let bytes = Array(UnsafeBufferPointer(start: start, count: count))
      if let fault = FuzzCheck.expression(bytes) { preconditionFailure(fault) }
      return 0
    }
  }
}
