import { axis, inInches, integer, number, refine, select } from '../attribute.ts'
import { brands } from '../brands.ts'
import { inSentence } from '../sequence.ts'
import type { Category, Variant } from '../tree.ts'
import * as define from './attributes.ts'

/** EN 1092-1: outside diameter, bolt circle, holes, bolt, thickness (mm) of type 11 by DN and PN. */
const enDimensions: readonly (readonly [
  dn: number,
  pn16: readonly [number, number, number, string, number],
  pn40: readonly [number, number, number, string, number],
])[] = [
  [15, [95, 65, 4, 'M12', 16], [95, 65, 4, 'M12', 16]],
  [20, [105, 75, 4, 'M12', 18], [105, 75, 4, 'M12', 18]],
  [25, [115, 85, 4, 'M12', 18], [115, 85, 4, 'M12', 18]],
  [32, [140, 100, 4, 'M16', 18], [140, 100, 4, 'M16', 18]],
  [40, [150, 110, 4, 'M16', 18], [150, 110, 4, 'M16', 18]],
  [50, [165, 125, 4, 'M16', 18], [165, 125, 4, 'M16', 20]],
  [65, [185, 145, 8, 'M16', 18], [185, 145, 8, 'M16', 22]],
  [80, [200, 160, 8, 'M16', 20], [200, 160, 8, 'M16', 24]],
  [100, [220, 180, 8, 'M16', 20], [235, 190, 8, 'M20', 24]],
  [125, [250, 210, 8, 'M16', 22], [270, 220, 8, 'M24', 26]],
  [150, [285, 240, 8, 'M20', 22], [300, 250, 8, 'M24', 28]],
  [200, [340, 295, 12, 'M20', 24], [375, 320, 12, 'M27', 34]],
  [250, [405, 355, 12, 'M24', 26], [450, 385, 12, 'M30', 38]],
  [300, [460, 410, 12, 'M24', 28], [515, 450, 16, 'M30', 42]],
]
const flangeTypes = [
  ['01', '01 plate'],
  ['05', '05 blind'],
  ['11', '11 weld neck'],
  ['12', '12 slip-on'],
  ['13', '13 threaded'],
] as const
const flangeMaterials = [
  ['CS', 'Carbon steel P235GH'],
  ['304', 'Stainless steel 304L'],
  ['316', 'Stainless steel 316L'],
] as const

function* enFlanges(): Generator<Variant> {
  for (const [dn, pn16, pn40] of enDimensions) {
    for (const [pn, [outside, circle, holes, bolt, thickness]] of [
      ['PN 16', pn16],
      ['PN 40', pn40],
    ] as const) {
      for (const [type, flange_type] of flangeTypes) {
        if (type === '13' && dn > 100) continue
        for (const [code, material] of flangeMaterials) {
          for (const facing of type === '01' ? ['A flat face', 'B1 raised face'] : ['B1 raised face']) {
            yield {
              sku: [`DN${dn}`, pn.replace(' ', ''), type, code, facing.slice(0, 2)],
              name: `Flange EN 1092-1 type ${flange_type} DN ${dn} ${pn} ${material} ${facing}`,
              specs: {
                dn,
                pn,
                flange_type,
                material,
                facing,
                outside_diameter: outside,
                bolt_circle: circle,
                hole_count: holes,
                bolt_size: bolt,
                flange_thickness: thickness,
                connection: 'Flange EN 1092-1',
                standard: 'EN 1092-1',
              },
            }
          }
        }
      }
    }
  }
}

/** ASME B16.5: outside diameter, thickness, bolt circle (in), holes, bolt (in). */
type AsmeFlange = readonly [outside: number, thickness: number, circle: number, holes: number, bolt: string]
const asme: readonly (readonly [nps: string, class150: AsmeFlange, class300: AsmeFlange])[] = [
  ['1/2', [3.5, 0.44, 2.38, 4, '1/2'], [3.75, 0.56, 2.62, 4, '1/2']],
  ['3/4', [3.88, 0.5, 2.75, 4, '1/2'], [4.62, 0.62, 3.25, 4, '5/8']],
  ['1', [4.25, 0.56, 3.12, 4, '1/2'], [4.88, 0.69, 3.5, 4, '5/8']],
  ['1 1/4', [4.62, 0.62, 3.5, 4, '1/2'], [5.25, 0.75, 3.88, 4, '5/8']],
  ['1 1/2', [5, 0.69, 3.88, 4, '1/2'], [6.12, 0.81, 4.5, 4, '3/4']],
  ['2', [6, 0.75, 4.75, 4, '5/8'], [6.5, 0.88, 5, 8, '5/8']],
  ['2 1/2', [7, 0.88, 5.5, 4, '5/8'], [7.5, 1, 5.88, 8, '3/4']],
  ['3', [7.5, 0.94, 6, 4, '5/8'], [8.25, 1.12, 6.62, 8, '3/4']],
  ['4', [9, 0.94, 7.5, 8, '5/8'], [10, 1.25, 7.88, 8, '3/4']],
  ['5', [10, 0.94, 8.5, 8, '3/4'], [11, 1.38, 9.25, 8, '3/4']],
  ['6', [11, 1, 9.5, 8, '3/4'], [12.5, 1.44, 10.62, 12, '3/4']],
  ['8', [13.5, 1.12, 11.75, 8, '3/4'], [15, 1.62, 13, 12, '7/8']],
  ['10', [16, 1.19, 14.25, 12, '7/8'], [17.5, 1.88, 15.25, 16, '1']],
  ['12', [19, 1.25, 17, 12, '7/8'], [20.5, 2, 17.75, 16, '1 1/8']],
]

function* asmeFlanges(): Generator<Variant> {
  for (const [nps, class150, class300] of asme) {
    for (const [pn, [outside, thickness, circle, holes, bolt]] of [
      ['Class 150', class150],
      ['Class 300', class300],
    ] as const) {
      for (const flange_type of ['Weld neck', 'Slip-on', 'Blind', 'Threaded', 'Socket weld', 'Lap joint']) {
        for (const [code, material] of [['A105', 'Carbon steel A105'], ...flangeMaterials.slice(1)] as const) {
          yield {
            sku: [nps, pn.replace('Class ', 'CL'), flange_type.replace(/[^A-Z]/gi, '').slice(0, 4), code],
            name: `Flange ASME B16.5 ${inSentence(flange_type)} ${nps}" ${pn} ${material}`,
            specs: {
              nps,
              pn,
              flange_type,
              material,
              facing: 'Raised face',
              outside_diameter: outside,
              bolt_circle: circle,
              hole_count: holes,
              bolt_size: bolt,
              flange_thickness: thickness,
              connection: 'Flange ASME B16.5',
              standard: 'ASME B16.5',
            },
          }
        }
      }
    }
  }
}

const boltCircle = number('bolt_circle', 'Bolt circle', 'mm', { min: 20, max: 1500 })
const flangeThickness = number('flange_thickness', 'Thickness', 'mm', { min: 5, max: 200 })
const flangeAttributes = (types: readonly string[], facings: readonly string[]) => [
  define.outsideDiameter,
  boltCircle,
  flangeThickness,
  axis(select('flange_type', 'Type', types)),
  axis(select('facing', 'Facing', facings)),
  integer('hole_count', 'Bolt holes', { min: 4, max: 64 }),
  select('bolt_size', 'Bolts', ['M12', 'M16', 'M20', 'M24', 'M27', 'M30', '1/2', '5/8', '3/4', '7/8', '1', '1 1/8']),
  define.pnAxis,
]

export const flanges: Category = {
  name: 'Flanges',
  categories: [
    {
      name: 'EN Flanges',
      attributes: [
        ...flangeAttributes(
          flangeTypes.map(([, type]) => type),
          ['A flat face', 'B1 raised face', 'B2 raised face'],
        ),
        define.dnAxis,
      ],
      families: [
        {
          name: 'Flange EN 1092-1',
          code: 'FEN',
          brand: brands.rohrvind,
          attributes: [define.materialOf(flangeMaterials.map(([, material]) => material))],
          variants: enFlanges,
        },
      ],
    },
    {
      name: 'ASME Flanges',
      attributes: [
        ...flangeAttributes(
          ['Weld neck', 'Slip-on', 'Blind', 'Threaded', 'Socket weld', 'Lap joint'],
          ['Raised face', 'Flat face', 'Ring joint'],
        ),
        define.npsAxis,
      ],
      families: [
        {
          name: 'Flange ASME B16.5',
          code: 'FAS',
          brand: brands.rohrvind,
          attributes: [
            define.materialOf(['Carbon steel A105', 'Stainless steel 304L', 'Stainless steel 316L']),
            refine(define.pn, { required: true, variantDefining: true, options: ['Class 150', 'Class 300'] }),
            ...[define.outsideDiameter, boltCircle, flangeThickness].map(inInches),
          ],
          variants: asmeFlanges,
        },
      ],
    },
  ],
}
