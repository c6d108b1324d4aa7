import { axis, boolean, integer, number, select, text } from '../attribute.ts'
import { brands } from '../brands.ts'
import { inSentence, significant } from '../sequence.ts'
import type { Category, Family, Variant } from '../tree.ts'
import { axes, connectionCode } from './attributes.ts'

const housings: readonly (readonly [size: string, share: number, material: string])[] = [
  ['8 x 20 x 13 mm', 0.3, 'PBT'],
  ['12 x 31 x 20 mm', 0.6, 'PBT'],
  ['15 x 43 x 32 mm', 1, 'PBT'],
  ['25 x 65 x 50 mm', 2, 'Zinc die casting'],
  ['M18', 0.7, 'Nickel-plated brass'],
  ['M12', 0.35, 'Stainless steel 1.4404'],
]
const lights = ['Red LED', 'Infrared LED', 'Red laser class 1'] as const

interface Principle {
  name: string
  code: string
  ranges: readonly number[]
}
const principles: readonly Principle[] = [
  { name: 'Diffuse with background suppression', code: 'POB', ranges: [100, 300, 600] },
  { name: 'Diffuse energetic', code: 'POD', ranges: [200, 800] },
  { name: 'Retro-reflective with polarising filter', code: 'POR', ranges: [2000, 5000, 8000] },
  { name: 'Through-beam', code: 'POT', ranges: [5000, 10000, 20000] },
]

function* photoelectric({ name, ranges }: Principle): Generator<Variant> {
  for (const [size, share, material] of housings) {
    for (const reach of ranges) {
      for (const light of lights) {
        for (const output of ['PNP', 'NPN', 'Push-pull']) {
          for (const connection of ['Cable 2 m', share < 0.7 ? 'Connector M8' : 'Connector M12']) {
            const distance = significant(reach * share, 2)
            yield {
              sku: [
                size.replace(/ mm| /g, '').toUpperCase(),
                distance,
                light.replace('Red ', '').slice(0, 2),
                output.slice(0, 2),
                connectionCode(connection),
              ],
              name: `Photoelectric Sensor ${inSentence(name)} ${size} ${distance} mm ${inSentence(light)} ${output} ${connection}`,
              specs: {
                sensor_size: size,
                sensing_distance: distance,
                light_source: light,
                switching_output: output,
                sensor_connection: connection,
                contact_function: 'NO/NC',
                supply_voltage: { min: 10, max: 30 },
                housing_material: material,
                switching_frequency: light.includes('laser') ? 2500 : 1000,
                output_current: 100,
                operating_temperature: { min: -40, max: 60 },
                ip_rating: 'IP67',
                io_link: output === 'Push-pull',
              },
            }
          }
        }
      }
    }
  }
}

function* forkSensors(): Generator<Variant> {
  for (const [gap, depth] of [
    [2, 20],
    [5, 30],
    [10, 40],
    [20, 42],
    [30, 55],
    [50, 60],
    [80, 60],
    [120, 60],
    [180, 100],
    [220, 120],
  ] as const) {
    for (const light of lights) {
      for (const output of ['PNP', 'NPN']) {
        for (const connection of ['Connector M8', 'Cable 2 m']) {
          yield {
            sku: [gap, light.replace('Red ', '').slice(0, 2), output, connectionCode(connection)],
            name: `Fork Sensor gap ${gap} mm ${inSentence(light)} ${output} ${connection}`,
            specs: {
              fork_width: gap,
              fork_depth: depth,
              light_source: light,
              switching_output: output,
              contact_function: 'NO/NC',
              sensor_connection: connection,
              supply_voltage: { min: 10, max: 30 },
              housing_material: 'Aluminium',
              switching_frequency: light.includes('laser') ? 10000 : 5000,
              smallest_object: light.includes('laser') ? 0.05 : 0.3,
              ip_rating: 'IP65',
              operating_temperature: { min: -10, max: 60 },
            },
          }
        }
      }
    }
  }
}

const pulses = [100, 200, 256, 360, 500, 512, 1000, 1024, 2000, 2048, 2500, 3600, 4096, 5000]
const encoderBodies: readonly (readonly [size: number, shaft: number, hollow: boolean, speed: number])[] = [
  [36, 6, false, 12000],
  [36, 6, true, 12000],
  [58, 6, false, 12000],
  [58, 10, false, 12000],
  [58, 12, true, 6000],
  [58, 15, true, 6000],
  [100, 30, true, 3000],
]
const circuits = [
  ['TTL', 'RS422 TTL', { min: 4.75, max: 5.5 }, 300],
  ['HTL', 'Push-pull HTL', { min: 10, max: 30 }, 200],
  ['UNI', 'Push-pull universal', { min: 4.5, max: 36 }, 250],
] as const

function* encoders(): Generator<Variant> {
  for (const [size, shaft, hollow, speed] of encoderBodies) {
    for (const count of pulses) {
      for (const [code, circuit, supply, kilohertz] of circuits) {
        for (const connection of ['Connector M12', 'Cable 2 m', 'Radial M23']) {
          if (size === 36 && connection === 'Radial M23') continue
          yield {
            sku: [
              `${size}${hollow ? 'H' : 'S'}${shaft}`,
              count,
              code,
              connectionCode(connection).replace('Radial ', ''),
            ],
            name: `Incremental Encoder ${size} mm ${hollow ? 'hollow' : 'solid'} shaft ${shaft} mm ${count} ppr ${circuit} ${connection}`,
            specs: {
              encoder_size: size,
              shaft_diameter: shaft,
              hollow_shaft: hollow,
              encoder_resolution: count,
              output_circuit: circuit,
              sensor_connection: connection,
              supply_voltage: supply,
              pulse_frequency: kilohertz,
              speed_max: speed,
              housing_material: 'Aluminium',
              operating_temperature: { min: -30, max: 85 },
              ip_rating: hollow ? 'IP65' : 'IP67',
            },
          }
        }
      }
    }
  }
}

const actuators = [
  'Plunger',
  'Roller plunger',
  'Roller lever',
  'Adjustable roller lever',
  'Rod lever',
  'Spring rod',
  'Key (safety)',
] as const
function* limitSwitches(): Generator<Variant> {
  for (const [body, material, width] of [
    ['EN 50047', 'PA', 30],
    ['EN 50047', 'Zinc die casting', 31],
    ['EN 50041', 'PA', 40],
    ['EN 50041', 'Zinc die casting', 40],
  ] as const) {
    for (const actuator of actuators) {
      for (const contacts of ['1 NO + 1 NC snap', '1 NO + 1 NC slow', '2 NC slow', '2 NO + 2 NC snap']) {
        for (const connection of ['Terminals', 'Connector M12']) {
          yield {
            sku: [
              body.slice(-2),
              material.slice(0, 1),
              actuator.replace(/[^A-Z]/gi, '').slice(0, 8),
              contacts.replace(/[^0-9A-Z]/gi, '').toUpperCase(),
              connection.slice(0, 1),
            ],
            name: `Limit Switch ${body} ${inSentence(actuator)} ${contacts} ${inSentence(material)} ${inSentence(connection)}`,
            specs: {
              body_standard: body,
              body_width: width,
              actuator,
              contact_set: contacts,
              housing_material: material,
              sensor_connection: connection,
              supply_voltage: { min: 5, max: connection === 'Terminals' ? 240 : 60 },
              output_current: connection === 'Terminals' ? 3000 : 2000,
              mechanical_life: 10,
              operating_temperature: { min: -25, max: 80 },
              ip_rating: 'IP66',
              positive_opening: contacts.includes('NC'),
            },
          }
        }
      }
    }
  }
}

const size = axis(
  text('sensor_size', 'Size', String.raw`^(M\d+(x\d+(\.\d+)?)?|\d+ x \d+ x \d+ mm)$`, { filterable: true }),
)
const light = axis(select('light_source', 'Light', lights))
const frequency = number('switching_frequency', 'Switching frequency', 'Hz', { min: 0.1, max: 50000 })
const photo = [
  size,
  axis(number('sensing_distance', 'Sensing distance', 'mm', { min: 0.1, max: 100000 })),
  light,
  axes.output,
  axes.contact,
  axes.connection,
  frequency,
  boolean('io_link', 'IO-Link'),
  select(
    'photo_principle',
    'Principle',
    principles.map(({ name }) => name),
  ),
]
const photoFamily = (principle: Principle): Family => ({
  name: `Photoelectric ${principle.name}`,
  code: principle.code,
  brand: brands.optaryx,
  fixed: { photo_principle: principle.name },
  variants: () => photoelectric(principle),
})

export const opticalAndMotion: readonly Category[] = [
  {
    name: 'Photoelectric Sensors',
    categories: [
      { name: 'Diffuse Photoelectric Sensors', attributes: photo, families: principles.slice(0, 2).map(photoFamily) },
      {
        name: 'Retro-Reflective Photoelectric Sensors',
        attributes: photo,
        families: principles.slice(2, 3).map(photoFamily),
      },
      { name: 'Through-Beam Photoelectric Sensors', attributes: photo, families: principles.slice(3).map(photoFamily) },
      {
        name: 'Fork Sensors',
        attributes: [
          axis(number('fork_width', 'Fork width', 'mm', { min: 1, max: 500 })),
          number('fork_depth', 'Fork depth', 'mm', { min: 5, max: 500 }),
          light,
          axes.output,
          axes.contact,
          axes.connection,
          frequency,
          number('smallest_object', 'Smallest object', 'mm', { min: 0.01, max: 10 }),
        ],
        families: [{ name: 'Fork Sensor', code: 'PF', brand: brands.optaryx, variants: forkSensors }],
      },
    ],
  },
  {
    name: 'Motion & Position',
    categories: [
      {
        name: 'Incremental Encoders',
        attributes: [
          axis(number('encoder_size', 'Size', 'mm', { min: 10, max: 200 })),
          axis(number('shaft_diameter', 'Shaft diameter', 'mm', { min: 1, max: 150 })),
          axis(boolean('hollow_shaft', 'Hollow shaft')),
          axis(integer('encoder_resolution', 'Steps per turn', { min: 1, max: 100000000 })),
          axis(
            select(
              'output_circuit',
              'Output circuit',
              circuits.map(([, circuit]) => circuit),
            ),
          ),
          axes.connection,
          number('pulse_frequency', 'Largest pulse frequency', 'kHz', { min: 1, max: 5000 }),
          number('speed_max', 'Top speed', 'rpm', { min: 100, max: 100000 }),
        ],
        families: [{ name: 'Incremental Encoder', code: 'EN', brand: brands.ghentric, variants: encoders }],
      },
      {
        name: 'Limit Switches',
        attributes: [
          axis(select('body_standard', 'Body', ['EN 50041', 'EN 50047'])),
          number('body_width', 'Body width', 'mm', { min: 5, max: 200 }),
          axis(select('actuator', 'Actuator', actuators)),
          axis(
            select('contact_set', 'Contacts', [
              '1 NO + 1 NC snap',
              '1 NO + 1 NC slow',
              '2 NC slow',
              '2 NO + 2 NC snap',
            ]),
          ),
          axes.housingMaterial,
          axes.connection,
          number('mechanical_life', 'Mechanical life, million operations', undefined, { min: 0.1, max: 1000 }),
          boolean('positive_opening', 'Positive opening'),
        ],
        families: [{ name: 'Limit Switch', code: 'LS', brand: brands.ghentric, variants: limitSwitches }],
      },
    ],
  },
]
