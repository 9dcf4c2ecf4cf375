// SPDX-License-Identifier: Apache-2.0

/// What every page keeps to; each line names what a page breaks.
enum Conventions {
  static func broken(by document: Document) -> [String] {
    var broken: [String] = []
    func expect(_ holds: Bool, _ text: String) {
      if !holds { broken.append(text) }
    }
    expect(document.root.attributes["lang"]?.isEmpty == false, "the page has no language")
    expect(document.every("h1").count == 1, "\(document.every("h1").count) h1")
    expect(!document.heading.isEmpty, "the h1 is empty")
    expect(document.every("main").count == 1, "not one main")
    expect(!document.title.isEmpty, "no title")
    let ids = document.all.compactMap(\.id)
    expect(Set(ids).count == ids.count, "two elements have one id")
    let forbidden: Set = ["script", "style", "iframe", "img", "object", "embed", "base"]
    expect(document.all.allSatisfy { !forbidden.contains($0.name) }, "a forbidden element")
    for element in document.all {
      for (name, value) in element.attributes {
        expect(!name.hasPrefix("on") && name != "style", "the attribute \(name)")
        expect(name != "required", "required")
        if name == "href" || name == "action" { expect(isOurs(value), "the address \(value)") }
        if name == "aria-describedby" || name == "aria-labelledby" {
          for id in value.split(separator: " ") {
            expect(ids.contains(String(id)), "\(name) names \(id), which is not there")
          }
        }
      }
    }
    broken += fields(document) + forms(document) + order(document) + errors(document)
    expect(!document.main.contains("{"), "a placeholder was left open")
    expect(!document.main.contains("*"), "an asterisk")
    return broken
  }

  private static func isOurs(_ address: String) -> Bool {
    address.hasPrefix("/") && !address.hasPrefix("//") || address.hasPrefix("tel:")
      || address.hasPrefix("#") || address == "data:,"
  }

  private static func fields(_ document: Document) -> [String] {
    let labels = Set(document.every("label").compactMap { $0.attributes["for"] })
    let controls = document.all.filter { element in
      ["input", "select", "textarea"].contains(element.name)
        && element.attributes["type"] != "hidden"
    }
    return controls.compactMap { control in
      guard let id = control.id else { return "a control without id" }
      guard labels.contains(id) else { return "no label for \(id)" }
      let type = control.attributes["type"] ?? ""
      if ["radio", "checkbox"].contains(type), isGrouped(control, in: controls) {
        let fieldset = control.ancestors.first { $0.name == "fieldset" }
        if fieldset?.children.first?.name != "legend" { return "\(id) stands in no group" }
      }
      return nil
    }
  }

  /// Whether other controls belong to the same name.
  private static func isGrouped(
    _ control: Document.Element,
    in controls: [Document.Element]
  ) -> Bool {
    let name = control.attributes["name"]
    return controls.filter { $0.attributes["name"] == name }.count > 1
  }

  private static func forms(_ document: Document) -> [String] {
    document.every("form").flatMap { form in
      var broken: [String] = []
      if form.attributes["method"] != "post" { broken.append("a form that is not sent by POST") }
      let buttons = form.all.filter { $0.name == "button" }
      if buttons.isEmpty { broken.append("a form without a button") }
      if buttons.contains(where: { $0.attributes["type"] != "submit" }) {
        broken.append("a button that does not submit")
      }
      let hasFields = form.all.contains {
        ["input", "select", "textarea"].contains($0.name) && $0.attributes["type"] != "hidden"
      }
      if hasFields, form.attributes["novalidate"] == nil { broken.append("the browser judges") }
      return broken
    }
  }

  /// The notice comes first, and the back link before the main part.
  private static func order(_ document: Document) -> [String] {
    var broken: [String] = []
    let body = document.first("body")
    let notice = body?.children.first
    if notice?.has(style: "notice") != true { broken.append("the notice is not first") }
    if let back = document.with(style: "back"),
      back.ancestors.contains(where: { $0.name == "main" })
    {
      broken.append("the back link stands in the main part")
    }
    return broken
  }

  /// A page with an error says so in its title, at its top and beside the field.
  private static func errors(_ document: Document) -> [String] {
    guard let summary = document.with(style: "error-summary") else { return [] }
    var broken: [String] = []
    let main = document.first("main")
    if main?.children.first !== summary { broken.append("the error summary is not on top") }
    let hasPrefix = ["Error: ", "Virhe: ", "Fel: "].contains { document.title.hasPrefix($0) }
    if !hasPrefix { broken.append("the title does not say that there is an error") }
    for name in ["autofocus", "tabindex", "role"] where summary.attributes[name] == nil {
      broken.append("the error summary has no \(name)")
    }
    for link in summary.all where link.name == "a" {
      let target = (link.attributes["href"] ?? "").dropFirst()
      guard document.withID(String(target)) != nil else {
        broken.append("an error leads to \(target), which is not there")
        continue
      }
      let beside = document.withID("\(target)-error")
      let sameWords = beside?.text.hasSuffix(link.text) ?? (target == "instruction")
      if !sameWords { broken.append("other words beside the field \(target)") }
    }
    return broken
  }
}
