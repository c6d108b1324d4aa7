import { afterAll, describe, expect, test } from 'vitest'
import { serveSmallGraph } from '../tests/small-graph.ts'

const overTls = await serveSmallGraph({ GATEWAY_PUBLIC_URL: 'https://api.tensile.example', INTROSPECTION: 'everyone' })
const plain = await serveSmallGraph()
afterAll(() => Promise.all([overTls.close(), plain.close()]))

const query = { method: 'POST', url: '/graphql', payload: { query: '{ __typename }' } } as const

describe.each([
  { name: 'an answer', request: query },
  { name: 'a refused token', request: { ...query, headers: { authorization: 'Bearer nonsense' } } },
  { name: 'a refused login', request: { method: 'POST', url: '/auth/login', payload: {} } as const },
  { name: 'what is not there', request: { method: 'GET', url: '/nothing' } as const },
  { name: 'health', request: { method: 'GET', url: '/health/live' } as const },
])('$name', ({ request }) => {
  test('is not guessed at, framed, told on, and loads nothing', async () => {
    const { headers } = await plain.gateway.inject(request)
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringMatching(/^default-src 'none';.*frame-ancestors 'none'$/),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
    })
  })

  test('binds browsers to https where the gateway has it, and only there', async () => {
    const hsts = async ({ gateway }: typeof plain) =>
      (await gateway.inject(request)).headers['strict-transport-security']
    expect(await hsts(overTls)).toBe('max-age=31536000')
    expect(await hsts(plain)).toBeUndefined()
  })
})

test('the explorer runs its own scripts alone, under a nonce of this answer', async () => {
  const open = () => overTls.gateway.inject({ method: 'GET', url: '/graphql', headers: { accept: 'text/html' } })
  const [first, second] = [await open(), await open()]
  const policy = String(first.headers['content-security-policy'])
  expect(policy).toContain("default-src 'self'; script-src 'nonce-")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(second.headers['content-security-policy']).not.toBe(policy)
  const nonce = policy.match(/'nonce-([^']+)'/)?.[1]
  expect(first.body.match(/^\s*<script.*$/gm)?.map((tag) => tag.trim())).toEqual([`<script nonce="${nonce}">`])
})
