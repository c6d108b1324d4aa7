import { axis, boolean, integer, number, refine, select } from '../attribute.ts'
import { brands } from '../brands.ts'
import { between, decimals, inSentence, significant } from '../sequence.ts'
import type { Category, Family, Variant } from '../tree.ts'
import { pitch, pitchDiameter, toothCount } from './attributes.ts'
import { chainDrives } from './chains.ts'

/** ISO 13050 and DIN 7721 profiles: pitch, belt height, stock widths (mm), stock tooth counts of endless belts. */
const profiles: readonly (readonly [
  profile: string,
  pitch: number,
  height: number,
  widths: readonly number[],
  teeth: readonly number[],
])[] = [
  [
    'HTD 3M',
    3,
    2.4,
    [6, 9, 15],
    [
      37, 42, 48, 50, 53, 56, 60, 64, 67, 71, 75, 80, 85, 89, 95, 100, 112, 118, 128, 140, 150, 160, 177, 200, 223, 250,
      279, 300,
    ],
  ],
  [
    'HTD 5M',
    5,
    3.8,
    [9, 15, 25],
    [
      45, 50, 53, 56, 60, 65, 70, 74, 80, 85, 90, 95, 100, 107, 113, 120, 127, 133, 140, 150, 160, 170, 180, 190, 200,
      210, 225, 250, 275, 300, 320, 360, 400,
    ],
  ],
  [
    'HTD 8M',
    8,
    6,
    [20, 30, 50, 85],
    [
      40, 45, 48, 52, 56, 60, 64, 70, 75, 80, 90, 100, 106, 110, 113, 120, 130, 140, 150, 160, 163, 175, 180, 188, 200,
      220, 225, 250, 275, 300, 325, 350, 375,
    ],
  ],
  [
    'HTD 14M',
    14,
    10,
    [40, 55, 85, 115],
    [69, 75, 85, 95, 100, 108, 115, 120, 127, 135, 150, 165, 180, 190, 205, 225, 250],
  ],
  [
    'T5',
    5,
    2.2,
    [10, 16, 25],
    [
      33, 40, 43, 49, 52, 55, 59, 61, 66, 71, 78, 82, 84, 90, 96, 100, 102, 105, 110, 118, 122, 126, 138, 144, 150, 163,
      168, 180, 198, 215, 228, 276,
    ],
  ],
  [
    'T10',
    10,
    4.5,
    [16, 25, 32, 50],
    [
      26, 37, 40, 41, 44, 50, 53, 56, 60, 61, 63, 66, 69, 70, 72, 75, 78, 81, 84, 88, 89, 91, 96, 97, 98, 101, 108, 110,
      111, 114, 121, 125, 132, 135, 139, 142, 146, 150, 156, 161, 178, 188, 225,
    ],
  ],
  [
    'AT5',
    5,
    2.7,
    [10, 16, 25],
    [45, 51, 56, 60, 68, 75, 78, 84, 91, 100, 109, 120, 122, 126, 132, 144, 150, 156, 165, 172, 195, 210, 225, 300],
  ],
  [
    'AT10',
    10,
    5,
    [16, 25, 32, 50],
    [
      50, 56, 58, 60, 61, 66, 70, 73, 78, 80, 81, 84, 89, 92, 96, 98, 100, 101, 105, 108, 110, 115, 120, 121, 125, 128,
      130, 132, 135, 136, 140, 148, 150, 160, 170, 172, 180, 186, 194,
    ],
  ],
]
const compounds = [
  ['PU', 'Polyurethane', 'Steel', 80],
  ['CR', 'Chloroprene rubber', 'Glass fibre', 100],
] as const

function* timingBelts(profile: string): Generator<Variant> {
  for (const [name, pitch, height, widths, teeth] of profiles) {
    if (name !== profile) continue
    for (const count of teeth) {
      for (const width of widths) {
        for (const [code, belt_material, tension_member, hottest] of compounds) {
          if (code === 'PU' && name === 'HTD 14M') continue
          yield {
            sku: [`${count * pitch}-${width}`, code],
            name: `Timing Belt ${name} ${count * pitch} mm, ${count} teeth, ${width} mm wide ${inSentence(belt_material)}`,
            specs: {
              profile,
              pitch,
              belt_width: width,
              belt_height: height,
              tooth_count: count,
              pitch_length: count * pitch,
              belt_material,
              tension_member,
              operating_temperature: { min: -30, max: hottest },
              endless: true,
            },
          }
        }
      }
    }
  }
}

function* timingPulleys(): Generator<Variant> {
  const counts = [12, 14, 15, 16, 18, 19, 20, 22, 24, 25, 26, 27, 28, 30, 32, 36, 38, 40, 44, 48, 56, 60, 64, 72]
  for (const [profile, pitch, , widths] of profiles) {
    for (const teeth of between(counts, pitch >= 14 ? 28 : pitch >= 8 ? 18 : 12, 72)) {
      for (const width of widths) {
        for (const [code, pulley_material] of pitch >= 8
          ? ([
              ['ST', 'Steel C45'],
              ['GG', 'Cast iron'],
            ] as const)
          : ([
              ['AL', 'Aluminium'],
              ['ST', 'Steel C45'],
            ] as const)) {
          const diameter = decimals((teeth * pitch) / Math.PI, 2)
          yield {
            sku: [profile, `${teeth}-${width}`, code],
            name: `Timing Pulley ${profile} ${teeth} teeth for ${width} mm belt ${inSentence(pulley_material)}`,
            specs: {
              profile,
              pitch,
              tooth_count: teeth,
              belt_width: width,
              pulley_material,
              pitch_diameter: diameter,
              bore: pitch >= 8 ? 15 : pitch >= 5 ? 6 : 4,
              flanged: teeth <= 48,
              hub_diameter: decimals(diameter * 0.7, 0),
            },
          }
        }
      }
    }
  }
}

/** ISO 4184 / DIN 7753: top width, height (mm), first and last stock length, smallest pulley. */
const vProfiles: readonly (readonly [
  profile: string,
  top: number,
  height: number,
  min: number,
  max: number,
  pulley: number,
])[] = [
  ['SPZ', 9.7, 8, 487, 3550, 63],
  ['SPA', 12.7, 10, 732, 4500, 90],
  ['SPB', 16.3, 13, 1250, 8000, 140],
  ['SPC', 22, 18, 2000, 10000, 224],
  ['Z', 10, 6, 400, 2500, 50],
  ['A', 13, 8, 450, 5000, 75],
  ['B', 17, 11, 600, 7100, 125],
  ['C', 22, 14, 1200, 9000, 200],
]
const vLengths = [
  487, 512, 562, 587, 612, 630, 662, 687, 710, 732, 750, 772, 800, 825, 850, 875, 900, 925, 950, 975, 1000, 1030, 1060,
  1090, 1120, 1150, 1180, 1215, 1250, 1285, 1320, 1360, 1400, 1450, 1500, 1550, 1600, 1650, 1700, 1750, 1800, 1850,
  1900, 1950, 2000, 2060, 2120, 2180, 2240, 2300, 2360, 2430, 2500, 2580, 2650, 2720, 2800, 2900, 3000, 3150, 3350,
  3550, 3750, 4000, 4250, 4500, 4750, 5000, 5300, 5600, 6000, 6300, 6700, 7100, 7500, 8000, 8500, 9000, 9500, 10000,
]

function* vBelts(): Generator<Variant> {
  for (const [profile, top, height, min, max, pulley] of vProfiles) {
    for (const length of between(vLengths, min, max)) {
      for (const edge of profile.startsWith('SP')
        ? (['Wrapped', 'Raw edge, cogged'] as const)
        : (['Wrapped'] as const)) {
        const cogged = edge !== 'Wrapped'
        yield {
          sku: [cogged ? `X${profile.slice(1)}` : profile, length],
          name: `V-Belt ${cogged ? `X${profile.slice(1)}` : profile} ${length} mm ${inSentence(edge)}`,
          specs: {
            belt_section: profile,
            pitch_length: length,
            edge,
            top_width: top,
            belt_height: height,
            belt_material: 'Chloroprene rubber',
            tension_member: 'Polyester',
            pulley_diameter_min: cogged ? Math.round(pulley * 0.85) : pulley,
            operating_temperature: { min: -40, max: 80 },
            antistatic: true,
          },
        }
      }
    }
  }
}

const pulleyDiameters = [
  63, 71, 75, 80, 85, 90, 95, 100, 106, 112, 118, 125, 132, 140, 150, 160, 170, 180, 190, 200, 212, 224, 236, 250, 265,
  280, 300, 315, 335, 355, 400, 450, 500, 560, 630,
]
/** The taper bush that the hub of a pulley of this diameter takes, and its largest bore (mm). */
const bushes: readonly (readonly [upTo: number, bush: string, bore: number])[] = [
  [75, '1108', 28],
  [95, '1210', 32],
  [125, '1610', 42],
  [160, '2012', 50],
  [224, '2517', 65],
  [355, '3020', 75],
  [450, '3535', 90],
  [630, '4040', 100],
]

function* vPulleys(): Generator<Variant> {
  for (const [section, , , , , smallest] of vProfiles.slice(0, 4)) {
    for (const diameter of between(pulleyDiameters, smallest, 630)) {
      for (const grooves of [1, 2, 3, 4, 5, 6]) {
        const [, bush, bore] = bushes.find(([upTo]) => diameter <= upTo) ?? [0, '4040', 100]
        yield {
          sku: [section, `${diameter}-${grooves}`],
          name: `V-Belt Pulley ${section} ${diameter} mm, ${grooves} groove${grooves > 1 ? 's' : ''}, taper bush ${bush}`,
          specs: {
            belt_section: section,
            pitch_diameter: diameter,
            groove_count: grooves,
            taper_bush: bush,
            bore_max: bore,
            pulley_material: 'Cast iron',
            face_width: significant(
              (grooves - 1) * (section === 'SPZ' ? 12 : section === 'SPA' ? 15 : section === 'SPB' ? 19 : 25.5) +
                (section === 'SPZ' ? 16 : section === 'SPA' ? 20 : section === 'SPB' ? 25 : 34),
            ),
            balance_grade: 'G6.3',
            flanged: false,
          },
        }
      }
    }
  }
}

const profile = axis(
  select(
    'profile',
    'Profile',
    profiles.map(([name]) => name),
  ),
)
const beltWidth = axis(number('belt_width', 'Belt width', 'mm', { min: 2, max: 400 }))
const beltHeight = number('belt_height', 'Belt height', 'mm', { min: 1, max: 30 })
const beltMaterial = select('belt_material', 'Belt material', ['Polyurethane', 'Chloroprene rubber', 'EPDM'])
const tensionMember = select('tension_member', 'Tension member', ['Steel', 'Glass fibre', 'Polyester', 'Aramid'])
const pitchLength = axis(number('pitch_length', 'Pitch length', 'mm', { min: 50, max: 20000 }))
const section = axis(
  select(
    'belt_section',
    'Belt section',
    vProfiles.map(([name]) => name),
  ),
)
const pulleyMaterial = select('pulley_material', 'Pulley material', [
  'Aluminium',
  'Steel C45',
  'Cast iron',
  'Polyamide',
])
const flanged = boolean('flanged', 'Flanged')
const beltFamilies: readonly Family[] = profiles.map(([name]) => ({
  name: `Timing Belt ${name}`,
  code: `TB-${name.replace(' ', '')}`,
  brand: name.startsWith('HTD') ? brands.torvane : brands.brisquell,
  attributes: [refine(profile, { options: [name] })],
  variants: () => timingBelts(name),
}))

export const beltsAndChains: Category = {
  name: 'Belts & Chains',
  attributes: [],
  categories: [
    {
      name: 'Timing Belts',
      attributes: [
        profile,
        pitch,
        beltWidth,
        beltHeight,
        toothCount,
        pitchLength,
        axis(beltMaterial),
        tensionMember,
        boolean('endless', 'Endless'),
      ],
      families: beltFamilies,
    },
    {
      name: 'Timing Pulleys',
      attributes: [
        profile,
        pitch,
        toothCount,
        beltWidth,
        axis(pulleyMaterial),
        pitchDiameter,
        flanged,
        number('bore', 'Pilot bore', 'mm', { min: 1, max: 200 }),
        number('hub_diameter', 'Hub diameter', 'mm', { min: 3, max: 1000 }),
      ],
      families: [{ name: 'Timing Pulley', code: 'TP', brand: brands.torvane, variants: timingPulleys }],
    },
    {
      name: 'V-Belts',
      attributes: [
        section,
        pitchLength,
        axis(select('edge', 'Edge', ['Wrapped', 'Raw edge, cogged'])),
        number('top_width', 'Top width', 'mm', { min: 5, max: 50 }),
        beltHeight,
        beltMaterial,
        tensionMember,
        number('pulley_diameter_min', 'Smallest pulley', 'mm', { min: 10, max: 1000 }),
        boolean('antistatic', 'Antistatic', { help: 'ISO 1813' }),
      ],
      families: [{ name: 'V-Belt ISO 4184', code: 'VB', brand: brands.brisquell, variants: vBelts }],
    },
    {
      name: 'V-Belt Pulleys',
      attributes: [
        section,
        axis(pitchDiameter),
        axis(integer('groove_count', 'Grooves', { min: 1, max: 12 })),
        select('taper_bush', 'Taper bush', ['1108', '1210', '1610', '2012', '2517', '3020', '3535', '4040']),
        number('bore_max', 'Largest bore', 'mm', { min: 5, max: 200 }),
        pulleyMaterial,
        number('face_width', 'Face width', 'mm', { min: 5, max: 500 }),
        select('balance_grade', 'Balance grade', ['G2.5', 'G6.3', 'G16'], { help: 'ISO 21940-11' }),
        flanged,
      ],
      families: [{ name: 'V-Belt Pulley Taper Bush', code: 'VP', brand: brands.torvane, variants: vPulleys }],
    },
    ...chainDrives,
  ],
}
