import { axis, boolean, inInches, number, refine, select, text } from '../attribute.ts'
import { brands } from '../brands.ts'
import { coarsePitch } from '../metric-thread.ts'
import { fraction, inSentence, significant } from '../sequence.ts'
import type { Category, Variant } from '../tree.ts'
import { bore } from './attributes.ts'

/** Housed units, ISO 3228: size, shaft bore, shaft height, bolt spacing, base length (mm), dynamic load (kN). */
const units: readonly (readonly [
  size: number,
  bore: number,
  height: number,
  bolts: number,
  length: number,
  load: number,
])[] = [
  [203, 17, 30.2, 96, 127, 9.6],
  [204, 20, 33.3, 96, 127, 12.8],
  [205, 25, 36.5, 105, 140, 14],
  [206, 30, 42.9, 121, 165, 19.5],
  [207, 35, 47.6, 127, 167, 25.7],
  [208, 40, 49.2, 136, 184, 29.6],
  [209, 45, 54, 146, 190, 31.9],
  [210, 50, 57.2, 159, 206, 35.1],
  [211, 55, 63.5, 172, 219, 43.6],
  [212, 60, 69.8, 186, 241, 52.7],
  [213, 65, 76.2, 203, 265, 57.2],
  [214, 70, 79.4, 210, 266, 62.4],
  [215, 75, 82.6, 217, 275, 66.3],
  [216, 80, 88.9, 232, 292, 72.8],
  [218, 90, 101.6, 262, 327, 95.6],
]
const inchBores: readonly (readonly [bore: number, size: number])[] = [
  [0.5, 203],
  [0.625, 203],
  [0.75, 204],
  [0.875, 205],
  [1, 205],
  [1.125, 206],
  [1.1875, 206],
  [1.25, 207],
  [1.375, 207],
  [1.4375, 207],
  [1.5, 208],
  [1.625, 209],
  [1.75, 209],
  [1.9375, 210],
  [2, 211],
  [2.1875, 211],
  [2.25, 212],
  [2.4375, 212],
  [2.5, 213],
  [2.75, 214],
  [2.9375, 215],
  [3, 215],
]
const housings = [
  ['P', 'Pillow block', 'Cast iron'],
  ['F', 'Square flange', 'Cast iron'],
  ['FL', 'Oval flange', 'Cast iron'],
  ['FC', 'Round flange', 'Cast iron'],
  ['T', 'Take-up', 'Cast iron'],
  ['P-S', 'Pillow block', 'Stainless steel'],
  ['FL-S', 'Oval flange', 'Stainless steel'],
] as const
const lockings = [
  ['UC', 'Set screw'],
  ['NA', 'Eccentric collar'],
] as const

function* housedUnits(): Generator<Variant> {
  for (const [size, bore, height, bolts, length, load] of units) {
    for (const [form, housing, material] of housings) {
      for (const [prefix, shaft_locking] of lockings) {
        yield {
          sku: [`${prefix}${form}${size}`],
          name: `${housing} Unit ${prefix}${form}${size} ${bore} mm ${inSentence(shaft_locking)} ${inSentence(material)}`,
          specs: {
            bore,
            housing_form: housing,
            housing_material: material,
            shaft_locking,
            shaft_height: height,
            bolt_spacing: bolts,
            overall_length: length,
            dynamic_load_rating: load,
            static_load_rating: significant(load * 0.56),
          },
        }
      }
    }
  }
}

function* inchHousedUnits(): Generator<Variant> {
  for (const [bore, size] of inchBores) {
    const unit = units.find(([each]) => each === size)
    if (!unit) continue
    for (const [form, housing, material] of housings.slice(0, 5)) {
      yield {
        sku: [form, fraction(bore)],
        name: `${housing} Unit UC${form}${size} ${fraction(bore)}" set screw ${inSentence(material)}`,
        specs: {
          bore,
          housing_form: housing,
          housing_material: material,
          shaft_locking: 'Set screw',
          shaft_height: significant(unit[2] / 25.4),
          bolt_spacing: significant(unit[3] / 25.4),
          overall_length: significant(unit[4] / 25.4),
          dynamic_load_rating: unit[5],
          static_load_rating: significant(unit[5] * 0.56),
        },
      }
    }
  }
}

/** ISO 3547 wrapped and ISO 2795 sintered bushes: bore, outside diameter and stock lengths (mm). */
const bushes: readonly (readonly [bore: number, outside: number, lengths: readonly number[]])[] = [
  [3, 6, [4, 6, 10]],
  [4, 8, [4, 8, 12]],
  [5, 9, [5, 8, 10, 12]],
  [6, 10, [6, 8, 10, 12, 16]],
  [8, 12, [8, 10, 12, 16, 20]],
  [10, 16, [8, 10, 12, 16, 20, 25]],
  [12, 18, [10, 12, 15, 20, 25]],
  [14, 20, [14, 18, 22, 28]],
  [15, 21, [10, 15, 20, 25, 32]],
  [16, 22, [12, 16, 20, 25, 32]],
  [18, 24, [18, 22, 28, 36]],
  [20, 26, [16, 20, 25, 32]],
  [22, 28, [15, 20, 25, 30, 36]],
  [25, 32, [20, 25, 32, 40]],
  [28, 36, [20, 25, 30, 36, 40]],
  [30, 38, [20, 25, 30, 40]],
  [32, 40, [20, 25, 30, 40]],
  [35, 45, [25, 35, 40, 50]],
  [40, 50, [25, 32, 40, 50]],
  [45, 56, [35, 45, 55, 65]],
  [50, 60, [32, 40, 50, 63]],
]
const bushMaterials = [
  ['SB', 'Sintered bronze', 10, 6, 120],
  ['PTFE', 'Steel with PTFE liner', 60, 2, 280],
  ['POM', 'Steel with POM liner', 45, 2.5, 110],
  ['CB', 'Cast bronze CuSn8', 40, 2, 200],
] as const

function* plainBushes(flanged: boolean): Generator<Variant> {
  for (const [bore, outside, lengths] of bushes) {
    for (const length of lengths) {
      for (const [code, material, pressure, speed, hottest] of bushMaterials) {
        yield {
          sku: [`${bore}X${outside}X${length}`, code],
          name: `${flanged ? 'Flanged Bush' : 'Plain Bush'} ${bore} x ${outside} x ${length} ${inSentence(material)}`,
          specs: {
            bore,
            outside_diameter: outside,
            length,
            bush_material: material,
            flanged,
            ...(flanged ? { flange_diameter: Math.round(outside * 1.35) } : {}),
            permissible_pressure: pressure,
            sliding_speed: speed,
            operating_temperature: { min: code === 'PTFE' ? -195 : -40, max: hottest },
          },
        }
      }
    }
  }
}

/** DIN ISO 12240-4 series K rod ends: bore equals thread; ball width, eye diameter, overall height (mm), static load (kN). */
const rodEnds: readonly (readonly [bore: number, width: number, eye: number, height: number, load: number])[] = [
  [5, 8, 18, 42, 9],
  [6, 9, 20, 46, 11],
  [8, 12, 24, 54, 18],
  [10, 14, 28, 62, 24],
  [12, 16, 32, 70, 30],
  [14, 19, 36, 78, 38],
  [16, 21, 42, 87, 48],
  [18, 23, 46, 95, 59],
  [20, 25, 50, 103, 69],
  [22, 28, 54, 112, 83],
  [25, 31, 60, 124, 104],
  [30, 37, 70, 145, 144],
]
const rodEndRaces = [
  ['G', 'Bronze', 'Zinc plated steel', true],
  ['T', 'PTFE', 'Zinc plated steel', false],
  ['S', 'PTFE', 'Stainless steel', false],
] as const

/** Series K has coarse threads up to M16 and fine ones above; the 25 mm ball sits on M24 x 2. */
function rodEndThread(bore: number) {
  if (bore <= 16) return { thread_size: `M${bore}`, thread_pitch: coarsePitch(bore) }
  const pitch = bore < 25 ? 1.5 : 2
  return { thread_size: `M${bore === 25 ? 24 : bore}x${pitch}`, thread_pitch: pitch }
}

function* rodEndBearings(): Generator<Variant> {
  for (const [bore, width, eye, height, load] of rodEnds) {
    for (const gender of ['Male', 'Female'] as const) {
      for (const hand of ['Right', 'Left'] as const) {
        for (const [code, race, body, lubricated] of rodEndRaces) {
          yield {
            sku: [`${gender === 'Male' ? 'M' : 'F'}${bore}`, hand === 'Left' ? 'L' : 'R', code],
            name: `Rod End ${inSentence(gender)} M${bore} ${inSentence(hand)}-hand ${inSentence(race)} race ${inSentence(body)}`,
            specs: {
              bore,
              width,
              outside_diameter: eye,
              overall_length: gender === 'Male' ? height : significant(height * 0.88),
              ...rodEndThread(bore),
              thread_gender: gender,
              thread_hand: hand,
              race_material: race,
              housing_material: body,
              relubricable: lubricated,
              static_load_rating: load,
            },
          }
        }
      }
    }
  }
}

const loadRatings = [
  number('dynamic_load_rating', 'Basic dynamic load rating', 'kN', { min: 0.05, max: 2000 }),
  number('static_load_rating', 'Basic static load rating', 'kN', { min: 0.02, max: 2000 }),
]
const housingMaterial = axis(
  select('housing_material', 'Housing material', [
    'Cast iron',
    'Stainless steel',
    'Zinc plated steel',
    'Thermoplastic',
  ]),
)
const housed = [
  axis(select('housing_form', 'Housing', ['Pillow block', 'Square flange', 'Oval flange', 'Round flange', 'Take-up'])),
  axis(select('shaft_locking', 'Shaft locking', ['Set screw', 'Eccentric collar', 'Adapter sleeve'])),
]
const shaftHeight = number('shaft_height', 'Shaft height', 'mm', { min: 5, max: 400 })
const boltSpacing = number('bolt_spacing', 'Bolt spacing', 'mm', { min: 10, max: 800 })
const overallLength = number('overall_length', 'Overall length', 'mm', { min: 5, max: 3000 })

const bushAttributes = [
  refine(bore, { max: 200 }),
  axis(number('length', 'Length', 'mm', { min: 1, max: 1000 })),
  axis(
    select(
      'bush_material',
      'Bush material',
      bushMaterials.map(([, material]) => material),
    ),
  ),
  boolean('flanged', 'Flanged'),
  number('flange_diameter', 'Flange diameter', 'mm', { min: 4, max: 300 }),
  number('permissible_pressure', 'Permissible pressure', 'MPa', { min: 1, max: 400 }),
  number('sliding_speed', 'Sliding speed', 'm/s', { min: 0.1, max: 20 }),
]
const temperature = {
  key: 'operating_temperature',
  label: 'Operating temperature',
  type: 'RANGE',
  unit: 'Cel',
  min: -270,
  max: 400,
  filterable: true,
} as const

export const mountedAndPlain: readonly Category[] = [
  {
    name: 'Mounted Bearings',
    attributes: [...housed, housingMaterial, ...loadRatings, shaftHeight, boltSpacing, overallLength],
    categories: [
      {
        name: 'Metric Bearing Units',
        attributes: [refine(bore, { max: 150 })],
        families: [{ name: 'Bearing Unit metric', code: 'BU', brand: brands.torvane, variants: housedUnits }],
      },
      {
        name: 'Inch Bearing Units',
        families: [
          {
            name: 'Bearing Unit inch',
            code: 'BUI',
            brand: brands.torvane,
            attributes: [bore, shaftHeight, boltSpacing, overallLength].map(inInches),
            variants: inchHousedUnits,
          },
        ],
      },
    ],
  },
  {
    name: 'Plain Bearings',
    attributes: [temperature],
    categories: [
      {
        name: 'Plain Bushes',
        attributes: bushAttributes,
        families: [
          { name: 'Plain Bush ISO 3547', code: 'PB', brand: brands.drovant, variants: () => plainBushes(false) },
        ],
      },
      {
        name: 'Flanged Bushes',
        attributes: bushAttributes,
        families: [
          { name: 'Flanged Bush ISO 3547', code: 'FB', brand: brands.drovant, variants: () => plainBushes(true) },
        ],
      },
    ],
  },
  {
    name: 'Spherical Plain Bearings',
    attributes: [
      housingMaterial,
      number('width', 'Width', 'mm', { min: 1, max: 400 }),
      overallLength,
      loadRatings[1],
      text('thread_size', 'Thread size', String.raw`^M\d+(\.\d+)?(x\d+(\.\d+)?)?$`, { filterable: true }),
      number('thread_pitch', 'Thread pitch', 'mm', { min: 0.2, max: 6 }),
      axis(select('thread_gender', 'Thread', ['Male', 'Female'])),
      axis(select('thread_hand', 'Thread direction', ['Right', 'Left'])),
      axis(select('race_material', 'Race', ['Bronze', 'PTFE'])),
      boolean('relubricable', 'Relubricable'),
    ].filter((attribute) => attribute !== undefined),
    categories: [
      {
        name: 'Rod Ends',
        families: [{ name: 'Rod End ISO 12240-4 K', code: 'RE', brand: brands.drovant, variants: rodEndBearings }],
      },
    ],
  },
]
