import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

/** A service of its own process, for a log goes to its standard output: asked once for what works, once for what fails. */
const program = `
import { createService } from '${new URL('./index.ts', import.meta.url).href}'
const service = createService({ name: 'probe', settings: { LOG_LEVEL: 'trace' }, readiness: {}, bodyLimitBytes: 1000 })
service.post('/well', async (request) => (request.log.info({ req: { headers: request.headers } }, 'at work'), 'done'))
service.post('/badly', async () => { throw new Error('a fault of the tests') })
for (const url of ['/well?key=secret-address', '/badly']) {
  await service.inject({ method: 'POST', url, payload: { password: 'secret-password' }, headers: {
    'x-request-id': process.argv[1], authorization: 'Bearer secret-token', cookie: 'tensile_refresh=secret-cookie' } })
}
await service.close()`

test('a log is lines of JSON, each with the id of its request, and none with a secret', () => {
  const requestId = '018f3b1c-0000-7000-8000-00000000000a'
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program, requestId], {
    encoding: 'utf8',
  })
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { msg: string; requestId: string; service: string })
  const told = lines.map(({ msg, requestId: id, service }) => [msg, id, service])
  expect(told).toEqual([
    ['at work', requestId, 'probe'],
    ['answered', requestId, 'probe'],
    ['request failed', requestId, 'probe'],
    ['answered', requestId, 'probe'],
  ])
  expect(stdout).toContain('a fault of the tests')
  expect(stdout).not.toContain('secret')
})
