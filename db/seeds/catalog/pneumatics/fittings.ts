import { axis, number, refine, select } from '../attribute.ts'
import { brands } from '../brands.ts'
import { inSentence } from '../sequence.ts'
import type { Category, Family, Variant } from '../tree.ts'

const tubes = [4, 6, 8, 10, 12, 14, 16]
/** Threads that a fitting for a tube (mm) is made with. */
const threadsOf: Readonly<Record<number, readonly string[]>> = {
  4: ['M3', 'M5', 'M6', 'G1/8', 'R1/8', 'G1/4'],
  6: ['M5', 'M6', 'G1/8', 'R1/8', 'G1/4', 'R1/4', 'G3/8'],
  8: ['G1/8', 'R1/8', 'G1/4', 'R1/4', 'G3/8', 'R3/8'],
  10: ['G1/8', 'R1/8', 'G1/4', 'R1/4', 'G3/8', 'R3/8', 'G1/2', 'R1/2'],
  12: ['G1/4', 'R1/4', 'G3/8', 'R3/8', 'G1/2', 'R1/2'],
  14: ['G3/8', 'R3/8', 'G1/2', 'R1/2'],
  16: ['G3/8', 'R3/8', 'G1/2', 'R1/2'],
}
const bodies = [
  ['PBT', 'PBT / nickel-plated brass', { min: -0.95, max: 10 }, { min: 0, max: 60 }],
  ['MS', 'Nickel-plated brass', { min: -0.95, max: 16 }, { min: -20, max: 80 }],
  ['SS', 'Stainless steel 1.4404', { min: -0.95, max: 16 }, { min: -20, max: 150 }],
] as const
const seals: Readonly<Record<string, string>> = { PBT: 'NBR', MS: 'NBR', SS: 'FKM' }
const shapes = [
  'Straight',
  'Elbow 90°',
  'Swivel elbow',
  'Tee, run',
  'Tee, branch',
  'Y',
  'Banjo',
  'Straight, internal thread',
  'Bulkhead',
] as const
const joints = ['Straight', 'Elbow 90°', 'Tee', 'Y', 'Cross', 'Bulkhead', 'Plug-in reducer'] as const

function* threaded(shape: (typeof shapes)[number]): Generator<Variant> {
  for (const tube of tubes) {
    for (const thread of threadsOf[tube] ?? []) {
      for (const [code, body_material, pressure, temperature] of bodies) {
        if (code === 'SS' && thread === 'M3') continue
        yield {
          sku: [thread, tube, code],
          name: `Push-In Fitting ${inSentence(shape)} ${thread} - ${tube} mm ${body_material}`,
          specs: {
            tube_diameter: tube,
            port_thread: thread,
            body_material,
            seal_material: seals[code] ?? 'NBR',
            nominal_width: Math.max(2, tube - 2.5),
            operating_pressure: pressure,
            operating_temperature: temperature,
          },
        }
      }
    }
  }
}

function* connectors(shape: (typeof joints)[number]): Generator<Variant> {
  for (const [index, tube] of tubes.entries()) {
    for (const second of shape === 'Cross' || shape === 'Bulkhead'
      ? [tube]
      : tubes.slice(Math.max(0, index - 2), index + 1)) {
      for (const [code, body_material, pressure, temperature] of bodies) {
        if (shape === 'Plug-in reducer' && second === tube) continue
        yield {
          sku: [tube, second, code],
          name: `Push-In Connector ${inSentence(shape)} ${tube} - ${second} mm ${body_material}`,
          specs: {
            tube_diameter: tube,
            tube_diameter_2: second,
            body_material,
            seal_material: seals[code] ?? 'NBR',
            nominal_width: Math.max(2, second - 2.5),
            operating_pressure: pressure,
            operating_temperature: temperature,
          },
        }
      }
    }
  }
}

/** Inside diameters and rolls (m) of pneumatic tubing; pressure at 20 degrees by material. */
const tubing: readonly (readonly [outside: number, inside: number])[] = [
  [3, 2],
  [4, 2.5],
  [4, 2.7],
  [6, 4],
  [8, 5.5],
  [8, 6],
  [10, 7],
  [10, 8],
  [12, 8],
  [12, 9],
  [14, 10],
  [16, 11],
  [16, 12],
]
const tubeMaterials = [
  ['PUR', 'Polyurethane', 10, { min: -35, max: 60 }, 98],
  ['PA', 'Polyamide 12', 25, { min: -40, max: 80 }, 95],
  ['PE', 'Polyethylene', 10, { min: -30, max: 60 }, 95],
  ['PTFE', 'PTFE', 14, { min: -60, max: 200 }, 98],
] as const
const colours = ['Black', 'Blue', 'Silver', 'Clear', 'Red', 'Yellow', 'Green']

function* tubes2(): Generator<Variant> {
  for (const [outside, inside] of tubing) {
    for (const [code, tube_material, pressure, operating_temperature, hardness] of tubeMaterials) {
      for (const colour of code === 'PTFE' ? ['Clear'] : colours) {
        for (const length of [25, 50, 100]) {
          yield {
            sku: [code, `${outside}X${inside}`, colour.slice(0, 3), length],
            name: `Pneumatic Tubing ${inSentence(tube_material)} ${outside} x ${inside} mm ${inSentence(colour)}, ${length} m`,
            specs: {
              tube_diameter: outside,
              inside_diameter: inside,
              tube_material,
              colour,
              roll_length: length,
              bend_radius: Math.round(outside * (code === 'PUR' ? 2.5 : 5)),
              operating_pressure: { min: -0.95, max: pressure },
              operating_temperature,
              hardness,
            },
          }
        }
      }
    }
  }
}

const tube = axis(number('tube_diameter', 'Tube outside diameter', 'mm', { min: 2, max: 40 }))
const portThread = ['M3', 'M5', 'M6', 'G1/8', 'R1/8', 'G1/4', 'R1/4', 'G3/8', 'R3/8', 'G1/2', 'R1/2']
const shared = [
  tube,
  axis(
    select(
      'body_material',
      'Body material',
      bodies.map(([, material]) => material),
    ),
  ),
  select('seal_material', 'Seal material', ['NBR', 'FKM', 'EPDM']),
  number('nominal_width', 'Nominal width', 'mm', { min: 0.5, max: 40 }),
  select('fitting_shape', 'Shape', [...new Set([...shapes, ...joints])]),
]
const codeOf = (shape: string) =>
  shape
    .replace(/[^A-Z0-9a-z]/g, '')
    .slice(0, 9)
    .toUpperCase()

export const fittingCategory: Category = {
  name: 'Tubing & Push-In Fittings',
  categories: [
    {
      name: 'Push-In Fittings with Thread',
      attributes: shared,
      families: shapes.map((fitting_shape): Family => ({
        name: `Push-In Fitting ${fitting_shape}`,
        code: `QS-${codeOf(fitting_shape)}${fitting_shape.includes('internal') ? 'F' : ''}`,
        brand: brands.aerolund,
        attributes: [axis(select('port_thread', 'Port thread', portThread))],
        fixed: { fitting_shape },
        variants: () => threaded(fitting_shape),
      })),
    },
    {
      name: 'Push-In Connectors',
      attributes: [...shared, axis(number('tube_diameter_2', 'Second tube diameter', 'mm', { min: 2, max: 40 }))],
      families: joints.map((fitting_shape): Family => ({
        name: `Push-In Connector ${fitting_shape}`,
        code: `QC-${codeOf(fitting_shape)}`,
        brand: brands.aerolund,
        fixed: { fitting_shape },
        variants: () => connectors(fitting_shape),
      })),
    },
    {
      name: 'Pneumatic Tubing',
      attributes: [
        tube,
        axis(number('inside_diameter', 'Inside diameter', 'mm', { min: 0.5, max: 40 })),
        axis(
          select(
            'tube_material',
            'Tube material',
            tubeMaterials.map(([, material]) => material),
          ),
        ),
        axis(select('colour', 'Colour', colours)),
        axis(number('roll_length', 'Roll length', 'm', { min: 1, max: 500 })),
        number('bend_radius', 'Bend radius', 'mm', { min: 2, max: 500 }),
        number('hardness', 'Hardness', 'Shore A', { min: 10, max: 100 }),
      ],
      families: [
        {
          name: 'Pneumatic Tubing metric',
          code: 'TU',
          brand: brands.brisquell,
          attributes: [refine(tube, { max: 16 })],
          variants: tubes2,
        },
      ],
    },
  ],
}
