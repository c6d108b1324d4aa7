import { axis, boolean, number, range, select } from '../attribute.ts'
import { brands } from '../brands.ts'
import { inSentence, significant } from '../sequence.ts'
import type { Category, Family, Variant } from '../tree.ts'

const functions = [
  '3/2 normally closed',
  '3/2 normally open',
  '5/2 single solenoid',
  '5/2 double solenoid',
  '5/3 closed centre',
  '5/3 exhausted centre',
  '5/3 pressurised centre',
] as const
const sizes: readonly (readonly [port: string, flow: number])[] = [
  ['M5', 180],
  ['G1/8', 750],
  ['G1/4', 1400],
  ['G3/8', 2600],
  ['G1/2', 4000],
]
const coils = [
  ['12DC', 12, 'DC', 1.5],
  ['24DC', 24, 'DC', 1.5],
  ['24AC', 24, 'AC', 2.6],
  ['110AC', 110, 'AC', 2.6],
  ['230AC', 230, 'AC', 2.9],
] as const
const plugs = ['DIN EN 175301-803 form C', 'M8', 'M12'] as const

function* solenoidValves(valveFunction: (typeof functions)[number]): Generator<Variant> {
  for (const [port, flow] of sizes) {
    for (const [code, volts, current_type, watts] of coils) {
      for (const plug of plugs) {
        if (plug !== 'DIN EN 175301-803 form C' && current_type === 'AC') continue
        yield {
          sku: [port, code, plug.slice(0, 3)],
          name: `Solenoid Valve ${valveFunction} ${port} ${volts} V ${current_type} ${plug}`,
          specs: {
            port_thread: port,
            flow_rate: flow,
            coil_voltage: volts,
            current_type,
            electrical_connection: plug,
            power_consumption: watts,
            operating_pressure: { min: valveFunction.includes('5/3') ? 3 : 2, max: 10 },
            operating_temperature: { min: -10, max: 50 },
            switching_time: significant(12 + flow / 150, 2),
            manual_override: true,
            body_material: 'Aluminium',
          },
        }
      }
    }
  }
}

const airSizes: readonly (readonly [size: string, ports: readonly string[], flow: number])[] = [
  ['Mini', ['G1/8', 'G1/4'], 1000],
  ['Midi', ['G1/4', 'G3/8', 'G1/2'], 3200],
  ['Maxi', ['G1/2', 'G3/4', 'G1'], 8700],
]
const regulating = [
  { min: 0.1, max: 0.7 },
  { min: 0.3, max: 4 },
  { min: 0.5, max: 7 },
  { min: 0.5, max: 12 },
] as const

function* regulators(): Generator<Variant> {
  for (const [size, ports, flow] of airSizes) {
    for (const port of ports) {
      for (const setting of regulating) {
        for (const gauge of ['Without gauge', 'Analogue gauge', 'Digital sensor']) {
          for (const lockable of [false, true]) {
            yield {
              sku: [size, port, `${setting.max}BAR`, `${gauge.slice(0, 1)}${lockable ? 'L' : ''}`],
              name: `Pressure Regulator ${size} ${port} ${setting.min} - ${setting.max} bar ${inSentence(gauge)}${lockable ? ', lockable' : ''}`,
              specs: {
                air_size: size,
                port_thread: port,
                setting_range: setting,
                gauge,
                lockable,
                flow_rate: flow,
                operating_pressure: { min: 1, max: 16 },
                operating_temperature: { min: -10, max: 60 },
                body_material: 'Zinc die casting',
              },
            }
          }
        }
      }
    }
  }
}

function* filters(): Generator<Variant> {
  for (const [size, ports, flow] of airSizes) {
    for (const port of ports) {
      for (const fineness of [0.01, 1, 5, 40]) {
        for (const drain of ['Manual', 'Semi-automatic', 'Automatic']) {
          for (const bowl of ['Polycarbonate', 'Metal']) {
            yield {
              sku: [size, port, `${fineness}UM`, `${drain.slice(0, 1)}${bowl.slice(0, 1)}`],
              name: `Compressed Air Filter ${size} ${port} ${fineness} µm ${inSentence(drain)} drain, ${inSentence(bowl)} bowl`,
              specs: {
                air_size: size,
                port_thread: port,
                filter_fineness: fineness,
                drain,
                bowl_material: bowl,
                flow_rate: significant(flow * (fineness < 1 ? 0.3 : fineness < 5 ? 0.5 : 1)),
                operating_pressure: { min: 1.5, max: drain === 'Automatic' ? 12 : 16 },
                operating_temperature: { min: -10, max: 60 },
                body_material: 'Zinc die casting',
              },
            }
          }
        }
      }
    }
  }
}

function* flowControls(): Generator<Variant> {
  for (const [port, flow, tubes] of [
    ['M5', 120, [3, 4, 6]],
    ['G1/8', 350, [4, 6, 8]],
    ['G1/4', 720, [6, 8, 10]],
    ['G3/8', 1350, [8, 10, 12]],
    ['G1/2', 2100, [10, 12, 16]],
  ] as const) {
    for (const tube of tubes) {
      for (const [code, control] of [
        ['A', 'Exhaust air'],
        ['E', 'Supply air'],
        ['B', 'Both directions'],
      ] as const) {
        for (const [adjust, adjustment] of [
          ['S', 'Slotted screw'],
          ['K', 'Knurled screw'],
          ['I', 'Hex socket'],
        ] as const) {
          yield {
            sku: [port, tube, `${code}${adjust}`],
            name: `Flow Control Valve ${port} - ${tube} mm ${inSentence(control)}, ${inSentence(adjustment)}`,
            specs: {
              port_thread: port,
              tube_diameter: tube,
              control_direction: control,
              adjustment,
              flow_rate: flow,
              operating_pressure: { min: 0.2, max: 10 },
              operating_temperature: { min: -10, max: 60 },
              body_material: 'Nickel-plated brass',
              seal_material: 'NBR',
            },
          }
        }
      }
    }
  }
}

function* silencers(): Generator<Variant> {
  for (const [port, flow, level] of [
    ['M5', 270, 58],
    ['G1/8', 1500, 72],
    ['G1/4', 2300, 76],
    ['G3/8', 4900, 78],
    ['G1/2', 6500, 80],
    ['G3/4', 11300, 84],
    ['G1', 17800, 88],
  ] as const) {
    for (const [code, body_material, hottest] of [
      ['BR', 'Sintered bronze', 150],
      ['PE', 'Polyethylene', 80],
      ['SS', 'Stainless steel 1.4404', 300],
      ['AL', 'Aluminium', 80],
    ] as const) {
      for (const shape of ['Cone', 'Flat', 'Cylinder']) {
        yield {
          sku: [port, code, shape.slice(0, 2)],
          name: `Exhaust Silencer ${port} ${inSentence(body_material)}, ${inSentence(shape)}`,
          specs: {
            port_thread: port,
            body_material,
            silencer_shape: shape,
            flow_rate: flow,
            noise_level: level,
            operating_pressure: { min: 0, max: 10 },
            operating_temperature: { min: -20, max: hottest },
          },
        }
      }
    }
  }
}

const ports = ['M5', 'G1/8', 'G1/4', 'G3/8', 'G1/2', 'G3/4', 'G1']
const port = axis(select('port_thread', 'Port thread', ports))
const airSize = axis(
  select(
    'air_size',
    'Series',
    airSizes.map(([size]) => size),
  ),
)
const flow = number('flow_rate', 'Flow rate at 6 bar', 'l/min', { min: 1, max: 50000 })
const bodyMaterial = select('body_material', 'Body material', [
  'Aluminium',
  'Zinc die casting',
  'Nickel-plated brass',
  'Sintered bronze',
  'Polyethylene',
  'Stainless steel 1.4404',
])

export const valvesAndAir: readonly Category[] = [
  {
    name: 'Pneumatic Valves',
    attributes: [port, flow, bodyMaterial],
    categories: [
      {
        name: 'Pneumatic Solenoid Valves',
        attributes: [
          select('valve_function', 'Function', functions),
          axis(number('coil_voltage', 'Coil voltage', 'V', { min: 1, max: 400 })),
          axis(select('current_type', 'Current', ['DC', 'AC'])),
          axis(select('electrical_connection', 'Electrical connection', plugs)),
          number('power_consumption', 'Power consumption', 'W', { min: 0.1, max: 100 }),
          number('switching_time', 'Switching time', 'ms', { min: 1, max: 1000 }),
          boolean('manual_override', 'Manual override'),
        ],
        families: functions.map((valve_function, index): Family => ({
          name: `Solenoid Valve ${valve_function}`,
          code: `PV${index + 1}`,
          brand: brands.aerolund,
          fixed: { valve_function },
          variants: () => solenoidValves(valve_function),
        })),
      },
      {
        name: 'Flow Control Valves',
        attributes: [
          axis(number('tube_diameter', 'Tube outside diameter', 'mm', { min: 2, max: 40 })),
          axis(select('control_direction', 'Controls', ['Exhaust air', 'Supply air', 'Both directions'])),
          axis(select('adjustment', 'Adjustment', ['Slotted screw', 'Knurled screw', 'Hex socket'])),
          select('seal_material', 'Seal material', ['NBR', 'FKM', 'EPDM']),
        ],
        families: [{ name: 'Flow Control Valve', code: 'FC', brand: brands.brisquell, variants: flowControls }],
      },
    ],
  },
  {
    name: 'Compressed Air Preparation',
    attributes: [port, flow],
    categories: [
      {
        name: 'Pressure Regulators',
        attributes: [
          airSize,
          bodyMaterial,
          axis(range('setting_range', 'Setting range', 'bar', { min: 0, max: 25 })),
          axis(select('gauge', 'Gauge', ['Without gauge', 'Analogue gauge', 'Digital sensor'])),
          axis(boolean('lockable', 'Lockable')),
        ],
        families: [{ name: 'Pressure Regulator', code: 'PR', brand: brands.aerolund, variants: regulators }],
      },
      {
        name: 'Compressed Air Filters',
        attributes: [
          airSize,
          bodyMaterial,
          axis(number('filter_fineness', 'Filter fineness', 'um', { min: 0.001, max: 500 })),
          axis(select('drain', 'Drain', ['Manual', 'Semi-automatic', 'Automatic'])),
          axis(select('bowl_material', 'Bowl', ['Polycarbonate', 'Metal'])),
        ],
        families: [{ name: 'Compressed Air Filter', code: 'AF', brand: brands.aerolund, variants: filters }],
      },
      {
        name: 'Exhaust Silencers',
        attributes: [
          axis(bodyMaterial),
          axis(select('silencer_shape', 'Shape', ['Cone', 'Flat', 'Cylinder'])),
          number('noise_level', 'Noise level', 'dB(A)', { min: 20, max: 130 }),
        ],
        families: [{ name: 'Exhaust Silencer', code: 'SI', brand: brands.brisquell, variants: silencers }],
      },
    ],
  },
]
