import { axis, boolean, number, refine, select, text } from '../attribute.ts'
import { brands } from '../brands.ts'
import { inSentence, significant } from '../sequence.ts'
import type { Category, Family, Variant } from '../tree.ts'
import { axes, connectionCode, supplyVoltage } from './attributes.ts'

/** IEC 60947-5-2 housings: thread, body length, switching distance flush and not flush, frequency (Hz). */
const barrels: readonly (readonly [
  size: string,
  length: number,
  flush: number,
  open: number,
  frequency: number,
  connections: readonly string[],
])[] = [
  ['M5x0.5', 30, 0.8, 1.5, 5000, ['Cable 2 m', 'Connector M8']],
  ['M8x1', 45, 1.5, 2.5, 4000, ['Cable 2 m', 'Connector M8', 'Connector M12']],
  ['M12x1', 50, 2, 4, 2500, ['Cable 2 m', 'Cable 5 m', 'Connector M12', 'Cable 0.3 m with M12']],
  ['M18x1', 55, 5, 8, 1000, ['Cable 2 m', 'Cable 5 m', 'Connector M12', 'Cable 0.3 m with M12']],
  ['M30x1.5', 60, 10, 15, 500, ['Cable 2 m', 'Cable 5 m', 'Connector M12', 'Cable 0.3 m with M12']],
]
const wiring = ['PNP', 'NPN'] as const
const functions = ['NO', 'NC', 'NO/NC'] as const

function* inductive(
  housing: string,
  code: string,
  reach: number,
  supply: { min: number; max: number },
): Generator<Variant> {
  for (const [size, length, flush, open, frequency, connections] of barrels) {
    for (const mounting of ['Flush', 'Non-flush']) {
      for (const output of wiring) {
        for (const contact of functions) {
          for (const connection of connections) {
            if (contact === 'NO/NC' && size.startsWith('M5')) continue
            const distance = significant((mounting === 'Flush' ? flush : open) * reach)
            yield {
              sku: [
                size.split('x')[0] ?? size,
                mounting.slice(0, 1),
                `${output.slice(0, 1)}${contact.replace('/', '')}`,
                connectionCode(connection),
              ],
              name: `Inductive Sensor ${size} Sn ${distance} mm ${inSentence(mounting)} ${output} ${contact} ${connection} ${code}`,
              specs: {
                sensor_size: size,
                body_length: length,
                sensor_mounting: mounting,
                sensing_distance: distance,
                switching_output: output,
                contact_function: contact,
                sensor_connection: connection,
                supply_voltage: supply,
                switching_frequency: significant(frequency / (reach > 1 ? 2 : 1), 2),
                output_current: 200,
                housing_material: housing,
                operating_temperature: { min: -25, max: 70 },
                ip_rating: housing.startsWith('Stainless') ? 'IP69K' : 'IP67',
              },
            }
          }
        }
      }
    }
  }
}

function* capacitive(): Generator<Variant> {
  for (const [size, flush, open] of [
    ['M12x1', 2, 4],
    ['M18x1', 5, 8],
    ['M30x1.5', 10, 20],
  ] as const) {
    for (const mounting of ['Flush', 'Non-flush']) {
      for (const output of wiring) {
        for (const contact of ['NO', 'NC']) {
          for (const connection of ['Cable 2 m', 'Connector M12']) {
            for (const housing of ['PBT', 'Nickel-plated brass', 'Stainless steel 1.4404']) {
              yield {
                sku: [
                  size.split('x')[0] ?? size,
                  mounting.slice(0, 1),
                  `${output.slice(0, 1)}${contact}`,
                  connectionCode(connection),
                  housing.slice(0, 2),
                ],
                name: `Capacitive Sensor ${size} ${inSentence(mounting)} ${output} ${contact} ${connection} ${inSentence(housing)}`,
                specs: {
                  sensor_size: size,
                  sensor_mounting: mounting,
                  sensing_distance: mounting === 'Flush' ? flush : open,
                  switching_output: output,
                  contact_function: contact,
                  sensor_connection: connection,
                  housing_material: housing,
                  supply_voltage: { min: 10, max: 36 },
                  switching_frequency: 50,
                  output_current: 200,
                  operating_temperature: { min: -25, max: 80 },
                  adjustable: true,
                  ip_rating: 'IP67',
                },
              }
            }
          }
        }
      }
    }
  }
}

function* cylinderSensors(): Generator<Variant> {
  for (const slot of ['T-slot', 'C-slot', 'Round cylinder clamp']) {
    for (const [output, supply, current] of [
      ['PNP', { min: 4.5, max: 36 }, 100],
      ['NPN', { min: 4.5, max: 36 }, 100],
      ['Reed', { min: 5, max: 250 }, 500],
      ['2-wire', { min: 10, max: 36 }, 80],
    ] as const) {
      for (const connection of ['Cable 2 m', 'Cable 5 m', 'Cable 0.3 m with M8', 'Cable 0.3 m with M12']) {
        for (const contact of output === 'PNP' || output === 'NPN' ? ['NO', 'NC'] : ['NO']) {
          for (const hot of [false, true]) {
            yield {
              sku: [slot.slice(0, 1), `${output.slice(0, 2)}${contact}`, connectionCode(connection), hot ? 'HT' : 'ST'],
              name: `Cylinder Sensor ${slot} ${output} ${contact} ${supply.min} - ${supply.max} V ${connection}${hot ? ' high temperature' : ''}`,
              specs: {
                slot_form: slot,
                switching_output: output,
                contact_function: contact,
                sensor_connection: connection,
                supply_voltage: supply,
                output_current: current,
                operating_temperature: { min: -25, max: hot ? 130 : 75 },
                housing_material: 'PA',
                ip_rating: 'IP67',
                status_led: true,
              },
            }
          }
        }
      }
    }
  }
}

function* ultrasonic(): Generator<Variant> {
  for (const [size, ranges] of [
    ['M12x1', [{ min: 20, max: 200 }]],
    [
      'M18x1',
      [
        { min: 20, max: 150 },
        { min: 30, max: 300 },
        { min: 100, max: 1000 },
      ],
    ],
    [
      'M30x1.5',
      [
        { min: 60, max: 800 },
        { min: 200, max: 2000 },
        { min: 350, max: 6000 },
      ],
    ],
  ] as const) {
    for (const sensing of ranges) {
      for (const output of ['PNP', 'NPN', 'Push-pull']) {
        for (const analog of ['None', '4 - 20 mA', '0 - 10 V']) {
          for (const housing of ['Nickel-plated brass', 'Stainless steel 1.4404']) {
            yield {
              sku: [
                size.split('x')[0] ?? size,
                sensing.max,
                output.slice(0, 2),
                analog.replace(/[^0-9A-Z]/gi, '').slice(0, 4),
                housing.slice(0, 2),
              ],
              name: `Ultrasonic Sensor ${size} ${sensing.min} - ${sensing.max} mm ${output}${analog === 'None' ? '' : ` ${analog}`} ${inSentence(housing)}`,
              specs: {
                sensor_size: size,
                sensing_range: sensing,
                switching_output: output,
                contact_function: 'NO/NC',
                analog_output: analog,
                sensor_connection: 'Connector M12',
                housing_material: housing,
                supply_voltage: { min: 9, max: 30 },
                switching_frequency: significant(12000 / sensing.max, 2),
                resolution: significant(sensing.max / 5000, 2),
                operating_temperature: { min: -25, max: 70 },
                ip_rating: 'IP67',
              },
            }
          }
        }
      }
    }
  }
}

const size = axis(
  text('sensor_size', 'Size', String.raw`^(M\d+(x\d+(\.\d+)?)?|\d+ x \d+ x \d+ mm)$`, { filterable: true }),
)
const mounting = axis(select('sensor_mounting', 'Mounting', ['Flush', 'Non-flush']))
const distance = number('sensing_distance', 'Sensing distance', 'mm', { min: 0.1, max: 100000, required: true })
const frequency = number('switching_frequency', 'Switching frequency', 'Hz', { min: 0.1, max: 50000 })

const inductiveFamily = (
  brand: string,
  name: string,
  code: string,
  housing: string,
  reach: number,
  supply: { min: number; max: number },
): Family => ({
  name,
  code,
  brand,
  attributes: [refine(supplyVoltage, { ...supply })],
  variants: () => inductive(housing, code, reach, supply),
})

export const proximity: Category = {
  name: 'Proximity Sensors',
  attributes: [axes.output, axes.contact, axes.connection, boolean('status_led', 'Status LED')],
  fixed: { approvals: ['CE', 'UKCA', 'cULus'] },
  categories: [
    {
      name: 'Inductive Sensors',
      attributes: [
        size,
        mounting,
        distance,
        frequency,
        number('body_length', 'Body length', 'mm', { min: 5, max: 500 }),
      ],
      families: [
        inductiveFamily(brands.sensaquill, 'Inductive Sensor brass', 'IB', 'Nickel-plated brass', 1, {
          min: 4.5,
          max: 36,
        }),
        inductiveFamily(
          brands.sensaquill,
          'Inductive Sensor brass, extended distance',
          'IX',
          'Nickel-plated brass',
          2,
          { min: 10, max: 30 },
        ),
        inductiveFamily(brands.sensaquill, 'Inductive Sensor stainless steel', 'IS', 'Stainless steel 1.4404', 1, {
          min: 10,
          max: 36,
        }),
        inductiveFamily(brands.ghentric, 'Inductive Sensor standard', 'GI', 'Nickel-plated brass', 1, {
          min: 10,
          max: 30,
        }),
      ],
    },
    {
      name: 'Capacitive Sensors',
      attributes: [size, mounting, distance, frequency, axes.housingMaterial, boolean('adjustable', 'Adjustable')],
      families: [{ name: 'Capacitive Sensor', code: 'CS', brand: brands.ghentric, variants: capacitive }],
    },
    {
      name: 'Cylinder Sensors',
      attributes: [axis(select('slot_form', 'Slot', ['T-slot', 'C-slot', 'Round cylinder clamp']))],
      families: [
        {
          name: 'Cylinder Sensor',
          code: 'CY',
          brand: brands.sensaquill,
          attributes: [
            axis(refine({ key: 'operating_temperature', label: 'Operating temperature', type: 'RANGE' }, {})),
          ],
          variants: cylinderSensors,
        },
      ],
    },
    {
      name: 'Ultrasonic Sensors',
      attributes: [
        size,
        axis({
          key: 'sensing_range',
          label: 'Sensing range',
          type: 'RANGE',
          unit: 'mm',
          min: 1,
          max: 100000,
          filterable: true,
        }),
        frequency,
        axes.analogOutput,
        axes.housingMaterial,
        number('resolution', 'Resolution', 'mm', { min: 0.001, max: 100 }),
      ],
      families: [{ name: 'Ultrasonic Sensor', code: 'US', brand: brands.optaryx, variants: ultrasonic }],
    },
  ],
}
