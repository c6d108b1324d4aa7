import { axis, number, refine, select } from '../attribute.ts'
import { brands } from '../brands.ts'
import { between } from '../sequence.ts'
import type { Category, Variant } from '../tree.ts'
import * as define from './attributes.ts'

/** Chipboard screws: diameter, head diameter (mm), hexalobular size, lengths. */
const chipboard: readonly (readonly [diameter: number, head: number, lobes: string, min: number, max: number])[] = [
  [3, 6, 'T10', 12, 50],
  [3.5, 7, 'T15', 16, 50],
  [4, 8, 'T20', 16, 80],
  [4.5, 9, 'T20', 20, 80],
  [5, 10, 'T25', 20, 120],
  [6, 12, 'T30', 30, 300],
  [8, 14.5, 'T40', 80, 400],
  [10, 17.8, 'T40', 80, 400],
]
const woodLengths = [
  12, 16, 20, 25, 30, 35, 40, 45, 50, 60, 70, 80, 90, 100, 120, 140, 160, 180, 200, 220, 240, 260, 280, 300, 320, 340,
  360, 380, 400,
]

/** DIN 571 coach screws: diameter, width across flats, head height, lengths (mm). */
const coach: readonly (readonly [diameter: number, across: number, head: number, min: number, max: number])[] = [
  [5, 8, 3.5, 25, 80],
  [6, 10, 4, 30, 120],
  [8, 13, 5.5, 40, 200],
  [10, 17, 7, 40, 240],
  [12, 19, 8, 50, 240],
  [16, 24, 10, 60, 240],
]

/** ISO 15480 and ISO 15482: tapping screw thread, head, drilling capacity (mm) and lengths. */
const drilling: readonly (readonly [
  diameter: number,
  head: number,
  across: number,
  plate: number,
  min: number,
  max: number,
])[] = [
  [2.9, 6.3, 4, 1.9, 10, 19],
  [3.5, 8.3, 5.5, 2.25, 10, 25],
  [4.2, 8.8, 7, 3, 13, 38],
  [4.8, 10.5, 8, 4.4, 13, 50],
  [5.5, 11, 8, 5.25, 19, 75],
  [6.3, 13.5, 10, 6, 19, 120],
]
const drillingLengths = [10, 13, 16, 19, 22, 25, 32, 38, 45, 50, 60, 75, 90, 100, 120]

const coatings = [
  ['ZN', 'Case-hardened steel', 'Zinc plated', 'zinc plated'],
  ['ZY', 'Case-hardened steel', 'Yellow zinc plated', 'yellow zinc plated'],
  ['A2', 'Stainless steel A2', 'Plain', 'A2 stainless'],
] as const

const coachMaterials = [
  ['ZN', 'Carbon steel', 'Zinc plated', '4.6 zinc plated'],
  ['HDG', 'Carbon steel', 'Hot-dip galvanised', '4.6 hot-dip galvanised'],
  ['A2', 'Stainless steel A2', 'Plain', 'A2 stainless'],
  ['A4', 'Stainless steel A4', 'Plain', 'A4 stainless'],
] as const

function* chipboardScrews(fullThread: boolean): Generator<Variant> {
  for (const [diameter, head, lobes, min, max] of chipboard) {
    for (const length of between(
      woodLengths,
      fullThread ? min : Math.max(min, 40),
      fullThread ? Math.min(max, 80) : max,
    )) {
      for (const [code, material, finish, label] of coatings) {
        yield {
          sku: [`${diameter}X${length}`, code],
          name: `Chipboard Screw ${fullThread ? 'Full' : 'Partial'} Thread ${diameter} x ${length} ${lobes} ${label}`,
          specs: {
            screw_diameter: diameter,
            length,
            head_diameter: head,
            drive_size: lobes,
            material,
            finish,
            thread_length: fullThread ? length : Math.min(100, Math.round(length * 0.6)),
            fully_threaded: fullThread,
          },
        }
      }
    }
  }
}

function* coachScrews(): Generator<Variant> {
  for (const [diameter, across, head, min, max] of coach) {
    for (const length of between(woodLengths, min, max)) {
      for (const [code, material, finish, label] of coachMaterials) {
        yield {
          sku: [`${diameter}X${length}`, code],
          name: `Coach Screw DIN 571 ${diameter} x ${length} ${label}`,
          specs: {
            screw_diameter: diameter,
            length,
            width_across_flats: across,
            head_height: head,
            material,
            finish,
            thread_length: Math.round(length * 0.6),
            fully_threaded: false,
          },
        }
      }
    }
  }
}

function* drillingScrews(hexHead: boolean): Generator<Variant> {
  for (const [diameter, head, across, plate, min, max] of drilling) {
    for (const length of between(drillingLengths, min, max)) {
      for (const [code, material, finish, label] of coatings.filter(([each]) => each !== 'ZY')) {
        yield {
          sku: [`${diameter}X${length}`, code],
          name: `Self-Drilling Screw ${hexHead ? 'ISO 15480 hex' : 'ISO 15482 countersunk'} ${diameter} x ${length} ${label}`,
          specs: {
            screw_diameter: diameter,
            length,
            head_diameter: head,
            drilling_capacity: plate,
            material: material === 'Stainless steel A2' ? 'Stainless steel A2' : 'Case-hardened steel',
            finish,
            fully_threaded: true,
            ...(hexHead
              ? { width_across_flats: across }
              : { drive_size: diameter < 3 ? 'PH1' : diameter < 5 ? 'PH2' : 'PH3' }),
          },
        }
      }
    }
  }
}

const attributes = [
  axis(number('screw_diameter', 'Screw diameter', 'mm', { min: 2, max: 20 })),
  define.length,
  define.headDiameter,
  define.drive,
  define.driveSize,
  define.threadLength,
  define.fullyThreaded,
]
const materialAxes = (options: string[], finishes: string[]) => [
  axis(refine(define.material, { options })),
  axis(refine(define.finish, { options: finishes })),
]
const coated = materialAxes(
  ['Case-hardened steel', 'Stainless steel A2'],
  ['Plain', 'Zinc plated', 'Yellow zinc plated'],
)

export const woodScrews: Category = {
  name: 'Wood & Sheet Metal Screws',
  attributes,
  categories: [
    {
      name: 'Chipboard Screws',
      attributes: [select('head_form', 'Head form', ['Countersunk', 'Countersunk with ribs', 'Washer head'])],
      fixed: { standard: 'DIN 7505', drive: 'Hexalobular', head_form: 'Countersunk with ribs' },
      families: [
        {
          name: 'Chipboard Screw Full Thread',
          code: 'CHF',
          brand: brands.quarnholt,
          attributes: coated,
          variants: () => chipboardScrews(true),
        },
        {
          name: 'Chipboard Screw Partial Thread',
          code: 'CHP',
          brand: brands.quarnholt,
          attributes: coated,
          variants: () => chipboardScrews(false),
        },
      ],
    },
    {
      name: 'Coach Screws',
      attributes: [define.widthAcrossFlats, define.headHeight],
      fixed: { standard: 'DIN 571', drive: 'External hex' },
      families: [
        {
          name: 'Coach Screw DIN 571',
          code: 'COA',
          brand: brands.quarnholt,
          attributes: materialAxes(
            ['Carbon steel', 'Stainless steel A2', 'Stainless steel A4'],
            ['Plain', 'Zinc plated', 'Hot-dip galvanised'],
          ),
          variants: coachScrews,
        },
      ],
    },
    {
      name: 'Self-Drilling Screws',
      attributes: [
        define.widthAcrossFlats,
        number('drilling_capacity', 'Drilling capacity in steel', 'mm', { min: 0.5, max: 12 }),
        select('head_form', 'Head form', ['Hex with flange', 'Countersunk']),
      ],
      families: [
        {
          name: 'Self-Drilling Screw ISO 15480',
          code: 'SDH',
          brand: brands.quarnholt,
          attributes: coated,
          fixed: { standard: 'ISO 15480', drive: 'External hex', head_form: 'Hex with flange' },
          variants: () => drillingScrews(true),
        },
        {
          name: 'Self-Drilling Screw ISO 15482',
          code: 'SDC',
          brand: brands.quarnholt,
          attributes: coated,
          fixed: { standard: 'ISO 15482', drive: 'Phillips', head_form: 'Countersunk' },
          variants: () => drillingScrews(false),
        },
      ],
    },
  ],
}
