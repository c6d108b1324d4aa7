import { expectAccessible } from '../store/expect-accessible.ts'
import { expect, signIn, test } from './admin-test.ts'
import { placeOrder, stockedPart } from './place-order.ts'

test.describe.configure({ timeout: 150_000 })

test('an order is shipped in two parts, arrives, is partly refunded, paid and partly returned', async ({
  page,
  request,
}) => {
  const { sku, least } = await stockedPart(request, 20)
  const pieces = least * 2
  const number = await placeOrder(request, sku, pieces)
  await signIn(page, `/orders?number=${number}`, 'admin@tensile.example')
  await expect(page.getByText('1 order', { exact: true })).toBeVisible()
  await expectAccessible(page)
  const payment = page.getByRole('combobox', { name: 'Payment' })
  await payment.selectOption('With payment problems')
  await expect(page.getByText('No orders here')).toBeVisible()
  await payment.selectOption('Any payment')
  await page.getByRole('link', { name: number }).click()
  await expect(page.getByRole('heading', { level: 1, name: number })).toBeVisible()
  await expect(page.getByText('To be shipped')).toBeVisible()
  await expectAccessible(page)
  const dialog = page.getByRole('dialog')

  await test.step('a warehouse that holds nothing of it refuses, and what was typed stays', async () => {
    await page.getByRole('button', { name: 'Ship', exact: true }).click()
    await dialog.getByRole('spinbutton').fill('1')
    await dialog.getByLabel('Carrier').fill('DHL')
    await dialog.getByLabel('Warehouse').selectOption({ index: 1 })
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Ship', exact: true }).click()
    await expect(dialog.getByRole('alert').first()).toBeVisible()
    await expect(dialog.getByLabel('Carrier')).toHaveValue('DHL')
    await expect(dialog.getByRole('spinbutton')).toHaveValue('1')
  })
  await test.step('a part of it leaves, then the rest', async () => {
    await dialog.getByLabel('Warehouse').selectOption({ index: 0 })
    await dialog.getByRole('button', { name: 'Ship', exact: true }).click()
    await expect(page.getByText('Partly shipped')).toBeVisible()
    await page.getByRole('button', { name: 'Ship', exact: true }).click()
    await expect(dialog.getByRole('spinbutton')).toHaveValue(String(pieces - 1))
    await dialog.getByLabel('Carrier').fill('DHL')
    await dialog.getByLabel('Tracking number').fill('00340434161094')
    await dialog.getByRole('button', { name: 'Ship', exact: true }).click()
    await expect(dialog).toHaveCount(0)
    await expect(page.getByRole('list', { name: 'Timeline' }).getByText('Shipped')).toHaveCount(2)
  })
  await test.step('both arrive', async () => {
    const delivered = page.getByRole('button', { name: 'Mark as delivered' })
    for (const left of [1, 0]) {
      await delivered.first().click()
      await dialog.getByRole('button', { name: 'It has arrived' }).click()
      // What is under a dialog has no role: it would count as gone.
      await expect(dialog).toHaveCount(0)
      await expect(delivered).toHaveCount(left)
    }
    await expect(page.getByRole('list', { name: 'Timeline' }).getByText('Delivered').first()).toBeVisible()
  })
  await test.step('a piece is refunded, and money comes in', async () => {
    await page.getByRole('button', { name: 'Refund' }).click()
    await dialog.getByRole('spinbutton').fill('1')
    await dialog.getByLabel('Reason').fill('Scratched')
    await dialog.getByRole('button', { name: 'Refund' }).click()
    await expect(page.getByText(/^Refund of/)).toBeVisible()
    await page.getByRole('button', { name: 'Record a payment' }).click()
    await dialog.getByLabel(/^Amount/).fill('0.01')
    await dialog.getByRole('button', { name: 'Record' }).click()
    await expect(page.getByText('received 0.01 EUR')).toBeVisible()
  })
  await test.step('a piece comes back and is put on the shelf again', async () => {
    await page.getByRole('button', { name: 'Return', exact: true }).click()
    await dialog.getByRole('spinbutton').fill('1')
    await dialog.getByLabel('Reason').fill('One too many')
    await dialog.getByRole('button', { name: 'Open the return' }).click()
    await page.getByRole('button', { name: 'Agree' }).click()
    await dialog.getByLabel('Answer').fill('Send it to Frankfurt')
    await dialog.getByRole('button', { name: 'Agree' }).click()
    await page.getByRole('button', { name: 'Receive' }).click()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Receive' }).click()
    await expect(page.getByText(`1 of 1 × ${sku} came, 1 can be sold again`)).toBeVisible()
  })
  await expect(page.getByText(/^Invoice /).first()).toBeVisible()
  await expectAccessible(page)
})

test('an order is cancelled with a reason', async ({ page, request }) => {
  const { sku, least } = await stockedPart(request, 22)
  const number = await placeOrder(request, sku, least)
  await signIn(page, `/orders/${number}`, 'sales@tensile.example')
  await expect(page.getByRole('button', { name: 'Ship', exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await page.getByRole('dialog').getByLabel('Reason').fill('Ordered twice')
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel the order' }).click()
  await expect(page.getByText('Cancelled').first()).toBeVisible()
  await expect(page.getByRole('list', { name: 'Timeline' })).toContainText('Ordered twice')
})
