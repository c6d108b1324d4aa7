import { afterAll, describe, expect, test } from 'vitest'
import { serveSmallGraph } from '../../tests/small-graph.ts'
import { operationId, readPersistedOperations } from './persisted-operations.ts'

const persisted = await readPersistedOperations()
const closed = await serveSmallGraph({ OPERATIONS: 'persisted' })
const open = await serveSmallGraph()
afterAll(() => Promise.all([closed.close(), open.close()]))

const viewer = '{ viewer { email } }'
const send = async (graph: typeof open, payload: object, headers = {}) => {
  const response = await graph.gateway.inject({ method: 'POST', url: '/graphql', headers, payload })
  return { status: response.statusCode, ...response.json() }
}
const byHash = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } })
const [[known = '', body = ''] = []] = [...persisted].filter(([, text]) => text.startsWith('query Viewer'))

test('the manifest has the operations of both apps', () => {
  expect(persisted.size).toBeGreaterThan(20)
  expect([...persisted.values()].some((text) => text.startsWith('mutation'))).toBe(true)
})

describe('where only persisted operations are answered', () => {
  test('a document of its own is refused, whoever sends it', async () => {
    const refused = await send(closed, { query: viewer })
    expect(refused).toMatchObject({ status: 400, errors: [{ extensions: { code: 'PERSISTED_QUERY_ONLY' } }] })
    const admin = { authorization: `Bearer ${await closed.tokenOf('admin')}` }
    expect((await send(closed, { query: viewer }, admin)).status).toBe(400)
  })

  test('a partner with the scope may send its own', async () => {
    const keyOf = async (scope: string) => ({
      authorization: `Bearer ${await closed.tokenOf('buyer', { plan: 'standard', client_id: 'k1', scope })}`,
    })
    expect((await send(closed, { query: viewer }, await keyOf('catalog:read operations:any'))).status).toBe(200)
    expect((await send(closed, { query: viewer }, await keyOf('catalog:read'))).status).toBe(400)
  })

  test('none can be registered', async () => {
    await send(closed, { query: viewer, ...byHash(operationId(viewer)) })
    expect((await send(closed, byHash(operationId(viewer)))).errors[0].extensions.code).toBe(
      'PERSISTED_QUERY_NOT_FOUND',
    )
  })

  test.runIf(known)('one of the manifest is answered, by its hash and by its text', async () => {
    expect((await send(closed, byHash(known))).data).toBeDefined()
    expect((await send(closed, { query: body })).data).toBeDefined()
  })
})

describe('where all operations are answered', () => {
  test('a client may register one and send its hash from then on, by GET too', async () => {
    const hash = operationId(viewer)
    expect((await send(open, byHash(hash))).errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND')
    expect((await send(open, { query: viewer, ...byHash(hash) })).data.viewer.email).toBe('ada@tensile.example')
    expect((await send(open, byHash(hash))).data.viewer.email).toBe('ada@tensile.example')
    const url = `/graphql?extensions=${encodeURIComponent(JSON.stringify(byHash(hash).extensions))}`
    const got = await open.gateway.inject({ method: 'GET', url, headers: { 'apollo-require-preflight': '1' } })
    expect(got.json().data.viewer.email).toBe('ada@tensile.example')
  })

  test('a hash that is none, or not that of the document, is refused in words', async () => {
    expect(await send(open, byHash('x'))).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'BAD_REQUEST' } }],
    })
    expect((await send(open, { query: viewer, ...byHash('0'.repeat(64)) })).status).toBe(400)
  })
})
