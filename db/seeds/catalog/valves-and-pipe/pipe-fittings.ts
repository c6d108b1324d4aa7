import { axis, number, select } from '../attribute.ts'
import { brands } from '../brands.ts'
import { pipeSizes } from '../inch-thread.ts'
import { decimals, inSentence, significant } from '../sequence.ts'
import type { Category, Family, Variant } from '../tree.ts'
import * as define from './attributes.ts'

/** ASME B36.10M/B36.19M wall thickness (mm) by NPS. */
const walls: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'Sch 10S': {
    '1/4': 1.65,
    '3/8': 1.65,
    '1/2': 2.11,
    '3/4': 2.11,
    '1': 2.77,
    '1 1/4': 2.77,
    '1 1/2': 2.77,
    '2': 2.77,
    '2 1/2': 3.05,
    '3': 3.05,
    '4': 3.05,
    '5': 3.4,
    '6': 3.4,
    '8': 3.76,
    '10': 4.19,
    '12': 4.57,
  },
  'Sch 40': {
    '1/4': 2.24,
    '3/8': 2.31,
    '1/2': 2.77,
    '3/4': 2.87,
    '1': 3.38,
    '1 1/4': 3.56,
    '1 1/2': 3.68,
    '2': 3.91,
    '2 1/2': 5.16,
    '3': 5.49,
    '4': 6.02,
    '5': 6.55,
    '6': 7.11,
    '8': 8.18,
    '10': 9.27,
    '12': 10.31,
  },
  'Sch 80': {
    '1/4': 3.02,
    '3/8': 3.2,
    '1/2': 3.73,
    '3/4': 3.91,
    '1': 4.55,
    '1 1/4': 4.85,
    '1 1/2': 5.08,
    '2': 5.54,
    '2 1/2': 7.01,
    '3': 7.62,
    '4': 8.56,
    '5': 9.53,
    '6': 10.97,
    '8': 12.7,
    '10': 15.09,
    '12': 17.48,
  },
  'Sch 160': {
    '1/2': 4.78,
    '3/4': 5.56,
    '1': 6.35,
    '1 1/4': 6.35,
    '1 1/2': 7.14,
    '2': 8.74,
    '2 1/2': 9.53,
    '3': 11.13,
    '4': 13.49,
    '5': 15.88,
    '6': 18.26,
    '8': 23.01,
    '10': 28.58,
    '12': 33.32,
  },
}
const pipeMaterials = [
  ['A106', 'Carbon steel A106 B', 7.85],
  ['304L', 'Stainless steel 304L', 7.93],
  ['316L', 'Stainless steel 316L', 7.98],
] as const

function* pipes(): Generator<Variant> {
  for (const [schedule, byNps] of Object.entries(walls)) {
    for (const [nps, dn, outside] of pipeSizes) {
      const wall = byNps[nps]
      if (wall === undefined) continue
      for (const [code, material, density] of pipeMaterials) {
        if (code === 'A106' && schedule === 'Sch 10S') continue
        for (const length of [1, 3, 6]) {
          const perMetre = significant((Math.PI * (outside - wall) * wall * density) / 1000)
          yield {
            sku: [nps, schedule, code, `${length}M`],
            name: `Pipe ${nps}" ${schedule} ${material} ${length} m`,
            specs: {
              nps,
              dn,
              schedule,
              material,
              pipe_length: length,
              outside_diameter: outside,
              wall_thickness: wall,
              inside_diameter: decimals(outside - 2 * wall, 2),
              connection: 'Plain end',
              weight_per_metre: perMetre,
              weight: significant(perMetre * length),
            },
          }
        }
      }
    }
  }
}

/** ASME B16.9 centre to end (mm): long radius elbow is 1.5 x NPS, and tee. */
const tees: Readonly<Record<string, number>> = {
  '1/2': 25,
  '3/4': 29,
  '1': 38,
  '1 1/4': 48,
  '1 1/2': 57,
  '2': 64,
  '2 1/2': 76,
  '3': 86,
  '4': 105,
  '5': 124,
  '6': 143,
  '8': 178,
  '10': 216,
  '12': 254,
}
const inches = (nps: string): number =>
  nps
    .split(' ')
    .reduce(
      (sum, part) =>
        sum + (part.includes('/') ? Number(part.split('/')[0]) / Number(part.split('/')[1]) : Number(part)),
      0,
    )
const weldShapes = [
  ['Elbow 90° long radius', 'E90', (nps: string) => Math.max(38, Math.round(inches(nps) * 38.1))],
  ['Elbow 90° short radius', 'E90S', (nps: string) => Math.round(Math.max(1, inches(nps)) * 25.4)],
  ['Elbow 45° long radius', 'E45', (nps: string) => Math.max(16, Math.round(inches(nps) * 15.9))],
  ['Tee, equal', 'TEE', (nps: string) => tees[nps] ?? 0],
  ['Cap', 'CAP', (nps: string) => Math.max(25, Math.round(inches(nps) * 19))],
] as const

function* buttWeldFittings(shape: (typeof weldShapes)[number]): Generator<Variant> {
  const [title, , centre] = shape
  for (const schedule of ['Sch 10S', 'Sch 40', 'Sch 80']) {
    for (const [nps, dn, outside] of pipeSizes.filter(([each]) => tees[each] !== undefined)) {
      const wall = walls[schedule]?.[nps]
      if (wall === undefined) continue
      for (const [code, material] of pipeMaterials) {
        if (code === 'A106' && schedule === 'Sch 10S') continue
        yield {
          sku: [nps, schedule, code],
          name: `Butt Weld ${title} ${nps}" ${schedule} ${material}`,
          specs: {
            nps,
            dn,
            schedule,
            material,
            fitting_shape: title,
            outside_diameter: outside,
            wall_thickness: wall,
            centre_to_end: centre(nps),
            connection: 'Butt weld',
            standard: 'ASME B16.9',
          },
        }
      }
    }
  }
}

const threadShapes = [
  'Elbow 90°',
  'Elbow 90° street',
  'Elbow 45°',
  'Tee',
  'Cross',
  'Socket',
  'Hex nipple',
  'Union',
  'Cap',
  'Plug',
] as const
const threadMaterials = [
  ['MI', 'Malleable iron', 25, '150 lb'],
  ['MG', 'Malleable iron, galvanised', 25, '150 lb'],
  ['316', 'Stainless steel 1.4408', 16, '150 lb'],
  ['BR', 'Brass CW617N', 16, '150 lb'],
] as const

function* threadedFittings(shape: (typeof threadShapes)[number]): Generator<Variant> {
  for (const [nps, dn] of pipeSizes.filter(([, each]) => each <= 100)) {
    for (const [code, material, pressure, pn] of threadMaterials) {
      for (const thread of ['BSP', 'NPT'] as const) {
        const male = shape === 'Hex nipple' || shape === 'Plug'
        yield {
          sku: [nps, code, thread],
          name: `Threaded ${shape} ${nps}" ${thread} ${inSentence(material)}`,
          specs: {
            nps,
            dn,
            material,
            pn,
            fitting_shape: shape,
            connection:
              thread === 'NPT'
                ? `NPT ${male ? 'external' : 'internal'} thread`
                : male
                  ? 'R external thread'
                  : 'Rp internal thread',
            working_pressure_range: { min: 0, max: pressure },
            centre_to_end: Math.round(16 + dn * 0.82),
            standard: thread === 'NPT' ? 'ASME B16.3' : 'EN 10242',
          },
        }
      }
    }
  }
}

const wall = number('wall_thickness', 'Wall thickness', 'mm', { min: 0.5, max: 100 })
const schedule = axis(select('schedule', 'Schedule', ['Sch 5S', 'Sch 10S', 'Sch 40', 'Sch 80', 'Sch 160']))
const fittingShape = select('fitting_shape', 'Shape', [
  ...new Set([...weldShapes.map(([shape]) => shape), ...threadShapes]),
])
const centreToEnd = number('centre_to_end', 'Centre to end', 'mm', { min: 5, max: 1500, filterable: false })
export const pipeFittings: readonly Category[] = [
  {
    name: 'Pipe & Weld Fittings',
    attributes: [define.npsAxis, define.dn, define.outsideDiameter, wall, schedule],
    categories: [
      {
        name: 'Steel Pipe',
        attributes: [
          axis(number('pipe_length', 'Length', 'm', { min: 0.1, max: 12 })),
          number('inside_diameter', 'Inside diameter', 'mm', { min: 1, max: 2000 }),
          number('weight_per_metre', 'Weight per metre', 'kg/m', { min: 0.01, max: 500 }),
        ],
        families: [
          {
            name: 'Seamless Pipe ASME B36.10M',
            code: 'PIPE',
            brand: brands.rohrvind,
            attributes: [define.materialOf(pipeMaterials.map(([, material]) => material))],
            variants: pipes,
          },
        ],
      },
      {
        name: 'Butt Weld Fittings',
        attributes: [fittingShape, centreToEnd],
        families: weldShapes.map((shape): Family => ({
          name: `Butt Weld ${shape[0]}`,
          code: `BW-${shape[1]}`,
          brand: brands.rohrvind,
          attributes: [define.materialOf(pipeMaterials.map(([, material]) => material))],
          variants: () => buttWeldFittings(shape),
        })),
      },
    ],
  },
  {
    name: 'Threaded Pipe Fittings',
    attributes: [define.npsAxis, define.dn, define.connectionAxis, fittingShape, centreToEnd],
    categories: [
      {
        name: 'Malleable & Cast Fittings',
        families: threadShapes.map((shape, index): Family => ({
          name: `Threaded ${shape}`,
          code: `TF${index + 1}`,
          brand: brands.rohrvind,
          attributes: [define.materialOf(threadMaterials.map(([, material]) => material))],
          variants: () => threadedFittings(shape),
        })),
      },
    ],
  },
]
