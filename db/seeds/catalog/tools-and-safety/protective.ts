import { axis, boolean, integer, multiSelect, number, select } from '../attribute.ts'
import { brands } from '../brands.ts'
import { inSentence, steps } from '../sequence.ts'
import type { Category, Variant } from '../tree.ts'

interface Glove {
  model: string
  liner: string
  coating: string
  /** EN 388: abrasion, cut, tear, puncture, ISO cut. */
  level: string
  use: string
  lengths: readonly number[]
}

const gloves: readonly Glove[] = [
  { model: 'Flex', liner: 'Nylon', coating: 'Nitrile foam', level: '4121X', use: 'Assembly', lengths: [230] },
  { model: 'Grip', liner: 'Polyester', coating: 'Latex', level: '2142X', use: 'Construction', lengths: [240] },
  { model: 'Light', liner: 'Nylon', coating: 'PU', level: '3121X', use: 'Precision', lengths: [220] },
  { model: 'Cut B', liner: 'HPPE', coating: 'PU', level: '4342B', use: 'Cut protection', lengths: [230] },
  {
    model: 'Cut C',
    liner: 'HPPE with glass',
    coating: 'Nitrile foam',
    level: '4543C',
    use: 'Cut protection',
    lengths: [230, 300],
  },
  {
    model: 'Cut D',
    liner: 'HPPE with steel',
    coating: 'Nitrile',
    level: '4X44D',
    use: 'Cut protection',
    lengths: [240, 300],
  },
  {
    model: 'Cut F',
    liner: 'Para-aramid with steel',
    coating: 'Nitrile',
    level: '4X44F',
    use: 'Cut protection',
    lengths: [240],
  },
  { model: 'Chem N', liner: 'Flocked', coating: 'Nitrile', level: '4101X', use: 'Chemicals', lengths: [330, 460] },
  { model: 'Chem B', liner: 'None', coating: 'Butyl', level: '2010X', use: 'Chemicals', lengths: [350] },
  { model: 'Weld', liner: 'Cowhide split', coating: 'None', level: '4133X', use: 'Welding', lengths: [350, 400] },
  { model: 'Driver', liner: 'Goatskin', coating: 'None', level: '3111X', use: 'Driving', lengths: [240] },
  { model: 'Winter', liner: 'Acrylic terry', coating: 'Latex', level: '2231X', use: 'Cold', lengths: [260] },
]

function* safetyGloves(): Generator<Variant> {
  for (const { model, liner, coating, level, use, lengths } of gloves) {
    for (const length of lengths) {
      for (const size of steps(6, 12, 1)) {
        for (const pack of [1, 12]) {
          yield {
            sku: [model, length, `S${size}`, pack],
            name: `Safety Glove ${model} size ${size} ${coating === 'None' ? liner.toLowerCase() : `${inSentence(coating)} on ${inSentence(liner)}`} ${length} mm, ${pack} pair${pack > 1 ? 's' : ''}`,
            specs: {
              model,
              glove_size: size,
              glove_length: length,
              liner_material: liner,
              coating_material: coating,
              mechanical_level: level,
              intended_use: [use],
              touchscreen: ['Flex', 'Light', 'Cut B'].includes(model),
              pack_quantity: pack,
              protection_category: use === 'Chemicals' ? 'III' : 'II',
              standard: 'EN 388',
            },
          }
        }
      }
    }
  }
}

function* safetyShoes(): Generator<Variant> {
  for (const [model, height] of [
    ['Trainer', 'Low shoe'],
    ['Trail', 'Ankle boot'],
    ['Forge', 'Boot'],
    ['Rain', 'Boot'],
  ] as const) {
    for (const grade of model === 'Rain' ? ['S4', 'S5'] : ['S1P', 'S2', 'S3', 'S7']) {
      for (const cap of model === 'Rain' ? ['Steel'] : ['Composite', 'Steel', 'Aluminium']) {
        for (const size of steps(36, 48, 1)) {
          yield {
            sku: [model, grade, cap.slice(0, 2), size],
            name: `Safety Shoe ${model} ${grade} EU ${size} ${inSentence(height)}, ${inSentence(cap)} cap`,
            specs: {
              model,
              shoe_size: size,
              protection_class: grade,
              toe_cap: cap,
              shoe_height: height,
              upper_material: model === 'Rain' ? 'PUR' : grade === 'S1P' ? 'Textile' : 'Leather',
              sole_material: 'PU / TPU',
              slip_resistance: 'SR',
              esd: model === 'Trainer',
              metal_free: cap === 'Composite',
              protection_category: 'II',
              standard: 'EN ISO 20345',
            },
          }
        }
      }
    }
  }
}

function* helmets(): Generator<Variant> {
  for (const [model, material, vented] of [
    ['Dome', 'ABS', true],
    ['Shell', 'HDPE', false],
    ['Peak', 'ABS', false],
    ['Climb', 'PC / ABS', true],
  ] as const) {
    for (const colour of ['White', 'Yellow', 'Blue', 'Red', 'Green', 'Orange', 'Grey', 'Black']) {
      for (const harness of ['Ratchet', 'Pin lock']) {
        yield {
          sku: [model, colour, harness.slice(0, 1)],
          name: `Safety Helmet ${model} ${inSentence(colour)} ${inSentence(harness)}${vented ? ', vented' : ''}`,
          specs: {
            model,
            product_colour: colour,
            harness,
            shell_material: material,
            vented,
            head_size: { min: 52, max: 64 },
            electrical_insulation: vented ? 0 : 440,
            service_life: 48,
            protection_category: 'III',
            standard: model === 'Climb' ? 'EN 12492' : 'EN 397',
          },
        }
      }
    }
  }
}

function* eyewear(): Generator<Variant> {
  for (const [model, form] of [
    ['Clear One', 'Spectacles'],
    ['Wrap', 'Spectacles'],
    ['Over', 'Over-spectacles'],
    ['Goggle', 'Goggles'],
    ['Visor', 'Face shield'],
  ] as const) {
    for (const [lens, transmission] of [
      ['Clear', 92],
      ['Amber', 86],
      ['Grey', 15],
      ['Blue mirror', 14],
      ['Green 5', 2],
    ] as const) {
      for (const coating of ['Anti-scratch', 'Anti-fog', 'Anti-scratch and anti-fog']) {
        yield {
          sku: [model, lens, coating === 'Anti-fog' ? 'AF' : coating === 'Anti-scratch' ? 'AS' : 'AFAS'],
          name: `Safety Eyewear ${model} ${inSentence(form)} ${inSentence(lens)} lens ${inSentence(coating)}`,
          specs: {
            model,
            eyewear_form: form,
            lens_colour: lens,
            lens_coating: coating,
            light_transmission: transmission,
            impact_class: form === 'Face shield' ? 'A' : form === 'Goggles' ? 'B' : 'F',
            uv_protection: true,
            frame_material: 'Polycarbonate',
            protection_category: lens === 'Green 5' ? 'III' : 'II',
            standard: 'EN 166',
          },
        }
      }
    }
  }
}

function* respirators(): Generator<Variant> {
  for (const form of ['Folded', 'Cup', 'Half mask', 'Full face mask']) {
    for (const filter of form === 'Folded' || form === 'Cup'
      ? ['FFP1', 'FFP2', 'FFP3']
      : ['P2', 'P3', 'A1', 'A2', 'ABEK1', 'A2P3', 'ABEK1P3']) {
      for (const size of form === 'Folded' || form === 'Cup' ? ['One size'] : ['S', 'M', 'L']) {
        for (const valve of form === 'Folded' || form === 'Cup' ? [false, true] : [true]) {
          for (const pack of form === 'Folded' || form === 'Cup' ? [10, 20, 50] : [1]) {
            yield {
              sku: [
                form
                  .split(' ')
                  .map((word) => word.slice(0, 2))
                  .join(''),
                filter,
                size.slice(0, 1),
                valve ? 'V' : 'N',
                pack,
              ],
              name: `Respirator ${inSentence(form)} ${filter} ${valve ? 'with valve' : 'without valve'}${size === 'One size' ? '' : ` size ${size}`}, ${pack} piece${pack > 1 ? 's' : ''}`,
              specs: {
                mask_form: form,
                filter_class: filter,
                wearer_size: size,
                exhalation_valve: valve,
                pack_quantity: pack,
                reusable: pack === 1,
                protection_factor: filter.endsWith('3')
                  ? form === 'Full face mask'
                    ? 400
                    : 30
                  : filter.endsWith('2')
                    ? 10
                    : 4,
                protection_category: 'III',
                standard: form === 'Half mask' ? 'EN 140' : form === 'Full face mask' ? 'EN 136' : 'EN 149',
              },
            }
          }
        }
      }
    }
  }
}

function* hearing(): Generator<Variant> {
  for (const [form, levels] of [
    ['Foam plugs', [28, 32, 35, 37, 39]],
    ['Banded plugs', [21, 24, 26]],
    ['Reusable plugs', [23, 26, 29]],
    ['Earmuffs, headband', [24, 27, 30, 33, 36]],
    ['Earmuffs, helmet', [24, 26, 30, 32]],
  ] as const) {
    for (const level of levels) {
      for (const colour of ['Yellow', 'Orange', 'Black']) {
        for (const pack of form.includes('plugs') ? [10, 50, 200] : [1]) {
          yield {
            sku: [form.replace(/[^A-Z]/gi, '').slice(0, 12), `${level}DB`, colour.slice(0, 2), pack],
            name: `Hearing Protection ${inSentence(form)} SNR ${level} dB ${inSentence(colour)}, ${pack} piece${pack > 1 ? 's' : ''}`,
            specs: {
              hearing_form: form,
              snr: level,
              product_colour: colour,
              pack_quantity: pack,
              reusable: form !== 'Foam plugs',
              detectable: colour === 'Orange',
              attenuation: { min: level - 8, max: level + 3 },
              protection_category: 'III',
              standard: form.includes('plugs') ? 'EN 352-2' : 'EN 352-1',
            },
          }
        }
      }
    }
  }
}

const clothes = [
  ['Vest', '2'],
  ['Jacket', '3'],
  ['Trousers', '2'],
  ['Polo shirt', '2'],
  ['Parka', '3'],
  ['Coverall', '3'],
] as const
function* highVisibility(): Generator<Variant> {
  for (const [garment, visibility] of clothes) {
    for (const colour of ['Yellow', 'Orange', 'Red']) {
      for (const size of ['XS', 'S', 'M', 'L', 'XL', 'XXL', '3XL', '4XL']) {
        for (const fabric of garment === 'Parka' ? ['Polyester Oxford'] : ['Polyester', 'Polyester / cotton']) {
          yield {
            sku: [garment, colour.slice(0, 2), size, fabric === 'Polyester / cotton' ? 'PC' : 'PE'],
            name: `High Visibility ${garment} ${inSentence(colour)} ${size} ${inSentence(fabric)}`,
            specs: {
              garment,
              product_colour: colour,
              wearer_size: size,
              fabric,
              visibility_class: visibility,
              fabric_weight: garment === 'Vest' ? 120 : garment === 'Parka' ? 190 : 280,
              washable: 60,
              reflective_tape: 50,
              protection_category: 'II',
              standard: 'EN ISO 20471',
            },
          }
        }
      }
    }
  }
}

const wearerSize = axis(select('wearer_size', 'Size', ['One size', 'XS', 'S', 'M', 'L', 'XL', 'XXL', '3XL', '4XL']))
const model = (options: readonly string[]) => axis(select('model', 'Model', options))
const colour = axis(
  select('product_colour', 'Colour', ['White', 'Yellow', 'Blue', 'Red', 'Green', 'Orange', 'Grey', 'Black']),
)
const packs = axis({ key: 'pack_quantity', label: 'Pack quantity', type: 'NUMBER', filterable: true })
const reusable = boolean('reusable', 'Reusable')

export const protective: Category = {
  name: 'Personal Protection',
  attributes: [
    select('protection_category', 'Category', ['I', 'II', 'III'], { help: 'Regulation (EU) 2016/425', required: true }),
  ],
  fixed: { approvals: ['CE', 'UKCA'] },
  categories: [
    {
      name: 'Safety Gloves',
      attributes: [
        model(gloves.map((glove) => glove.model)),
        axis(number('glove_size', 'Size', undefined, { min: 5, max: 13 })),
        axis(number('glove_length', 'Length', 'mm', { min: 150, max: 800 })),
        select('liner_material', 'Liner', [...new Set(gloves.map(({ liner }) => liner))]),
        select('coating_material', 'Coating', [...new Set(gloves.map(({ coating }) => coating))]),
        {
          key: 'mechanical_level',
          label: 'Mechanical level',
          type: 'TEXT',
          pattern: '^[0-4X][0-5X][0-4X]{2}[A-FX]$',
          filterable: true,
          help: 'EN 388: abrasion, cut, tear, puncture, ISO 13997',
        },
        multiSelect('intended_use', 'Use', [...new Set(gloves.map(({ use }) => use))]),
        boolean('touchscreen', 'Touchscreen'),
      ],
      families: [
        { name: 'Safety Glove', code: 'GLO', brand: brands.sablewick, attributes: [packs], variants: safetyGloves },
      ],
    },
    {
      name: 'Safety Shoes',
      attributes: [
        model(['Trainer', 'Trail', 'Forge', 'Rain']),
        axis(number('shoe_size', 'Size (EU)', undefined, { min: 34, max: 52 })),
        axis(select('protection_class', 'Protection class', ['SB', 'S1', 'S1P', 'S2', 'S3', 'S4', 'S5', 'S7'])),
        axis(select('toe_cap', 'Toe cap', ['Steel', 'Composite', 'Aluminium'])),
        select('shoe_height', 'Height', ['Low shoe', 'Ankle boot', 'Boot']),
        select('upper_material', 'Upper', ['Leather', 'Textile', 'PUR']),
        select('sole_material', 'Sole', ['PU / TPU', 'Rubber']),
        select('slip_resistance', 'Slip resistance', ['SR', 'None']),
        boolean('esd', 'ESD'),
        boolean('metal_free', 'Metal free'),
      ],
      families: [{ name: 'Safety Shoe', code: 'SHO', brand: brands.wardholm, variants: safetyShoes }],
    },
    {
      name: 'Safety Helmets',
      attributes: [
        model(['Dome', 'Shell', 'Peak', 'Climb']),
        colour,
        axis(select('harness', 'Harness', ['Ratchet', 'Pin lock'])),
        select('shell_material', 'Shell', ['ABS', 'HDPE', 'PC / ABS']),
        boolean('vented', 'Vented'),
        { key: 'head_size', label: 'Head size', type: 'RANGE', unit: 'cm', min: 40, max: 70, filterable: false },
        number('electrical_insulation', 'Electrical insulation', 'V', { min: 0, max: 20000 }),
        integer('service_life', 'Service life, months', { min: 6, max: 120 }),
      ],
      families: [{ name: 'Safety Helmet', code: 'HEL', brand: brands.wardholm, variants: helmets }],
    },
    {
      name: 'Safety Eyewear',
      attributes: [
        model(['Clear One', 'Wrap', 'Over', 'Goggle', 'Visor']),
        select('eyewear_form', 'Form', ['Spectacles', 'Over-spectacles', 'Goggles', 'Face shield']),
        axis(select('lens_colour', 'Lens', ['Clear', 'Amber', 'Grey', 'Blue mirror', 'Green 5'])),
        axis(select('lens_coating', 'Lens coating', ['Anti-scratch', 'Anti-fog', 'Anti-scratch and anti-fog'])),
        number('light_transmission', 'Light transmission', '%', { min: 0, max: 100 }),
        select('impact_class', 'Impact class', ['S', 'F', 'B', 'A']),
        boolean('uv_protection', 'UV protection'),
        select('frame_material', 'Frame', ['Polycarbonate', 'Nylon']),
      ],
      families: [{ name: 'Safety Eyewear', code: 'EYE', brand: brands.sablewick, variants: eyewear }],
    },
    {
      name: 'Respiratory Protection',
      attributes: [
        axis(select('mask_form', 'Form', ['Folded', 'Cup', 'Half mask', 'Full face mask'])),
        axis(
          select('filter_class', 'Filter', [
            'FFP1',
            'FFP2',
            'FFP3',
            'P2',
            'P3',
            'A1',
            'A2',
            'ABEK1',
            'A2P3',
            'ABEK1P3',
          ]),
        ),
        wearerSize,
        axis(boolean('exhalation_valve', 'Exhalation valve')),
        reusable,
        integer('protection_factor', 'Assigned protection factor', { min: 1, max: 2000 }),
      ],
      families: [
        { name: 'Respirator', code: 'RES', brand: brands.sablewick, attributes: [packs], variants: respirators },
      ],
    },
    {
      name: 'Hearing Protection',
      attributes: [
        axis(
          select('hearing_form', 'Form', [
            'Foam plugs',
            'Banded plugs',
            'Reusable plugs',
            'Earmuffs, headband',
            'Earmuffs, helmet',
          ]),
        ),
        axis(number('snr', 'Noise reduction (SNR)', 'dB', { min: 10, max: 45 })),
        colour,
        reusable,
        boolean('detectable', 'Detectable'),
        {
          key: 'attenuation',
          label: 'Attenuation, low to high',
          type: 'RANGE',
          unit: 'dB',
          min: 5,
          max: 50,
          filterable: false,
        },
      ],
      families: [
        { name: 'Hearing Protection', code: 'HEA', brand: brands.wardholm, attributes: [packs], variants: hearing },
      ],
    },
    {
      name: 'High Visibility Clothing',
      attributes: [
        axis(
          select(
            'garment',
            'Garment',
            clothes.map(([garment]) => garment),
          ),
        ),
        colour,
        wearerSize,
        axis(select('fabric', 'Fabric', ['Polyester', 'Polyester / cotton', 'Polyester Oxford'])),
        select('visibility_class', 'Visibility class', ['1', '2', '3']),
        number('fabric_weight', 'Fabric weight, g/m²', undefined, { min: 50, max: 600 }),
        number('washable', 'Washable to', 'Cel', { min: 30, max: 95 }),
        number('reflective_tape', 'Reflective tape', 'mm', { min: 25, max: 70 }),
      ],
      families: [{ name: 'High Visibility Clothing', code: 'HIV', brand: brands.wardholm, variants: highVisibility }],
    },
  ],
}
