import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { currentRequestId, propagateTrace, recordSpan } from '@tensile/telemetry'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createService, type Service } from './index.ts'

/** What an OTLP collector and Sentry would get. */
const received: { url: string; body: string }[] = []
const sink = createServer((request, response) => {
  void readBody(request).then((body) => {
    received.push({ url: request.url ?? '', body })
    response.end('{}')
  })
})
let service: Service
let url = ''
const requestId = '018f3b1c-0000-7000-8000-00000000000a'
const traceId = '0af7651916cd43dd8448eb211c80319c'

beforeAll(async () => {
  await once(sink.listen(0, '127.0.0.1'), 'listening')
  const { port } = sink.address() as AddressInfo
  service = createService({
    name: 'probe',
    settings: {
      LOG_LEVEL: 'silent',
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
      SENTRY_DSN: `http://key@127.0.0.1:${port}/1`,
    },
    readiness: {},
    bodyLimitBytes: 10_000,
  })
  service.post('/labour', async () => {
    await new Promise((resolve) => setImmediate(resolve))
    recordSpan('sql', 5, { 'db.query.text': 'select 1' })
    return { requestId: currentRequestId(), ...propagateTrace({}) }
  })
  service.get('/broken', async () => {
    throw new Error('a fault of the tests')
  })
  url = await service.listen({ port: 0 })
})
afterAll(() => sink.close())

test('what a handler does belongs to its request and to the trace of the caller, also after the body was read', async () => {
  const answer = await fetch(`${url}/labour`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-request-id': requestId,
      traceparent: `00-${traceId}-b7ad6b7169203331-01`,
    },
    body: JSON.stringify({ long: 'x'.repeat(5_000) }),
  })
  expect(await answer.json()).toMatchObject({
    requestId,
    traceparent: expect.stringMatching(new RegExp(`^00-${traceId}-(?!b7ad6b7169203331)[0-9a-f]{16}-01$`)),
  })
  expect(currentRequestId()).toBeUndefined()
})

test('measures tell of the request by route', async () => {
  const text = await (await fetch(`${url}/metrics`)).text()
  expect(text).toMatch(
    /http_request_duration_seconds_count\{service="probe",method="POST",route="\/labour",status="200"\} 1/,
  )
  expect(text).toMatch(/nodejs_eventloop_lag_p99_seconds/)
})

test('when it ends, spans have gone to the collector, and faults to Sentry with the request id and nothing about the caller', async () => {
  const secret = 'Bearer a.secret.token'
  const answer = await fetch(`${url}/broken?email=buyer@acme.example`, {
    headers: { 'x-request-id': requestId, authorization: secret },
  })
  expect(await answer.json()).toEqual({ error: 'Internal error', requestId })
  await service.close()

  const spans = received.filter((each) => each.url === '/v1/traces').map(({ body }) => body)
  expect(spans.join()).toContain(traceId)
  expect(spans.join()).toMatch(/probe POST \/labour/)
  expect(spans.join()).toMatch(/db\.query\.text/)

  const faults = received.filter((each) => each.url.startsWith('/api/1/envelope')).map(({ body }) => body)
  expect(faults.join()).toContain('a fault of the tests')
  expect(faults.join()).toContain(requestId)
  expect(faults.join()).not.toContain('secret')
  expect(faults.join()).not.toContain('acme.example')
})

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}
