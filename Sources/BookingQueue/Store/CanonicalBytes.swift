// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

/// Values one after another as bytes, so that different values never give equal bytes.
///
/// Each text and each list has its length in front; an absent value is told from an empty one.
struct CanonicalBytes {
  private(set) var data = Data()

  init(_ title: String) {
    add(title)
  }

  mutating func add(_ number: Int64) {
    withUnsafeBytes(of: number.bigEndian) { data.append(contentsOf: $0) }
  }

  mutating func add(_ number: Int) {
    add(Int64(number))
  }

  mutating func add(_ text: String) {
    add(Data(text.utf8))
  }

  mutating func add(_ bytes: Data) {
    add(bytes.count)
    data.append(bytes)
  }

  mutating func add(_ text: String?) {
    data.append(text == nil ? 0 : 1)
    if let text { add(text) }
  }

  mutating func add(_ number: Int64?) {
    data.append(number == nil ? 0 : 1)
    if let number { add(number) }
  }
}
