import { inInches, refine, select } from '../attribute.ts'
import { brands } from '../brands.ts'
import { unifiedSpecs } from '../inch-thread.ts'
import { coarseThread, nominalLengths } from '../metric-thread.ts'
import { between, fraction } from '../sequence.ts'
import type { Category, Family, Variant } from '../tree.ts'
import * as define from './attributes.ts'
import { type Grade, gradeAxes, grades } from './grades.ts'
import { cylinder, weightPer1000 } from './weight.ts'

/** Nominal diameter, head diameter, head height, hexagon socket (mm), shortest and longest length. */
type SocketHead = readonly [diameter: number, head: number, height: number, socket: number, min: number, max: number]

const capHeads: readonly SocketHead[] = [
  [1.6, 3, 1.6, 1.5, 2.5, 16],
  [2, 3.8, 2, 1.5, 3, 20],
  [2.5, 4.5, 2.5, 2, 4, 25],
  [3, 5.5, 3, 2.5, 5, 30],
  [4, 7, 4, 3, 6, 40],
  [5, 8.5, 5, 4, 8, 50],
  [6, 10, 6, 5, 10, 60],
  [8, 13, 8, 6, 12, 80],
  [10, 16, 10, 8, 16, 100],
  [12, 18, 12, 10, 20, 120],
  [14, 21, 14, 12, 25, 140],
  [16, 24, 16, 14, 25, 160],
  [20, 30, 20, 17, 30, 200],
  [24, 36, 24, 19, 40, 200],
  [30, 45, 30, 22, 45, 200],
  [36, 54, 36, 27, 55, 200],
]

const lowHeads: readonly SocketHead[] = [
  [4, 7, 2.8, 3, 10, 50],
  [5, 8.5, 3.5, 4, 10, 60],
  [6, 10, 4, 5, 10, 70],
  [8, 13, 5, 6, 12, 80],
  [10, 16, 6.5, 8, 16, 90],
  [12, 18, 7.5, 10, 16, 100],
  [16, 24, 10, 14, 20, 140],
  [20, 30, 12, 17, 30, 180],
]

const buttonHeads: readonly SocketHead[] = [
  [3, 5.7, 1.65, 2, 6, 30],
  [4, 7.6, 2.2, 2.5, 6, 40],
  [5, 9.5, 2.75, 3, 8, 50],
  [6, 10.5, 3.3, 4, 10, 60],
  [8, 14, 4.4, 5, 10, 80],
  [10, 17.5, 5.5, 6, 16, 90],
  [12, 21, 6.6, 8, 16, 90],
  [16, 28, 8.8, 10, 20, 90],
]

const countersunkHeads: readonly SocketHead[] = [
  [3, 6.72, 1.86, 2, 8, 30],
  [4, 8.96, 2.48, 2.5, 8, 40],
  [5, 11.2, 3.1, 3, 8, 50],
  [6, 13.44, 3.72, 4, 8, 60],
  [8, 17.92, 4.96, 5, 10, 80],
  [10, 22.4, 6.2, 6, 12, 100],
  [12, 26.88, 7.44, 8, 20, 100],
  [14, 30.8, 8.4, 10, 25, 100],
  [16, 33.6, 8.8, 10, 30, 100],
  [20, 40.32, 10.16, 12, 35, 100],
]

/** ISO 4026 to 4029: diameter, socket, shortest and longest length. */
const setScrews: readonly (readonly [diameter: number, socket: number, min: number, max: number])[] = [
  [2, 0.9, 2, 10],
  [2.5, 1.3, 2.5, 12],
  [3, 1.5, 3, 16],
  [4, 2, 4, 20],
  [5, 2.5, 5, 25],
  [6, 3, 6, 30],
  [8, 4, 8, 40],
  [10, 5, 10, 50],
  [12, 6, 12, 60],
  [16, 8, 16, 60],
  [20, 10, 20, 60],
  [24, 12, 25, 60],
]

/** ASME B18.3: size, head diameter, socket (inches), longest stock length. */
const inchCapHeads: readonly (readonly [size: string, head: number, socket: number, longest: number])[] = [
  ['#4', 0.183, 3 / 32, 1],
  ['#6', 0.226, 7 / 64, 1.5],
  ['#8', 0.27, 9 / 64, 2],
  ['#10', 0.312, 5 / 32, 2.5],
  ['1/4', 0.375, 3 / 16, 4],
  ['5/16', 0.469, 1 / 4, 4],
  ['3/8', 0.562, 5 / 16, 5],
  ['7/16', 0.656, 3 / 8, 4],
  ['1/2', 0.75, 3 / 8, 6],
  ['5/8', 0.938, 1 / 2, 6],
  ['3/4', 1.125, 5 / 8, 6],
  ['7/8', 1.312, 3 / 4, 6],
  ['1', 1.5, 3 / 4, 6],
]
const inchLengths = [0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1, 1.25, 1.5, 1.75, 2, 2.25, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6]

function* headed(title: string, table: readonly SocketHead[], sold: readonly Grade[]): Generator<Variant> {
  for (const [diameter, head, height, socket, min, max] of table) {
    for (const length of between(nominalLengths, min, max)) {
      const threaded = Math.min(length, 2 * diameter + 12)
      for (const { code, label, specs } of sold) {
        yield {
          sku: [`M${diameter}X${length}`, code],
          name: `${title} M${diameter} x ${length} ${label}`,
          specs: {
            ...coarseThread(diameter),
            ...specs,
            length,
            thread_length: threaded,
            fully_threaded: threaded === length,
            head_diameter: head,
            head_height: height,
            drive_size: `${socket} mm`,
            width_across_flats: socket,
            weight_per_1000: weightPer1000(
              cylinder(head, height) * 0.8 + cylinder(diameter * 0.92, length),
              specs.material,
            ),
          },
        }
      }
    }
  }
}

function* headless(title: string, point: string, sold: readonly Grade[]): Generator<Variant> {
  for (const [diameter, socket, min, max] of setScrews) {
    for (const length of between(nominalLengths, min, max)) {
      for (const { code, label, specs } of sold) {
        yield {
          sku: [`M${diameter}X${length}`, code],
          name: `${title} M${diameter} x ${length} ${label}`,
          specs: {
            ...coarseThread(diameter),
            ...specs,
            length,
            thread_length: length,
            drive_size: `${socket} mm`,
            width_across_flats: socket,
            point,
            weight_per_1000: weightPer1000(cylinder(diameter * 0.85, length), specs.material),
          },
        }
      }
    }
  }
}

function* inchCapScrews(series: 'UNC' | 'UNF', sold: readonly Grade[]): Generator<Variant> {
  for (const [size, head, socket, longest] of inchCapHeads) {
    const thread = unifiedSpecs(size, series)
    for (const length of between(inchLengths, Math.max(0.25, thread.thread_diameter), longest)) {
      for (const { code, label, specs } of sold) {
        yield {
          sku: [`${thread.thread_size}X${fraction(length)}`, code],
          name: `Socket Head Cap Screw ${size}-${thread.threads_per_inch} ${series} x ${fraction(length)}" ${label}`,
          specs: {
            ...thread,
            ...specs,
            length,
            head_diameter: head,
            head_height: thread.thread_diameter,
            width_across_flats: socket,
            drive_size: `${fraction(socket)} in`,
            fully_threaded: length <= 2 * thread.thread_diameter + 0.5,
          },
        }
      }
    }
  }
}

const capGrades = [grades.steel88Zinc, grades.steel109, grades.steel129, grades.a2, grades.a4]
const stainless = [grades.a480]
const shortGrades = [grades.steel109, grades.steel88Zinc, grades.a2, grades.a4]
const setGrades = [grades.set45H, grades.setA2, grades.setA4]
const inchGrades = [grades.a574, grades.f837]

function headFamily(
  title: string,
  standard: string,
  code: string,
  brand: string,
  table: readonly SocketHead[],
  sold: readonly Grade[],
  suffix = '',
): Family {
  const name = `${title} ${standard}${suffix}`
  return {
    name,
    code,
    brand,
    attributes: [...define.metricFamily, ...gradeAxes(sold)],
    fixed: { standard, thread_series: 'Metric coarse' },
    variants: () => headed(`${title} ${standard}`, table, sold),
  }
}

function setFamily(point: string, standard: string, code: string): Family {
  const name = `Hex Socket Set Screw ${standard} ${point}`
  return {
    name,
    code,
    brand: brands.halvorn,
    attributes: [...define.metricFamily, ...gradeAxes(setGrades)],
    fixed: { standard, thread_series: 'Metric coarse', fully_threaded: true },
    variants: () => headless(name, point, setGrades),
  }
}

const inchFamily = (series: 'UNC' | 'UNF'): Family => ({
  name: `Socket Head Cap Screw ASME B18.3 ${series}`,
  code: `SHCS-${series}`,
  brand: brands.crestwick,
  attributes: [
    ...define.inchFamily,
    ...[define.headDiameter, define.headHeight, define.widthAcrossFlats].map(inInches),
    refine(define.driveSize, { pattern: String.raw`^\d+/\d+ in$` }),
    ...gradeAxes(inchGrades),
  ],
  fixed: { standard: 'ASME B18.3' },
  variants: () => inchCapScrews(series, inchGrades),
})

const attributes = [
  define.widthAcrossFlats,
  define.driveSize,
  define.headDiameter,
  define.headHeight,
  define.fullyThreaded,
]
const fixed = { drive: 'Hex socket' }

export const socketScrews: readonly Category[] = [
  {
    name: 'Socket Head Cap Screws',
    attributes,
    fixed,
    families: [
      headFamily('Socket Head Cap Screw', 'ISO 4762', 'SHC', brands.halvorn, capHeads, capGrades),
      headFamily('Socket Head Cap Screw', 'ISO 4762', 'SHCX', brands.ardenbolt, capHeads, stainless, ' Marine'),
      headFamily('Low Head Cap Screw', 'DIN 6912', 'LHC', brands.halvorn, lowHeads, shortGrades),
    ],
  },
  {
    name: 'Inch Socket Head Cap Screws',
    attributes: [...attributes, define.threadsPerInch],
    fixed,
    families: [inchFamily('UNC'), inchFamily('UNF')],
  },
  {
    name: 'Button Head Socket Screws',
    attributes,
    fixed,
    families: [headFamily('Button Head Screw', 'ISO 7380-1', 'BHS', brands.halvorn, buttonHeads, shortGrades)],
  },
  {
    name: 'Countersunk Socket Screws',
    attributes,
    fixed,
    families: [
      headFamily('Countersunk Socket Screw', 'ISO 10642', 'CSS', brands.halvorn, countersunkHeads, shortGrades),
    ],
  },
  {
    name: 'Set Screws',
    attributes: [
      define.widthAcrossFlats,
      define.driveSize,
      define.fullyThreaded,
      select('point', 'Point', ['Flat point', 'Cone point', 'Cup point', 'Dog point'], { required: true }),
    ],
    fixed,
    families: [
      setFamily('Flat point', 'ISO 4026', 'SSF'),
      setFamily('Cone point', 'ISO 4027', 'SSC'),
      setFamily('Cup point', 'ISO 4029', 'SSU'),
    ],
  },
]
