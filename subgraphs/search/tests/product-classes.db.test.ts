import { importCatalog, type CatalogSource, type Entry, type Sheet } from '@tensile/catalog-import'
import { testDatabase } from '@tensile/local-stack/test-database'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoCatalog } from '../../../db/seeds/catalog/index.ts'
import { openSearch } from './search.ts'

const own = await testDatabase()
const { search, owner, close } = openSearch(own)
afterAll(close)

/** Classes of the demo catalog that are no fasteners; all its categories, attributes and families are there. */
const families = new Set([
  ...[
    'Brake Motor IE3',
    'IEC Motor IE3 aluminium',
    'DC Gearmotor',
    'Hybrid Stepper Motor',
    'Inductive Sensor standard',
  ],
  ...[
    'Pressure Transmitter',
    'Electronic Pressure Switch',
    'Ball Valve threaded',
    'Butterfly Valve PN 16',
    'Check Valve threaded',
  ],
  ...[
    'Safety Valve threaded',
    'PVC control cable',
    'Cable Gland',
    'Contactor AC-3',
    'DIN Rail Power Supply',
    'O-Ring metric',
  ],
  ...[
    'Hydraulic Hose Assembly 2SN',
    'Hydraulic Cylinder ISO 6020-2',
    'Push-In Fitting Straight',
    'Safety Shoe',
    'Timing Pulley',
  ],
  ...['Torvane Deep Groove Ball Bearing', 'Drovant Tapered Roller Bearing', 'Retro-reflective with polarising filter'],
])

beforeAll(async () => {
  const source: CatalogSource = {
    name: 'product classes',
    digest: () => Promise.resolve('product classes'),
    categories: sheet('categories', demoCatalog.categories),
    attributes: sheet('attributes', demoCatalog.attributes),
    families: sheet('families', demoCatalog.families),
    products: sheet('products', demoCatalog.products, ({ family }) => families.has(family.at(-1) ?? '')),
    fractionRead: () => null,
  }
  await importCatalog(source, { databaseUrl: own.writeUrl('catalog'), onRefusals: () => undefined })
  await owner.query('analyze')
}, 180_000)

function sheet<Row>(name: string, rows: Iterable<Row>, isWanted: (row: Row) => boolean = () => true): Sheet<Row> {
  return {
    name,
    *read(): Generator<Entry<Row>> {
      let line = 0
      for (const row of rows) if (isWanted(row)) yield { line: ++line, row }
    },
  }
}

/** How a query was read, "SPEC voltage: 24 V", and the names of the best products. */
async function read(query: string) {
  const { interpretation, nodes, totalCount } = await search(query, { first: 10 })
  const ids = nodes.map(({ id }: { id: string }) => Buffer.from(id, 'base64url').toString().split(':')[1])
  const { rows } = await owner.query<{ name: string }>('select name from catalog.product where id = any ($1)', [ids])
  return {
    totalCount,
    terms: interpretation.map(({ kind, key, display }: any) => [kind, ...(key ? [key] : []), display].join(' ')),
    names: rows.map(({ name }) => name),
  }
}

describe('is read and found:', () => {
  test.each<[query: string, terms: string[], best: RegExp]>([
    ['3 kW motor 4 pole', ['SPEC 3 kW', 'TEXT motor', 'SPEC pole_count 4'], /Motor 3 kW .* 4-pole/],
    ['2 hp motor IE3', ['SPEC 2 hp', 'TEXT motor', 'TEXT ie3'], /Motor 1.5 kW .* IE3/],
    [
      'brake motor 400 V 1.5 kW B5',
      ['CATEGORY Brake Motors', 'SPEC 400 V', 'SPEC 1.5 kW', 'TEXT b5'],
      /Brake Motor 1.5 kW .* 400 V .* B5/,
    ],
    ['motor -20 to 40 °C', ['TEXT motor', 'SPEC -20–40 °C'], /Motor/],
    ['24 V DC gearmotor 10:1', ['SPEC 24 V', 'CATEGORY DC Gearmotors', 'SPEC 10 :1'], /DC Gearmotor 24 V .* 10:1/],
    [
      'stepper motor nema 23 1.8 deg',
      ['CATEGORY Stepper Motors', 'TEXT nema 23', 'SPEC 1.8 °'],
      /Stepper Motor NEMA 23 .* 1.8 deg/,
    ],
    [
      'M18 inductive sensor PNP NO',
      ['SPEC M18, any pitch', 'CATEGORY Inductive Sensors', 'TEXT pnp', 'TEXT no'],
      /M18x1 .* PNP NO/,
    ],
    ['inductive sensor 24 V IP67', ['CATEGORY Inductive Sensors', 'SPEC 24 V', 'TEXT ip67'], /Inductive Sensor/],
    [
      'pressure transmitter 0-10 bar 4-20 mA',
      ['CATEGORY Pressure Transmitters', 'SPEC 0–10 bar', 'SPEC 4–20 mA'],
      /0 - 10 bar .* 4 - 20 mA/,
    ],
    ['pressure switch 250 bar', ['CATEGORY Pressure Switches', 'SPEC 250 bar'], /Switch 0 - 250 bar/],
    ['pressure transmitter 145 psi', ['CATEGORY Pressure Transmitters', 'SPEC 145 psi'], /Transmitter 0 - 10 bar/],
    [
      'ball valve DN25 stainless',
      ['TEXT ball', 'CATEGORY Valves', 'SPEC dn dn25', 'TEXT stainless'],
      /Ball Valve (G|NPT) 1" Stainless/,
    ],
    [
      'ball valve dn 25 brass',
      ['TEXT ball', 'CATEGORY Valves', 'SPEC dn 25', 'TEXT brass'],
      /Ball Valve (G|NPT) 1" .*brass/i,
    ],
    [
      'butterfly valve DN100 PN16',
      ['CATEGORY Butterfly Valves', 'SPEC dn dn100', 'TEXT pn16'],
      /Butterfly Valve .* DN 100 PN 16/,
    ],
    ['safety valve 3/4 6 bar', ['CATEGORY Safety Valves', 'SPEC 3/4', 'SPEC 6 bar'], /Safety Valve G 3\/4"/],
    ['control cable 4 x 0.75', ['TEXT control', 'TEXT cable', 'SPEC 4 × 0.75'], /cable 4 G 0.75 mm²/],
    ['cable 4 cores 1.5 mm²', ['TEXT cable', 'SPEC core_count 4', 'SPEC 1.5 mm²'], /cable 4 G 1.5 mm²/],
    ['cable gland M20 brass', ['CATEGORY Cable Glands', 'SPEC M20, any pitch', 'TEXT brass'], /Gland M20x1.5 .*brass/],
    [
      'contactor 24V coil 9 A',
      ['CATEGORY Contactors', 'SPEC coil_voltage 24 V', 'SPEC 9 A'],
      /Contactor 4 kW 9 A AC-3, coil 24 V/,
    ],
    [
      'din rail power supply 24V 10A',
      ['CATEGORY DIN Rail Power Supplies', 'SPEC 24 V', 'SPEC 10 A'],
      /Power Supply 24 V 10 A/,
    ],
    ['240W psu', ['SPEC 240 W', 'TEXT psu'], /Power Supply .* 240 W/],
    ['o-ring 20x3 viton', ['TEXT o-ring', 'SPEC 20 × 3', 'TEXT viton'], /O-Ring 20 x 3 mm FKM/],
    [
      'o-ring id 25 to 30 mm nbr',
      ['TEXT o-ring', 'SPEC inside_diameter 25–30 mm', 'TEXT nbr'],
      /O-Ring (2[5-9]|30)(\.\d+)? x .* NBR/,
    ],
    [
      'epdm o-ring cross section 3 id under 12',
      ['TEXT epdm', 'TEXT o-ring', 'SPEC cross_section_diameter 3 mm', 'SPEC inside_diameter ≤ 12 mm'],
      /O-Ring (\d|1[0-2])(\.\d+)? x 3 mm EPDM/,
    ],
    ['hydraulic hose over 300 bar', ['CATEGORY Hydraulics', 'TEXT hose', 'SPEC ≥ 300 bar'], /Hydraulic Hose/],
    [
      'hydraulic hose 1/2" 2SN',
      ['CATEGORY Hydraulics', 'TEXT hose', 'SPEC 1/2 in', 'TEXT 2sn'],
      /Hose Assembly 2SN -8 \(12.7 mm\)/,
    ],
    [
      'hydraulic cylinder 50 bore 200 stroke',
      ['CATEGORY Hydraulic Cylinders', 'SPEC 50 mm', 'SPEC stroke 200 mm'],
      /Cylinder ISO 6020-2 50 \/ .* x 200 mm/,
    ],
    [
      'push in fitting 8 mm 1/4',
      ['TEXT push', 'TEXT fitting', 'SPEC 8 mm', 'SPEC 1/4'],
      /Push-In Fitting straight [GR]1\/4 - 8 mm/,
    ],
    ['safety shoes size 43 s3', ['CATEGORY Safety Shoes', 'SPEC 43', 'TEXT s3'], /Safety Shoe .* S3 EU 43/],
    ['timing pulley 20 teeth', ['CATEGORY Timing Pulleys', 'SPEC tooth_count 20'], /Timing Pulley .* 20 teeth/],
    [
      'deep groove bearing 25x52x15',
      ['TEXT deep', 'TEXT groove', 'CATEGORY Bearings', 'SPEC 25 × 52 × 15'],
      /Deep Groove .* 25 x 52 x 15 mm/,
    ],
    [
      'tapered roller bearing 30205',
      ['CATEGORY Tapered Roller Bearings', 'TEXT 30205'],
      /Tapered Roller Bearing 30205/,
    ],
    ['torvane bearing bore 25 mm', ['BRAND Torvane', 'CATEGORY Bearings', 'SPEC 25 mm'], /Bearing T\S+ 25 x/],
  ])('%s', async (query, terms, best) => {
    const answer = await read(query)
    expect(answer.terms).toEqual(terms)
    expect(answer.names).not.toEqual([])
    for (const name of answer.names) expect(name).toMatch(best)
  })
})

test.each([
  'M13 cable gland',
  'motor 3.3 kW 4 pole',
  'o-ring 20x3.3 viton',
  'butterfly valve DN110',
  'inductive sensor 48 V',
])('nothing is passed off as %s', async (query) => expect((await read(query)).totalCount).toBe(0))
