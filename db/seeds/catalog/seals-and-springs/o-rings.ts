import { axis, boolean, inInches, refine, select, text } from '../attribute.ts'
import { brands } from '../brands.ts'
import { decimals, steps } from '../sequence.ts'
import type { Category, Variant } from '../tree.ts'
import {
  compounds,
  elastomers,
  family,
  groove,
  hardness,
  inside,
  material,
  outside,
  section,
} from './seal-attributes.ts'

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

export const rings: readonly Category[] = [
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
]
