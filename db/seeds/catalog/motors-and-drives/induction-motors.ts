import { axis, number, refine, required, select } from '../attribute.ts'
import { brands } from '../brands.ts'
import { inSentence, significant } from '../sequence.ts'
import type { Category, Family, Variant } from '../tree.ts'
import * as define from './attributes.ts'

/** EN 50347: frame of each power and pole count; IEC 60034-30-1: efficiency of IE3 and IE4 at 50 Hz. */
interface IecRow {
  kilowatts: number
  /** Frame, IE3 %, IE4 %. */
  2?: readonly [frame: string, ie3: number, ie4: number]
  4?: readonly [frame: string, ie3: number, ie4: number]
  6?: readonly [frame: string, ie3: number, ie4: number]
}

const iecRows: readonly IecRow[] = [
  { kilowatts: 0.37, 2: ['71', 73.8, 78.1], 4: ['71', 77.3, 81.1], 6: ['80', 73.5, 78] },
  { kilowatts: 0.55, 2: ['71', 77.8, 81.5], 4: ['80', 80.8, 83.9], 6: ['80', 77.2, 80.9] },
  { kilowatts: 0.75, 2: ['80', 80.7, 83.5], 4: ['80', 82.5, 85.7], 6: ['90S', 78.9, 82.7] },
  { kilowatts: 1.1, 2: ['80', 82.7, 85.2], 4: ['90S', 84.1, 87.2], 6: ['90L', 81, 84.5] },
  { kilowatts: 1.5, 2: ['90S', 84.2, 86.5], 4: ['90L', 85.3, 88.2], 6: ['100L', 82.5, 85.9] },
  { kilowatts: 2.2, 2: ['90L', 85.9, 88], 4: ['100L', 86.7, 89.5], 6: ['112M', 84.3, 87.4] },
  { kilowatts: 3, 2: ['100L', 87.1, 89.1], 4: ['100L', 87.7, 90.4], 6: ['132S', 85.6, 88.6] },
  { kilowatts: 4, 2: ['112M', 88.1, 90], 4: ['112M', 88.6, 91.1], 6: ['132M', 86.8, 89.5] },
  { kilowatts: 5.5, 2: ['132S', 89.2, 90.9], 4: ['132S', 89.6, 91.9], 6: ['132M', 88, 90.5] },
  { kilowatts: 7.5, 2: ['132S', 90.1, 91.7], 4: ['132M', 90.4, 92.6], 6: ['160M', 89.1, 91.3] },
  { kilowatts: 11, 2: ['160M', 91.2, 92.6], 4: ['160M', 91.4, 93.3], 6: ['160L', 90.3, 92.3] },
  { kilowatts: 15, 2: ['160M', 91.9, 93.3], 4: ['160L', 92.1, 93.9], 6: ['180L', 91.2, 92.9] },
  { kilowatts: 18.5, 2: ['160L', 92.4, 93.7], 4: ['180M', 92.6, 94.2], 6: ['200L', 91.7, 93.4] },
  { kilowatts: 22, 2: ['180M', 92.7, 94], 4: ['180L', 93, 94.5], 6: ['200L', 92.2, 93.7] },
  { kilowatts: 30, 2: ['200L', 93.3, 94.5], 4: ['200L', 93.6, 94.9], 6: ['225M', 92.9, 94.2] },
  { kilowatts: 37, 2: ['200L', 93.7, 94.8], 4: ['225S', 93.9, 95.2], 6: ['250M', 93.3, 94.5] },
  { kilowatts: 45, 2: ['225M', 94, 95], 4: ['225M', 94.2, 95.4], 6: ['280S', 93.7, 94.8] },
  { kilowatts: 55, 2: ['250M', 94.3, 95.3], 4: ['250M', 94.6, 95.7], 6: ['280M', 94.1, 95.1] },
  { kilowatts: 75, 2: ['280S', 94.7, 95.6], 4: ['280S', 95, 96], 6: ['315S', 94.6, 95.4] },
  { kilowatts: 90, 2: ['280M', 95, 95.8], 4: ['280M', 95.2, 96.1] },
  { kilowatts: 110, 2: ['315S', 95.2, 96], 4: ['315S', 95.4, 96.3] },
]

/** EN 50347 shaft ends: diameter (mm) of each frame; from frame 225 up two poles have a thinner one. */
const shafts: Readonly<Record<string, readonly [multiPole: number, twoPole: number]>> = {
  '63': [11, 11],
  '71': [14, 14],
  '80': [19, 19],
  '90S': [24, 24],
  '90L': [24, 24],
  '100L': [28, 28],
  '112M': [28, 28],
  '132S': [38, 38],
  '132M': [38, 38],
  '160M': [42, 42],
  '160L': [42, 42],
  '180M': [48, 48],
  '180L': [48, 48],
  '200L': [55, 55],
  '225S': [60, 60],
  '225M': [60, 55],
  '250M': [65, 60],
  '280S': [75, 65],
  '280M': [75, 65],
  '315S': [80, 65],
}
const frames = Object.keys(shafts).toSorted((a, b) => Number.parseInt(a) - Number.parseInt(b) || b.localeCompare(a))
const powerFactors = { 2: 0.86, 4: 0.81, 6: 0.75 } as const
const iecMountings = ['B3 foot', 'B5 flange', 'B14 face', 'B35 foot and flange', 'B34 foot and face']
const supplies = [
  [400, '400'],
  [690, '690'],
] as const

function* iecMotors(
  efficiencyClass: 'IE3' | 'IE4',
  housing: 'Cast iron' | 'Aluminium',
  brake: boolean,
): Generator<Variant> {
  for (const row of iecRows) {
    for (const pole of [2, 4, 6] as const) {
      const [frame, ie3, ie4] = row[pole] ?? []
      if (frame === undefined || ie3 === undefined || ie4 === undefined || (brake && row.kilowatts > 22)) continue
      const efficiency = efficiencyClass === 'IE3' ? ie3 : ie4
      const speed = define.inductionSpeed(6000 / pole, row.kilowatts)
      const size = Number.parseInt(frame)
      if (housing === 'Aluminium' && size > 160) continue
      for (const mounting of iecMountings.filter((each) => size <= 132 || !each.includes('face'))) {
        for (const [volts] of supplies.filter(([each]) => each === 400 || (row.kilowatts >= 4 && !brake))) {
          yield {
            sku: [`${row.kilowatts}KW-${pole}P`, mounting.slice(0, 3).trim(), volts],
            name: `${brake ? 'Brake ' : ''}Motor ${row.kilowatts} kW ${speed} rpm ${pole}-pole ${volts} V ${frame} ${mounting.split(' ')[0]} ${efficiencyClass}${housing === 'Aluminium' ? ' aluminium' : ''}`,
            specs: {
              rated_power: row.kilowatts,
              pole_count: pole,
              frame_size: frame,
              mounting,
              rated_voltage: volts,
              rated_speed: speed,
              rated_torque: define.torque(row.kilowatts, speed),
              rated_current: define.threePhaseCurrent(row.kilowatts, volts, efficiency, powerFactors[pole]),
              efficiency,
              power_factor: powerFactors[pole],
              shaft_diameter: shafts[frame]?.[pole === 2 ? 1 : 0] ?? 80,
              weight: significant(
                7 + row.kilowatts ** 0.9 * (pole === 2 ? 7.5 : pole === 4 ? 8.5 : 11) * (brake ? 1.2 : 1),
                2,
              ),
              ...(brake ? { brake_torque: significant(define.torque(row.kilowatts, speed) * 2, 2) } : {}),
            },
          }
        }
      }
    }
  }
}

/** NEMA MG 1: frame and Premium efficiency at 60 Hz for 2, 4 and 6 poles, TEFC. */
type NemaRow = readonly [
  hp: number,
  two: readonly [string, number] | null,
  four: readonly [string, number] | null,
  six: readonly [string, number] | null,
]
const nemaRows: readonly NemaRow[] = [
  [1, null, ['143T', 85.5], ['145T', 82.5]],
  [1.5, ['143T', 84], ['145T', 86.5], ['182T', 87.5]],
  [2, ['145T', 85.5], ['145T', 86.5], ['184T', 88.5]],
  [3, ['182T', 86.5], ['182T', 89.5], ['213T', 89.5]],
  [5, ['184T', 88.5], ['184T', 89.5], ['215T', 89.5]],
  [7.5, ['213T', 89.5], ['213T', 91.7], ['254T', 91]],
  [10, ['215T', 90.2], ['215T', 91.7], ['256T', 91]],
  [15, ['254T', 91], ['254T', 92.4], ['284T', 91.7]],
  [20, ['256T', 91], ['256T', 93], ['286T', 91.7]],
  [25, ['284TS', 91.7], ['284T', 93.6], ['324T', 93]],
  [30, ['286TS', 91.7], ['286T', 93.6], ['326T', 93]],
  [40, ['324TS', 92.4], ['324T', 94.1], ['364T', 94.1]],
  [50, ['326TS', 93], ['326T', 94.5], ['365T', 94.1]],
  [60, null, ['364T', 95], ['404T', 94.5]],
  [75, null, ['365T', 95.4], ['405T', 94.5]],
  [100, null, ['405T', 95.4], null],
]
/** Shaft diameter (in) by the frame's first two digits and suffix. */
const nemaShafts: Readonly<Record<string, number>> = {
  '14T': 0.875,
  '18T': 1.125,
  '21T': 1.375,
  '25T': 1.625,
  '28T': 1.875,
  '28TS': 1.625,
  '32T': 2.125,
  '32TS': 1.875,
  '36T': 2.375,
  '40T': 2.875,
}
const nemaFrames = [
  '143T',
  '145T',
  '182T',
  '184T',
  '213T',
  '215T',
  '254T',
  '256T',
  '284T',
  '284TS',
  '286T',
  '286TS',
  '324T',
  '324TS',
  '326T',
  '326TS',
  '364T',
  '365T',
  '404T',
  '405T',
]
const enclosures = ['TEFC', 'ODP', 'Washdown'] as const
const nemaMountings = ['Foot (T frame)', 'C-face', 'C-face with foot']

function* nemaMotors(): Generator<Variant> {
  for (const [hp, two, four, six] of nemaRows) {
    for (const [poles, cell] of [
      [2, two],
      [4, four],
      [6, six],
    ] as const) {
      if (!cell) continue
      const [frame, efficiency] = cell
      const kilowatts = define.kilowatts(hp)
      const speed = define.inductionSpeed(7200 / poles, kilowatts)
      for (const mounting of nemaMountings) {
        for (const enclosure of enclosures.filter((each) => each !== 'Washdown' || hp <= 20)) {
          for (const volts of hp <= 50 ? [230, 460, 575] : [460, 575]) {
            yield {
              sku: [
                `${hp}HP-${poles}P`,
                { 'Foot (T frame)': 'T', 'C-face': 'C', 'C-face with foot': 'TC' }[mounting] ?? 'T',
                enclosure,
                volts,
              ],
              name: `NEMA Motor ${hp} hp ${speed} rpm ${volts} V ${frame} ${enclosure} ${mounting}`,
              specs: {
                rated_power: hp,
                pole_count: poles,
                frame_size: frame,
                mounting,
                enclosure,
                rated_voltage: volts,
                rated_speed: speed,
                rated_torque: significant((5252 * hp) / speed),
                rated_current: define.threePhaseCurrent(
                  kilowatts,
                  volts,
                  efficiency,
                  { 2: 0.87, 4: 0.82, 6: 0.77 }[poles],
                ),
                efficiency,
                service_factor: 1.15,
                shaft_diameter: nemaShafts[`${frame.slice(0, 2)}${frame.slice(3)}`] ?? 2.875,
                ip_rating: { TEFC: 'IP54', ODP: 'IP23', Washdown: 'IP66' }[enclosure],
              },
            }
          }
        }
      }
    }
  }
}

const singlePhaseRows: readonly (readonly [kilowatts: number, frame: string, efficiency: number])[] = [
  [0.12, '63', 56],
  [0.18, '63', 59],
  [0.25, '71', 62],
  [0.37, '71', 65],
  [0.55, '80', 69],
  [0.75, '80', 72],
  [1.1, '90S', 74],
  [1.5, '90L', 76],
  [2.2, '100L', 78],
]

function* singlePhaseMotors(): Generator<Variant> {
  for (const [kilowatts, frame, efficiency] of singlePhaseRows) {
    for (const pole of [2, 4] as const) {
      const speed = define.inductionSpeed(6000 / pole, kilowatts)
      for (const mounting of iecMountings.slice(0, 3)) {
        for (const start of ['Permanent capacitor', 'Start and run capacitor']) {
          yield {
            sku: [
              `${kilowatts}KW-${pole}P`,
              mounting.slice(0, 3).trim(),
              start === 'Permanent capacitor' ? 'PC' : 'SC',
            ],
            name: `Single-Phase Motor ${kilowatts} kW ${speed} rpm 230 V ${frame} ${mounting.split(' ')[0]} ${inSentence(start)}`,
            specs: {
              rated_power: kilowatts,
              pole_count: pole,
              frame_size: frame,
              mounting,
              starting: start,
              rated_voltage: 230,
              rated_speed: speed,
              rated_torque: define.torque(kilowatts, speed),
              rated_current: significant((kilowatts * 1000) / (230 * (efficiency / 100) * 0.93)),
              efficiency,
              run_capacitor: Math.round(kilowatts * 26 + 4),
              shaft_diameter: shafts[frame]?.[0] ?? 24,
            },
          }
        }
      }
    }
  }
}

const frameSize = required(select('frame_size', 'Frame size', [...frames, ...nemaFrames]))
const efficiencyClass = select('efficiency_class', 'Efficiency class', [
  'IE1',
  'IE2',
  'IE3',
  'IE4',
  'IE5',
  'NEMA Premium',
])
const iecFamily = (
  brand: string,
  name: string,
  code: string,
  ie: 'IE3' | 'IE4',
  housing: 'Cast iron' | 'Aluminium',
  brake: boolean,
): Family => ({
  name,
  code,
  brand,
  attributes: [
    refine(frameSize, { options: frames }),
    refine(efficiencyClass, { options: [ie] }),
    axis(refine(define.ratedVoltage, {})),
    axis(refine(define.mounting, { options: iecMountings })),
  ],
  fixed: { efficiency_class: ie, housing_material: housing },
  variants: () => iecMotors(ie, housing, brake),
})

const iec = { phases: '3', frequency: 50, ip_rating: 'IP55', approvals: ['CE', 'UKCA'] }

export const inductionMotors: Category = {
  name: 'AC Motors',
  attributes: [
    define.powerAxis,
    define.poles,
    define.phases,
    define.frequency,
    frameSize,
    define.mounting,
    efficiencyClass,
    define.efficiency,
    define.duty,
    number('power_factor', 'Power factor', undefined, { min: 0.3, max: 1, filterable: false }),
    select('housing_material', 'Housing', ['Cast iron', 'Aluminium', 'Rolled steel']),
  ],
  categories: [
    {
      name: 'IEC Motors',
      fixed: iec,
      families: [
        iecFamily(brands.kelvark, 'IEC Motor IE3 cast iron', 'KM3', 'IE3', 'Cast iron', false),
        iecFamily(brands.kelvark, 'IEC Motor IE4 cast iron', 'KM4', 'IE4', 'Cast iron', false),
        iecFamily(brands.voltrane, 'IEC Motor IE3 aluminium', 'VM3', 'IE3', 'Aluminium', false),
      ],
    },
    {
      name: 'Brake Motors',
      attributes: [
        number('brake_torque', 'Brake torque', 'N.m', { min: 0.5, max: 5000 }),
        number('brake_voltage', 'Brake voltage', 'V', { min: 12, max: 400 }),
      ],
      fixed: { phases: '3', frequency: 50, brake_voltage: 24 },
      families: [iecFamily(brands.kelvark, 'Brake Motor IE3', 'KB3', 'IE3', 'Cast iron', true)],
    },
    {
      name: 'NEMA Motors',
      attributes: [
        axis(select('enclosure', 'Enclosure', [...enclosures])),
        number('service_factor', 'Service factor', undefined, { min: 1, max: 1.5 }),
      ],
      fixed: { phases: '3', frequency: 60, efficiency_class: 'NEMA Premium', approvals: ['cURus', 'NEMA Premium'] },
      families: [
        {
          name: 'NEMA Premium Motor T frame',
          code: 'NM',
          brand: brands.voltrane,
          attributes: [
            axis(refine(define.ratedPower, { unit: 'hp', min: 0.25, max: 500 })),
            refine(define.ratedTorque, { unit: 'lbf.ft' }),
            refine(define.shaftDiameter, { unit: 'in', min: 0.1, max: 5 }),
            refine(frameSize, { options: nemaFrames }),
            refine(define.mounting, { options: nemaMountings }),
            axis(refine(define.ratedVoltage, {})),
          ],
          variants: nemaMotors,
        },
      ],
    },
    {
      name: 'Single-Phase Motors',
      attributes: [
        axis(select('starting', 'Starting', ['Permanent capacitor', 'Start and run capacitor'])),
        number('run_capacitor', 'Run capacitor', 'uF', { min: 1, max: 200 }),
      ],
      fixed: { phases: '1', frequency: 50, duty_type: 'S1', ip_rating: 'IP54' },
      families: [
        { name: 'Single-Phase Motor aluminium', code: 'SM', brand: brands.voltrane, variants: singlePhaseMotors },
      ],
    },
  ],
}
