// SPDX-License-Identifier: Apache-2.0

// Linked for its malloc and free, which every allocation of the process then uses.
import CJemalloc
import Commands
import Foundation

@main
enum Program {
  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    exit(await Luukku.run(arguments).rawValue)
  }
}
