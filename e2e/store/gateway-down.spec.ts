import { createServer, request as forward, type Server } from 'node:http'
import { expect, test } from '@playwright/test'
import { freePort, startApart, type Apart } from '../start-apart.ts'
import { expectAccessible } from './expect-accessible.ts'

let store: Apart | undefined
let door: Server | undefined

test.afterEach(() => {
  store?.stop()
  door?.close()
})

test('with the gateway down a page says so and names the request; once it is back, trying again shows the page', async ({
  page,
}) => {
  const gatewayPort = await freePort()
  store = await startApart('web-store', { GATEWAY_URL: `http://127.0.0.1:${gatewayPort}` })
  const { url } = store
  await expect(async () => {
    expect((await page.request.get(`${url}/health`)).ok()).toBe(true)
  }).toPass()

  const response = await page.goto(`${url}/c/fasteners-fixings`)
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
