import { axis, integer, number, refine, select, text } from '../attribute.ts'
import { brands } from '../brands.ts'
import { inSentence, significant } from '../sequence.ts'
import type { Category, Family, Variant } from '../tree.ts'
import * as define from './attributes.ts'

/** DIN 6527 L solid carbide end mills: diameter, cutting length, overall length, shank (mm). */
const bodies: readonly (readonly [diameter: number, cut: number, overall: number, shank: number])[] = [
  [1, 3, 50, 6],
  [1.5, 4, 50, 6],
  [2, 6, 57, 6],
  [2.5, 7, 57, 6],
  [3, 8, 57, 6],
  [4, 11, 57, 6],
  [5, 13, 57, 6],
  [6, 13, 57, 6],
  [8, 19, 63, 8],
  [10, 22, 72, 10],
  [12, 26, 83, 12],
  [14, 26, 83, 14],
  [16, 32, 92, 16],
  [18, 32, 92, 18],
  [20, 38, 104, 20],
  [25, 45, 121, 25],
]
const coatings = [
  ['TIA', 'TiAlN', ['P Steel', 'K Cast iron'], 140],
  ['ALC', 'AlCrN', ['P Steel', 'M Stainless steel', 'S Superalloys'], 120],
  ['DLC', 'DLC', ['N Non-ferrous'], 400],
] as const
const corners = [0, 0.2, 0.5, 1, 1.5, 2, 3]

function* endMills(flutes: number): Generator<Variant> {
  for (const [diameter, cut, overall, shank] of bodies) {
    for (const [code, coating, groups, speed] of coatings) {
      for (const radius of corners.filter((each) => each <= diameter / 4)) {
        for (const [reach, factor] of [
          ['Standard', 1],
          ['Long', 1.6],
        ] as const) {
          if (code === 'DLC' && flutes > 3) continue
          yield {
            sku: [diameter, radius ? `R${radius}` : 'S', code, reach.slice(0, 1)],
            name: `End Mill Z${flutes} ${diameter} mm ${radius ? `R${radius}` : 'sharp'} ${coating} ${inSentence(reach)}`,
            specs: {
              cutting_diameter: diameter,
              corner_radius: radius,
              coating,
              reach,
              flute_length: Math.round(cut * factor),
              overall_length: Math.round(overall * (factor > 1 ? 1.3 : 1)),
              shank_diameter: shank,
              helix_angle: flutes === 4 ? 38 : flutes === 3 ? 45 : 30,
              workpiece_groups: [...groups],
              cutting_speed: speed,
              feed_per_tooth: significant(0.004 * diameter + 0.002, 2),
            },
          }
        }
      }
    }
  }
}

function* ballNose(): Generator<Variant> {
  for (const [diameter, cut, overall, shank] of bodies) {
    for (const [code, coating, groups, speed] of coatings) {
      for (const flutes of diameter < 6 ? [2] : [2, 4]) {
        for (const [reach, factor] of [
          ['Standard', 1],
          ['Long', 1.6],
          ['Extra long', 2.4],
        ] as const) {
          yield {
            sku: [
              diameter,
              `Z${flutes}`,
              code,
              reach
                .split(' ')
                .map((word) => word.slice(0, 1).toUpperCase())
                .join(''),
            ],
            name: `Ball Nose End Mill Z${flutes} ${diameter} mm R${diameter / 2} ${coating} ${inSentence(reach)}`,
            specs: {
              cutting_diameter: diameter,
              corner_radius: diameter / 2,
              coating,
              reach,
              flute_count: flutes,
              flute_length: cut,
              overall_length: Math.round(overall * factor ** 0.7),
              shank_diameter: shank,
              helix_angle: 30,
              workpiece_groups: [...groups],
              cutting_speed: speed,
            },
          }
        }
      }
    }
  }
}

/** ISO 1832 turning inserts: shape, size, inscribed circle, thickness (mm), edges. */
const insertBodies: readonly (readonly [
  shape: string,
  size: string,
  circle: number,
  thickness: number,
  edges: number,
  angle: number,
])[] = [
  ['CNMG', '0903', 9.525, 3.18, 4, 80],
  ['CNMG', '1204', 12.7, 4.76, 4, 80],
  ['CNMG', '1606', 15.875, 6.35, 4, 80],
  ['DNMG', '1104', 9.525, 4.76, 4, 55],
  ['DNMG', '1506', 12.7, 6.35, 4, 55],
  ['WNMG', '0604', 9.525, 4.76, 6, 80],
  ['WNMG', '0804', 12.7, 4.76, 6, 80],
  ['TNMG', '1604', 9.525, 4.76, 6, 60],
  ['TNMG', '2204', 12.7, 4.76, 6, 60],
  ['VNMG', '1604', 9.525, 4.76, 4, 35],
  ['SNMG', '1204', 12.7, 4.76, 8, 90],
  ['CCMT', '0602', 6.35, 2.38, 2, 80],
  ['CCMT', '09T3', 9.525, 3.97, 2, 80],
  ['CCMT', '1204', 12.7, 4.76, 2, 80],
  ['DCMT', '0702', 6.35, 2.38, 2, 55],
  ['DCMT', '11T3', 9.525, 3.97, 2, 55],
  ['TCMT', '1102', 6.35, 2.38, 3, 60],
  ['TCMT', '16T3', 9.525, 3.97, 3, 60],
  ['VBMT', '1604', 9.525, 4.76, 2, 35],
  ['SCMT', '09T3', 9.525, 3.97, 4, 90],
]
const breakers = [
  ['F', 'Finishing'],
  ['M', 'Medium'],
  ['R', 'Roughing'],
] as const
const insertGrades = [
  ['P15', 'CVD', ['P Steel'], 320],
  ['P25', 'CVD', ['P Steel', 'K Cast iron'], 260],
  ['P35', 'CVD', ['P Steel', 'M Stainless steel'], 180],
  ['M25', 'PVD', ['M Stainless steel', 'S Superalloys'], 160],
  ['K20', 'CVD', ['K Cast iron'], 280],
  ['N10', 'Uncoated', ['N Non-ferrous'], 800],
  ['S15', 'PVD', ['S Superalloys'], 60],
] as const

function* turningInserts(): Generator<Variant> {
  for (const [shape, size, circle, thickness, edges, angle] of insertBodies) {
    for (const radius of [2, 4, 8, 12]) {
      if (radius === 12 && circle < 9) continue
      for (const [breaker, breaker_kind] of breakers) {
        if ((breaker === 'R' && radius < 8) || (breaker === 'F' && radius > 8)) continue
        for (const [grade, coating, groups, speed] of insertGrades) {
          const designation = `${shape} ${size}${String(radius).padStart(2, '0')}-${breaker}`
          yield {
            sku: [designation.replace(' ', ''), grade],
            name: `Turning Insert ${designation} ${grade}`,
            specs: {
              insert_designation: designation,
              insert_shape: shape.slice(0, 1),
              clearance: shape.slice(1, 2) === 'N' ? 0 : shape.slice(1, 2) === 'B' ? 5 : 7,
              nose_angle: angle,
              inscribed_circle: circle,
              insert_thickness: thickness,
              corner_radius: radius / 10,
              chip_breaker: breaker_kind,
              insert_grade: grade,
              coating,
              tool_material: 'Carbide, indexable',
              edge_count: edges,
              workpiece_groups: [...groups],
              cutting_speed: speed,
            },
          }
        }
      }
    }
  }
}

const sawDiameters = [
  14, 16, 17, 19, 20, 21, 22, 25, 27, 29, 30, 32, 35, 38, 40, 41, 43, 44, 46, 48, 51, 54, 57, 60, 64, 65, 67, 70, 73,
  76, 79, 83, 86, 89, 92, 95, 98, 102, 105, 108, 111, 114, 121, 127, 133, 140, 146, 152,
]
function* holeSaws(): Generator<Variant> {
  for (const diameter of sawDiameters) {
    for (const [code, tool_material, depth, speed] of [
      ['BM', 'Bi-metal', 38, 30],
      ['BMX', 'HSS-E Co5', 48, 35],
      ['CT', 'Carbide tipped', 35, 60],
    ] as const) {
      yield {
        sku: [diameter, code],
        name: `Hole Saw ${diameter} mm ${inSentence(tool_material)}`,
        specs: {
          cutting_diameter: diameter,
          tool_material,
          cutting_depth: depth,
          arbor_thread: diameter <= 30 ? '1/2-20 UNF' : '5/8-18 UNF',
          tooth_pitch: code === 'CT' ? 6.35 : 4.6,
          speed_max: Math.round((speed * 318) / diameter / 5) * 5,
          workpiece_groups: ['P Steel', 'N Non-ferrous'],
          pilot_drill: 6.35,
        },
      }
    }
  }
}

const radius = axis(number('corner_radius', 'Corner radius', 'mm', { min: 0, max: 20 }))
const reach = axis(select('reach', 'Reach', ['Standard', 'Long', 'Extra long']))
const mill = [
  define.diameter,
  radius,
  define.coating,
  reach,
  define.fluteLength,
  define.overallLength,
  define.shank,
  define.fluteCount,
  number('helix_angle', 'Helix angle', 'deg', { min: 0, max: 60 }),
  define.groups,
  define.cuttingSpeed,
  select('tool_material', 'Tool material', ['Solid carbide', 'HSS-E PM']),
]

export const milling: readonly Category[] = [
  {
    name: 'Milling',
    attributes: mill,
    fixed: { tool_material: 'Solid carbide', standard: 'DIN 6527' },
    categories: [
      {
        name: 'End Mills',
        attributes: [number('feed_per_tooth', 'Feed per tooth', 'mm', { min: 0.001, max: 1, filterable: false })],
        families: [2, 3, 4].map((flutes): Family => ({
          name: `End Mill Z${flutes}`,
          code: `EM${flutes}`,
          brand: brands.spanwerth,
          attributes: [refine(define.fluteCount, { min: flutes, max: flutes })],
          fixed: { flute_count: flutes },
          variants: () => endMills(flutes),
        })),
      },
      {
        name: 'Ball Nose End Mills',
        attributes: [axis(define.fluteCount)],
        families: [{ name: 'Ball Nose End Mill', code: 'BN', brand: brands.spanwerth, variants: ballNose }],
      },
    ],
  },
  {
    name: 'Turning & Sawing',
    categories: [
      {
        name: 'Turning Inserts',
        attributes: [
          axis(
            text(
              'insert_designation',
              'Designation',
              String.raw`^[A-Z]{4} \d[\dT]\d{4}-[FMR]$|^[A-Z]{4} \d{2}[\dT]\d{3}-[FMR]$`,
              { filterable: true, help: 'ISO 1832' },
            ),
          ),
          select('insert_shape', 'Shape', ['C', 'D', 'S', 'T', 'V', 'W', 'R']),
          number('clearance', 'Clearance angle', 'deg', { min: 0, max: 30 }),
          number('nose_angle', 'Nose angle', 'deg', { min: 30, max: 120 }),
          number('inscribed_circle', 'Inscribed circle', 'mm', { min: 3, max: 40 }),
          number('insert_thickness', 'Thickness', 'mm', { min: 1, max: 15 }),
          number('corner_radius', 'Corner radius', 'mm', { min: 0, max: 20 }),
          select(
            'chip_breaker',
            'Chip breaker',
            breakers.map(([, kind]) => kind),
          ),
          axis(
            select(
              'insert_grade',
              'Grade',
              insertGrades.map(([grade]) => grade),
            ),
          ),
          select('coating', 'Coating', ['CVD', 'PVD', 'Uncoated']),
          select('tool_material', 'Tool material', ['Carbide, indexable', 'Ceramic', 'CBN']),
          integer('edge_count', 'Cutting edges', { min: 1, max: 16 }),
          define.groups,
          define.cuttingSpeed,
        ],
        families: [{ name: 'Turning Insert ISO 1832', code: 'INS', brand: brands.spanwerth, variants: turningInserts }],
      },
      {
        name: 'Hole Saws',
        attributes: [
          define.diameter,
          define.toolMaterial,
          number('cutting_depth', 'Cutting depth', 'mm', { min: 1, max: 200 }),
          select('arbor_thread', 'Arbor thread', ['1/2-20 UNF', '5/8-18 UNF']),
          number('tooth_pitch', 'Tooth pitch', 'mm', { min: 0.5, max: 30 }),
          number('speed_max', 'Speed in steel', 'rpm', { min: 10, max: 100000 }),
          define.groups,
          number('pilot_drill', 'Pilot drill', 'mm', { min: 3, max: 12 }),
        ],
        families: [{ name: 'Hole Saw', code: 'HSW', brand: brands.zemborra, variants: holeSaws }],
      },
    ],
  },
]
