import { multiSelect, range, select } from '../attribute.ts'
import type { Category } from '../tree.ts'
import { packQuantity, rohs, temperature } from '../vocabulary.ts'
import { cylinderCategory } from './cylinders.ts'
import { fittingCategory } from './fittings.ts'
import { valvesAndAir } from './valves-and-air.ts'

export const pneumatics: Category = {
  name: 'Pneumatics',
  attributes: [
    select('standard', 'Standard', ['ISO 15552', 'ISO 6432', 'ISO 21287', 'Works standard']),
    select(
      'port_thread',
      'Port thread',
      ['M3', 'M5', 'M6', 'G1/8', 'R1/8', 'G1/4', 'R1/4', 'G3/8', 'R3/8', 'G1/2', 'R1/2', 'G3/4', 'G1'],
      { help: 'ISO 16030 (G), ISO 7-1 (R)' },
    ),
    range('operating_pressure', 'Operating pressure', 'bar', { min: -1, max: 40 }),
    multiSelect('medium', 'Medium', ['Compressed air', 'Vacuum', 'Inert gas', 'Water']),
    temperature,
    packQuantity,
    rohs,
  ],
  fixed: { rohs_compliant: true, pack_quantity: 1, medium: ['Compressed air'] },
  categories: [cylinderCategory, fittingCategory, ...valvesAndAir],
}
