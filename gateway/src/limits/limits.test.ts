import { connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { serveSmallGraph, type SmallGraph } from '../../tests/small-graph.ts'

let graph: SmallGraph
afterEach(() => graph.close())

const plans = (plan: object) => ({ RATE_PLANS: JSON.stringify(plan) })
const viewer = '{ viewer { email } }'
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

test('an answer says what it cost, and what is left', async () => {
  graph = await serveSmallGraph(plans({ anonymous: { maximum: 100, restoreRate: 0.001 } }))
  const { body, headers } = await graph.ask('{ viewer { email company { name } } }')
  expect(body.extensions.cost).toEqual({
    requested: 2,
    actual: 1,
    throttleStatus: { maximumAvailable: 100, currentlyAvailable: 99, restoreRate: 0.001 },
  })
  expect(headers.ratelimit).toBe('"cost";r=99;t=1000')
  expect(headers['ratelimit-policy']).toBe('"cost";q=100;w=100000')
})

test('a caller beyond its points is told how many there are and when to come again; others go on', async () => {
  graph = await serveSmallGraph(plans({ anonymous: { maximum: 2, restoreRate: 0.1 } }))
  const statuses = []
  for (let count = 0; count < 3; count++) statuses.push((await graph.ask(viewer)).status)
  expect(statuses).toEqual([200, 200, 429])
  const { body, headers } = await graph.ask(viewer)
  expect(Number(headers['retry-after'])).toBeGreaterThanOrEqual(9)
  expect(body.errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) } }])
  expect(body.errors[0].message).toMatch(/costs 1 points, and 0 are left.*in \d+ s/)
  expect(body.extensions.cost.throttleStatus.maximumAvailable).toBe(2)
  expect((await graph.ask(viewer, { 'x-forwarded-for': '192.0.2.1' })).status).toBe(200)
  expect((await graph.ask(viewer, bearer(await graph.tokenOf('buyer')))).status).toBe(200)
})

test('a partner has the plan of its key', async () => {
  graph = await serveSmallGraph(plans({ plus: { maximum: 77, restoreRate: 1 } }))
  const token = await graph.tokenOf('buyer', { plan: 'plus', scope: 'catalog:read', client_id: 'k1' })
  const { body } = await graph.ask(viewer, bearer(token))
  expect(body.extensions.cost.throttleStatus.maximumAvailable).toBe(77)
})

test('an operation beyond the ceiling is refused before anything is asked', async () => {
  graph = await serveSmallGraph({ MAX_COST: '50' })
  const { status, body } = await graph.ask('{ viewer { email } auditLog(first: 100) { nodes { id } } }')
  expect(status).toBe(400)
  expect(body.errors).toMatchObject([
    { message: expect.stringContaining('102 points; at most 50'), extensions: { code: 'COST_LIMIT_EXCEEDED' } },
  ])
  expect(graph.received).toEqual([])
})

test.each([
  ['MAX_ALIASES', '{ a: viewer { x: email } b: viewer { email } }', 'has 3 aliases; at most 2'],
  ['MAX_DIRECTIVES', '{ viewer { email @skip(if: true) name @skip(if: true) id @skip(if: true) } }', 'at most 2'],
  ['MAX_ROOT_FIELDS', '{ viewer { email } auditLog { totalCount } __typename }', 'has 3 root fields; at most 2'],
  ['MAX_DEPTH', '{ viewer { company { name } } }', '3 fields deep; at most 2'],
  ['MAX_TOKENS', '{ viewer { email } }', '2 tokens'],
])('%s is a setting, and its error says which and how much', async (setting, query, message) => {
  graph = await serveSmallGraph({ [setting]: '2' })
  const { status, body } = await graph.ask(query)
  expect(status).toBe(400)
  expect(body.errors[0].message).toContain(message)
})

test('the sizes of document, variables and body, and the number of operations, are limited by settings', async () => {
  graph = await serveSmallGraph({
    MAX_DOCUMENT_BYTES: '100',
    MAX_VARIABLES_BYTES: '50',
    BODY_LIMIT_BYTES: '2000',
    MAX_BATCH: '2',
  })
  const send = async (payload: object) => {
    const response = await graph.gateway.inject({ method: 'POST', url: '/graphql', payload })
    return [response.statusCode, JSON.stringify(response.json().errors?.[0]?.message ?? response.json().error ?? null)]
  }
  expect(await send({ query: `${viewer} #${'x'.repeat(100)}` })).toEqual([413, expect.stringContaining('at most 100')])
  expect(await send({ query: viewer, variables: { x: 'x'.repeat(50) } })).toEqual([
    413,
    expect.stringContaining('at most 50'),
  ])
  expect(await send({ query: 'x'.repeat(3_000) })).toEqual([413, expect.stringContaining('at most 2000')])
  expect(await send([{ query: viewer }, { query: viewer }, { query: viewer }])).toEqual([
    413,
    expect.stringContaining('at most 2'),
  ])
  expect((await send([{ query: viewer }, { query: viewer }]))[0]).toBe(200)
})

test('introspection and explorer are for whom the setting says', async () => {
  graph = await serveSmallGraph({ INTROSPECTION: 'admins' })
  const introspect = '{ __schema { queryType { name } } }'
  const visit = (headers: Record<string, string>) =>
    graph.gateway.inject({ method: 'GET', url: '/graphql', headers: { accept: 'text/html', ...headers } })
  const [admin, buyer] = await Promise.all(['admin', 'buyer'].map((role) => graph.tokenOf(role)))
  expect((await graph.ask(introspect)).body.errors[0].extensions.code).toBe('FORBIDDEN')
  expect((await graph.ask(introspect, bearer(buyer ?? ''))).status).toBe(400)
  expect((await graph.ask(introspect, bearer(admin ?? ''))).body.data.__schema.queryType.name).toBe('Query')
  expect((await visit(bearer(admin ?? ''))).headers['content-type']).toContain('text/html')
  expect((await visit({})).headers['content-type']).not.toContain('text/html')
})

test('logins from one address are slowed down, also those that are malformed', async () => {
  graph = await serveSmallGraph({ MAX_LOGINS_PER_MINUTE: '2' })
  const login = (address: string) =>
    graph.gateway.inject({ method: 'POST', url: '/auth/login', headers: { 'x-forwarded-for': address }, payload: {} })
  expect((await login('192.0.2.1')).statusCode).toBe(400)
  expect((await login('192.0.2.1')).statusCode).toBe(400)
  const refused = await login('192.0.2.1')
  expect(refused.statusCode).toBe(429)
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect((await login('192.0.2.2')).statusCode).toBe(400)
})

test.each([
  ['headers', 'POST /graphql HTTP/1.1\r\nHost: x\r\nX-Slow: '],
  ['body', 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{'],
])('a client that sends its %s drop by drop is cut off', async (_, beginning) => {
  graph = await serveSmallGraph({ RECEIVE_TIMEOUT_MS: '100' })
  await graph.gateway.listen({ host: '127.0.0.1', port: 0 })
  const { port } = new URL(graph.gateway.listeningOrigin)
  const answer = await new Promise<string>((resolve) => {
    let text = ''
    let drops: NodeJS.Timeout | undefined
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write(beginning)
      drops = setInterval(() => socket.write(' '), 20)
    })
    socket.on('data', (chunk) => (text += chunk.toString()))
    socket.on('error', () => {}) // it is cut off while a drop is on its way
    socket.on('close', () => {
      clearInterval(drops)
      resolve(text)
    })
  })
  expect(answer).toContain('408')
})

test('a malformed setting of plans is named', async () => {
  await expect(serveSmallGraph({ RATE_PLANS: '{"gold":{}}' })).rejects.toThrow('RATE_PLANS')
  graph = await serveSmallGraph()
})
