// SPDX-License-Identifier: Apache-2.0

import FEEL
import Testing

/// The unit that comes out of a calculation.
struct MeasureTests {
  @Test(
    arguments: [
      ("temperature", "Cel", true), ("temperature", "d", false), ("3", "d", true),
      ("pulse", "/min", true), ("pulse * 2", "/min", true),
      ("fever_days * 2", "d", true), ("fever_days * 2", "kg", false),
      ("fever_days * 2", "h", false), ("fever_days * 24", "h", true),
      ("24 * fever_days", "h", true), ("fever_days * 24", "d", true),
      ("fever_days / 7", "wk", true), ("fever_days / 6", "wk", false),
      ("fever_days * (2 * 12)", "h", true), ("fever_days * 24 * 60", "min", true),
      ("age_months / 12", "a", true), ("age_months / 10", "a", false),
      ("age_months * 30", "d", true), ("age_months * 30.4", "d", true),
      ("age_months * 27", "d", false), ("age_months * 32", "d", false),
      ("fever_days / 30", "mo", true), ("fever_days / 365", "a", true),
      ("fever_days / 300", "a", false),
      ("height / 100", "m", true), ("height / 10", "m", false), ("height * 10", "mm", true),
      ("weight / height", "kg/cm", true), ("weight / height", "kg/m", false),
      ("weight / height * 100", "kg/m", true), ("weight / (height / 100)", "kg/m", true),
      ("weight / (height / 100) ** 2", "kg/m2", true),
      ("weight / (height / 100) ** 2", "d", false),
      ("weight / (height / 10) ** 2", "kg/m2", false),
      ("weight / (height / 100) ** 3", "kg/m2", false),
      ("round(weight / (height / 100) ** 2, 1)", "kg/m2", true),
      ("height * height", "cm2", true), ("height ** 2", "cm2", true), ("height ** 2", "cm", false),
      ("height ** 3 / 1000", "L", true), ("height ** 3", "mL", true),
      ("height / height", "d", true), ("height ** 0", "d", true),
      ("1 / fever_days", "/d", true), ("1 / fever_days", "d", false),
      ("-fever_days * 2", "d", true), ("abs(fever_days - 3) * 24", "h", true),
      ("max(fever_days * 2, 3)", "d", true), ("max(fever_days * 2, 3)", "kg", false),
      ("if drooling then fever_days else 3", "d", true),
      ("if drooling then fever_days else 3", "h", false),
      ("(if drooling then 2 else 3) * fever_days", "d", true),
      ("days_between(onset, contact_date)", "d", true),
      ("days_between(onset, contact_date)", "wk", false),
      ("temperature ** 99", "Cel", true), ("fever_days * 0", "d", true),
    ]
  )
  func `a calculation is of a unit or not`(_ text: String, _ unit: String, _ fits: Bool) throws {
    let (tree, problems) = ExpressionCompiler.expression(
      text,
      expecting: .value,
      in: SampleScope()
    )
    #expect(problems.map(\.message) == [])
    #expect(try #require(tree).measure.fits(unit: unit) == fits)
  }

  @Test(
    arguments: [
      ("fever_days * 24 + fever_days * 24 > 48", true), ("fever_days * 2 + fever_days > 3", true),
      ("fever_days * 24 > fever_days", true), ("fever_days * 30 > age_months * 30", false),
      ("age_months * 30 > fever_days", true), ("fever_days > age_months * 30", true),
      ("age_months * 300 > fever_days", false), ("pulse * 2 > strep_points", true),
      ("pulse * weight > weight", true), ("weight * height > weight", false),
      ("fever_days + pulse * fever_days > 3", true), ("fever_days + pulse > 3", false),
    ]
  )
  func `only what has one unit is compared and added`(_ text: String, _ isAccepted: Bool) {
    let (_, problems) = ExpressionCompiler.expression(
      text,
      expecting: .condition,
      in: SampleScope()
    )
    #expect(problems.map(\.code) == (isAccepted ? [] : ["different-units"]))
  }

  @Test(
    arguments: [
      ("kg/m2", "kg/m2"), ("kg.m", "kg.m"), ("/min", "/min"), ("mm[Hg]", "mm[Hg]"), ("1", "1"),
      ("mL/min/kg", "mL/kg/min"), ("10*9/L", "10*9/L"), ("{score}", "{score}"), ("m/m", nil),
    ]
  )
  func `a unit is read as UCUM writes it`(_ text: String, _ written: String?) throws {
    #expect(try #require(UnitProduct(text)).text == written)
  }

  @Test(arguments: ["", "/", "kg/", "kg//m", "kilo", "kg m", "m4", "{}", ".", "kg.", "2", "m2 "])
  func `what is no unit is not read`(_ text: String) {
    #expect(UnitProduct(text) == nil)
  }
}
