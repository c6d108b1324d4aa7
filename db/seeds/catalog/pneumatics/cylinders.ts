import { axis, boolean, number, refine, select, text } from '../attribute.ts'
import { brands } from '../brands.ts'
import { between, inSentence, significant } from '../sequence.ts'
import type { Category, Family, Variant } from '../tree.ts'

/** Bore, rod diameter (mm), rod thread, port, longest stock stroke (mm). */
type CylinderRow = readonly [bore: number, rod: number, thread: string, port: string, longest: number]

/** ISO 15552 profile cylinders. */
const profile: readonly CylinderRow[] = [
  [32, 12, 'M10x1.25', 'G1/8', 500],
  [40, 16, 'M12x1.25', 'G1/4', 500],
  [50, 20, 'M16x1.5', 'G1/4', 500],
  [63, 20, 'M16x1.5', 'G3/8', 500],
  [80, 25, 'M20x1.5', 'G3/8', 500],
  [100, 25, 'M20x1.5', 'G1/2', 500],
  [125, 32, 'M27x2', 'G1/2', 500],
]
/** ISO 6432 round cylinders. */
const round: readonly CylinderRow[] = [
  [8, 4, 'M4', 'M5', 100],
  [10, 4, 'M4', 'M5', 100],
  [12, 6, 'M6', 'M5', 200],
  [16, 6, 'M6', 'M5', 200],
  [20, 8, 'M8', 'G1/8', 320],
  [25, 10, 'M10x1.25', 'G1/8', 500],
]
/** ISO 21287 compact cylinders. */
const compact: readonly CylinderRow[] = [
  [20, 10, 'M8', 'M5', 60],
  [25, 10, 'M8', 'M5', 60],
  [32, 12, 'M10x1.25', 'G1/8', 80],
  [40, 12, 'M10x1.25', 'G1/8', 80],
  [50, 16, 'M12x1.25', 'G1/8', 80],
  [63, 16, 'M12x1.25', 'G1/8', 100],
  [80, 20, 'M16x1.5', 'G1/8', 100],
  [100, 25, 'M20x1.5', 'G1/8', 100],
]
const strokes = [5, 10, 15, 20, 25, 30, 40, 50, 60, 80, 100, 125, 150, 160, 200, 250, 300, 320, 400, 500]
const cushions = [
  ['P', 'Elastic bumper'],
  ['PPV', 'Adjustable pneumatic'],
] as const
const rodMaterials = [
  ['', 'Chrome-plated steel'],
  ['R', 'Stainless steel 1.4301'],
] as const

function* cylinders(
  title: string,
  table: readonly CylinderRow[],
  cushioned: readonly (readonly [string, string])[],
  throughRod: boolean,
): Generator<Variant> {
  for (const [bore, rod, thread, port, longest] of table) {
    for (const stroke of between(strokes, table === compact ? 5 : table === round ? 10 : 25, longest)) {
      for (const [cushionCode, cushioning] of cushioned) {
        for (const [rodCode, rod_material] of rodMaterials) {
          yield {
            sku: [`${bore}-${stroke}`, cushionCode, rodCode].filter((part) => part !== ''),
            name: `${title} bore ${bore} stroke ${stroke} mm ${inSentence(cushioning)} cushioning${rodCode && ', stainless rod'}`,
            specs: {
              piston_diameter: bore,
              stroke,
              cushioning,
              rod_material,
              rod_diameter: rod,
              rod_thread: thread,
              port_thread: port,
              /** Theoretical force at 6 bar (0.6 N/mm2). */
              advance_force: significant((Math.PI / 4) * (bore ** 2 - (throughRod ? rod ** 2 : 0)) * 0.6),
              return_force: significant((Math.PI / 4) * (bore ** 2 - rod ** 2) * 0.6),
            },
          }
        }
      }
    }
  }
}

const stroke = axis(number('stroke', 'Stroke', 'mm', { min: 1, max: 3000 }))
const cushioning = axis(select('cushioning', 'Cushioning', ['None', 'Elastic bumper', 'Adjustable pneumatic']))

const family = (
  title: string,
  standard: string,
  code: string,
  brand: string,
  table: readonly CylinderRow[],
  cushioned: readonly (readonly [string, string])[],
  { magnetic = true, throughRod = false } = {},
): Family => ({
  name: `${title} ${standard}`,
  code,
  brand,
  attributes: [
    refine(stroke, { max: Math.max(...table.map(([, , , , longest]) => longest)) }),
    refine(cushioning, { options: cushioned.map(([, each]) => each) }),
  ],
  fixed: { standard, magnetic_piston: magnetic, through_rod: throughRod },
  variants: () => cylinders(`${title} ${standard}`, table, cushioned, throughRod),
})

export const cylinderCategory: Category = {
  name: 'Cylinders',
  attributes: [
    axis(number('piston_diameter', 'Piston diameter', 'mm', { min: 2, max: 400 })),
    stroke,
    cushioning,
    axis(
      select(
        'rod_material',
        'Rod material',
        rodMaterials.map(([, material]) => material),
      ),
    ),
    number('rod_diameter', 'Rod diameter', 'mm', { min: 1, max: 200 }),
    text('rod_thread', 'Rod thread', String.raw`^M\d+(x\d+(\.\d+)?)?$`),
    number('advance_force', 'Force at 6 bar, advance', 'N', { min: 0.1, max: 100000 }),
    number('return_force', 'Force at 6 bar, return', 'N', { min: 0.1, max: 100000, filterable: false }),
    boolean('magnetic_piston', 'Position sensing'),
    boolean('through_rod', 'Through rod'),
  ],
  fixed: { operating_pressure: { min: 0.6, max: 10 }, operating_temperature: { min: -20, max: 80 } },
  categories: [
    {
      name: 'Profile Cylinders',
      families: [
        family('Profile Cylinder', 'ISO 15552', 'CYP', brands.aerolund, profile, cushions),
        family('Profile Cylinder Through Rod', 'ISO 15552', 'CYPT', brands.aerolund, profile, cushions, {
          throughRod: true,
        }),
        family('Tie Rod Cylinder', 'ISO 15552', 'CYT', brands.brisquell, profile, cushions.slice(1)),
      ],
    },
    {
      name: 'Round Cylinders',
      families: [
        family('Round Cylinder', 'ISO 6432', 'CYR', brands.aerolund, round, cushions),
        family('Round Cylinder Through Rod', 'ISO 6432', 'CYRT', brands.aerolund, round, cushions, {
          throughRod: true,
        }),
      ],
    },
    {
      name: 'Compact Cylinders',
      families: [
        family('Compact Cylinder', 'ISO 21287', 'CYC', brands.aerolund, compact, cushions.slice(0, 1)),
        family('Compact Cylinder non-magnetic', 'ISO 21287', 'CYN', brands.brisquell, compact, cushions.slice(0, 1), {
          magnetic: false,
        }),
      ],
    },
  ],
}
