import { axis, integer, number, range, refine, select } from '../attribute.ts'
import { brands } from '../brands.ts'
import { inSentence, significant } from '../sequence.ts'
import type { Category, Variant } from '../tree.ts'
import * as define from './attributes.ts'
import { colourCode, colourCodes } from './colour-codes.ts'

const actuators = [
  ['PB', 'Push button, flush', ['Black', 'White', 'Red', 'Green', 'Yellow', 'Blue']],
  ['PE', 'Push button, raised', ['Black', 'Red', 'Green', 'Yellow', 'Blue']],
  ['IL', 'Illuminated push button', ['White', 'Red', 'Green', 'Yellow', 'Blue']],
  ['PL', 'Pilot light', ['White', 'Red', 'Green', 'Yellow', 'Blue']],
  ['S2', 'Selector switch, 2 positions', ['Black']],
  ['S3', 'Selector switch, 3 positions', ['Black']],
  ['ES', 'Emergency stop, turn to release', ['Red']],
] as const

function* operators(): Generator<Variant> {
  for (const [code, operator_form, colours] of actuators) {
    for (const colour of colours) {
      for (const contacts of code === 'PL' ? ['None'] : ['1 NO', '1 NC', '1 NO + 1 NC', '2 NO + 2 NC']) {
        for (const lamp of code === 'PL' || code === 'IL' ? [24, 110, 230] : [0]) {
          for (const bezel of ['Plastic', 'Metal']) {
            yield {
              sku: [code, colourCode(colour), contacts.replace(/[^0-9A-Z]/g, ''), lamp || 'N', bezel.slice(0, 1)],
              name: `${operator_form} 22 mm ${inSentence(colour)}${contacts === 'None' ? '' : ` ${contacts}`}${lamp ? ` LED ${lamp} V` : ''} ${inSentence(bezel)} bezel`,
              specs: {
                operator_form,
                colour,
                auxiliary_contacts: contacts,
                ...(lamp ? { lamp_voltage: lamp } : {}),
                bezel,
                mounting_hole: 22.5,
                rated_voltage: 400,
                rated_current: 10,
                mechanical_life: code === 'ES' ? 0.3 : 3,
                ip_rating: 'IP66',
                operating_temperature: { min: -25, max: 70 },
                approvals: ['CE', 'cULus'],
              },
            }
          }
        }
      }
    }
  }
}

/** DIN 46235 compression lugs: section (mm2), studs, inside diameter (mm). */
const lugs: readonly (readonly [section: number, studs: readonly number[], barrel: number])[] = [
  [6, [5, 6, 8], 3.8],
  [10, [5, 6, 8, 10], 4.5],
  [16, [6, 8, 10, 12], 5.5],
  [25, [6, 8, 10, 12], 7],
  [35, [6, 8, 10, 12, 16], 8.2],
  [50, [8, 10, 12, 16], 10],
  [70, [8, 10, 12, 16], 11.5],
  [95, [10, 12, 16, 20], 13.5],
  [120, [10, 12, 16, 20], 15.5],
  [150, [10, 12, 16, 20], 17],
  [185, [10, 12, 16, 20], 19],
  [240, [12, 16, 20], 21.5],
]
function* cableLugs(): Generator<Variant> {
  for (const [section, studs, barrel] of lugs) {
    for (const stud of studs) {
      for (const [code, lug_form] of [
        ['S', 'Straight'],
        ['90', 'Angled 90°'],
        ['45', 'Angled 45°'],
      ] as const) {
        for (const material of ['Copper, tinned', 'Copper, bare']) {
          yield {
            sku: [section, `M${stud}`, code, material.slice(-2)],
            name: `Compression Cable Lug DIN 46235 ${section} mm² M${stud} ${inSentence(lug_form)} ${inSentence(material)}`,
            specs: {
              cross_section: section,
              connection_size: `M${stud}`,
              lug_form,
              contact_material: material,
              barrel_diameter: barrel,
              overall_length: significant(24 + barrel * 3.1 + stud),
              standard: 'DIN 46235',
              operating_temperature: { min: -40, max: 150 },
              rated_voltage: 1000,
              pack_quantity: section < 50 ? 100 : 25,
            },
          }
        }
      }
    }
  }
}

function* residualCurrent(): Generator<Variant> {
  for (const amps of [16, 25, 40, 63, 80, 100]) {
    for (const poles of ['2P', '4P']) {
      for (const sensitivity of [10, 30, 100, 300]) {
        for (const type of ['A', 'F', 'B', 'A selective']) {
          if ((sensitivity === 10 && amps > 25) || (type === 'A selective' && sensitivity < 100)) continue
          yield {
            sku: [`${amps}A`, poles, `${sensitivity}MA`, type.replace(' selective', 'S')],
            name: `Residual Current Breaker ${amps} A ${poles} ${sensitivity} mA type ${type}`,
            specs: {
              rated_current: amps,
              pole_arrangement: poles,
              residual_current: sensitivity,
              residual_type: type,
              rated_voltage: poles === '2P' ? 230 : 400,
              breaking_capacity: 10,
              module_width: poles === '2P' ? 2 : 4,
              crimp_range: { min: 1.5, max: 35 },
              ip_rating: 'IP20',
              operating_temperature: { min: -25, max: 40 },
              approvals: ['CE', 'VDE'],
            },
          }
        }
      }
    }
  }
}

const colours = axis(select('colour', 'Colour', [...colourCodes.keys()]))
const contact = ['Copper, tinned', 'Copper, bare']

export const operatorsAndLugs: Category = {
  name: 'Operators, Lugs & Residual Current',
  categories: [
    {
      name: 'Push Buttons & Pilot Lights',
      attributes: [
        axis(
          select(
            'operator_form',
            'Form',
            actuators.map(([, form]) => form),
          ),
        ),
        colours,
        axis(select('auxiliary_contacts', 'Contacts', ['None', '1 NO', '1 NC', '1 NO + 1 NC', '2 NO + 2 NC'])),
        number('lamp_voltage', 'Lamp voltage', 'V', { min: 5, max: 400, variantDefining: true }),
        axis(select('bezel', 'Bezel', ['Plastic', 'Metal'])),
        number('mounting_hole', 'Mounting hole', 'mm', { min: 10, max: 40 }),
        number('mechanical_life', 'Mechanical life, million operations', undefined, { min: 0.01, max: 1000 }),
      ],
      families: [{ name: 'Push Button & Pilot Light 22 mm', code: 'OPR', brand: brands.voltrane, variants: operators }],
    },
    {
      name: 'Cable Lugs',
      attributes: [
        axis(number('cross_section', 'Conductor cross section', 'mm2', { min: 0.01, max: 1000 })),
        axis(select('connection_size', 'Stud', ['M5', 'M6', 'M8', 'M10', 'M12', 'M16', 'M20'])),
        axis(select('lug_form', 'Form', ['Straight', 'Angled 90°', 'Angled 45°'])),
        axis(select('contact_material', 'Contact material', contact)),
        number('barrel_diameter', 'Barrel', 'mm', { min: 1, max: 60 }),
        number('overall_length', 'Overall length', 'mm', { min: 3, max: 300 }),
      ],
      families: [
        { name: 'Compression Cable Lug DIN 46235', code: 'LUG', brand: brands.klemmdorf, variants: cableLugs },
      ],
    },
    {
      name: 'Residual Current Breakers',
      attributes: [
        axis(refine(define.ratedCurrent, {})),
        axis(select('pole_arrangement', 'Poles', ['2P', '4P'])),
        axis(number('residual_current', 'Residual current', 'mA', { min: 1, max: 5000 })),
        axis(select('residual_type', 'Type', ['A', 'F', 'B', 'A selective'])),
        number('breaking_capacity', 'Breaking capacity', undefined, { min: 1, max: 300, help: 'kA' }),
        integer('module_width', 'Modules of 17.5 mm', { min: 1, max: 12 }),
        range('crimp_range', 'Conductor range', 'mm2', { min: 0.01, max: 1000 }),
      ],
      families: [{ name: 'Residual Current Breaker', code: 'RCB', brand: brands.voltrane, variants: residualCurrent }],
    },
  ],
}
