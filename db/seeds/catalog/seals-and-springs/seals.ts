import { axis, boolean, inInches, number, refine, required, select, text } from '../attribute.ts'
import { brands } from '../brands.ts'
import { decimals, inSentence, steps } from '../sequence.ts'
import type { Category, Family, Variant } from '../tree.ts'

/** Elastomers as they are held in stock: hardness (Shore A) and service temperature. */
const compounds = [
  ['NBR70', 'NBR', 70, { min: -30, max: 100 }, 'Black'],
  ['NBR90', 'NBR', 90, { min: -25, max: 100 }, 'Black'],
  ['FKM75', 'FKM', 75, { min: -20, max: 200 }, 'Brown'],
  ['EPDM70', 'EPDM', 70, { min: -50, max: 150 }, 'Black'],
  ['VMQ70', 'VMQ (silicone)', 70, { min: -60, max: 200 }, 'Red'],
  ['HNBR70', 'HNBR', 70, { min: -30, max: 150 }, 'Green'],
] as const

/** ISO 3601 style metric rings: cross section (mm), smallest and largest stock inside diameter, step. */
const metricRings: readonly (readonly [section: number, diameters: readonly number[]])[] = [
  [1, [...steps(2, 20, 1), 22, 24, 25, 28, 30]],
  [1.5, [...steps(2, 30, 1), 32, 35, 38, 40, 45, 50]],
  [2, [...steps(3, 40, 1), ...steps(42, 60, 2), 65, 70, 75, 80, 90, 100]],
  [2.5, [...steps(5, 40, 1), ...steps(42, 70, 2), 75, 80, 85, 90, 100, 110, 120]],
  [3, [...steps(6, 40, 1), ...steps(42, 100, 2), 105, 110, 115, 120, 130, 140, 150]],
  [3.5, [...steps(16, 50, 2), 55, 60, 65, 70, 75, 80, 90, 100, 110, 120]],
  [4, [...steps(12, 60, 2), ...steps(65, 150, 5), 160, 170, 180, 200]],
  [5, [...steps(20, 60, 2), ...steps(65, 200, 5), 220, 250, 300]],
  [6, [...steps(30, 100, 5), ...steps(110, 300, 10)]],
  [8, [...steps(50, 200, 10), 220, 250, 280, 300, 350, 400]],
]

function* metricORings(): Generator<Variant> {
  for (const [section, diameters] of metricRings) {
    for (const inside of diameters) {
      for (const [code, seal_material, hardness, temperature, colour] of compounds) {
        yield {
          sku: [`${inside}X${section}`, code],
          name: `O-Ring ${inside} x ${section} mm ${seal_material} ${hardness} Shore A`,
          specs: {
            inside_diameter: inside,
            cross_section_diameter: section,
            outside_diameter: decimals(inside + 2 * section, 2),
            seal_material,
            hardness,
            operating_temperature: temperature,
            seal_colour: colour,
            groove_depth: decimals(section * 0.78, 2),
            groove_width: decimals(section * 1.33, 2),
            static_use: true,
          },
        }
      }
    }
  }
}

function* quadRings(): Generator<Variant> {
  for (const [section, diameters] of metricRings.filter(
    ([each]) => each === 2 || each === 2.5 || each === 3 || each === 4,
  )) {
    for (const inside of diameters.filter((each) => each >= 10)) {
      for (const [code, seal_material, hardness, temperature] of compounds
        .slice(0, 3)
        .filter(([each]) => each !== 'NBR90')) {
        yield {
          sku: [`${inside}X${section}`, code],
          name: `Quad Ring ${inside} x ${section} mm ${seal_material} ${hardness} Shore A`,
          specs: {
            inside_diameter: inside,
            cross_section_diameter: section,
            outside_diameter: decimals(inside + 2 * section, 2),
            seal_material,
            hardness,
            operating_temperature: temperature,
            groove_depth: decimals(section * 0.88, 2),
            groove_width: decimals(section * 1.14, 2),
            static_use: false,
          },
        }
      }
    }
  }
}

/** AS568: series, first dash, inside diameter of it, then runs of dashes and their step (in). */
const as568: readonly (readonly [
  section: number,
  first: number,
  inside: number,
  runs: readonly (readonly [count: number, step: number])[],
])[] = [
  [
    0.07,
    11,
    0.3013,
    [
      [17, 0.0625],
      [13, 0.125],
    ],
  ],
  [0.103, 108, 0.2368, [[40, 0.0625]]],
  [
    0.139,
    201,
    0.1713,
    [
      [21, 0.0625],
      [24, 0.125],
    ],
  ],
  [
    0.21,
    309,
    0.4122,
    [
      [15, 0.0625],
      [25, 0.125],
    ],
  ],
]

function* as568Sizes(): Generator<readonly [dash: string, inside: number, section: number]> {
  for (const [section, first, start, runs] of as568) {
    let dash = first
    let inside = start
    yield [String(dash).padStart(3, '0'), decimals(inside, 3), section]
    for (const [count, step] of runs) {
      for (let index = 0; index < count; index += 1) {
        dash += 1
        inside += step
        yield [String(dash).padStart(3, '0'), decimals(inside, 3), section]
      }
    }
  }
}

function* inchORings(): Generator<Variant> {
  for (const [dash, inside, section] of as568Sizes()) {
    for (const [code, seal_material, hardness, temperature, colour] of compounds.slice(0, 5)) {
      yield {
        sku: [dash, code],
        name: `O-Ring AS568-${dash} ${inside}" x ${section}" ${seal_material} ${hardness} Shore A`,
        specs: {
          dash_number: dash,
          inside_diameter: inside,
          cross_section_diameter: section,
          outside_diameter: decimals(inside + 2 * section, 3),
          seal_material,
          hardness,
          operating_temperature: temperature,
          seal_colour: colour,
          static_use: true,
        },
      }
    }
  }
}

/** DIN 3760 rotary shaft seals: shaft, housing bores, width (mm). */
const shaftSeals: readonly (readonly [shaft: number, outside: readonly number[], width: number])[] = [
  [6, [16, 22], 7],
  [8, [16, 22, 24], 7],
  [10, [22, 24, 26], 7],
  [12, [22, 24, 28, 30], 7],
  [15, [24, 26, 30, 32, 35], 7],
  [16, [28, 30, 32, 35], 7],
  [17, [28, 30, 32, 35, 40], 7],
  [18, [30, 32, 35, 40], 7],
  [20, [30, 32, 35, 40, 47], 7],
  [22, [32, 35, 40, 47], 7],
  [24, [35, 37, 40, 47], 7],
  [25, [35, 38, 40, 42, 47, 52], 7],
  [28, [40, 42, 47, 52], 7],
  [30, [40, 42, 47, 52, 62], 7],
  [32, [45, 47, 52], 8],
  [35, [47, 50, 52, 55, 62], 8],
  [38, [52, 55, 62], 8],
  [40, [52, 55, 62, 72], 8],
  [42, [55, 62, 72], 8],
  [45, [60, 62, 65, 72], 8],
  [48, [62, 72], 8],
  [50, [65, 68, 72, 80], 8],
  [55, [70, 72, 80, 85], 8],
  [60, [75, 80, 85, 90], 8],
  [65, [85, 90, 100], 10],
  [70, [90, 100], 10],
  [75, [95, 100], 10],
  [80, [100, 110], 10],
  [85, [110, 120], 12],
  [90, [110, 120], 12],
  [95, [120, 125], 12],
  [100, [120, 125, 130], 12],
]
function* rotarySeals(): Generator<Variant> {
  for (const [shaft, outsides, width] of shaftSeals) {
    for (const outside of outsides) {
      for (const form of ['A', 'AS', 'B', 'BS']) {
        for (const [code, seal_material, hardness, temperature] of compounds.filter(
          ([each]) => each === 'NBR70' || each === 'FKM75',
        )) {
          yield {
            sku: [`${shaft}X${outside}X${width}`, form, code.slice(0, 3)],
            name: `Rotary Shaft Seal DIN 3760 ${form} ${shaft} x ${outside} x ${width} ${seal_material}`,
            specs: {
              shaft_diameter: shaft,
              outside_diameter: outside,
              seal_width: width,
              seal_form: form,
              dust_lip: form.endsWith('S'),
              seal_material,
              hardness,
              operating_temperature: temperature,
              casing: form.startsWith('A') ? 'Rubber covered' : 'Metal',
              peripheral_speed: seal_material === 'FKM' ? 38 : 14,
              pressure_max: 0.5,
            },
          }
        }
      }
    }
  }
}

/** Hydraulic rod seals: rod, groove diameter, width (mm). */
const rods = [12, 14, 16, 18, 20, 22, 25, 28, 30, 32, 36, 40, 45, 50, 56, 60, 63, 70, 80, 90, 100, 110, 125]
function* rodSeals(): Generator<Variant> {
  for (const rod of rods) {
    for (const [profile, materials, wide, high] of [
      ['U-cup', ['PUR', 'NBR', 'FKM'], 8, 400],
      ['Wiper', ['PUR', 'NBR', 'FKM'], 5, 10],
      ['Step seal', ['PTFE bronze', 'PTFE carbon'], 4.2, 600],
      ['Chevron set', ['NBR fabric', 'FKM fabric'], 22, 500],
      ['Guide ring', ['PTFE bronze', 'Phenolic fabric'], 9.7, 0],
    ] as const) {
      for (const material of materials) {
        const radial = rod < 25 ? 4 : rod < 56 ? 5 : 7.5
        yield {
          sku: [profile.replace(/[^A-Z]/gi, '').slice(0, 5), rod, material.replace(/[^A-Z]/gi, '').slice(0, 5)],
          name: `Hydraulic ${profile} for ${rod} mm rod ${material}`,
          specs: {
            shaft_diameter: rod,
            outside_diameter: rod + radial * 2,
            seal_width: wide,
            seal_profile: profile,
            seal_material: material,
            pressure_max: high,
            peripheral_speed: profile === 'Step seal' ? 15 : 0.5,
            operating_temperature: {
              min: material.startsWith('FKM') ? -20 : -30,
              max: material.startsWith('PTFE') || material.startsWith('FKM') ? 200 : 100,
            },
            groove_width: decimals(wide + 0.8, 1),
          },
        }
      }
    }
  }
}

/** EN 1514-1 IBC gaskets: inside and outside diameter (mm) by DN for PN 16 and PN 40. */
const gaskets: readonly (readonly [dn: number, inside: number, pn16: number, pn40: number])[] = [
  [15, 22, 51, 51],
  [20, 27, 61, 61],
  [25, 34, 71, 71],
  [32, 43, 82, 82],
  [40, 49, 92, 92],
  [50, 61, 107, 107],
  [65, 77, 127, 127],
  [80, 89, 142, 142],
  [100, 115, 162, 168],
  [125, 141, 192, 194],
  [150, 169, 218, 224],
  [200, 220, 273, 290],
  [250, 273, 329, 352],
  [300, 324, 384, 417],
]
function* flangeGaskets(): Generator<Variant> {
  for (const [dn, inside, pn16, pn40] of gaskets) {
    for (const [pn, outside] of [
      ['PN 16', pn16],
      ['PN 40', pn40],
    ] as const) {
      for (const [code, seal_material, hottest] of [
        ['FI', 'Aramid fibre', 250],
        ['GR', 'Graphite with steel', 450],
        ['PT', 'PTFE', 260],
        ['EP', 'EPDM with steel', 130],
        ['NB', 'NBR', 100],
      ] as const) {
        for (const thickness of [1.5, 2, 3]) {
          yield {
            sku: [`DN${dn}`, pn.replace(' ', ''), code, thickness],
            name: `Flange Gasket EN 1514-1 IBC DN ${dn} ${pn} ${seal_material} ${thickness} mm`,
            specs: {
              dn,
              pn,
              seal_material,
              gasket_thickness: thickness,
              inside_diameter: inside,
              outside_diameter: outside,
              operating_temperature: { min: code === 'PT' || code === 'GR' ? -200 : -40, max: hottest },
              pressure_max: pn === 'PN 16' ? 16 : 40,
              seal_form: 'IBC',
            },
          }
        }
      }
    }
  }
}

const usit: readonly (readonly [thread: string, inside: number, outside: number, height: number])[] = [
  ['G1/8', 10.37, 15.88, 2.1],
  ['G1/4', 13.74, 20.57, 2.1],
  ['G3/8', 17.28, 23.8, 2.1],
  ['G1/2', 21.54, 28.58, 2.5],
  ['G5/8', 23.49, 31.75, 2.5],
  ['G3/4', 27.05, 34.93, 2.5],
  ['G1', 33.89, 42.8, 3.4],
  ['G1 1/4', 42.93, 52.38, 3.4],
  ['G1 1/2', 48.44, 58.6, 3.4],
  ['G2', 60.58, 73.03, 3.4],
  ['M5', 5.7, 9, 1],
  ['M6', 6.7, 11, 1],
  ['M8', 8.7, 14, 1],
  ['M10', 10.7, 16, 1.5],
  ['M12', 12.7, 18, 1.5],
  ['M14', 14.7, 22, 1.5],
  ['M16', 16.7, 24, 1.5],
  ['M18', 18.7, 26, 1.5],
  ['M20', 20.7, 28, 1.5],
  ['M22', 22.7, 30, 2],
  ['M24', 24.7, 32, 2],
  ['M27', 27.7, 36, 2],
  ['M30', 30.7, 38, 2],
  ['M33', 33.7, 42, 2],
]
function* bondedSeals(): Generator<Variant> {
  for (const [thread, inside, outside, height] of usit) {
    for (const [code, seal_material, temperature] of [
      ['N', 'NBR', { min: -30, max: 100 }],
      ['F', 'FKM', { min: -20, max: 200 }],
    ] as const) {
      for (const metal of ['Steel, zinc plated', 'Stainless steel 1.4571']) {
        yield {
          sku: [thread, code, metal.startsWith('Steel') ? 'ZN' : 'SS'],
          name: `Bonded Seal ${thread} ${seal_material} ${inSentence(metal)}`,
          specs: {
            for_thread: thread,
            seal_material,
            metal_ring: metal,
            inside_diameter: inside,
            outside_diameter: outside,
            gasket_thickness: height,
            operating_temperature: temperature,
            pressure_max: 600,
            hardness: 75,
          },
        }
      }
    }
  }
}

const inside = number('inside_diameter', 'Inside diameter', 'mm', { min: 0.5, max: 2000 })
const outside = number('outside_diameter', 'Outside diameter', 'mm', { min: 1, max: 2500 })
const section = axis(number('cross_section_diameter', 'Cross section', 'mm', { min: 0.5, max: 20 }))
const material = axis(
  select('seal_material', 'Seal material', [
    ...new Set(compounds.map(([, each]) => each)),
    'PUR',
    'PTFE',
    'PTFE bronze',
    'PTFE carbon',
    'NBR fabric',
    'FKM fabric',
    'Phenolic fabric',
    'Aramid fibre',
    'Graphite with steel',
    'EPDM with steel',
  ]),
)
const hardness = axis(number('hardness', 'Hardness', 'Shore A', { min: 10, max: 100 }))
const pressure = number('pressure_max', 'Highest pressure', 'bar', { min: 0, max: 4000 })
const width = number('seal_width', 'Width', 'mm', { min: 1, max: 200 })
const speed = number('peripheral_speed', 'Peripheral speed', 'm/s', { min: 0.01, max: 100 })
const shaft = axis(number('shaft_diameter', 'Shaft or rod diameter', 'mm', { min: 1, max: 1000 }))
const form = select('seal_form', 'Form', ['A', 'AS', 'B', 'BS', 'IBC', 'FF'])
const thickness = number('gasket_thickness', 'Thickness', 'mm', { min: 0.3, max: 20 })
const groove = [
  number('groove_depth', 'Groove depth', 'mm', { min: 0.2, max: 20, filterable: false }),
  number('groove_width', 'Groove width', 'mm', { min: 0.5, max: 100, filterable: false }),
]
const elastomers = refine(material, { options: [...new Set(compounds.map(([, each]) => each))] })
const family = (
  name: string,
  code: string,
  brand: string,
  variants: Family['variants'],
  attributes: Family['attributes'] = [],
): Family => ({ name, code, brand, attributes, variants })

export const seals: Category = {
  name: 'Seals',
  attributes: [material, inside, outside, { ...hardness, required: false, variantDefining: false }, pressure],
  categories: [
    {
      name: 'Metric O-Rings',
      attributes: [
        axis(refine(inside, {})),
        section,
        axis(refine(hardness, {})),
        ...groove,
        select('seal_colour', 'Colour', ['Black', 'Brown', 'Red', 'Green']),
        boolean('static_use', 'Static use'),
      ],
      fixed: { standard: 'ISO 3601-1' },
      families: [family('O-Ring metric', 'OR', brands.dichtmar, metricORings, [elastomers])],
    },
    {
      name: 'Quad Rings',
      attributes: [
        axis(refine(inside, {})),
        section,
        axis(refine(hardness, {})),
        ...groove,
        boolean('static_use', 'Static use'),
      ],
      families: [
        family('Quad Ring metric', 'QR', brands.dichtmar, quadRings, [refine(material, { options: ['NBR', 'FKM'] })]),
      ],
    },
    {
      name: 'Inch O-Rings',
      attributes: [
        axis(text('dash_number', 'Dash number', String.raw`^\d{3}$`, { filterable: true })),
        section,
        axis(refine(hardness, {})),
        select('seal_colour', 'Colour', ['Black', 'Brown', 'Red', 'Green']),
        boolean('static_use', 'Static use'),
      ],
      fixed: { standard: 'AS568' },
      families: [
        family('O-Ring AS568', 'AS', brands.dichtmar, inchORings, [
          elastomers,
          ...[inside, outside, section].map(inInches),
        ]),
      ],
    },
    {
      name: 'Rotary Shaft Seals',
      attributes: [
        shaft,
        axis(refine(outside, {})),
        width,
        axis(form),
        boolean('dust_lip', 'Dust lip'),
        select('casing', 'Casing', ['Rubber covered', 'Metal']),
        speed,
      ],
      fixed: { standard: 'DIN 3760' },
      families: [
        family('Rotary Shaft Seal DIN 3760', 'RSS', brands.dichtmar, rotarySeals, [
          refine(material, { options: ['NBR', 'FKM'] }),
        ]),
      ],
    },
    {
      name: 'Hydraulic Rod Seals',
      attributes: [
        shaft,
        width,
        axis(select('seal_profile', 'Profile', ['U-cup', 'Wiper', 'Step seal', 'Chevron set', 'Guide ring'])),
        speed,
        ...groove,
      ],
      families: [family('Hydraulic Rod Seal', 'HRS', brands.dichtmar, rodSeals)],
    },
    {
      name: 'Flange Gaskets',
      attributes: [
        axis(number('dn', 'Nominal diameter DN', undefined, { min: 6, max: 1200 })),
        axis(select('pn', 'Pressure rating', ['PN 6', 'PN 10', 'PN 16', 'PN 25', 'PN 40'])),
        axis(thickness),
        form,
      ],
      fixed: { standard: 'EN 1514-1' },
      families: [family('Flange Gasket EN 1514-1', 'GSK', brands.dichtmar, flangeGaskets)],
    },
    {
      name: 'Bonded Seals',
      attributes: [
        axis(
          select(
            'for_thread',
            'For thread',
            usit.map(([thread]) => thread),
          ),
        ),
        axis(select('metal_ring', 'Metal ring', ['Steel, zinc plated', 'Stainless steel 1.4571'])),
        required(thickness),
      ],
      families: [family('Bonded Seal', 'BDS', brands.dichtmar, bondedSeals)],
    },
  ],
}
