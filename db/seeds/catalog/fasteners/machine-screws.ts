import { axis, number, refine, select } from '../attribute.ts'
import { brands } from '../brands.ts'
import { coarseThread, nominalLengths } from '../metric-thread.ts'
import { between } from '../sequence.ts'
import type { Category, Family, Variant } from '../tree.ts'
import * as define from './attributes.ts'
import { type Grade, gradeAxes, grades } from './grades.ts'

/** ISO 7045 / 7046-1 / 14583 / 14581: heads (mm), recess and hexalobular sizes, lengths. */
interface SmallHead {
  diameter: number
  pan: readonly [diameter: number, height: number]
  sunk: readonly [diameter: number, height: number]
  phillips: string
  lobes: string
  longest: number
}

const heads: readonly SmallHead[] = [
  { diameter: 2, pan: [4, 1.6], sunk: [3.8, 1.2], phillips: 'PH0', lobes: 'T6', longest: 20 },
  { diameter: 2.5, pan: [5, 2.1], sunk: [4.7, 1.5], phillips: 'PH1', lobes: 'T8', longest: 25 },
  { diameter: 3, pan: [5.6, 2.4], sunk: [5.5, 1.65], phillips: 'PH1', lobes: 'T10', longest: 30 },
  { diameter: 4, pan: [8, 3.1], sunk: [8.4, 2.7], phillips: 'PH2', lobes: 'T20', longest: 50 },
  { diameter: 5, pan: [9.5, 3.7], sunk: [9.3, 2.7], phillips: 'PH2', lobes: 'T25', longest: 60 },
  { diameter: 6, pan: [12, 4.6], sunk: [11.3, 3.3], phillips: 'PH3', lobes: 'T30', longest: 80 },
  { diameter: 8, pan: [16, 6], sunk: [15.8, 4.65], phillips: 'PH4', lobes: 'T45', longest: 80 },
]

const sold: readonly Grade[] = [grades.steel48, grades.a2, grades.a4]

function* screws(title: string, head: 'pan' | 'sunk', recess: 'phillips' | 'lobes'): Generator<Variant> {
  for (const row of heads) {
    const [headDiameter, headHeight] = row[head]
    for (const length of between(nominalLengths, Math.max(4, row.diameter * 1.5), row.longest)) {
      for (const { code, label, specs } of sold) {
        yield {
          sku: [`M${row.diameter}X${length}`, code],
          name: `${title} M${row.diameter} x ${length} ${row[recess]} ${label}`,
          specs: {
            ...coarseThread(row.diameter),
            ...specs,
            length,
            thread_length: Math.min(length, 38),
            head_diameter: headDiameter,
            head_height: headHeight,
            drive_size: row[recess],
            fully_threaded: length <= 38,
          },
        }
      }
    }
  }
}

function screwFamily(
  title: string,
  standard: string,
  code: string,
  head: 'pan' | 'sunk',
  recess: 'phillips' | 'lobes',
): Family {
  const name = `${title} ${standard}`
  return {
    name,
    code,
    brand: brands.stavreng,
    attributes: [
      ...define.metricFamily,
      refine(define.driveSize, { pattern: recess === 'lobes' ? String.raw`^T\d{1,2}$` : '^PH[0-4]$' }),
      ...gradeAxes(sold),
    ],
    fixed: { standard, drive: recess === 'lobes' ? 'Hexalobular' : 'Phillips', thread_series: 'Metric coarse' },
    variants: () => screws(name, head, recess),
  }
}

/** DIN 603: head diameter and height, width of the square neck (mm), shortest and longest length. */
const carriageHeads: readonly (readonly [
  diameter: number,
  head: number,
  height: number,
  square: number,
  min: number,
  max: number,
])[] = [
  [5, 13.55, 3.3, 5, 16, 80],
  [6, 16.55, 3.88, 6, 16, 150],
  [8, 20.65, 4.88, 8, 20, 150],
  [10, 24.65, 5.38, 10, 20, 200],
  [12, 30.65, 6.95, 12, 30, 200],
  [16, 38.8, 8.95, 16, 55, 200],
  [20, 46.8, 11.05, 20, 70, 200],
]
const carriageGrades = [grades.steel46, grades.steel88Zinc, grades.steel46Galvanised, grades.a2, grades.a4]

function* carriageBolts(): Generator<Variant> {
  for (const [diameter, head, height, square, min, max] of carriageHeads) {
    for (const length of between(nominalLengths, min, max)) {
      for (const { code, label, specs } of carriageGrades) {
        const thread = 2 * diameter + (length <= 125 ? 6 : 12)
        yield {
          sku: [`M${diameter}X${length}`, code],
          name: `Carriage Bolt DIN 603 M${diameter} x ${length} ${label}`,
          specs: {
            ...coarseThread(diameter),
            ...specs,
            length,
            thread_length: Math.min(length, thread),
            head_diameter: head,
            head_height: height,
            square_neck: square,
          },
        }
      }
    }
  }
}

const rodGrades = [grades.steel46, grades.steel88Zinc, grades.steel46Galvanised, grades.steel109, grades.a2, grades.a4]
const rodDiameters = [3, 4, 5, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 27, 30, 33, 36]

function* threadedRods(): Generator<Variant> {
  for (const diameter of rodDiameters) {
    for (const length of [250, 500, 1000]) {
      for (const { code, label, specs } of rodGrades) {
        yield {
          sku: [`M${diameter}X${length}`, code],
          name: `Threaded Rod DIN 976-1 M${diameter} x ${length} ${label}`,
          specs: { ...coarseThread(diameter), ...specs, length, thread_length: length, fully_threaded: true },
        }
      }
    }
  }
}

/** DIN 580 lifting capacity of one bolt pulled straight (kg) and ring sizes (mm). */
const eyes: readonly (readonly [diameter: number, load: number, outside: number, inside: number, thread: number])[] = [
  [6, 75, 28, 16, 13],
  [8, 140, 36, 20, 13],
  [10, 230, 45, 25, 17],
  [12, 340, 54, 30, 20.5],
  [16, 700, 63, 35, 27],
  [20, 1200, 72, 40, 30],
  [24, 1800, 90, 50, 36],
  [30, 3200, 108, 60, 45],
  [36, 4600, 126, 70, 54],
  [42, 6300, 144, 80, 63],
  [48, 8600, 166, 90, 68],
]
const eyeMaterials = [
  ['C15', 'Carbon steel', 'Plain', 'C15E plain'],
  ['C15Z', 'Carbon steel', 'Zinc plated', 'C15E zinc plated'],
  ['A2', 'Stainless steel A2', 'Plain', 'A2 stainless'],
  ['A4', 'Stainless steel A4', 'Plain', 'A4 stainless'],
] as const

function* eyeParts(title: string, shank: boolean): Generator<Variant> {
  for (const [diameter, load, outside, inside, thread] of eyes) {
    for (const [code, material, finish, label] of eyeMaterials) {
      yield {
        sku: [`M${diameter}`, code],
        name: `${title} M${diameter} ${label}, ${load} kg`,
        specs: {
          ...coarseThread(diameter),
          material,
          finish,
          working_load: load,
          outside_diameter: outside,
          inside_diameter: inside,
          ...(shank ? { thread_length: thread } : {}),
        },
      }
    }
  }
}

const eyeFamily = (title: string, standard: string, code: string, shank: boolean): Family => ({
  name: `${title} ${standard}`,
  code,
  brand: brands.ulvenstahl,
  attributes: [
    ...define.metricFamily,
    axis(refine(define.material, { options: ['Carbon steel', 'Stainless steel A2', 'Stainless steel A4'] })),
    axis(refine(define.finish, { options: ['Plain', 'Zinc plated'] })),
  ],
  fixed: { standard, thread_series: 'Metric coarse' },
  variants: () => eyeParts(`${title} ${standard}`, shank),
})

const headed = [define.length, define.propertyClass, define.headDiameter, define.headHeight]

export const machineScrews: readonly Category[] = [
  {
    name: 'Machine Screws',
    attributes: [define.headDiameter, define.headHeight, define.driveSize, define.fullyThreaded],
    families: [
      screwFamily('Pan Head Screw', 'ISO 7045', 'PHS', 'pan', 'phillips'),
      screwFamily('Pan Head Screw', 'ISO 14583', 'PHX', 'pan', 'lobes'),
      screwFamily('Countersunk Screw', 'ISO 7046-1', 'CKS', 'sunk', 'phillips'),
      screwFamily('Countersunk Screw', 'ISO 14581', 'CKX', 'sunk', 'lobes'),
    ],
  },
  {
    name: 'Carriage Bolts',
    attributes: [...headed.slice(2), number('square_neck', 'Square neck', 'mm', { min: 3, max: 30 })],
    fixed: { drive: 'None', standard: 'DIN 603', thread_series: 'Metric coarse' },
    families: [
      {
        name: 'Carriage Bolt DIN 603',
        code: 'CAB',
        brand: brands.stavreng,
        attributes: [...define.metricFamily, ...gradeAxes(carriageGrades)],
        variants: carriageBolts,
      },
    ],
  },
  {
    name: 'Threaded Rods',
    attributes: [define.fullyThreaded, select('rod_form', 'Form', ['A (full length)', 'B (pre-cut)'])],
    fixed: { drive: 'None', standard: 'DIN 976-1', thread_series: 'Metric coarse', rod_form: 'A (full length)' },
    families: [
      {
        name: 'Threaded Rod DIN 976-1',
        code: 'ROD',
        brand: brands.stavreng,
        attributes: [...define.metricFamily, ...gradeAxes(rodGrades)],
        variants: threadedRods,
      },
    ],
  },
]

export const liftingFasteners: readonly Category[] = [
  {
    name: 'Eye Bolts & Eye Nuts',
    attributes: [
      define.threadSize,
      define.threadDiameter,
      define.threadPitch,
      define.threadSeries,
      define.threadLength,
      number('working_load', 'Working load, straight pull', 'kg', { min: 10, max: 50000, required: true }),
      number('outside_diameter', 'Outside diameter', 'mm', { min: 1, max: 2000 }),
      number('inside_diameter', 'Inside diameter', 'mm', { min: 0.5, max: 2000 }),
    ],
    families: [eyeFamily('Eye Bolt', 'DIN 580', 'EYB', true), eyeFamily('Eye Nut', 'DIN 582', 'EYN', false)],
  },
]
