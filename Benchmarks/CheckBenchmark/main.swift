// SPDX-License-Identifier: Apache-2.0

import AssessmentCompiler
// As `luukku` does, so that the same is measured.
import CJemalloc
import Foundation

// Checks generated content of 100, 300 and 1,000 assessments (50 questions and 100 rules each) as
// `luukku check` does, and prints time, time for each assessment beside that of the smallest size, and
// the most memory that the process held. The limits: 3 seconds and 1 GiB at 1,000 on two cores, and
// linear.
//
// `keys` instead types into a file of 2,000 lines as an editor would and prints how long each key
// press takes until its diagnostics are there; the limit is 50 milliseconds.

/// The most memory that the process has held, in MiB.
func peakMemory() -> Int {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
  return (line.split(separator: " ").compactMap { Int($0) }.first ?? 0) / 1024
}

func seconds(_ duration: Duration) -> Double {
  Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
}

if CommandLine.arguments.dropFirst().first == "write", let folder = CommandLine.arguments.last {
  // Writes the content to a folder, to time the whole command: `write 1000 FOLDER`.
  let count = CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 100
  for file in GeneratedContent(assessments: count).files {
    let path = URL(filePath: "\(folder)/\(file.path)")
    try FileManager.default.createDirectory(
      at: path.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(file.bytes).write(to: path)
  }
} else if CommandLine.arguments.dropFirst().first == "keys" {
  try KeyPresses.run()
} else {
  print("assessments  questions    rules  MiB of YAML  seconds  ratio  MiB held")
  var base: Double?
  for count in [100, 300, 1000] {
    let files = GeneratedContent(assessments: count).files
    let size = files.reduce(0) { $0 + $1.bytes.count } >> 20
    let clock = ContinuousClock()
    var best = Double.infinity
    for _ in 0..<3 {
      let start = clock.now
      let compilation = AssessmentCompiler.compile(files, into: .graph)
      best = min(best, seconds(clock.now - start))
      guard compilation.graph != nil, compilation.diagnostics.isEmpty else {
        let renderer = DiagnosticRenderer(files: files, style: .plain)
        print(renderer.render(Array(compilation.diagnostics.prefix(3))))
        exit(1)
      }
    }
    let each = best / Double(count)
    base = base ?? each
    let ratio = each / (base ?? each)
    print(
      String(
        format: "%11d  %9d  %7d  %11d  %7.2f  %5.2f  %8d",
        count,
        count * 50,
        count * 100,
        size,
        best,
        ratio,
        peakMemory()
      )
    )
  }
}
