import { testDatabase } from '@tensile/local-stack/test-database'
import { openRequestScope } from '@tensile/telemetry'
import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base'
import { NodeTracerProvider } from '@opentelemetry/sdk-trace-node'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { createDatabase } from './index.ts'

const exporter = new InMemorySpanExporter()
const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] })
provider.register()
const { writeUrl, readUrl } = await testDatabase()
const database = createDatabase<object>({
  writeUrl: writeUrl('catalog'),
  readUrl: readUrl('catalog'),
  schema: 'catalog',
  writePoolSize: 1,
  readPoolSize: 1,
  maxReplicaLagMs: 60_000,
})
afterAll(async () => {
  await database.close()
  await provider.shutdown()
})

test('each statement of a request is a span of its trace, with the id of the request in its text', async () => {
  const requestId = '018f3b1c-0000-7000-8000-00000000000d'
  const scope = openRequestScope('request', requestId, {})
  await scope.run(async () => {
    await sql`select 1 as read`.execute(await database.reader(null))
    await database.write({ actor: 'user:ada@tensile.example', requestId }, (trx) =>
      sql`select 1 as written`.execute(trx),
    )
  })
  scope.end(200)

  const spans = exporter.getFinishedSpans()
  const request = spans.find(({ name }) => name === 'request')
  const texts = spans
    .filter(({ name, parentSpanId }) => name === 'sql' && parentSpanId === request?.spanContext().spanId)
    .map(({ attributes }) => attributes['db.query.text'])
  expect(texts).toEqual(
    expect.arrayContaining([
      `select 1 as read /*request_id='${requestId}'*/`,
      `select 1 as written /*request_id='${requestId}'*/`,
    ]),
  )
})
