import { multiSelect, number, select } from '../attribute.ts'
import type { Category } from '../tree.ts'
import { packQuantity, rohs, temperature } from '../vocabulary.ts'
import { workingPressure } from './attributes.ts'
import { hosesAndFittings } from './hoses-and-fittings.ts'
import { powerUnits } from './power-units.ts'

export const hydraulics: Category = {
  name: 'Hydraulics',
  attributes: [
    select('standard', 'Standard', [
      'EN 853',
      'EN 856',
      'ISO 8434-1',
      'ISO 6020-2',
      'ISO 4401',
      'ISO 7241',
      'ISO 16028',
    ]),
    workingPressure,
    multiSelect('fluids', 'Fluids', ['HLP mineral oil', 'HVLP mineral oil', 'HEES bio oil', 'HFC water glycol']),
    number('weight', 'Weight', 'kg', { min: 0, max: 5000, filterable: false }),
    temperature,
    packQuantity,
    rohs,
  ],
  fixed: { rohs_compliant: true, pack_quantity: 1, fluids: ['HLP mineral oil', 'HVLP mineral oil'] },
  categories: [hosesAndFittings, ...powerUnits],
}
