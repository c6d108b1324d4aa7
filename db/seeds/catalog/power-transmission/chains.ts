import { axis, integer, number, select } from '../attribute.ts'
import { brands } from '../brands.ts'
import { decimals, inSentence, significant } from '../sequence.ts'
import type { Category, Variant } from '../tree.ts'
import { pitch, pitchDiameter, toothCount } from './attributes.ts'

/** ISO 606: pitch, roller diameter, inner width (mm), breaking load of one strand (kN), weight (kg/m). */
const chains: readonly (readonly [
  chain: string,
  pitch: number,
  roller: number,
  width: number,
  load: number,
  weight: number,
])[] = [
  ['04', 6, 4, 2.8, 3, 0.12],
  ['05B', 8, 5, 3, 4.4, 0.18],
  ['06B', 9.525, 6.35, 5.72, 8.9, 0.41],
  ['08B', 12.7, 8.51, 7.75, 17.8, 0.7],
  ['10B', 15.875, 10.16, 9.65, 22.2, 0.95],
  ['12B', 19.05, 12.07, 11.68, 28.9, 1.25],
  ['16B', 25.4, 15.88, 17.02, 60, 2.7],
  ['20B', 31.75, 19.05, 19.56, 95, 3.6],
  ['24B', 38.1, 25.4, 25.4, 160, 6.7],
  ['08A', 12.7, 7.92, 7.85, 13.9, 0.6],
  ['10A', 15.875, 10.16, 9.4, 21.8, 1],
  ['12A', 19.05, 11.91, 12.57, 31.3, 1.5],
  ['16A', 25.4, 15.88, 15.75, 55.6, 2.6],
]
const chainMaterials = [
  ['ST', 'Steel', 1],
  ['NI', 'Steel, nickel plated', 1],
  ['SS', 'Stainless steel 304', 0.65],
] as const

function* rollerChains(): Generator<Variant> {
  for (const [chain, pitch, roller, width, load, weight] of chains) {
    for (const strands of [1, 2, 3]) {
      for (const [code, chain_material, strength] of chainMaterials) {
        for (const length of [1, 5]) {
          yield {
            sku: [`${chain}-${strands}`, code, length],
            name: `Roller Chain ISO 606 ${chain}-${strands} ${inSentence(chain_material)}, ${length} m`,
            specs: {
              chain_size: chain,
              strand_count: strands,
              chain_material,
              chain_length: length,
              pitch,
              roller_diameter: roller,
              inner_width: width,
              breaking_load: significant(load * strength * (strands === 1 ? 1 : strands - 0.1)),
              weight_per_metre: significant(weight * strands),
            },
          }
        }
      }
    }
  }
}

function* sprockets(): Generator<Variant> {
  for (const [chain, pitch, roller, width] of chains.slice(1, 8)) {
    for (const teeth of [
      9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 30, 32, 35, 38, 40, 45, 57,
    ]) {
      for (const [code, hub, material] of [
        ['H', 'Hub one side', 'Steel C45'],
        ['P', 'Plate wheel', 'Steel C45'],
        ['S', 'Hub one side', 'Stainless steel 304'],
      ] as const) {
        const diameter = decimals(pitch / Math.sin(Math.PI / teeth), 2)
        yield {
          sku: [chain, teeth, code],
          name: `Sprocket ${chain}-1 ${teeth} teeth ${inSentence(hub)} ${inSentence(material)}`,
          specs: {
            chain_size: chain,
            tooth_count: teeth,
            hub,
            sprocket_material: material,
            pitch,
            pitch_diameter: diameter,
            outside_diameter: decimals(diameter + roller * 0.65, 1),
            tooth_width: decimals(width * 0.93, 1),
            bore: pitch < 10 ? 8 : pitch < 16 ? 10 : pitch < 26 ? 16 : 20,
          },
        }
      }
    }
  }
}

const chainSize = axis(
  select(
    'chain_size',
    'Chain size',
    chains.map(([name]) => name),
    { help: 'ISO 606' },
  ),
)

export const chainDrives: readonly Category[] = [
  {
    name: 'Roller Chains',
    attributes: [
      chainSize,
      axis(integer('strand_count', 'Strands', { min: 1, max: 3 })),
      axis(
        select(
          'chain_material',
          'Chain material',
          chainMaterials.map(([, material]) => material),
        ),
      ),
      axis(number('chain_length', 'Length', 'm', { min: 0.1, max: 100 })),
      pitch,
      number('roller_diameter', 'Roller diameter', 'mm', { min: 2, max: 60 }),
      number('inner_width', 'Inner width', 'mm', { min: 2, max: 60 }),
      number('breaking_load', 'Breaking load', 'kN', { min: 1, max: 1000, required: true }),
      number('weight_per_metre', 'Weight per metre', 'kg/m', { min: 0.01, max: 50, filterable: false }),
    ],
    families: [{ name: 'Roller Chain ISO 606', code: 'RC', brand: brands.ulvenstahl, variants: rollerChains }],
  },
  {
    name: 'Sprockets',
    attributes: [
      chainSize,
      toothCount,
      axis(select('hub', 'Hub', ['Hub one side', 'Plate wheel', 'Hub both sides'])),
      axis(select('sprocket_material', 'Sprocket material', ['Steel C45', 'Stainless steel 304', 'Polyamide'])),
      pitch,
      pitchDiameter,
      number('outside_diameter', 'Outside diameter', 'mm', { min: 5, max: 2000 }),
      number('tooth_width', 'Tooth width', 'mm', { min: 1, max: 100 }),
      number('bore', 'Pilot bore', 'mm', { min: 1, max: 200 }),
    ],
    families: [{ name: 'Sprocket ISO 606 Simplex', code: 'SP', brand: brands.ulvenstahl, variants: sprockets }],
  },
]
