import { axis, boolean, integer, number, refine, required, select } from '../attribute.ts'
import { brands } from '../brands.ts'
import { decimals, inSentence, significant } from '../sequence.ts'
import type { Category, Variant } from '../tree.ts'
import { protection } from '../vocabulary.ts'
import * as define from './attributes.ts'

/** Small motors are rated in watts. */
const power = axis(refine(define.ratedPower, { unit: 'W', min: 0.1, max: 20000 }))
const flange = required(number('flange_size', 'Flange size', 'mm', { min: 6, max: 300 }))

/** Brushed permanent magnet motors: diameter, length, shaft (mm), power (W), rated speed (rpm). */
const brushed: readonly (readonly [diameter: number, length: number, shaft: number, watts: number, speed: number])[] = [
  [16, 24, 1.5, 2, 7000],
  [22, 32, 2, 5, 6200],
  [28, 42, 3, 12, 5000],
  [35, 50, 4, 25, 4000],
  [42, 60, 5, 40, 3600],
  [42, 85, 5, 60, 3500],
  [52, 70, 6, 75, 3300],
  [52, 95, 8, 100, 3200],
  [63, 90, 8, 120, 3100],
  [63, 125, 8, 180, 3000],
  [80, 130, 12, 250, 3000],
  [80, 170, 14, 400, 3000],
]
const brushless: readonly (readonly [flange: number, length: number, shaft: number, watts: number, speed: number])[] = [
  [28, 38, 3, 15, 5000],
  [42, 41, 5, 26, 4000],
  [42, 61, 5, 53, 4000],
  [42, 81, 5, 78, 4000],
  [42, 100, 5, 105, 4000],
  [57, 54, 8, 63, 3500],
  [57, 74, 8, 110, 3500],
  [57, 94, 8, 160, 3500],
  [57, 114, 8, 220, 3500],
  [60, 78, 8, 100, 3000],
  [60, 98, 8, 200, 3000],
  [80, 78, 14, 220, 3000],
  [80, 98, 14, 350, 3000],
  [80, 118, 14, 500, 3000],
  [86, 98, 14, 440, 3000],
  [86, 125, 14, 660, 3000],
]

const gearRatios = [5, 10, 15, 20, 25, 30, 40, 50, 60, 75, 100]
const dcVoltages = [12, 24, 36, 48]

const current = (watts: number, volts: number, efficiency: number) => significant((watts * 100) / (volts * efficiency))

function* brushedMotors(): Generator<Variant> {
  for (const [diameter, length, shaft, watts, speed] of brushed) {
    for (const volts of dcVoltages.filter((each) => each <= 24 || watts >= 40)) {
      for (const [code, encoder, pulses] of [
        ['', 'None', 0],
        ['E500', 'Incremental', 500],
        ['E1024', 'Incremental', 1024],
      ] as const) {
        for (const brake of watts >= 40 ? [false, true] : [false]) {
          const efficiency = Math.round(58 + Math.min(24, watts ** 0.5 * 1.6))
          yield {
            sku: [`${diameter}-${watts}W-${volts}V`, code, brake ? 'B' : ''].filter((part) => part !== ''),
            name: `DC Motor ${volts} V ${watts} W ${speed} rpm ${diameter} mm${encoder === 'None' ? '' : ` encoder ${pulses} ppr`}${brake ? ' brake' : ''}`,
            specs: {
              rated_voltage: volts,
              rated_power: watts,
              rated_speed: speed,
              rated_torque: significant((watts * 9.55) / speed),
              rated_current: current(watts, volts, efficiency),
              efficiency,
              flange_size: diameter,
              body_length: length,
              shaft_diameter: shaft,
              encoder,
              ...(pulses ? { encoder_resolution: pulses } : {}),
              holding_brake: brake,
              ip_rating: 'IP40',
            },
          }
        }
      }
    }
  }
}

function* brushlessMotors(): Generator<Variant> {
  for (const [flangeSize, length, shaft, watts, speed] of brushless) {
    for (const volts of dcVoltages.filter((each) => each >= 24 || watts < 110)) {
      for (const [code, encoder, pulses] of [
        ['H', 'Hall sensors', 0],
        ['E1024', 'Incremental', 1024],
        ['E2500', 'Incremental', 2500],
        ['A17', 'Absolute', 131072],
      ] as const) {
        for (const sealed of [false, true]) {
          const efficiency = Math.round(74 + Math.min(16, watts ** 0.5))
          yield {
            sku: [`${flangeSize}-${watts}W-${volts}V`, code, sealed ? 'IP65' : 'IP40'],
            name: `BLDC Motor ${volts} V ${watts} W ${speed} rpm flange ${flangeSize} mm ${inSentence(encoder)}${pulses ? ` ${pulses}` : ''} ${sealed ? 'IP65' : 'IP40'}`,
            specs: {
              rated_voltage: volts,
              rated_power: watts,
              rated_speed: speed,
              rated_torque: significant((watts * 9.55) / speed),
              peak_torque: significant((watts * 9.55 * 3) / speed),
              rated_current: current(watts, volts, efficiency),
              efficiency,
              flange_size: flangeSize,
              body_length: length,
              shaft_diameter: shaft,
              encoder,
              ...(pulses ? { encoder_resolution: pulses } : {}),
              torque_constant: significant((volts / (speed * 1.25)) * 9550 * 0.9, 3),
              pole_pairs: 4,
              ip_rating: sealed ? 'IP65' : 'IP40',
            },
          }
        }
      }
    }
  }
}

/** 24 V gearmotors: motor power, gearbox diameter, largest continuous torque (N.m). */
const gearmotors: readonly (readonly [watts: number, diameter: number, speed: number, limit: number])[] = [
  [12, 32, 4000, 2],
  [25, 36, 3600, 4],
  [40, 42, 3200, 8],
  [60, 52, 3200, 15],
  [100, 52, 3100, 25],
  [120, 62, 3000, 40],
  [180, 62, 3000, 50],
  [250, 81, 3000, 100],
  [400, 81, 3000, 120],
]

function* dcGearmotors(): Generator<Variant> {
  for (const [watts, diameter, speed, limit] of gearmotors) {
    for (const ratio of gearRatios) {
      for (const volts of [12, 24, 48]) {
        for (const [code, gear_type, efficiency] of [
          ['P', 'Planetary', ratio > 10 ? 81 : 90],
          ['W', 'Worm', ratio > 30 ? 50 : 65],
        ] as const) {
          if (code === 'W' && (ratio > 75 || watts < 40)) continue
          const torque = significant(Math.min(limit, (watts * 9.55 * ratio * efficiency) / (speed * 100)))
          const output = decimals(speed / ratio, 0)
          yield {
            sku: [`${watts}W-${volts}V`, `${code}${ratio}`],
            name: `DC Gearmotor ${volts} V ${watts} W ${output} rpm ${inSentence(gear_type)} ${ratio}:1`,
            specs: {
              rated_voltage: volts,
              rated_power: watts,
              gear_type,
              gear_ratio: ratio,
              rated_speed: output,
              rated_torque: torque,
              rated_current: current(watts, volts, 75),
              efficiency,
              flange_size: diameter,
              shaft_diameter: diameter < 40 ? 6 : diameter < 60 ? 12 : diameter < 80 ? 14 : 19,
              backlash: code === 'P' ? (ratio > 10 ? 1 : 0.7) : 1.5,
              ip_rating: 'IP54',
            },
          }
        }
      }
    }
  }
}

/** Two-phase hybrid steppers: NEMA size, flange (mm), body lengths with holding torque (N.m), shaft (mm). */
const steppers: readonly (readonly [
  nema: string,
  flange: number,
  shaft: number,
  bodies: readonly (readonly [length: number, torque: number])[],
  currents: readonly number[],
])[] = [
  [
    'NEMA 8',
    20,
    4,
    [
      [30, 0.018],
      [42, 0.03],
    ],
    [0.6, 0.8],
  ],
  [
    'NEMA 11',
    28,
    5,
    [
      [32, 0.06],
      [41, 0.09],
      [51, 0.12],
    ],
    [0.67, 1],
  ],
  [
    'NEMA 14',
    35,
    5,
    [
      [28, 0.1],
      [34, 0.14],
      [42, 0.2],
      [52, 0.4],
    ],
    [0.8, 1, 1.5],
  ],
  [
    'NEMA 17',
    42,
    5,
    [
      [34, 0.26],
      [40, 0.4],
      [48, 0.52],
      [60, 0.72],
    ],
    [0.4, 1, 1.7, 2],
  ],
  [
    'NEMA 23',
    57,
    6.35,
    [
      [41, 0.55],
      [51, 1],
      [56, 1.26],
      [76, 1.89],
      [112, 3],
    ],
    [1, 2, 2.8, 4.2],
  ],
  [
    'NEMA 24',
    60,
    8,
    [
      [67, 2.1],
      [88, 3.1],
      [100, 4],
    ],
    [2.8, 4.2, 5],
  ],
  [
    'NEMA 34',
    86,
    14,
    [
      [66, 3.4],
      [80, 4.6],
      [98, 7],
      [127, 10],
      [156, 12.5],
    ],
    [3, 4.2, 5.6, 6],
  ],
]

function* stepperMotors(): Generator<Variant> {
  for (const [nema, flangeSize, shaft, bodies, currents] of steppers) {
    for (const [length, torque] of bodies) {
      for (const amps of currents) {
        for (const angle of [1.8, 0.9]) {
          for (const [code, rear] of [
            ['S', 'Single shaft'],
            ['D', 'Double shaft'],
            ['E', 'With encoder'],
            ['B', 'With brake'],
          ] as const) {
            if (angle === 0.9 && flangeSize > 60) continue
            yield {
              sku: [nema.replace(' ', ''), `${length}-${amps}A`, `${angle}${code}`],
              name: `Stepper Motor ${nema} ${torque} N.m ${amps} A ${angle} deg ${length} mm ${inSentence(rear)}`,
              specs: {
                nema_size: nema,
                flange_size: flangeSize,
                body_length: length,
                holding_torque: torque,
                rated_current: amps,
                step_angle: angle,
                rear_end: rear,
                rated_voltage: 24,
                phase_resistance: significant((torque * 4.2 + 1.2) / amps ** 1.7, 2),
                phase_inductance: significant((torque * 9 + 2.2) / amps ** 1.8, 2),
                rotor_inertia: significant(torque * 110 * (flangeSize / 42), 2),
                shaft_diameter: shaft,
                lead_count: 4,
                ip_rating: 'IP40',
              },
            }
          }
        }
      }
    }
  }
}

const servos: readonly (readonly [watts: number, flange: number, shaft: number, volts: number])[] = [
  [50, 40, 8, 48],
  [100, 40, 8, 48],
  [100, 40, 8, 230],
  [200, 60, 14, 230],
  [400, 60, 14, 230],
  [750, 80, 19, 230],
  [1000, 80, 19, 230],
  [1000, 130, 22, 400],
  [1500, 130, 22, 400],
  [2000, 130, 22, 400],
  [3000, 130, 24, 400],
  [4400, 180, 35, 400],
  [5500, 180, 35, 400],
  [7500, 180, 42, 400],
]

function* servoMotors(): Generator<Variant> {
  for (const [watts, flangeSize, shaft, volts] of servos) {
    const speed = flangeSize <= 80 ? 3000 : flangeSize <= 130 ? 2000 : 1500
    for (const brake of [false, true]) {
      for (const [code, encoder, resolution] of [
        ['I', 'Incremental', 2500],
        ['A17', 'Absolute', 131072],
        ['A23', 'Absolute', 8388608],
      ] as const) {
        for (const keyed of [false, true]) {
          yield {
            sku: [`${flangeSize}-${watts}W-${volts}`, code, `${keyed ? 'K' : 'S'}${brake ? 'B' : ''}`],
            name: `Servo Motor ${watts} W ${speed} rpm ${volts} V flange ${flangeSize} mm ${inSentence(encoder)} ${resolution}${keyed ? ' keyed' : ''}${brake ? ' brake' : ''}`,
            specs: {
              rated_power: watts,
              rated_voltage: volts,
              rated_speed: speed,
              speed_max: speed * 2 > 5000 ? 5000 : speed * 2,
              rated_torque: significant((watts * 9.55) / speed),
              peak_torque: significant((watts * 9.55 * 3) / speed),
              rated_current: significant(watts / (volts * 0.85 * (volts >= 400 ? 1.5 : 1))),
              flange_size: flangeSize,
              shaft_diameter: shaft,
              encoder,
              encoder_resolution: resolution,
              holding_brake: brake,
              keyway: keyed,
              ip_rating: 'IP65',
            },
          }
        }
      }
    }
  }
}

const encoder = axis(select('encoder', 'Encoder', ['None', 'Hall sensors', 'Incremental', 'Absolute']))
const resolution = integer('encoder_resolution', 'Steps per turn', { min: 1, max: 100000000, variantDefining: true })
const brake = axis(boolean('holding_brake', 'Holding brake'))
const bodyLength = axis(number('body_length', 'Body length', 'mm', { min: 5, max: 600 }))
const peakTorque = number('peak_torque', 'Peak torque', 'N.m', { min: 0.001, max: 50000 })
const voltageAxis = axis(refine(define.ratedVoltage, { max: 60 }))

export const dcAndServo: Category = {
  name: 'DC, Stepper & Servo Motors',
  attributes: [flange],
  fixed: { approvals: ['CE', 'UKCA'] },
  categories: [
    {
      name: 'Brushed DC Motors',
      attributes: [
        power,
        voltageAxis,
        axis(refine(flange, {})),
        bodyLength,
        encoder,
        resolution,
        brake,
        define.efficiency,
      ],
      families: [{ name: 'Permanent Magnet DC Motor', code: 'DC', brand: brands.pravonik, variants: brushedMotors }],
    },
    {
      name: 'Brushless DC Motors',
      attributes: [
        power,
        voltageAxis,
        axis(refine(flange, {})),
        bodyLength,
        encoder,
        resolution,
        define.efficiency,
        peakTorque,
        number('torque_constant', 'Torque constant', 'mN.m/A', { min: 0.1, max: 5000, filterable: false }),
        integer('pole_pairs', 'Pole pairs', { min: 1, max: 30 }),
      ],
      families: [
        {
          name: 'Brushless DC Motor',
          code: 'BL',
          brand: brands.pravonik,
          attributes: [axis(refine(protection, { options: ['IP40', 'IP65'] }))],
          variants: brushlessMotors,
        },
      ],
    },
    {
      name: 'DC Gearmotors',
      attributes: [
        power,
        voltageAxis,
        axis(select('gear_type', 'Gear', ['Planetary', 'Worm', 'Spur', 'Helical', 'Helical bevel'])),
        axis(number('gear_ratio', 'Gear ratio', ':1', { min: 1, max: 10000 })),
        define.efficiency,
        number('backlash', 'Backlash', 'deg', { min: 0, max: 10 }),
      ],
      families: [{ name: 'DC Gearmotor', code: 'DG', brand: brands.pravonik, variants: dcGearmotors }],
    },
    {
      name: 'Stepper Motors',
      attributes: [
        axis(
          select(
            'nema_size',
            'NEMA size',
            steppers.map(([nema]) => nema),
          ),
        ),
        bodyLength,
        number('holding_torque', 'Holding torque', 'N.m', { min: 0.001, max: 100, required: true }),
        axis(refine(define.ratedCurrent, { max: 20 })),
        axis(number('step_angle', 'Step angle', 'deg', { min: 0.1, max: 15 })),
        axis(select('rear_end', 'Rear end', ['Single shaft', 'Double shaft', 'With encoder', 'With brake'])),
        number('phase_resistance', 'Phase resistance', 'Ohm', { min: 0.01, max: 500 }),
        number('phase_inductance', 'Phase inductance', 'mH', { min: 0.01, max: 500 }),
        number('rotor_inertia', 'Rotor inertia', 'g.cm2', { min: 0.1, max: 100000 }),
        integer('lead_count', 'Leads', { min: 4, max: 8 }),
      ],
      families: [{ name: 'Hybrid Stepper Motor', code: 'ST', brand: brands.pravonik, variants: stepperMotors }],
    },
    {
      name: 'Servo Motors',
      attributes: [
        power,
        axis(refine(define.ratedVoltage, { max: 480 })),
        axis(refine(flange, {})),
        peakTorque,
        encoder,
        resolution,
        brake,
        axis(boolean('keyway', 'Shaft with keyway')),
        number('speed_max', 'Top speed', 'rpm', { min: 100, max: 100000 }),
      ],
      families: [{ name: 'AC Servo Motor', code: 'SV', brand: brands.pravonik, variants: servoMotors }],
    },
  ],
}
