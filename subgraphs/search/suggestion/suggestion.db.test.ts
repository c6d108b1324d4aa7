import { countStatements } from '@tensile/database'
import { testDatabase } from '@tensile/local-stack/test-database'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSearch } from '../tests/search.ts'

const own = await testDatabase()
const { ask, suggested, owner, close } = openSearch(own)
afterAll(close)

beforeAll(async () => {
  await owner.query(`
    insert into catalog.category (name, level) values ('Hexagon tools', 'CLUSTER'), ('Seals', 'CLUSTER');
    insert into catalog.category (name, level, parent_id) select 'Hex head screws', 'LEAF', id from catalog.category where name = 'Hexagon tools';
    insert into catalog.category (name, level, parent_id) select 'O-Rings', 'LEAF', id from catalog.category where name = 'Seals';
    insert into catalog.brand (name) values ('Hexa'), ('Drovant');
    insert into catalog.family (name, code, category_id, brand_id) select 'Hex bolt DIN 933', 'HXB', c.id, b.id
      from catalog.category c, catalog.brand b where c.name = 'Hex head screws' and b.name = 'Drovant';
    insert into catalog.family (name, code, category_id) select 'Metric O-ring', 'ORM', id from catalog.category where name = 'O-Rings';
    insert into catalog.product (sku, name, family_id, brand_id, status, specs)
    select sku, v.name, f.id, (select id from catalog.brand where name = v.brand), status, '{}' from catalog.family f join (values
      ('HXB', 'HXB-M8-20', 'Hex bolt M8 x 20', null, 'ACTIVE'), ('HXB', 'HXB-M8-25', 'Hex bolt M8 x 25', 'Hexa', 'ACTIVE'),
      ('HXB', 'HXB-M8-30', 'Hex bolt M8 x 30', null, 'DRAFT'), ('HXB', 'HXB-M8-35', 'Hex bolt M8 x 35', null, 'DISCONTINUED'),
      ('ORM', 'ORM/20-3', 'Ring 20 x 3', null, 'ACTIVE')
    ) v (family, sku, name, brand, status) on v.family = f.code`)
})

describe('while typing', () => {
  test('categories come first, then brands, families and products, each with its count', async () => {
    expect(await suggested('hex')).toEqual([
      'Category Hexagon tools 3',
      'Category Hex head screws 3',
      'Brand Hexa 1',
      'Family Hex bolt DIN 933 3',
      'Product Hex bolt M8 x 20 1',
      'Product Hex bolt M8 x 25 1',
    ])
  })

  test('an exact match comes before everything', async () => {
    expect((await suggested('HEXA'))[0]).toBe('Brand Hexa 1')
  })

  test('a brand counts the products of its families that bear no other', async () => {
    expect((await suggested('drov'))[0]).toBe('Brand Drovant 2')
  })

  test.each([
    ['a word in the middle', 'head scr', 'Category Hex head screws 3'],
    ['the words in another order', 'screws hex', 'Category Hex head screws 3'],
    ['the last word', 'tool', 'Category Hexagon tools 3'],
    ['a standard', 'din 933', 'Family Hex bolt DIN 933 3'],
    ['the code of a family', 'orm', 'Family Metric O-ring 1'],
    ['a dash and none', 'oring', 'Category O-Rings 1'],
    ['a part of a word with a dash', 'o-ri', 'Category O-Rings 1'],
    ['a plural', 'metric o-rings', 'Family Metric O-ring 1'],
    ['a synonym', 'hexagon scr', 'Category Hex head screws 3'],
    ['a typing error', 'toolz', 'Category Hexagon tools 3'],
    ['a SKU without its dashes', 'hxbm820', 'Product HXB-M8-20 1'],
    ['a SKU in any case', 'orm/20', 'Product ORM/20-3 1'],
  ])('by %s: %s', async (_, text, first) => expect((await suggested(text))[0]).toBe(first))

  test('products by SKU are for sale', async () => {
    expect(await suggested('hxb-m8')).toEqual(['Product HXB-M8-20 1', 'Product HXB-M8-25 1'])
  })

  test('nothing is suggested for nothing, and wildcards are text', async () => {
    for (const text of ['', '  ', '%', '_ex', "'", '\\', 'x'.repeat(5_000)]) expect(await suggested(text)).toEqual([])
  })

  test('as many are suggested as were asked for, of each kind some, and a larger wish is refused with the cap', async () => {
    expect(await suggested('hex', 4)).toEqual([
      'Category Hexagon tools 3',
      'Brand Hexa 1',
      'Family Hex bolt DIN 933 3',
      'Product Hex bolt M8 x 20 1',
    ])
    const { errors } = await ask('{ suggest(query: "hex", first: 25) { text } }')
    expect(errors[0]?.message).toContain('24')
  })

  test('one statement suggests and one counts, however many are suggested', async () => {
    const { statements } = await countStatements(() => suggested('hex', 24))
    expect(statements).toHaveLength(2)
  })
})

describe('at the size of a catalog', () => {
  beforeAll(async () => {
    await owner.query(`
      insert into catalog.product (sku, name, family_id, specs)
      select 'HXB-B-' || n, 'Screw no ' || n || ' of many', id, '{}' from catalog.family, generate_series(1, 4000) n where code = 'HXB'`)
    await owner.query('analyze')
  })

  test.each([
    ['SKUs', `search.plain_sku(sku) like 'hxbb3%' order by search.plain_sku(sku) limit 8`],
    ['names', `lower(name) collate "C" like 'screw no 39%' order by lower(name) collate "C" limit 8`],
  ])('%s of products are found by an index', async (_, condition) => {
    const { rows } = await owner.query<Record<string, string>>(
      `explain select id from search.product where ${condition}`,
    )
    const plan = rows.flatMap(Object.values).join(' ')
    expect(plan).toContain('Index Scan')
    expect(plan).not.toContain('Seq Scan')
  })
})
