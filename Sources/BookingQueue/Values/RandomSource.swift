// SPDX-License-Identifier: Apache-2.0

/// Where keys, tokens and pseudonyms come from.
public struct RandomSource: Sendable {
  private let make: @Sendable (Int) -> [UInt8]

  /// Wraps a function that gives so many bytes; anything but a test passes ``system``.
  public init(_ make: @escaping @Sendable (Int) -> [UInt8]) {
    self.make = make
  }

  /// The operating system's cryptographically secure source.
  public static let system = RandomSource { count in
    var generator = SystemRandomNumberGenerator()
    return (0..<max(count, 0)).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  /// So many fresh bytes.
  func bytes(_ count: Int) -> [UInt8] {
    let bytes = make(count)
    precondition(bytes.count == count, "a random source must give as many bytes as asked for")
    return bytes
  }
}
