// SPDX-License-Identifier: Apache-2.0

/// Facts about this engine.
public enum Engine {
  /// The engine's version, stored with every result.
  public static let version = "0.1.0"
}
