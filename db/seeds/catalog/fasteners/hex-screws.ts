import { inInches } from '../attribute.ts'
import { brands } from '../brands.ts'
import { unifiedSpecs } from '../inch-thread.ts'
import { coarseThread, nominalLengths } from '../metric-thread.ts'
import { between, fraction } from '../sequence.ts'
import type { Category, Family, Variant } from '../tree.ts'
import * as define from './attributes.ts'
import { type Grade, gradeAxes, grades } from './grades.ts'
import { cylinder, hexagon, weightPer1000 } from './weight.ts'

/** ISO 272 widths across flats and ISO 4014/4017 head heights (mm), and the lengths made of each. */
interface HexHead {
  diameter: number
  across: number
  head: number
  /** ISO 4017, threaded to the head. */
  full: readonly [min: number, max: number]
  /** ISO 4014, with a shank; small sizes are only made threaded to the head. */
  partial?: readonly [min: number, max: number]
}

const heads: readonly HexHead[] = [
  { diameter: 1.6, across: 3.2, head: 1.1, full: [3, 16] },
  { diameter: 2, across: 4, head: 1.4, full: [4, 20] },
  { diameter: 2.5, across: 5, head: 1.7, full: [5, 25] },
  { diameter: 3, across: 5.5, head: 2, full: [6, 30], partial: [20, 30] },
  { diameter: 4, across: 7, head: 2.8, full: [8, 40], partial: [25, 40] },
  { diameter: 5, across: 8, head: 3.5, full: [10, 50], partial: [25, 50] },
  { diameter: 6, across: 10, head: 4, full: [12, 60], partial: [30, 60] },
  { diameter: 8, across: 13, head: 5.3, full: [16, 80], partial: [40, 80] },
  { diameter: 10, across: 16, head: 6.4, full: [20, 100], partial: [45, 100] },
  { diameter: 12, across: 18, head: 7.5, full: [25, 120], partial: [50, 120] },
  { diameter: 14, across: 21, head: 8.8, full: [30, 140], partial: [60, 140] },
  { diameter: 16, across: 24, head: 10, full: [30, 150], partial: [65, 160] },
  { diameter: 18, across: 27, head: 11.5, full: [35, 150], partial: [70, 180] },
  { diameter: 20, across: 30, head: 12.5, full: [40, 150], partial: [80, 200] },
  { diameter: 22, across: 34, head: 14, full: [45, 150], partial: [90, 220] },
  { diameter: 24, across: 36, head: 15, full: [50, 150], partial: [90, 240] },
  { diameter: 27, across: 41, head: 17, full: [55, 200], partial: [100, 260] },
  { diameter: 30, across: 46, head: 18.7, full: [60, 200], partial: [110, 300] },
  { diameter: 33, across: 50, head: 21, full: [65, 200], partial: [130, 320] },
  { diameter: 36, across: 55, head: 22.5, full: [70, 200], partial: [140, 360] },
]

/** ASME B18.2.1 hex cap screws: width across flats and head height in inches, longest stock length. */
const capScrews: readonly (readonly [size: string, across: number, head: number, longest: number])[] = [
  ['1/4', 0.4375, 0.156, 4],
  ['5/16', 0.5, 0.203, 4],
  ['3/8', 0.5625, 0.234, 6],
  ['7/16', 0.625, 0.281, 6],
  ['1/2', 0.75, 0.312, 8],
  ['9/16', 0.8125, 0.359, 6],
  ['5/8', 0.9375, 0.391, 8],
  ['3/4', 1.125, 0.469, 8],
  ['7/8', 1.3125, 0.547, 8],
  ['1', 1.5, 0.609, 8],
]
const inchLengths = [0.5, 0.625, 0.75, 0.875, 1, 1.25, 1.5, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.5, 4, 4.5, 5, 5.5, 6, 7, 8]

const inchDimensions = [
  ...define.inchFamily,
  inInches(define.widthAcrossFlats),
  inInches(define.headHeight),
  inInches(define.threadLength),
]

const headSpecs = ({ across, head }: HexHead) => ({ width_across_flats: across, head_height: head })

/** ISO 888: the thread of a partially threaded bolt grows with its length. */
const shankThread = (diameter: number, length: number) => 2 * diameter + (length <= 125 ? 6 : length <= 200 ? 12 : 25)

function* fullyThreaded(sold: readonly Grade[]): Generator<Variant> {
  for (const head of heads) {
    for (const length of between(nominalLengths, ...head.full)) {
      for (const { code, label, specs } of sold) {
        yield {
          sku: [`M${head.diameter}X${length}`, code],
          name: `Hex Head Screw ISO 4017 M${head.diameter} x ${length} ${label}`,
          specs: {
            ...coarseThread(head.diameter),
            ...headSpecs(head),
            ...specs,
            length,
            thread_length: length,
            weight_per_1000: weightPer1000(
              hexagon(head.across, head.head) + cylinder(head.diameter * 0.9, length),
              specs.material,
            ),
          },
        }
      }
    }
  }
}

function* partiallyThreaded(sold: readonly Grade[]): Generator<Variant> {
  for (const head of heads) {
    if (!head.partial) continue
    for (const length of between(nominalLengths, ...head.partial)) {
      for (const { code, label, specs } of sold) {
        yield {
          sku: [`M${head.diameter}X${length}`, code],
          name: `Hex Head Bolt ISO 4014 M${head.diameter} x ${length} ${label}`,
          specs: {
            ...coarseThread(head.diameter),
            ...headSpecs(head),
            ...specs,
            length,
            thread_length: Math.min(length, shankThread(head.diameter, length)),
            weight_per_1000: weightPer1000(
              hexagon(head.across, head.head) + cylinder(head.diameter * 0.95, length),
              specs.material,
            ),
          },
        }
      }
    }
  }
}

const finePairs: readonly (readonly [diameter: number, pitch: number])[] = [
  [8, 1],
  [10, 1.25],
  [10, 1],
  [12, 1.5],
  [12, 1.25],
  [14, 1.5],
  [16, 1.5],
  [18, 1.5],
  [20, 1.5],
  [22, 1.5],
  [24, 2],
  [27, 2],
  [30, 2],
  [36, 3],
]

function* finePitch(sold: readonly Grade[]): Generator<Variant> {
  for (const [diameter, pitch] of finePairs) {
    const head = heads.find((each) => each.diameter === diameter)
    if (!head) continue
    for (const length of between(nominalLengths, ...head.full)) {
      for (const { code, label, specs } of sold) {
        yield {
          sku: [`M${diameter}X${pitch}X${length}`, code],
          name: `Hex Head Screw Fine Thread ISO 8676 M${diameter} x ${pitch} x ${length} ${label}`,
          specs: {
            thread_size: `M${diameter}x${pitch}`,
            thread_diameter: diameter,
            thread_pitch: pitch,
            ...headSpecs(head),
            ...specs,
            length,
            thread_length: length,
            weight_per_1000: weightPer1000(
              hexagon(head.across, head.head) + cylinder(diameter * 0.92, length),
              specs.material,
            ),
          },
        }
      }
    }
  }
}

function* hexCapScrews(series: 'UNC' | 'UNF', sold: readonly Grade[]): Generator<Variant> {
  for (const [size, across, head, longest] of capScrews) {
    const thread = unifiedSpecs(size, series)
    for (const length of between(inchLengths, Math.max(0.5, thread.thread_diameter * 1.5), longest)) {
      for (const { code, label, specs } of sold) {
        const full = length <= 2 * thread.thread_diameter + 0.25
        yield {
          sku: [`${thread.thread_size}X${fraction(length)}`, code],
          name: `Hex Cap Screw ${size}"-${thread.threads_per_inch} ${series} x ${fraction(length)}" ${label}`,
          specs: {
            ...thread,
            ...specs,
            length,
            thread_length: full ? length : 2 * thread.thread_diameter + (length > 6 ? 0.5 : 0.25),
            fully_threaded: full,
            width_across_flats: across,
            head_height: head,
          },
        }
      }
    }
  }
}

const metric = (
  name: string,
  code: string,
  brand: string,
  standard: string,
  sold: readonly Grade[],
  variants: Family['variants'],
  full: boolean,
): Family => ({
  name,
  code,
  brand,
  attributes: [...define.metricFamily, ...gradeAxes(sold)],
  fixed: { standard, thread_series: standard === 'ISO 8676' ? 'Metric fine' : 'Metric coarse', fully_threaded: full },
  variants,
})

const screwGrades = [grades.steel88, grades.steel88Zinc, grades.steel109, grades.a2, grades.a4]
const boltGrades = [grades.steel88, grades.steel88Zinc, grades.steel88Galvanised, grades.steel109, grades.a2, grades.a4]
const flakeGrades = [grades.steel109Flake, grades.a480]
const fineGrades = [grades.steel88, grades.steel109]
const inchGrades = [grades.grade5, grades.grade8, grades.inch188]

const inchFamily = (series: 'UNC' | 'UNF'): Family => ({
  name: `Hex Cap Screw ASME B18.2.1 ${series}`,
  code: `HCS-${series}`,
  brand: brands.crestwick,
  attributes: [...inchDimensions, ...gradeAxes(inchGrades)],
  fixed: { standard: 'ASME B18.2.1' },
  variants: () => hexCapScrews(series, inchGrades),
})

const attributes = [define.widthAcrossFlats, define.headHeight, define.fullyThreaded]
const fixed = { drive: 'External hex' }

export const hexScrews: readonly Category[] = [
  {
    name: 'Hex Head Screws',
    attributes,
    fixed,
    families: [
      metric(
        'Hex Head Screw ISO 4017',
        'HHS',
        brands.ardenbolt,
        'ISO 4017',
        screwGrades,
        () => fullyThreaded(screwGrades),
        true,
      ),
      metric(
        'Hex Head Screw ISO 4017 Offshore',
        'HHSO',
        brands.halvorn,
        'ISO 4017',
        flakeGrades,
        () => fullyThreaded(flakeGrades),
        true,
      ),
      metric(
        'Hex Head Screw Fine Thread ISO 8676',
        'HHSF',
        brands.ardenbolt,
        'ISO 8676',
        fineGrades,
        () => finePitch(fineGrades),
        true,
      ),
    ],
  },
  {
    name: 'Hex Head Bolts',
    attributes,
    fixed,
    families: [
      metric(
        'Hex Head Bolt ISO 4014',
        'HHB',
        brands.ardenbolt,
        'ISO 4014',
        boltGrades,
        () => partiallyThreaded(boltGrades),
        false,
      ),
    ],
  },
  {
    name: 'Inch Hex Cap Screws',
    attributes: [...attributes, define.threadsPerInch],
    fixed,
    families: [inchFamily('UNC'), inchFamily('UNF')],
  },
]
