import { axis, boolean, number, refine, select } from '../attribute.ts'
import { brands } from '../brands.ts'
import type { Category, Family, Variant } from '../tree.ts'
import * as define from './attributes.ts'
import { cylinder, weightPer1000 } from './weight.ts'

/** Nominal thread, inside and outside diameter, thickness (mm). */
type WasherTable = readonly (readonly [nominal: number, inside: number, outside: number, thickness: number])[]

/** ISO 7089, normal series, 200 HV. */
const flat: WasherTable = [
  [1.6, 1.7, 4, 0.3],
  [2, 2.2, 5, 0.3],
  [2.5, 2.7, 6, 0.5],
  [3, 3.2, 7, 0.5],
  [4, 4.3, 9, 0.8],
  [5, 5.3, 10, 1],
  [6, 6.4, 12, 1.6],
  [8, 8.4, 16, 1.6],
  [10, 10.5, 20, 2],
  [12, 13, 24, 2.5],
  [14, 15, 28, 2.5],
  [16, 17, 30, 3],
  [18, 19, 34, 3],
  [20, 21, 37, 3],
  [22, 23, 39, 3],
  [24, 25, 44, 4],
  [27, 28, 50, 4],
  [30, 31, 56, 4],
  [33, 34, 60, 5],
  [36, 37, 66, 5],
  [39, 42, 72, 6],
  [42, 45, 78, 8],
  [48, 52, 92, 8],
]
/** ISO 7093-1, large series. */
const large: WasherTable = [
  [3, 3.2, 9, 0.8],
  [4, 4.3, 12, 1],
  [5, 5.3, 15, 1],
  [6, 6.4, 18, 1.6],
  [8, 8.4, 24, 2],
  [10, 10.5, 30, 2.5],
  [12, 13, 37, 3],
  [14, 15, 44, 3],
  [16, 17, 50, 3],
  [20, 22, 60, 4],
  [24, 26, 72, 5],
  [30, 33, 92, 6],
  [36, 39, 110, 8],
]
/** DIN 127 form B. */
const spring: WasherTable = [
  [3, 3.1, 6.2, 0.8],
  [4, 4.1, 7.6, 0.9],
  [5, 5.1, 9.2, 1.2],
  [6, 6.1, 11.8, 1.6],
  [8, 8.1, 14.8, 2],
  [10, 10.2, 18.1, 2.2],
  [12, 12.2, 21.1, 2.5],
  [14, 14.2, 24.1, 3],
  [16, 16.2, 27.4, 3.5],
  [18, 18.2, 29.4, 3.5],
  [20, 20.2, 33.6, 4],
  [22, 22.5, 35.9, 4],
  [24, 24.5, 40, 5],
  [27, 27.5, 43, 5],
  [30, 30.5, 48.2, 6],
  [36, 36.5, 58.2, 6],
]
/** DIN 6798 form A, external teeth. */
const serrated: WasherTable = [
  [3, 3.2, 6, 0.4],
  [4, 4.3, 8, 0.5],
  [5, 5.3, 10, 0.6],
  [6, 6.4, 11, 0.7],
  [8, 8.4, 15, 0.8],
  [10, 10.5, 18, 0.9],
  [12, 13, 20.5, 1],
  [14, 15, 24, 1],
  [16, 17, 26, 1.2],
  [20, 21, 33, 1.4],
  [24, 25, 38, 1.5],
  [30, 31, 48, 1.6],
]

const flatMaterials = [
  ['200HV', 'Carbon steel', 'Plain', '200 HV plain'],
  ['200HVZ', 'Carbon steel', 'Zinc plated', '200 HV zinc plated'],
  ['HDG', 'Carbon steel', 'Hot-dip galvanised', '200 HV hot-dip galvanised'],
  ['A2', 'Stainless steel A2', 'Plain', 'A2 stainless'],
  ['A4', 'Stainless steel A4', 'Plain', 'A4 stainless'],
  ['BR', 'Brass', 'Plain', 'brass'],
  ['PA', 'Polyamide', 'Plain', 'polyamide 6.6'],
] as const
const springMaterials = [
  ['FST', 'Spring steel', 'Plain', 'spring steel plain'],
  ['FSTZ', 'Spring steel', 'Zinc plated', 'spring steel zinc plated'],
  ['FSTF', 'Spring steel', 'Zinc flake', 'spring steel zinc flake'],
  ['A2', 'Stainless steel 1.4310', 'Plain', '1.4310 stainless'],
] as const

type WasherMaterials = readonly (readonly [code: string, material: string, finish: string, label: string])[]

function* washers(title: string, table: WasherTable, materials: WasherMaterials): Generator<Variant> {
  for (const [nominal, inside, outside, thickness] of table) {
    for (const [code, material, finish, label] of materials) {
      yield {
        sku: [`M${nominal}`, code],
        name: `${title} M${nominal} ${label}`,
        specs: {
          for_thread: `M${nominal}`,
          inside_diameter: inside,
          outside_diameter: outside,
          thickness,
          material,
          finish,
          weight_per_1000: weightPer1000(cylinder(outside, thickness) - cylinder(inside, thickness), material),
        },
      }
    }
  }
}

const family = (
  title: string,
  standard: string,
  code: string,
  table: WasherTable,
  materials: WasherMaterials,
  elastic: boolean,
): Family => ({
  name: `${title} ${standard}`,
  code,
  brand: brands.ulvenstahl,
  attributes: [
    axis(refine(define.material, { options: [...new Set(materials.map(([, material]) => material))] })),
    axis(refine(define.finish, { options: [...new Set(materials.map(([, , finish]) => finish))] })),
  ],
  fixed: { standard, spring_action: elastic },
  variants: () => washers(`${title} ${standard}`, table, materials),
})

const threads = flat.map(([nominal]) => `M${nominal}`)

export const washerCategory: Category = {
  name: 'Washers',
  attributes: [
    axis(select('for_thread', 'For thread', threads)),
    number('inside_diameter', 'Inside diameter', 'mm', { min: 1, max: 200 }),
    number('outside_diameter', 'Outside diameter', 'mm', { min: 2, max: 300 }),
    number('thickness', 'Thickness', 'mm', { min: 0.1, max: 20 }),
    boolean('spring_action', 'Spring action'),
  ],
  categories: [
    {
      name: 'Flat Washers',
      families: [
        family('Flat Washer', 'ISO 7089', 'FLW', flat, flatMaterials, false),
        family('Large Flat Washer', 'ISO 7093-1', 'LFW', large, flatMaterials, false),
      ],
    },
    {
      name: 'Lock Washers',
      families: [
        family('Spring Lock Washer', 'DIN 127', 'SLW', spring, springMaterials, true),
        family('Serrated Lock Washer', 'DIN 6798', 'SRW', serrated, springMaterials, true),
      ],
    },
  ],
}
