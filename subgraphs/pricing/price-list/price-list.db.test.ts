import { createDatabase } from '@tensile/database'
import { testDatabase } from '@tensile/local-stack/test-database'
import { createSubgraphSchema, loadTypeDefs } from '@tensile/subgraph'
import { askSchema } from '@tensile/subgraph/testing'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { createContext } from '../context.ts'
import type { DB } from '../generated/database.ts'
import { permissions } from '../permissions.ts'
import { resolvers } from '../resolvers.ts'

const { writeUrl, readUrl, ownerUrl } = await testDatabase()
const owner = new pg.Pool({ connectionString: ownerUrl, max: 1 })
const database = createDatabase<DB>({
  schema: 'pricing',
  writeUrl: writeUrl('pricing'),
  readUrl: readUrl('pricing'),
  writePoolSize: 2,
  readPoolSize: 2,
  maxReplicaLagMs: 10_000,
})
const schema = createSubgraphSchema({ typeDefs: loadTypeDefs(`${import.meta.dirname}/..`), resolvers, permissions })
const ask = askSchema(schema, (request) => createContext(request, database))
const viewer = { id: '3', email: 'sales@tensile.example', name: 'Sara', roles: ['sales' as const], companyId: null }

afterAll(async () => {
  await database.close()
  await owner.end()
})

interface Created {
  createPriceList: { priceList: { id: string } | null; userErrors: { path: string[]; code: string }[] }
}

async function create(input: object) {
  const { data, errors } = await ask<Created>(
    `mutation ($input: PriceListInput!) { createPriceList(input: $input) {
       priceList { id name currency priority validFrom validUntil version } userErrors { path code } } }`,
    { viewer, variables: { input } },
  )
  expect(errors).toEqual([])
  return data.createPriceList
}

test('a price list is created as it was asked for', async () => {
  const validity = { validFrom: '2027-01-01T00:00:00.000Z', validUntil: '2028-01-01T00:00:00.000Z' }
  const { priceList, userErrors } = await create({ name: ' Europe 2027 ', currency: 'EUR', priority: 5, ...validity })
  expect(userErrors).toEqual([])
  expect(priceList).toMatchObject({ name: 'Europe 2027', currency: 'EUR', priority: 5, version: 1, ...validity })
})

test('everything that is wrong is said at once', async () => {
  const input = { name: ' ', currency: 'euro', validFrom: '2028-01-01T00:00:00Z', validUntil: '2027-01-01T00:00:00Z' }
  expect((await create(input)).userErrors).toEqual([
    { path: ['input', 'name'], code: 'INVALID' },
    { path: ['input', 'currency'], code: 'INVALID' },
    { path: ['input', 'validUntil'], code: 'RANGE_ORDER' },
  ])
})

test('a name is taken once, also by two at the same time', async () => {
  const [one, other] = await Promise.all([
    create({ name: 'Twice', currency: 'EUR' }),
    create({ name: 'Twice', currency: 'USD' }),
  ])
  expect([...one.userErrors, ...other.userErrors]).toEqual([{ path: ['input', 'name'], code: 'TAKEN' }])
})

test('the trail says who created it', async () => {
  await create({ name: 'Audited', currency: 'EUR' })
  const { rows } = await owner.query(
    `select actor, operation, after ->> 'name' as name from audit.entry order by id desc limit 1`,
  )
  expect(rows).toEqual([{ actor: 'user:sales@tensile.example', operation: 'INSERT', name: 'Audited' }])
})

test('lists are paged by name, both ways', async () => {
  for (const name of ['A list', 'B list', 'C list']) await create({ name, currency: 'EUR' })
  const query = `query ($first: Int, $after: String, $last: Int, $before: String) {
    priceLists(first: $first, after: $after, last: $last, before: $before) { totalCount nodes { name } pageInfo { hasNextPage startCursor endCursor } } }`
  type Page = {
    priceLists: {
      nodes: object[]
      totalCount: number
      pageInfo: { hasNextPage: boolean; startCursor: string; endCursor: string }
    }
  }
  const first = (await ask<Page>(query, { viewer, variables: { first: 2 } })).data.priceLists
  expect(first).toMatchObject({ nodes: [{ name: 'A list' }, { name: 'Audited' }], pageInfo: { hasNextPage: true } })
  const next = (await ask<Page>(query, { viewer, variables: { first: 1, after: first.pageInfo.endCursor } })).data
    .priceLists
  expect(next.nodes).toEqual([{ name: 'B list' }])
  const back = (await ask<Page>(query, { viewer, variables: { last: 1, before: next.pageInfo.startCursor } })).data
    .priceLists
  expect(back.nodes).toEqual([{ name: 'Audited' }])
})

test('the database itself refuses a negative price and a second break at the same quantity', async () => {
  const { rows } = await owner.query<{ id: string }>('select id from pricing.price_list limit 1')
  const insert = (unit: string) =>
    owner.query('insert into pricing.price (price_list_id, sku, min_quantity, unit) values ($1, $2, 10, $3)', [
      rows[0]?.id,
      'HX-1',
      unit,
    ])
  await expect(insert('-0.01')).rejects.toMatchObject({ constraint: 'price_unit' })
  await insert('0.1234')
  await expect(insert('0.2')).rejects.toMatchObject({ constraint: 'price_break_unique' })
})
