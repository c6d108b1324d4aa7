import { axis, boolean, integer, number, refine, select, text } from '../attribute.ts'
import { brands } from '../brands.ts'
import { between, decimals, inSentence, significant } from '../sequence.ts'
import type { Category, Family, Variant } from '../tree.ts'
import { colourCode, colourCodes } from './colour-codes.ts'

/** IEC 60228 class 5 conductors: cross section (mm2) and resistance at 20 degrees (Ohm/km). */
const sections: readonly (readonly [section: number, ohms: number])[] = [
  [0.14, 138],
  [0.25, 79],
  [0.34, 57],
  [0.5, 39],
  [0.75, 26],
  [1, 19.5],
  [1.5, 13.3],
  [2.5, 7.98],
  [4, 4.95],
  [6, 3.3],
  [10, 1.91],
  [16, 1.21],
  [25, 0.78],
  [35, 0.554],
  [50, 0.386],
  [70, 0.272],
  [95, 0.206],
  [120, 0.161],
  [150, 0.129],
  [185, 0.106],
  [240, 0.0801],
]
const wireColours = [...colourCodes.keys()].slice(0, 12)

/** Copper weighs 9.6 kg per km and mm2 as cables are invoiced. */
const copper = (section: number, cores: number) => significant(section * cores * 9.6)

function* singleCores(type: 'H05V-K' | 'H07V-K' | 'H07Z-K'): Generator<Variant> {
  for (const [section, ohms] of sections.filter(([each]) =>
    type === 'H05V-K' ? each >= 0.5 && each <= 1 : each >= 1.5,
  )) {
    for (const colour of section > 25 ? ['Black', 'Blue', 'Green-yellow', 'Brown', 'Grey'] : wireColours) {
      for (const length of section > 16 ? [50, 500] : [100, 1000]) {
        yield {
          sku: [section, colourCode(colour), length],
          name: `Single Core ${type} ${section} mm² ${inSentence(colour)}, ${length} m`,
          specs: {
            cross_section: section,
            core_count: 1,
            colour,
            length,
            cable_type: type,
            conductor_resistance: ohms,
            outside_diameter: decimals(1.1 * Math.sqrt(section) + (type === 'H05V-K' ? 1.3 : 1.7), 1),
            rated_voltage: type === 'H05V-K' ? 500 : 750,
            sheath_material: type === 'H07Z-K' ? 'Halogen free' : 'PVC',
            copper_weight: copper(section, 1),
            operating_temperature: { min: -30, max: type === 'H07Z-K' ? 90 : 70 },
            fire_class: type === 'H07Z-K' ? 'Cca' : 'Eca',
          },
        }
      }
    }
  }
}

/** UL style 1015 hook-up wire: AWG, bare diameter (mm, 0.127 x 92^((36 - n) / 39)), strands. */
const gauges: readonly (readonly [awg: number, strands: string])[] = [
  [28, '7/36'],
  [26, '7/34'],
  [24, '11/34'],
  [22, '17/34'],
  [20, '26/34'],
  [18, '41/34'],
  [16, '26/30'],
  [14, '41/30'],
  [12, '65/30'],
  [10, '105/30'],
  [8, '168/30'],
  [6, '266/30'],
  [4, '413/30'],
  [2, '665/30'],
]
const awgDiameter = (awg: number) => 0.127 * 92 ** ((36 - awg) / 39)

function* hookUpWire(): Generator<Variant> {
  for (const [awg, stranding] of gauges) {
    for (const colour of wireColours.slice(0, 11)) {
      for (const length of [30.5, 152.4, 305]) {
        const section = significant((Math.PI / 4) * awgDiameter(awg) ** 2)
        yield {
          sku: [`AWG${awg}`, colourCode(colour), `${Math.round(length)}M`],
          name: `Hook-Up Wire UL 1015 AWG ${awg} ${inSentence(colour)}, ${length} m`,
          specs: {
            awg: `AWG ${awg}`,
            stranding,
            cross_section: section,
            core_count: 1,
            colour,
            length,
            cable_type: 'UL 1015',
            conductor_resistance: significant(17.24 / section),
            outside_diameter: decimals(awgDiameter(awg) * 1.15 + 1.6, 1),
            rated_voltage: 600,
            sheath_material: 'PVC',
            operating_temperature: { min: -40, max: 105 },
          },
        }
      }
    }
  }
}

const coreCounts = [2, 3, 4, 5, 7, 12, 18, 25, 34]
const constructions = [
  ['CCP', 'Control cable', 'PVC', 12.5, { min: -40, max: 80 }, 'PVC control cable'],
  ['CCH', 'Control cable', 'Halogen free', 12.5, { min: -30, max: 80 }, 'halogen free control cable'],
  ['DCC', 'Drag chain cable', 'PUR', 7.5, { min: -40, max: 90 }, 'PUR drag chain cable'],
] as const

function* multiCores(code: (typeof constructions)[number][0]): Generator<Variant> {
  const [, cable_type, sheath_material, bend, temperature, title] =
    constructions.find(([each]) => each === code) ?? constructions[0]
  for (const [section, ohms] of sections.filter(([each]) => each >= 0.5 && each <= 16)) {
    for (const cores of section > 2.5 ? between(coreCounts, 3, 7) : coreCounts) {
      for (const shielded of [false, true]) {
        for (const length of [50, 100]) {
          const core = 1.1 * Math.sqrt(section) + 1.1
          yield {
            sku: [`${cores}G${section}`, shielded ? 'CY' : 'Y', length],
            name: `${title.slice(0, 1).toUpperCase()}${title.slice(1)} ${cores} G ${section} mm² ${shielded ? 'shielded' : 'unshielded'}, ${length} m`,
            specs: {
              cross_section: section,
              core_count: cores,
              shielded,
              length,
              cable_type,
              sheath_material,
              conductor_resistance: ohms,
              outside_diameter: decimals(core * 1.2 * Math.sqrt(cores) + (shielded ? 2.6 : 1.8), 1),
              rated_voltage: 500,
              bend_radius_factor: bend,
              copper_weight: copper(section, cores),
              operating_temperature: temperature,
            },
          }
        }
      }
    }
  }
}

const plugs = [
  'M8 socket straight',
  'M8 socket angled',
  'M12 socket straight',
  'M12 socket angled',
  'M12 plug straight',
  'M12 plug angled',
]
function* cordsets(): Generator<Variant> {
  for (const end of plugs) {
    for (const poles of end.startsWith('M8') ? [3, 4] : [4, 5, 8]) {
      for (const length of [1.5, 2, 3, 5, 10, 15]) {
        for (const jacket of ['PUR', 'PVC'] as const) {
          for (const other of ['Open end', end.startsWith('M8') ? 'M8 plug straight' : 'M12 plug straight']) {
            if (end === other) continue
            yield {
              sku: [
                end
                  .split(' ')
                  .map((word, index) => (index ? word.slice(0, 1) : word))
                  .join(''),
                `${poles}P`,
                other === 'Open end' ? 'OE' : 'PL',
                `${length}M`,
                jacket,
              ],
              name: `Sensor Cordset ${end} ${poles}-pole to ${inSentence(other)}, ${length} m ${jacket}`,
              specs: {
                connector_1: end,
                connector_2: other,
                pole_count: poles,
                length,
                sheath_material: jacket,
                cross_section: poles === 8 ? 0.25 : 0.34,
                coding: 'A',
                cable_type: 'Sensor cable',
                rated_voltage: poles >= 8 ? 30 : poles === 5 ? 60 : end.startsWith('M8') ? 60 : 250,
                rated_current: poles === 8 ? 2 : 4,
                outside_diameter: poles === 8 ? 5.9 : 4.6,
                operating_temperature: { min: -25, max: 80 },
                ip_rating: 'IP67',
                halogen_free: jacket === 'PUR',
              },
            }
          }
        }
      }
    }
  }
}

function* patchCords(): Generator<Variant> {
  for (const [category, rate] of [
    ['Cat 5e', 1000],
    ['Cat 6A', 10000],
  ] as const) {
    for (const ends of ['RJ45 - RJ45', 'M12 D - RJ45', 'M12 X - RJ45', 'M12 D - M12 D']) {
      if ((category === 'Cat 6A') === ends.includes('M12 D')) continue
      for (const length of [0.3, 0.5, 1, 2, 3, 5, 10, 20]) {
        for (const colour of ['Green', 'Yellow', 'Blue', 'Grey', 'Red']) {
          yield {
            sku: [category.replace(' ', ''), ends.replace(/[^A-Z0-9]/g, ''), `${length}M`, colourCode(colour)],
            name: `Industrial Ethernet Cable ${category} ${ends}, ${length} m ${inSentence(colour)}`,
            specs: {
              network_category: category,
              connector_pair: ends,
              length,
              colour,
              data_rate: rate,
              shielded: true,
              core_count: category === 'Cat 5e' ? 4 : 8,
              cable_type: 'Ethernet cable',
              sheath_material: 'PUR',
              cross_section: 0.14,
              rated_voltage: 60,
              operating_temperature: { min: -40, max: 70 },
            },
          }
        }
      }
    }
  }
}

const crossSection = axis(number('cross_section', 'Conductor cross section', 'mm2', { min: 0.01, max: 1000 }))
const coreCount = axis(integer('core_count', 'Cores', { min: 1, max: 200 }))
const colour = axis(select('colour', 'Colour', wireColours))
const length = axis(number('length', 'Length', 'm', { min: 0.05, max: 5000 }))
const shielded = axis(boolean('shielded', 'Shielded'))
const section = number('cross_section', 'Conductor cross section', 'mm2', { min: 0.01, max: 1000 })

export const cable: Category = {
  name: 'Cable & Cordsets',
  attributes: [
    length,
    select('cable_type', 'Cable type', [
      'H05V-K',
      'H07V-K',
      'H07Z-K',
      'UL 1015',
      'Control cable',
      'Drag chain cable',
      'Sensor cable',
      'Ethernet cable',
    ]),
    select('sheath_material', 'Sheath', ['PVC', 'PUR', 'Halogen free', 'Silicone', 'TPE']),
    number('outside_diameter', 'Outside diameter', 'mm', { min: 0.3, max: 200 }),
    number('conductor_resistance', 'Conductor resistance at 20 °C', 'Ohm/km', {
      min: 0.01,
      max: 1000,
      filterable: false,
    }),
    number('copper_weight', 'Copper weight', 'kg', {
      min: 0,
      max: 50000,
      filterable: false,
      help: 'Per kilometre, the base of the copper surcharge',
    }),
  ],
  categories: [
    {
      name: 'Single-Core Cable',
      attributes: [
        crossSection,
        coreCount,
        colour,
        select('fire_class', 'Fire class', ['Eca', 'Dca', 'Cca', 'B2ca'], { help: 'EN 50575' }),
      ],
      families: (['H05V-K', 'H07V-K', 'H07Z-K'] as const).map((type): Family => ({
        name: `Single Core ${type}`,
        code: type.replace('-', ''),
        brand: brands.leitvik,
        attributes: [refine(section, { required: true, variantDefining: true, max: 240 })],
        variants: () => singleCores(type),
      })),
    },
    {
      name: 'Hook-Up Wire',
      attributes: [
        axis(
          select(
            'awg',
            'Gauge',
            gauges.map(([awg]) => `AWG ${awg}`),
          ),
        ),
        section,
        coreCount,
        colour,
        text('stranding', 'Stranding', String.raw`^\d+/\d+$`),
      ],
      families: [{ name: 'Hook-Up Wire UL 1015', code: 'UL1015', brand: brands.leitvik, variants: hookUpWire }],
    },
    {
      name: 'Control & Drag Chain Cable',
      attributes: [
        crossSection,
        coreCount,
        shielded,
        number('bend_radius_factor', 'Bend radius, times diameter', undefined, { min: 3, max: 30 }),
      ],
      families: constructions.map(([code, , , , , title]): Family => ({
        name: `${title.slice(0, 1).toUpperCase()}${title.slice(1)}`,
        code,
        brand: brands.leitvik,
        variants: () => multiCores(code),
      })),
    },
    {
      name: 'Sensor Cordsets',
      attributes: [
        axis(select('connector_1', 'First end', plugs)),
        axis(select('connector_2', 'Second end', ['Open end', 'M8 plug straight', ...plugs])),
        axis(integer('pole_count', 'Poles', { min: 1, max: 64 })),
        axis(select('sheath_material', 'Sheath', ['PUR', 'PVC'])),
        section,
        select('coding', 'Coding', ['A', 'B', 'D', 'X']),
        boolean('halogen_free', 'Halogen free'),
      ],
      families: [{ name: 'Sensor Cordset', code: 'COR', brand: brands.leitvik, variants: cordsets }],
    },
    {
      name: 'Industrial Ethernet Cable',
      attributes: [
        axis(select('network_category', 'Category', ['Cat 5e', 'Cat 6A', 'Cat 7'])),
        axis(select('connector_pair', 'Connectors', ['RJ45 - RJ45', 'M12 D - RJ45', 'M12 X - RJ45', 'M12 D - M12 D'])),
        colour,
        number('data_rate', 'Data rate', 'Mbit/s', { min: 1, max: 100000 }),
        boolean('shielded', 'Shielded'),
        section,
        integer('core_count', 'Cores', { min: 1, max: 200 }),
      ],
      families: [{ name: 'Industrial Ethernet Cable', code: 'ETH', brand: brands.leitvik, variants: patchCords }],
    },
  ],
}
