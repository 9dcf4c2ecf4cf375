// SPDX-License-Identifier: Apache-2.0

/// What a test run showed, in the XML that build servers read as JUnit's.
///
/// A suite a file, a case a recording. No time of day stands in it, so that two runs over the same
/// content give the same bytes.
struct JUnitReport {
  /// One recording, or another thing that was judged.
  struct Case {
    let name: String
    /// What was wrong; empty for nothing.
    var faults: [Fault] = []
  }

  /// Why a case did not pass.
  struct Fault {
    /// How it came about.
    enum Kind: String {
      /// Something else came out.
      case failure
      /// It could not be tested.
      case error
    }

    let kind: Kind
    /// What was wrong, on one line.
    let message: String
    /// All that was printed of it.
    let text: String
  }

  private var suites: [(name: String, cases: [Case])] = []

  /// Adds a case to the suite of a file.
  mutating func add(_ one: Case, to suite: String) {
    if let index = suites.firstIndex(where: { $0.name == suite }) {
      suites[index].cases.append(one)
    } else {
      suites.append((suite, [one]))
    }
  }

  /// The XML.
  var xml: String {
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    xml += "<testsuites \(counts(suites.flatMap(\.cases)))>\n"
    for (name, cases) in suites {
      xml += "  <testsuite name=\"\(Self.escaped(name))\" \(counts(cases))>\n"
      for one in cases { add(one, of: name, to: &xml) }
      xml += "  </testsuite>\n"
    }
    return xml + "</testsuites>\n"
  }

  private func counts(_ cases: [Case]) -> String {
    func count(_ kind: Fault.Kind) -> Int {
      cases.count { $0.faults.contains { $0.kind == kind } }
    }
    return "tests=\"\(cases.count)\" failures=\"\(count(.failure))\" errors=\"\(count(.error))\""
  }

  private func add(_ one: Case, of suite: String, to xml: inout String) {
    let names = "name=\"\(Self.escaped(one.name))\" classname=\"\(Self.escaped(suite))\""
    guard !one.faults.isEmpty else {
      xml += "    <testcase \(names)/>\n"
      return
    }
    xml += "    <testcase \(names)>\n"
    for fault in one.faults {
      let kind = fault.kind.rawValue
      xml += "      <\(kind) message=\"\(Self.escaped(fault.message))\">"
      xml += Self.escaped(fault.text, keepingLines: true) + "</\(kind)>\n"
    }
    xml += "    </testcase>\n"
  }

  /// A text as it may stand in XML 1.0: marks as references, what XML cannot hold as U+FFFD.
  static func escaped(_ text: String, keepingLines: Bool = false) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&apos;"
      case "\n", "\t":
        if keepingLines {
          escaped.unicodeScalars.append(scalar)
        } else {
          escaped += "&#\(scalar.value);"
        }
      case "\r": escaped += "&#13;"
      case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      case _ where scalar.value < 0x20: escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
