import { axis, boolean, multiSelect, number, range, refine, select } from '../attribute.ts'
import { brands } from '../brands.ts'
import { between, decimals, inSentence, significant } from '../sequence.ts'
import type { Category, Variant } from '../tree.ts'
import * as define from './attributes.ts'

/** Three-phase gearmotors: powers (kW), and the gear sizes with rated torque (N.m) and hollow shaft (mm). */
const powers = [0.12, 0.18, 0.25, 0.37, 0.55, 0.75, 1.1, 1.5, 2.2, 3, 4, 5.5, 7.5]
const helical: readonly (readonly [size: string, torque: number, shaft: number])[] = [
  ['H1', 85, 20],
  ['H2', 130, 25],
  ['H3', 200, 25],
  ['H4', 300, 30],
  ['H5', 450, 35],
  ['H6', 820, 40],
  ['H7', 1550, 50],
]
const worm: readonly (readonly [size: string, torque: number, shaft: number])[] = [
  ['W030', 20, 14],
  ['W040', 45, 18],
  ['W050', 80, 25],
  ['W063', 150, 25],
  ['W075', 230, 28],
  ['W090', 380, 35],
  ['W110', 650, 42],
]
const wormRatios = [5, 7.5, 10, 15, 20, 25, 30, 40, 50, 60, 80, 100]
const helicalRatios = [3.5, 5.1, 7.3, 9.4, 12.6, 16.2, 21.5, 28.8, 36.9, 47.6, 61, 79, 98, 125, 160, 200]

function* gearmotors(type: 'Helical' | 'Worm'): Generator<Variant> {
  const sizes = type === 'Helical' ? helical : worm
  for (const kilowatts of powers) {
    const speed = define.inductionSpeed(1500, kilowatts)
    for (const ratio of type === 'Helical' ? helicalRatios : wormRatios) {
      const efficiency = type === 'Helical' ? (ratio > 60 ? 92 : 95) : decimals(92 - ratio ** 0.7 * 1.6)
      const torque = significant((9550 * kilowatts * ratio * efficiency) / (speed * 100))
      for (const [size, limit, shaft] of sizes.filter(([, each]) => each >= torque && each <= torque * 6).slice(0, 2)) {
        for (const mounting of ['B3 foot', 'B5 flange', 'Hollow shaft']) {
          yield {
            sku: [size, `${kilowatts}KW`, ratio, mounting.slice(0, 2)],
            name: `${type} Gearmotor ${kilowatts} kW ${decimals(speed / ratio, 1)} rpm ${torque} N.m ratio ${ratio} size ${size} ${inSentence(mounting)}`,
            specs: {
              rated_power: kilowatts,
              gear_size: size,
              gear_ratio: ratio,
              mounting,
              rated_speed: Math.max(1, decimals(speed / ratio, 1)),
              rated_torque: torque,
              service_factor: significant(limit / torque, 2),
              efficiency,
              shaft_diameter: shaft,
              rated_current: define.threePhaseCurrent(kilowatts, 400, 80, 0.78),
              lubricant: type === 'Worm' ? 'Polyglycol, lifetime' : 'Mineral oil',
            },
          }
        }
      }
    }
  }
}

const ratings = [0.37, 0.55, 0.75, 1.1, 1.5, 2.2, 3, 4, 5.5, 7.5, 11, 15, 18.5, 22, 30, 37, 45, 55, 75, 90, 110]
const fieldbuses = [
  ['Modbus RTU'],
  ['Modbus RTU', 'PROFINET'],
  ['Modbus RTU', 'EtherNet/IP'],
  ['Modbus RTU', 'EtherCAT'],
  ['Modbus RTU', 'PROFIBUS DP'],
]

function* inverters(): Generator<Variant> {
  for (const [volts, phases, input, min, max] of [
    [230, '1', { min: 200, max: 240 }, 0.37, 2.2],
    [230, '3', { min: 200, max: 240 }, 0.37, 45],
    [400, '3', { min: 380, max: 480 }, 0.37, 110],
  ] as const) {
    for (const kilowatts of between(ratings, min, max)) {
      for (const protocols of fieldbuses) {
        for (const ip of kilowatts <= 22 ? ['IP20', 'IP66'] : ['IP20']) {
          const bus = protocols.at(-1) ?? 'Modbus RTU'
          yield {
            sku: [`${kilowatts}KW`, `${volts}-${phases}`, bus.replace(/[^A-Za-z]/g, '').slice(0, 9), ip],
            name: `Frequency Inverter ${kilowatts} kW ${volts} V ${phases}-phase ${bus} ${ip}`,
            specs: {
              rated_power: kilowatts,
              rated_voltage: volts,
              phases,
              supply_voltage: input,
              rated_current: significant((kilowatts * 1000) / (Math.sqrt(3) * volts * 0.82 * 0.86)),
              output_frequency: { min: 0, max: 599 },
              overload: 150,
              protocols,
              ip_rating: ip,
              braking_chopper: kilowatts <= 37,
              emc_filter: 'C2',
              safe_torque_off: true,
              efficiency: kilowatts < 2 ? 95 : 97.5,
            },
          }
        }
      }
    }
  }
}

function* softStarters(): Generator<Variant> {
  for (const amps of [3, 6, 9, 12, 16, 25, 32, 45, 63, 75, 85, 110, 140, 170, 210]) {
    for (const [volts, name] of [
      [230, '230'],
      [400, '400'],
      [690, '690'],
    ] as const) {
      for (const control of [24, 110, 230]) {
        const kilowatts = significant((Math.sqrt(3) * volts * amps * 0.82) / 1000, 2)
        yield {
          sku: [`${amps}A`, name, `C${control}`],
          name: `Soft Starter ${amps} A ${kilowatts} kW ${volts} V, control ${control} V`,
          specs: {
            rated_current: amps,
            rated_voltage: volts,
            control_voltage: control,
            rated_power: kilowatts,
            phases: '3',
            ramp_time: { min: 1, max: 20 },
            starts_per_hour: amps > 100 ? 10 : 20,
            bypass: true,
            ip_rating: 'IP20',
          },
        }
      }
    }
  }
}

/** Planetary gearheads for servo motors: size (mm), rated torque (N.m), shaft (mm). */
function* planetaryGearheads(): Generator<Variant> {
  for (const [size, torque, shaft] of [
    [42, 14, 13],
    [60, 40, 16],
    [80, 110, 22],
    [90, 130, 22],
    [115, 290, 32],
    [142, 540, 40],
  ] as const) {
    for (const ratio of [3, 4, 5, 7, 10, 15, 20, 25, 35, 50, 70, 100]) {
      for (const [code, precision, backlash] of [
        ['P0', 'Precision', 3],
        ['P1', 'Standard', 8],
      ] as const) {
        yield {
          sku: [size, ratio, code],
          name: `Planetary Gearhead ${size} mm ratio ${ratio} ${inSentence(precision)}, ${backlash} arcmin`,
          specs: {
            flange_size: size,
            gear_ratio: ratio,
            precision,
            backlash: significant(backlash / 60, 2),
            rated_torque: ratio >= 10 ? significant(torque * 0.85) : torque,
            peak_torque: torque * 2,
            shaft_diameter: shaft,
            efficiency: ratio > 10 ? 94 : 97,
            input_speed_max: size > 100 ? 4000 : 6000,
            ip_rating: 'IP65',
          },
        }
      }
    }
  }
}

const gearRatio = axis(number('gear_ratio', 'Gear ratio', ':1', { min: 1, max: 10000 }))
const gearSize = (options: readonly (readonly [string, number, number])[]) =>
  axis(
    select(
      'gear_size',
      'Gear size',
      options.map(([size]) => size),
    ),
  )
const serviceFactor = number('service_factor', 'Service factor', undefined, { min: 0.8, max: 10 })
const lubricant = select('lubricant', 'Lubricant', ['Mineral oil', 'Polyglycol, lifetime', 'Food grade H1'])
const peakTorque = number('peak_torque', 'Peak torque', 'N.m', { min: 0.001, max: 50000 })
const geared = { rated_voltage: 400, phases: '3', frequency: 50, ip_rating: 'IP55' }

export const gearmotorsAndDrives: readonly Category[] = [
  {
    name: 'Gearmotors & Gearboxes',
    attributes: [gearRatio, define.efficiency],
    categories: [
      {
        name: 'Helical Gearmotors',
        attributes: [
          define.powerAxis,
          define.mounting,
          define.phases,
          define.frequency,
          gearSize(helical),
          serviceFactor,
          lubricant,
        ],
        fixed: geared,
        families: [
          { name: 'Helical Gearmotor', code: 'HG', brand: brands.kelvark, variants: () => gearmotors('Helical') },
        ],
      },
      {
        name: 'Worm Gearmotors',
        attributes: [
          define.powerAxis,
          define.mounting,
          define.phases,
          define.frequency,
          gearSize(worm),
          serviceFactor,
          lubricant,
        ],
        fixed: geared,
        families: [
          { name: 'Worm Gearmotor', code: 'WG', brand: brands.tresselwerk, variants: () => gearmotors('Worm') },
        ],
      },
      {
        name: 'Planetary Gearheads',
        attributes: [
          axis(number('flange_size', 'Flange size', 'mm', { min: 6, max: 300 })),
          axis(select('precision', 'Precision', ['Precision', 'Standard'])),
          number('backlash', 'Backlash', 'deg', { min: 0, max: 10 }),
          peakTorque,
          number('input_speed_max', 'Top input speed', 'rpm', { min: 100, max: 20000 }),
          refine(define.ratedVoltage, { required: true }),
        ],
        fixed: { rated_voltage: 400 },
        families: [{ name: 'Planetary Gearhead', code: 'PG', brand: brands.tresselwerk, variants: planetaryGearheads }],
      },
    ],
  },
  {
    name: 'Drives & Starters',
    attributes: [define.phases, number('overload', 'Overload for 60 s', '%', { min: 100, max: 300 })],
    fixed: { approvals: ['CE', 'UKCA', 'cURus'] },
    categories: [
      {
        name: 'Frequency Inverters',
        attributes: [
          define.powerAxis,
          axis(refine(define.ratedVoltage, {})),
          axis(refine(define.phases, {})),
          range('supply_voltage', 'Supply voltage', 'V', { min: 1, max: 1000 }),
          range('output_frequency', 'Output frequency', 'Hz', { min: 0, max: 1000 }),
          axis(
            multiSelect('protocols', 'Protocols', [
              'Modbus RTU',
              'PROFINET',
              'EtherNet/IP',
              'EtherCAT',
              'PROFIBUS DP',
              'CANopen',
            ]),
          ),
          axis(select('ip_rating', 'Degree of protection', ['IP20', 'IP66'])),
          boolean('braking_chopper', 'Braking chopper'),
          select('emc_filter', 'EMC filter', ['C1', 'C2', 'C3'], { help: 'EN 61800-3' }),
          boolean('safe_torque_off', 'Safe torque off'),
          define.efficiency,
        ],
        families: [{ name: 'Frequency Inverter', code: 'FI', brand: brands.voltrane, variants: inverters }],
      },
      {
        name: 'Soft Starters',
        attributes: [
          refine(define.ratedCurrent, { required: true, variantDefining: true, max: 500 }),
          axis(refine(define.ratedVoltage, {})),
          axis(number('control_voltage', 'Control voltage', 'V', { min: 5, max: 400 })),
          range('ramp_time', 'Ramp time', 's', { min: 0, max: 300 }),
          number('starts_per_hour', 'Starts per hour', undefined, { min: 1, max: 1000 }),
          boolean('bypass', 'Built-in bypass'),
        ],
        families: [{ name: 'Soft Starter', code: 'SS', brand: brands.voltrane, variants: softStarters }],
      },
    ],
  },
]
