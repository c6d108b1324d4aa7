import { afterAll, expect, test } from 'vitest'
import { serveSmallGraph } from '../tests/small-graph.ts'

const { gateway, received, ask, close } = await serveSmallGraph({ MAX_TOKENS: '200', NODE_ENV: 'production' })
afterAll(close)

test('a dead subgraph takes its fields with it and leaves the rest standing; Retry-After tells when to ask again', async () => {
  const { body, headers } = await ask('{ viewer { email } category(slug: "screws") { name } }')
  expect(body.data).toEqual({ viewer: { email: 'ada@tensile.example' }, category: null })
  expect(body.errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }])
  expect(headers['retry-after']).toBe('2')
})

test('an answer names no subgraph, address, SQL or file', async () => {
  const { text } = await ask('{ category(slug: "screws") { name } auditLog { totalCount } }')
  expect(text).not.toMatch(/catalog|accounts|127\.0\.0\.1|ECONNREFUSED|relation|srv|serviceName|valueCompletion|stack/)
})

test('an unexpected error is masked and carries the request id', async () => {
  const requestId = '018f3b1c-0000-7000-8000-00000000000a'
  const { body, headers } = await ask('{ auditLog { totalCount } }', { 'x-request-id': requestId })
  expect(body.errors).toMatchObject([
    { message: 'Internal error', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } },
  ])
  expect(headers['x-request-id']).toBe(requestId)
})

test('a request id that is no UUID is replaced', async () => {
  const { headers } = await ask('{ viewer { email } }', { 'x-request-id': "1'; drop table x" })
  expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
})

test('passes the request id and the consistency token of header and cookie on, the later of both', async () => {
  received.length = 0
  await ask('{ viewer { email } }', { 'x-consistency-token': '0/AA', cookie: 'tensile_consistency=0/BB' })
  await ask('{ viewer { email } }', { 'x-consistency-token': '1/0', cookie: 'tensile_consistency=0/BB' })
  await ask('{ viewer { email } }', { cookie: 'tensile_consistency=%27nonsense' })
  expect(received).toEqual(['0/BB', '1/0', null])
})

test('a bearer token that does not hold is refused', async () => {
  for (const authorization of ['Bearer nonsense', 'Bearer', 'Basic YTpi']) {
    const { status, body } = await ask('{ viewer { email } }', { authorization })
    expect(status).toBe(401)
    expect(body.errors[0].extensions.code).toBe('UNAUTHENTICATED')
  }
})

test('an access cookie that does not hold is refused and dropped, while the session may go on', async () => {
  const { status, headers } = await ask('{ viewer { email } }', {
    cookie: 'tensile_access=nonsense; tensile_refresh=kept',
  })
  expect(status).toBe(401)
  expect(String(headers['set-cookie'])).toMatch(/^tensile_access=;/)
  expect(String(headers['set-cookie'])).not.toContain('tensile_refresh')
})

test('a login while accounts does not work says so, and to try later', async () => {
  const payload = { email: 'ada@tensile.example', password: 'x' }
  const { statusCode, headers, body } = await gateway.inject({ method: 'POST', url: '/auth/login', payload })
  expect([statusCode, headers['retry-after']]).toEqual([503, '2'])
  expect(JSON.parse(body)).toMatchObject({ error: 'Signing in does not work right now.', code: 'SERVICE_UNAVAILABLE' })
})

test('refuses introspection in production, and says no names of the schema', async () => {
  expect((await ask('{ __schema { types { name } } }')).status).toBe(400)
  expect((await ask('{ viewr { email } }')).text).not.toContain('viewer')
})

test('refuses a document of too many tokens, and one too deep', async () => {
  expect((await ask(`{ ${'viewer { email } '.repeat(60)} }`)).status).toBe(400)
  const deep = `{ category(id: "x") { ${'parent { '.repeat(20)} name ${'} '.repeat(20)} } }`
  expect((await ask(deep)).body.errors[0].message).toContain('at most 16')
})

test('refuses batches, other content types and bodies that are too large', async () => {
  const send = (payload: string, contentType = 'application/json') =>
    gateway.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': contentType }, payload })
  expect((await send('[{"query":"{ viewer { email } }"}]')).statusCode).toBe(400)
  expect((await send('{"query":"{ viewer { email } }"}', 'text/plain')).statusCode).toBe(400)
  expect((await send('{"query":')).statusCode).toBe(400)
  expect((await send(JSON.stringify({ query: ' '.repeat(3 * 1024 * 1024) }))).statusCode).toBe(413)
})

test('answers a query by GET only to a client that says it is one', async () => {
  const url = `/graphql?query=${encodeURIComponent('{ viewer { email } }')}`
  expect((await gateway.inject({ method: 'GET', url })).statusCode).toBe(400)
  const preflighted = await gateway.inject({ method: 'GET', url, headers: { 'apollo-require-preflight': '1' } })
  expect(preflighted.json().data.viewer.email).toBe('ada@tensile.example')
})

test('never runs a mutation by GET', async () => {
  const url = `/graphql?query=${encodeURIComponent('mutation { deleteBrand(id: "x") { deletedId } }')}`
  const { statusCode } = await gateway.inject({ method: 'GET', url, headers: { 'apollo-require-preflight': '1' } })
  expect(statusCode).toBe(405)
})

test('lets pages of the store and the admin call it, and no others', async () => {
  const preflight = (origin: string) =>
    gateway.inject({ method: 'OPTIONS', url: '/graphql', headers: { origin, 'access-control-request-method': 'POST' } })
  expect((await preflight('http://127.0.0.1:3000')).headers['access-control-allow-origin']).toBe(
    'http://127.0.0.1:3000',
  )
  expect((await preflight('https://evil.example')).headers['access-control-allow-origin']).toBeUndefined()
  const login = await gateway.inject({
    method: 'POST',
    url: '/auth/refresh',
    headers: { origin: 'https://evil.example' },
  })
  expect(login.statusCode).toBe(403)
})

test('serves no explorer in production', async () => {
  const { headers } = await gateway.inject({ method: 'GET', url: '/graphql', headers: { accept: 'text/html' } })
  expect(headers['content-type']).not.toContain('text/html')
})
