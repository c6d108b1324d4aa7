import { axis, boolean, integer, number, range, refine, select, text } from '../attribute.ts'
import { brands } from '../brands.ts'
import { fraction, inSentence, significant } from '../sequence.ts'
import type { Category, Variant } from '../tree.ts'

const metricSizes = [
  5.5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 32, 34, 36, 38,
  41, 46, 50,
]
const inchSizes = [
  1 / 4,
  5 / 16,
  11 / 32,
  3 / 8,
  7 / 16,
  1 / 2,
  9 / 16,
  5 / 8,
  11 / 16,
  3 / 4,
  13 / 16,
  7 / 8,
  15 / 16,
  1,
  1 + 1 / 16,
  1 + 1 / 8,
  1 + 1 / 4,
  1 + 5 / 16,
  1 + 3 / 8,
  1 + 7 / 16,
  1 + 1 / 2,
]
const spanners = [
  ['C', 'Combination', 'DIN 3113 A', 11.5, 60],
  ['D', 'Double open ended', 'DIN 3110', 11, 55],
  ['R', 'Double ring, offset', 'DIN 838', 12, 70],
  ['RC', 'Ratchet combination', 'DIN 3113 A', 11.8, 62],
] as const

function* metricSpanners(): Generator<Variant> {
  for (const size of metricSizes) {
    for (const [code, spanner_form, standard, factor, base] of spanners) {
      for (const insulated of code === 'RC' || size > 32 ? [false] : [false, true]) {
        yield {
          sku: [size, code, insulated ? 'VDE' : ''].filter((part) => part !== ''),
          name: `Spanner ${inSentence(spanner_form)} ${size} mm${insulated ? ' insulated 1,000 V' : ''}`,
          specs: {
            width_across_flats: size,
            spanner_form,
            standard,
            insulated,
            tool_length: Math.round(base + size * factor * (size > 30 ? 0.85 : 1)),
            tool_steel: 'Chrome vanadium',
            tool_finish: insulated ? 'Insulated' : 'Chrome plated',
            test_torque: significant(0.9 * size ** 1.95, 3),
          },
        }
      }
    }
  }
}

function* inchSpanners(): Generator<Variant> {
  for (const size of inchSizes) {
    for (const [code, spanner_form, , factor, base] of spanners) {
      yield {
        sku: [fraction(size), code],
        name: `Spanner ${inSentence(spanner_form)} ${fraction(size)}"`,
        specs: {
          width_across_flats: size,
          spanner_form,
          standard: 'ASME B107.100',
          insulated: false,
          tool_length: significant((base + size * 25.4 * factor) / 25.4, 3),
          tool_steel: 'Chrome vanadium',
          tool_finish: 'Chrome plated',
          test_torque: significant(0.9 * (size * 25.4) ** 1.95, 3),
        },
      }
    }
  }
}

const drives: readonly (readonly [drive: string, min: number, max: number, short: number, long: number])[] = [
  ['1/4', 4, 14, 25, 50],
  ['3/8', 6, 24, 28, 63],
  ['1/2', 8, 36, 38, 77],
  ['3/4', 17, 50, 52, 90],
  ['1', 22, 75, 62, 100],
]
const socketSizes = [
  4, 4.5, 5, 5.5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 26, 27, 28, 29, 30, 32, 33,
  34, 36, 38, 41, 46, 50, 55, 60, 65, 70, 75,
]
function* sockets(): Generator<Variant> {
  for (const [drive, min, max, short, long] of drives) {
    for (const size of socketSizes.filter((each) => each >= min && each <= max)) {
      for (const [code, socket_form, length] of [
        ['S', 'Standard', short],
        ['L', 'Deep', long],
        ['IS', 'Impact', short],
        ['IL', 'Impact, deep', long],
      ] as const) {
        for (const points of code.startsWith('I') ? [6] : [6, 12]) {
          yield {
            sku: [drive, size, `${code}${points}`],
            name: `Socket ${drive}" drive ${size} mm ${points}-point ${inSentence(socket_form)}`,
            specs: {
              square_drive: drive,
              width_across_flats: size,
              socket_form,
              point_count: points,
              tool_length: length,
              tool_steel: code.startsWith('I') ? 'Chrome molybdenum' : 'Chrome vanadium',
              tool_finish: code.startsWith('I') ? 'Phosphated' : 'Chrome plated',
              outside_diameter: Math.round((size * 1.36 + 2) * 10) / 10,
              standard: code.startsWith('I') ? 'DIN 3129' : 'DIN 3124',
            },
          }
        }
      }
    }
  }
}

function* hexKeys(): Generator<Variant> {
  for (const size of [0.7, 0.9, 1.3, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6, 7, 8, 9, 10, 12, 14, 17, 19, 22]) {
    for (const [code, key_form, share] of [
      ['S', 'Short', 1],
      ['L', 'Long', 1.6],
      ['LB', 'Long, ball end', 1.6],
      ['T', 'T-handle', 2.2],
    ] as const) {
      for (const finish of ['Burnished', 'Chrome plated', 'Stainless']) {
        if ((code === 'LB' && size < 1.5) || (code === 'T' && (size < 2 || size > 12 || finish === 'Stainless')))
          continue
        yield {
          sku: [size, code, finish.slice(0, 1)],
          name: `Hex Key ${inSentence(key_form)} ${size} mm ${inSentence(finish)}`,
          specs: {
            width_across_flats: size,
            key_form,
            tool_finish: finish,
            tool_length: Math.round((32 + size * 12.5) * share),
            short_arm: Math.round(8 + size * 4.2),
            tool_steel: finish === 'Stainless' ? 'Stainless steel' : 'Chrome vanadium',
            test_torque: significant(0.72 * size ** 2.75, 3),
            standard: 'ISO 2936',
            insulated: false,
          },
        }
      }
    }
  }
}

const tips: readonly (readonly [tip: string, blade: number, length: number])[] = [
  ['PH0', 3, 60],
  ['PH1', 4.5, 80],
  ['PH2', 6, 100],
  ['PH3', 8, 150],
  ['PZ0', 3, 60],
  ['PZ1', 4.5, 80],
  ['PZ2', 6, 100],
  ['PZ3', 8, 150],
  ['SL 2.5', 2.5, 75],
  ['SL 3.5', 3.5, 100],
  ['SL 4', 4, 100],
  ['SL 5.5', 5.5, 125],
  ['SL 6.5', 6.5, 150],
  ['SL 8', 8, 175],
  ['SL 10', 10, 200],
  ['T6', 3, 60],
  ['T8', 3.5, 60],
  ['T9', 3.5, 60],
  ['T10', 4, 80],
  ['T15', 4, 80],
  ['T20', 4, 100],
  ['T25', 4.5, 100],
  ['T27', 5, 115],
  ['T30', 6, 115],
  ['T40', 7, 130],
]
function* screwdrivers(): Generator<Variant> {
  for (const [tip, blade, length] of tips) {
    for (const [code, handle, insulated] of [
      ['W', 'Workshop', false],
      ['V', 'Insulated 1,000 V', true],
      ['P', 'Precision', false],
      ['H', 'Through tang, striking', false],
    ] as const) {
      for (const share of code === 'P' ? [1] : [0.5, 1, 1.5]) {
        if (code === 'P' && blade > 4) continue
        const bladeLength = Math.round(length * share)
        yield {
          sku: [tip, code, bladeLength],
          name: `Screwdriver ${tip} x ${bladeLength} mm ${inSentence(handle)}`,
          specs: {
            driver_tip: tip,
            handle,
            blade_length: bladeLength,
            insulated,
            blade_diameter: blade,
            tool_length: bladeLength + (blade < 4 ? 82 : 112),
            tool_steel: 'Chrome vanadium molybdenum',
            tool_finish: insulated ? 'Insulated' : 'Burnished',
            standard: insulated ? 'IEC 60900' : 'ISO 8764',
          },
        }
      }
    }
  }
}

function* torqueWrenches(): Generator<Variant> {
  for (const [drive, ranges] of [
    [
      '1/4',
      [
        { min: 1, max: 5 },
        { min: 2, max: 10 },
        { min: 5, max: 25 },
      ],
    ],
    [
      '3/8',
      [
        { min: 5, max: 25 },
        { min: 10, max: 50 },
        { min: 20, max: 100 },
      ],
    ],
    [
      '1/2',
      [
        { min: 20, max: 100 },
        { min: 40, max: 200 },
        { min: 60, max: 300 },
      ],
    ],
    [
      '3/4',
      [
        { min: 80, max: 400 },
        { min: 110, max: 550 },
        { min: 160, max: 800 },
      ],
    ],
    ['1', [{ min: 200, max: 1000 }]],
  ] as const) {
    for (const torque of ranges) {
      for (const [code, torque_form, accuracy] of [
        ['C', 'Click', 4],
        ['D', 'Digital', 1],
        ['S', 'Slipper', 6],
      ] as const) {
        for (const certified of [false, true]) {
          yield {
            sku: [drive, `${torque.min}-${torque.max}`, `${code}${certified ? 'Z' : ''}`],
            name: `Torque Wrench ${drive}" ${torque.min} - ${torque.max} N·m ${inSentence(torque_form)}${certified ? ' with certificate' : ''}`,
            specs: {
              square_drive: drive,
              torque_range: torque,
              torque_form,
              calibration_certificate: certified,
              accuracy,
              tool_length: Math.round(190 + torque.max * (torque.max > 300 ? 1.1 : 1.4)),
              graduation: significant(torque.max / (code === 'D' ? 1000 : 200), 2),
              tool_steel: 'Chrome vanadium',
              standard: 'ISO 6789-1',
              insulated: false,
            },
          }
        }
      }
    }
  }
}

const acrossFlats = axis(number('width_across_flats', 'Size', 'mm', { min: 0.5, max: 200 }))
const toolLength = number('tool_length', 'Length', 'mm', { min: 10, max: 3000 })
const torque = number('test_torque', 'Test torque', 'N.m', { min: 0.01, max: 20000, filterable: false })
const squareDrive = axis(
  select('square_drive', 'Square drive', ['1/4', '3/8', '1/2', '3/4', '1'], { help: 'Inches, ISO 1174' }),
)
const spannerAttributes = [
  acrossFlats,
  axis(
    select(
      'spanner_form',
      'Form',
      spanners.map(([, form]) => form),
    ),
  ),
  torque,
]

export const handTools: Category = {
  name: 'Hand Tools',
  attributes: [
    toolLength,
    select('tool_steel', 'Steel', [
      'Chrome vanadium',
      'Chrome molybdenum',
      'Chrome vanadium molybdenum',
      'Stainless steel',
    ]),
    select('tool_finish', 'Finish', ['Chrome plated', 'Phosphated', 'Burnished', 'Insulated', 'Stainless']),
    boolean('insulated', 'Insulated to 1,000 V', { help: 'IEC 60900' }),
  ],
  categories: [
    {
      name: 'Spanners',
      attributes: spannerAttributes,
      families: [
        {
          name: 'Spanner metric',
          code: 'SPA',
          brand: brands.rekkford,
          attributes: [axis(boolean('insulated', 'Insulated to 1,000 V'))],
          variants: metricSpanners,
        },
      ],
    },
    {
      name: 'Inch Spanners',
      attributes: spannerAttributes,
      families: [
        {
          name: 'Spanner inch',
          code: 'SPI',
          brand: brands.rekkford,
          attributes: [
            refine(acrossFlats, { unit: 'in', min: 0.1, max: 6 }),
            refine(toolLength, { unit: 'in', min: 1, max: 100 }),
            refine(torque, {}),
          ],
          variants: inchSpanners,
        },
      ],
    },
    {
      name: 'Sockets',
      attributes: [
        squareDrive,
        acrossFlats,
        axis(select('socket_form', 'Form', ['Standard', 'Deep', 'Impact', 'Impact, deep'])),
        axis(integer('point_count', 'Points', { min: 4, max: 12 })),
        number('outside_diameter', 'Outside diameter', 'mm', { min: 3, max: 200 }),
      ],
      fixed: { insulated: false },
      families: [{ name: 'Socket metric', code: 'SCK', brand: brands.rekkford, variants: sockets }],
    },
    {
      name: 'Hex Keys',
      attributes: [
        acrossFlats,
        axis(select('key_form', 'Form', ['Short', 'Long', 'Long, ball end', 'T-handle'])),
        axis(select('tool_finish', 'Finish', ['Burnished', 'Chrome plated', 'Stainless'])),
        number('short_arm', 'Short arm', 'mm', { min: 3, max: 300 }),
        torque,
      ],
      families: [{ name: 'Hex Key metric', code: 'HKY', brand: brands.rekkford, variants: hexKeys }],
    },
    {
      name: 'Screwdrivers',
      attributes: [
        axis(text('driver_tip', 'Tip', String.raw`^(PH[0-4]|PZ[0-4]|T\d{1,2}|SL \d+(\.\d+)?)$`, { filterable: true })),
        axis(select('handle', 'Handle', ['Workshop', 'Insulated 1,000 V', 'Precision', 'Through tang, striking'])),
        axis(number('blade_length', 'Blade length', 'mm', { min: 10, max: 500 })),
        number('blade_diameter', 'Blade', 'mm', { min: 1, max: 15 }),
      ],
      families: [{ name: 'Screwdriver', code: 'SDR', brand: brands.rekkford, variants: screwdrivers }],
    },
    {
      name: 'Torque Wrenches',
      attributes: [
        squareDrive,
        axis(range('torque_range', 'Torque range', 'N.m', { min: 0.1, max: 5000 })),
        axis(select('torque_form', 'Form', ['Click', 'Digital', 'Slipper'])),
        axis(boolean('calibration_certificate', 'Calibration certificate')),
        number('accuracy', 'Accuracy', '%', { min: 0.1, max: 10 }),
        number('graduation', 'Graduation', 'N.m', { min: 0.001, max: 50 }),
      ],
      families: [{ name: 'Torque Wrench', code: 'TQW', brand: brands.rekkford, variants: torqueWrenches }],
    },
  ],
}
