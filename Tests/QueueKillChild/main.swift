// SPDX-License-Identifier: Apache-2.0

import BookingQueue
import Glibc

// Hands over to the database of the first argument, from the number of the second one on, until
// it is killed. Each number is printed with its receipt after the commit, in one write. Should
// nobody kill it, it ends after 10,000.

guard let path = CommandLine.arguments.dropFirst().first,
  let first = CommandLine.arguments.dropFirst(2).first.flatMap({ Int($0) })
else { exit(2) }
let store = try SQLQueueStore.open(QueueFiles(database: path), clock: { .first })
for number in first..<first + 10_000 {
  guard let handOver = ChildHandOver(number: number).handOver,
    case .accepted(let receipt) = try store.handOver(handOver, by: .citizen)
  else { exit(3) }
  let line = Array("\(number) \(receipt.locator.text) \(receipt.secret.text)\n".utf8)
  guard write(STDOUT_FILENO, line, line.count) == line.count else { exit(4) }
}
