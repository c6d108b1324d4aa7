import { axis, number, select } from '../attribute.ts'
import { brands } from '../brands.ts'
import { between, inSentence, significant, steps } from '../sequence.ts'
import type { Category, Variant } from '../tree.ts'

/** Profile rail guides: rail width, assembly height, carriage length (mm), loads (kN), moment (N.m), rail weight (kg/m). */
const guides: readonly (readonly [
  size: number,
  height: number,
  carriage: number,
  dynamic: number,
  fixed: number,
  moment: number,
  weight: number,
])[] = [
  [15, 24, 56.6, 11.4, 16.9, 120, 1.3],
  [20, 30, 73, 17.7, 27.7, 270, 2.2],
  [25, 36, 80, 25.5, 38, 420, 2.9],
  [30, 42, 95, 35.6, 53, 660, 4.2],
  [35, 48, 109, 49.4, 71.8, 1060, 5.8],
  [45, 60, 137, 77, 109, 1830, 9.5],
  [55, 70, 163, 110, 155, 3180, 14],
]
const accuracies = ['Normal', 'High', 'Precision']
const preloads = [
  ['Z0', 'Clearance'],
  ['ZA', 'Light preload'],
  ['ZB', 'Medium preload'],
] as const
const carriageForms = [
  ['SQ', 'Square', 1],
  ['SQL', 'Square, long', 1.28],
  ['FL', 'Flanged', 1],
  ['FLL', 'Flanged, long', 1.28],
] as const

function* carriages(): Generator<Variant> {
  for (const [size, height, length, dynamic, fixed, moment] of guides) {
    for (const [form, carriage_form, share] of carriageForms) {
      for (const [preload, preload_class] of preloads) {
        for (const accuracy of accuracies) {
          yield {
            sku: [`${size}${form}`, preload, accuracy.slice(0, 1)],
            name: `Linear Guide Carriage ${size} ${inSentence(carriage_form)}, ${inSentence(preload_class)}, ${inSentence(accuracy)} accuracy`,
            specs: {
              guide_size: size,
              carriage_form,
              preload_class,
              accuracy_class: accuracy,
              assembly_height: height,
              carriage_length: significant(length * share),
              dynamic_load_rating: significant(dynamic * share),
              static_load_rating: significant(fixed * share),
              static_moment: significant(moment * share * share),
              travel_speed: 5,
            },
          }
        }
      }
    }
  }
}

function* rails(): Generator<Variant> {
  for (const [size, , , , , , weight] of guides) {
    for (const length of [...steps(200, 2000, 200), 2400, 2800, 3000, 3600, 4000]) {
      for (const accuracy of accuracies) {
        yield {
          sku: [`${size}X${length}`, accuracy.slice(0, 1)],
          name: `Linear Guide Rail ${size} x ${length} mm, ${inSentence(accuracy)} accuracy`,
          specs: {
            guide_size: size,
            rail_length: length,
            accuracy_class: accuracy,
            hole_pitch: size < 25 ? 60 : size < 45 ? 80 : size < 55 ? 105 : 120,
            mounting: 'From above',
            rail_material: 'Hardened steel',
            weight_per_metre: weight,
            weight: significant((weight * length) / 1000),
          },
        }
      }
    }
  }
}

/** ISO 3408 ball screws: diameter, leads (mm), dynamic and static load (kN). */
const screws: readonly (readonly [diameter: number, leads: readonly number[], dynamic: number, fixed: number])[] = [
  [12, [4, 5, 10], 6.2, 9.5],
  [16, [5, 10, 16], 12.3, 16.1],
  [20, [5, 10, 20], 14.3, 21.5],
  [25, [5, 10, 25], 15.9, 27.2],
  [32, [5, 10, 20, 32], 31.7, 54.5],
  [40, [5, 10, 20, 40], 38, 69],
  [50, [10, 20, 40], 68.7, 155],
  [63, [10, 20], 76, 197],
]

function* ballScrews(): Generator<Variant> {
  for (const [diameter, leads, dynamic, fixed] of screws) {
    for (const lead of leads) {
      for (const length of between([300, 500, 750, 1000, 1250, 1500, 2000, 2500, 3000], 300, diameter * 70)) {
        for (const grade of ['T7', 'T5']) {
          yield {
            sku: [`${diameter}X${lead}X${length}`, grade],
            name: `Ball Screw ${diameter} x ${lead}, ${length} mm, ${grade}, flanged nut`,
            specs: {
              screw_diameter: diameter,
              lead,
              screw_length: length,
              lead_accuracy: grade,
              dynamic_load_rating: dynamic,
              static_load_rating: fixed,
              nut_form: 'Flanged single nut',
              speed_limit: Math.round(120000 / diameter / 10) * 10,
              thread_hand: 'Right',
            },
          }
        }
      }
    }
  }
}

const shaftDiameters = [6, 8, 10, 12, 14, 16, 20, 25, 30, 40, 50]
const shaftMaterials = [
  ['CF53', 'Steel Cf53, hardened', 'h6', 62],
  ['CR', 'Steel Cf53, hard chrome', 'h7', 62],
  ['X46', 'Stainless steel X46Cr13', 'h6', 54],
] as const

function* shafts(): Generator<Variant> {
  for (const diameter of shaftDiameters) {
    for (const length of [...steps(100, 1000, 100), 1250, 1500, 2000, 2500, 3000]) {
      for (const [code, shaft_material, tolerance, hardness] of shaftMaterials) {
        yield {
          sku: [`${diameter}X${length}`, code],
          name: `Precision Shaft ${diameter} ${tolerance} x ${length} mm ${shaft_material}`,
          specs: {
            shaft_diameter_nominal: diameter,
            shaft_length: length,
            shaft_material,
            diameter_tolerance: tolerance,
            surface_hardness: hardness,
            surface_roughness: 0.3,
            weight: significant((Math.PI / 4) * diameter ** 2 * length * 7.85e-6),
            weight_per_metre: significant((Math.PI / 4) * diameter ** 2 * 7.85e-3),
          },
        }
      }
    }
  }
}

/** ISO 10285 series 3 linear ball bearings: shaft, outside diameter, length (mm), dynamic and static load (kN). */
const bushings: readonly (readonly [shaft: number, outside: number, length: number, dynamic: number, fixed: number])[] =
  [
    [5, 12, 22, 0.18, 0.14],
    [8, 16, 25, 0.32, 0.24],
    [10, 19, 29, 0.42, 0.28],
    [12, 22, 32, 0.51, 0.4],
    [16, 26, 36, 0.58, 0.45],
    [20, 32, 45, 1.17, 0.9],
    [25, 40, 58, 2.08, 1.56],
    [30, 47, 68, 3, 2.3],
    [40, 62, 80, 5.45, 4.15],
    [50, 75, 100, 7.1, 5.3],
  ]

function* linearBearings(): Generator<Variant> {
  for (const [shaft, outside, length, dynamic, fixed] of bushings) {
    for (const [form, bearing_form] of [
      ['C', 'Closed'],
      ['O', 'Open'],
      ['F', 'Flanged'],
    ] as const) {
      for (const [seal, sealing] of [
        ['', 'Open ends'],
        ['UU', 'Sealed both ends'],
      ] as const) {
        for (const [cage, cage_material] of [
          ['P', 'Plastic'],
          ['S', 'Steel'],
        ] as const) {
          yield {
            sku: [`${form}${shaft}${seal}`, cage],
            name: `Linear Ball Bearing ${shaft} mm ${inSentence(bearing_form)}, ${inSentence(sealing)}, ${inSentence(cage_material)} cage`,
            specs: {
              shaft_diameter_nominal: shaft,
              bearing_form,
              sealing,
              cage_material,
              outside_diameter: outside,
              bearing_length: length,
              dynamic_load_rating: dynamic,
              static_load_rating: fixed,
              operating_temperature: { min: -20, max: cage === 'P' ? 80 : 150 },
            },
          }
        }
      }
    }
  }
}

const guideSize = axis(number('guide_size', 'Guide size', 'mm', { min: 5, max: 100 }))
const accuracy = axis(select('accuracy_class', 'Accuracy', accuracies))
const loads = [
  number('dynamic_load_rating', 'Dynamic load rating', 'kN', { min: 0.05, max: 1000 }),
  number('static_load_rating', 'Static load rating', 'kN', { min: 0.05, max: 2000 }),
]
const shaftDiameter = axis(number('shaft_diameter_nominal', 'Shaft diameter', 'mm', { min: 3, max: 120 }))
const perMetre = number('weight_per_metre', 'Weight per metre', 'kg/m', { min: 0.01, max: 50, filterable: false })

export const linearMotion: Category = {
  name: 'Linear Motion',
  categories: [
    {
      name: 'Linear Guide Carriages',
      attributes: [
        guideSize,
        accuracy,
        axis(
          select(
            'carriage_form',
            'Carriage',
            carriageForms.map(([, form]) => form),
          ),
        ),
        axis(
          select(
            'preload_class',
            'Preload',
            preloads.map(([, preload]) => preload),
          ),
        ),
        number('assembly_height', 'Assembly height', 'mm', { min: 5, max: 200 }),
        number('carriage_length', 'Carriage length', 'mm', { min: 10, max: 500 }),
        ...loads,
        number('static_moment', 'Static moment', 'N.m', { min: 1, max: 50000 }),
        number('travel_speed', 'Top speed', 'm/s', { min: 0.1, max: 15 }),
      ],
      families: [{ name: 'Linear Guide Carriage', code: 'LGC', brand: brands.drovant, variants: carriages }],
    },
    {
      name: 'Linear Guide Rails',
      attributes: [
        guideSize,
        accuracy,
        axis(number('rail_length', 'Rail length', 'mm', { min: 50, max: 6000 })),
        number('hole_pitch', 'Hole pitch', 'mm', { min: 10, max: 300 }),
        select('mounting', 'Mounting', ['From above', 'From below']),
        select('rail_material', 'Rail material', ['Hardened steel', 'Stainless steel']),
        perMetre,
      ],
      families: [{ name: 'Linear Guide Rail', code: 'LGR', brand: brands.drovant, variants: rails }],
    },
    {
      name: 'Ball Screws',
      attributes: [
        axis(number('screw_diameter', 'Screw diameter', 'mm', { min: 4, max: 160 })),
        axis(number('lead', 'Lead', 'mm', { min: 1, max: 100 })),
        axis(number('screw_length', 'Screw length', 'mm', { min: 50, max: 8000 })),
        axis(select('lead_accuracy', 'Lead accuracy', ['T3', 'T5', 'T7', 'T10'], { help: 'ISO 3408-3' })),
        ...loads,
        select('nut_form', 'Nut', ['Flanged single nut', 'Cylindrical nut']),
        number('speed_limit', 'Speed limit', 'rpm', { min: 100, max: 100000 }),
        select('thread_hand', 'Thread direction', ['Right', 'Left']),
      ],
      families: [{ name: 'Ball Screw ISO 3408', code: 'BS', brand: brands.drovant, variants: ballScrews }],
    },
    {
      name: 'Precision Shafts',
      attributes: [
        shaftDiameter,
        axis(number('shaft_length', 'Length', 'mm', { min: 20, max: 6000 })),
        axis(
          select(
            'shaft_material',
            'Shaft material',
            shaftMaterials.map(([, material]) => material),
          ),
        ),
        select('diameter_tolerance', 'Diameter tolerance', ['h6', 'h7']),
        number('surface_hardness', 'Surface hardness HRC', undefined, { min: 40, max: 70 }),
        number('surface_roughness', 'Roughness Ra', 'um', { min: 0.05, max: 6.3 }),
        perMetre,
      ],
      families: [{ name: 'Precision Shaft', code: 'PS', brand: brands.drovant, variants: shafts }],
    },
    {
      name: 'Linear Ball Bearings',
      attributes: [
        shaftDiameter,
        axis(select('bearing_form', 'Form', ['Closed', 'Open', 'Flanged'])),
        axis(select('sealing', 'Sealing', ['Open ends', 'Sealed both ends'])),
        axis(select('cage_material', 'Cage', ['Plastic', 'Steel'])),
        number('outside_diameter', 'Outside diameter', 'mm', { min: 5, max: 200 }),
        number('bearing_length', 'Length', 'mm', { min: 5, max: 300 }),
        ...loads,
      ],
      families: [
        { name: 'Linear Ball Bearing ISO 10285', code: 'LBB', brand: brands.torvane, variants: linearBearings },
      ],
    },
  ],
}
