import { axis, boolean, inInches, integer, number, range, refine, select, text } from '../attribute.ts'
import { brands } from '../brands.ts'
import { significant } from '../sequence.ts'
import type { Category, Family, Variant } from '../tree.ts'
import { bore, outsideDiameter } from './attributes.ts'
import * as series from './series.ts'

const designation = axis(
  text('designation', 'Designation', String.raw`^[A-Z]{0,4}\d{1,5}[A-Z0-9./-]*$`, {
    filterable: true,
    help: 'Basic designation, ISO 15',
  }),
)
const boreType = select('bore_type', 'Bore', ['Cylindrical', 'Tapered 1:12'])
const width = number('width', 'Width', 'mm', { min: 1, max: 400 })
const closure = select('closure', 'Closure', [
  'Open',
  'Shielded both sides (2Z)',
  'Sealed both sides (2RS)',
  'Sealed one side (RS)',
])
const clearance = select('internal_clearance', 'Internal clearance', ['C2', 'CN', 'C3', 'C4'])
const cage = select('cage', 'Cage', ['Pressed steel', 'Machined brass', 'Polyamide PA66', 'Full complement'])
const contactAngle = number('contact_angle', 'Contact angle', 'deg', { min: 10, max: 90 })
const design = select('roller_design', 'Design', [
  'NU',
  'NJ',
  'NUP',
  'Single row',
  'Double row',
  'Drawn cup, open',
  'Drawn cup, closed',
])

interface Suffix {
  code: string
  label: string
  specs: Record<string, string | boolean>
  /** Share of the grease speed limit of the open bearing. */
  speed: number
}

const deepGrooveSuffixes: readonly Suffix[] = [
  { code: '', label: 'open', specs: { closure: 'Open', internal_clearance: 'CN' }, speed: 1 },
  { code: 'C3', label: 'open C3', specs: { closure: 'Open', internal_clearance: 'C3' }, speed: 1 },
  {
    code: '2Z',
    label: 'shielded',
    specs: { closure: 'Shielded both sides (2Z)', internal_clearance: 'CN' },
    speed: 0.8,
  },
  {
    code: '2Z/C3',
    label: 'shielded C3',
    specs: { closure: 'Shielded both sides (2Z)', internal_clearance: 'C3' },
    speed: 0.8,
  },
  { code: '2RS', label: 'sealed', specs: { closure: 'Sealed both sides (2RS)', internal_clearance: 'CN' }, speed: 0.6 },
  {
    code: '2RS/C3',
    label: 'sealed C3',
    specs: { closure: 'Sealed both sides (2RS)', internal_clearance: 'C3' },
    speed: 0.6,
  },
  {
    code: 'RS',
    label: 'sealed one side',
    specs: { closure: 'Sealed one side (RS)', internal_clearance: 'CN' },
    speed: 0.6,
  },
]

const cageSuffixes: readonly Suffix[] = [
  { code: '', label: '', specs: { internal_clearance: 'CN', cage: 'Pressed steel' }, speed: 1 },
  { code: 'C3', label: 'C3', specs: { internal_clearance: 'C3', cage: 'Pressed steel' }, speed: 1 },
  { code: 'TN9', label: 'polyamide cage', specs: { internal_clearance: 'CN', cage: 'Polyamide PA66' }, speed: 1 },
  { code: 'M', label: 'brass cage', specs: { internal_clearance: 'CN', cage: 'Machined brass' }, speed: 1.1 },
  { code: 'M/C3', label: 'brass cage C3', specs: { internal_clearance: 'C3', cage: 'Machined brass' }, speed: 1.1 },
]

const boreSuffixes: readonly Suffix[] = cageSuffixes
  .filter(({ code }) => code !== 'TN9')
  .flatMap((suffix) => [
    { ...suffix, specs: { ...suffix.specs, bore_type: 'Cylindrical' } },
    {
      ...suffix,
      code: `K${suffix.code && `-${suffix.code}`}`,
      label: `tapered bore ${suffix.label}`,
      specs: { ...suffix.specs, bore_type: 'Tapered 1:12' },
    },
  ])

/** The grease speed limit falls with the mean diameter: `factor` is n x dm in mm/min. */
function dimensions(row: series.BearingRow, factor: number, speed: number) {
  const [, bore, outside, width, dynamic, fixed] = row
  const scale = series.inch.includes(row) ? 25.4 : 1
  const volume = (Math.PI / 4) * (outside ** 2 - bore ** 2) * width * scale ** 3
  return {
    bore,
    outside_diameter: outside,
    width,
    dynamic_load_rating: dynamic,
    static_load_rating: fixed,
    speed_limit: significant((factor * speed) / ((bore + outside) / 2), 2),
    weight: significant(volume * 7.85e-6 * 0.62, 2),
  }
}

function* bearings(
  title: string,
  prefix: string,
  table: readonly series.BearingRow[],
  suffixes: readonly Suffix[],
  factor: number,
): Generator<Variant> {
  for (const row of table) {
    const [basic, bore, outside, width] = row
    for (const { code, label, specs, speed } of suffixes) {
      const name = `${prefix}${basic}${code && `-${code}`}`
      yield {
        sku: [name],
        name: `${title} ${name} ${bore} x ${outside} x ${width} ${series.inch.includes(row) ? 'in' : 'mm'} ${label}`.trim(),
        specs: { designation: name, ...dimensions(row, factor, speed), ...specs },
      }
    }
  }
}

function family(
  title: string,
  code: string,
  brand: string,
  variants: Family['variants'],
  rest: Partial<Family> = {},
): Family {
  return { name: title, code, brand, variants, ...rest }
}

const brg = (
  title: string,
  code: string,
  brand: string,
  table: readonly series.BearingRow[],
  suffixes: readonly Suffix[],
  factor: number,
  prefix = '',
  rest: Partial<Family> = {},
) => family(`${brand} ${title}`, code, brand, () => bearings(title, prefix, table, suffixes, factor), rest)

const { drovant, torvane } = brands
const stainless = series.deepGroove.filter(([, bore]) => bore <= 50)

const ballBearings: readonly Category[] = [
  {
    name: 'Deep Groove Ball Bearings',
    attributes: [closure, boreType],
    fixed: { bore_type: 'Cylindrical', cage: 'Pressed steel' },
    families: [
      brg('Deep Groove Ball Bearing', 'DGB', drovant, series.deepGroove, deepGrooveSuffixes, 460000),
      brg('Deep Groove Ball Bearing', 'DGT', torvane, series.deepGroove, deepGrooveSuffixes.slice(2, 6), 420000, 'T'),
      brg(
        'Stainless Deep Groove Ball Bearing',
        'DGS',
        drovant,
        stainless,
        deepGrooveSuffixes.filter(({ code }) => code === '2RS' || code === '2Z'),
        400000,
        'W',
        {
          attributes: [refine(closure, { options: ['Shielded both sides (2Z)', 'Sealed both sides (2RS)'] })],
          fixed: { ring_material: 'Stainless steel X65Cr13' },
        },
      ),
    ],
  },
  {
    name: 'Miniature Ball Bearings',
    attributes: [closure],
    fixed: { cage: 'Pressed steel' },
    families: [
      brg('Miniature Ball Bearing', 'MIN', drovant, series.miniature, deepGrooveSuffixes.slice(0, 5), 500000),
      brg(
        'Miniature Stainless Ball Bearing',
        'MINS',
        torvane,
        series.miniature,
        deepGrooveSuffixes.slice(2, 5),
        480000,
        'S',
        { fixed: { ring_material: 'Stainless steel X65Cr13' } },
      ),
    ],
  },
  {
    name: 'Angular Contact Ball Bearings',
    attributes: [contactAngle, boolean('universal_matching', 'Universal matching')],
    fixed: { contact_angle: 40, universal_matching: true },
    families: [
      brg('Angular Contact Ball Bearing', 'ACB', drovant, series.angularContact, cageSuffixes, 430000),
      brg('Angular Contact Ball Bearing', 'ACT', torvane, series.angularContact, cageSuffixes.slice(0, 3), 410000, 'T'),
    ],
  },
  {
    name: 'Self-Aligning Ball Bearings',
    attributes: [boreType, number('misalignment', 'Permissible misalignment', 'deg', { min: 0, max: 5 })],
    fixed: { misalignment: 2.5 },
    families: [brg('Self-Aligning Ball Bearing', 'SAB', torvane, series.selfAligning, boreSuffixes, 420000)],
  },
  {
    name: 'Thrust Ball Bearings',
    attributes: [contactAngle, select('direction', 'Direction', ['Single direction', 'Double direction'])],
    fixed: { contact_angle: 90, direction: 'Single direction' },
    families: [
      brg(
        'Thrust Ball Bearing',
        'TBB',
        torvane,
        series.thrustBall,
        cageSuffixes.filter(({ code }) => code === '' || code === 'M'),
        160000,
      ),
    ],
  },
]

/** Inch bearings of the R series in inches, ratings in kN. */
const inchBearings: Category = {
  name: 'Inch Ball Bearings',
  attributes: [closure],
  fixed: { cage: 'Pressed steel' },
  families: [
    brg('Inch Ball Bearing', 'RIN', torvane, series.inch, deepGrooveSuffixes.slice(0, 6), 16500, '', {
      attributes: [bore, outsideDiameter, width].map(inInches),
    }),
  ],
}

const rollerBearings: readonly Category[] = [
  {
    name: 'Cylindrical Roller Bearings',
    attributes: [design],
    families: (['NU', 'NJ', 'NUP'] as const).map((type) =>
      brg('Cylindrical Roller Bearing', `CR-${type}`, drovant, series.cylindrical, cageSuffixes, 380000, type, {
        name: `Cylindrical Roller Bearing ${type}`,
        fixed: { roller_design: type },
      }),
    ),
  },
  {
    name: 'Tapered Roller Bearings',
    attributes: [design, contactAngle],
    fixed: { roller_design: 'Single row', contact_angle: 14 },
    families: [
      brg('Tapered Roller Bearing', 'TRB', drovant, series.tapered, cageSuffixes.slice(0, 2), 310000),
      brg('Tapered Roller Bearing', 'TRT', torvane, series.tapered, cageSuffixes.slice(0, 1), 300000, 'T'),
    ],
  },
  {
    name: 'Spherical Roller Bearings',
    attributes: [design, boreType, number('misalignment', 'Permissible misalignment', 'deg', { min: 0, max: 5 })],
    fixed: { roller_design: 'Double row', misalignment: 1.5 },
    families: [
      brg('Spherical Roller Bearing', 'SRB', drovant, series.spherical, boreSuffixes, 300000),
      brg('Spherical Roller Bearing', 'SRT', torvane, series.spherical, boreSuffixes, 290000, 'T'),
    ],
  },
  {
    name: 'Needle Roller Bearings',
    attributes: [design],
    fixed: { cage: 'Pressed steel', internal_clearance: 'CN' },
    families: [
      brg(
        'Drawn Cup Needle Bearing',
        'NDL',
        torvane,
        series.needle,
        [{ code: '', label: '', specs: { roller_design: 'Drawn cup, open' }, speed: 1 }],
        330000,
        'HK',
      ),
      brg(
        'Drawn Cup Needle Bearing Closed End',
        'NDC',
        torvane,
        series.needle,
        [{ code: '', label: '', specs: { roller_design: 'Drawn cup, closed' }, speed: 1 }],
        330000,
        'BK',
      ),
    ],
  },
]

const rollingAttributes = [
  designation,
  width,
  number('dynamic_load_rating', 'Basic dynamic load rating', 'kN', { min: 0.05, max: 2000, help: 'C, ISO 281' }),
  number('static_load_rating', 'Basic static load rating', 'kN', { min: 0.02, max: 2000, help: 'C0, ISO 76' }),
  number('speed_limit', 'Speed limit, grease', 'rpm', { min: 100, max: 200000 }),
  select('ring_material', 'Ring material', ['Bearing steel 100Cr6', 'Stainless steel X65Cr13']),
  cage,
  clearance,
  range('operating_temperature', 'Operating temperature', 'Cel', { min: -60, max: 350 }),
  integer('row_count', 'Rows', { min: 1, max: 4 }),
]

export const rolling: readonly Category[] = [
  {
    name: 'Ball Bearings',
    attributes: rollingAttributes,
    fixed: { ring_material: 'Bearing steel 100Cr6', operating_temperature: { min: -30, max: 120 } },
    categories: [...ballBearings, inchBearings],
  },
  {
    name: 'Roller Bearings',
    attributes: rollingAttributes,
    fixed: { ring_material: 'Bearing steel 100Cr6', operating_temperature: { min: -40, max: 120 } },
    categories: rollerBearings,
  },
]
