import { signIdentity } from '@tensile/identity'
import { serverAudits } from 'graphql-http'
import { describe, expect, test } from 'vitest'
import { gatewayUrl, house } from './gateway.ts'

// GraphQL over HTTP: every MUST and SHOULD of the audits of graphql-http.

const preflight: typeof fetch = (input, init) =>
  fetch(input, {
    ...init,
    headers: { ...Object.fromEntries(new Headers(init?.headers)), 'apollo-require-preflight': '1' },
  })

/** As the gateway asks a subgraph. */
const signed: typeof fetch = (input, init) => {
  const requestId = crypto.randomUUID()
  const identity = signIdentity({ viewer: null, requestId }, house.IDENTITY_SECRET)
  const headers = { 'x-request-id': requestId, 'x-tensile-identity': identity }
  return preflight(input, { ...init, headers: { ...Object.fromEntries(new Headers(init?.headers)), ...headers } })
}

const doors = [
  { name: 'gateway', url: `${gatewayUrl}/graphql`, fetchFn: preflight },
  ...(['CATALOG', 'SEARCH', 'PRICING', 'ORDERS', 'ACCOUNTS'] as const).map((name) => ({
    name: name.toLowerCase(),
    url: `${house[`${name}_URL`]}/graphql`,
    fetchFn: signed,
  })),
]

describe.each(doors)('$name', ({ url, fetchFn }) => {
  const audits = serverAudits({ url, fetchFn })

  test('there are 61 audits', () => expect(audits).toHaveLength(61))

  test.each(audits.map((audit) => ({ name: audit.name, audit })))('$name', async ({ audit }) => {
    const result = await audit.fn()
    expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok')
  })
})
