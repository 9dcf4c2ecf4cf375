// SPDX-License-Identifier: Apache-2.0

extension MessageTables {
  static let units = #"""
    > temperature > fever_days
    different-units: `temperature` is in degrees Celsius, but `fever_days` is in days
      at <temperature > fever_days> of different units
      help: turn one of them into the unit of the other in a fact with `unit`, and use its name here

    > temperature > pulse
    different-units: `temperature` is in degrees Celsius, but `pulse` is without a unit
      at <temperature > pulse> of different units
      help: make a fact of `pulse` with `unit: Cel` under `facts`, and use its name here

    > temperature + fever_days > 3
    different-units: `temperature` is in degrees Celsius, but `fever_days` is in days
      at <temperature + fever_days> of different units
      help: turn one of them into the unit of the other in a fact with `unit`, and use its name here

    > min(2, temperature, fever_days) > 3
    different-units: `temperature` is in degrees Celsius, but `fever_days` is in days
      at <min(2, temperature, fever_days)> of different units
      help: turn one of them into the unit of the other in a fact with `unit`, and use its name here

    > min(fever_days * 2, weight, height) > 3
    different-units: `fever_days * 2` is in days, but `weight` is in kilograms
      at <min(fever_days * 2, weight, height)> of different units
      help: turn one of them into the unit of the other in a fact with `unit`, and use its name here

    > weight in [fever_days * 2..200]
    different-units: `weight` is in kilograms, but `fever_days * 2` is in days
      at <[fever_days * 2..200]> of different units
      help: turn one of them into the unit of the other in a fact with `unit`, and use its name here

    > round(weight / (height / 100) ** 2, 1) > height
    different-units: `round(weight / (height / 100) ** 2, 1)` is in `kg/cm2`, but `height` is in centimetres
      at <round(weight / (height / 100) ** 2, 1) > height> of different units
      help: turn one of them into the unit of the other in a fact with `unit`, and use its name here

    > pulse * 2 > temperature
    different-units: `pulse * 2` is without a unit, but `temperature` is in degrees Celsius
      at <pulse * 2 > temperature> of different units
      help: make a fact of `pulse * 2` with `unit: Cel` under `facts`, and use its name here

    > fever_days * 20 > age_months
    different-units: `fever_days * 20` is in days, but `age_months` is in months
      at <fever_days * 20 > age_months> of different units
      help: turn one of them into the unit of the other in a fact with `unit`, and use its name here
    """#
}
