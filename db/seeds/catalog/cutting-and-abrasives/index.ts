import { multiSelect, select } from '../attribute.ts'
import type { Category } from '../tree.ts'
import { packQuantity, rohs } from '../vocabulary.ts'
import { abrasives } from './abrasives.ts'
import { drilling } from './drills.ts'
import { milling } from './milling.ts'
import { threading } from './taps.ts'

export const cuttingAndAbrasives: Category = {
  name: 'Cutting Tools & Abrasives',
  attributes: [
    select('standard', 'Standard', [
      'DIN 338',
      'DIN 340',
      'DIN 6537 K',
      'DIN 6537 L',
      'DIN 212',
      'DIN 335',
      'DIN 371',
      'DIN 374',
      'DIN 6527',
      'ISO 1832',
      'EN 12413',
    ]),
    multiSelect('tool_approval', 'Approvals', ['oSa', 'EN 12413', 'EN 13743']),
    packQuantity,
    rohs,
  ],
  fixed: { rohs_compliant: true, pack_quantity: 1 },
  categories: [drilling, threading, ...milling, abrasives],
}
