import { axis, integer, multiSelect, number, select } from '../attribute.ts'
import { brands } from '../brands.ts'
import { inSentence } from '../sequence.ts'
import type { Category, Family, Variant } from '../tree.ts'

/** EN 12413 speed: 80 m/s bonded wheels; rpm follows from the diameter (mm). */
const rpm = (diameter: number, speed: number) => Math.round((speed * 60000) / (Math.PI * diameter) / 50) * 50
const grits = [24, 36, 40, 60, 80, 100, 120, 150, 180, 220, 240, 320, 400, 600]
const minerals = [
  ['A', 'Aluminium oxide', ['Steel', 'Non-ferrous']],
  ['Z', 'Zirconia', ['Steel', 'Stainless steel']],
  ['C', 'Ceramic', ['Steel', 'Stainless steel', 'Superalloys']],
] as const
const diameters = [
  [115, 22.23],
  [125, 22.23],
  [150, 22.23],
  [180, 22.23],
  [230, 22.23],
] as const

function* cuttingDiscs(): Generator<Variant> {
  for (const [diameter, bore] of [[76, 10], ...diameters, [300, 25.4], [350, 25.4]] as const) {
    for (const thickness of diameter < 150 ? [0.8, 1, 1.6, 2.5] : diameter < 300 ? [1.6, 2, 2.5, 3] : [2.8, 3.5]) {
      for (const [code, abrasive, materials] of minerals) {
        for (const form of ['Flat (41)', 'Depressed centre (42)']) {
          if (form.startsWith('D') && (diameter < 115 || diameter > 230)) continue
          yield {
            sku: [`${diameter}X${thickness}`, code, form.slice(0, 1)],
            name: `Cutting Disc ${diameter} x ${thickness} x ${bore} mm ${inSentence(abrasive)} ${inSentence(form)}`,
            specs: {
              disc_diameter: diameter,
              disc_thickness: thickness,
              disc_bore: bore,
              abrasive,
              disc_form: form,
              grit: thickness <= 1 ? 60 : thickness < 2 ? 46 : 30,
              speed_max: rpm(diameter, 80),
              surface_speed: 80,
              suitable_for: [...materials],
              bond: 'Resin',
            },
          }
        }
      }
    }
  }
}

function* grindingDiscs(): Generator<Variant> {
  for (const [diameter, bore] of diameters) {
    for (const thickness of [4, 6, 6.5, 8]) {
      for (const [code, abrasive, materials] of minerals) {
        for (const hardness of ['Soft', 'Medium', 'Hard']) {
          yield {
            sku: [`${diameter}X${thickness}`, code, hardness.slice(0, 1)],
            name: `Grinding Disc ${diameter} x ${thickness} x ${bore} mm ${inSentence(abrasive)} ${inSentence(hardness)}`,
            specs: {
              disc_diameter: diameter,
              disc_thickness: thickness,
              disc_bore: bore,
              abrasive,
              bond_hardness: hardness,
              disc_form: 'Depressed centre (27)',
              grit: 24,
              speed_max: rpm(diameter, 80),
              surface_speed: 80,
              suitable_for: [...materials],
              bond: 'Resin',
            },
          }
        }
      }
    }
  }
}

function* flapDiscs(): Generator<Variant> {
  for (const [diameter, bore] of diameters.slice(0, 4)) {
    for (const grit of [40, 60, 80, 120]) {
      for (const [code, abrasive, materials] of minerals) {
        for (const form of ['Flat', 'Conical']) {
          for (const backing of ['Glass fibre', 'Plastic']) {
            yield {
              sku: [diameter, `P${grit}`, `${code}${form.slice(0, 1)}${backing.slice(0, 1)}`],
              name: `Flap Disc ${diameter} mm P${grit} ${inSentence(abrasive)} ${inSentence(form)}, ${inSentence(backing)} backing`,
              specs: {
                disc_diameter: diameter,
                disc_bore: bore,
                grit,
                abrasive,
                disc_form: form,
                backing,
                speed_max: rpm(diameter, 80),
                surface_speed: 80,
                suitable_for: [...materials],
                bond: 'Resin',
              },
            }
          }
        }
      }
    }
  }
}

function* sandingDiscs(): Generator<Variant> {
  for (const [diameter, holes] of [
    [75, 0],
    [115, 0],
    [125, 0],
    [125, 8],
    [150, 0],
    [150, 6],
    [150, 15],
  ] as const) {
    for (const grit of grits) {
      for (const [code, abrasive, materials] of minerals) {
        for (const attachment of ['Hook and loop', 'Self-adhesive']) {
          if (attachment === 'Self-adhesive' && holes > 0) continue
          yield {
            sku: [`${diameter}-${holes}`, `P${grit}`, `${code}${attachment.slice(0, 1)}`],
            name: `Sanding Disc ${diameter} mm${holes ? ` ${holes} holes` : ''} P${grit} ${inSentence(abrasive)} ${inSentence(attachment)}`,
            specs: {
              disc_diameter: diameter,
              hole_count: holes,
              grit,
              abrasive,
              attachment,
              backing: grit < 180 ? 'Paper E' : 'Paper C',
              suitable_for: [...materials],
              bond: 'Resin',
              speed_max: 12000,
            },
          }
        }
      }
    }
  }
}

const belts = [
  [10, 330],
  [13, 457],
  [20, 520],
  [30, 533],
  [50, 450],
  [50, 2000],
  [75, 457],
  [75, 533],
  [75, 2000],
  [100, 610],
  [100, 915],
  [120, 1800],
  [150, 2000],
  [150, 2250],
  [200, 750],
] as const
function* sandingBelts(): Generator<Variant> {
  for (const [width, length] of belts) {
    for (const grit of grits.filter((each) => each >= 36 && each <= 400)) {
      for (const [code, abrasive, materials] of minerals) {
        yield {
          sku: [`${width}X${length}`, `P${grit}`, code],
          name: `Sanding Belt ${width} x ${length} mm P${grit} ${inSentence(abrasive)}`,
          specs: {
            belt_width: width,
            belt_length: length,
            grit,
            abrasive,
            backing: grit < 100 ? 'Polyester Y' : 'Cotton X',
            suitable_for: [...materials],
            bond: 'Resin',
            surface_speed: 35,
            joint: 'Butt joint',
          },
        }
      }
    }
  }
}

function* wheels(): Generator<Variant> {
  for (const [diameter, thickness, bore] of [
    [150, 20, 32],
    [150, 25, 32],
    [175, 25, 32],
    [200, 25, 32],
    [200, 32, 51],
    [250, 32, 51],
    [300, 40, 76.2],
  ] as const) {
    for (const grit of [36, 46, 60, 80, 100, 120]) {
      for (const grade of ['H', 'K', 'M', 'P']) {
        for (const [code, abrasive] of [
          ['NC', 'Aluminium oxide'],
          ['WA', 'White aluminium oxide'],
          ['GC', 'Silicon carbide'],
        ] as const) {
          yield {
            sku: [`${diameter}X${thickness}X${bore}`, `${code}${grit}${grade}`],
            name: `Grinding Wheel ${diameter} x ${thickness} x ${bore} mm ${code} ${grit} ${grade} 5 V`,
            specs: {
              disc_diameter: diameter,
              disc_thickness: thickness,
              disc_bore: bore,
              grit,
              abrasive,
              wheel_grade: grade,
              structure: 5,
              bond: 'Vitrified',
              speed_max: rpm(diameter, 35),
              surface_speed: 35,
              suitable_for: code === 'GC' ? ['Carbide', 'Non-ferrous'] : ['Steel'],
            },
          }
        }
      }
    }
  }
}

const discDiameter = axis(number('disc_diameter', 'Diameter', 'mm', { min: 10, max: 1000 }))
const thickness = axis(number('disc_thickness', 'Thickness', 'mm', { min: 0.3, max: 200 }))
const bore = number('disc_bore', 'Bore', 'mm', { min: 3, max: 310 })
const form = select('disc_form', 'Form', [
  'Flat (41)',
  'Depressed centre (42)',
  'Depressed centre (27)',
  'Flat',
  'Conical',
])
const backing = select('backing', 'Backing', [
  'Glass fibre',
  'Plastic',
  'Paper C',
  'Paper E',
  'Cotton X',
  'Polyester Y',
])
const family = (name: string, code: string, variants: Family['variants']): readonly Family[] => [
  { name, code, brand: brands.gritmoor, variants },
]

export const abrasives: Category = {
  name: 'Abrasives',
  attributes: [
    axis(
      select('abrasive', 'Abrasive', [
        'Aluminium oxide',
        'White aluminium oxide',
        'Zirconia',
        'Ceramic',
        'Silicon carbide',
        'Diamond',
      ]),
    ),
    axis(integer('grit', 'Grit', { min: 8, max: 3000, help: 'FEPA 43 / FEPA 44' })),
    select('bond', 'Bond', ['Resin', 'Vitrified', 'Rubber']),
    number('speed_max', 'Top speed', 'rpm', { min: 10, max: 100000 }),
    number('surface_speed', 'Surface speed', 'm/s', { min: 5, max: 125 }),
    multiSelect('suitable_for', 'Suitable for', [
      'Steel',
      'Stainless steel',
      'Non-ferrous',
      'Superalloys',
      'Carbide',
      'Stone',
      'Wood',
    ]),
  ],
  fixed: { tool_approval: ['oSa', 'EN 12413'] },
  categories: [
    {
      name: 'Cutting Discs',
      attributes: [discDiameter, thickness, bore, axis(form)],
      families: family('Cutting Disc', 'CUT', cuttingDiscs),
    },
    {
      name: 'Grinding Discs',
      attributes: [
        discDiameter,
        thickness,
        bore,
        form,
        axis(select('bond_hardness', 'Hardness', ['Soft', 'Medium', 'Hard'])),
      ],
      families: family('Grinding Disc', 'GRD', grindingDiscs),
    },
    {
      name: 'Flap Discs',
      attributes: [discDiameter, bore, axis(form), axis(backing)],
      families: family('Flap Disc', 'FLP', flapDiscs),
    },
    {
      name: 'Sanding Discs',
      attributes: [
        discDiameter,
        axis(integer('hole_count', 'Holes', { min: 0, max: 50 })),
        axis(select('attachment', 'Attachment', ['Hook and loop', 'Self-adhesive'])),
        backing,
      ],
      families: family('Sanding Disc', 'SDS', sandingDiscs),
    },
    {
      name: 'Sanding Belts',
      attributes: [
        axis(number('belt_width', 'Width', 'mm', { min: 3, max: 2000 })),
        axis(number('belt_length', 'Length', 'mm', { min: 100, max: 10000 })),
        backing,
        select('joint', 'Joint', ['Butt joint', 'Lap joint']),
      ],
      families: family('Sanding Belt', 'SBL', sandingBelts),
    },
    {
      name: 'Grinding Wheels',
      attributes: [
        discDiameter,
        thickness,
        bore,
        axis(select('wheel_grade', 'Grade', ['H', 'J', 'K', 'L', 'M', 'N', 'P'])),
        integer('structure', 'Structure', { min: 1, max: 15 }),
      ],
      families: family('Grinding Wheel straight', 'GWH', wheels),
    },
  ],
}
