import { inInches, number, refine, select } from '../attribute.ts'
import { brands } from '../brands.ts'
import { unifiedSpecs } from '../inch-thread.ts'
import { coarseThread, finePitches } from '../metric-thread.ts'
import { decimals } from '../sequence.ts'
import type { Category, Family, Variant } from '../tree.ts'
import * as define from './attributes.ts'
import { type Grade, gradeAxes, grades } from './grades.ts'
import { cylinder, hexagon, weightPer1000 } from './weight.ts'

type NutTable = readonly (readonly [diameter: number, across: number, height: number])[]

/** ISO 4032, style 1. */
const hexNuts: NutTable = [
  [1.6, 3.2, 1.3],
  [2, 4, 1.6],
  [2.5, 5, 2],
  [3, 5.5, 2.4],
  [4, 7, 3.2],
  [5, 8, 4.7],
  [6, 10, 5.2],
  [8, 13, 6.8],
  [10, 16, 8.4],
  [12, 18, 10.8],
  [14, 21, 12.8],
  [16, 24, 14.8],
  [18, 27, 15.8],
  [20, 30, 18],
  [22, 34, 19.4],
  [24, 36, 21.5],
  [27, 41, 23.8],
  [30, 46, 25.6],
  [33, 50, 28.7],
  [36, 55, 31],
  [39, 60, 33.4],
  [42, 65, 34],
  [48, 75, 38],
]
/** ISO 4035, thin. */
const thinNuts: NutTable = [
  [2, 4, 1.2],
  [2.5, 5, 1.6],
  [3, 5.5, 1.8],
  [4, 7, 2.2],
  [5, 8, 2.7],
  [6, 10, 3.2],
  [8, 13, 4],
  [10, 16, 5],
  [12, 18, 6],
  [14, 21, 7],
  [16, 24, 8],
  [18, 27, 9],
  [20, 30, 10],
  [22, 34, 11],
  [24, 36, 12],
  [27, 41, 13.5],
  [30, 46, 15],
  [36, 55, 18],
]
/** DIN 985, polyamide insert; DIN widths. */
const insertNuts: NutTable = [
  [3, 5.5, 4],
  [4, 7, 5],
  [5, 8, 5],
  [6, 10, 6],
  [8, 13, 8],
  [10, 17, 10],
  [12, 19, 12],
  [14, 22, 14],
  [16, 24, 16],
  [18, 27, 18.5],
  [20, 30, 20],
  [22, 32, 22],
  [24, 36, 24],
  [27, 41, 27],
  [30, 46, 30],
  [36, 55, 36],
]
/** ISO 7042, all metal. */
const metalLockNuts: NutTable = [
  [5, 8, 5.1],
  [6, 10, 6],
  [8, 13, 8],
  [10, 16, 10],
  [12, 18, 12],
  [14, 21, 14.1],
  [16, 24, 16.4],
  [20, 30, 20.3],
  [24, 36, 23.9],
  [30, 46, 30],
  [36, 55, 36],
]
/** DIN 6923, serrated or plain flange: its diameter comes fourth. */
const flangeNuts: readonly (readonly [diameter: number, across: number, height: number, flange: number])[] = [
  [5, 8, 5, 11.8],
  [6, 10, 6, 14.2],
  [8, 13, 8, 17.9],
  [10, 15, 10, 21.8],
  [12, 18, 12, 26],
  [14, 21, 14, 29.9],
  [16, 24, 16, 34.5],
  [20, 30, 20, 42.8],
]
/** DIN 1587, domed. */
const capNuts: NutTable = [
  [4, 7, 8],
  [5, 8, 10],
  [6, 10, 12],
  [8, 13, 15],
  [10, 17, 18],
  [12, 19, 22],
  [14, 22, 25],
  [16, 24, 28],
  [18, 27, 32],
  [20, 30, 34],
  [24, 36, 42],
]
/** DIN 6334, three diameters high. */
const couplingNuts: NutTable = [
  [6, 10, 18],
  [8, 13, 24],
  [10, 17, 30],
  [12, 19, 36],
  [14, 22, 42],
  [16, 24, 48],
  [18, 27, 54],
  [20, 30, 60],
  [22, 34, 66],
  [24, 36, 72],
  [27, 41, 81],
  [30, 46, 90],
  [36, 55, 108],
]
/** ASME B18.2.2 hex nuts: width across flats and height in inches. */
const inchNuts: readonly (readonly [size: string, across: number, height: number])[] = [
  ['1/4', 0.4375, 0.219],
  ['5/16', 0.5, 0.266],
  ['3/8', 0.5625, 0.328],
  ['7/16', 0.6875, 0.375],
  ['1/2', 0.75, 0.438],
  ['9/16', 0.875, 0.484],
  ['5/8', 0.9375, 0.547],
  ['3/4', 1.125, 0.641],
  ['7/8', 1.3125, 0.75],
  ['1', 1.5, 0.859],
]

function* metricNuts(title: string, table: NutTable, sold: readonly Grade[]): Generator<Variant> {
  for (const [diameter, across, height] of table) {
    for (const { code, label, specs } of sold) {
      yield {
        sku: [`M${diameter}`, code],
        name: `${title} M${diameter} ${label}`,
        specs: {
          ...coarseThread(diameter),
          ...nutSpecs(diameter, across, height),
          ...specs,
          weight_per_1000: nutWeight(diameter, across, height, specs.material),
        },
      }
    }
  }
}

function* fineNuts(title: string, sold: readonly Grade[]): Generator<Variant> {
  for (const [diameter, pitch] of finePitches.filter(([each]) => each >= 8 && each <= 36)) {
    const row = hexNuts.find(([each]) => each === diameter)
    if (!row) continue
    const [, across, height] = row
    for (const { code, label, specs } of sold) {
      yield {
        sku: [`M${diameter}X${pitch}`, code],
        name: `${title} M${diameter} x ${pitch} ${label}`,
        specs: {
          thread_size: `M${diameter}x${pitch}`,
          thread_diameter: diameter,
          thread_pitch: pitch,
          thread_series: 'Metric fine',
          ...nutSpecs(diameter, across, height),
          ...specs,
        },
      }
    }
  }
}

function* unifiedNuts(sold: readonly Grade[]): Generator<Variant> {
  for (const series of ['UNC', 'UNF'] as const) {
    for (const [size, across, height] of inchNuts) {
      for (const { code, label, specs } of sold) {
        const thread = unifiedSpecs(size, series)
        yield {
          sku: [thread.thread_size, code],
          name: `Hex Nut ASME B18.2.2 ${size}"-${thread.threads_per_inch} ${series} ${label}`,
          specs: {
            ...thread,
            ...specs,
            width_across_flats: across,
            nut_height: height,
            width_across_corners: decimals(across * 1.1547, 3),
          },
        }
      }
    }
  }
}

const nutSpecs = (_diameter: number, across: number, height: number) => ({
  width_across_flats: across,
  width_across_corners: decimals(across * 1.1547, 2),
  nut_height: height,
})
const nutWeight = (diameter: number, across: number, height: number, material: string) =>
  weightPer1000(Math.max(hexagon(across, height) - cylinder(diameter * 0.92, height), 1), material)

const nutHeight = number('nut_height', 'Nut height', 'mm', { min: 0.5, max: 150 })
const acrossCorners = number('width_across_corners', 'Width across corners', 'mm', {
  min: 1,
  max: 120,
  filterable: false,
})

const plainGrades = [
  grades.nut8,
  grades.nut8Zinc,
  grades.nut8Galvanised,
  grades.nut10,
  grades.nut10Flake,
  grades.a2,
  grades.a4,
  grades.a480,
]
const lockGrades = [grades.nut8Zinc, grades.nut10, grades.a2, grades.a4]
const thinGrades = [grades.thin04, grades.thinA2, grades.thinA4]
const capGrades = [grades.nut8Zinc, grades.nut8, grades.a2, grades.a4]
const flangeGrades = [grades.nut8Zinc, grades.nut10, grades.nut10Flake, grades.a2, grades.a4]
const fineGrades = [grades.nut8, grades.nut10, grades.a2]
const inchGrades = [grades.grade5, grades.grade8, grades.inch188]

function nutFamily(
  title: string,
  standard: string,
  code: string,
  table: NutTable,
  sold: readonly Grade[],
  fixed: Family['fixed'] = {},
): Family {
  return {
    name: `${title} ${standard}`,
    code,
    brand: brands.stavreng,
    attributes: [...define.metricFamily, ...gradeAxes(sold)],
    fixed: { standard, thread_series: 'Metric coarse', ...fixed },
    variants: () => metricNuts(`${title} ${standard}`, table, sold),
  }
}

const locking = select('locking_element', 'Locking element', [
  'None',
  'Polyamide insert',
  'All metal',
  'Serrated flange',
])

export const nuts: Category = {
  name: 'Nuts',
  attributes: [
    define.threadSize,
    define.threadDiameter,
    define.threadPitch,
    define.threadSeries,
    define.propertyClass,
    define.widthAcrossFlats,
    acrossCorners,
    nutHeight,
    locking,
  ],
  fixed: { locking_element: 'None' },
  categories: [
    {
      name: 'Hex Nuts',
      families: [
        nutFamily('Hex Nut', 'ISO 4032', 'HXN', hexNuts, plainGrades),
        nutFamily('Thin Hex Nut', 'ISO 4035', 'THN', thinNuts, thinGrades),
        {
          ...nutFamily('Hex Nut Fine Thread', 'ISO 4032', 'HXF', hexNuts, fineGrades),
          variants: () => fineNuts('Hex Nut Fine Thread', fineGrades),
        },
      ],
    },
    {
      name: 'Inch Hex Nuts',
      attributes: [define.threadsPerInch],
      fixed: { standard: 'ASME B18.2.2' },
      families: [
        {
          name: 'Hex Nut ASME B18.2.2',
          code: 'HNI',
          brand: brands.crestwick,
          attributes: [
            refine(define.threadSeries, { options: ['UNC', 'UNF'] }),
            ...[define.threadDiameter, define.widthAcrossFlats, acrossCorners, nutHeight].map(inInches),
            ...gradeAxes(inchGrades),
          ],
          variants: () => unifiedNuts(inchGrades),
        },
      ],
    },
    {
      name: 'Lock Nuts',
      families: [
        nutFamily('Lock Nut Polyamide Insert', 'DIN 985', 'LNP', insertNuts, lockGrades, {
          locking_element: 'Polyamide insert',
        }),
        nutFamily('Lock Nut All Metal', 'ISO 7042', 'LNM', metalLockNuts, lockGrades, { locking_element: 'All metal' }),
      ],
    },
    {
      name: 'Flange Nuts',
      attributes: [
        number('flange_diameter', 'Flange diameter', 'mm', { min: 5, max: 100 }),
        refine(locking, { options: ['None', 'Serrated flange'] }),
      ],
      families: (['None', 'Serrated flange'] as const).map((locking_element) => ({
        ...nutFamily(
          `Flange Nut${locking_element === 'None' ? '' : ' Serrated'}`,
          'DIN 6923',
          locking_element === 'None' ? 'FLN' : 'FLS',
          [],
          flangeGrades,
          { locking_element },
        ),
        *variants() {
          for (const [diameter, across, height, flange] of flangeNuts) {
            for (const variant of metricNuts(
              `Flange Nut${locking_element === 'None' ? '' : ' Serrated'} DIN 6923`,
              [[diameter, across, height]],
              flangeGrades,
            )) {
              yield { ...variant, specs: { ...variant.specs, flange_diameter: flange } }
            }
          }
        },
      })),
    },
    {
      name: 'Cap & Coupling Nuts',
      families: [
        nutFamily('Domed Cap Nut', 'DIN 1587', 'CPN', capNuts, capGrades),
        nutFamily('Coupling Nut', 'DIN 6334', 'CLN', couplingNuts, capGrades),
      ],
    },
  ],
}
