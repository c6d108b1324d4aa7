import { axis, boolean, integer, number, range, refine, select } from '../attribute.ts'
import { brands } from '../brands.ts'
import { between, inSentence, significant } from '../sequence.ts'
import type { Category, Variant } from '../tree.ts'
import * as define from './attributes.ts'

const currents = [0.5, 1, 1.6, 2, 3, 4, 6, 8, 10, 13, 16, 20, 25, 32, 40, 50, 63]
function* circuitBreakers(): Generator<Variant> {
  for (const amps of currents) {
    for (const poles of ['1P', '1P+N', '2P', '3P', '3P+N', '4P']) {
      for (const curve of ['B', 'C', 'D']) {
        for (const breaking of [6, 10]) {
          if ((curve === 'B' && amps < 6) || (breaking === 6 && curve === 'D')) continue
          yield {
            sku: [`${curve}${amps}`, poles.replace('+', ''), `${breaking}KA`],
            name: `Miniature Circuit Breaker ${curve} ${amps} A ${poles} ${breaking} kA`,
            specs: {
              rated_current: amps,
              pole_arrangement: poles,
              trip_curve: curve,
              breaking_capacity: breaking,
              rated_voltage: poles.startsWith('1') ? 230 : 400,
              module_width: poles === '1P' ? 1 : poles.startsWith('1') || poles === '2P' ? 2 : poles === '3P' ? 3 : 4,
              crimp_range: { min: 1, max: 25 },
              ip_rating: 'IP20',
              operating_temperature: { min: -25, max: 55 },
              approvals: ['CE', 'UKCA'],
            },
          }
        }
      }
    }
  }
}

/** AC-3 ratings at 400 V: power (kW), current (A), frame width (mm). */
const contactorRatings: readonly (readonly [kilowatts: number, amps: number, width: number, resistive: number])[] = [
  [3, 7, 45, 18],
  [4, 9, 45, 22],
  [5.5, 12, 45, 25],
  [7.5, 17, 45, 32],
  [11, 25, 45, 40],
  [15, 32, 45, 50],
  [18.5, 40, 55, 60],
  [22, 50, 55, 80],
  [30, 65, 70, 110],
  [37, 80, 70, 125],
  [45, 95, 70, 130],
  [55, 115, 120, 160],
]
const coils = [
  ['24 V DC', 24, 'DC'],
  ['110 V DC', 110, 'DC'],
  ['24 V AC', 24, 'AC'],
  ['48 V AC', 48, 'AC'],
  ['110 V AC', 110, 'AC'],
  ['230 V AC', 230, 'AC'],
  ['400 V AC', 400, 'AC'],
] as const

function* contactors(): Generator<Variant> {
  for (const [kilowatts, amps, width, resistive] of contactorRatings) {
    for (const [label, volts, current] of coils) {
      for (const contacts of ['1 NO', '1 NC', '1 NO + 1 NC', '2 NO + 2 NC']) {
        yield {
          sku: [`${amps}A`, label.replace(/ V /, ''), contacts.replace(/[^0-9A-Z]/g, '')],
          name: `Contactor ${kilowatts} kW ${amps} A AC-3, coil ${label}, ${contacts}`,
          specs: {
            rated_power: kilowatts,
            rated_current: amps,
            resistive_current: resistive,
            coil_voltage: volts,
            current_type: current,
            auxiliary_contacts: contacts,
            rated_voltage: 400,
            coil_power: significant(2.2 + amps * 0.12, 2),
            device_width: width,
            ip_rating: 'IP20',
            operating_temperature: { min: -25, max: 60 },
            approvals: ['CE', 'cULus'],
          },
        }
      }
    }
  }
}

const settings: readonly (readonly [min: number, max: number])[] = [
  [0.11, 0.16],
  [0.16, 0.25],
  [0.25, 0.4],
  [0.4, 0.63],
  [0.63, 1],
  [1, 1.6],
  [1.6, 2.5],
  [2.5, 4],
  [4, 6.3],
  [6.3, 10],
  [9, 12],
  [10, 16],
  [14, 20],
  [20, 25],
  [24, 32],
]
function* motorBreakers(): Generator<Variant> {
  for (const [min, max] of settings) {
    for (const operator of ['Push button', 'Rotary handle']) {
      for (const technology of ['Screw', 'Spring cage']) {
        for (const contacts of ['None', '1 NO + 1 NC']) {
          yield {
            sku: [`${min}-${max}`, operator.slice(0, 1), technology.slice(0, 2), contacts === 'None' ? 'N' : '11'],
            name: `Motor Circuit Breaker ${min} - ${max} A ${inSentence(operator)} ${inSentence(technology)}${contacts === 'None' ? '' : ` ${contacts}`}`,
            specs: {
              current_setting: { min, max },
              operator,
              technology,
              auxiliary_contacts: contacts,
              rated_current: max,
              breaking_capacity: max > 10 ? 50 : 100,
              rated_voltage: 690,
              trip_class: '10',
              device_width: 45,
              ip_rating: 'IP20',
              operating_temperature: { min: -20, max: 60 },
              approvals: ['CE', 'cULus'],
            },
          }
        }
      }
    }
  }
}

function* powerSupplies(): Generator<Variant> {
  for (const volts of [5, 12, 15, 24, 36, 48]) {
    for (const watts of [15, 30, 60, 120, 240, 480, 960]) {
      for (const [phases, input] of [
        ['1', { min: 85, max: 264 }],
        ['3', { min: 320, max: 575 }],
      ] as const) {
        for (const line of ['Basic', 'Performance']) {
          if ((phases === '3' && watts < 120) || (volts < 12 && watts > 60) || (line === 'Basic' && watts > 480))
            continue
          yield {
            sku: [`${volts}V`, `${watts}W`, `${phases}P`, line.slice(0, 1)],
            name: `Power Supply ${volts} V ${significant(watts / volts)} A ${watts} W ${phases}-phase ${inSentence(line)}`,
            specs: {
              output_voltage: volts,
              rated_power: watts,
              phases,
              product_line: line,
              output_current: significant(watts / volts),
              input_voltage: input,
              efficiency: significant(Math.min(95.5, 84 + watts ** 0.35 + (line === 'Performance' ? 2 : 0)), 3),
              hold_up_time: line === 'Performance' ? 30 : 20,
              ripple: 50,
              power_boost: line === 'Performance',
              ip_rating: 'IP20',
              operating_temperature: { min: -25, max: 70 },
              approvals: ['CE', 'cULus'],
            },
          }
        }
      }
    }
  }
}

function* fuses(): Generator<Variant> {
  for (const [size, volts, breaking, min, max] of [
    ['10 x 38 mm', 500, 120, 0.5, 32],
    ['14 x 51 mm', 500, 120, 2, 50],
    ['22 x 58 mm', 500, 120, 10, 125],
    ['NH000', 500, 120, 2, 100],
    ['NH00', 500, 120, 6, 160],
    ['NH1', 500, 120, 35, 250],
    ['NH2', 500, 120, 80, 400],
  ] as const) {
    for (const amps of between(
      [0.5, 1, 2, 4, 6, 8, 10, 12, 16, 20, 25, 32, 35, 40, 50, 63, 80, 100, 125, 160, 200, 224, 250, 315, 355, 400],
      min,
      max,
    )) {
      for (const [fuse_class, use] of [
        ['gG', 'Line protection'],
        ['aM', 'Motor protection'],
        ['gR', 'Semiconductor protection'],
      ] as const) {
        yield {
          sku: [size.replace(/ mm| /g, '').toUpperCase(), `${amps}A`, fuse_class],
          name: `Fuse Link ${size} ${amps} A ${fuse_class} ${volts} V`,
          specs: {
            fuse_size: size,
            rated_current: amps,
            fuse_class,
            application: use,
            rated_voltage: volts,
            breaking_capacity: breaking,
            power_loss: significant(0.6 + amps ** 0.75 * 0.25, 2),
            indicator: size.startsWith('NH'),
            approvals: ['CE'],
          },
        }
      }
    }
  }
}

function* enclosures(): Generator<Variant> {
  for (const height of [200, 300, 400, 500, 600, 800, 1000, 1200]) {
    for (const width of [200, 300, 400, 500, 600, 800]) {
      for (const depth of [150, 200, 250, 300, 400]) {
        if (width > height * 1.5 || height > width * 2 || depth > width) continue
        for (const [code, enclosure_material, ip, colour] of [
          ['ST', 'Sheet steel, powder coated', 'IP66', 'RAL 7035'],
          ['VA', 'Stainless steel 1.4301', 'IP66', 'Metal'],
          ['PC', 'Polyester, glass fibre', 'IP66', 'RAL 7035'],
        ] as const) {
          if (code === 'PC' && (height > 800 || depth > 300)) continue
          yield {
            sku: [`${height}X${width}X${depth}`, code],
            name: `Wall Enclosure ${height} x ${width} x ${depth} mm ${inSentence(enclosure_material)}`,
            specs: {
              enclosure_height: height,
              enclosure_width: width,
              enclosure_depth: depth,
              enclosure_material,
              finish_colour: colour,
              mounting_plate: true,
              door_count: width >= 800 ? 2 : 1,
              impact_rating: 'IK10',
              sheet_thickness: height > 800 ? 1.5 : 1.25,
              weight: significant((height * width * 2 + (height + width) * depth * 2) * 1.1e-5, 2),
              ip_rating: ip,
              approvals: ['CE', 'cULus'],
            },
          }
        }
      }
    }
  }
}

const ratedCurrent = axis(refine(define.ratedCurrent, {}))
const breaking = number('breaking_capacity', 'Breaking capacity', undefined, { min: 1, max: 300, help: 'kA' })
const auxiliary = axis(
  select('auxiliary_contacts', 'Auxiliary contacts', ['None', '1 NO', '1 NC', '1 NO + 1 NC', '2 NO + 2 NC']),
)
const deviceWidth = number('device_width', 'Width', 'mm', { min: 5, max: 1000 })
const ratedPower = number('rated_power', 'Rated power', 'kW', { min: 0.001, max: 1000 })
const conductors = range('crimp_range', 'Conductor range', 'mm2', { min: 0.01, max: 1000 })

export const controlGear: readonly Category[] = [
  {
    name: 'Protection & Switching',
    categories: [
      {
        name: 'Miniature Circuit Breakers',
        attributes: [
          ratedCurrent,
          axis(select('pole_arrangement', 'Poles', ['1P', '1P+N', '2P', '3P', '3P+N', '4P'])),
          axis(select('trip_curve', 'Trip curve', ['B', 'C', 'D'])),
          axis(breaking),
          integer('module_width', 'Modules of 17.5 mm', { min: 1, max: 12 }),
          conductors,
        ],
        fixed: { standard: 'IEC 60898-1' },
        families: [
          { name: 'Miniature Circuit Breaker', code: 'MCB', brand: brands.voltrane, variants: circuitBreakers },
        ],
      },
      {
        name: 'Contactors',
        attributes: [
          ratedCurrent,
          axis(ratedPower),
          axis(number('coil_voltage', 'Coil voltage', 'V', { min: 1, max: 690 })),
          axis(select('current_type', 'Current', ['DC', 'AC'])),
          auxiliary,
          number('resistive_current', 'AC-1 current', 'A', { min: 1, max: 2000 }),
          number('coil_power', 'Coil power', 'W', { min: 0.5, max: 200 }),
          deviceWidth,
        ],
        fixed: { standard: 'IEC 60947-4-1' },
        families: [{ name: 'Contactor AC-3', code: 'CON', brand: brands.voltrane, variants: contactors }],
      },
      {
        name: 'Motor Circuit Breakers',
        attributes: [
          axis(range('current_setting', 'Current setting', 'A', { min: 0.01, max: 1000 })),
          axis(select('operator', 'Operator', ['Push button', 'Rotary handle'])),
          axis(select('technology', 'Connection', ['Push-in', 'Screw', 'Spring cage'])),
          auxiliary,
          breaking,
          select('trip_class', 'Trip class', ['5', '10', '20']),
          deviceWidth,
        ],
        fixed: { standard: 'IEC 60947-2' },
        families: [{ name: 'Motor Circuit Breaker', code: 'MPB', brand: brands.voltrane, variants: motorBreakers }],
      },
      {
        name: 'Fuse Links',
        attributes: [
          axis(select('fuse_size', 'Size', ['10 x 38 mm', '14 x 51 mm', '22 x 58 mm', 'NH000', 'NH00', 'NH1', 'NH2'])),
          ratedCurrent,
          axis(select('fuse_class', 'Class', ['gG', 'aM', 'gR', 'aR'])),
          select('application', 'Use', ['Line protection', 'Motor protection', 'Semiconductor protection']),
          breaking,
          number('power_loss', 'Power loss', 'W', { min: 0.1, max: 200 }),
          boolean('indicator', 'Blown fuse indicator'),
        ],
        fixed: { standard: 'IEC 60269' },
        families: [{ name: 'Fuse Link', code: 'FUS', brand: brands.voltrane, variants: fuses }],
      },
    ],
  },
  {
    name: 'Power Supply & Enclosures',
    categories: [
      {
        name: 'DIN Rail Power Supplies',
        attributes: [
          axis(number('output_voltage', 'Output voltage', 'V', { min: 1, max: 400 })),
          axis({ ...ratedPower, unit: 'W', min: 1, max: 5000 }),
          axis(select('phases', 'Phases', ['1', '3'])),
          axis(select('product_line', 'Line', ['Basic', 'Performance'])),
          number('output_current', 'Output current', 'A', { min: 0.1, max: 100 }),
          range('input_voltage', 'Input voltage', 'V', { min: 10, max: 1000 }),
          number('efficiency', 'Efficiency', '%', { min: 5, max: 100 }),
          number('hold_up_time', 'Hold-up time', 'ms', { min: 1, max: 1000 }),
          number('ripple', 'Ripple', 'mV', { min: 1, max: 1000 }),
          boolean('power_boost', 'Power boost'),
        ],
        families: [{ name: 'DIN Rail Power Supply', code: 'PSU', brand: brands.pravonik, variants: powerSupplies }],
      },
      {
        name: 'Wall Enclosures',
        attributes: [
          axis(number('enclosure_height', 'Height', 'mm', { min: 50, max: 3000 })),
          axis(number('enclosure_width', 'Width', 'mm', { min: 50, max: 3000 })),
          axis(number('enclosure_depth', 'Depth', 'mm', { min: 30, max: 1500 })),
          axis(
            select('enclosure_material', 'Enclosure material', [
              'Sheet steel, powder coated',
              'Stainless steel 1.4301',
              'Polyester, glass fibre',
            ]),
          ),
          select('finish_colour', 'Finish', ['RAL 7035', 'RAL 9005', 'Metal']),
          boolean('mounting_plate', 'Mounting plate'),
          integer('door_count', 'Doors', { min: 1, max: 4 }),
          select('impact_rating', 'Impact rating', ['IK07', 'IK08', 'IK10'], { help: 'IEC 62262' }),
          number('sheet_thickness', 'Sheet thickness', 'mm', { min: 0.5, max: 6 }),
          number('weight', 'Weight', 'kg', { min: 0, max: 5000, filterable: false }),
        ],
        families: [{ name: 'Wall Enclosure', code: 'ENC', brand: brands.klemmdorf, variants: enclosures }],
      },
    ],
  },
]
