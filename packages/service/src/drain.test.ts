import { expect, test } from 'vitest'
import { createService } from './index.ts'

async function startService(drainMs: number) {
  const settings = { LOG_LEVEL: 'silent', DRAIN_MS: drainMs }
  const service = createService({ name: 'test', settings, readiness: {}, bodyLimitBytes: 1024 })
  const [begun, slow] = [Promise.withResolvers<void>(), Promise.withResolvers<string>()]
  service.get('/work', async () => 'done')
  service.get('/slow', () => {
    begun.resolve()
    return slow.promise
  })
  return { service, url: await service.listen({ host: '127.0.0.1', port: 0 }), begun, slow }
}

async function ask(url: string) {
  const answer = await fetch(url)
  return { status: answer.status, connection: answer.headers.get('connection'), text: await answer.text() }
}

test('a service that is told to stop answers on, ends each connection, and is not ready', async () => {
  const { service, url } = await startService(1_000)
  expect(await ask(`${url}/work`)).toMatchObject({ text: 'done', connection: 'keep-alive' })
  const closed = service.close()
  expect(await ask(`${url}/health/ready`)).toMatchObject({ status: 503, connection: 'close' })
  expect(await ask(`${url}/work`)).toMatchObject({ text: 'done', connection: 'close' })
  await closed
  await expect(ask(`${url}/work`)).rejects.toThrow('fetch failed')
})

test('what is under way is answered before the service has stopped, and is the last of its connection', async () => {
  const { service, url, begun, slow } = await startService(0)
  const answer = ask(`${url}/slow`)
  await begun.promise
  let hasClosed = false
  const closed = service.close().then(() => (hasClosed = true))
  await expect.poll(() => service.server.listening).toBe(false)
  expect(hasClosed).toBe(false)
  slow.resolve('late, but there')
  expect(await answer).toMatchObject({ text: 'late, but there', connection: 'close' })
  await closed
})
