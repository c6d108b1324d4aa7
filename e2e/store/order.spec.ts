import { expect, test } from '@playwright/test'
import { addToCart, emptyCart, goToCheckout, partAt, payBy, signIn, signInByForm, stockUp } from './desk.ts'
import { expectAccessible } from './expect-accessible.ts'

// Journeys over many pages.
test.describe.configure({ timeout: 120_000 })

test('a buyer orders by card: a double click places once; the order tells its history and is cancelled on request', async ({
  page,
}) => {
  const sku = await partAt(page, 8)
  await stockUp(page, sku)
  await signIn(page, 'buyer@acme.example')
  await emptyCart(page)
  await addToCart(page, sku, 3)
  await goToCheckout(page)
  await expect(page.getByText(/^Stock is held for you until/)).toBeVisible()
  const purchaseOrder = `PO-${Date.now()}`
  await page.getByLabel('Your order number').fill(purchaseOrder)
  await page.getByLabel('Card (Stripe)').check()
  await page.getByRole('combobox', { name: 'Card', exact: true }).selectOption('Test card, approved')
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Order for/ }).dblclick()

  await expect(page.getByRole('heading', { level: 1, name: /^Order \d{4}-\d+$/ })).toBeVisible()
  await expect(page.getByText('Authorized')).toBeVisible()
  await expect(page.getByRole('list', { name: 'History' })).toContainText('Ordered')
  await expectAccessible(page)
  const number = (await page.getByRole('heading', { level: 1 }).innerText()).replace('Order ', '')

  await test.step('it is on the list once, and the cart is empty', async () => {
    await page.goto('/orders')
    await expect(page.getByRole('row', { name: new RegExp(purchaseOrder) })).toHaveCount(1)
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Placed', exact: true }).click()
    await expect(page).toHaveURL('/orders?status=PLACED')
    await page.getByRole('link', { name: number }).click()
  })

  await test.step('cancelling is asked about once more', async () => {
    await page.getByRole('button', { name: 'Cancel order' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Keep it' }).click()
    await expect(dialog).toHaveCount(0)
    await page.getByRole('button', { name: 'Cancel order' }).click()
    await dialog.getByLabel('Why').fill('Ordered by mistake')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Cancel the order' }).click()
    await expect(page.getByText('Cancelled').first()).toBeVisible()
    await expect(page.getByRole('list', { name: 'History' })).toContainText('Ordered by mistake')
    await expect(page.getByRole('button', { name: 'Cancel order' })).toHaveCount(0)
  })
})

test(
  'a guest orders, confirms the payment at the bank, and sees the order',
  { tag: '@phone' },
  async ({ page }, { project }) => {
    const sku = await partAt(page, project.name === 'phone' ? 3 : 9)
    await stockUp(page, sku)
    await addToCart(page, sku, 1)
    await goToCheckout(page)
    await payBy(page, 'Card (Adyen)', 'Test card, asks for 3-D Secure')
    await expect(page.getByText('Complete the payment')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: /^Go on to Card \(Adyen\)/ }).click()
    await page.getByRole('button', { name: /approve/i }).click()
    await expect(page).toHaveURL(/\/orders\/\d{4}-\d+$/)
    await expect(page.getByText('Placed', { exact: true })).toBeVisible()
  },
)

test('a guest’s cart is the buyer’s after signing in; a declined card charges nothing, and it is ordered again with another', async ({
  page,
}) => {
  const sku = await partAt(page, 10)
  await stockUp(page, sku)
  await signIn(page, 'buyer@borealis.example')
  await emptyCart(page)
  await page.context().clearCookies({ name: 'store_session' })
  await addToCart(page, sku, 1)
  await signInByForm(page, 'buyer@borealis.example', '/cart')
  await expect(page.getByLabel(`Quantity of ${sku}`)).toHaveValue('1')
  await expect(page.getByRole('link', { name: /^Cart, 1 line$/ })).toBeVisible()
  await goToCheckout(page)
  await page.getByLabel(/^Country/).fill('SE')
  await payBy(page, 'Card (Stripe)', 'Test card, declined')
  await expect(page.getByText('The payment did not come about')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Order again' }).click()
  await expect(page).toHaveURL('/cart')
  await expect(page.getByLabel(`Quantity of ${sku}`)).toHaveValue('1')

  await test.step('an address with another tax changes the total, which is asked about', async () => {
    await goToCheckout(page)
    await page.getByLabel('Card (Stripe)').check()
    await page.getByRole('button', { name: /^Order for/ }).click()
    await expect(page.getByText('The total is another; nothing was ordered')).toBeVisible()
    await page.getByRole('button', { name: /^Accept, and order for/ }).click()
    await expect(page.getByText('Placed', { exact: true })).toBeVisible()
  })
})

test('an order is shown to nobody else', async ({ page, browser, baseURL }) => {
  const sku = await partAt(page, 11)
  await stockUp(page, sku)
  await addToCart(page, sku, 1)
  await goToCheckout(page)
  await payBy(page, 'Card (Stripe)', 'Test card, approved')
  await expect(page.getByRole('heading', { level: 1, name: /^Order / })).toBeVisible()
  const stranger = await (await browser.newContext({ ...(baseURL && { baseURL }) })).newPage()
  const response = await stranger.goto(page.url())
  expect(response?.status()).toBe(404)
  await stranger.goto('/orders')
  await expect(stranger).toHaveURL('/login?next=/orders')
  await stranger.context().close()
})
