import { axis, boolean, inInches, refine, select } from '../attribute.ts'
import { brands } from '../brands.ts'
import { decimals, fraction, steps } from '../sequence.ts'
import type { Category, Family, Variant } from '../tree.ts'
import {
  diameter,
  toolMaterial,
  coating,
  fluteLength,
  overallLength,
  shank,
  pointAngle,
  fluteCount,
  groups,
  cuttingSpeed,
} from './attributes.ts'

/** DIN 338 (jobber) and DIN 340 (long): the first diameter (mm) that has the next flute and overall length (mm). */
type LengthTable = readonly (readonly [upTo: number, flute: number, overall: number])[]
const din338: LengthTable = [
  [1.06, 12, 34],
  [1.18, 14, 36],
  [1.32, 16, 38],
  [1.5, 18, 40],
  [1.7, 20, 43],
  [1.9, 22, 46],
  [2.12, 24, 49],
  [2.36, 27, 53],
  [2.65, 30, 57],
  [3, 33, 61],
  [3.35, 36, 65],
  [3.75, 39, 70],
  [4.25, 43, 75],
  [4.75, 47, 80],
  [5.3, 52, 86],
  [6, 57, 93],
  [6.7, 63, 101],
  [7.5, 69, 109],
  [8.5, 75, 117],
  [9.5, 81, 125],
  [10.6, 87, 133],
  [11.8, 94, 142],
  [13.2, 101, 151],
  [14, 108, 160],
  [15, 114, 169],
  [16, 120, 178],
]
const din340: LengthTable = [
  [1.06, 33, 56],
  [1.32, 41, 65],
  [1.5, 45, 70],
  [1.7, 50, 76],
  [1.9, 53, 80],
  [2.12, 56, 85],
  [2.36, 59, 90],
  [2.65, 62, 95],
  [3, 66, 100],
  [3.35, 69, 106],
  [3.75, 73, 112],
  [4.25, 78, 119],
  [4.75, 82, 126],
  [5.3, 87, 132],
  [6, 91, 139],
  [6.7, 97, 148],
  [7.5, 102, 156],
  [8.5, 109, 165],
  [9.5, 115, 175],
  [10.6, 121, 184],
  [11.8, 128, 195],
  [13.2, 134, 205],
]
/** DIN 6537 K and L solid carbide: shank (mm), flute, overall. */
const carbideShort: LengthTable = [
  [3.75, 20, 62],
  [4.75, 24, 66],
  [6, 28, 66],
  [7, 34, 79],
  [8, 41, 79],
  [10, 47, 89],
  [12, 55, 102],
  [14, 60, 107],
  [16, 65, 115],
  [18, 73, 123],
  [20, 79, 131],
]
const carbideLong: LengthTable = [
  [3.75, 28, 66],
  [4.75, 36, 74],
  [6, 44, 82],
  [8, 53, 91],
  [10, 61, 103],
  [12, 71, 118],
  [14, 77, 124],
  [16, 83, 133],
  [18, 93, 143],
  [20, 101, 153],
]
const lengthsOf = (table: LengthTable, diameter: number) => table.find(([upTo]) => diameter <= upTo)

const hssDiameters = [
  ...steps(1, 13, 0.1),
  3.25,
  4.25,
  5.25,
  6.75,
  8.75,
  10.25,
  11.75,
  13.5,
  14,
  14.5,
  15,
  15.5,
  16,
].toSorted((a, b) => a - b)
const carbideDiameters = [...steps(3, 12, 0.1), ...steps(12.5, 20, 0.5)]
export const hssCoatings = [
  ['HSS', 'HSS', 'Bright', ['P Steel', 'K Cast iron'], 30],
  ['TIN', 'HSS', 'TiN', ['P Steel', 'K Cast iron', 'N Non-ferrous'], 38],
  ['CO', 'HSS-E Co5', 'Bright', ['P Steel', 'M Stainless steel', 'K Cast iron'], 32],
  ['CT', 'HSS-E Co5', 'TiAlN', ['P Steel', 'M Stainless steel', 'S Superalloys'], 40],
] as const

type Coating = readonly [code: string, material: string, coating: string, groups: readonly string[], speed: number]

function* twistDrills(
  title: string,
  diameters: readonly number[],
  table: LengthTable,
  coatings: readonly Coating[],
  point: number,
  shank: (diameter: number) => number,
): Generator<Variant> {
  for (const diameter of diameters) {
    const row = lengthsOf(table, diameter)
    if (!row) continue
    const [, flute, overall] = row
    for (const [code, tool_material, coating, groups, speed] of coatings) {
      yield {
        sku: [decimals(diameter, 2).toFixed(2), code],
        name: `${title} ${diameter} mm ${tool_material} ${coating}`,
        specs: {
          cutting_diameter: diameter,
          tool_material,
          coating,
          flute_length: flute,
          overall_length: overall,
          shank_diameter: shank(diameter),
          point_angle: point,
          workpiece_groups: [...groups],
          cutting_speed: speed,
          tool_tolerance: diameter > 0 && tool_material === 'Solid carbide' ? 'm7' : 'h8',
        },
      }
    }
  }
}

const isoShank = (diameter: number) => [6, 8, 10, 12, 14, 16, 18, 20].find((size) => diameter <= size) ?? 20

function* inchDrills(): Generator<Variant> {
  for (let sixtyFourths = 3; sixtyFourths <= 40; sixtyFourths += 1) {
    const diameter = sixtyFourths / 64
    const row = lengthsOf(din338, diameter * 25.4)
    if (!row) continue
    for (const [code, tool_material, coating, groups, speed] of hssCoatings) {
      yield {
        sku: [fraction(diameter), code],
        name: `Twist Drill Jobber ${fraction(diameter)}" ${tool_material} ${coating}`,
        specs: {
          cutting_diameter: diameter,
          tool_material,
          coating,
          flute_length: decimals(row[1] / 25.4, 3),
          overall_length: decimals(row[2] / 25.4, 3),
          shank_diameter: diameter,
          point_angle: 118,
          workpiece_groups: [...groups],
          cutting_speed: speed,
          tool_tolerance: 'h8',
        },
      }
    }
  }
}

/** ISO 236 / DIN 212 reamers and DIN 335 countersinks. */
function* reamers(): Generator<Variant> {
  for (const diameter of [...steps(2, 12, 0.5), ...steps(13, 20, 1)]) {
    for (const tolerance of ['H7', 'H8', 'F7']) {
      for (const [code, tool_material, speed] of [
        ['HSSE', 'HSS-E Co5', 12],
        ['VHM', 'Solid carbide', 25],
      ] as const) {
        const overall = Math.round(42 + diameter * 9 - diameter ** 2 * 0.13)
        yield {
          sku: [diameter, tolerance, code],
          name: `Machine Reamer ${diameter} ${tolerance} ${tool_material}`,
          specs: {
            cutting_diameter: diameter,
            tool_tolerance: tolerance,
            tool_material,
            coating: 'Bright',
            overall_length: overall,
            flute_length: Math.round(overall * 0.32),
            shank_diameter: code === 'VHM' ? isoShank(diameter) : diameter,
            flute_count: diameter < 4 ? 4 : diameter < 12 ? 6 : 8,
            workpiece_groups: ['P Steel', 'K Cast iron'],
            cutting_speed: speed,
          },
        }
      }
    }
  }
}

function* countersinks(): Generator<Variant> {
  for (const diameter of [4.3, 5, 5.3, 6, 6.3, 7, 8, 8.3, 10, 10.4, 11.5, 12.4, 15, 16.5, 19, 20.5, 23, 25, 28, 31]) {
    for (const angle of [60, 90, 120]) {
      for (const [code, tool_material, coating] of [
        ['HSS', 'HSS', 'Bright'],
        ['TIN', 'HSS', 'TiN'],
        ['CT', 'HSS-E Co5', 'TiAlN'],
        ['VHM', 'Solid carbide', 'TiAlN'],
      ] as const) {
        yield {
          sku: [diameter, angle, code],
          name: `Countersink ${angle}° ${diameter} mm ${tool_material} ${coating}`,
          specs: {
            cutting_diameter: diameter,
            point_angle: angle,
            tool_material,
            coating,
            overall_length: Math.round(38 + diameter * 1.1),
            shank_diameter: diameter < 8 ? 5 : diameter < 12 ? 6 : diameter < 20 ? 8 : diameter < 30 ? 10 : 12,
            flute_count: 3,
            workpiece_groups: ['P Steel', 'M Stainless steel', 'N Non-ferrous'],
            cutting_speed: 20,
          },
        }
      }
    }
  }
}

const tolerance = select('tool_tolerance', 'Tolerance', ['h6', 'h7', 'h8', 'm7', 'H7', 'H8', 'F7', 'e8'])

const solidCarbide = [
  ['TIA', 'Solid carbide', 'TiAlN', ['P Steel', 'K Cast iron', 'M Stainless steel'], 90],
  ['ALC', 'Solid carbide', 'AlCrN', ['P Steel', 'M Stainless steel', 'S Superalloys'], 100],
] as const

const drillFamily = (
  title: string,
  standard: string,
  code: string,
  diameters: readonly number[],
  table: LengthTable,
  coatings: readonly Coating[],
  point: number,
  shankOf: (diameter: number) => number,
  coolant = false,
): Family => ({
  name: `${title} ${standard}`,
  code,
  brand: coatings === solidCarbide ? brands.spanwerth : brands.zemborra,
  attributes: [
    refine(toolMaterial, { options: [...new Set(coatings.map(([, material]) => material))] }),
    refine(coating, { options: [...new Set(coatings.map(([, , each]) => each))] }),
  ],
  fixed: { standard, internal_coolant: coolant },
  variants: () => twistDrills(`${title} ${standard}`, diameters, table, coatings, point, shankOf),
})
const coolant = boolean('internal_coolant', 'Internal coolant')

const drillAttributes = [
  diameter,
  toolMaterial,
  coating,
  fluteLength,
  overallLength,
  shank,
  pointAngle,
  groups,
  cuttingSpeed,
  tolerance,
]

export const drilling: Category = {
  name: 'Drilling & Reaming',
  attributes: drillAttributes,
  categories: [
    {
      name: 'HSS Twist Drills',
      attributes: [coolant],
      families: [
        drillFamily('Twist Drill', 'DIN 338', 'TDJ', hssDiameters, din338, hssCoatings, 118, (each) => each),
        drillFamily(
          'Twist Drill Long',
          'DIN 340',
          'TDL',
          hssDiameters.filter((each) => each <= 13),
          din340,
          hssCoatings.slice(0, 3),
          118,
          (each) => each,
        ),
      ],
    },
    {
      name: 'Solid Carbide Drills',
      attributes: [coolant],
      families: [
        drillFamily(
          'Carbide Drill 3xD',
          'DIN 6537 K',
          'CD3',
          carbideDiameters,
          carbideShort,
          solidCarbide,
          140,
          isoShank,
        ),
        drillFamily(
          'Carbide Drill 5xD',
          'DIN 6537 L',
          'CD5',
          carbideDiameters,
          carbideLong,
          solidCarbide,
          140,
          isoShank,
          true,
        ),
      ],
    },
    {
      name: 'Inch Twist Drills',
      families: [
        {
          name: 'Twist Drill Jobber inch',
          code: 'TDI',
          brand: brands.zemborra,
          attributes: [...[diameter, fluteLength, overallLength, shank].map(inInches)],
          variants: inchDrills,
        },
      ],
    },
    {
      name: 'Machine Reamers',
      attributes: [fluteCount],
      families: [
        {
          name: 'Machine Reamer DIN 212',
          code: 'RMR',
          brand: brands.zemborra,
          attributes: [axis(refine(tolerance, { options: ['H7', 'H8', 'F7'] }))],
          variants: reamers,
        },
      ],
    },
    {
      name: 'Countersinks',
      attributes: [fluteCount],
      families: [
        {
          name: 'Countersink DIN 335',
          code: 'CKD',
          brand: brands.zemborra,
          attributes: [axis(refine(pointAngle, { max: 120 }))],
          variants: countersinks,
        },
      ],
    },
  ],
}
