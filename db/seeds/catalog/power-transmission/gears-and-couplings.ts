import { axis, integer, number, refine, select } from '../attribute.ts'
import { brands } from '../brands.ts'
import { between, decimals, inSentence, significant } from '../sequence.ts'
import type { Category, Variant } from '../tree.ts'

/** DIN 780 modules with the face width (mm) that each is stocked in. */
const modules: readonly (readonly [module: number, face: number, bore: number])[] = [
  [0.5, 3, 3],
  [0.75, 6, 4],
  [1, 15, 8],
  [1.25, 15, 8],
  [1.5, 17, 10],
  [2, 20, 12],
  [2.5, 25, 14],
  [3, 30, 15],
  [4, 40, 20],
  [5, 50, 20],
  [6, 60, 25],
]
const gearTeeth = [
  12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 24, 25, 26, 28, 30, 32, 35, 36, 38, 40, 42, 45, 48, 50, 55, 60, 65, 70,
  75, 80, 90, 100,
]
const gearMaterials = [
  ['C45', 'Steel C45', 0.6],
  ['POM', 'POM', 0.08],
] as const

function* spurGears(): Generator<Variant> {
  for (const [module, face, bore] of modules) {
    for (const teeth of between(gearTeeth, 12, module > 4 ? 60 : 100)) {
      for (const [code, gear_material, strength] of gearMaterials) {
        const diameter = decimals(module * teeth, 2)
        yield {
          sku: [`M${module}`, `Z${teeth}`, code],
          name: `Spur Gear module ${module}, ${teeth} teeth ${gear_material}`,
          specs: {
            module,
            tooth_count: teeth,
            gear_material,
            pressure_angle: 20,
            pitch_diameter: diameter,
            outside_diameter: decimals(diameter + 2 * module, 2),
            face_width: face,
            bore,
            permissible_torque: significant(strength * module ** 2 * teeth * face * 0.01, 2),
          },
        }
      }
    }
  }
}

/** Jaw couplings: outside diameter, length, largest bore (mm), torque with a 98 Shore A spider (N.m), top speed (rpm). */
const jawSizes: readonly (readonly [
  size: string,
  outside: number,
  length: number,
  boreMax: number,
  torque: number,
  speed: number,
])[] = [
  ['14', 30, 35, 16, 12.5, 19000],
  ['19', 40, 66, 24, 17, 14000],
  ['24', 55, 78, 28, 60, 10600],
  ['28', 65, 90, 38, 160, 8500],
  ['38', 80, 114, 45, 325, 7100],
  ['42', 95, 126, 55, 450, 6000],
  ['48', 105, 140, 62, 525, 5600],
  ['55', 120, 160, 74, 685, 4750],
]
const bores = [6, 8, 10, 11, 12, 14, 15, 16, 18, 19, 20, 22, 24, 25, 28, 30, 32, 35, 38, 40, 42, 45, 48, 50, 55, 60, 65]
const spiders = [
  ['92A', 'Yellow', 92, 0.6],
  ['98A', 'Red', 98, 1],
] as const

function* jawCouplings(): Generator<Variant> {
  for (const [size, outside, length, boreMax, torque, speed] of jawSizes) {
    const fitting = between(bores, boreMax * 0.35, boreMax)
    for (const [index, bore] of fitting.entries()) {
      for (const second of fitting.slice(index, index + 5)) {
        for (const [code, , hardness, share] of spiders) {
          yield {
            sku: [size, `${bore}-${second}`, code],
            name: `Jaw Coupling ${size} bores ${bore} / ${second} mm, spider ${hardness} Shore A`,
            specs: {
              coupling_size: size,
              bore,
              bore_2: second,
              spider_hardness: hardness,
              rated_torque: significant(torque * share),
              peak_torque: significant(torque * share * 2),
              outside_diameter: outside,
              coupling_length: length,
              speed_limit: speed,
              hub_material: outside < 60 ? 'Aluminium' : 'Cast iron',
              operating_temperature: { min: -30, max: 90 },
            },
          }
        }
      }
    }
  }
}

const collarBores: readonly (readonly [bore: number, outside: number, width: number, screw: string])[] = [
  [4, 10, 6, 'M3'],
  [5, 12, 6, 'M3'],
  [6, 14, 8, 'M4'],
  [8, 18, 9, 'M4'],
  [10, 24, 9, 'M4'],
  [12, 28, 11, 'M5'],
  [14, 30, 11, 'M5'],
  [15, 34, 13, 'M5'],
  [16, 34, 13, 'M5'],
  [18, 36, 13, 'M5'],
  [20, 40, 15, 'M6'],
  [22, 42, 15, 'M6'],
  [24, 45, 15, 'M6'],
  [25, 45, 15, 'M6'],
  [28, 48, 15, 'M6'],
  [30, 54, 15, 'M6'],
  [32, 56, 15, 'M6'],
  [35, 57, 15, 'M6'],
  [38, 62, 15, 'M6'],
  [40, 65, 15, 'M6'],
  [45, 73, 19, 'M8'],
  [50, 78, 19, 'M8'],
  [55, 83, 19, 'M8'],
  [60, 88, 19, 'M8'],
]
const collarForms = [
  ['S', 'Set screw'],
  ['1P', 'One-piece clamp'],
  ['2P', 'Two-piece clamp'],
] as const
const collarMaterials = [
  ['ST', 'Steel, black oxide'],
  ['SS', 'Stainless steel 303'],
  ['AL', 'Aluminium'],
] as const

function* shaftCollars(): Generator<Variant> {
  for (const [bore, outside, width, screw] of collarBores) {
    for (const [form, collar_form] of collarForms) {
      for (const [code, collar_material] of collarMaterials) {
        yield {
          sku: [bore, form, code],
          name: `Shaft Collar ${inSentence(collar_form)} ${bore} mm ${inSentence(collar_material)}`,
          specs: {
            bore,
            collar_form,
            collar_material,
            outside_diameter: outside,
            width,
            clamp_screw: screw,
            holding_force: significant(bore * (form === 'S' ? 120 : form === '1P' ? 310 : 340), 2),
          },
        }
      }
    }
  }
}

/** DIN 6885-1: width, height (mm), shaft diameters, lengths. */
const keys: readonly (readonly [
  width: number,
  height: number,
  shaftMin: number,
  shaftMax: number,
  min: number,
  max: number,
])[] = [
  [2, 2, 6, 8, 6, 20],
  [3, 3, 8, 10, 6, 36],
  [4, 4, 10, 12, 8, 45],
  [5, 5, 12, 17, 10, 56],
  [6, 6, 17, 22, 14, 70],
  [8, 7, 22, 30, 18, 90],
  [10, 8, 30, 38, 22, 110],
  [12, 8, 38, 44, 28, 140],
  [14, 9, 44, 50, 36, 160],
  [16, 10, 50, 58, 45, 180],
  [18, 11, 58, 65, 50, 200],
  [20, 12, 65, 75, 56, 220],
]
const keyLengths = [
  6, 8, 10, 12, 14, 16, 18, 20, 22, 25, 28, 32, 36, 40, 45, 50, 56, 63, 70, 80, 90, 100, 110, 125, 140, 160, 180, 200,
  220,
]

function* parallelKeys(): Generator<Variant> {
  for (const [width, height, min, max, shortest, longest] of keys) {
    for (const length of between(keyLengths, shortest, longest)) {
      for (const [code, key_material] of [
        ['C45', 'Steel C45+C'],
        ['A4', 'Stainless steel A4'],
      ] as const) {
        yield {
          sku: [`A${width}X${height}X${length}`, code],
          name: `Parallel Key DIN 6885 A ${width} x ${height} x ${length} ${key_material}`,
          specs: {
            key_form: 'A, round ends',
            width,
            key_height: height,
            key_length: length,
            key_material,
            shaft_range: { min, max },
            width_tolerance: 'h9',
          },
        }
      }
    }
  }
}

const bore = number('bore', 'Bore', 'mm', { min: 1, max: 200 })
const outside = number('outside_diameter', 'Outside diameter', 'mm', { min: 1, max: 2000 })
const width = number('width', 'Width', 'mm', { min: 0.5, max: 500 })

export const gearsAndCouplings: Category = {
  name: 'Gears & Shaft Connection',
  categories: [
    {
      name: 'Spur Gears',
      attributes: [
        axis(number('module', 'Module', 'mm', { min: 0.2, max: 20 })),
        axis(integer('tooth_count', 'Teeth', { min: 6, max: 1000 })),
        axis(select('gear_material', 'Gear material', ['Steel C45', 'Steel 16MnCr5', 'POM', 'Brass'])),
        number('pressure_angle', 'Pressure angle', 'deg', { min: 14, max: 25 }),
        number('pitch_diameter', 'Pitch diameter', 'mm', { min: 3, max: 2000 }),
        outside,
        number('face_width', 'Face width', 'mm', { min: 1, max: 500 }),
        bore,
        number('permissible_torque', 'Permissible torque', 'N.m', { min: 0.001, max: 20000 }),
      ],
      families: [{ name: 'Spur Gear DIN 867', code: 'SG', brand: brands.tresselwerk, variants: spurGears }],
    },
    {
      name: 'Jaw Couplings',
      attributes: [
        axis(
          select(
            'coupling_size',
            'Size',
            jawSizes.map(([size]) => size),
          ),
        ),
        axis(bore),
        axis(number('bore_2', 'Second bore', 'mm', { min: 1, max: 200 })),
        axis(number('spider_hardness', 'Spider hardness', 'Shore A', { min: 60, max: 100 })),
        number('rated_torque', 'Rated torque', 'N.m', { min: 0.1, max: 50000, required: true }),
        number('peak_torque', 'Peak torque', 'N.m', { min: 0.1, max: 100000 }),
        outside,
        number('coupling_length', 'Length', 'mm', { min: 5, max: 1000 }),
        number('speed_limit', 'Speed limit', 'rpm', { min: 100, max: 100000 }),
        select('hub_material', 'Hub material', ['Aluminium', 'Cast iron', 'Steel C45']),
      ],
      families: [{ name: 'Jaw Coupling', code: 'JC', brand: brands.tresselwerk, variants: jawCouplings }],
    },
    {
      name: 'Shaft Collars',
      attributes: [
        axis(bore),
        axis(
          select(
            'collar_form',
            'Form',
            collarForms.map(([, form]) => form),
          ),
        ),
        axis(
          select(
            'collar_material',
            'Collar material',
            collarMaterials.map(([, material]) => material),
          ),
        ),
        outside,
        width,
        select('clamp_screw', 'Clamp screw', ['M3', 'M4', 'M5', 'M6', 'M8']),
        number('holding_force', 'Axial holding force', 'N', { min: 10, max: 200000 }),
      ],
      fixed: { standard: 'DIN 705' },
      families: [
        {
          name: 'Shaft Collar',
          code: 'SC',
          brand: brands.tresselwerk,
          attributes: [refine(outside, { max: 120 })],
          variants: shaftCollars,
        },
      ],
    },
    {
      name: 'Parallel Keys',
      attributes: [
        select('key_form', 'Form', ['A, round ends', 'B, square ends']),
        axis(width),
        number('key_height', 'Height', 'mm', { min: 1, max: 60 }),
        axis(number('key_length', 'Length', 'mm', { min: 3, max: 500 })),
        axis(select('key_material', 'Key material', ['Steel C45+C', 'Stainless steel A4'])),
        {
          key: 'shaft_range',
          label: 'For shaft diameter',
          type: 'RANGE',
          unit: 'mm',
          min: 4,
          max: 500,
          filterable: true,
        },
        select('width_tolerance', 'Width tolerance', ['h9', 'h6']),
      ],
      fixed: { standard: 'DIN 6885-1' },
      families: [{ name: 'Parallel Key DIN 6885 A', code: 'PK', brand: brands.ulvenstahl, variants: parallelKeys }],
    },
  ],
}
