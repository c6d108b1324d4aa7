import { axis, boolean, multiSelect, number, range, select } from '../attribute.ts'
import { brands } from '../brands.ts'
import { inSentence, significant } from '../sequence.ts'
import type { Category, Variant } from '../tree.ts'
import { axes, connectionCode } from './attributes.ts'

const pressureRanges = [
  [-1, 0],
  [-1, 1],
  [0, 1],
  [0, 1.6],
  [0, 2.5],
  [0, 4],
  [0, 6],
  [0, 10],
  [0, 16],
  [0, 25],
  [0, 40],
  [0, 60],
  [0, 100],
  [0, 160],
  [0, 250],
  [0, 400],
  [0, 600],
] as const
const processThreads = ['G1/4 DIN 3852-E', 'G1/2 EN 837', '1/4 NPT', 'M20x1.5'] as const

function* transmitters(): Generator<Variant> {
  for (const [min, max] of pressureRanges) {
    for (const thread of processThreads) {
      for (const [code, output, supply] of [
        ['A', '4 - 20 mA', { min: 8, max: 36 }],
        ['V', '0 - 10 V', { min: 14, max: 36 }],
        ['R', '0.5 - 4.5 V ratiometric', { min: 4.5, max: 5.5 }],
      ] as const) {
        for (const connection of ['Connector M12', 'DIN EN 175301-803 A', 'Cable 2 m']) {
          yield {
            sku: [
              `${min}-${max}`.replace('--', 'M'),
              thread.split(' ')[0] === '1/4' ? 'NPT14' : (thread.split(' ')[0] ?? ''),
              code,
              connectionCode(connection),
            ],
            name: `Pressure Transmitter ${min} - ${max} bar ${thread} ${output} ${connection}`,
            specs: {
              pressure_range: { min, max },
              process_connection: thread,
              analog_output: output,
              sensor_connection: connection,
              supply_voltage: supply,
              accuracy: 0.5,
              overload_pressure: significant(Math.max(max, 1) * 2),
              burst_pressure: significant(Math.max(max, 1) * (max > 250 ? 2.5 : 5)),
              response_time: 2,
              housing_material: 'Stainless steel 1.4404',
              operating_temperature: { min: -30, max: 100 },
              ip_rating: connection === 'DIN EN 175301-803 A' ? 'IP65' : 'IP67',
            },
          }
        }
      }
    }
  }
}

function* pressureSwitches(): Generator<Variant> {
  for (const [min, max] of pressureRanges.slice(1)) {
    for (const output of ['PNP', 'NPN', 'Push-pull']) {
      for (const analog of ['None', '4 - 20 mA', '0 - 10 V']) {
        for (const thread of ['G1/4 DIN 3852-E', '1/4 NPT']) {
          yield {
            sku: [
              `${min}-${max}`.replace('--', 'M'),
              output.slice(0, 2),
              analog.replace(/[^0-9A-Z]/gi, '').slice(0, 4),
              thread.startsWith('G') ? 'G14' : 'NPT14',
            ],
            name: `Electronic Pressure Switch ${min} - ${max} bar ${output}${analog === 'None' ? '' : ` ${analog}`} ${thread}`,
            specs: {
              pressure_range: { min, max },
              process_connection: thread,
              switching_output: output,
              analog_output: analog,
              sensor_connection: 'Connector M12',
              supply_voltage: { min: 15, max: 35 },
              accuracy: 0.5,
              overload_pressure: significant(Math.max(max, 1) * 2),
              burst_pressure: significant(Math.max(max, 1) * 4),
              display: true,
              io_link: output === 'Push-pull',
              housing_material: 'Stainless steel 1.4404',
              operating_temperature: { min: -20, max: 80 },
              ip_rating: 'IP67',
            },
          }
        }
      }
    }
  }
}

const lengths = [50, 100, 150, 200, 250, 300, 400, 500, 750, 1000]
function* resistanceThermometers(): Generator<Variant> {
  for (const element of ['Pt100', 'Pt1000']) {
    for (const tolerance of ['A', 'B', 'AA']) {
      for (const diameter of [3, 6, 8]) {
        for (const length of lengths) {
          for (const connection of ['Connector M12', 'Terminal head', 'Cable 2 m']) {
            if (tolerance === 'AA' && (connection === 'Terminal head' || length > 300)) continue
            yield {
              sku: [element, tolerance, `${diameter}X${length}`, connectionCode(connection)],
              name: `Resistance Thermometer ${element} class ${tolerance} ${diameter} x ${length} mm ${inSentence(connection)}`,
              specs: {
                sensing_element: element,
                tolerance_class: tolerance,
                probe_diameter: diameter,
                probe_length: length,
                sensor_connection: connection,
                wire_count: tolerance === 'B' ? '3' : '4',
                process_connection: connection === 'Cable 2 m' ? 'None' : 'G1/2 EN 837',
                measuring_range: { min: -50, max: connection === 'Cable 2 m' ? 250 : 400 },
                response_time: significant(diameter * 1500, 2),
                housing_material: 'Stainless steel 1.4571',
                operating_temperature: { min: -40, max: 85 },
                ip_rating: 'IP65',
              },
            }
          }
        }
      }
    }
  }
}

const couples: readonly (readonly [type: string, hottest: number, sheath: string])[] = [
  ['J', 750, 'Stainless steel 1.4571'],
  ['K', 1150, 'Inconel 600'],
  ['N', 1150, 'Inconel 600'],
  ['T', 350, 'Stainless steel 1.4571'],
]
function* thermocouples(): Generator<Variant> {
  for (const [type, hottest, sheath] of couples) {
    for (const diameter of [0.5, 1, 1.5, 3, 4.5, 6]) {
      for (const length of lengths) {
        for (const connection of ['Plug miniature', 'Plug standard', 'Cable 2 m']) {
          yield {
            sku: [type, `${diameter}X${length}`, connection.slice(-3).trim()],
            name: `Mineral Insulated Thermocouple type ${type} ${diameter} x ${length} mm ${inSentence(connection)}`,
            specs: {
              sensing_element: `Type ${type}`,
              tolerance_class: '1',
              probe_diameter: diameter,
              probe_length: length,
              sensor_connection: connection,
              measuring_range: {
                min: type === 'T' ? -185 : -40,
                max: diameter < 1.5 ? Math.min(hottest, 900) : hottest,
              },
              junction: 'Insulated',
              bend_radius: diameter * 5,
              response_time: significant(diameter ** 1.5 * 300, 2),
              housing_material: sheath,
              operating_temperature: { min: -40, max: 200 },
            },
          }
        }
      }
    }
  }
}

function* levelSwitches(): Generator<Variant> {
  for (const [principle, lengths2, hottest] of [
    ['Vibrating fork', [40, 70, 100, 150, 200, 300, 500], 150],
    ['Float', [50, 100, 200, 300, 500, 750, 1000], 105],
    ['Capacitive', [30, 60, 100], 85],
  ] as const) {
    for (const length of lengths2) {
      for (const thread of ['G1/2 EN 837', 'G1 ISO 228', '3/4 NPT']) {
        for (const output of ['PNP', 'Relay', 'NAMUR']) {
          yield {
            sku: [principle.slice(0, 2), length, thread.split(' ')[0] ?? '', output.slice(0, 2)],
            name: `Level Switch ${inSentence(principle)} ${length} mm ${thread} ${output}`,
            specs: {
              level_principle: principle,
              probe_length: length,
              process_connection: thread,
              switching_output: output,
              sensor_connection: output === 'Relay' ? 'Terminals' : 'Connector M12',
              supply_voltage:
                output === 'Relay'
                  ? { min: 20, max: 253 }
                  : output === 'NAMUR'
                    ? { min: 7, max: 12 }
                    : { min: 9, max: 35 },
              medium_temperature: { min: -40, max: hottest },
              process_pressure: principle === 'Float' ? 16 : 64,
              housing_material: 'Stainless steel 1.4404',
              operating_temperature: { min: -40, max: 70 },
              ip_rating: 'IP67',
              wetted_materials: principle === 'Capacitive' ? ['PEEK'] : ['1.4404', 'FKM'],
            },
          }
        }
      }
    }
  }
}

function* flowSensors(): Generator<Variant> {
  for (const [principle, medium] of [
    ['Magnetic-inductive', 'Water'],
    ['Calorimetric', 'Compressed air'],
    ['Vortex', 'Water'],
  ] as const) {
    for (const [connection, min, max] of [
      ['G1/4', 0.1, 10],
      ['G1/2', 0.25, 25],
      ['G3/4', 0.5, 50],
      ['G1', 1, 100],
      ['G1 1/4', 2, 200],
      ['G2', 5, 600],
    ] as const) {
      for (const analog of ['4 - 20 mA', '0 - 10 V']) {
        for (const output of ['PNP', 'Push-pull']) {
          yield {
            sku: [principle.slice(0, 3), connection, analog.slice(0, 1), output.slice(0, 2)],
            name: `Flow Sensor ${inSentence(principle)} ${connection} ${min} - ${max} l/min ${analog} ${output}`,
            specs: {
              flow_principle: principle,
              process_connection: connection,
              flow_range: { min, max },
              flow_medium: medium,
              analog_output: analog,
              switching_output: output,
              sensor_connection: 'Connector M12',
              supply_voltage: { min: 18, max: 30 },
              accuracy: principle === 'Vortex' ? 2 : 0.8,
              process_pressure: 16,
              medium_temperature: { min: -10, max: 70 },
              housing_material: 'Stainless steel 1.4404',
              ip_rating: 'IP67',
            },
          }
        }
      }
    }
  }
}

const processConnection = select('process_connection', 'Process connection', [
  ...processThreads,
  'G1 ISO 228',
  '3/4 NPT',
  'G1/4',
  'G1/2',
  'G3/4',
  'G1',
  'G1 1/4',
  'G2',
  'None',
])
const pressureRange = axis(range('pressure_range', 'Pressure range', 'bar', { min: -1, max: 4000 }))
const pressures = [
  number('overload_pressure', 'Overload pressure', 'bar', { min: 0.1, max: 8000, filterable: false }),
  number('burst_pressure', 'Burst pressure', 'bar', { min: 0.1, max: 10000, filterable: false }),
]
const accuracy = number('accuracy', 'Accuracy', '%', { min: 0.01, max: 10 })
const response = number('response_time', 'Response time', 'ms', { min: 0.01, max: 100000 })
const mediumTemperature = range('medium_temperature', 'Medium temperature', 'Cel', { min: -270, max: 800 })
const probe = [
  axis(select('sensing_element', 'Sensing element', ['Pt100', 'Pt1000', 'Type J', 'Type K', 'Type N', 'Type T'])),
  axis(select('tolerance_class', 'Tolerance class', ['AA', 'A', 'B', '1', '2'])),
  axis(number('probe_diameter', 'Probe diameter', 'mm', { min: 0.25, max: 30 })),
  axis(number('probe_length', 'Probe length', 'mm', { min: 10, max: 6000 })),
  axes.connection,
  range('measuring_range', 'Measuring range', 'Cel', { min: -270, max: 1800 }),
  response,
]

export const processSensors: Category = {
  name: 'Process Sensors',
  attributes: [processConnection, accuracy],
  categories: [
    {
      name: 'Pressure Transmitters',
      attributes: [pressureRange, axis(processConnection), axes.analogOutput, axes.connection, ...pressures, response],
      families: [{ name: 'Pressure Transmitter', code: 'PTX', brand: brands.calderfen, variants: transmitters }],
    },
    {
      name: 'Pressure Switches',
      attributes: [
        pressureRange,
        axis(processConnection),
        axes.output,
        axes.analogOutput,
        ...pressures,
        boolean('display', 'Display'),
        boolean('io_link', 'IO-Link'),
      ],
      families: [
        { name: 'Electronic Pressure Switch', code: 'PSW', brand: brands.calderfen, variants: pressureSwitches },
      ],
    },
    {
      name: 'Resistance Thermometers',
      attributes: [...probe, select('wire_count', 'Wires', ['2', '3', '4'])],
      families: [
        { name: 'Resistance Thermometer', code: 'RTD', brand: brands.calderfen, variants: resistanceThermometers },
      ],
    },
    {
      name: 'Thermocouples',
      attributes: [
        ...probe,
        select('junction', 'Junction', ['Insulated', 'Grounded']),
        number('bend_radius', 'Bend radius', 'mm', { min: 1, max: 500 }),
      ],
      families: [
        { name: 'Mineral Insulated Thermocouple', code: 'TC', brand: brands.calderfen, variants: thermocouples },
      ],
    },
    {
      name: 'Level Switches',
      attributes: [
        axis(select('level_principle', 'Principle', ['Vibrating fork', 'Float', 'Capacitive'])),
        axis(number('probe_length', 'Probe length', 'mm', { min: 10, max: 6000 })),
        axis(processConnection),
        axes.output,
        mediumTemperature,
        number('process_pressure', 'Process pressure', 'bar', { min: 0, max: 400 }),
        multiSelect('wetted_materials', 'Wetted materials', ['1.4404', '1.4571', 'PEEK', 'FKM', 'EPDM', 'PVDF']),
      ],
      families: [{ name: 'Level Switch', code: 'LVL', brand: brands.calderfen, variants: levelSwitches }],
    },
    {
      name: 'Flow Sensors',
      attributes: [
        axis(select('flow_principle', 'Principle', ['Magnetic-inductive', 'Calorimetric', 'Vortex'])),
        axis(processConnection),
        range('flow_range', 'Flow range', 'l/min', { min: 0.001, max: 100000 }),
        select('flow_medium', 'Medium', ['Water', 'Compressed air']),
        axes.analogOutput,
        axes.output,
        number('process_pressure', 'Process pressure', 'bar', { min: 0, max: 400 }),
        mediumTemperature,
      ],
      families: [{ name: 'Flow Sensor', code: 'FLO', brand: brands.calderfen, variants: flowSensors }],
    },
  ],
}
