import { inInches, number, refine } from '../attribute.ts'
import { brands } from '../brands.ts'
import { unifiedSpecs } from '../inch-thread.ts'
import { coarseThread, nominalLengths } from '../metric-thread.ts'
import { between, fraction } from '../sequence.ts'
import type { Category, Family, Variant } from '../tree.ts'
import * as define from './attributes.ts'
import { gradeAxes, grades } from './grades.ts'

/** ISO 4162: width across flats, flange diameter, head height (mm), shortest and longest length. */
const flangeHeads: readonly (readonly [
  diameter: number,
  across: number,
  flange: number,
  height: number,
  min: number,
  max: number,
])[] = [
  [5, 7, 11.4, 5.6, 10, 50],
  [6, 8, 13.6, 6.9, 12, 60],
  [8, 10, 17, 8.5, 16, 80],
  [10, 13, 20.8, 9.7, 20, 100],
  [12, 15, 24.7, 12.1, 25, 120],
  [14, 18, 28.6, 12.9, 30, 140],
  [16, 21, 32.8, 15.2, 35, 160],
]
const flangeGrades = [grades.steel88Zinc, grades.steel109, grades.steel109Flake, grades.a2]

function* flangeBolts(): Generator<Variant> {
  for (const [diameter, across, flange, height, min, max] of flangeHeads) {
    for (const length of between(nominalLengths, min, max)) {
      for (const { code, label, specs } of flangeGrades) {
        yield {
          sku: [`M${diameter}X${length}`, code],
          name: `Hex Flange Bolt ISO 4162 M${diameter} x ${length} ${label}`,
          specs: {
            ...coarseThread(diameter),
            ...specs,
            length,
            thread_length: Math.min(length, 2 * diameter + 6),
            width_across_flats: across,
            head_diameter: flange,
            head_height: height,
            fully_threaded: length <= 2 * diameter + 6,
          },
        }
      }
    }
  }
}

const studGrades = [grades.steel88, grades.steel109, grades.a2, grades.a4]

/** DIN 939: the metal end is 1.25 diameters long. */
function* studs(): Generator<Variant> {
  for (const [diameter, min, max] of [
    [6, 25, 80],
    [8, 30, 100],
    [10, 35, 120],
    [12, 40, 140],
    [14, 45, 140],
    [16, 50, 160],
    [20, 60, 200],
    [24, 70, 200],
  ] as const) {
    for (const length of between(nominalLengths, min, max)) {
      for (const { code, label, specs } of studGrades) {
        yield {
          sku: [`M${diameter}X${length}`, code],
          name: `Stud DIN 939 M${diameter} x ${length} ${label}`,
          specs: {
            ...coarseThread(diameter),
            ...specs,
            length,
            thread_length: Math.min(length, 2 * diameter + (length <= 125 ? 6 : 12)),
            metal_end: diameter * 1.25,
            fully_threaded: false,
          },
        }
      }
    }
  }
}

/** ASME B18.6.3 pan head: head diameter and height (in), Phillips recess. */
const panHeads: readonly (readonly [size: string, head: number, height: number, recess: string, longest: number])[] = [
  ['#4', 0.219, 0.08, 'PH1', 1],
  ['#6', 0.27, 0.097, 'PH2', 1.5],
  ['#8', 0.322, 0.115, 'PH2', 2],
  ['#10', 0.373, 0.133, 'PH2', 3],
  ['1/4', 0.492, 0.175, 'PH3', 3],
  ['5/16', 0.615, 0.218, 'PH4', 3],
  ['3/8', 0.74, 0.261, 'PH4', 3],
]
const panLengths = [0.1875, 0.25, 0.3125, 0.375, 0.5, 0.625, 0.75, 0.875, 1, 1.25, 1.5, 1.75, 2, 2.5, 3]
const panGrades = [
  {
    ...grades.grade5,
    code: 'G2',
    label: 'Grade 2 zinc plated',
    specs: { property_class: 'Grade 2', material: 'Carbon steel', finish: 'Zinc plated' },
  },
  grades.inch188,
]

function* inchMachineScrews(series: 'UNC' | 'UNF'): Generator<Variant> {
  for (const [size, head, height, recess, longest] of panHeads) {
    const thread = unifiedSpecs(size, series)
    for (const length of between(panLengths, thread.thread_diameter, longest)) {
      for (const { code, label, specs } of panGrades) {
        yield {
          sku: [`${thread.thread_size}X${fraction(length)}`, code],
          name: `Pan Head Machine Screw ${size}-${thread.threads_per_inch} ${series} x ${fraction(length)}" ${recess} ${label}`,
          specs: {
            ...thread,
            ...specs,
            length,
            thread_length: length,
            head_diameter: head,
            head_height: height,
            drive_size: recess,
            fully_threaded: true,
          },
        }
      }
    }
  }
}

const inchFamily = (series: 'UNC' | 'UNF'): Family => ({
  name: `Pan Head Machine Screw ASME B18.6.3 ${series}`,
  code: `PMS-${series}`,
  brand: brands.crestwick,
  attributes: [
    ...define.inchFamily,
    ...[define.headDiameter, define.headHeight, define.threadLength].map(inInches),
    refine(define.driveSize, { pattern: '^PH[0-4]$' }),
    ...gradeAxes(panGrades),
  ],
  fixed: { standard: 'ASME B18.6.3', drive: 'Phillips' },
  variants: () => inchMachineScrews(series),
})

const coarse = { thread_series: 'Metric coarse' }

export const flangeBoltsAndStuds: readonly Category[] = [
  {
    name: 'Flange Bolts',
    attributes: [define.widthAcrossFlats, define.headDiameter, define.headHeight, define.fullyThreaded],
    fixed: { ...coarse, standard: 'ISO 4162', drive: 'External hex' },
    families: [
      {
        name: 'Hex Flange Bolt ISO 4162',
        code: 'HFB',
        brand: brands.ardenbolt,
        attributes: [...define.metricFamily, ...gradeAxes(flangeGrades)],
        variants: flangeBolts,
      },
    ],
  },
  {
    name: 'Studs',
    attributes: [number('metal_end', 'Metal end', 'mm', { min: 2, max: 200 }), define.fullyThreaded],
    fixed: { ...coarse, standard: 'DIN 939', drive: 'None' },
    families: [
      {
        name: 'Stud DIN 939',
        code: 'STU',
        brand: brands.stavreng,
        attributes: [...define.metricFamily, ...gradeAxes(studGrades)],
        variants: studs,
      },
    ],
  },
  {
    name: 'Inch Machine Screws',
    attributes: [define.headDiameter, define.headHeight, define.driveSize, define.fullyThreaded, define.threadsPerInch],
    families: [inchFamily('UNC'), inchFamily('UNF')],
  },
]
