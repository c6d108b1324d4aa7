import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveSmallGraph } from '../tests/small-graph.ts'

interface Span {
  name: string
  traceId: string
  spanId: string
  parentSpanId?: string
}

/** What a collector gets by OTLP. */
const spans: Span[] = []
const collector = createServer((request, response) => {
  void text(request).then((body) => {
    const { resourceSpans } = JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] }
    spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)))
    response.end('{}')
  })
})
beforeAll(() => once(collector.listen(0, '127.0.0.1'), 'listening'))
afterAll(() => collector.close())

test('one trace goes from the client through the gateway to the subgraphs, and to the doors that only the gateway opens', async () => {
  const { port } = collector.address() as AddressInfo
  const graph = await serveSmallGraph({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` })
  const traceId = '0af7651916cd43dd8448eb211c80319c'
  const client = 'b7ad6b7169203331'
  const headers = {
    authorization: `Bearer ${await graph.tokenOf('buyer')}`,
    traceparent: `00-${traceId}-${client}-01`,
  }
  // The second time by what was compiled.
  for (const query of ['{ viewer { email } }', '{ viewer { email } }']) await graph.ask(query, headers)
  await graph.close()

  const trace = spans.filter((span) => span.traceId === traceId)
  const known = new Set([client, ...trace.map(({ spanId }) => spanId)])
  expect(trace.filter(({ parentSpanId = '' }) => !known.has(parentSpanId))).toEqual([])
  const count = (name: string) => trace.filter((span) => span.name === name).length
  expect({
    asked: count('gateway POST /graphql'),
    passedOn: count('accounts POST /graphql'),
    keys: count('accounts GET /internal/jwks'),
  }).toEqual({ asked: 2, passedOn: 2, keys: 1 })
})
