import { number, select } from '../attribute.ts'
import type { Category } from '../tree.ts'
import { packQuantity, rohs, temperature } from '../vocabulary.ts'
import { beltsAndChains } from './belts-and-chains.ts'
import { gearsAndCouplings } from './gears-and-couplings.ts'
import { linearMotion } from './linear-motion.ts'

export const powerTransmission: Category = {
  name: 'Power Transmission & Linear Motion',
  attributes: [
    select('standard', 'Standard', [
      'ISO 606',
      'ISO 4184',
      'DIN 705',
      'DIN 6885-1',
      'DIN 867',
      'ISO 3408',
      'ISO 10285',
      'ISO 13050',
    ]),
    number('weight', 'Weight', 'kg', { min: 0, max: 5000, filterable: false }),
    packQuantity,
    rohs,
    temperature,
  ],
  fixed: { rohs_compliant: true, pack_quantity: 1 },
  categories: [beltsAndChains, gearsAndCouplings, linearMotion],
}
