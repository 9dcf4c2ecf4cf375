// SPDX-License-Identifier: Apache-2.0

import Commands
import Foundation

@main
enum Program {
  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    exit(await Luukku.run(arguments).rawValue)
  }
}
