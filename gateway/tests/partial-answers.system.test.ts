import type { Service } from '@tensile/service'
import { afterEach, expect, test } from 'vitest'
import '../src/disable-telemetry.ts'
import { createGateway } from '../src/create-gateway.ts'
import { readGatewaySettings } from '../src/gateway-settings.ts'
import { ask, house } from './gateway.ts'

// A part of the system is dead; the others are those of the running house.

const nobodyListens = 'http://127.0.0.1:1/graphql'
let gateway: Service | undefined
afterEach(() => gateway?.close())

const urls = Object.fromEntries(
  (['CATALOG', 'SEARCH', 'PRICING', 'ORDERS', 'ACCOUNTS'] as const).map((name) => [
    `${name}_URL`,
    `${house[`${name}_URL`]}/graphql`,
  ]),
)

async function askWithout(dead: string, query: string, variables: object = {}) {
  const environment = { ...urls, [`${dead}_URL`]: nobodyListens }
  const { IDENTITY_SECRET } = house
  gateway = await createGateway(readGatewaySettings({ ...environment, IDENTITY_SECRET, LOG_LEVEL: 'silent' }))
  const response = await gateway.inject({ method: 'POST', url: '/graphql', payload: { query, variables } })
  return { status: response.statusCode, text: response.body, ...response.json() }
}

const page = `query ($sku: String!) {
  product(sku: $sku) { name specs { key } category { name } price { unit { amount } } availability { status } }
}`

async function anySku(): Promise<string> {
  const { data } = await ask<{ products: { nodes: { sku: string }[] } }>('{ products(first: 1) { nodes { sku } } }')
  return data.products.nodes[0]?.sku ?? ''
}

test.each([
  ['PRICING', 'price'],
  ['ORDERS', 'availability'],
])('without %s the product page stands, without its %s', async (dead, field) => {
  const { status, data, errors, text } = await askWithout(dead, page, { sku: await anySku() })
  expect(status).toBe(200)
  expect(data.product).toMatchObject({ name: expect.any(String), category: { name: expect.any(String) } })
  expect(data.product.specs.length).toBeGreaterThan(0)
  expect(data.product[field]).toBeNull()
  expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }])
  expect(text).not.toMatch(/pricing|orders|127\.0\.0\.1|ECONNREFUSED|valueCompletion|serviceName/)
})

test('without search the catalog goes on', async () => {
  const { data } = await askWithout('SEARCH', '{ categories { name } suggest(query: "hex") { text } }')
  // `suggest` can't be null, so that nothing of this answer can be told.
  expect(data).toBeNull()
  expect((await askWithout('SEARCH', '{ categories { name } }')).data.categories.length).toBeGreaterThan(0)
})

test('without accounts a mutation with an idempotency key is refused', async () => {
  const { IDENTITY_SECRET } = house
  gateway = await createGateway(
    readGatewaySettings({ ...urls, ACCOUNTS_URL: nobodyListens, IDENTITY_SECRET, LOG_LEVEL: 'silent' }),
  )
  const response = await gateway.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'idempotency-key': 'a' },
    payload: { query: 'mutation { createBrand(input: { name: "x" }) { userErrors { code } } }' },
  })
  expect(response.statusCode).toBe(503)
  expect(response.json().errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }])
})
