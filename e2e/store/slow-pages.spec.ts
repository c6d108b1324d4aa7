import { createServer, request as forward, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { expect, type Page, test } from '@playwright/test'
import { freePort, startApart, type Apart } from '../start-apart.ts'
import { expectAccessible } from './expect-accessible.ts'

let store: Apart | undefined
let gateway: SlowGateway | undefined

test.afterEach(() => {
  store?.stop()
  gateway?.server.close()
  gateway?.server.closeAllConnections()
})

test.beforeEach(async ({ request }) => {
  gateway = await openSlowGateway()
  store = await startApart('web-store', { GATEWAY_URL: gateway.url })
  const health = `${store.url}/health`
  await expect(async () => expect((await request.get(health)).ok()).toBe(true)).toPass()
})

test(
  'while the search hangs the page is there with what is known and says so; the answer follows',
  { tag: '@phone' },
  async ({ page }) => {
    await open(page, '/search?q=hex+head+screw')
    await expect(page.getByRole('heading', { level: 1, name: 'Results for “hex head screw”' })).toBeVisible()
    await answered(page)
    await expectAccessible(page)

    await open(page, '/c/hex-head-screws')
    await expect(page.getByRole('heading', { level: 1, name: 'Hex Head Screws' })).toBeVisible()
    await answered(page)

    await test.step('a page that is there stays, with a bar, until the next has come', async () => {
      gateway?.hold('Results')
      const box = page.getByRole('combobox', { name: 'Search', exact: true })
      await box.fill('hex nut')
      await box.press('Enter')
      await expect(page.getByRole('progressbar', { name: 'Loading' })).toBeVisible()
      await expect(page.getByRole('heading', { level: 1, name: 'Hex Head Screws' })).toBeVisible()
      gateway?.release()
      await expect(page.getByRole('heading', { level: 1, name: 'Results for “hex nut”' })).toBeVisible()
      await expect(page.getByRole('rowheader')).not.toHaveCount(0)
    })
  },
)

test('a search that fails at last says so, and can be tried again', async ({ page }) => {
  await open(page, '/search?q=hex+head+screw')
  gateway?.fail()
  await expect(page.getByRole('alert').filter({ hasText: 'The search can’t be reached right now' })).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Search', exact: true })).toHaveValue('hex head screw')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Try again' }).click()
  await expect(page.getByRole('rowheader')).toHaveCount(24)
})

test('a page of the catalog is there before what it is about, too', async ({ page }) => {
  await page.goto(`${store?.url}/c/hex-head-screws`)
  const [part, family] = await Promise.all(
    [page.getByRole('rowheader').first().getByRole('link'), page.getByRole('cell').getByRole('link').first()].map(
      (link) => link.getAttribute('href'),
    ),
  )
  for (const [path, operation] of [
    ['/', 'Home'],
    ['/c/hex-head-screws', 'Category'],
    [family ?? '', 'Family'],
    [part ?? '', 'Product'],
  ] as const) {
    await open(page, path, operation)
    gateway?.release()
    await expect(slow(page)).toHaveCount(0)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page).toHaveTitle(/\S/)
  }
  await open(page, '/c/no-such-category', 'Category')
  gateway?.release()
  await expect(page.getByText('There is nothing at this address')).toBeVisible()
})

/** A page one of whose operations hangs. */
async function open(page: Page, path: string, operation = 'Results'): Promise<void> {
  gateway?.hold(operation)
  await page.goto(`${store?.url}${path}`, { waitUntil: 'commit' })
  await expect(page.getByRole('combobox', { name: 'Search', exact: true })).toBeVisible()
  await expect(slow(page)).toBeVisible()
  await expect(page.getByRole('rowheader')).toHaveCount(0)
}

async function answered(page: Page): Promise<void> {
  gateway?.release()
  await expect(slow(page)).toHaveCount(0)
  await expect(page.getByRole('rowheader')).not.toHaveCount(0)
}

function slow(page: Page) {
  return page.getByText('The answer takes longer than usual.')
}

interface SlowGateway {
  url: string
  server: Server
  /** The operation of that name gets no answer from here on. */
  hold(operation: string): void
  release(): void
  /** Those that wait are answered by nobody, later ones as ever. */
  fail(): void
}

/** The gateway of the running house, at another port, where an operation may have to wait. */
async function openSlowGateway(): Promise<SlowGateway> {
  let held: string | null = null
  let released = Promise.withResolvers<void>()
  const server = createServer((incoming, answer) => {
    void pass(incoming, answer, async (body) => {
      if (held !== null && body.includes(`"operationName":"${held}"`)) await released.promise
    })
  })
  const port = await freePort()
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${port}`,
    server,
    hold: (operation) => {
      held = operation
      released = Promise.withResolvers()
    },
    release: () => released.resolve(),
    fail: () => {
      released.reject(new Error('The search is down.'))
      released = Promise.withResolvers()
      released.resolve()
    },
  }
}

async function pass(
  incoming: IncomingMessage,
  answer: ServerResponse,
  released: (body: string) => Promise<void>,
): Promise<void> {
  const { method, url = '/', headers } = incoming
  const body = Buffer.concat(await incoming.toArray())
  try {
    await released(body.toString())
  } catch {
    answer.writeHead(503).end()
    return
  }
  const target = new URL(url, process.env.GATEWAY_URL ?? 'http://127.0.0.1:4000')
  forward(target, { method, headers }, (got) => {
    answer.writeHead(got.statusCode ?? 502, got.headers)
    got.pipe(answer)
  }).end(body)
}
