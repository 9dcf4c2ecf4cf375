// SPDX-License-Identifier: Apache-2.0

/// One attribute of an element.
///
/// Only the ones below can be made: there is none for a script, a style or an address from
/// outside, so a page cannot hold one.
struct Attribute {
  let name: String
  /// Nil for an attribute without a value.
  let value: String?

  private init(_ name: String, _ value: String?) {
    self.name = name
    self.value = value
  }

  // MARK: Any element

  static func id(_ value: String) -> Attribute { Attribute("id", value) }
  static func style(_ style: StyleClass) -> Attribute { Attribute("class", style.rawValue) }
  static func lang(_ code: String) -> Attribute { Attribute("lang", code) }
  static func describedBy(_ ids: [String]) -> Attribute {
    Attribute("aria-describedby", ids.joined(separator: " "))
  }
  static func labelledBy(_ id: String) -> Attribute { Attribute("aria-labelledby", id) }
  static func accessibleName(_ name: String) -> Attribute { Attribute("aria-label", name) }
  static let invalid = Attribute("aria-invalid", "true")
  static let currentPage = Attribute("aria-current", "page")
  static let alert = Attribute("role", "alert")
  /// Lets a group be focused without standing in the order of the tab key.
  static let focusable = Attribute("tabindex", "-1")
  /// Moves the focus here when the page opens.
  static let autofocus = Attribute("autofocus", nil)

  // MARK: Links and forms

  static func href(_ address: Address) -> Attribute { Attribute("href", address.text) }
  static func hreflang(_ code: String) -> Attribute { Attribute("hreflang", code) }
  static func action(_ address: Address) -> Attribute { Attribute("action", address.text) }
  static let post = Attribute("method", "post")
  /// The server judges, so that every browser shows the same words.
  static let noValidate = Attribute("novalidate", nil)
  static let submit = Attribute("type", "submit")

  // MARK: Fields

  static func type(_ type: FieldType) -> Attribute { Attribute("type", type.rawValue) }
  static func name(_ name: FieldName) -> Attribute { Attribute("name", name.text) }
  static func value(_ value: String) -> Attribute { Attribute("value", value) }
  static func `for`(_ id: String) -> Attribute { Attribute("for", id) }
  static func inputMode(_ mode: InputMode) -> Attribute { Attribute("inputmode", mode.rawValue) }
  static func autocomplete(_ purpose: Purpose) -> Attribute {
    Attribute("autocomplete", purpose.rawValue)
  }
  static func rows(_ count: Int) -> Attribute { Attribute("rows", String(count)) }
  static let plainSpelling = Attribute("spellcheck", "false")
  static let checked = Attribute("checked", nil)
  static let selected = Attribute("selected", nil)

  // MARK: Tables

  static let columnScope = Attribute("scope", "col")
  static let rowScope = Attribute("scope", "row")

  // MARK: The head

  static let utf8 = Attribute("charset", "utf-8")
  static func named(_ name: String, content: String) -> [Attribute] {
    [Attribute("name", name), Attribute("content", content)]
  }
  static func styleSheet(_ address: Address) -> [Attribute] {
    [Attribute("rel", "stylesheet"), Attribute("href", address.text)]
  }
  /// Keeps browsers from asking for an icon.
  static let noIcon = [Attribute("rel", "icon"), Attribute("href", "data:,")]
}

/// What a field takes.
enum FieldType: String {
  case text, hidden, radio, checkbox, password
  case telephone = "tel"
}

/// Which keys a telephone shows.
enum InputMode: String {
  case decimal, numeric
  case telephone = "tel"
}

/// What a browser may fill in by itself.
enum Purpose: String {
  case off, name
  case telephone = "tel"
  case currentPassword = "current-password"
}
