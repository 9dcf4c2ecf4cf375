// SPDX-License-Identifier: Apache-2.0

/// Who does an operation; every operation on the queue takes one.
///
/// A nurse or a lead comes from ``QueueStore/authenticate(_:)``. Their role and units are read
/// again from the store at each operation, so a revoked token ends at once and a changed copy of
/// this value gains nothing.
public struct Actor: Hashable, Sendable, Codable {
  /// What somebody is to the queue; ``QueueOperation/roles`` says what each may do.
  public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    /// Whoever answered the questions; not identified.
    case citizen
    /// Works the items of her units.
    case nurse
    /// Works the items of her units and looks after the line.
    case lead
    /// Runs the machine; sees no item.
    case `operator`
    /// A part of the program itself.
    case system
  }

  /// Stable name for the audit: `citizen`, `staff-3`, `operator-anna`, `system-serve`.
  public let id: String
  /// The name that people see.
  public let name: String
  /// What this actor is to the queue.
  public let role: Role
  /// The units whose items this actor may see.
  public let units: UnitScope

  init(id: String, name: String, role: Role, units: UnitScope) {
    self.id = id
    self.name = name
    self.role = role
    self.units = units
  }

  /// The citizen, who is not identified.
  public static let citizen = Actor(
    id: "citizen",
    name: "citizen",
    role: .citizen,
    units: .only([])
  )

  /// The person at the operating system's prompt, by user name.
  ///
  /// Whoever may open the database or its socket may be this; the files' mode is the guard.
  public static func `operator`(named name: String) -> Actor {
    Actor(id: "operator-\(name)", name: name, role: .operator, units: .only([]))
  }

  /// A part of the program, such as `serve`.
  public static func system(_ part: String) -> Actor {
    Actor(id: "system-\(part)", name: part, role: .system, units: .all)
  }

  /// The member of staff this is, when it is one.
  public var staff: StaffID? {
    guard id.hasPrefix("staff-") else { return nil }
    return Int64(id.dropFirst("staff-".count)).map { StaffID($0) }
  }
}

/// The units whose items somebody may see.
public enum UnitScope: Hashable, Sendable, Codable {
  /// Every unit, also one added later.
  case all
  /// These units; an empty set sees nothing.
  case only(Set<String>)

  /// Whether an item of this unit is in sight.
  public func contains(_ unit: String) -> Bool {
    switch self {
    case .all: true
    case .only(let units): units.contains(unit)
    }
  }
}
