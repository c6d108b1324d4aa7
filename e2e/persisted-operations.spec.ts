import { expect, test, type APIRequestContext } from '@playwright/test'
import { fillSignIn } from './fill-sign-in.ts'
import { startApart, type Apart } from './start-apart.ts'

// A gateway as in production: it answers the operations of store and admin alone, and these know nothing else to ask.
test.skip(process.env.IDENTITY_SECRET === undefined, 'needs the secret of its house: npm test -- e2e')
test.describe.configure({ timeout: 120_000, mode: 'serial' })

const urlOf = (name: string, port: number) => `${process.env[`${name}_URL`] ?? `http://127.0.0.1:${port}`}/graphql`

let gateway: Apart
let store: Apart
let admin: Apart
test.beforeAll(async ({ playwright }) => {
  gateway = await startApart('gateway', {
    OPERATIONS: 'persisted',
    CATALOG_URL: urlOf('CATALOG', 4001),
    SEARCH_URL: urlOf('SEARCH', 4002),
    PRICING_URL: urlOf('PRICING', 4003),
    ORDERS_URL: urlOf('ORDERS', 4004),
    ACCOUNTS_URL: urlOf('ACCOUNTS', 4005),
  })
  store = await startApart('web-store', { GATEWAY_URL: gateway.url })
  admin = await startApart('web-admin', { GATEWAY_URL: gateway.url })
  const request = await playwright.request.newContext()
  await answers(request, `${gateway.url}/health/ready`)
  await answers(request, `${store.url}/health`)
  await answers(request, `${admin.url}/health`)
  await request.dispose()
})
test.afterAll(() => {
  for (const apart of [store, admin, gateway]) apart.stop()
})

const answers = (request: APIRequestContext, url: string) =>
  expect(async () => expect((await request.get(url)).ok()).toBe(true)).toPass()

test('a document of its own is refused', async ({ request }) => {
  const refused = await request.post(`${gateway.url}/graphql`, { data: { query: '{ categories { id name } }' } })
  expect(refused.status()).toBe(400)
  expect(await refused.text()).toContain('PERSISTED_QUERY_ONLY')
})

test('the store searches, shows a product, takes it into the cart and signs a buyer in', async ({ page }) => {
  await page.goto(`${store.url}/search?q=hex`)
  const first = page.getByRole('rowheader').first().getByRole('link')
  await first.click()
  await expect(page).toHaveURL(/\/p\//)
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await page.getByRole('link', { name: 'Go to the cart' }).click()
  await expect(page.getByLabel(/^Quantity of/)).toBeVisible()

  await page.goto(`${store.url}/login`)
  await fillSignIn(page, 'buyer@acme.example')
  await expect(page.getByRole('button', { name: /^Sign out/ })).toBeVisible()
})

test('the admin signs staff in, lists products and filters them in the browser', async ({ page }) => {
  await page.goto(`${admin.url}/login?next=/products`)
  await fillSignIn(page, 'catalog@tensile.example')
  await expect(page.getByRole('rowheader')).toHaveCount(50)
  await page.getByRole('button', { name: /^Category:/ }).click()
  await page.getByPlaceholder('Type a name').fill('hex head screws')
  await page.getByRole('option', { name: /› Hex Head Screws$/ }).click()
  await expect(page).toHaveURL(/category=/)
})
