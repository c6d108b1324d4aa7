import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { registry } from '@tensile/telemetry'
import { pino } from 'pino'
import { Pool } from 'undici'
import { afterEach, expect, test } from 'vitest'
import type { GatewayContext } from '../gateway-context.ts'
import { createAskSubgraph, type AskSubgraph } from './ask-subgraph.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(() => Promise.all(closing.splice(0).map((close) => close())))

interface Received {
  headers: IncomingMessage['headers']
  body: { query: string }
}

/** A subgraph that answers as it is told, and remembers what it was asked. */
async function serve(answer: (response: ServerResponse, asked: number) => void) {
  const received: Received[] = []
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ headers: request.headers, body: JSON.parse(body) as Received['body'] })
      answer(response, received.length)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  const pool = new Pool(url, { connections: 8 })
  closing.push(
    () => pool.destroy(),
    async () => void server.closeAllConnections(),
    () => new Promise((resolve) => server.close(resolve)),
  )
  const source = createAskSubgraph({ name: 'bolts', url, pool, path: '/graphql', timeoutMs: 2_000 })
  return { received, source }
}

function contextOf(overrides: Partial<GatewayContext> = {}): GatewayContext {
  const context: GatewayContext = {
    viewer: null,
    partner: null,
    answerKey: null,
    callerKey: 'address:192.0.2.1',
    requestId: '018f3b1c-0000-7000-8000-000000000001',
    signedIdentity: 'signed',
    consistencyToken: () => null,
    noteConsistencyToken: () => {},
    noteRead: () => {},
    oldestRead: () => null,
    readerKey: () => 'nobody',
    asEveryone: () => context,
    millisecondsLeft: () => 1_500,
    idempotencyKey: () => null,
    onceOnly: () => {},
    log: pino({ level: 'silent' }),
    ...overrides,
  }
  return context
}

function ask(source: AskSubgraph, query: string, context = contextOf()) {
  return source(JSON.stringify({ query }), context, query.startsWith('mutation'))
}

const found = (response: ServerResponse) => void response.end('{"data":{"bolt":{"id":"1"}}}')
const broken = (response: ServerResponse) => void response.socket?.destroy()
const unavailable = { extensions: { code: 'SERVICE_UNAVAILABLE' } }

test('the same query at the same time is asked once, and each gets an answer of its own', async () => {
  const { received, source } = await serve(found)
  const [one, other] = await Promise.all([ask(source, '{ bolt { id } }'), ask(source, '{ bolt { id } }')])
  expect(one).toEqual({ data: { bolt: { id: '1' } } })
  expect(other).toEqual(one)
  expect(other.data?.bolt).not.toBe(one.data?.bolt)
  expect(received).toHaveLength(1)
  await ask(source, '{ bolt { id } }')
  expect(received).toHaveLength(2)
})

test('another viewer, another consistency and a mutation are asked for themselves', async () => {
  const { received, source } = await serve(found)
  await Promise.all([
    ask(source, '{ bolt { id } }'),
    ask(source, '{ bolt { id } }', contextOf({ readerKey: () => 'ada' })),
    ask(source, 'mutation { bolt { id } }'),
    ask(source, 'mutation { bolt { id } }'),
  ])
  expect(received).toHaveLength(4)
})

test('a subgraph is told how long somebody waits, and a key to mutations alone', async () => {
  const { received, source } = await serve(found)
  const context = contextOf({ idempotencyKey: () => 'f'.repeat(64) })
  await ask(source, '{ bolt { id } }', context)
  await ask(source, 'mutation { bolt { id } }', context)
  expect(received.map(({ headers }) => headers['x-deadline'])).toEqual(['1500', '1500'])
  expect(received.map(({ headers }) => headers['x-tensile-idempotency'])).toEqual([undefined, 'f'.repeat(64)])
})

test('a query whose connection broke is sent once more; a mutation never', async () => {
  const { received, source } = await serve((response, asked) => (asked === 1 ? broken(response) : found(response)))
  expect(await ask(source, '{ bolt { id } }')).toEqual({ data: { bolt: { id: '1' } } })
  expect(received).toHaveLength(2)
  const other = await serve(broken)
  await expect(ask(other.source, 'mutation { bolt { id } }')).rejects.toMatchObject(unavailable)
  expect(other.received).toHaveLength(1)
})

test('a subgraph that failed five times in a row is left alone', async () => {
  const { received, source } = await serve((response) => {
    response.statusCode = 500
    response.end('out of order')
  })
  for (let count = 0; count < 8; count++)
    await expect(ask(source, '{ bolt { id } }')).rejects.toMatchObject(unavailable)
  expect(received).toHaveLength(5)
  expect(await registry.getSingleMetricAsString('subgraph_circuit_open')).toMatch(/\{subgraph="bolts"\} 1$/m)
})

test('a subgraph is not asked when no time is left, and not waited for longer than there is', async () => {
  const { received, source } = await serve(() => {})
  await expect(ask(source, '{ bolt { id } }', contextOf({ millisecondsLeft: () => 0 }))).rejects.toMatchObject(
    unavailable,
  )
  expect(received).toHaveLength(0)
  await expect(ask(source, '{ bolt { id } }', contextOf({ millisecondsLeft: () => 50 }))).rejects.toMatchObject(
    unavailable,
  )
  expect(received).toHaveLength(1)
})
