import { axis, number, refine, select } from '../attribute.ts'
import type { Family } from '../tree.ts'

/** Elastomers as they are held in stock: hardness (Shore A) and service temperature. */
export const compounds = [
  ['NBR70', 'NBR', 70, { min: -30, max: 100 }, 'Black'],
  ['NBR90', 'NBR', 90, { min: -25, max: 100 }, 'Black'],
  ['FKM75', 'FKM', 75, { min: -20, max: 200 }, 'Brown'],
  ['EPDM70', 'EPDM', 70, { min: -50, max: 150 }, 'Black'],
  ['VMQ70', 'VMQ (silicone)', 70, { min: -60, max: 200 }, 'Red'],
  ['HNBR70', 'HNBR', 70, { min: -30, max: 150 }, 'Green'],
] as const

export const inside = number('inside_diameter', 'Inside diameter', 'mm', { min: 0.5, max: 2000 })
export const outside = number('outside_diameter', 'Outside diameter', 'mm', { min: 1, max: 2500 })
export const section = axis(number('cross_section_diameter', 'Cross section', 'mm', { min: 0.5, max: 20 }))
export const material = axis(
  select('seal_material', 'Seal material', [
    ...new Set(compounds.map(([, each]) => each)),
    'PUR',
    'PTFE',
    'PTFE bronze',
    'PTFE carbon',
    'NBR fabric',
    'FKM fabric',
    'Phenolic fabric',
    'Aramid fibre',
    'Graphite with steel',
    'EPDM with steel',
  ]),
)
export const hardness = axis(number('hardness', 'Hardness', 'Shore A', { min: 10, max: 100 }))
export const pressure = number('pressure_max', 'Highest pressure', 'bar', { min: 0, max: 4000 })
export const width = number('seal_width', 'Width', 'mm', { min: 1, max: 200 })
export const speed = number('peripheral_speed', 'Peripheral speed', 'm/s', { min: 0.01, max: 100 })
export const shaft = axis(number('shaft_diameter', 'Shaft or rod diameter', 'mm', { min: 1, max: 1000 }))
export const form = select('seal_form', 'Form', ['A', 'AS', 'B', 'BS', 'IBC', 'FF'])
export const thickness = number('gasket_thickness', 'Thickness', 'mm', { min: 0.3, max: 20 })
export const groove = [
  number('groove_depth', 'Groove depth', 'mm', { min: 0.2, max: 20, filterable: false }),
  number('groove_width', 'Groove width', 'mm', { min: 0.5, max: 100, filterable: false }),
]
export const elastomers = refine(material, { options: [...new Set(compounds.map(([, each]) => each))] })
export const family = (
  name: string,
  code: string,
  brand: string,
  variants: Family['variants'],
  attributes: Family['attributes'] = [],
): Family => ({ name, code, brand, attributes, variants })
