import { axis, number, select } from '../attribute.ts'
import { brands } from '../brands.ts'
import { decimals, inSentence, significant } from '../sequence.ts'
import type { Category, Variant } from '../tree.ts'

/** Spring wires: shear modulus and admissible shear stress (N/mm2). */
const wires = [
  ['SM', 'EN 10270-1 SM', 81500, 700],
  ['NS', 'Stainless steel 1.4310', 70000, 560],
] as const
const diameters = [0.2, 0.25, 0.32, 0.4, 0.5, 0.63, 0.8, 1, 1.25, 1.6, 2, 2.5, 3.2, 4, 5, 6.3, 8]
const indexes = [6, 8, 10, 12]
const coils = [3.5, 5.5, 8.5, 12.5, 18.5]

/** Rate of a helical spring (N/mm) after EN 13906: G d^4 / (8 D^3 n). */
const springRate = (modulus: number, wire: number, mean: number, active: number) =>
  (modulus * wire ** 4) / (8 * mean ** 3 * active)
const springForce = (stress: number, wire: number, mean: number) => (Math.PI * wire ** 3 * stress) / (8 * mean)

function* helical(kind: 'Compression' | 'Extension'): Generator<Variant> {
  for (const wire of diameters) {
    for (const index of indexes) {
      const mean = decimals(wire * index, 2)
      for (const active of coils) {
        for (const [code, spring_material, modulus, stress] of wires) {
          const rate = springRate(modulus, wire, mean, active)
          const force = springForce(stress * (kind === 'Extension' ? 0.85 : 1), wire, mean)
          const travel = force / rate
          const length =
            kind === 'Compression'
              ? decimals(wire * (active + 2) * 1.12 + travel, 1)
              : decimals(wire * (active + 1) + mean * 1.6, 1)
          yield {
            sku: [`${wire}X${mean}X${active}`, code],
            name: `${kind} Spring ${wire} x ${mean} x ${length} mm ${spring_material}`,
            specs: {
              wire_diameter: wire,
              mean_diameter: mean,
              active_coils: active,
              spring_material,
              outside_diameter: decimals(mean + wire, 2),
              free_length: length,
              spring_rate: significant(rate),
              force_max: significant(force),
              travel_max: significant(travel),
              end_form: kind === 'Compression' ? 'Closed and ground' : 'German loop',
            },
          }
        }
      }
    }
  }
}

function* torsion(): Generator<Variant> {
  for (const wire of diameters.filter((each) => each >= 0.5 && each <= 5)) {
    for (const index of [6, 8, 10]) {
      for (const turns of [3.25, 5.25, 8.25]) {
        for (const hand of ['Right', 'Left']) {
          const mean = decimals(wire * index, 2)
          const moment = (Math.PI * wire ** 3 * 1100) / 32
          yield {
            sku: [`${wire}X${mean}`, turns, hand.slice(0, 1)],
            name: `Torsion Spring ${wire} x ${mean} mm ${turns} coils ${inSentence(hand)}-hand`,
            specs: {
              wire_diameter: wire,
              mean_diameter: mean,
              active_coils: turns,
              winding: hand,
              spring_material: 'EN 10270-1 SM',
              outside_diameter: decimals(mean + wire, 2),
              moment_max: significant(moment),
              deflection_max: significant(((moment * 64 * mean * turns) / (206000 * wire ** 4)) * (180 / Math.PI)),
              leg_length: Math.round(mean * 2.5),
              end_form: 'Straight legs',
            },
          }
        }
      }
    }
  }
}

/** DIN EN 16983 disc springs: outside, inside, thickness, cone height (mm), force at 75 % (N). */
const discs: readonly (readonly [outside: number, inside: number, thickness: number, height: number, force: number])[] =
  [
    [8, 4.2, 0.4, 0.6, 210],
    [10, 5.2, 0.5, 0.75, 329],
    [12.5, 6.2, 0.7, 1, 673],
    [14, 7.2, 0.8, 1.1, 813],
    [16, 8.2, 0.9, 1.25, 1000],
    [18, 9.2, 1, 1.4, 1250],
    [20, 10.2, 1.1, 1.55, 1530],
    [22.5, 11.2, 1.25, 1.75, 1950],
    [25, 12.2, 1.5, 2.05, 2910],
    [28, 14.2, 1.5, 2.15, 2850],
    [31.5, 16.3, 1.75, 2.45, 3900],
    [35.5, 18.3, 2, 2.8, 5190],
    [40, 20.4, 2.25, 3.15, 6540],
    [45, 22.4, 2.5, 3.5, 7720],
    [50, 25.4, 3, 4.1, 12000],
    [56, 28.5, 3, 4.3, 11400],
    [63, 31, 3.5, 4.9, 15000],
    [71, 36, 4, 5.6, 20500],
    [80, 41, 5, 6.7, 33700],
    [90, 46, 5, 7, 31400],
    [100, 51, 6, 8.2, 48000],
    [112, 57, 6, 8.5, 43800],
    [125, 64, 8, 10.6, 85900],
    [140, 72, 8, 11.2, 85300],
    [160, 82, 10, 13.5, 139000],
    [180, 92, 10, 14, 125000],
    [200, 102, 12, 16.2, 183000],
  ]
function* discSprings(): Generator<Variant> {
  for (const [outside, inside, thickness, height, force] of discs) {
    for (const [code, spring_material, share] of [
      ['51', 'Steel 51CrV4', 1],
      ['SS', 'Stainless steel 1.4310', 0.92],
      ['ZN', 'Steel 51CrV4, mechanically zinc plated', 1],
    ] as const) {
      for (const pack of [1, 10, 100]) {
        yield {
          sku: [`${outside}X${inside}X${thickness}`, code, pack],
          name: `Disc Spring ${outside} x ${inside} x ${thickness} mm ${spring_material}, pack of ${pack}`,
          specs: {
            outside_diameter: outside,
            inside_diameter: inside,
            disc_thickness: thickness,
            free_height: height,
            spring_material,
            pack_quantity: pack,
            force_max: significant(force * share),
            travel_max: decimals((height - thickness) * 0.75, 2),
            series: 'A',
          },
        }
      }
    }
  }
}

/** ISO 10243 die springs: hole, rod (mm), lengths, and rate (N/mm) of the medium load at 50 mm. */
const dieSprings: readonly (readonly [hole: number, rod: number, lengths: readonly number[], rate: number])[] = [
  [10, 5, [25, 32, 38, 44, 51, 64, 76, 305], 7.6],
  [12.5, 6.3, [25, 32, 38, 44, 51, 64, 76, 89, 305], 14.3],
  [16, 8, [25, 32, 38, 44, 51, 64, 76, 89, 102, 305], 22.4],
  [20, 10, [25, 32, 38, 44, 51, 64, 76, 89, 102, 115, 127, 139, 152, 305], 44.6],
  [25, 12.5, [25, 32, 38, 44, 51, 64, 76, 89, 102, 115, 127, 139, 152, 178, 203, 305], 61.3],
  [32, 16, [38, 44, 51, 64, 76, 89, 102, 115, 127, 139, 152, 178, 203, 254, 305], 124],
  [40, 20, [51, 64, 76, 89, 102, 115, 127, 139, 152, 178, 203, 254, 305], 142],
  [50, 25, [64, 76, 89, 102, 115, 127, 139, 152, 178, 203, 229, 254, 305], 190],
]
const loads = [
  ['G', 'Light, green', 0.5, 0.4],
  ['B', 'Medium, blue', 1, 0.375],
  ['R', 'Heavy, red', 1.6, 0.3],
  ['Y', 'Extra heavy, yellow', 3, 0.25],
] as const
function* dieSpringVariants(): Generator<Variant> {
  for (const [hole, rod, lengths, rate] of dieSprings) {
    for (const length of lengths) {
      for (const [code, load_class, share, travel] of loads) {
        const own = significant((rate * share * 51) / length)
        yield {
          sku: [`${hole}X${length}`, code],
          name: `Die Spring ISO 10243 ${hole} x ${length} mm ${inSentence(load_class)}`,
          specs: {
            hole_diameter: hole,
            rod_diameter: rod,
            free_length: length,
            load_class,
            spring_rate: own,
            travel_max: decimals(length * travel, 1),
            force_max: significant(own * length * travel),
            spring_material: 'Chrome vanadium, oval wire',
            operating_temperature: { min: -20, max: 120 },
          },
        }
      }
    }
  }
}

/** Gas springs: rod / tube (mm), forces (N), strokes (mm). */
const gasSprings: readonly (readonly [
  rod: number,
  tube: number,
  forces: readonly number[],
  strokes: readonly number[],
])[] = [
  [6, 15, [50, 100, 150, 200, 250, 300, 400], [40, 60, 80, 100, 120, 150]],
  [8, 18, [100, 150, 200, 300, 400, 500, 600, 700], [60, 80, 100, 150, 200, 250]],
  [10, 22, [150, 200, 300, 400, 500, 700, 900, 1100], [100, 150, 200, 250, 300, 350, 400]],
  [14, 28, [300, 500, 800, 1000, 1500, 2000, 2500], [100, 150, 200, 250, 300, 400, 500]],
]
function* gasSpringVariants(): Generator<Variant> {
  for (const [rod, tube, forces, strokes] of gasSprings) {
    for (const stroke of strokes) {
      for (const force of forces) {
        for (const ends of ['Thread', 'Ball socket', 'Eye']) {
          yield {
            sku: [`${rod}-${tube}-${stroke}`, `${force}N`, ends.slice(0, 1)],
            name: `Gas Spring ${rod}/${tube} stroke ${stroke} mm ${force} N ${inSentence(ends)} ends`,
            specs: {
              rod_diameter: rod,
              tube_diameter: tube,
              stroke,
              extension_force: force,
              end_fitting: ends,
              extended_length: stroke * 2 + (rod < 10 ? 45 : 65),
              force_ratio: rod === 6 ? 1.3 : rod === 8 ? 1.35 : 1.4,
              spring_material: 'Steel, nitrided rod',
              operating_temperature: { min: -30, max: 80 },
            },
          }
        }
      }
    }
  }
}

const wireDiameter = axis(number('wire_diameter', 'Wire diameter', 'mm', { min: 0.05, max: 40 }))
const meanDiameter = axis(number('mean_diameter', 'Mean diameter', 'mm', { min: 0.5, max: 400 }))
const activeCoils = axis(number('active_coils', 'Active coils', undefined, { min: 1, max: 100 }))
const freeLength = number('free_length', 'Free length', 'mm', { min: 1, max: 2000 })
const rate = number('spring_rate', 'Spring rate', 'N/mm', { min: 0.0001, max: 100000, required: true })
const springMaterial = select('spring_material', 'Spring material', [
  ...wires.map(([, material]) => material),
  'Steel 51CrV4',
  'Steel 51CrV4, mechanically zinc plated',
  'Chrome vanadium, oval wire',
  'Steel, nitrided rod',
])
const outside = number('outside_diameter', 'Outside diameter', 'mm', { min: 0.2, max: 2500 })
const endForm = select('end_form', 'Ends', [
  'Closed and ground',
  'Closed',
  'German loop',
  'English loop',
  'Straight legs',
])
const rod = number('rod_diameter', 'Rod diameter', 'mm', { min: 1, max: 100 })

export const springs: Category = {
  name: 'Springs',
  attributes: [
    springMaterial,
    number('force_max', 'Greatest force', 'N', { min: 0.001, max: 1000000 }),
    number('travel_max', 'Greatest travel', 'mm', { min: 0.01, max: 5000 }),
  ],
  categories: [
    {
      name: 'Compression Springs',
      attributes: [wireDiameter, meanDiameter, activeCoils, axis(springMaterial), outside, freeLength, rate, endForm],
      fixed: { standard: 'EN 15800' },
      families: [
        {
          name: 'Compression Spring cylindrical',
          code: 'CSP',
          brand: brands.federlin,
          variants: () => helical('Compression'),
        },
      ],
    },
    {
      name: 'Extension Springs',
      attributes: [wireDiameter, meanDiameter, activeCoils, axis(springMaterial), outside, freeLength, rate, endForm],
      fixed: { standard: 'DIN 2097' },
      families: [
        {
          name: 'Extension Spring with loops',
          code: 'ESP',
          brand: brands.federlin,
          variants: () => helical('Extension'),
        },
      ],
    },
    {
      name: 'Torsion Springs',
      attributes: [
        wireDiameter,
        meanDiameter,
        activeCoils,
        axis(select('winding', 'Winding', ['Right', 'Left'])),
        outside,
        number('moment_max', 'Greatest moment', 'mN.m', { min: 0.1, max: 1000000 }),
        number('deflection_max', 'Greatest deflection', 'deg', { min: 1, max: 5000 }),
        number('leg_length', 'Leg length', 'mm', { min: 1, max: 500 }),
        endForm,
      ],
      families: [{ name: 'Torsion Spring with straight legs', code: 'TSP', brand: brands.federlin, variants: torsion }],
    },
    {
      name: 'Disc Springs',
      attributes: [
        axis(outside),
        axis(number('inside_diameter', 'Inside diameter', 'mm', { min: 0.5, max: 2000 })),
        axis(number('disc_thickness', 'Thickness', 'mm', { min: 0.1, max: 50 })),
        number('free_height', 'Free height', 'mm', { min: 0.1, max: 100 }),
        axis(springMaterial),
        select('series', 'Series', ['A', 'B', 'C']),
      ],
      fixed: { standard: 'EN 16983' },
      families: [
        {
          name: 'Disc Spring EN 16983 A',
          code: 'DSP',
          brand: brands.federlin,
          attributes: [axis({ key: 'pack_quantity', label: 'Pack quantity', type: 'NUMBER', filterable: true })],
          variants: discSprings,
        },
      ],
    },
    {
      name: 'Die Springs',
      attributes: [
        axis(number('hole_diameter', 'Hole diameter', 'mm', { min: 0.5, max: 100 })),
        rod,
        axis(freeLength),
        axis(
          select(
            'load_class',
            'Load',
            loads.map(([, load]) => load),
          ),
        ),
        rate,
      ],
      fixed: { standard: 'ISO 10243' },
      families: [{ name: 'Die Spring ISO 10243', code: 'DIE', brand: brands.federlin, variants: dieSpringVariants }],
    },
    {
      name: 'Gas Springs',
      attributes: [
        axis(rod),
        axis(number('tube_diameter', 'Tube diameter', 'mm', { min: 5, max: 100 })),
        axis(number('stroke', 'Stroke', 'mm', { min: 5, max: 1500 })),
        axis(number('extension_force', 'Extension force', 'N', { min: 10, max: 20000 })),
        axis(select('end_fitting', 'End fittings', ['Thread', 'Ball socket', 'Eye'])),
        number('extended_length', 'Extended length', 'mm', { min: 30, max: 3500 }),
        number('force_ratio', 'Force ratio', ':1', { min: 1, max: 3 }),
      ],
      families: [{ name: 'Gas Spring', code: 'GSP', brand: brands.federlin, variants: gasSpringVariants }],
    },
  ],
}
