import { axis, number, refine, required, select } from '../attribute.ts'
import { brands } from '../brands.ts'
import { between, decimals, significant } from '../sequence.ts'
import type { Category, Family, Variant } from '../tree.ts'
import * as define from './attributes.ts'
import { cylinder, weightPer1000 } from './weight.ts'

const pinDiameters: readonly (readonly [diameter: number, min: number, max: number])[] = [
  [1, 3, 10],
  [1.5, 4, 16],
  [2, 5, 20],
  [2.5, 6, 24],
  [3, 8, 30],
  [4, 10, 40],
  [5, 12, 50],
  [6, 14, 60],
  [8, 18, 80],
  [10, 22, 100],
  [12, 26, 120],
  [16, 40, 120],
  [20, 50, 120],
]
const pinLengths = [
  3, 4, 5, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95,
  100, 120,
]

function* pins(
  title: string,
  share: number,
  materials: readonly (readonly [code: string, material: string, label: string])[],
): Generator<Variant> {
  for (const [diameter, min, max] of pinDiameters) {
    for (const length of between(pinLengths, min, max)) {
      for (const [code, material, label] of materials) {
        yield {
          sku: [`${diameter}X${length}`, code],
          name: `${title} ${diameter} x ${length} ${label}`,
          specs: {
            pin_diameter: diameter,
            length,
            material,
            finish: 'Plain',
            hole_diameter: diameter,
            weight_per_1000: weightPer1000(cylinder(diameter, length) * share, material),
          },
        }
      }
    }
  }
}

const pinFamily = (
  title: string,
  standard: string,
  code: string,
  share: number,
  tolerance: string,
  materials: readonly (readonly [string, string, string])[],
  shear: string,
): Family => ({
  name: `${title} ${standard}`,
  code,
  brand: brands.ulvenstahl,
  attributes: [axis(refine(define.material, { options: materials.map(([, material]) => material) }))],
  fixed: { standard, tolerance, pin_form: shear },
  variants: () => pins(`${title} ${standard}`, share, materials),
})

/** DIN 471 (shaft) and DIN 472 (bore): nominal size, ring thickness, groove diameter (mm). */
const shaftRings: readonly (readonly [size: number, thickness: number, groove: number])[] = [
  [6, 0.7, 5.7],
  [7, 0.8, 6.7],
  [8, 0.8, 7.6],
  [9, 1, 8.6],
  [10, 1, 9.6],
  [12, 1, 11.5],
  [14, 1, 13.4],
  [15, 1, 14.3],
  [16, 1, 15.2],
  [17, 1, 16.2],
  [18, 1.2, 17],
  [20, 1.2, 19],
  [22, 1.2, 21],
  [24, 1.2, 22.9],
  [25, 1.2, 23.9],
  [28, 1.5, 26.6],
  [30, 1.5, 28.6],
  [32, 1.5, 30.3],
  [35, 1.5, 33],
  [38, 1.75, 36],
  [40, 1.75, 37.5],
  [42, 1.75, 39.5],
  [45, 1.75, 42.5],
  [48, 1.75, 45.5],
  [50, 2, 47],
  [55, 2, 52],
  [60, 2, 57],
  [65, 2.5, 62],
  [70, 2.5, 67],
  [75, 2.5, 72],
  [80, 2.5, 76.5],
  [85, 3, 81.5],
  [90, 3, 86.5],
  [95, 3, 91.5],
  [100, 3, 96.5],
]
const boreRings: typeof shaftRings = [
  [8, 0.8, 8.4],
  [10, 1, 10.4],
  [12, 1, 12.5],
  [14, 1, 14.6],
  [15, 1, 15.7],
  [16, 1, 16.8],
  [18, 1, 19],
  [19, 1, 20],
  [20, 1, 21],
  [22, 1, 23],
  [24, 1.2, 25.2],
  [25, 1.2, 26.2],
  [26, 1.2, 27.2],
  [28, 1.2, 29.4],
  [30, 1.2, 31.4],
  [32, 1.2, 33.7],
  [35, 1.5, 37],
  [37, 1.5, 39],
  [40, 1.75, 42.5],
  [42, 1.75, 44.5],
  [45, 1.75, 47.5],
  [47, 1.75, 49.5],
  [50, 2, 53],
  [52, 2, 55],
  [55, 2, 58],
  [60, 2, 63],
  [62, 2, 65],
  [65, 2.5, 68],
  [68, 2.5, 71],
  [70, 2.5, 73],
  [72, 2.5, 75],
  [75, 2.5, 78],
  [80, 2.5, 83.5],
  [85, 3, 88.5],
  [90, 3, 93.5],
  [95, 3, 98.5],
  [100, 3, 103.5],
]
const ringMaterials = [
  ['FST', 'Spring steel', 'Phosphated', 'phosphated'],
  ['FSTZ', 'Spring steel', 'Zinc plated', 'zinc plated'],
  ['A', 'Stainless steel 1.4122', 'Plain', '1.4122 stainless'],
] as const

function* rings(title: string, table: typeof shaftRings): Generator<Variant> {
  for (const [size, thickness, groove] of table) {
    for (const [code, material, finish, label] of ringMaterials) {
      yield {
        sku: [size, code],
        name: `${title} ${size} x ${thickness} ${label}`,
        specs: {
          nominal_diameter: size,
          thickness,
          groove_diameter: groove,
          groove_width: decimals(thickness + (thickness < 1 ? 0.1 : thickness < 2 ? 0.1 : 0.15), 2),
          material,
          finish,
        },
      }
    }
  }
}

const ringFamily = (
  title: string,
  standard: string,
  code: string,
  mounting: string,
  table: typeof shaftRings,
): Family => ({
  name: `${title} ${standard}`,
  code,
  brand: brands.ulvenstahl,
  attributes: [
    axis(refine(define.material, { options: ['Spring steel', 'Stainless steel 1.4122'] })),
    axis(refine(define.finish, { options: ['Plain', 'Zinc plated', 'Phosphated'] })),
  ],
  fixed: { standard, mounting },
  variants: () => rings(`${title} ${standard}`, table),
})

/** ISO 15977 blind rivets: body and head diameter, shear and tensile strength (N) of aluminium with a steel mandrel. */
const rivets: readonly (readonly [
  diameter: number,
  head: number,
  shear: number,
  tension: number,
  lengths: readonly number[],
])[] = [
  [2.4, 5, 350, 550, [4, 6, 8, 10, 12]],
  [3, 6.5, 550, 850, [4, 6, 8, 10, 12, 14, 16, 18, 20, 25]],
  [3.2, 6.7, 750, 1100, [4, 6, 8, 10, 12, 14, 16, 18, 20, 25, 30]],
  [4, 8.4, 1250, 1800, [6, 8, 10, 12, 14, 16, 18, 20, 22, 25, 28, 30, 35]],
  [4.8, 10.1, 1850, 2600, [6, 8, 10, 12, 14, 16, 18, 20, 22, 25, 28, 30, 35, 40]],
  [6, 12.6, 3200, 4600, [8, 10, 12, 14, 16, 18, 20, 22, 26, 30]],
  [6.4, 13.4, 3900, 5300, [12, 16, 18, 20, 22, 26, 30]],
]
const rivetMaterials = [
  ['AL-ST', 'Aluminium / steel', 1, 'aluminium / steel'],
  ['ST-ST', 'Carbon steel', 1.6, 'steel / steel'],
  ['A2-A2', 'Stainless steel A2', 2.6, 'A2 / A2 stainless'],
  ['A4-A4', 'Stainless steel A4', 2.6, 'A4 / A4 stainless'],
] as const

function* blindRivets(): Generator<Variant> {
  for (const [diameter, head, shear, tension, lengths] of rivets) {
    for (const length of lengths) {
      for (const [code, material, strength, label] of rivetMaterials) {
        yield {
          sku: [`${diameter}X${length}`, code],
          name: `Blind Rivet domed ${diameter} x ${length} ${label}`,
          specs: {
            rivet_diameter: diameter,
            length,
            head_diameter: head,
            material,
            hole_diameter: decimals(diameter + 0.1, 1),
            grip_range: {
              min: Math.max(0.5, decimals(length - diameter * 1.6 - 1.5, 1)),
              max: Math.max(1, decimals(length - diameter * 0.85, 1)),
            },
            shear_strength: significant(shear * strength),
            tensile_strength: significant(tension * strength),
          },
        }
      }
    }
  }
}

const pinAttributes = [
  axis(number('pin_diameter', 'Pin diameter', 'mm', { min: 0.5, max: 50 })),
  define.length,
  required(select('tolerance', 'Tolerance', ['m6', 'h8', 'Sprung'])),
  number('hole_diameter', 'Hole diameter', 'mm', { min: 0.5, max: 50 }),
  select('pin_form', 'Form', ['Solid, chamfered', 'Solid, hardened', 'Slotted']),
]

export const pinsAndRings: Category = {
  name: 'Pins, Rings & Rivets',
  categories: [
    {
      name: 'Dowel Pins',
      attributes: pinAttributes,
      families: [
        pinFamily(
          'Dowel Pin',
          'ISO 8734',
          'DPH',
          1,
          'm6',
          [['ST', 'Alloy steel', 'hardened steel']],
          'Solid, hardened',
        ),
        pinFamily(
          'Parallel Pin',
          'ISO 2338',
          'DPP',
          1,
          'h8',
          [
            ['ST', 'Carbon steel', 'steel'],
            ['A4', 'Stainless steel A4', 'A4 stainless'],
          ],
          'Solid, chamfered',
        ),
      ],
    },
    {
      name: 'Spring Pins',
      attributes: pinAttributes,
      families: [
        pinFamily(
          'Slotted Spring Pin',
          'ISO 8752',
          'SPN',
          0.45,
          'Sprung',
          [
            ['FST', 'Spring steel', 'spring steel'],
            ['A2', 'Stainless steel 1.4310', '1.4310 stainless'],
          ],
          'Slotted',
        ),
      ],
    },
    {
      name: 'Retaining Rings',
      attributes: [
        axis(number('nominal_diameter', 'Nominal diameter', 'mm', { min: 3, max: 300 })),
        select('mounting', 'Mounting', ['On shaft', 'In bore']),
        number('thickness', 'Thickness', 'mm', { min: 0.1, max: 20 }),
        number('groove_diameter', 'Groove diameter', 'mm', { min: 2, max: 320 }),
        number('groove_width', 'Groove width', 'mm', { min: 0.3, max: 10 }),
      ],
      families: [
        ringFamily('Retaining Ring for Shafts', 'DIN 471', 'RRS', 'On shaft', shaftRings),
        ringFamily('Retaining Ring for Bores', 'DIN 472', 'RRB', 'In bore', boreRings),
      ],
    },
    {
      name: 'Blind Rivets',
      attributes: [
        axis(number('rivet_diameter', 'Rivet diameter', 'mm', { min: 2, max: 10 })),
        define.length,
        define.headDiameter,
        number('hole_diameter', 'Hole diameter', 'mm', { min: 0.5, max: 50 }),
        { key: 'grip_range', label: 'Grip range', type: 'RANGE', unit: 'mm', min: 0, max: 100, filterable: true },
        number('shear_strength', 'Shear strength', 'N', { min: 50, max: 50000 }),
        number('tensile_strength', 'Tensile strength', 'N', { min: 50, max: 50000 }),
      ],
      fixed: { standard: 'ISO 15977', finish: 'Plain' },
      families: [
        {
          name: 'Blind Rivet ISO 15977 domed',
          code: 'BRV',
          brand: brands.quarnholt,
          attributes: [axis(refine(define.material, { options: rivetMaterials.map(([, material]) => material) }))],
          variants: blindRivets,
        },
      ],
    },
  ],
}
