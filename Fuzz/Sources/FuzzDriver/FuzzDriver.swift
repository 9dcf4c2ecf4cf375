// SPDX-License-Identifier: Apache-2.0

/// Runs a check on one input after another.
///
/// libFuzzer has a main function of its own, but the package manager gives that of an executable
/// another name; so each executable has one that calls this.
@_silgen_name("LLVMFuzzerRunDriver")
package func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutableRawPointer,
  _ check: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
