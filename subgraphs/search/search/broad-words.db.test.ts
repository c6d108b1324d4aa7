import { countStatements } from '@tensile/database'
import { testDatabase } from '@tensile/local-stack/test-database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSearch } from '../tests/search.ts'

const { search, warmUp, owner, close } = openSearch(await testDatabase())
afterAll(close)

beforeAll(async () => {
  await owner.query(`
    insert into catalog.category (name, level) values ('Fasteners', 'CLUSTER');
    insert into catalog.category (name, level, parent_id) select 'Screws', 'LEAF', id from catalog.category;
    insert into catalog.attribute_definition (category_id, key, label, type, unit, filterable)
      select id, 'length', 'Length', 'NUMBER', 'mm', true from catalog.category where level = 'LEAF';
    insert into catalog.family (name, code, category_id) select 'Screw', 'S', id from catalog.category where level = 'LEAF';
    insert into catalog.product (sku, name, family_id, specs)
      select 'S-' || n, 'Screw ' || case when n % 2 = 0 then 'steel' else 'brass' end || case when n > 290 then ' knurled' else '' end, f.id,
        jsonb_build_object('length', 10 + n % 3) from catalog.family f, generate_series(1, 300) n`)
  await owner.query('analyze')
})

/** How often products were looked for, and what is said of those found. */
async function lookups(text: string) {
  const { result, statements } = await countStatements(() => search(text, { first: 5 }))
  return {
    ...result,
    lookups: statements.filter((statement) => statement.includes('search.product_document d')).length,
  }
}

test('page and counts of a word that most products have are what they are of any', async () => {
  const broad = await lookups('steel screw')
  const same = await lookups('steel screw length 10 to 12 mm')
  expect(broad).toMatchObject({ totalCount: 150, lookups: 2 })
  expect(same).toMatchObject({ totalCount: 150, lookups: 1 })
  expect(broad.nodes).toEqual(same.nodes)
  expect(broad.facets).toEqual(same.facets)
})

test('a rare word is looked up once, with a broad one, too', async () => {
  expect(await lookups('knurled')).toMatchObject({ totalCount: 10, lookups: 1 })
  expect(await lookups('knurled steel')).toMatchObject({ totalCount: 5, lookups: 1 })
})

test('a new process asks for the words ahead that most products have', async () => {
  await owner.query(`update catalog.product set name = 'Screw brass' where sku = 'S-2'`)
  await warmUp()
  const sizeOfPages = { first: 24 }
  const { statements } = await countStatements(() => search('brass', sizeOfPages))
  expect(statements.filter((statement) => statement.includes('search.product_document d'))).toEqual([])
  expect((await search('brass', sizeOfPages)).totalCount).toBe(151)
})
