import { select } from '../attribute.ts'
import type { Category } from '../tree.ts'
import { approvals, packQuantity, protection, rohs, temperature } from '../vocabulary.ts'
import { ratedCurrent, ratedVoltage } from './attributes.ts'
import { cable } from './cable.ts'
import { connection } from './connection.ts'
import { controlGear } from './control-gear.ts'
import { operatorsAndLugs } from './operators-and-lugs.ts'

export const electrical: Category = {
  name: 'Electrical Cable & Connection',
  attributes: [
    select('standard', 'Standard', [
      'IEC 60898-1',
      'IEC 60947-4-1',
      'IEC 60947-2',
      'IEC 60269',
      'IEC 60947-7-1',
      'EN 50525',
      'DIN 46228-4',
      'DIN 46235',
    ]),
    ratedVoltage,
    ratedCurrent,
    protection,
    temperature,
    approvals(['CE', 'UKCA', 'cULus', 'VDE', 'ATEX', 'IECEx']),
    packQuantity,
    rohs,
  ],
  fixed: { rohs_compliant: true, pack_quantity: 1 },
  categories: [cable, connection, ...controlGear, operatorsAndLugs],
}
