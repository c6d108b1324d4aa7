import { request } from 'node:http'
import { text } from 'node:stream/consumers'

import { createService } from '@tensile/service'
import { expect, it, onTestFinished } from 'vitest'

import { findNginx, startNginx } from './nginx.ts'
import { freePort } from './ports.ts'
import { testFolder } from './test-folder.ts'

const hasNginx = findNginx() !== undefined

it.skipIf(!hasNginx)(
  'a gateway is replaced behind nginx, which is told first, and no request fails',
  async () => {
    const first = await startGateway('first')
    const { port, nginx, underLoad } = await openDoor([first.address])
    const answers = await underLoad(async () => {
      const second = await startGateway('second')
      nginx.sendTo([second.address])
      await expect.poll(() => post(port)).toBe('200 second')
      await first.close()
    })
    expect([...answers.keys()].sort()).toEqual(['200 first', '200 second'])
  },
  30_000,
)

it.skipIf(!hasNginx)('a gateway that is gone is passed over, also by mutations, until it is back', async () => {
  const [one, other] = [await startGateway('one'), await startGateway('other')]
  const { port } = await openDoor([one.address, other.address])
  const askOften = async () => new Set(await Promise.all(Array.from({ length: 20 }, () => post(port))))
  expect([...(await askOften())].sort()).toEqual(['200 one', '200 other'])
  await one.close()
  expect([...(await askOften())]).toEqual(['200 other'])
  await startGateway('one again', one.address)
  await expect.poll(askOften, { timeout: 5_000 }).toContain('200 one again')
})

it.skipIf(!hasNginx)('what the gateway has for everybody is passed on, and nothing else', async () => {
  const { port } = await openDoor([(await startGateway('one')).address])
  const answers = async (paths: string[]) => Promise.all(paths.map((path) => post(port, path)))
  const open = ['/graphql', '/auth/login', '/.well-known/jwks.json', '/webhooks/stripe', '/health/ready']
  expect(new Set(await answers(open))).toEqual(new Set(['200 one']))
  const closed = ['/', '/metrics', '/internal/jwks', '/graphql/', '/.well-known/other']
  expect((await answers(closed)).filter((answer) => !answer.startsWith('404'))).toEqual([])
})

async function startGateway(name: string, address = '127.0.0.1:0') {
  // While nginx still sends it requests, for it takes a moment to read its settings anew.
  const settings = { LOG_LEVEL: 'silent', DRAIN_MS: 1_500 }
  const service = createService({ name, settings, readiness: {}, bodyLimitBytes: 1024 })
  // nginx gives each request an id that services take.
  service.post('*', async ({ headers, id }) => (headers['x-request-id'] === id ? name : 'an id that is none'))
  const [host, port] = address.split(':')
  const url = new URL(await service.listen({ host: host ?? '', port: Number(port) }))
  let closed: Promise<void> | undefined
  const close = () => (closed ??= service.close())
  onTestFinished(close)
  return { address: url.host, close }
}

/** nginx with the configuration of deploy/, and clients who ask all the time while something is done. */
async function openDoor(gateways: readonly string[]) {
  const port = await freePort()
  const nginx = await startNginx({ folder: testFolder(), port, gateways })
  onTestFinished(() => nginx.process.stop())

  async function underLoad(work: () => Promise<void>): Promise<Map<string, number>> {
    const answers = new Map<string, number>()
    const stopAsking = new AbortController()
    const clients = Array.from({ length: 8 }, async () => {
      while (!stopAsking.signal.aborted) {
        const answer = await post(port)
        answers.set(answer, (answers.get(answer) ?? 0) + 1)
      }
    })
    await work()
    stopAsking.abort()
    await Promise.all(clients)
    return answers
  }
  return { port, nginx, underLoad }
}

/**
 * What the API answers: the status and the text, or what came in the place of an answer. On a connection of its own: nginx, which reads
 * its settings anew, closes those that are idle, and a browser tries again then.
 */
function post(port: number, path = '/graphql'): Promise<string> {
  return new Promise((resolve) => {
    const headers = { host: 'api.localhost' }
    const question = request({ agent: false, port, host: '127.0.0.1', method: 'POST', path, headers })
    question.on('response', (answer) => void text(answer).then((body) => resolve(`${answer.statusCode} ${body}`)))
    question.on('error', (error) => resolve(error.message))
    question.end()
  })
}
