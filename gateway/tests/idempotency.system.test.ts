import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessTokenOf, ask, house } from './gateway.ts'

const owner = new pg.Pool({ connectionString: house.DATABASE_ADMIN_URL, max: 1 })
afterAll(() => owner.end())
let catalog = ''
let admin = ''
beforeAll(async () => {
  catalog = await accessTokenOf('catalog_manager')
  admin = await accessTokenOf('admin')
})

interface BrandAnswer {
  createBrand: { brand: { id: string; name: string; products: { totalCount: number } } | null; userErrors: object[] }
}

const document = `mutation ($name: String!) { createBrand(input: { name: $name }) { brand { id name } userErrors { code path message } } }`

function createBrand(name: string, key: string, { token = catalog, query = document } = {}) {
  return ask<BrandAnswer>(query, { token, variables: { name }, headers: { 'idempotency-key': key } })
}

async function countBrands(name: string) {
  const { rows } = await owner.query<{ count: number }>(
    'select count(*)::int as count from catalog.brand where name = $1',
    [name],
  )
  return rows[0]?.count
}

test('a repeat gets the first answer, marked, and happens once', async () => {
  const [name, key] = [`Brand ${randomUUID()}`, randomUUID()]
  const first = await createBrand(name, key)
  const again = await createBrand(name, key)
  expect(first.data.createBrand.userErrors).toEqual([])
  expect(again.data).toEqual(first.data)
  expect(first.headers.get('idempotency-replayed')).toBeNull()
  expect(again.headers.get('idempotency-replayed')).toBe('true')
  expect(again.headers.get('x-consistency-token')).toBe(first.headers.get('x-consistency-token'))
  expect(await countBrands(name)).toBe(1)
})

test('the first answer is repeated also when the row has changed since', async () => {
  const [name, key] = [`Brand ${randomUUID()}`, randomUUID()]
  const first = await createBrand(name, key)
  const update =
    'mutation ($id: ID!, $name: String!) { updateBrand(input: { id: $id, name: $name }) { userErrors { code } } }'
  await ask(update, { token: catalog, variables: { id: first.data.createBrand.brand?.id, name: `${name} renamed` } })
  expect((await createBrand(name, key)).data).toEqual(first.data)
})

test('repeats at the same time are one mutation with one answer', async () => {
  const [name, key] = [`Brand ${randomUUID()}`, randomUUID()]
  const answers = await Promise.all(Array.from({ length: 8 }, () => createBrand(name, key)))
  expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1)
  expect(answers[0]?.data.createBrand.userErrors).toEqual([])
  expect(await countBrands(name)).toBe(1)
})

test('a repeat after the answer was lost in a crash finds the effect, and answers the same', async () => {
  const [name, key] = [`Brand ${randomUUID()}`, randomUUID()]
  const first = await createBrand(name, key)
  // As if the gateway had died between the commit in the catalog and the keeping of the answer.
  await owner.query('update idempotency.request set answer = null where answer like $1', [`%${name}%`])
  const again = await createBrand(name, key)
  expect(again.data).toEqual(first.data)
  expect(await countBrands(name)).toBe(1)
})

test('a refusal is repeated too', async () => {
  const [name, key] = [`Brand ${randomUUID()}`, randomUUID()]
  await createBrand(name, randomUUID())
  const refused = await createBrand(name, key)
  expect(refused.data.createBrand.userErrors).toMatchObject([{ code: 'TAKEN' }])
  await owner.query(`update catalog.brand set name = name || ' gone', slug = slug || '-gone' where name = $1`, [name])
  expect((await createBrand(name, key)).data).toEqual(refused.data)
})

test('the key with other variables or another document is refused, and changes nothing', async () => {
  const [name, key] = [`Brand ${randomUUID()}`, randomUUID()]
  await createBrand(name, key)
  const others = [
    await createBrand(`${name} 2`, key),
    await createBrand(name, key, { query: document.replace('userErrors', 'again: userErrors') }),
  ]
  for (const { status, errors } of others) {
    expect(status).toBe(409)
    expect(errors).toMatchObject([{ extensions: { code: 'IDEMPOTENCY_KEY_REUSED' } }])
  }
  expect(await countBrands(`${name} 2`)).toBe(0)
})

test('the order of variables is no difference', async () => {
  const query = `mutation ($name: String!, $slug: String) { createBrand(input: { name: $name, slug: $slug }) { brand { id } userErrors { code } } }`
  const headers = { 'idempotency-key': randomUUID() }
  const slug = `slug-${randomUUID()}`
  const first = await ask(query, { token: catalog, headers, variables: { name: slug, slug } })
  const again = await ask(query, { token: catalog, headers, variables: { slug, name: slug } })
  expect(again.data).toEqual(first.data)
  expect(again.headers.get('idempotency-replayed')).toBe('true')
})

test('the same key of another caller is another key', async () => {
  const key = randomUUID()
  const [one, other] = [`Brand ${randomUUID()}`, `Brand ${randomUUID()}`]
  await createBrand(one, key)
  expect((await createBrand(other, key, { token: admin })).data.createBrand.userErrors).toEqual([])
})

test('several fields of one mutation are each made once', async () => {
  const [one, other, key] = [`Brand ${randomUUID()}`, `Brand ${randomUUID()}`, randomUUID()]
  const query = `mutation ($one: String!, $other: String!) {
    one: createBrand(input: { name: $one }) { brand { id } userErrors { code } }
    other: createBrand(input: { name: $other }) { brand { id } userErrors { code } }
  }`
  const send = () => ask(query, { token: catalog, variables: { one, other }, headers: { 'idempotency-key': key } })
  const first = await send()
  await owner.query('update idempotency.request set answer = null where answer like $1', [
    `%${(first.data.one as { brand: { id: string } }).brand.id}%`,
  ])
  expect((await send()).data).toEqual(first.data)
  expect([await countBrands(one), await countBrands(other)]).toEqual([1, 1])
})

test('a key that is none is refused, and a query has none', async () => {
  const malformed = await createBrand(`Brand ${randomUUID()}`, 'x'.repeat(256))
  expect(malformed.status).toBe(400)
  expect(malformed.errors[0]?.message).toContain('255')
  const headers = { 'idempotency-key': 'query' }
  expect((await ask('{ categories { name } }', { headers })).errors).toEqual([])
  expect((await ask('{ categories { slug } }', { headers })).errors).toEqual([])
})
