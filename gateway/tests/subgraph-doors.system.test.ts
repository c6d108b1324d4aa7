import { signIdentity } from '@tensile/identity'
import { expect, test } from 'vitest'
import { gatewayUrl, house } from './gateway.ts'

const subgraphs = [house.CATALOG_URL, house.SEARCH_URL, house.PRICING_URL, house.ORDERS_URL, house.ACCOUNTS_URL]

test.each(subgraphs)('reaching the port of a subgraph gives nothing: %s', async (url) => {
  const requestId = '018f3b1c-0000-7000-8000-000000000001'
  const admin = { id: '1', email: 'admin@tensile.example', name: 'Ada', roles: ['admin' as const], companyId: null }
  for (const identity of [
    undefined,
    'forged',
    signIdentity({ viewer: admin, requestId }, 'a secret that is not ours at all'),
  ]) {
    const headers = {
      'content-type': 'application/json',
      'x-request-id': requestId,
      ...(identity && { 'x-tensile-identity': identity }),
    }
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: '{"query":"{ __typename }"}' })
    expect(response.status).toBe(401)
  }
  expect((await fetch(`${url}/internal/jwks`)).status).toBe(401)
})

test.each([gatewayUrl, ...subgraphs])('is alive, ready and measured: %s', async (url) => {
  for (const path of ['/health/live', '/health/ready', '/metrics']) expect((await fetch(url + path)).status).toBe(200)
})

test('an identity that a client sends to the gateway is worth nothing', async () => {
  const response = await fetch(`${gatewayUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-tensile-identity': 'anything' },
    body: '{"query":"{ viewer { email } }"}',
  })
  expect(await response.json()).toMatchObject({ data: { viewer: null } })
})
