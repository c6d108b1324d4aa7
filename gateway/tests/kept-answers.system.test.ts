import { beforeAll, describe, expect, test } from 'vitest'
import { readPersistedOperations } from '../src/operations/persisted-operations.ts'
import { accessTokenOf, ask, gatewayUrl } from './gateway.ts'

// What guests are told is kept at the gateway of the running house, and dropped by what happens to it.

const [[sha256Hash = '', query = ''] = []] = [...(await readPersistedOperations())].filter(([, text]) =>
  text.startsWith('query Product('),
)
let sku = ''
let id = ''
let staff = ''
beforeAll(async () => {
  staff = await accessTokenOf('admin')
  const { data } = await ask<{ products: { nodes: { id: string; sku: string }[] } }>(
    '{ products(last: 1) { nodes { id sku } } }',
  )
  ;({ sku = '', id = '' } = data.products.nodes[0] ?? {})
})

interface Offer {
  name: string
  price: { list: { amount: string } }
  availability: { total: number }
}

async function look(headers: Record<string, string> = {}) {
  const variables = JSON.stringify({ sku })
  const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash } })
  const response = await fetch(`${gatewayUrl}/graphql?${new URLSearchParams({ variables, extensions })}`, {
    headers: { 'apollo-require-preflight': '1', ...headers },
  })
  const { data } = (await response.json()) as { data: { product: Offer } }
  return { headers: response.headers, product: data.product }
}

/** How often the gateway found what. */
async function counted(result: string): Promise<number> {
  const measures = await (await fetch(`${gatewayUrl}/metrics`)).text()
  const [, count = '0'] =
    new RegExp(`cache_reads_total{cache="answers",result="${result}"} (\\d+)`).exec(measures) ?? []
  return Number(count)
}

async function isHit(headers?: Record<string, string>): Promise<boolean> {
  const before = await counted('hit')
  await look(headers)
  return (await counted('hit')) > before
}
const untilHit = () => expect.poll(() => isHit(), { timeout: 15_000 }).toBe(true)

async function change(field: string, type: string, input: object): Promise<string> {
  const { data, headers } = await ask<Record<string, { userErrors: unknown[] }>>(
    `mutation ($input: ${type}!) { ${field}(input: $input) { userErrors { message } } }`,
    { token: staff, variables: { input } },
  )
  expect(data[field]?.userErrors).toEqual([])
  return headers.get('x-consistency-token') ?? ''
}

test('the store’s product page is of the form that is kept, and one answer serves all guests', async () => {
  await untilHit()
  const { headers } = await look()
  expect(headers.get('cache-control')).toMatch(/^public, max-age=(\d|[12]\d|30)$/)
  const posted = await ask<{ product: Offer }>(query, { variables: { sku } })
  expect(posted.data.product).toEqual((await look()).product)
  expect(posted.headers.get('cache-control')).toMatch(/^public, max-age=/)
})

test('who is signed in neither gets it nor fills it', async () => {
  await untilHit()
  const authorization = `Bearer ${await accessTokenOf('buyer')}`
  expect(await isHit({ authorization })).toBe(false)
  expect((await look({ authorization })).headers.get('cache-control')).toBe('private, no-store')
})

describe('what changed is told at once to who changed it, and soon to all', () => {
  const changes: [string, (product: Offer) => unknown, (value: number) => Promise<string>][] = [
    [
      'a name',
      ({ name }) => name,
      async (value) => {
        const { headers } = await ask(
          'mutation ($id: ID!, $input: ProductPatch!) { updateProduct(id: $id, input: $input) { userErrors { message } } }',
          { token: staff, variables: { id, input: { name: `Kept ${value}` } } },
        )
        return headers.get('x-consistency-token') ?? ''
      },
    ],
    [
      'a price',
      ({ price }) => price.list.amount,
      async (value) => {
        const { data } = await ask<{ priceLists: { nodes: { id: string; name: string }[] } }>(
          '{ priceLists(first: 50) { nodes { id name } } }',
          { token: staff },
        )
        const list = data.priceLists.nodes.find(({ name }) => name === 'List prices')
        return change('setPrices', 'SetPricesInput', { priceListId: list?.id, entries: [{ sku, unit: `${value}.25` }] })
      },
    ],
    [
      'stock',
      ({ availability }) => availability.total,
      async (value) => {
        const { data } = await ask<{ warehouses: { code: string }[] }>('{ warehouses { code } }', { token: staff })
        const warehouse = data.warehouses[0]?.code
        return change('adjustInventory', 'AdjustInventoryInput', { sku, warehouse, set: value, reason: 'counted' })
      },
    ],
  ]

  test.each(changes)('%s', async (_, read, write) => {
    const before = read((await look()).product)
    await untilHit()
    const token = await write(1_000 + Math.floor(Math.random() * 9_000))
    const own = read((await look({ 'x-consistency-token': token })).product)
    expect(own).not.toEqual(before)
    await expect.poll(async () => read((await look()).product), { timeout: 15_000 }).toEqual(own)
    await untilHit()
    expect(read((await look()).product)).toEqual(own)
  })
})
