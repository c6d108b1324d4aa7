import { axis, integer, number, range, refine, select } from '../attribute.ts'
import { brands } from '../brands.ts'
import { between, inSentence, significant } from '../sequence.ts'
import type { Category, Variant } from '../tree.ts'
import { pistonForce, workingPressure } from './attributes.ts'

/** ISO 6020-2 cylinders, 160 bar: bore with its rods (mm). */
const bores: readonly (readonly [bore: number, rods: readonly number[]])[] = [
  [25, [12, 18]],
  [32, [14, 22]],
  [40, [18, 28]],
  [50, [22, 36]],
  [63, [28, 45]],
  [80, [36, 56]],
  [100, [45, 70]],
  [125, [56, 90]],
]
const strokes = [50, 80, 100, 125, 150, 200, 250, 300, 400, 500, 600, 800, 1000]
const mountings = [
  'ME5 rectangular front flange',
  'MP3 rear clevis',
  'MP5 rear spherical eye',
  'MS2 side lugs',
  'MX3 tie rods extended',
]

function* cylinders(): Generator<Variant> {
  for (const [bore, rods] of bores) {
    for (const rod of rods) {
      for (const stroke of between(strokes, 50, bore * 16)) {
        for (const mounting of mountings) {
          yield {
            sku: [`${bore}-${rod}-${stroke}`, mounting.slice(0, 3)],
            name: `Hydraulic Cylinder ISO 6020-2 ${bore} / ${rod} x ${stroke} mm ${mounting}`,
            specs: {
              piston_diameter: bore,
              rod_diameter: rod,
              stroke,
              cylinder_mounting: mounting,
              working_pressure: 160,
              advance_force: pistonForce(160, bore),
              return_force: significant(pistonForce(160, bore) * (1 - (rod / bore) ** 2)),
              piston_speed: 0.5,
              seal_material: 'NBR',
              operating_temperature: { min: -20, max: 80 },
              standard: 'ISO 6020-2',
            },
          }
        }
      }
    }
  }
}

/** External gear pumps: group, displacements (cm3 given as ml per turn), pressure (bar), top speed. */
const pumpGroups: readonly (readonly [
  group: string,
  displacements: readonly number[],
  pressure: number,
  speed: number,
])[] = [
  ['1', [1.2, 1.6, 2.1, 2.7, 3.2, 3.7, 4.2, 4.9, 5.9, 7.9], 230, 4000],
  ['2', [4, 6, 8, 11, 14, 16, 19, 22.5, 26, 31], 250, 3500],
  ['3', [22, 26, 33, 38, 44, 51, 61, 71, 80], 230, 2800],
]

function* gearPumps(): Generator<Variant> {
  for (const [group, displacements, pressure, speed] of pumpGroups) {
    for (const displacement of displacements) {
      for (const rotation of ['Clockwise', 'Counter-clockwise', 'Reversible']) {
        for (const shaft of ['Tapered 1:8', 'Parallel keyed', 'Splined']) {
          for (const seal of ['NBR', 'FKM']) {
            yield {
              sku: [`G${group}-${displacement}`, `${rotation.slice(0, 2)}${shaft.slice(0, 1)}`, seal],
              name: `Gear Pump group ${group} ${displacement} ml/rev ${inSentence(rotation)}, ${inSentence(shaft)} shaft, ${seal}`,
              specs: {
                pump_group: group,
                displacement,
                rotation,
                shaft_form: shaft,
                seal_material: seal,
                working_pressure: displacement > 40 ? pressure - 50 : pressure,
                peak_pressure: pressure + 30,
                speed_range: { min: 600, max: speed },
                flow_rate: significant((displacement * 1500 * 0.95) / 1000),
                viscosity: { min: 12, max: 800 },
                operating_temperature: { min: -20, max: seal === 'FKM' ? 120 : 80 },
              },
            }
          }
        }
      }
    }
  }
}

/** ISO 4401 directional valves: size, flow (l/min), pressure (bar). */
const spools = ['A', 'B', 'C', 'D', 'E', 'G', 'H', 'J', 'L', 'M', 'R', 'U']
function* directionalValves(): Generator<Variant> {
  for (const [size, flow, pressure, watts] of [
    ['NG6 (03)', 80, 350, 30],
    ['NG10 (05)', 120, 315, 36],
  ] as const) {
    for (const spool of spools) {
      for (const [volts, current] of [
        [12, 'DC'],
        [24, 'DC'],
        [110, 'AC'],
        [230, 'AC'],
      ] as const) {
        for (const override of ['Covered pin', 'Push button']) {
          for (const seal of ['NBR', 'FKM']) {
            yield {
              sku: [size.slice(0, 4).trim(), spool, `${volts}${current}`, `${override.slice(0, 1)}${seal}`],
              name: `Directional Valve ${size} 4/${'ABCD'.includes(spool) ? 2 : 3} spool ${spool} ${volts} V ${current} ${seal}, ${inSentence(override)}`,
              specs: {
                valve_size: size,
                spool,
                position_count: 'ABCD'.includes(spool) ? 2 : 3,
                coil_voltage: volts,
                current_type: current,
                manual_override_form: override,
                seal_material: seal,
                flow_rate: flow,
                working_pressure: pressure,
                power_consumption: watts,
                viscosity: { min: 2.8, max: 500 },
                operating_temperature: { min: -20, max: 80 },
                standard: 'ISO 4401',
              },
            }
          }
        }
      }
    }
  }
}

function* reliefValves(): Generator<Variant> {
  for (const [size, flow] of [
    ['NG6 (03)', 60],
    ['NG10 (05)', 120],
    ['Cartridge 3/4-16 UNF', 40],
    ['Cartridge 7/8-14 UNF', 80],
    ['Cartridge 1 1/16-12 UN', 150],
  ] as const) {
    for (const setting of [
      { min: 3, max: 25 },
      { min: 5, max: 50 },
      { min: 10, max: 100 },
      { min: 20, max: 200 },
      { min: 30, max: 315 },
      { min: 50, max: 400 },
    ]) {
      for (const adjustment of ['Hex socket', 'Hand knob', 'Lockable knob']) {
        for (const seal of ['NBR', 'FKM']) {
          yield {
            sku: [
              size.replace('Cartridge ', 'C').replace(/ UNF?$| \(.*/, ''),
              `${setting.max}BAR`,
              `${adjustment.slice(0, 4)}`,
              seal,
            ],
            name: `Pressure Relief Valve ${size} ${setting.min} - ${setting.max} bar ${inSentence(adjustment)} ${seal}`,
            specs: {
              valve_size: size,
              setting_range: setting,
              adjustment,
              seal_material: seal,
              flow_rate: flow,
              working_pressure: Math.max(setting.max, 350),
              viscosity: { min: 2.8, max: 500 },
              operating_temperature: { min: -20, max: 80 },
            },
          }
        }
      }
    }
  }
}

function* filterElements(): Generator<Variant> {
  for (const [size, flow, length, outside] of [
    ['30', 30, 89, 44],
    ['60', 60, 128, 44],
    ['110', 110, 208, 44],
    ['140', 140, 115, 62],
    ['240', 240, 176, 62],
    ['330', 330, 144, 95],
    ['500', 500, 210, 95],
    ['660', 660, 280, 95],
  ] as const) {
    for (const [code, filter_medium, finenesses] of [
      ['GF', 'Glass fibre', [3, 5, 10, 20]],
      ['PA', 'Paper', [10, 25]],
      ['WM', 'Wire mesh', [25, 60, 100]],
    ] as const) {
      for (const fineness of finenesses) {
        for (const collapse of [21, 210]) {
          yield {
            sku: [size, `${code}${fineness}`, collapse],
            name: `Hydraulic Filter Element ${size} ${inSentence(filter_medium)} ${fineness} µm, ${collapse} bar collapse`,
            specs: {
              element_size: size,
              filter_medium,
              filter_fineness: fineness,
              collapse_pressure: collapse,
              flow_rate: significant(flow * Math.min(1, fineness / 10)),
              element_length: length,
              outside_diameter: outside,
              seal_material: 'NBR',
              working_pressure: collapse === 210 ? 420 : 25,
              operating_temperature: { min: -30, max: 100 },
            },
          }
        }
      }
    }
  }
}

function* accumulators(): Generator<Variant> {
  for (const [type, volumes, pressures, ratio] of [
    ['Diaphragm', [0.075, 0.16, 0.32, 0.5, 0.75, 1, 1.4, 2, 2.8], [160, 210, 250, 330], 8],
    ['Bladder', [1, 2.5, 4, 6, 10, 20, 24, 32, 50], [210, 330, 400], 4],
    ['Piston', [1, 2.5, 5, 10, 20, 40], [250, 350], 10],
  ] as const) {
    for (const volume of volumes) {
      for (const pressure of pressures) {
        for (const seal of ['NBR', 'FKM']) {
          yield {
            sku: [type.slice(0, 1), `${volume}L`, pressure, seal],
            name: `Hydraulic Accumulator ${inSentence(type)} ${volume} l ${pressure} bar ${seal}`,
            specs: {
              accumulator_type: type,
              volume,
              working_pressure: pressure,
              seal_material: seal,
              pressure_ratio: ratio,
              connection_thread: volume < 1 ? 'G1/2' : volume < 4 ? 'G3/4' : 'G2',
              gas: 'Nitrogen',
              operating_temperature: { min: -10, max: 80 },
              weight: significant(1.5 + volume * (pressure / 130), 2),
            },
          }
        }
      }
    }
  }
}

const seal = axis(select('seal_material', 'Seal material', ['NBR', 'FKM', 'PTFE', 'PUR']))
const flow = number('flow_rate', 'Flow', 'l/min', { min: 0.1, max: 5000 })
const viscosity = range('viscosity', 'Viscosity', 'cSt', { min: 1, max: 2000, filterable: false })
const valveSize = axis(
  select('valve_size', 'Valve size', [
    'NG6 (03)',
    'NG10 (05)',
    'NG16 (07)',
    'Cartridge 3/4-16 UNF',
    'Cartridge 7/8-14 UNF',
    'Cartridge 1 1/16-12 UN',
  ]),
)

export const powerUnits: readonly Category[] = [
  {
    name: 'Pumps & Actuators',
    categories: [
      {
        name: 'Hydraulic Cylinders',
        attributes: [
          axis(number('piston_diameter', 'Piston diameter', 'mm', { min: 10, max: 500 })),
          axis(number('rod_diameter', 'Rod diameter', 'mm', { min: 5, max: 400 })),
          axis(number('stroke', 'Stroke', 'mm', { min: 5, max: 6000 })),
          axis(select('cylinder_mounting', 'Mounting', mountings)),
          number('advance_force', 'Force, advance', 'kN', { min: 0.1, max: 10000 }),
          number('return_force', 'Force, return', 'kN', { min: 0.1, max: 10000, filterable: false }),
          number('piston_speed', 'Piston speed', 'm/s', { min: 0.01, max: 5 }),
          select('seal_material', 'Seal material', ['NBR', 'FKM', 'PUR']),
        ],
        families: [{ name: 'Hydraulic Cylinder ISO 6020-2', code: 'HC', brand: brands.hydrassel, variants: cylinders }],
      },
      {
        name: 'Gear Pumps',
        attributes: [
          axis(select('pump_group', 'Group', ['1', '2', '3'])),
          axis(number('displacement', 'Displacement per turn', 'ml', { min: 0.1, max: 500 })),
          axis(select('rotation', 'Rotation', ['Clockwise', 'Counter-clockwise', 'Reversible'])),
          axis(select('shaft_form', 'Shaft', ['Tapered 1:8', 'Parallel keyed', 'Splined'])),
          seal,
          flow,
          viscosity,
          number('peak_pressure', 'Peak pressure', 'bar', { min: 10, max: 1000 }),
          range('speed_range', 'Speed range', 'rpm', { min: 100, max: 10000 }),
        ],
        families: [{ name: 'External Gear Pump', code: 'GP', brand: brands.oleovance, variants: gearPumps }],
      },
      {
        name: 'Hydraulic Accumulators',
        attributes: [
          axis(select('accumulator_type', 'Type', ['Diaphragm', 'Bladder', 'Piston'])),
          axis(number('volume', 'Volume', 'l', { min: 0.01, max: 500 })),
          seal,
          axis(refine(workingPressure, {})),
          number('pressure_ratio', 'Largest pressure ratio', ':1', { min: 1, max: 20 }),
          select('connection_thread', 'Connection', ['G1/2', 'G3/4', 'G2']),
          select('gas', 'Gas', ['Nitrogen']),
        ],
        families: [{ name: 'Hydraulic Accumulator', code: 'AC', brand: brands.oleovance, variants: accumulators }],
      },
    ],
  },
  {
    name: 'Hydraulic Valves & Filters',
    attributes: [flow],
    categories: [
      {
        name: 'Directional Valves',
        attributes: [
          valveSize,
          axis(select('spool', 'Spool', spools)),
          integer('position_count', 'Positions', { min: 2, max: 4 }),
          axis(number('coil_voltage', 'Coil voltage', 'V', { min: 1, max: 400 })),
          axis(select('current_type', 'Current', ['DC', 'AC'])),
          axis(select('manual_override_form', 'Manual override', ['Covered pin', 'Push button'])),
          seal,
          viscosity,
          number('power_consumption', 'Power consumption', 'W', { min: 0.1, max: 100 }),
        ],
        families: [
          { name: 'Directional Valve ISO 4401', code: 'DV', brand: brands.oleovance, variants: directionalValves },
        ],
      },
      {
        name: 'Pressure Relief Valves',
        attributes: [
          valveSize,
          axis(range('setting_range', 'Setting range', 'bar', { min: 0, max: 1000 })),
          axis(select('adjustment', 'Adjustment', ['Hex socket', 'Hand knob', 'Lockable knob'])),
          seal,
          viscosity,
        ],
        families: [{ name: 'Pressure Relief Valve', code: 'RV', brand: brands.oleovance, variants: reliefValves }],
      },
      {
        name: 'Hydraulic Filter Elements',
        attributes: [
          axis(select('element_size', 'Element size', ['30', '60', '110', '140', '240', '330', '500', '660'])),
          axis(select('filter_medium', 'Filter medium', ['Glass fibre', 'Paper', 'Wire mesh'])),
          axis(number('filter_fineness', 'Filter fineness', 'um', { min: 0.5, max: 1000 })),
          axis(number('collapse_pressure', 'Collapse pressure', 'bar', { min: 1, max: 300 })),
          number('element_length', 'Length', 'mm', { min: 10, max: 2000 }),
          number('outside_diameter', 'Outside diameter', 'mm', { min: 4, max: 500 }),
          select('seal_material', 'Seal material', ['NBR', 'FKM']),
        ],
        families: [{ name: 'Hydraulic Filter Element', code: 'FE', brand: brands.fyrholm, variants: filterElements }],
      },
    ],
  },
]
