import { axis, inInches, number, select, text } from '../attribute.ts'
import { brands } from '../brands.ts'
import { unifiedThreads } from '../inch-thread.ts'
import { coarsePitch, finePitches } from '../metric-thread.ts'
import { decimals, inSentence } from '../sequence.ts'
import type { Category, Variant } from '../tree.ts'
import { coating, groups, overallLength, shank, toolMaterial } from './attributes.ts'
import { hssCoatings } from './drills.ts'

/** DIN 371 and 376 taps: overall length and shank (mm) by diameter. */
const tapBodies: readonly (readonly [diameter: number, overall: number, shank: number, square: number])[] = [
  [2, 45, 2.8, 2.1],
  [2.5, 50, 2.8, 2.1],
  [3, 56, 3.5, 2.7],
  [4, 63, 4.5, 3.4],
  [5, 70, 6, 4.9],
  [6, 80, 6, 4.9],
  [8, 90, 8, 6.2],
  [10, 100, 10, 8],
  [12, 110, 9, 7],
  [14, 110, 11, 9],
  [16, 110, 12, 9],
  [18, 125, 14, 11],
  [20, 140, 16, 12],
  [22, 140, 18, 14.5],
  [24, 160, 18, 14.5],
  [27, 160, 20, 16],
  [30, 180, 22, 18],
  [33, 180, 25, 20],
  [36, 200, 28, 22],
]
const tapForms = [
  ['B', 'Spiral point', 'Through'],
  ['C', 'Spiral flute', 'Blind'],
  ['D', 'Straight flute', 'Through and blind'],
  ['F', 'Forming', 'Through and blind'],
] as const

function* taps(fine: boolean): Generator<Variant> {
  for (const [diameter, overall, shank, square] of tapBodies) {
    const pitches = fine
      ? finePitches.filter(([each]) => each === diameter).map(([, pitch]) => pitch)
      : [coarsePitch(diameter)]
    for (const pitch of pitches) {
      for (const [form, chamfer, hole] of tapForms) {
        for (const [code, tool_material, coating, groups] of hssCoatings.slice(1)) {
          if (form === 'F' && diameter > 20) continue
          const size = fine ? `M${diameter}x${pitch}` : `M${diameter}`
          yield {
            sku: [size, form, code],
            name: `Machine Tap ${size} ${inSentence(chamfer)} ${tool_material} ${coating} 6H`,
            specs: {
              thread_size: size,
              thread_pitch: pitch,
              tap_form: chamfer,
              hole_kind: hole,
              tool_material,
              coating,
              overall_length: overall,
              shank_diameter: shank,
              square_size: square,
              core_hole: decimals(diameter - (form === 'F' ? 0.45 : 1) * pitch, 2),
              thread_tolerance: '6H',
              workpiece_groups: [...groups],
            },
          }
        }
      }
    }
  }
}

function* unifiedTaps(): Generator<Variant> {
  for (const { size, diameterIn, coarse, fine } of unifiedThreads) {
    for (const [series, perInch] of [
      ['UNC', coarse],
      ['UNF', fine],
    ] as const) {
      for (const [form, chamfer, hole] of tapForms.slice(0, 3)) {
        for (const [code, tool_material, coating, groups] of hssCoatings.slice(1)) {
          const body = tapBodies.find(([diameter]) => diameter >= diameterIn * 25.4) ?? tapBodies[tapBodies.length - 1]
          if (!body) continue
          yield {
            sku: [`${size}-${perInch}`, form, code],
            name: `Machine Tap ${size}-${perInch} ${series} ${inSentence(chamfer)} ${tool_material} ${coating} 2B`,
            specs: {
              thread_size: `${size}-${perInch}`,
              threads_per_inch: perInch,
              tap_form: chamfer,
              hole_kind: hole,
              tool_material,
              coating,
              overall_length: decimals(body[1] / 25.4, 2),
              shank_diameter: decimals(body[2] / 25.4, 3),
              core_hole: decimals(diameterIn - 1 / perInch, 3),
              thread_tolerance: '2B',
              workpiece_groups: [...groups],
            },
          }
        }
      }
    }
  }
}

const tapAttributes = [
  axis(
    text('thread_size', 'Thread size', String.raw`^(M\d+(\.\d+)?(x\d+(\.\d+)?)?|(#\d+|\d+|\d+/\d+|\d+ \d+/\d+)-\d+)$`, {
      filterable: true,
    }),
  ),
  number('thread_pitch', 'Thread pitch', 'mm', { min: 0.2, max: 6 }),
  number('threads_per_inch', 'Threads per inch', '1/in', { min: 4, max: 80 }),
  axis(
    select(
      'tap_form',
      'Form',
      tapForms.map(([, form]) => form),
    ),
  ),
  select('hole_kind', 'Hole', ['Through', 'Blind', 'Through and blind']),
  toolMaterial,
  coating,
  overallLength,
  shank,
  number('square_size', 'Square', 'mm', { min: 1, max: 60, filterable: false }),
  number('core_hole', 'Core hole', 'mm', { min: 0.5, max: 100 }),
  select('thread_tolerance', 'Thread tolerance', ['6H', '6G', '2B', '3B']),
  groups,
]

export const threading: Category = {
  name: 'Threading',
  attributes: tapAttributes,
  categories: [
    {
      name: 'Metric Machine Taps',
      families: [
        {
          name: 'Machine Tap metric coarse DIN 371/376',
          code: 'TAP',
          brand: brands.zemborra,
          variants: () => taps(false),
        },
        { name: 'Machine Tap metric fine DIN 374', code: 'TAPF', brand: brands.zemborra, variants: () => taps(true) },
      ],
    },
    {
      name: 'Unified Machine Taps',
      families: [
        {
          name: 'Machine Tap unified',
          code: 'TAPU',
          brand: brands.zemborra,
          attributes: ['overall_length', 'shank_diameter', 'core_hole']
            .flatMap((key) => tapAttributes.filter((each) => each.key === key))
            .map(inInches),
          variants: unifiedTaps,
        },
      ],
    },
  ],
}
