// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import AssessmentCompiler

/// The inputs that the fuzzers kept, and those that once broke something.
@Suite struct FuzzReplayTests {
  private static var folder: URL { Fixture.project.appending(path: "Fuzz") }

  private func inputs(_ target: String) throws -> [(name: String, bytes: [UInt8])] {
    let manager = FileManager.default
    return try ["corpus", "crashes"].flatMap { kind in
      let folder = Self.folder.appending(path: "\(kind)/\(target)")
      let names = try manager.contentsOfDirectory(atPath: folder.path).sorted()
      return try names.filter { !$0.hasPrefix(".") }.map { name in
        ("\(kind)/\(target)/\(name)", Array(try Data(contentsOf: folder.appending(path: name))))
      }
    }
  }

  @Test func `the kept inputs of the YAML reader hold`() throws {
    let inputs = try inputs("yaml")
    #expect(inputs.count > 50)
    for (name, bytes) in inputs {
      let fault = FuzzCheck.yaml(bytes)
      #expect(fault == nil, "\(name)")
    }
  }

  @Test func `the kept inputs of expressions hold`() throws {
    let inputs = try inputs("feel")
    #expect(inputs.count > 50)
    for (name, bytes) in inputs {
      let fault = FuzzCheck.expression(bytes)
      #expect(fault == nil, "\(name)")
    }
  }

  @Test func `the kept inputs of the compiler hold`() throws {
    let base = try ContentFixture.base().map { SourceFile(path: $0.key, text: $0.value) }
    let inputs = try inputs("compiler")
    #expect(inputs.count > 50)
    for (name, bytes) in inputs {
      let fault = FuzzCheck.content(bytes, over: base)
      #expect(fault == nil, "\(name)")
    }
  }

  @Test func `each of the bad files is short of nothing that holds of any bytes`() throws {
    let base = try ContentFixture.base().map { SourceFile(path: $0.key, text: $0.value) }
    let yaml = try Fixture.all(in: "bad", prefix: "yaml-")
    let content = try Fixture.all(in: "bad", prefix: "content-")
    #expect(yaml.count + content.count + (try Slip.all().count) >= 150)
    for fixture in yaml { #expect(FuzzCheck.yaml(try fixture.file().bytes) == nil, "\(fixture)") }
    for fixture in content {
      let fault = FuzzCheck.content(try fixture.file().bytes, over: base)
      #expect(fault == nil, "\(fixture)")
    }
  }

  @Test func `a good file that is cut off anywhere compiles or says why not`() throws {
    let files = try ContentFixture.base().map { SourceFile(path: $0.key, text: $0.value) }
      .sorted { $0.path < $1.path }
    let analysis = ContentAnalysis()
    for (number, file) in files.enumerated() {
      for end in stride(from: 0, to: file.bytes.count, by: 41) {
        var cut = files
        cut[number] = SourceFile(path: file.path, bytes: Array(file.bytes.prefix(end)))
        let compilation = analysis.compile(cut, into: .pack)
        let fault = FuzzCheck.fault(of: compilation.diagnostics, in: cut)
        #expect(fault == nil, "\(file.path), cut off at \(end)")
        #expect((compilation.pack == nil) == compilation.hasErrors)
      }
    }
  }
}
