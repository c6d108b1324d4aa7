import { createDatabase } from '@tensile/database'
import { testDatabase } from '@tensile/local-stack/test-database'
import { createSubgraphSchema, loadTypeDefs } from '@tensile/subgraph'
import { askSchema } from '@tensile/subgraph/testing'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

beforeAll(async () => {
  await owner.query(`
    with cluster as (insert into catalog.category (name, level) values ('Hexagon tools', 'CLUSTER') returning id),
    leaf as (insert into catalog.category (name, level, parent_id) select 'Hex head screws', 'LEAF', id from cluster returning id),
    brand as (insert into catalog.brand (name) values ('Hexa') returning id),
    family as (insert into catalog.family (name, code, category_id) select 'Hex bolt DIN 933', 'HXB', id from leaf returning id)
    insert into catalog.product (sku, name, family_id, status, specs)
    select sku, name, id, status, '{}' from family, (values
      ('HXB-M8-20', 'Hex bolt M8 x 20', 'ACTIVE'), ('HXB-M8-25', 'Hex bolt M8 x 25', 'ACTIVE'), ('HXB-M8-30', 'Hex bolt M8 x 30', 'DRAFT')
    ) as given (sku, name, status)`)
})
afterAll(async () => {
  await database.close()
  await owner.end()
})

async function suggest(query: string, first = 8) {
  const { data, errors } = await ask<{ suggest: { text: string; target: { __typename: string } }[] }>(
    'query ($query: String!, $first: Int) { suggest(query: $query, first: $first) { text target { __typename } } }',
    { variables: { query, first } },
  )
  expect(errors).toEqual([])
  return data.suggest.map(({ text, target }) => `${target.__typename} ${text}`)
}

test('categories come first, then brands, families and products', async () => {
  expect(await suggest('hex')).toEqual([
    'Category Hexagon tools',
    'Category Hex head screws',
    'Brand Hexa',
    'Family Hex bolt DIN 933',
    'Product Hex bolt M8 x 20',
    'Product Hex bolt M8 x 25',
  ])
})

test('an exact match comes before everything', async () => {
  expect((await suggest('HEXA'))[0]).toBe('Brand Hexa')
})

test('a SKU is found in any case, drafts are not', async () => {
  expect(await suggest('hxb-m8')).toEqual(['Product HXB-M8-20', 'Product HXB-M8-25'])
})

test('nothing is suggested for nothing, and wildcards are text', async () => {
  for (const query of ['', '  ', '%', '_ex', 'x'.repeat(5_000)]) expect(await suggest(query)).toEqual([])
})

test('as many are suggested as were asked for, and a larger wish is refused with the cap', async () => {
  expect(await suggest('hex', 2)).toHaveLength(2)
  const { errors } = await ask('{ suggest(query: "hex", first: 25) { text } }')
  expect(errors[0]?.message).toContain('24')
})
