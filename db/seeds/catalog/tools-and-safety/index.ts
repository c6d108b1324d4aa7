import { select } from '../attribute.ts'
import type { Category } from '../tree.ts'
import { approvals, packQuantity, rohs } from '../vocabulary.ts'
import { handTools } from './hand-tools.ts'
import { measuring } from './measuring.ts'
import { protective } from './protective.ts'

export const toolsAndSafety: Category = {
  name: 'Tools, Measuring & Safety',
  attributes: [
    select('standard', 'Standard', [
      'DIN 3113 A',
      'DIN 3110',
      'DIN 838',
      'DIN 3124',
      'DIN 3129',
      'ISO 2936',
      'ISO 8764',
      'IEC 60900',
      'ISO 6789-1',
      'ASME B107.100',
      'DIN 862',
      'DIN 863-1',
      'DIN 878',
      'ISO 1502',
      'ISO 3650',
      'EN 388',
      'EN ISO 20345',
      'EN 397',
      'EN 12492',
      'EN 166',
      'EN 149',
      'EN 140',
      'EN 136',
      'EN 352-1',
      'EN 352-2',
      'EN ISO 20471',
    ]),
    approvals(['CE', 'UKCA', 'VDE', 'GS']),
    packQuantity,
    rohs,
  ],
  fixed: { rohs_compliant: true, pack_quantity: 1 },
  categories: [handTools, measuring, protective],
}
