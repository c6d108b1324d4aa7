import type { Category } from '../tree.ts'
import { approvals, protection, rohs, temperature } from '../vocabulary.ts'
import { connection, housingMaterial, output, ratedCurrent, supplyVoltage } from './attributes.ts'
import { opticalAndMotion } from './optical-and-motion.ts'
import { processSensors } from './process.ts'
import { proximity } from './proximity.ts'

export const sensors: Category = {
  name: 'Sensors & Switches',
  attributes: [
    supplyVoltage,
    output,
    connection,
    housingMaterial,
    ratedCurrent,
    protection,
    temperature,
    approvals(['CE', 'UKCA', 'cULus', 'ATEX', 'IECEx', 'FDA']),
    rohs,
  ],
  fixed: { rohs_compliant: true, approvals: ['CE', 'UKCA'] },
  categories: [proximity, ...opticalAndMotion, processSensors],
}
