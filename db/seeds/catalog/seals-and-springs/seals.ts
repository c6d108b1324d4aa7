import { axis, boolean, number, refine, required, select } from '../attribute.ts'
import { brands } from '../brands.ts'
import { decimals, inSentence } from '../sequence.ts'
import type { Category, Variant } from '../tree.ts'
import { rings } from './o-rings.ts'
import {
  compounds,
  family,
  form,
  groove,
  hardness,
  inside,
  material,
  outside,
  pressure,
  shaft,
  speed,
  thickness,
  width,
} from './seal-attributes.ts'

/** DIN 3760 rotary shaft seals: shaft, housing bores, width (mm). */
const shaftSeals: readonly (readonly [shaft: number, outside: readonly number[], width: number])[] = [
  [6, [16, 22], 7],
  [8, [16, 22, 24], 7],
  [10, [22, 24, 26], 7],
  [12, [22, 24, 28, 30], 7],
  [15, [24, 26, 30, 32, 35], 7],
  [16, [28, 30, 32, 35], 7],
  [17, [28, 30, 32, 35, 40], 7],
  [18, [30, 32, 35, 40], 7],
  [20, [30, 32, 35, 40, 47], 7],
  [22, [32, 35, 40, 47], 7],
  [24, [35, 37, 40, 47], 7],
  [25, [35, 38, 40, 42, 47, 52], 7],
  [28, [40, 42, 47, 52], 7],
  [30, [40, 42, 47, 52, 62], 7],
  [32, [45, 47, 52], 8],
  [35, [47, 50, 52, 55, 62], 8],
  [38, [52, 55, 62], 8],
  [40, [52, 55, 62, 72], 8],
  [42, [55, 62, 72], 8],
  [45, [60, 62, 65, 72], 8],
  [48, [62, 72], 8],
  [50, [65, 68, 72, 80], 8],
  [55, [70, 72, 80, 85], 8],
  [60, [75, 80, 85, 90], 8],
  [65, [85, 90, 100], 10],
  [70, [90, 100], 10],
  [75, [95, 100], 10],
  [80, [100, 110], 10],
  [85, [110, 120], 12],
  [90, [110, 120], 12],
  [95, [120, 125], 12],
  [100, [120, 125, 130], 12],
]
function* rotarySeals(): Generator<Variant> {
  for (const [shaft, outsides, width] of shaftSeals) {
    for (const outside of outsides) {
      for (const form of ['A', 'AS', 'B', 'BS']) {
        for (const [code, seal_material, hardness, temperature] of compounds.filter(
          ([each]) => each === 'NBR70' || each === 'FKM75',
        )) {
          yield {
            sku: [`${shaft}X${outside}X${width}`, form, code.slice(0, 3)],
            name: `Rotary Shaft Seal DIN 3760 ${form} ${shaft} x ${outside} x ${width} ${seal_material}`,
            specs: {
              shaft_diameter: shaft,
              outside_diameter: outside,
              seal_width: width,
              seal_form: form,
              dust_lip: form.endsWith('S'),
              seal_material,
              hardness,
              operating_temperature: temperature,
              casing: form.startsWith('A') ? 'Rubber covered' : 'Metal',
              peripheral_speed: seal_material === 'FKM' ? 38 : 14,
              pressure_max: 0.5,
            },
          }
        }
      }
    }
  }
}

/** Hydraulic rod seals: rod, groove diameter, width (mm). */
const rods = [12, 14, 16, 18, 20, 22, 25, 28, 30, 32, 36, 40, 45, 50, 56, 60, 63, 70, 80, 90, 100, 110, 125]
function* rodSeals(): Generator<Variant> {
  for (const rod of rods) {
    for (const [profile, materials, wide, high] of [
      ['U-cup', ['PUR', 'NBR', 'FKM'], 8, 400],
      ['Wiper', ['PUR', 'NBR', 'FKM'], 5, 10],
      ['Step seal', ['PTFE bronze', 'PTFE carbon'], 4.2, 600],
      ['Chevron set', ['NBR fabric', 'FKM fabric'], 22, 500],
      ['Guide ring', ['PTFE bronze', 'Phenolic fabric'], 9.7, 0],
    ] as const) {
      for (const material of materials) {
        const radial = rod < 25 ? 4 : rod < 56 ? 5 : 7.5
        yield {
          sku: [profile.replace(/[^A-Z]/gi, '').slice(0, 5), rod, material.replace(/[^A-Z]/gi, '').slice(0, 5)],
          name: `Hydraulic ${profile} for ${rod} mm rod ${material}`,
          specs: {
            shaft_diameter: rod,
            outside_diameter: rod + radial * 2,
            seal_width: wide,
            seal_profile: profile,
            seal_material: material,
            pressure_max: high,
            peripheral_speed: profile === 'Step seal' ? 15 : 0.5,
            operating_temperature: {
              min: material.startsWith('FKM') ? -20 : -30,
              max: material.startsWith('PTFE') || material.startsWith('FKM') ? 200 : 100,
            },
            groove_width: decimals(wide + 0.8, 1),
          },
        }
      }
    }
  }
}

/** EN 1514-1 IBC gaskets: inside and outside diameter (mm) by DN for PN 16 and PN 40. */
const gaskets: readonly (readonly [dn: number, inside: number, pn16: number, pn40: number])[] = [
  [15, 22, 51, 51],
  [20, 27, 61, 61],
  [25, 34, 71, 71],
  [32, 43, 82, 82],
  [40, 49, 92, 92],
  [50, 61, 107, 107],
  [65, 77, 127, 127],
  [80, 89, 142, 142],
  [100, 115, 162, 168],
  [125, 141, 192, 194],
  [150, 169, 218, 224],
  [200, 220, 273, 290],
  [250, 273, 329, 352],
  [300, 324, 384, 417],
]
function* flangeGaskets(): Generator<Variant> {
  for (const [dn, inside, pn16, pn40] of gaskets) {
    for (const [pn, outside] of [
      ['PN 16', pn16],
      ['PN 40', pn40],
    ] as const) {
      for (const [code, seal_material, hottest] of [
        ['FI', 'Aramid fibre', 250],
        ['GR', 'Graphite with steel', 450],
        ['PT', 'PTFE', 260],
        ['EP', 'EPDM with steel', 130],
        ['NB', 'NBR', 100],
      ] as const) {
        for (const thickness of [1.5, 2, 3]) {
          yield {
            sku: [`DN${dn}`, pn.replace(' ', ''), code, thickness],
            name: `Flange Gasket EN 1514-1 IBC DN ${dn} ${pn} ${seal_material} ${thickness} mm`,
            specs: {
              dn,
              pn,
              seal_material,
              gasket_thickness: thickness,
              inside_diameter: inside,
              outside_diameter: outside,
              operating_temperature: { min: code === 'PT' || code === 'GR' ? -200 : -40, max: hottest },
              pressure_max: pn === 'PN 16' ? 16 : 40,
              seal_form: 'IBC',
            },
          }
        }
      }
    }
  }
}

const usit: readonly (readonly [thread: string, inside: number, outside: number, height: number])[] = [
  ['G1/8', 10.37, 15.88, 2.1],
  ['G1/4', 13.74, 20.57, 2.1],
  ['G3/8', 17.28, 23.8, 2.1],
  ['G1/2', 21.54, 28.58, 2.5],
  ['G5/8', 23.49, 31.75, 2.5],
  ['G3/4', 27.05, 34.93, 2.5],
  ['G1', 33.89, 42.8, 3.4],
  ['G1 1/4', 42.93, 52.38, 3.4],
  ['G1 1/2', 48.44, 58.6, 3.4],
  ['G2', 60.58, 73.03, 3.4],
  ['M5', 5.7, 9, 1],
  ['M6', 6.7, 11, 1],
  ['M8', 8.7, 14, 1],
  ['M10', 10.7, 16, 1.5],
  ['M12', 12.7, 18, 1.5],
  ['M14', 14.7, 22, 1.5],
  ['M16', 16.7, 24, 1.5],
  ['M18', 18.7, 26, 1.5],
  ['M20', 20.7, 28, 1.5],
  ['M22', 22.7, 30, 2],
  ['M24', 24.7, 32, 2],
  ['M27', 27.7, 36, 2],
  ['M30', 30.7, 38, 2],
  ['M33', 33.7, 42, 2],
]
function* bondedSeals(): Generator<Variant> {
  for (const [thread, inside, outside, height] of usit) {
    for (const [code, seal_material, temperature] of [
      ['N', 'NBR', { min: -30, max: 100 }],
      ['F', 'FKM', { min: -20, max: 200 }],
    ] as const) {
      for (const metal of ['Steel, zinc plated', 'Stainless steel 1.4571']) {
        yield {
          sku: [thread, code, metal.startsWith('Steel') ? 'ZN' : 'SS'],
          name: `Bonded Seal ${thread} ${seal_material} ${inSentence(metal)}`,
          specs: {
            for_thread: thread,
            seal_material,
            metal_ring: metal,
            inside_diameter: inside,
            outside_diameter: outside,
            gasket_thickness: height,
            operating_temperature: temperature,
            pressure_max: 600,
            hardness: 75,
          },
        }
      }
    }
  }
}

export const seals: Category = {
  name: 'Seals',
  attributes: [material, inside, outside, { ...hardness, required: false, variantDefining: false }, pressure],
  categories: [
    ...rings,
    {
      name: 'Rotary Shaft Seals',
      attributes: [
        shaft,
        axis(refine(outside, {})),
        width,
        axis(form),
        boolean('dust_lip', 'Dust lip'),
        select('casing', 'Casing', ['Rubber covered', 'Metal']),
        speed,
      ],
      fixed: { standard: 'DIN 3760' },
      families: [
        family('Rotary Shaft Seal DIN 3760', 'RSS', brands.dichtmar, rotarySeals, [
          refine(material, { options: ['NBR', 'FKM'] }),
        ]),
      ],
    },
    {
      name: 'Hydraulic Rod Seals',
      attributes: [
        shaft,
        width,
        axis(select('seal_profile', 'Profile', ['U-cup', 'Wiper', 'Step seal', 'Chevron set', 'Guide ring'])),
        speed,
        ...groove,
      ],
      families: [family('Hydraulic Rod Seal', 'HRS', brands.dichtmar, rodSeals)],
    },
    {
      name: 'Flange Gaskets',
      attributes: [
        axis(number('dn', 'Nominal diameter DN', undefined, { min: 6, max: 1200 })),
        axis(select('pn', 'Pressure rating', ['PN 6', 'PN 10', 'PN 16', 'PN 25', 'PN 40'])),
        axis(thickness),
        form,
      ],
      fixed: { standard: 'EN 1514-1' },
      families: [family('Flange Gasket EN 1514-1', 'GSK', brands.dichtmar, flangeGaskets)],
    },
    {
      name: 'Bonded Seals',
      attributes: [
        axis(
          select(
            'for_thread',
            'For thread',
            usit.map(([thread]) => thread),
          ),
        ),
        axis(select('metal_ring', 'Metal ring', ['Steel, zinc plated', 'Stainless steel 1.4571'])),
        required(thickness),
      ],
      families: [family('Bonded Seal', 'BDS', brands.dichtmar, bondedSeals)],
    },
  ],
}
