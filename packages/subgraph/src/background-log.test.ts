import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

/** A process that fails in the background, twice by the same, and then dies of something else. */
const program = `
import { backgroundLog } from '${new URL('./background-log.ts', import.meta.url).href}'
import { startTelemetry } from '@tensile/telemetry'
startTelemetry('probe', { SENTRY_DSN: process.argv[1] })
const log = backgroundLog('probe', 'jobs', { LOG_LEVEL: 'info' })
const fault = new Error('a job failed')
log.warn({ err: new Error('nothing to report') }, 'tried again')
log.error({ err: fault }, 'gave up')
log.error({ err: fault }, 'gave up')
setTimeout(() => { throw new Error('the end of it') })`

test('faults beside requests, and what ends the process, go to the log and to Sentry', async () => {
  const received: string[] = []
  const sink = createServer((request, response) => {
    void request.toArray().then((chunks: Buffer[]) => {
      const body = Buffer.concat(chunks)
      received.push((request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString())
      response.end('{}')
    })
  })
  await once(sink.listen(0, '127.0.0.1'), 'listening')
  const dsn = `http://key@127.0.0.1:${(sink.address() as AddressInfo).port}/1`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program, dsn], { cwd: import.meta.dirname })
  const [printed, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')])
  sink.close()

  expect(code).not.toBe(0)
  expect(printed.match(/a job failed/g)?.length).toBeGreaterThan(1)
  expect(received.filter((fault) => fault.includes('a job failed'))).toHaveLength(1)
  expect(received.filter((fault) => fault.includes('the end of it'))).toHaveLength(1)
  expect(received.join()).not.toContain('nothing to report')
})
