import { countStatements } from '@tensile/database'
import { testDatabase } from '@tensile/local-stack/test-database'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSearch } from '../tests/search.ts'

const { ask, search, owner, close } = openSearch(await testDatabase())
afterAll(close)

interface Lamp {
  colour?: string
  features?: string[]
  length?: number
  supply?: { min: number; max: number }
  dimmable?: boolean
}

const colours = ['red', 'green', 'blue', 'amber']
const features = ['fanless', 'modular', 'sealed']
// Fewer of each from left to right, so that facets are not all alike.
const lamps: Lamp[] = Array.from({ length: 120 }, (_, n) => ({
  ...(n % 7 > 0 && { colour: colours[((n * n) % 5) % 4] }),
  ...(n % 3 > 0 && { features: features.slice(0, 1 + (n % 3)) }),
  ...(n % 11 > 0 && { length: [2, 10, 12.5, 100][n % 4] }),
  ...(n % 5 > 1 && { supply: { min: n % 2 ? 4.5 : 10, max: n % 2 ? 36 : 20 } }),
  ...(n % 4 > 0 && { dimmable: n % 8 > 3 }),
}))

beforeAll(async () => {
  await owner.query(`
    insert into catalog.category (name, level) values ('Lighting', 'CLUSTER');
    insert into catalog.category (name, level, parent_id) select 'Lamps', 'LEAF', id from catalog.category where name = 'Lighting';
    insert into catalog.attribute_definition (category_id, key, label, type, unit, options, filterable)
    select c.id, d.key, d.label, d.type, d.unit, d.options, true from catalog.category c, (values
      ('colour', 'Colour', 'SELECT', null, array['red', 'green', 'blue', 'amber']), ('features', 'Features', 'MULTI_SELECT', null, array['fanless', 'modular', 'sealed']),
      ('length', 'Length', 'NUMBER', 'mm', '{}'), ('supply', 'Supply', 'RANGE', 'V', '{}'), ('dimmable', 'Dimmable', 'BOOLEAN', null, '{}')
    ) d (key, label, type, unit, options) where c.name = 'Lamps';
    insert into catalog.family (name, code, category_id) select 'Panel lamp', 'PL', id from catalog.category where name = 'Lamps'`)
  await owner.query(
    `insert into catalog.product (sku, name, family_id, specs)
     select 'PL-' || n, 'Panel lamp ' || n, f.id, specs from catalog.family f, jsonb_array_elements($1::jsonb) with ordinality e (specs, n)`,
    [JSON.stringify(lamps)],
  )
})

type Filter = { key: keyof Lamp; in?: readonly string[]; min?: string; max?: string; contains?: string; is?: boolean }

/** Counted the long way. */
function bruteForce(filters: Filter[]) {
  const count = (key: keyof Lamp) => {
    const counted = lamps.filter((lamp) => filters.every((filter) => filter.key === key || passes(lamp, filter)))
    const values: Record<string, number> = {}
    for (const lamp of counted) for (const value of valuesOf(lamp, key)) values[value] = (values[value] ?? 0) + 1
    return { missing: counted.filter((lamp) => lamp[key] === undefined).length, values }
  }
  const keys = ['colour', 'features', 'length', 'supply', 'dimmable'] as const
  return {
    total: lamps.filter((lamp) => filters.every((filter) => passes(lamp, filter))).length,
    facets: Object.fromEntries(
      keys.map((key) => [key, count(key)] as const).filter(([, { values }]) => Object.keys(values).length > 0),
    ),
  }
}

function valuesOf(lamp: Lamp, key: keyof Lamp): string[] {
  const value = lamp[key]
  if (value === undefined) return []
  if (Array.isArray(value)) return value
  return [typeof value === 'object' ? `${value.min}..${value.max}` : String(value)]
}

function passes(lamp: Lamp, filter: Filter): boolean {
  const { length, supply } = lamp
  const low = filter.key === 'supply' ? supply?.min : length
  const high = filter.key === 'supply' ? supply?.max : length
  if (filter.in && !valuesOf(lamp, filter.key).some((value) => filter.in?.includes(value))) return false
  if (filter.is !== undefined && lamp.dimmable !== filter.is) return false
  if (filter.min && !(high !== undefined && high >= Number(filter.min))) return false
  if (filter.max && !(low !== undefined && low <= Number(filter.max))) return false
  const inside = Number(filter.contains)
  return !filter.contains || (low !== undefined && high !== undefined && low <= inside && high >= inside)
}

const size = fc.constantFrom('1', '10', '12.5', '50')
const anyFilter: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({ key: fc.constant('colour' as const), in: fc.subarray(colours, { minLength: 1 }) }),
  fc.record({ key: fc.constant('features' as const), in: fc.subarray(features, { minLength: 1 }) }),
  fc.record({ key: fc.constant('length' as const), min: size }),
  fc.record({ key: fc.constant('length' as const), max: size }),
  fc.record({ key: fc.constant('length' as const), in: fc.constant(['10', '100']) }),
  fc.record({ key: fc.constant('supply' as const), contains: fc.constantFrom('5', '15', '24') }),
  fc.record({ key: fc.constant('dimmable' as const), is: fc.boolean() }),
)

async function facetsOf(filter: Filter[]) {
  const { totalCount, facets } = await search('', { filter })
  return {
    total: totalCount,
    facets: Object.fromEntries(
      facets.map(({ key, missing, values }: any) => [
        key,
        { missing, values: Object.fromEntries(values.map(({ value, count }: any) => [value, count])) },
      ]),
    ),
  }
}

test('of any filters are what counting product by product gives', async () => {
  expect(await facetsOf([])).toEqual(bruteForce([]))
  await fc.assert(
    fc.asyncProperty(fc.array(anyFilter, { minLength: 1, maxLength: 4 }), async (filters) => {
      expect(await facetsOf(filters)).toEqual(bruteForce(filters))
    }),
    { numRuns: 60 },
  )
})

test('the first facets come alone when asked for so, with those that are filtered by, and their number', async () => {
  const keysOf = async (first: number, filter: Filter[]) => {
    const { data, errors } = await ask<{ search: any }>(
      `query ($first: Int, $filter: [SpecFilter!]) { search(query: "", filter: $filter) { facetCount facets(first: $first) { key } all: facets { key } } }`,
      { variables: { first, filter } },
    )
    expect(errors).toEqual([])
    const { facets, all, facetCount } = data.search
    expect(facetCount).toBe(all.length)
    return { all: all.map(({ key }: any) => key), first: facets.map(({ key }: any) => key) }
  }
  const { all, first } = await keysOf(2, [])
  expect(all).toHaveLength(5)
  expect(first).toEqual(all.slice(0, 2))
  const filtered = await keysOf(1, [{ key: 'dimmable', is: true }])
  expect(filtered.first).toEqual(filtered.all.filter((key: string, at: number) => at === 0 || key === 'dimmable'))
  expect(filtered.first).toContain('dimmable')
  const { errors } = await ask('{ search(query: "") { facets(first: -1) { key } } }')
  expect(errors[0]?.message).toBe("`first` is -1: it can't be less than 0.")
})

test('each value leads to as many products as it says, and bounds to all that have one', async () => {
  await owner.query(`
    insert into catalog.category (name, level, parent_id) select 'Tubes', 'LEAF', id from catalog.category where name = 'Lighting';
    insert into catalog.attribute_definition (category_id, key, label, type, unit, filterable)
      select id, 'length', 'Length', 'NUMBER', 'in', true from catalog.category where name = 'Tubes';
    insert into catalog.family (name, code, category_id) select 'Tube ' || n, 'T' || n, id from catalog.category, generate_series(1, 2) n where name = 'Tubes';
    insert into catalog.product (sku, name, family_id, specs)
      select f.code || '-' || n, f.name || ' lamp ' || n, f.id, jsonb_build_object('length', n) from catalog.family f, generate_series(1, 200) n where f.code like 'T%'`)
  try {
    for (const text of ['', 'lamp', 'tube', 'panel']) {
      const { facets } = await search(text)
      for (const { key, values } of facets)
        for (const { value, count } of values.slice(0, 12)) {
          const filter = key === 'dimmable' ? { key, is: value === 'true' } : { key, in: [value] }
          expect([text, key, value, (await search(text, { filter: [filter] })).totalCount]).toEqual([
            text,
            key,
            value,
            count,
          ])
        }
      const { data } = await ask<{ search: any }>(
        'query ($text: String!) { search(query: $text) { totalCount facets { key min max missing } } }',
        { variables: { text } },
      )
      const length = data.search.facets.find(({ key }: { key: string }) => key === 'length')
      const bounds = { key: 'length', min: String(length.min), max: String(length.max) }
      expect((await search(text, { filter: [bounds] })).totalCount).toBe(data.search.totalCount - length.missing)
    }
  } finally {
    await owner.query(`
      delete from catalog.product where sku like 'T%';
      delete from catalog.family where code like 'T%';
      delete from catalog.attribute_definition d using catalog.category c where c.id = d.category_id and c.name = 'Tubes';
      delete from catalog.category where name = 'Tubes'`)
  }
})

test('filters have a thousand values at most', async () => {
  const filter = [{ key: 'length', in: Array.from({ length: 1001 }, (_, n) => String(n)) }]
  await expect(search('', { filter })).rejects.toThrow('At most 1000 values at once in filters.')
})

describe('facets are of this moment', () => {
  const facet = async (key: string) => (await search('')).facets.find((one: { key: string }) => one.key === key)
  const countOf = async (key: string, value: string) =>
    (await facet(key))?.values.find((one: { value: string }) => one.value === value)?.count ?? 0
  const write = (statement: string) => owner.query(statement)

  test('when a value changes, a product goes, becomes a draft or is published again', async () => {
    const reds = await countOf('colour', 'red')
    await write(`update catalog.product set specs = specs || '{"colour": "red"}' where sku = 'PL-1'`)
    expect(await countOf('colour', 'red')).toBe(reds + 1)
    await write(`update catalog.product set status = 'DRAFT' where sku = 'PL-1'`)
    expect(await countOf('colour', 'red')).toBe(reds)
    expect((await search('PL-1')).totalCount).toBe(0)
    await write(`update catalog.product set status = 'DISCONTINUED' where sku = 'PL-1'`)
    expect(await countOf('colour', 'red')).toBe(reds + 1)
    expect((await search('PL-1')).totalCount).toBe(1)
    await write(`delete from catalog.product where sku = 'PL-1'`)
    expect(await countOf('colour', 'red')).toBe(reds)
  })

  test('and are counted once for each change, also when old changes are folded', async () => {
    const versionOf = async () =>
      Number((await owner.query('select version from search.document_version')).rows[0].version)
    const readsLists = async () => {
      const { statements } = await countStatements(() => facetsOf([]))
      return statements.some((statement) => /string_agg\((d\.)?facets/.test(statement))
    }
    await facetsOf([])
    expect(await readsLists()).toBe(false)
    await write(`select setval(pg_get_serial_sequence('search.change', 'id'), 4998)`)
    const before = await versionOf()
    const recolour = (colour: string) =>
      write(`update catalog.product set specs = specs || '{"colour": "${colour}"}' where sku = 'PL-2'`)
    for (const colour of ['red', 'green', 'red', 'green']) await recolour(colour)
    const { rows } = await owner.query('select count(*)::integer as count from search.change')
    expect(rows).toEqual([{ count: expect.any(Number) }])
    expect(rows[0].count).toBeLessThan(5)
    expect(await versionOf()).toBeGreaterThan(before)
    expect(await readsLists()).toBe(true)
    expect(await readsLists()).toBe(false)
    await write(`update catalog.product set name = name where sku = 'PL-2'`)
    expect(await readsLists()).toBe(false)
  })

  test('and nothing is known to be found until something is', async () => {
    const lookups = async () => {
      const { statements } = await countStatements(() => search('panel lamp violaceous'))
      return statements.filter((statement) => statement.includes('search.product_document d')).length
    }
    expect(await lookups()).toBeGreaterThan(0)
    expect(await lookups()).toBe(0)
    await write(`update catalog.product set name = 'Panel lamp violaceous' where sku = 'PL-3'`)
    expect((await search('panel lamp violaceous')).totalCount).toBe(1)
  })

  test('when an attribute is no longer filterable, or is again', async () => {
    await write(`update catalog.attribute_definition set filterable = false where key = 'colour'`)
    expect(await facet('colour')).toBeUndefined()
    await write(`update catalog.attribute_definition set filterable = true where key = 'colour'`)
    expect(await countOf('colour', 'red')).toBeGreaterThan(0)
  })

  test('when a label or unit changes', async () => {
    await write(`update catalog.attribute_definition set label = 'Overall length' where key = 'length'`)
    await write(`update catalog.attribute_definition set unit = 'cm' where key = 'length'`)
    const { rows } = await owner.query(`select label, unit from search.facet_definition where key = 'length'`)
    expect(rows).toEqual([{ label: 'Overall length', unit: 'cm' }])
    expect(await countOf('length', '1.25')).toBeGreaterThan(0)
    expect(await countOf('length', '12.5')).toBe(0)
  })

  test('when a nearer definition takes over, and when it goes', async () => {
    const before = await facet('features')
    await write(`insert into catalog.attribute_definition (family_id, key, label, type, filterable)
      select id, 'features', 'Features', 'MULTI_SELECT', false from catalog.family where code = 'PL'`)
    expect(await facet('features')).toBeUndefined()
    await write(`delete from catalog.attribute_definition where family_id is not null`)
    expect(await facet('features')).toEqual(before)
  })

  test('when the family moves to another category', async () => {
    const before = await facet('colour')
    await write(`
      insert into catalog.category (name, level) values ('Signals', 'CLUSTER');
      insert into catalog.category (name, level, parent_id) select 'Signal lamps', 'LEAF', id from catalog.category where name = 'Signals';
      insert into catalog.attribute_definition (category_id, key, label, type, unit, options, filterable)
      select c.id, d.key, d.label, d.type, d.unit, d.options, d.filterable from catalog.category c, catalog.attribute_definition d where c.name = 'Signal lamps';
      update catalog.family set category_id = (select id from catalog.category where name = 'Signal lamps') where code = 'PL'`)
    expect(await facet('colour')).toEqual(before)
    const { rows } = await owner.query(
      `select id from catalog.category where name in ('Lamps', 'Signal lamps') order by name`,
    )
    const [lampLeaf, signalLeaf] = rows.map(({ id }) => Buffer.from(`Category:${id}`).toString('base64url'))
    expect((await search('', { categoryId: lampLeaf })).totalCount).toBe(0)
    expect((await search('', { categoryId: signalLeaf })).totalCount).toBe(119)
  })

  test('when another family has it, which is not filtered by it: a filter finds what the facet counts', async () => {
    await write(`
      insert into catalog.family (name, code, category_id) select 'Spare lamp', 'SP', category_id from catalog.family where code = 'PL';
      insert into catalog.attribute_definition (family_id, key, label, type, options, filterable)
      select id, 'colour', 'Colour', 'SELECT', array['red'], false from catalog.family where code = 'SP';
      insert into catalog.product (sku, name, family_id, specs) select 'SP-1', 'Spare lamp', id, '{"colour": "red"}' from catalog.family where code = 'SP'`)
    const red = { filter: [{ key: 'colour', in: ['red'] }] }
    const counted = await countOf('colour', 'red')
    expect((await search('', red)).totalCount).toBe(counted)
    await write(`update catalog.attribute_definition set filterable = false where key = 'colour'`)
    expect(await facet('colour')).toBeUndefined()
    expect((await search('', red)).totalCount).toBe((counted ?? 0) + 1)
  })
})
