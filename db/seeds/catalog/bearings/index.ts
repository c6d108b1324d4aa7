import { number } from '../attribute.ts'
import type { Category } from '../tree.ts'
import { packQuantity, rohs } from '../vocabulary.ts'
import { bore, outsideDiameter } from './attributes.ts'
import { mountedAndPlain } from './mounted-and-plain.ts'
import { rolling } from './rolling.ts'

export const bearings: Category = {
  name: 'Bearings',
  attributes: [
    bore,
    outsideDiameter,
    number('weight', 'Weight', 'kg', { min: 0, max: 5000, filterable: false }),
    packQuantity,
    rohs,
  ],
  fixed: { rohs_compliant: true, pack_quantity: 1 },
  categories: [...rolling, ...mountedAndPlain],
}
