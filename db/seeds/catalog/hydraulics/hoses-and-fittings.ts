import { axis, number, refine, required, select } from '../attribute.ts'
import { brands } from '../brands.ts'
import { inSentence } from '../sequence.ts'
import type { Category, Family, Variant } from '../tree.ts'

/** Hydraulic hose sizes: dash, nominal bore (mm), inch name; outside diameter and pressure (bar) of EN 853 1SN, 2SN and EN 856 4SP. */
const hoseSizes: readonly (readonly [
  dash: number,
  bore: number,
  oneWire: readonly [number, number],
  twoWire: readonly [number, number],
  spiral: readonly [number, number] | null,
])[] = [
  [4, 6.4, [13.4, 225], [15, 400], [17.9, 450]],
  [5, 7.9, [15, 215], [16.6, 350], null],
  [6, 9.5, [17.4, 180], [19, 330], [21.4, 445]],
  [8, 12.7, [20.6, 160], [22.2, 275], [24.6, 415]],
  [10, 15.9, [23.7, 130], [25.4, 250], [28.2, 350]],
  [12, 19, [27.7, 105], [29.3, 215], [32.2, 350]],
  [16, 25.4, [35.6, 88], [38.1, 165], [39.7, 280]],
  [20, 31.8, [43.5, 63], [48.3, 125], [50.8, 210]],
  [24, 38.1, [50.6, 50], [54.6, 90], [57.2, 185]],
  [32, 50.8, [64, 40], [67.3, 80], [69.8, 165]],
]
const ends = [
  'DKOL straight',
  'DKOL 90°',
  'DKOS straight',
  'DKOS 90°',
  'BSP straight',
  'BSP 90°',
  'JIC straight',
  'JIC 90°',
] as const
const lengths = [0.5, 0.8, 1, 1.5, 2, 3, 5]

function* hoses(construction: '1SN' | '2SN' | '4SP'): Generator<Variant> {
  for (const [dash, bore, oneWire, twoWire, spiral] of hoseSizes) {
    const data = construction === '1SN' ? oneWire : construction === '2SN' ? twoWire : spiral
    if (!data) continue
    for (const end of ends) {
      for (const length of lengths) {
        yield {
          sku: [`-${dash}`, end.replace(' straight', '').replace(' 90°', '90'), `${length}M`],
          name: `Hydraulic Hose Assembly ${construction} -${dash} (${bore} mm) ${length} m ${end} both ends`,
          specs: {
            dash_size: `-${dash}`,
            inside_diameter: bore,
            outside_diameter: data[0],
            hose_length: length,
            hose_end: end,
            working_pressure: data[1],
            burst_pressure: data[1] * 4,
            bend_radius: Math.round(bore * (construction === '4SP' ? 15 : 14)),
            operating_temperature: { min: -40, max: 100 },
          },
        }
      }
    }
  }
}

/** ISO 8434-1 cutting ring fittings: series, tube (mm), nut thread, male thread, pressure (bar). */
const rings: readonly (readonly [
  series: 'L' | 'S',
  tube: number,
  nut: string,
  male: readonly string[],
  pressure: number,
])[] = [
  ['L', 6, 'M12x1.5', ['G1/8', 'M10x1', 'G1/4'], 500],
  ['L', 8, 'M14x1.5', ['G1/4', 'M12x1.5', 'G3/8'], 500],
  ['L', 10, 'M16x1.5', ['G1/4', 'M14x1.5', 'G3/8'], 500],
  ['L', 12, 'M18x1.5', ['G3/8', 'M16x1.5', 'G1/2'], 400],
  ['L', 15, 'M22x1.5', ['G1/2', 'M18x1.5', 'G3/8'], 400],
  ['L', 18, 'M26x1.5', ['G1/2', 'M22x1.5', 'G3/4'], 400],
  ['L', 22, 'M30x2', ['G3/4', 'M26x1.5', 'G1'], 250],
  ['L', 28, 'M36x2', ['G1', 'M33x2', 'G1 1/4'], 250],
  ['L', 35, 'M45x2', ['G1 1/4', 'M42x2'], 250],
  ['L', 42, 'M52x2', ['G1 1/2', 'M48x2'], 250],
  ['S', 6, 'M14x1.5', ['G1/4', 'M12x1.5'], 800],
  ['S', 8, 'M16x1.5', ['G1/4', 'M14x1.5'], 800],
  ['S', 10, 'M18x1.5', ['G3/8', 'M16x1.5'], 800],
  ['S', 12, 'M20x1.5', ['G3/8', 'M18x1.5', 'G1/2'], 630],
  ['S', 16, 'M24x1.5', ['G1/2', 'M22x1.5', 'G3/8'], 630],
  ['S', 20, 'M30x2', ['G3/4', 'M27x2'], 420],
  ['S', 25, 'M36x2', ['G1', 'M33x2'], 420],
  ['S', 30, 'M42x2', ['G1 1/4', 'M42x2'], 420],
  ['S', 38, 'M52x2', ['G1 1/2', 'M48x2'], 420],
]
const steels = [
  ['ST', 'Steel, zinc-nickel', 1],
  ['SS', 'Stainless steel 1.4571', 1],
] as const
const couplingShapes = ['Straight', 'Elbow', 'Tee', 'Cross', 'Bulkhead straight', 'Bulkhead elbow', 'Welding'] as const
const stemShapes = ['Straight', 'Elbow', 'Tee, branch', 'Tee, run', 'Banjo', 'Adjustable elbow'] as const

function* ringCouplings(shape: string): Generator<Variant> {
  for (const [series, tube, nut, , pressure] of rings) {
    for (const [code, body_material] of steels) {
      for (const seal of shape === 'Welding' ? ['None'] : ['None', 'NBR', 'FKM']) {
        yield {
          sku: [`${tube}${series}`, code, seal],
          name: `Cutting Ring Coupling ${inSentence(shape)} ${tube}${series} ${body_material}${seal === 'None' ? '' : ` soft seal ${seal}`}`,
          specs: {
            tube_diameter: tube,
            pressure_series: series,
            body_material,
            seal_material: seal,
            nut_thread: nut,
            working_pressure: pressure,
            operating_temperature: {
              min: seal === 'FKM' ? -25 : -40,
              max: seal === 'FKM' ? 200 : seal === 'NBR' ? 100 : 120,
            },
          },
        }
      }
    }
  }
}

function* maleStems(shape: string): Generator<Variant> {
  for (const [series, tube, nut, males, pressure] of rings) {
    for (const male of males) {
      for (const [code, body_material] of steels) {
        yield {
          sku: [`${tube}${series}`, male, code],
          name: `Male Stud Coupling ${inSentence(shape)} ${tube}${series} - ${male} ${body_material}`,
          specs: {
            tube_diameter: tube,
            pressure_series: series,
            male_thread: male,
            body_material,
            seal_material: 'NBR',
            nut_thread: nut,
            working_pressure: pressure,
            operating_temperature: { min: -35, max: 100 },
          },
        }
      }
    }
  }
}

/** ISO 7241 and ISO 16028 quick couplings: size, thread, flow (l/min), pressure (bar). */
const quickSizes: readonly (readonly [size: string, threads: readonly string[], flow: number, pressure: number])[] = [
  ['1/4', ['G1/4', 'NPT1/4'], 15, 350],
  ['3/8', ['G3/8', 'NPT3/8', 'M18x1.5'], 30, 300],
  ['1/2', ['G1/2', 'NPT1/2', 'M22x1.5'], 60, 250],
  ['3/4', ['G3/4', 'NPT3/4'], 110, 250],
  ['1', ['G1', 'NPT1'], 190, 230],
]

function* quickCouplings(): Generator<Variant> {
  for (const [size, threads, flow, pressure] of quickSizes) {
    for (const thread of threads) {
      for (const half of ['Coupling', 'Nipple']) {
        for (const form of ['ISO 7241 A', 'ISO 7241 B', 'ISO 16028 flat face']) {
          for (const [code, body_material] of steels) {
            yield {
              sku: [form.slice(4).replace(' flat face', 'FF'), thread, half.slice(0, 1), code],
              name: `Quick Coupling ${form} ${inSentence(half)} ${size}" ${thread} ${body_material}`,
              specs: {
                nominal_size: size,
                connection_thread: thread,
                coupling_half: half,
                coupling_form: form,
                body_material,
                seal_material: 'NBR',
                flow_rate: flow,
                working_pressure: pressure,
                operating_temperature: { min: -25, max: 100 },
              },
            }
          }
        }
      }
    }
  }
}

const tube = axis(number('tube_diameter', 'Tube outside diameter', 'mm', { min: 4, max: 60 }))
const body = axis(
  select(
    'body_material',
    'Body material',
    steels.map(([, material]) => material),
  ),
)
const series = axis(select('pressure_series', 'Series', ['LL', 'L', 'S']))
const nut = select('nut_thread', 'Nut thread', [...new Set(rings.map(([, , thread]) => thread))])
const seal = axis(select('seal_material', 'Seal material', ['None', 'NBR', 'FKM', 'PTFE']))
const shape = required(select('fitting_shape', 'Shape', [...new Set([...couplingShapes, ...stemShapes])]))
const males = [...new Set(rings.flatMap(([, , , threads]) => threads))]

export const hosesAndFittings: Category = {
  name: 'Hoses & Fittings',
  categories: [
    {
      name: 'Hydraulic Hose Assemblies',
      attributes: [
        axis(
          select(
            'dash_size',
            'Dash size',
            hoseSizes.map(([dash]) => `-${dash}`),
          ),
        ),
        number('inside_diameter', 'Inside diameter', 'mm', { min: 2, max: 110 }),
        number('outside_diameter', 'Outside diameter', 'mm', { min: 4, max: 150 }),
        axis(number('hose_length', 'Length', 'm', { min: 0.1, max: 100 })),
        axis(select('hose_end', 'Ends', ends)),
        select('hose_construction', 'Construction', ['1SN', '2SN', '4SP']),
        number('burst_pressure', 'Burst pressure', 'bar', { min: 10, max: 4000, filterable: false }),
        number('bend_radius', 'Bend radius', 'mm', { min: 10, max: 2000 }),
      ],
      families: (['1SN', '2SN', '4SP'] as const).map((hose_construction): Family => ({
        name: `Hydraulic Hose Assembly ${hose_construction}`,
        code: `HO${hose_construction}`,
        brand: brands.oleovance,
        fixed: { hose_construction, standard: hose_construction === '4SP' ? 'EN 856' : 'EN 853' },
        variants: () => hoses(hose_construction),
      })),
    },
    {
      name: 'Cutting Ring Couplings',
      attributes: [tube, series, body, seal, nut, shape],
      fixed: { standard: 'ISO 8434-1' },
      families: couplingShapes.map((fitting_shape, index): Family => ({
        name: `Cutting Ring Coupling ${fitting_shape}`,
        code: `CR${index + 1}`,
        brand: brands.hydrassel,
        attributes: [refine(shape, { options: [fitting_shape] })],
        fixed: { fitting_shape },
        variants: () => ringCouplings(fitting_shape),
      })),
    },
    {
      name: 'Male Stud Couplings',
      attributes: [tube, series, axis(select('male_thread', 'Male thread', males)), body, nut, shape],
      fixed: { standard: 'ISO 8434-1' },
      families: stemShapes.map((fitting_shape, index): Family => ({
        name: `Male Stud Coupling ${fitting_shape}`,
        code: `MS${index + 1}`,
        brand: brands.hydrassel,
        attributes: [select('seal_material', 'Seal material', ['NBR', 'FKM'])],
        fixed: { fitting_shape },
        variants: () => maleStems(fitting_shape),
      })),
    },
    {
      name: 'Hydraulic Quick Couplings',
      attributes: [
        select(
          'nominal_size',
          'Size',
          quickSizes.map(([size]) => size),
        ),
        axis(
          select(
            'connection_thread',
            'Connection',
            quickSizes.flatMap(([, threads]) => threads),
          ),
        ),
        axis(select('coupling_half', 'Half', ['Coupling', 'Nipple'])),
        axis(select('coupling_form', 'Form', ['ISO 7241 A', 'ISO 7241 B', 'ISO 16028 flat face'])),
        body,
        select('seal_material', 'Seal material', ['NBR', 'FKM']),
        number('flow_rate', 'Flow', 'l/min', { min: 0.1, max: 5000 }),
      ],
      families: [{ name: 'Hydraulic Quick Coupling', code: 'QK', brand: brands.hydrassel, variants: quickCouplings }],
    },
  ],
}
