import { axis, integer, multiSelect, number, required, select } from '../attribute.ts'

export const isoGroups = [
  'P Steel',
  'M Stainless steel',
  'K Cast iron',
  'N Non-ferrous',
  'S Superalloys',
  'H Hardened steel',
]

export const diameter = required(
  number('cutting_diameter', 'Cutting diameter', 'mm', { min: 0.1, max: 400, variantDefining: true }),
)
export const toolMaterial = axis(
  select('tool_material', 'Tool material', [
    'HSS',
    'HSS-E Co5',
    'HSS-E PM',
    'Solid carbide',
    'Carbide, indexable',
    'Bi-metal',
    'Carbide tipped',
  ]),
)
export const coating = axis(
  select('coating', 'Coating', ['Bright', 'TiN', 'TiCN', 'TiAlN', 'AlCrN', 'DLC', 'CVD', 'PVD', 'Uncoated']),
)
export const fluteLength = number('flute_length', 'Flute length', 'mm', { min: 0.5, max: 600 })
export const overallLength = number('overall_length', 'Overall length', 'mm', { min: 10, max: 1000 })
export const shank = number('shank_diameter', 'Shank diameter', 'mm', { min: 0.5, max: 63 })
export const pointAngle = number('point_angle', 'Point angle', 'deg', { min: 30, max: 180 })
export const fluteCount = integer('flute_count', 'Flutes', { min: 1, max: 30 })
export const groups = multiSelect('workpiece_groups', 'Workpiece groups', isoGroups, { help: 'ISO 513' })
export const cuttingSpeed = number('cutting_speed', 'Cutting speed', 'm/min', { min: 1, max: 3000, filterable: false })
