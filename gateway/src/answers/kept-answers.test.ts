import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { startRedis } from '@tensile/local-stack'
import { toGlobalId } from '@tensile/relay'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { serveKeptGraph } from '../../tests/kept-graph.ts'
import { operationId } from '../operations/persisted-operations.ts'

const started = await startRedis({ folder: mkdtempSync(`${tmpdir()}/answers-`), port: 0 })
if (!started) throw new Error('these tests need a Redis on the PATH')
const redis = started
const RATE_PLANS = JSON.stringify({ anonymous: { maximum: 1e6, restoreRate: 1e6 } })
const graph = await serveKeptGraph(redis.url, { RATE_PLANS })
const { gateway, shelf, cache } = graph
afterAll(async () => {
  await graph.close()
  await redis.stop()
})

/** Another product for each test, later in the log: what one keeps or drops is nothing to the next. */
let tests = 0
let sku = ''
/** A position of the log, in the time of this test. */
const at = (place: number) => `${tests}/${place}`
beforeEach(() => {
  sku = String(++tests)
  Object.assign(shelf, { asked: 0, position: at(10), name: 'Hex bolt', brand: () => null })
})

const detail = 'query ($sku: String!) { product(sku: $sku) { id name brand { name } } }'
const persistedQuery = { version: 1, sha256Hash: operationId(detail) }

async function post(payload: object = {}, headers = {}) {
  const body = { query: detail, variables: { sku }, ...payload }
  const response = await gateway.inject({ method: 'POST', url: '/graphql', headers, payload: body })
  return { status: response.statusCode, headers: response.headers, ...response.json() }
}

const get = (headers = {}) =>
  gateway.inject({
    method: 'GET',
    url: `/graphql?${new URLSearchParams({ variables: JSON.stringify({ sku }), extensions: JSON.stringify({ persistedQuery }) })}`,
    headers: { 'apollo-require-preflight': '1', ...headers },
  })

/** Until an answer is kept, which nobody waits for. */
const untilKept = () =>
  expect
    .poll(async () => {
      shelf.asked = 0
      await post()
      return shelf.asked
    })
    .toBe(0)

async function isAsked(...request: Parameters<typeof post>): Promise<boolean> {
  shelf.asked = 0
  await post(...request)
  return shelf.asked > 0
}

describe('an answer that is the same for everybody', () => {
  test('is made once, whichever way the same is asked', async () => {
    const first = await post({ extensions: { persistedQuery } })
    await untilKept()
    const again = await post({ query: undefined, extensions: { persistedQuery } })
    expect(again.data).toEqual(first.data)
    expect((await get()).json()).toEqual({ data: first.data })
    expect(shelf.asked).toBe(0)
    expect(await isAsked({ variables: { sku: `${sku}0` } })).toBe(true)
  })

  test('costs a point and says so', async () => {
    expect((await post()).extensions.cost).toMatchObject({ requested: 2, actual: 1 })
    await untilKept()
    const { extensions, headers } = await post()
    expect(extensions.cost).toMatchObject({ requested: 1, actual: 1, throttleStatus: { maximumAvailable: 1e6 } })
    expect(headers).toMatchObject({ ratelimit: expect.any(String), 'ratelimit-policy': expect.any(String) })
  })

  test('is refused to a caller without points like any other', async () => {
    const poor = await serveKeptGraph(redis.url, {
      RATE_PLANS: JSON.stringify({ anonymous: { maximum: 4, restoreRate: 0.001 } }),
    })
    await untilKept()
    const payload = { query: detail, variables: { sku } }
    const headers = { 'x-forwarded-for': '192.0.2.7' }
    const statuses: number[] = []
    for (let count = 0; count < 6; count++)
      statuses.push((await poor.gateway.inject({ method: 'POST', url: '/graphql', headers, payload })).statusCode)
    await poor.close()
    expect(statuses).toEqual([200, 200, 200, 200, 429, 429])
    expect(poor.shelf.asked).toBe(0)
  })
})

describe('a kept answer is dropped', () => {
  test('by its tags, for one product and for all', async () => {
    for (const [tag, position] of [
      [`product:${sku}`, at(20)],
      ['catalog', at(30)],
    ] as const) {
      await untilKept()
      shelf.name = `After ${tag}`
      await cache.drop([tag], position)
      shelf.position = position
      expect((await post()).data.product.name).toBe(`After ${tag}`)
    }
    await untilKept()
    await cache.drop([`product:${sku}0`], at(40))
    expect(await isAsked()).toBe(false)
  })

  test('and not put back by who read before the change', async () => {
    await cache.drop([`product:${sku}`], at(21))
    expect(await isAsked()).toBe(true)
    shelf.position = at(20)
    for (let count = 0; count < 3; count++) expect(await isAsked()).toBe(true)
    shelf.position = at(21)
    await untilKept()
  })

  test('for a caller that must see a later write', async () => {
    shelf.position = at(20)
    await untilKept()
    expect(await isAsked({}, { 'x-consistency-token': at(20) })).toBe(false)
    expect(await isAsked({}, { 'x-consistency-token': at(21) })).toBe(true)
    expect(await isAsked({}, { cookie: `tensile_consistency=${at(21)}` })).toBe(true)
  })
})

describe('an answer is not kept', () => {
  const neverKept = async (...request: Parameters<typeof post>) => {
    for (let count = 0; count < 3; count++) expect(await isAsked(...request)).toBe(true)
  }
  test('with a part that failed', async () => {
    shelf.brand = () => {
      throw new Error('out of order')
    }
    await neverKept()
  })

  test('of what is not there', () => neverKept({ variables: { sku: 'NONE' } }))

  test('without the ids that would drop it', () =>
    neverKept({ query: 'query ($sku: String!) { product(sku: $sku) { name } }' }))

  test('with another field in the place of an id', () =>
    neverKept({ query: 'query ($sku: String!) { product(sku: $sku) { id: sku name } }' }))

  test('when something in it ends now', async () => {
    shelf.brand = ({ holdsUntil }) => {
      holdsUntil(new Date())
      return { id: toGlobalId('Brand', '1'), name: 'Falun' }
    }
    await neverKept()
  })

  test('of a subgraph that does not say how new it is', async () => {
    shelf.position = 'unknown'
    await neverKept()
  })
})

describe('by GET', () => {
  test('everybody on the way may keep it, and ask whether it still holds', async () => {
    for (const response of [await get(), await get()]) {
      expect(response.headers['cache-control']).toMatch(/^public, max-age=(8\d|90)$/)
      expect(response.headers.vary).toMatch(/Authorization, Cookie, X-Consistency-Token/)
      expect(response.headers).not.toHaveProperty('ratelimit')
      expect(response.headers).not.toHaveProperty('set-cookie')
      const known = await get({ 'if-none-match': response.headers.etag })
      expect([known.statusCode, known.body, known.headers.etag]).toEqual([304, '', response.headers.etag])
      expect((await get({ 'if-none-match': '"other"' })).statusCode).toBe(200)
    }
  })

  test('a caller that has just written is answered for itself alone', async () => {
    const { headers } = await get({ 'x-consistency-token': at(1) })
    expect(headers['cache-control']).toBe('private, no-store')
  })

  test('whatever may not be kept says so', async () => {
    sku = 'NONE'
    expect((await get()).headers).toMatchObject({ 'cache-control': 'private, no-store' })
    expect((await get()).headers).not.toHaveProperty('etag')
  })

  test('an address that another site’s page opens is refused, kept or not', async () => {
    await get()
    await untilKept()
    expect((await get({ 'apollo-require-preflight': '' })).statusCode).toBe(400)
  })
})

test('an answer is compressed for whoever takes it so', async () => {
  shelf.name = 'Hex bolt '.repeat(200)
  for (let count = 0; count < 2; count++) {
    const [brotli, gzip, plain] = [
      await get({ 'accept-encoding': 'br' }),
      await get({ 'accept-encoding': 'gzip' }),
      await get(),
    ]
    expect([brotli, gzip, plain].map(({ headers }) => headers['content-encoding'])).toEqual(['br', 'gzip', undefined])
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(plain.body)
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(plain.body)
    await untilKept()
  }
})
