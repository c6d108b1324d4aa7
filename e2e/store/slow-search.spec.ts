import { createServer, request as forward, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { expect, test } from '@playwright/test'
import { freePort, startApart, type Apart } from '../start-apart.ts'
import { expectAccessible } from './expect-accessible.ts'

let store: Apart | undefined
let gateway: SlowGateway | undefined

test.afterEach(() => {
  store?.stop()
  gateway?.server.close()
  gateway?.server.closeAllConnections()
})

test(
  'while the search hangs the page is there with what is known and says so; the answer follows',
  { tag: '@phone' },
  async ({ page }) => {
    gateway = await openSlowGateway()
    store = await startApart('web-store', { GATEWAY_URL: gateway.url })
    const { url } = store
    await expect(async () => expect((await page.request.get(`${url}/health`)).ok()).toBe(true)).toPass()

    for (const [path, head] of [
      ['/search?q=hex+head+screw', 'Results for “hex head screw”'],
      ['/c/hex-head-screws', 'Hex Head Screws'],
    ] as const) {
      gateway.hold()
      await page.goto(`${url}${path}`, { waitUntil: 'commit' })
      await expect(page.getByRole('heading', { level: 1, name: head })).toBeVisible()
      await expect(page.getByRole('combobox', { name: 'Search', exact: true })).toBeVisible()
      await expect(page.getByText('The answer takes longer than usual.')).toBeVisible()
      await expect(page.getByRole('rowheader')).toHaveCount(0)

      gateway.release()
      await expect(page.getByRole('rowheader')).toHaveCount(24)
      await expect(page.getByText('The answer takes longer than usual.')).toHaveCount(0)
      await expectAccessible(page)
    }
  },
)

interface SlowGateway {
  url: string
  server: Server
  /** Searches get no answer from here on. */
  hold(): void
  release(): void
}

/** The gateway of the running house, at another port, where searches may have to wait. */
async function openSlowGateway(): Promise<SlowGateway> {
  let released = Promise.withResolvers<void>()
  const server = createServer((incoming, answer) => {
    void pass(incoming, answer, () => released.promise)
  })
  const port = await freePort()
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${port}`,
    server,
    hold: () => {
      released = Promise.withResolvers()
    },
    release: () => released.resolve(),
  }
}

async function pass(incoming: IncomingMessage, answer: ServerResponse, released: () => Promise<void>): Promise<void> {
  const { method, url = '/', headers } = incoming
  const body = Buffer.concat(await incoming.toArray())
  if (body.includes('"Results"')) await released()
  const target = new URL(url, process.env.GATEWAY_URL ?? 'http://127.0.0.1:4000')
  forward(target, { method, headers }, (got) => {
    answer.writeHead(got.statusCode ?? 502, got.headers)
    got.pipe(answer)
  }).end(body)
}
