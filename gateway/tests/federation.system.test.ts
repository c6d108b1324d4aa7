import { randomUUID } from 'node:crypto'
import { toGlobalId } from '@tensile/relay'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessTokenOf, ask, house } from './gateway.ts'

const owner = new pg.Pool({ connectionString: house.DATABASE_ADMIN_URL, max: 1 })
const replica = new pg.Pool({ connectionString: house.DATABASE_REPLICA_ADMIN_URL, max: 1 })
let admin = ''
let catalog = ''

beforeAll(async () => {
  admin = await accessTokenOf('admin')
  catalog = await accessTokenOf('catalog_manager')
})
afterAll(async () => {
  await replica.query('select pg_wal_replay_resume()')
  await Promise.all([owner.end(), replica.end()])
})

interface BrandAnswer {
  createBrand: { brand: { id: string; name: string } | null; userErrors: unknown[] }
}

function createBrand(name: string, headers: Record<string, string> = {}) {
  return ask<BrandAnswer>(
    'mutation ($name: String!) { createBrand(input: { name: $name }) { brand { id name } userErrors { code } } }',
    {
      token: catalog,
      variables: { name },
      headers,
    },
  )
}

async function newBrand(): Promise<{ id: string; name: string }> {
  const { data } = await createBrand(`Brand ${randomUUID()}`)
  if (!data.createBrand.brand) throw new Error('the brand was refused')
  return data.createBrand.brand
}

test('a suggestion of search is completed by the catalog', async () => {
  const { data, errors } = await ask<{ suggest: { text: string; target: object }[] }>(
    `{ suggest(query: "hex", first: 5) { text target { __typename ... on Category { name level } ... on Family { name code }
       ... on Brand { name } ... on Product { sku name } } } }`,
  )
  expect(errors).toEqual([])
  expect(data.suggest.length).toBeGreaterThan(0)
  for (const { text, target } of data.suggest) {
    expect(text.toLowerCase()).toMatch(/^hex/)
    expect(Object.values(target)).toContain(text)
  }
})

test('a SKU is suggested while it is typed, in any case', async () => {
  const listed = await ask<{ products: { nodes: { sku: string }[] } }>('{ products(first: 1) { nodes { sku } } }')
  const sku = listed.data.products.nodes[0]?.sku ?? ''
  const { data } = await ask<{ suggest: { target: { sku?: string } }[] }>(
    'query ($query: String!) { suggest(query: $query) { target { ... on Product { sku } } } }',
    { variables: { query: sku.toLowerCase() } },
  )
  expect(data.suggest[0]?.target.sku).toBe(sku)
})

test('wildcards in what is typed are text', async () => {
  expect((await ask('{ suggest(query: "%") { text } }')).data.suggest).toEqual([])
})

describe('node(id)', () => {
  test('finds what the catalog has', async () => {
    const { id, name } = await newBrand()
    const token = { token: catalog }
    const { data } = await ask(`{ node(id: "${id}") { __typename id ... on Brand { name } } }`, token)
    expect(data.node).toEqual({ __typename: 'Brand', id, name })
  })

  test('finds what other subgraphs have', async () => {
    const { rows } = await owner.query<{ warehouse: string; company: string }>(
      `with warehouse as (insert into orders.warehouse (code, name) values ('T' || floor(random() * 1e8), 'Test') returning id)
       select (select id from warehouse) as warehouse, (select id from accounts.company where number = 'C-1001') as company`,
    )
    const ids = {
      warehouse: toGlobalId('Warehouse', rows[0]?.warehouse ?? ''),
      company: toGlobalId('Company', rows[0]?.company ?? ''),
    }
    const query = `query ($warehouse: ID!, $company: ID!) {
      warehouse: node(id: $warehouse) { id ... on Warehouse { code name } }
      company: node(id: $company) { id ... on Company { number } }
    }`
    await expect
      .poll(async () => (await ask(query, { token: admin, variables: ids })).data)
      .toMatchObject({
        warehouse: { id: ids.warehouse, name: 'Test' },
        company: { id: ids.company, number: 'C-1001' },
      })
    await owner.query('delete from orders.warehouse where id = $1', [rows[0]?.warehouse])
  })

  test('is null for what is not there, of another type, or no id at all', async () => {
    const ids = [toGlobalId('Product', 999_999_999), toGlobalId('Nothing', 1), 'nonsense', '']
    for (const id of ids) expect((await ask(`{ node(id: ${JSON.stringify(id)}) { id } }`)).data.node).toBeNull()
  })

  test("shows a buyer no other buyer's company", async () => {
    const { rows } = await owner.query<{ id: string }>(`select id from accounts.company where number = 'C-1002'`)
    const buyer = await accessTokenOf('buyer')
    const query = `{ node(id: "${toGlobalId('Company', rows[0]?.id ?? '')}") { ... on Company { name } } }`
    expect((await ask(query, { token: buyer })).data.node).toBeNull()
    expect((await ask(query, { token: admin })).data.node).toEqual({ name: 'Borealis Pumps' })
  })
})

describe('the audit log', () => {
  test('says who changed what in which request, newest first', async () => {
    const requestId = randomUUID()
    const name = `Brand ${requestId}`
    const created = await createBrand(name, { 'x-request-id': requestId })
    const id = created.data.createBrand.brand?.id
    await ask(
      'mutation ($id: ID!, $name: String!) { updateBrand(input: { id: $id, name: $name }) { userErrors { code } } }',
      {
        token: admin,
        variables: { id, name: `${name} renamed` },
      },
    )
    const { data } = await ask<{ auditLog: { totalCount: number; nodes: object[] } }>(
      `query ($id: ID!) { auditLog(entityId: $id) { totalCount nodes { actor operation requestId entityType entityId diff { field before after } } } }`,
      { token: admin, variables: { id } },
    )
    const [updated, inserted] = data.auditLog.nodes
    expect(data.auditLog.totalCount).toBe(2)
    expect(updated).toMatchObject({
      actor: 'admin@tensile.example',
      operation: 'UPDATE',
      entityType: 'catalog.brand',
      entityId: id,
    })
    expect(updated).toHaveProperty(
      'diff',
      expect.arrayContaining([{ field: 'name', before: name, after: `${name} renamed` }]),
    )
    expect(inserted).toMatchObject({ actor: 'catalog@tensile.example', operation: 'INSERT', requestId })
  })

  test('pages through every entry once', async () => {
    const brand = await newBrand()
    for (const name of ['a', 'b', 'c']) {
      await ask(
        'mutation ($id: ID!, $name: String!) { updateBrand(input: { id: $id, name: $name }) { userErrors { code } } }',
        {
          token: catalog,
          variables: { id: brand.id, name: `${brand.name} ${name}` },
        },
      )
    }
    const operations: string[] = []
    for (let after: string | null = null; ;) {
      const {
        data,
      }: {
        data: { auditLog: { nodes: { operation: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }
      } = await ask(
        'query ($id: ID!, $after: String) { auditLog(entityId: $id, first: 1, after: $after) { nodes { operation } pageInfo { hasNextPage endCursor } } }',
        { token: admin, variables: { id: brand.id, after } },
      )
      operations.push(...data.auditLog.nodes.map(({ operation }) => operation))
      if (!data.auditLog.pageInfo.hasNextPage) break
      after = data.auditLog.pageInfo.endCursor
    }
    expect(operations).toEqual(['UPDATE', 'UPDATE', 'UPDATE', 'INSERT'])
  })

  test('filters by type, by actor and by time', async () => {
    const { id } = await newBrand()
    const viewer = await ask<{ viewer: { id: string } }>('{ viewer { id } }', { token: catalog })
    const count = async (filter: string) => {
      const { data } = await ask<{ auditLog: { totalCount: number } }>(
        `{ auditLog(entityId: "${id}", ${filter}) { totalCount } }`,
        {
          token: admin,
        },
      )
      return data.auditLog.totalCount
    }
    expect(await count('entityType: "Brand"')).toBe(1)
    expect(await count('entityType: "catalog.product"')).toBe(0)
    expect(await count(`actorId: "${viewer.data.viewer.id}"`)).toBe(1)
    expect(await count(`actorId: "${toGlobalId('UserAccount', 999_999)}"`)).toBe(0)
    expect(await count('since: "2020-01-01T00:00:00Z"')).toBe(1)
    expect(await count('since: "2100-01-01T00:00:00Z"')).toBe(0)
  })

  test('refuses a page that is too large, a made-up cursor and a wrong instant, each with its reason', async () => {
    const refusal = async (args: string) =>
      (await ask(`{ auditLog(${args}) { totalCount } }`, { token: admin })).errors[0]
    expect(await refusal('first: 101')).toMatchObject({
      message: expect.stringContaining('100'),
      extensions: { code: 'BAD_USER_INPUT' },
    })
    expect(await refusal('after: "nonsense"')).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
    expect(await refusal(`after: "${Buffer.from('[1,"x"]').toString('base64url')}"`)).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    })
    expect(await refusal('since: "yesterday"')).toMatchObject({ message: expect.stringContaining('RFC 3339') })
  })
})

describe('read your writes', () => {
  test('a caller sees what it wrote while the replica stands still, by header and by cookie', async () => {
    await replica.query('select pg_wal_replay_pause()')
    try {
      const { data, headers } = await createBrand(`Brand ${randomUUID()}`)
      const token = headers.get('x-consistency-token') ?? ''
      const cookie = headers.getSetCookie().find((text) => text.startsWith('tensile_consistency=')) ?? ''
      expect(token).toMatch(/^[0-9A-F]+\/[0-9A-F]+$/)
      expect(cookie).toMatch(/HttpOnly; SameSite=Lax/i)
      const query = `{ brand(id: "${data.createBrand.brand?.id}") { name } }`
      const found = { name: data.createBrand.brand?.name }
      expect((await ask(query, { headers: { 'x-consistency-token': token } })).data.brand).toEqual(found)
      expect((await ask(query, { headers: { cookie: cookie.split(';')[0] ?? '' } })).data.brand).toEqual(found)
    } finally {
      await replica.query('select pg_wal_replay_resume()')
    }
  })

  test('a query answers no token', async () => {
    expect((await ask('{ categories { name } }')).headers.get('x-consistency-token')).toBeNull()
  })
})
