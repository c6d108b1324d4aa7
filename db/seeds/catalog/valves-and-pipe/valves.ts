import { axis, boolean, number, refine, required, select } from '../attribute.ts'
import { brands } from '../brands.ts'
import { pipeSizes } from '../inch-thread.ts'
import { inSentence, significant } from '../sequence.ts'
import type { Category, Variant } from '../tree.ts'
import * as define from './attributes.ts'

const threadedSizes = pipeSizes.filter(([, dn]) => dn >= 8 && dn <= 100 && dn !== 65 && dn !== 125)
const flangedDns = [15, 20, 25, 32, 40, 50, 65, 80, 100, 125, 150, 200, 250, 300]
const npsOf = (dn: number): string => pipeSizes.find(([, each]) => each === dn)?.[0] ?? String(dn)

/** Flow coefficient Kv (m3/h): grows with the bore's area; full bore valves have the largest factor. */
const kv = (dn: number, factor: number) => significant(factor * (dn / 10) ** 2, 2)

const actuators = [
  ['L', 'Lever'],
  ['B', 'Butterfly handle'],
  ['PD', 'Pneumatic, double acting'],
  ['PS', 'Pneumatic, spring return'],
  ['E24', 'Electric 24 V'],
  ['E230', 'Electric 230 V'],
] as const
const ballMaterials = [
  ['BR', 'Brass CW617N', 'PN 25', 25, { min: -20, max: 120 }],
  ['DZR', 'Dezincification resistant brass', 'PN 16', 16, { min: -10, max: 110 }],
  ['SS', 'Stainless steel 1.4408', 'PN 63', 63, { min: -25, max: 180 }],
  ['CS', 'Carbon steel A105', 'PN 40', 40, { min: -20, max: 180 }],
] as const
const threads = ['Rp internal thread', 'G internal thread', 'NPT internal thread'] as const

function* threadedBallValves(): Generator<Variant> {
  for (const [nps, dn] of threadedSizes) {
    for (const [code, material, pn, pressure, temperature] of ballMaterials) {
      for (const connection of threads) {
        for (const [act, actuation] of actuators) {
          if (act === 'B' && dn > 25) continue
          yield {
            sku: [nps, code, connection.split(' ')[0] ?? '', act],
            name: `Ball Valve ${connection.split(' ')[0]} ${nps}" ${material} ${pn} ${inSentence(actuation)}`,
            specs: {
              nps,
              dn,
              material,
              pn,
              connection,
              actuation,
              working_pressure_range: { min: 0, max: pressure },
              medium_temperature: temperature,
              kv_value: kv(dn, 8),
              seat_material: 'PTFE',
              full_bore: true,
              face_to_face: Math.round(38 + dn * 1.15),
            },
          }
        }
      }
    }
  }
}

/** EN 558 series 27 face to face of ball valves and series 1 of gate and globe valves (mm). */
const series27 = [115, 120, 125, 130, 140, 150, 170, 180, 190, 325, 350, 400, 450, 500]
const series1 = [130, 150, 160, 180, 200, 230, 290, 310, 350, 400, 480, 600, 730, 850]
const bodies = [
  ['GJL', 'Grey cast iron EN-GJL-250', ['PN 16'], { min: -10, max: 200 }],
  ['GJS', 'Ductile iron EN-GJS-400-15', ['PN 16', 'PN 25'], { min: -10, max: 250 }],
  ['CS', 'Carbon steel 1.0619', ['PN 16', 'PN 40'], { min: -10, max: 400 }],
  ['SS', 'Stainless steel 1.4408', ['PN 16', 'PN 40'], { min: -60, max: 400 }],
] as const

const pressureOf = (pn: string) => Number(pn.replace(/\D+/, ''))

function* flangedValves(
  title: string,
  faces: readonly number[],
  factor: number,
  hottest: number,
  operators: readonly string[],
): Generator<Variant> {
  for (const [index, dn] of flangedDns.entries()) {
    for (const [code, material, ratings, temperature] of bodies) {
      for (const pn of ratings) {
        for (const actuation of operators) {
          yield {
            sku: [`DN${dn}`, code, pn.replace(' ', ''), actuation.replace(/[^A-Z0-9]/g, '')],
            name: `${title} DN ${dn} ${pn} ${material} ${inSentence(actuation)}`,
            specs: {
              nps: npsOf(dn),
              dn,
              pn,
              material,
              connection: 'Flange EN 1092-1',
              actuation,
              working_pressure_range: { min: 0, max: pressureOf(pn) },
              medium_temperature: { min: temperature.min, max: Math.min(hottest, temperature.max) },
              kv_value: kv(dn, factor),
              face_to_face: faces[index] ?? 0,
            },
          }
        }
      }
    }
  }
}

/** EN 558 series 20 face to face of butterfly valves (mm). */
const series20 = new Map([
  [50, 43],
  [65, 46],
  [80, 46],
  [100, 52],
  [125, 56],
  [150, 56],
  [200, 60],
  [250, 68],
  [300, 78],
])

function* butterflyValves(): Generator<Variant> {
  for (const [dn, face] of series20) {
    for (const connection of ['Wafer', 'Lug']) {
      for (const [seatCode, seat, hottest] of [
        ['E', 'EPDM', 120],
        ['N', 'NBR', 90],
        ['F', 'FKM', 160],
      ] as const) {
        for (const [discCode, disc] of [
          ['SS', 'Stainless steel 1.4408'],
          ['DI', 'Ductile iron, coated'],
        ] as const) {
          for (const actuation of ['Lever', 'Gearbox', 'Pneumatic, double acting', 'Electric 230 V']) {
            yield {
              sku: [`DN${dn}`, connection.slice(0, 1), `${seatCode}${discCode}`, actuation.replace(/[^A-Z0-9]/g, '')],
              name: `Butterfly Valve ${inSentence(connection)} DN ${dn} PN 16 ${seat} seat, ${inSentence(disc)} disc, ${inSentence(actuation)}`,
              specs: {
                nps: npsOf(dn),
                dn,
                pn: 'PN 16',
                material: 'Ductile iron EN-GJS-400-15',
                connection,
                seat_material: seat,
                disc_material: disc,
                actuation,
                working_pressure_range: { min: 0, max: 16 },
                medium_temperature: { min: -10, max: hottest },
                kv_value: kv(dn, 5),
                face_to_face: face,
              },
            }
          }
        }
      }
    }
  }
}

function* checkValves(): Generator<Variant> {
  for (const [nps, dn] of threadedSizes) {
    for (const [code, material, pn, pressure, temperature] of ballMaterials) {
      for (const design of ['Spring loaded', 'Swing', 'Y pattern']) {
        for (const seat of ['NBR', 'FKM', 'Metal']) {
          yield {
            sku: [nps, code, design.slice(0, 2), seat],
            name: `Check Valve ${inSentence(design)} G ${nps}" ${material} ${pn} ${seat} seat`,
            specs: {
              nps,
              dn,
              material,
              pn,
              connection: 'G internal thread',
              check_design: design,
              seat_material: seat,
              working_pressure_range: { min: 0, max: pressure },
              medium_temperature: { min: temperature.min, max: seat === 'NBR' ? 90 : temperature.max },
              opening_pressure: design === 'Swing' ? 10 : 30,
              kv_value: kv(dn, design === 'Swing' ? 6 : 4),
              face_to_face: Math.round(40 + dn * 1.2),
            },
          }
        }
      }
    }
  }
}

function* solenoidValves(): Generator<Variant> {
  for (const [nps, dn] of threadedSizes.filter(([, each]) => each <= 50)) {
    for (const [code, material] of [
      ['BR', 'Brass CW617N'],
      ['SS', 'Stainless steel 1.4404'],
    ] as const) {
      for (const [sealCode, seat, hottest] of [
        ['N', 'NBR', 90],
        ['E', 'EPDM', 130],
        ['F', 'FKM', 140],
      ] as const) {
        for (const [volts, current] of [
          [12, 'DC'],
          [24, 'DC'],
          [24, 'AC'],
          [110, 'AC'],
          [230, 'AC'],
        ] as const) {
          for (const state of ['Normally closed', 'Normally open']) {
            yield {
              sku: [nps, `${code}${sealCode}`, `${volts}${current}`, state === 'Normally closed' ? 'NC' : 'NO'],
              name: `Process Solenoid Valve 2/2 G ${nps}" ${volts} V ${current} ${material} ${seat} ${inSentence(state)}`,
              specs: {
                nps,
                dn,
                material,
                pn: 'PN 16',
                connection: 'G internal thread',
                seat_material: seat,
                coil_voltage: volts,
                current_type: current,
                resting_position: state,
                working_pressure_range: { min: 0.5, max: 16 },
                medium_temperature: { min: -10, max: hottest },
                kv_value: kv(dn, 3),
                power_consumption: dn > 25 ? 18 : 10,
                ip_rating: 'IP65',
              },
            }
          }
        }
      }
    }
  }
}

function* safetyValves(): Generator<Variant> {
  for (const [nps, dn] of threadedSizes.filter(([, each]) => each >= 10 && each <= 50)) {
    for (const [code, material] of [
      ['BR', 'Bronze CC491K'],
      ['SS', 'Stainless steel 1.4408'],
    ] as const) {
      for (const setPressure of [0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 15, 16, 20, 25]) {
        yield {
          sku: [nps, code, `${setPressure}BAR`],
          name: `Safety Valve G ${nps}" ${material} set at ${setPressure} bar`,
          specs: {
            nps,
            dn,
            material,
            pn: 'PN 40',
            connection: 'G internal thread',
            set_pressure: setPressure,
            blow_off_capacity: significant(dn ** 2 * (setPressure + 1) * 0.42),
            seat_material: 'FKM',
            working_pressure_range: { min: 0, max: setPressure },
            medium_temperature: { min: -20, max: 180 },
            approvals: ['PED', 'TÜV'],
          },
        }
      }
    }
  }
}

function* needleValves(): Generator<Variant> {
  for (const [nps, dn] of pipeSizes.filter(([, each]) => each <= 25)) {
    for (const [code, material, pressure] of [
      ['SS', 'Stainless steel 316L', 413],
      ['CS', 'Carbon steel A105', 413],
      ['BR', 'Brass CW617N', 200],
    ] as const) {
      for (const connection of ['NPT internal thread', 'NPT external thread', 'G internal thread']) {
        for (const packing of ['PTFE', 'Graphite']) {
          for (const form of ['Straight', 'Angle']) {
            yield {
              sku: [
                nps,
                code,
                connection
                  .split(' ')
                  .slice(0, 2)
                  .map((word) => word.slice(0, 3))
                  .join(''),
                `${packing.slice(0, 1)}${form.slice(0, 1)}`,
              ],
              name: `Needle Valve ${inSentence(form)} ${nps}" ${connection} ${material} ${packing} packing`,
              specs: {
                nps,
                dn,
                material,
                pn: 'Class 3000',
                connection,
                packing,
                flow_path: form,
                working_pressure_range: { min: 0, max: pressure },
                medium_temperature: { min: -54, max: packing === 'PTFE' ? 232 : 450 },
                kv_value: kv(dn, 0.35),
              },
            }
          }
        }
      }
    }
  }
}

const actuation = axis(
  required(
    select('actuation', 'Actuation', [
      'Lever',
      'Butterfly handle',
      'Handwheel',
      'Gearbox',
      'Pneumatic, double acting',
      'Pneumatic, spring return',
      'Electric 24 V',
      'Electric 230 V',
    ]),
  ),
)
const kvValue = number('kv_value', 'Kv value', 'm3/h', { min: 0.001, max: 50000 })
const seat = select('seat_material', 'Seat', ['PTFE', 'NBR', 'EPDM', 'FKM', 'Metal'])
const sized = [define.npsAxis, define.dn, kvValue]
const flangedFamily = (
  title: string,
  code: string,
  faces: readonly number[],
  factor: number,
  hottest: number,
  operators: readonly string[],
) => ({
  name: `${title} EN 1092-1`,
  code,
  brand: brands.pellmarch,
  attributes: [
    define.materialOf(bodies.map(([, material]) => material)),
    refine(actuation, { options: [...operators] }),
  ],
  variants: () => flangedValves(title, faces, factor, hottest, operators),
})

export const valves: Category = {
  name: 'Valves',
  attributes: [
    {
      key: 'medium_temperature',
      label: 'Medium temperature',
      type: 'RANGE',
      unit: 'Cel',
      min: -270,
      max: 800,
      filterable: true,
    },
    define.faceToFace,
  ],
  categories: [
    {
      name: 'Threaded Ball Valves',
      attributes: [...sized, define.connectionAxis, actuation, seat, boolean('full_bore', 'Full bore')],
      families: [
        {
          name: 'Ball Valve threaded',
          code: 'BV',
          brand: brands.pellmarch,
          attributes: [define.materialOf(ballMaterials.map(([, material]) => material))],
          variants: threadedBallValves,
        },
      ],
    },
    {
      name: 'Flanged Ball Valves',
      attributes: [define.dnAxis, define.pnAxis, actuation, kvValue],
      families: [
        flangedFamily('Flanged Ball Valve', 'FBV', series27, 8, 200, ['Lever', 'Gearbox', 'Pneumatic, double acting']),
      ],
    },
    {
      name: 'Gate Valves',
      attributes: [define.dnAxis, define.pnAxis, actuation, kvValue],
      families: [flangedFamily('Gate Valve', 'GAV', series1, 7.5, 400, ['Handwheel', 'Gearbox'])],
    },
    {
      name: 'Globe Valves',
      attributes: [define.dnAxis, define.pnAxis, actuation, kvValue],
      families: [
        flangedFamily('Globe Valve', 'GLV', series1, 2.6, 400, [
          'Handwheel',
          'Pneumatic, spring return',
          'Electric 230 V',
        ]),
      ],
    },
    {
      name: 'Butterfly Valves',
      attributes: [
        define.dnAxis,
        define.connectionAxis,
        axis(seat),
        axis(select('disc_material', 'Disc', ['Stainless steel 1.4408', 'Ductile iron, coated'])),
        actuation,
        kvValue,
      ],
      families: [{ name: 'Butterfly Valve PN 16', code: 'BFV', brand: brands.pellmarch, variants: butterflyValves }],
    },
    {
      name: 'Check Valves',
      attributes: [
        ...sized,
        axis(select('check_design', 'Design', ['Spring loaded', 'Swing', 'Y pattern'])),
        axis(seat),
        number('opening_pressure', 'Opening pressure', 'mbar', { min: 0, max: 2000 }),
      ],
      families: [
        {
          name: 'Check Valve threaded',
          code: 'CV',
          brand: brands.rohrvind,
          attributes: [define.materialOf(ballMaterials.map(([, material]) => material))],
          variants: checkValves,
        },
      ],
    },
    {
      name: 'Process Solenoid Valves',
      attributes: [
        ...sized,
        axis(seat),
        axis(number('coil_voltage', 'Coil voltage', 'V', { min: 1, max: 400 })),
        axis(select('current_type', 'Current', ['DC', 'AC'])),
        axis(select('resting_position', 'Resting position', ['Normally closed', 'Normally open'])),
        number('power_consumption', 'Power consumption', 'W', { min: 0.1, max: 100 }),
        select('ip_rating', 'Degree of protection', ['IP65', 'IP67']),
      ],
      families: [
        {
          name: 'Solenoid Valve 2/2 servo',
          code: 'PSV',
          brand: brands.rohrvind,
          attributes: [define.materialOf(['Brass CW617N', 'Stainless steel 1.4404'])],
          variants: solenoidValves,
        },
      ],
    },
    {
      name: 'Safety Valves',
      attributes: [
        ...sized,
        seat,
        axis(number('set_pressure', 'Set pressure', 'bar', { min: 0.1, max: 400 })),
        number('blow_off_capacity', 'Blow-off capacity, air', 'm3/h', { min: 1, max: 200000 }),
      ],
      families: [
        {
          name: 'Safety Valve threaded',
          code: 'SFV',
          brand: brands.pellmarch,
          attributes: [define.materialOf(['Bronze CC491K', 'Stainless steel 1.4408'])],
          variants: safetyValves,
        },
      ],
    },
    {
      name: 'Needle Valves',
      attributes: [
        ...sized,
        define.connectionAxis,
        axis(select('packing', 'Packing', ['PTFE', 'Graphite'])),
        axis(select('flow_path', 'Form', ['Straight', 'Angle'])),
      ],
      families: [
        {
          name: 'Needle Valve',
          code: 'NV',
          brand: brands.rohrvind,
          attributes: [define.materialOf(['Stainless steel 316L', 'Carbon steel A105', 'Brass CW617N'])],
          variants: needleValves,
        },
      ],
    },
  ],
}
