import { select } from '../attribute.ts'
import type { Category } from '../tree.ts'
import { packQuantity, reach, rohs, temperature } from '../vocabulary.ts'
import { seals } from './seals.ts'
import { springs } from './springs.ts'

export const sealsAndSprings: Category = {
  name: 'Seals & Springs',
  attributes: [
    select('standard', 'Standard', [
      'ISO 3601-1',
      'AS568',
      'DIN 3760',
      'EN 1514-1',
      'EN 15800',
      'DIN 2097',
      'EN 16983',
      'ISO 10243',
      'Works standard',
    ]),
    temperature,
    packQuantity,
    rohs,
    reach,
  ],
  fixed: { rohs_compliant: true, reach_svhc_free: true, pack_quantity: 1 },
  categories: [seals, springs],
}
