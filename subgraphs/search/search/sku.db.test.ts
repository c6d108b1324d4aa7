import { testDatabase } from '@tensile/local-stack/test-database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSearch } from '../tests/search.ts'

const { ask, search, found, owner, close } = openSearch(await testDatabase())
afterAll(close)

beforeAll(async () => {
  await owner.query(`
    insert into catalog.category (name, level) values ('Drives', 'CLUSTER');
    insert into catalog.category (name, level, parent_id) select v.name, 'LEAF', id from catalog.category, (values ('Motors'), ('Pumps')) v (name) where level = 'CLUSTER';
    insert into catalog.family (name, code, category_id) select v.name, v.code, c.id from catalog.category c join (values
      ('Motors', 'Series A motor', 'A'), ('Pumps', 'Gear pump', 'P')) v (category, name, code) on v.category = c.name;
    insert into catalog.product (sku, name, family_id, status, specs) select v.sku, v.name, f.id, v.status, '{}' from catalog.family f join (values
      ('A', 'ACM-1.5HP', 'Motor 1.5 hp', 'ACTIVE'), ('A', 'ACM-15HP', 'Motor 15 hp', 'ACTIVE'), ('A', 'ACM-15-HP', 'Motor sketch', 'DRAFT'),
      ('P', 'GP-7', 'Pump for ACM-1.5HP', 'ACTIVE')) v (family, sku, name, status) on v.family = f.code`)
})

const categoryId = async (name: string) => {
  const { rows } = await owner.query('select id from catalog.category where name = $1', [name])
  return Buffer.from(`Category:${rows[0].id}`).toString('base64url')
}

test('an exact SKU stands alone, in any case, though others have the same letters and digits', async () => {
  expect(await found('ACM-15HP')).toBe('ACM-15HP')
  expect(await found('acm-1.5hp')).toBe('ACM-1.5HP')
  expect((await search('acm-15hp')).interpretation).toMatchObject([{ kind: 'SKU' }])
})

test('without dashes all that it may be are found, with their family', async () => {
  expect(await found('acm15hp')).toBe('ACM-1.5HP ACM-15HP')
  const { data } = await ask<{ search: any }>(
    '{ search(query: "acm15hp", first: 1) { totalCount pageInfo { hasNextPage } families { edges { matchingVariants } } } }',
  )
  expect(data.search).toEqual({
    totalCount: 2,
    pageInfo: { hasNextPage: true },
    families: { edges: [{ matchingVariants: 2 }] },
  })
})

test('within a category only its own SKUs are exact, others are words', async () => {
  expect(await found('acm15hp', { categoryId: await categoryId('Motors') })).toBe('ACM-1.5HP ACM-15HP')
  expect(await found('acm-1.5hp', { categoryId: await categoryId('Pumps') })).toBe('GP-7')
})
