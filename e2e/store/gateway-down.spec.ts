import { type ChildProcess, spawn } from 'node:child_process'
import { createServer, request as forward, type Server } from 'node:http'
import { type AddressInfo, createServer as createSocket } from 'node:net'
import { resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible } from './expect-accessible.ts'

const root = resolve(import.meta.dirname, '../..')
let store: ChildProcess | undefined
let door: Server | undefined

test.afterEach(() => {
  store?.kill()
  door?.close()
})

test('with the gateway down a page says so and names the request; once it is back, trying again shows the page', async ({
  page,
}) => {
  const [gatewayPort, storePort] = [await freePort(), await freePort()]
  store = spawn(resolve(root, 'node_modules/.bin/next'), ['start', 'web-store', '--port', String(storePort)], {
    cwd: root,
    env: { ...process.env, GATEWAY_URL: `http://127.0.0.1:${gatewayPort}` },
    stdio: 'ignore',
  })
  await expect(async () => {
    expect((await page.request.get(`http://127.0.0.1:${storePort}/health`)).ok()).toBe(true)
  }).toPass()

  const response = await page.goto(`http://127.0.0.1:${storePort}/c/fasteners-fixings`)
  expect(response?.status()).toBe(500)
  await expect(page.getByText('The catalog can’t be reached right now')).toBeVisible()
  await expect(page.getByText(response?.headers()['x-request-id'] ?? 'no id')).toBeVisible()
  await expectAccessible(page)

  door = await openDoor(gatewayPort)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Fasteners & Fixings' })).toBeVisible()
})

/** The gateway of the running house, at another port. */
function openDoor(port: number): Promise<Server> {
  const server = createServer((incoming, answer) => {
    const { method, url, headers } = incoming
    const target = new URL(url ?? '/', process.env.GATEWAY_URL ?? 'http://127.0.0.1:4000')
    const outgoing = forward(target, { method, headers }, (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers)
      got.pipe(answer)
    })
    incoming.pipe(outgoing)
  })
  return new Promise((done) => server.listen(port, '127.0.0.1', () => done(server)))
}

function freePort(): Promise<number> {
  const socket = createSocket()
  return new Promise((done) => {
    socket.listen(0, '127.0.0.1', () => {
      const { port } = socket.address() as AddressInfo
      socket.close(() => done(port))
    })
  })
}
