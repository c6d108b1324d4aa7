import { createDatabase } from '@tensile/database'
import { testDatabase } from '@tensile/local-stack/test-database'
import { createSubgraphSchema, loadTypeDefs } from '@tensile/subgraph'
import { askSchema } from '@tensile/subgraph/testing'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createContext } from '../context.ts'
import type { DB } from '../generated/database.ts'
import { permissions } from '../permissions.ts'
import { resolvers } from '../resolvers.ts'
import { createSearchMemory } from '../search-memory.ts'

const { writeUrl, readUrl, ownerUrl } = await testDatabase()
const owner = new pg.Pool({ connectionString: ownerUrl, max: 1 })
const database = createDatabase<DB>({
  schema: 'search',
  writeUrl: writeUrl('search'),
  readUrl: readUrl('search', { primary: true }),
  writePoolSize: 1,
  readPoolSize: 2,
  maxReplicaLagMs: 10_000,
})
const schema = createSubgraphSchema({ typeDefs: loadTypeDefs(`${import.meta.dirname}/..`), resolvers, permissions })
const memory = createSearchMemory()
const ask = askSchema(schema, (request) => createContext(request, database, memory))
afterAll(async () => {
  await database.close()
  await owner.end()
})

const skuOf = new Map<string, string>()
const product = async (family: string, sku: string, name: string, specs: object) => {
  const { rows } = await owner.query<{ id: string }>(
    'insert into catalog.product (sku, name, family_id, specs) select $1, $2, id, $3 from catalog.family where code = $4 returning id',
    [sku, name, specs, family],
  )
  skuOf.set(Buffer.from(`Product:${rows[0]?.id}`).toString('base64url'), sku)
}

beforeAll(async () => {
  await owner.query(`
    insert into catalog.category (name, level) values ('Fasteners', 'CLUSTER'), ('Motors', 'CLUSTER'), ('Sensors', 'CLUSTER');
    insert into catalog.category (name, level, parent_id) select 'Screws & Bolts', 'LEAF', id from catalog.category where name = 'Fasteners';
    insert into catalog.category (name, level, parent_id) select 'DC Motors', 'LEAF', id from catalog.category where name = 'Motors';
    insert into catalog.category (name, level, parent_id) select 'Proximity Sensors', 'LEAF', id from catalog.category where name = 'Sensors';
    insert into catalog.attribute_definition (category_id, key, label, type, unit, options, variant_defining, filterable)
    select c.id, d.key, d.label, d.type, d.unit, d.options, d.variant_defining, true from catalog.category c join (values
      ('Screws & Bolts', 'standard', 'Standard', 'SELECT', null, array['ISO 4762', 'ISO 4017'], false),
      ('Screws & Bolts', 'thread_size', 'Thread size', 'TEXT', null, '{}', true),
      ('Screws & Bolts', 'length', 'Length', 'NUMBER', 'mm', '{}', true),
      ('Screws & Bolts', 'material', 'Material', 'SELECT', null, array['Steel', 'Stainless steel A2'], true),
      ('Screws & Bolts', 'drive', 'Drive', 'SELECT', null, array['Hex socket', 'External hex'], false),
      ('DC Motors', 'voltage', 'Rated voltage', 'NUMBER', 'V', '{}', true),
      ('DC Motors', 'power', 'Power', 'NUMBER', 'W', '{}', true),
      ('DC Motors', 'brake', 'Brake', 'BOOLEAN', null, '{}', false),
      ('Proximity Sensors', 'supply', 'Supply voltage', 'RANGE', 'V', '{}', false),
      ('Proximity Sensors', 'distance', 'Sensing distance', 'NUMBER', 'mm', '{}', true)
    ) d (category, key, label, type, unit, options, variant_defining) on d.category = c.name;
    insert into catalog.family (name, code, category_id) select 'Socket head cap screw', 'SHCS', id from catalog.category where name = 'Screws & Bolts';
    insert into catalog.family (name, code, category_id) select 'Hex head screw', 'HHS', id from catalog.category where name = 'Screws & Bolts';
    insert into catalog.family (name, code, category_id) select 'Series D motor', 'DM', id from catalog.category where name = 'DC Motors';
    insert into catalog.family (name, code, category_id) select 'Inductive sensor', 'IS', id from catalog.category where name = 'Proximity Sensors'`)
  const socket = { standard: 'ISO 4762', drive: 'Hex socket' }
  const hex = { standard: 'ISO 4017', drive: 'External hex' }
  await product('SHCS', 'SHCS-M12-50-A2', 'Socket screw M12 x 50 A2', {
    ...socket,
    thread_size: 'M12',
    length: 50,
    material: 'Stainless steel A2',
  })
  await product('SHCS', 'SHCS-M12-60', 'Socket screw M12 x 60', {
    ...socket,
    thread_size: 'M12',
    length: 60,
    material: 'Steel',
  })
  await product('SHCS', 'SHCS-M12X1.5-50', 'Socket screw M12x1.5 x 50', {
    ...socket,
    thread_size: 'M12x1.5',
    length: 50,
    material: 'Steel',
  })
  await product('SHCS', 'SHCS-M6-20', 'Socket screw M6 x 20', {
    ...socket,
    thread_size: 'M6',
    length: 20,
    material: 'Steel',
  })
  await product('HHS', 'HHS-M12-50', 'Hex screw M12 x 50', {
    ...hex,
    thread_size: 'M12',
    length: 50,
    material: 'Steel',
  })
  await product('HHS', 'HHS-1/4-20-1', 'Hex screw 1/4-20 x 1"', {
    ...hex,
    thread_size: '1/4-20',
    length: '1 in',
    material: 'Steel',
  })
  await product('DM', 'DM-24-500', 'Motor 24 V 0.5 kW', { voltage: 24, power: 500, brake: true })
  await product('DM', 'DM-24-1491', 'Motor 24 V 2 hp', { voltage: 24, power: '2 hp' })
  await product('DM', 'DM-240-24', 'Motor 240 V 24 W', { voltage: 240, power: 24 })
  await product('IS', 'IS-4', 'Sensor 4 mm', { supply: { min: 4.5, max: 36 }, distance: 4 })
  await product('IS', 'IS-8', 'Sensor 8 mm', { supply: { min: 10, max: 20 }, distance: 8 })
  await owner.query('analyze')
})

const search = async (query: string, args: object = {}) => {
  const { data, errors } = await ask<{ search: any }>(
    `query ($query: String!, $filter: [SpecFilter!], $sort: ProductSort, $first: Int, $after: String) {
      search(query: $query, filter: $filter, sort: $sort, first: $first, after: $after) {
        totalCount didYouMean nodes { id } pageInfo { hasNextPage endCursor } interpretation { text kind key unit }
        facets { key type missing min max values { value count selected } } nearest { node { id } differs } relaxations { dropped { text } totalCount } } }`,
    { variables: { query, ...args } },
  )
  if (errors[0]) throw new Error(errors[0].message)
  return data.search
}
const skus = (nodes: { id: string }[]) =>
  nodes
    .map(({ id }) => skuOf.get(id))
    .sort()
    .join(' ')
const found = async (query: string) => skus((await search(query)).nodes)

describe('a query finds', () => {
  test.each([
    ['M12', 'HHS-M12-50 SHCS-M12-50-A2 SHCS-M12-60'],
    ['m12x1.75', 'HHS-M12-50 SHCS-M12-50-A2 SHCS-M12-60'],
    ['M12 × 1,5', 'SHCS-M12X1.5-50'],
    ['M12x50', 'HHS-M12-50 SHCS-M12-50-A2'],
    ['m12 stainless', 'SHCS-M12-50-A2'],
    ['M12 inox allen bolts', 'SHCS-M12-50-A2'],
    ['din 912 m6x20', 'SHCS-M6-20'],
    ['1/4"-20 UNC x 1', 'HHS-1/4-20-1'],
    ['.250-20', 'HHS-1/4-20-1'],
    ['1/4 UNC screw', 'HHS-1/4-20-1'],
    ['screw length over 55 mm', 'SHCS-M12-60'],
    ['screw 1 inch', 'HHS-1/4-20-1'],
    ['24V motor', 'DM-24-1491 DM-24-500'],
    ['1.5 kW motor', 'DM-24-1491'],
    ['motor 24V 0.5kW', 'DM-24-500'],
    ['motor with brake', 'DM-24-500'],
    ['sensor 24 V', 'IS-4'],
    ['sensor 12 to 18 V', 'IS-4 IS-8'],
    ['sensing distance under 5 mm', 'IS-4'],
    ['shcs m12 60', 'SHCS-M12-60'],
    ['shcsm1260', 'SHCS-M12-60'],
    ['SHCS-m12-60', 'SHCS-M12-60'],
    ['stainles M12', 'SHCS-M12-50-A2'],
  ])('%s', async (query, expected) => expect(await found(query)).toBe(expected))

  test.each(['M13 bolt', 'M12x2.5', '1.6 kW motor', 'sensor 40 V', 'M12x1.57'])(
    'nothing for the impossible %s',
    async (query) => {
      expect((await search(query)).totalCount).toBe(0)
    },
  )
})

describe('an empty result', () => {
  test('names what to drop, and the nearest products with what differs', async () => {
    const { nearest, relaxations } = await search('M12x2.5 stainless')
    expect(relaxations).toEqual([{ dropped: { text: 'M12x2.5' }, totalCount: 1 }])
    expect(skus(nearest.map(({ node }: { node: { id: string } }) => node))).toBe('SHCS-M12-50-A2')
    expect(nearest[0].differs).toEqual(['M12x2.5'])
  })

  test('of a word with a typing error is the result of the corrected one, said so', async () => {
    expect((await search('stainles M12')).didYouMean).toBe('stainless M12')
    expect((await search('stainless M12')).didYouMean).toBeNull()
  })
})

describe('facets', () => {
  const counts = (facets: any[], key: string) =>
    Object.fromEntries(
      facets.find((facet) => facet.key === key)?.values.map(({ value, count }: any) => [value, count]) ?? [],
    )

  test('count exactly, a filter does not shrink its own facet', async () => {
    const filter = [{ key: 'thread_size', in: ['M12'] }]
    const { totalCount, facets } = await search('screw', { filter })
    expect(totalCount).toBe(3)
    expect(counts(facets, 'thread_size')).toEqual({ '1/4-20': 1, M6: 1, M12: 3, 'M12x1.5': 1 })
    expect(counts(facets, 'material')).toEqual({ Steel: 2, 'Stainless steel A2': 1 })
    expect(
      facets.find(({ key }: any) => key === 'thread_size').values.filter(({ selected }: any) => selected),
    ).toHaveLength(1)
  })

  test('sort numbers by size and text naturally, tell who has no value and leave out what tells nothing apart', async () => {
    const { facets } = await search('screw')
    expect(facets.find(({ key }: any) => key === 'thread_size').values.map(({ value }: any) => value)).toEqual([
      '1/4-20',
      'M6',
      'M12',
      'M12x1.5',
    ])
    expect(facets.find(({ key }: any) => key === 'length')).toMatchObject({ min: 20, max: 60, missing: 0 })
    const motors = (await search('motor')).facets
    expect(motors.find(({ key }: any) => key === 'brake')).toMatchObject({
      missing: 2,
      values: [{ value: 'true', count: 1 }],
    })
    expect((await search('sensor')).facets.some(({ key }: any) => key === 'material')).toBe(false)
  })

  test('are asked in any unit', async () => {
    expect(skus((await search('', { filter: [{ key: 'length', min: '0.9 in', max: '2 in' }] })).nodes)).toBe(
      'HHS-1/4-20-1 HHS-M12-50 SHCS-M12-50-A2 SHCS-M12X1.5-50',
    )
    await expect(search('', { filter: [{ key: 'length', min: '5 V' }] })).rejects.toThrow('mm')
    await expect(search('', { filter: [{ key: 'nope', in: ['1'] }] })).rejects.toThrow('"nope"')
  })
})

test('pages are stable and whole', async () => {
  const seen: string[] = []
  let after: string | null = null
  do {
    const page: any = await search('screw', { first: 4, after, sort: { by: 'SPEC', specKey: 'length' } })
    seen.push(...page.nodes.map(({ id }: { id: string }) => skuOf.get(id)))
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after)
  expect(seen).toEqual(['SHCS-M6-20', 'HHS-1/4-20-1', 'HHS-M12-50', 'SHCS-M12-50-A2', 'SHCS-M12X1.5-50', 'SHCS-M12-60'])
})

test('a new attribute, option or synonym is understood the moment it is saved', async () => {
  expect((await search('IP67 sensor')).totalCount).toBe(0)
  await owner.query(`
    insert into catalog.attribute_definition (category_id, key, label, type, unit, filterable) select id, 'torque', 'Stall torque', 'NUMBER', 'N.m', true from catalog.category where name = 'DC Motors';
    insert into catalog.attribute_definition (category_id, key, label, type, options) select id, 'protection', 'Protection', 'SELECT', array['IP67'] from catalog.category where name = 'Proximity Sensors';
    update catalog.product set specs = specs || '{"torque": "150 N.cm"}' where sku = 'DM-240-24';
    update catalog.product set specs = specs || '{"protection": "IP67"}' where sku = 'IS-8';
    insert into catalog.synonym (term, meaning) values ('hall probe', 'inductive sensor')`)
  expect(await found('motor 1.5 Nm')).toBe('DM-240-24')
  expect(await found('stall torque over 1 Nm')).toBe('DM-240-24')
  expect(await found('ip67 sensor')).toBe('IS-8')
  expect(await found('hall probe')).toBe('IS-4 IS-8')
})

test('tells how it read each part', async () => {
  const { interpretation } = await search('24V motor')
  expect(interpretation).toEqual(
    expect.arrayContaining([
      { text: 'motor', kind: 'CATEGORY', key: null, unit: null },
      { text: '24V', kind: 'SPEC', key: null, unit: 'V' },
    ]),
  )
})

test('answers hostile input, and refuses only what is too long', async () => {
  const hostile = [
    "o'ring",
    '"',
    '\\',
    ':*',
    '& | !',
    '<->',
    "'; drop table x --",
    '🔩',
    '\u0000',
    'שלום',
    '-40',
    '((((',
    '1/0 in',
    '9'.repeat(300),
    '%',
    '_',
    'M',
    '#',
    'x x x',
  ]
  for (const query of hostile) expect((await search(query)).totalCount).toBeGreaterThanOrEqual(0)
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      async (query) => (await search(query)).totalCount >= 0,
    ),
    { numRuns: 150 },
  )
  await expect(search('x'.repeat(501))).rejects.toThrow('500')
})
