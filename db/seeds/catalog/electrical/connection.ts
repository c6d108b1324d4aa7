import { axis, boolean, number, range, select } from '../attribute.ts'
import { brands } from '../brands.ts'
import { decimals, inSentence, significant } from '../sequence.ts'
import type { Category, Variant } from '../tree.ts'
import { colourCode, colourCodes } from './colour-codes.ts'

/** EN 62444 glands: thread, clamping range (mm), wrench size (mm). */
const glands: readonly (readonly [thread: string, clamp: readonly [number, number], across: number])[] = [
  ['M12x1.5', [3, 6.5], 15],
  ['M16x1.5', [4.5, 10], 20],
  ['M20x1.5', [7, 13], 24],
  ['M25x1.5', [9, 17], 29],
  ['M32x1.5', [11, 21], 36],
  ['M40x1.5', [19, 28], 46],
  ['M50x1.5', [27, 35], 55],
  ['M63x1.5', [34, 45], 68],
  ['Pg 7', [3, 6.5], 15],
  ['Pg 9', [4, 8], 19],
  ['Pg 11', [5, 10], 22],
  ['Pg 13.5', [6, 12], 24],
  ['Pg 16', [10, 14], 27],
  ['Pg 21', [13, 18], 33],
  ['Pg 29', [18, 25], 42],
  ['1/2 NPT', [7, 13], 24],
  ['3/4 NPT', [9, 17], 29],
  ['1 NPT', [11, 21], 36],
]
const glandMaterials = [
  ['PA', 'Polyamide', { min: -40, max: 100 }],
  ['MS', 'Nickel-plated brass', { min: -40, max: 100 }],
  ['VA', 'Stainless steel 1.4404', { min: -60, max: 200 }],
] as const
const glandKinds = ['Standard', 'EMC', 'Ex e'] as const

function* cableGlands(): Generator<Variant> {
  for (const [thread, [min, max], across] of glands) {
    for (const [code, body_material, temperature] of glandMaterials) {
      for (const kind of glandKinds) {
        for (const colour of code === 'PA' ? ['Grey', 'Black', ...(kind === 'Ex e' ? ['Blue'] : [])] : ['Metal']) {
          if (code === 'PA' && kind === 'EMC') continue
          yield {
            sku: [thread.replace('x1.5', ''), code, kind.slice(0, 2), colourCode(colour)],
            name: `Cable Gland ${thread} ${inSentence(body_material)} ${kind} ${min} - ${max} mm${colour === 'Metal' ? '' : ` ${inSentence(colour)}`}`,
            specs: {
              gland_thread: thread,
              body_material,
              gland_kind: kind,
              colour,
              clamping_range: { min, max },
              width_across_flats: across,
              thread_length: across > 40 ? 12 : 8,
              operating_temperature: temperature,
              ip_rating: 'IP68',
              approvals: kind === 'Ex e' ? ['CE', 'ATEX', 'IECEx'] : ['CE', 'cULus'],
            },
          }
        }
      }
    }
  }
}

/** DIN 46228-4 ferrules: section (mm2), pin lengths (mm), colours of the DIN and the French series. */
const ferrules: readonly (readonly [section: number, lengths: readonly number[], din: string, french: string])[] = [
  [0.25, [6, 8], 'Yellow', 'Violet'],
  [0.34, [6, 8], 'Turquoise', 'Rose'],
  [0.5, [6, 8, 10], 'White', 'White'],
  [0.75, [6, 8, 10, 12], 'Grey', 'Blue'],
  [1, [6, 8, 10, 12], 'Red', 'Red'],
  [1.5, [8, 10, 12, 18], 'Black', 'Black'],
  [2.5, [8, 10, 12, 18], 'Blue', 'Grey'],
  [4, [10, 12, 18], 'Grey', 'Orange'],
  [6, [12, 18], 'Yellow', 'Green'],
  [10, [12, 18], 'Red', 'Brown'],
  [16, [12, 18], 'Blue', 'White'],
  [25, [16, 18, 22], 'Yellow', 'Black'],
  [35, [16, 18, 25], 'Red', 'Red'],
  [50, [20, 25], 'Blue', 'Blue'],
]

function* wireFerrules(): Generator<Variant> {
  for (const [section, lengths, din, french] of ferrules) {
    for (const length of lengths) {
      for (const [code, series, colour] of [
        ['D', 'DIN colours', din],
        ['F', 'French colours', french],
        ['N', 'Uninsulated', 'Metal'],
      ] as const) {
        for (const pack of section > 10 ? [50, 100] : [100, 500]) {
          yield {
            sku: [`${section}-${length}`, code, pack],
            name: `Wire Ferrule ${section} mm² x ${length} mm ${series === 'Uninsulated' ? 'uninsulated' : `${inSentence(colour)} (${series})`}, ${pack} pieces`,
            specs: {
              cross_section: section,
              pin_length: length,
              colour_series: series,
              colour,
              pack_quantity: pack,
              overall_length: code === 'N' ? length : length + (section < 4 ? 6 : 8),
              contact_material: 'Copper, tinned',
              insulation_material: code === 'N' ? 'None' : 'Polypropylene',
              operating_temperature: { min: -40, max: 105 },
            },
          }
        }
      }
    }
  }
}

/** Insulated terminals: colour by section range (mm2); studs of each. */
const crimpRanges: readonly (readonly [
  colour: string,
  range: readonly [number, number],
  studs: readonly number[],
  awg: string,
])[] = [
  ['Red', [0.5, 1.5], [3, 4, 5, 6, 8, 10], 'AWG 22-16'],
  ['Blue', [1.5, 2.5], [3, 4, 5, 6, 8, 10, 12], 'AWG 16-14'],
  ['Yellow', [4, 6], [4, 5, 6, 8, 10, 12], 'AWG 12-10'],
]
const forms = ['Ring', 'Fork', 'Pin', 'Female disconnect', 'Male disconnect', 'Butt connector'] as const

function* crimpTerminals(): Generator<Variant> {
  for (const form of forms) {
    for (const [colour, [min, max], studs, awg] of crimpRanges) {
      for (const size of form === 'Ring' || form === 'Fork'
        ? studs.map((stud) => `M${stud}`)
        : form.includes('disconnect')
          ? ['2.8 x 0.8', '4.8 x 0.8', '6.3 x 0.8']
          : ['One size']) {
        for (const insulation of ['PVC', 'Polyamide', 'Heat shrink']) {
          yield {
            sku: [
              form
                .split(' ')
                .map((word) => word.slice(0, 3))
                .join(''),
              colour.slice(0, 1),
              size.replace(' x ', 'X'),
              insulation.slice(0, 2),
            ],
            name: `Crimp Terminal ${inSentence(form)} ${size === 'One size' ? '' : `${size} `}${min} - ${max} mm² ${inSentence(colour)} ${insulation}`,
            specs: {
              terminal_form: form,
              connection_size: size,
              crimp_range: { min, max },
              awg_range: awg,
              colour,
              insulation_material: insulation,
              contact_material: 'Copper, tinned',
              rated_voltage: 300,
              rated_current: max <= 1.5 ? 19 : max <= 2.5 ? 27 : 48,
              operating_temperature: {
                min: -40,
                max: insulation === 'PVC' ? 75 : insulation === 'Polyamide' ? 105 : 125,
              },
            },
          }
        }
      }
    }
  }
}

/** IEC 60947-7-1 terminal blocks: section, current, width (mm). */
const blocks: readonly (readonly [section: number, current: number, width: number])[] = [
  [1.5, 17.5, 4.2],
  [2.5, 24, 5.2],
  [4, 32, 6.2],
  [6, 41, 8.2],
  [10, 57, 10.2],
  [16, 76, 12.2],
  [35, 125, 16],
]
const kinds = [
  'Feed-through',
  'Feed-through, 3 conductors',
  'Feed-through, 4 conductors',
  'Double-level',
  'Ground',
  'Disconnect',
  'Fuse',
] as const

function* terminalBlocks(): Generator<Variant> {
  for (const [section, current, width] of blocks) {
    for (const kind of kinds) {
      for (const technology of ['Push-in', 'Screw', 'Spring cage']) {
        for (const colour of kind === 'Ground' ? ['Green-yellow'] : ['Grey', 'Blue', 'Orange', 'Red']) {
          if ((kind === 'Double-level' || kind === 'Disconnect' || kind === 'Fuse') && section > 6) continue
          yield {
            sku: [
              section,
              kind.replace(/[^A-Z0-9]/gi, '').slice(0, 5) + (/\d/.exec(kind)?.[0] ?? ''),
              technology.slice(0, 2),
              colourCode(colour),
            ],
            name: `Terminal Block ${inSentence(kind)} ${section} mm² ${inSentence(technology)} ${inSentence(colour)}`,
            specs: {
              cross_section: section,
              block_kind: kind,
              technology,
              colour,
              rated_current: kind === 'Fuse' ? 6.3 : current,
              rated_voltage: kind === 'Fuse' ? 500 : kind === 'Ground' ? 1000 : 800,
              block_width: width,
              crimp_range: { min: decimals(section / 10, 2), max: significant(section * 1.5, 2) },
              insulation_material: 'Polyamide',
              operating_temperature: { min: -60, max: 110 },
              approvals: ['CE', 'cULus'],
            },
          }
        }
      }
    }
  }
}

const shrinkSizes: readonly (readonly [from: number, two: number, three: number])[] = [
  [1.5, 0.75, 0.5],
  [3, 1.5, 1],
  [6, 3, 2],
  [9, 4.5, 3],
  [12, 6, 4],
  [18, 9, 6],
  [24, 12, 8],
  [39, 19, 13],
]
function* heatShrink(): Generator<Variant> {
  for (const [from, two, three] of shrinkSizes) {
    for (const [ratio, to] of [
      ['2:1', two],
      ['3:1', three],
    ] as const) {
      for (const colour of ['Black', 'Red', 'Blue', 'Clear', 'Yellow', 'White', 'Green-yellow']) {
        for (const length of [1.2, 10, 30]) {
          yield {
            sku: [ratio.replace(':', ''), from, colourCode(colour), `${length}M`],
            name: `Heat Shrink Tubing ${ratio} ${from} / ${to} mm ${inSentence(colour)}, ${length} m`,
            specs: {
              shrink_ratio: ratio,
              supplied_diameter: from,
              recovered_diameter: to,
              colour,
              length,
              insulation_material: 'Polyolefin',
              adhesive_lined: ratio === '3:1',
              rated_voltage: 600,
              operating_temperature: { min: -55, max: 125 },
              approvals: ['CE', 'cULus'],
            },
          }
        }
      }
    }
  }
}

const colour = axis(select('colour', 'Colour', [...colourCodes.keys()]))
const section = axis(number('cross_section', 'Conductor cross section', 'mm2', { min: 0.01, max: 1000 }))
const insulation = select('insulation_material', 'Insulation', [
  'None',
  'PVC',
  'Polyamide',
  'Polypropylene',
  'Polyolefin',
  'Heat shrink',
])
const contact = select('contact_material', 'Contact material', ['Copper, tinned', 'Brass, tinned'])
const crimpRange = range('crimp_range', 'Conductor range', 'mm2', { min: 0.01, max: 1000 })

export const connection: Category = {
  name: 'Connection & Accessories',
  attributes: [],
  categories: [
    {
      name: 'Cable Glands',
      attributes: [
        axis(
          select(
            'gland_thread',
            'Thread',
            glands.map(([thread]) => thread),
          ),
        ),
        axis(
          select(
            'body_material',
            'Body material',
            glandMaterials.map(([, material]) => material),
          ),
        ),
        axis(select('gland_kind', 'Kind', glandKinds)),
        colour,
        range('clamping_range', 'Clamping range', 'mm', { min: 0.5, max: 120, required: true }),
        number('width_across_flats', 'Width across flats', 'mm', { min: 5, max: 200 }),
        number('thread_length', 'Thread length', 'mm', { min: 3, max: 60 }),
      ],
      families: [{ name: 'Cable Gland', code: 'GLD', brand: brands.klemmdorf, variants: cableGlands }],
    },
    {
      name: 'Wire Ferrules',
      attributes: [
        section,
        axis(number('pin_length', 'Pin length', 'mm', { min: 3, max: 40 })),
        axis(select('colour_series', 'Colour series', ['DIN colours', 'French colours', 'Uninsulated'])),
        { ...colour, variantDefining: false },
        number('overall_length', 'Overall length', 'mm', { min: 3, max: 80 }),
        contact,
        insulation,
      ],
      families: [
        {
          name: 'Wire Ferrule DIN 46228',
          code: 'FER',
          brand: brands.klemmdorf,
          attributes: [axis({ key: 'pack_quantity', label: 'Pack quantity', type: 'NUMBER', filterable: true })],
          variants: wireFerrules,
        },
      ],
    },
    {
      name: 'Crimp Terminals',
      attributes: [
        axis(select('terminal_form', 'Form', forms)),
        axis(
          select('connection_size', 'Stud or tab', [
            'M3',
            'M4',
            'M5',
            'M6',
            'M8',
            'M10',
            'M12',
            '2.8 x 0.8',
            '4.8 x 0.8',
            '6.3 x 0.8',
            'One size',
          ]),
        ),
        axis(crimpRange),
        select(
          'awg_range',
          'AWG range',
          crimpRanges.map(([, , , awg]) => awg),
        ),
        colour,
        axis(insulation),
        contact,
      ],
      families: [{ name: 'Insulated Crimp Terminal', code: 'CRT', brand: brands.klemmdorf, variants: crimpTerminals }],
    },
    {
      name: 'Terminal Blocks',
      attributes: [
        section,
        axis(select('block_kind', 'Kind', kinds)),
        axis(select('technology', 'Connection', ['Push-in', 'Screw', 'Spring cage'])),
        colour,
        number('block_width', 'Width', 'mm', { min: 2, max: 60 }),
        crimpRange,
        insulation,
      ],
      families: [{ name: 'DIN Rail Terminal Block', code: 'TBK', brand: brands.klemmdorf, variants: terminalBlocks }],
    },
    {
      name: 'Heat Shrink Tubing',
      attributes: [
        axis(select('shrink_ratio', 'Shrink ratio', ['2:1', '3:1', '4:1'])),
        axis(number('supplied_diameter', 'Supplied diameter', 'mm', { min: 0.5, max: 200 })),
        number('recovered_diameter', 'Recovered diameter', 'mm', { min: 0.2, max: 100 }),
        colour,
        axis(number('length', 'Length', 'm', { min: 0.05, max: 5000 })),
        insulation,
        boolean('adhesive_lined', 'Adhesive lined'),
      ],
      families: [{ name: 'Heat Shrink Tubing', code: 'HST', brand: brands.leitvik, variants: heatShrink }],
    },
  ],
}
