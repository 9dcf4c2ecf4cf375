// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

extension HandOver {
  /// Throws unless every part is within its limits.
  ///
  /// The message names the part and never its value.
  func check() throws {
    try Self.require(decisions.count <= 20, "decisions")
    try Self.require((1...20).contains(needs.count), "needs")
    try Self.require(lookUps.count <= 20, "lookUps")
    try Self.require(clinical.count <= 512 << 10, "clinical")
    try Self.require(contactDetails.count <= 64 << 10, "contactDetails")
    try Self.require((0...99).contains(urgencyRank), "urgencyRank")
    for (part, code) in [
      ("pack", pack), ("region", region), ("unit", unit), ("language", language),
      ("outcome", outcome), ("level", level),
    ] {
      try Self.require(code.isCode, part)
    }
    try Self.require(decisions.allSatisfy(\.isCode), "decisions")
    try Self.require(
      lookUps.allSatisfy { $0.canonical.map { $0.count <= 200 } ?? false },
      "lookUps"
    )
    for need in needs {
      try need.check()
    }
  }

  /// What must be equal for two hand-overs to be the same: everything but the time of sending
  /// and the clocks that follow from it.
  var content: Data {
    var bytes = CanonicalBytes("luukku hand-over 1")
    for text in [interview.text, pack, region, unit, language, outcome, level] {
      bytes.add(text)
    }
    bytes.add(urgencyRank)
    bytes.add(decisions.count)
    for hash in decisions {
      bytes.add(hash)
    }
    bytes.add(needs.count)
    for need in needs {
      for text in [need.service, need.sector, need.level, need.fit, need.whenIdle.rawValue] {
        bytes.add(text)
      }
      bytes.add(need.urgencyRank)
      bytes.add(need.within)
      bytes.add(need.profession)
      bytes.add(need.unit)
    }
    bytes.add(clinical)
    bytes.add(contactDetails)
    bytes.add(lookUps.count)
    for lookUp in lookUps {
      bytes.add(lookUp.kind)
      bytes.add(lookUp.canonical)
    }
    return bytes.data
  }

  fileprivate static func require(_ holds: Bool, _ part: String) throws {
    guard holds else { throw QueueRefusal.badInput(part) }
  }
}

extension HandOver.Need {
  fileprivate func check() throws {
    for (part, code) in [
      ("service", service), ("sector", sector), ("level", level), ("fit", fit),
      ("within", within ?? "-"), ("profession", profession ?? "-"), ("unit", unit ?? "-"),
    ] {
      try HandOver.require(code.isCode, part)
    }
    try HandOver.require((0...99).contains(urgencyRank), "urgencyRank")
    try HandOver.require(clocks.count <= 10, "clocks")
    for clock in clocks {
      let codes = [clock.rule, clock.ruleVersion]
      try HandOver.require(
        codes.allSatisfy(\.isCode) && clock.kind.rawValue.isPlainLine(atMost: 60),
        "clocks"
      )
    }
  }
}

extension String {
  /// Whether this can be one of the codes that the queue carries.
  fileprivate var isCode: Bool { isPlainLine(atMost: 120) }
}
