import { signIdentity } from '@tensile/identity'
import { toGlobalId } from '@tensile/relay'
import { buildSchema, parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import { ask, house } from './gateway.ts'

// What the federation specification demands of a subgraph.

const subgraphs = (['CATALOG', 'SEARCH', 'PRICING', 'ORDERS', 'ACCOUNTS'] as const).map((name) => ({
  name: name.toLowerCase(),
  url: `${house[`${name}_URL`]}/graphql`,
}))

async function askSubgraph(url: string, query: string, variables = {}) {
  const requestId = crypto.randomUUID()
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-request-id': requestId,
      'x-tensile-identity': signIdentity({ viewer: null, requestId }, house.IDENTITY_SECRET),
    },
    body: JSON.stringify({ query, variables }),
  })
  return (await response.json()) as { data: Record<string, any>; errors?: object[] }
}

describe.each(subgraphs)('$name', ({ url }) => {
  test('answers its schema, with the federation that it links to', async () => {
    const { data } = await askSubgraph(url, '{ _service { sdl } }')
    expect(data._service.sdl).toContain('https://specs.apollo.dev/federation/v2')
    expect(() => parse(data._service.sdl)).not.toThrow()
    expect(() => buildSchema(data._service.sdl, { assumeValidSDL: true })).not.toThrow()
  })
})

test('entities come in the order asked for, null for those that are not there', async () => {
  const { data } = await ask<{ products: { nodes: { id: string; sku: string }[] } }>(
    '{ products(first: 3) { nodes { id sku } } }',
  )
  const known = data.products.nodes.reverse()
  const missing = { id: toGlobalId('Product', 999_999_999), sku: '' }
  const asked = [known[0], missing, known[1], known[2], known[0]].map((product) => ({
    __typename: 'Product',
    id: product?.id,
  }))
  const answer = await askSubgraph(
    `${house.CATALOG_URL}/graphql`,
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Product { sku } } }',
    { representations: asked },
  )
  expect(answer.errors).toBeUndefined()
  const skus = answer.data._entities.map((entity: { sku: string } | null) => entity?.sku ?? null)
  expect(skus).toEqual([known[0]?.sku, null, known[1]?.sku, known[2]?.sku, known[0]?.sku])
})

test('a representation without its key is an error and not a fault', async () => {
  const answer = await askSubgraph(
    `${house.CATALOG_URL}/graphql`,
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Product { sku } } }',
    { representations: [{ __typename: 'Nothing', id: 'x' }] },
  )
  expect(JSON.stringify(answer)).not.toMatch(/select|\.ts|node_modules/)
})
