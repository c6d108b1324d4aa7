import { number, select } from '../attribute.ts'
import type { Category } from '../tree.ts'
import { approvals, packQuantity, rohs } from '../vocabulary.ts'
import * as define from './attributes.ts'
import { flanges } from './flanges.ts'
import { pipeFittings } from './pipe-fittings.ts'
import { valves } from './valves.ts'

export const valvesAndPipe: Category = {
  name: 'Valves, Pipe & Fittings',
  attributes: [
    select('standard', 'Standard', [
      'EN 1092-1',
      'ASME B16.5',
      'ASME B16.9',
      'ASME B16.3',
      'ASME B36.10M',
      'EN 10242',
      'EN 558',
    ]),
    define.material,
    define.nps,
    define.dn,
    define.pn,
    define.connection,
    define.workingPressure,
    approvals(['PED', 'ATEX', 'DVGW', 'TÜV', 'FDA']),
    number('weight', 'Weight', 'kg', { min: 0, max: 5000, filterable: false }),
    packQuantity,
    rohs,
  ],
  fixed: { rohs_compliant: true, pack_quantity: 1, approvals: ['PED'] },
  categories: [valves, ...pipeFittings, flanges],
}
