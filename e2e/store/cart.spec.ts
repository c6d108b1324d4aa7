import { expect, test } from '@playwright/test'
import { addToCart, goToCheckout, partAt, price, sellBy, stockUp } from './desk.ts'
import { expectAccessible } from './expect-accessible.ts'

// Journeys over many pages.
test.describe.configure({ timeout: 120_000 })

test(
  'quantity rules are explained where a quantity is typed, and the next one that can be ordered is offered',
  { tag: '@phone' },
  async ({ page }, { project }) => {
    const sku = await partAt(page, project.name === 'desktop' ? 0 : 1)
    await sellBy(page, sku, 50, 25)
    await stockUp(page, sku)
    await page.goto(`/p/${encodeURIComponent(sku)}`)
    const quantity = page.getByLabel('Quantity')
    await expect(quantity).toHaveValue('50')
    await quantity.fill('60')
    await expect(page.getByRole('alert').filter({ hasText: '75' })).toBeVisible()
    await page.getByRole('button', { name: 'Take 75' }).click()
    await expect(page.getByText(/^75 for/)).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Add to cart' }).click()
    await page.getByRole('link', { name: 'Go to the cart' }).click()

    await test.step('the cart refuses what can’t be ordered and keeps what was there', async () => {
      const input = page.getByLabel(`Quantity of ${sku}`)
      await expect(input).toHaveValue('75')
      await input.fill('80')
      await input.press('Enter')
      await page.getByRole('button', { name: 'Take 100' }).click()
      await expect(input).toHaveValue('100')
      await page.reload()
      await expect(page.getByLabel(`Quantity of ${sku}`)).toHaveValue('100')
      await expectAccessible(page)
    })

    await test.step('what was taken out comes back', async () => {
      await page.getByRole('button', { name: `Remove ${sku}` }).click()
      await expect(page.getByText('Your cart is empty')).toBeVisible()
      await page.getByRole('button', { name: 'Undo' }).click()
      await expect(page.getByLabel(`Quantity of ${sku}`)).toHaveValue('100')
    })
  },
)

test('more than there is: the checkout names the part, and nothing is ordered', async ({ page }) => {
  const sku = await partAt(page, 2)
  await stockUp(page, sku, 10)
  await addToCart(page, sku, 900_000)
  await page.goto('/cart')
  await page.getByRole('button', { name: 'Checkout' }).click()
  await expect(page.getByRole('alert').filter({ hasText: `Of ${sku} 900000 are wanted` })).toBeVisible()
  await expect(page).toHaveURL('/cart')
})

test('a price that changed is shown with both amounts and asked about, in the cart and at the last moment', async ({
  page,
}) => {
  const sku = await partAt(page, 4)
  await stockUp(page, sku)
  await price(page, sku, '10.00')
  await addToCart(page, sku, 2)
  await price(page, sku, '11.00')
  await page.goto('/cart')
  await expect(page.getByText(`${sku}: was 10.00 EUR, is now 11.00 EUR`)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Checkout' })).toBeDisabled()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Accept the new prices' }).click()
  await expect(page.getByText('Prices have changed')).toHaveCount(0)

  await goToCheckout(page)
  await price(page, sku, '12.50')
  await page.getByRole('button', { name: /^Order for/ }).click()
  const change = page.getByRole('alert').filter({ hasText: 'nothing was ordered' })
  await expect(change).toContainText('11.00 EUR')
  await expect(change).toContainText('12.50 EUR')
  await expect(page.getByLabel(/^City/)).toHaveValue('Munich')
  await page.getByRole('button', { name: 'Accept the new prices' }).click()
  await page.getByRole('button', { name: 'Order for 29.75 EUR' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Order \d{4}-\d+$/ })).toBeVisible()
})

test('a pasted list goes into the cart as a whole, or what is wrong is named and nothing is lost', async ({ page }) => {
  const [one, two] = [await partAt(page, 6), await partAt(page, 7)]
  const list = `${one}\t10\n20 x ${two}\nNO-SUCH-PART 5\n${one}; many`
  await page.goto('/quick-order')
  await page.getByLabel('Part numbers and quantities').fill(list)
  await page.getByRole('button', { name: 'Add all to the cart' }).click()
  await expect(page.getByText(/of 4 lines can’t be ordered/)).toBeVisible()
  await expect(page.getByLabel('Part numbers and quantities')).toHaveValue(list)
  await expectAccessible(page)

  await page.getByLabel('Part numbers and quantities').fill(`${one}\t10\n20 x ${two}\nNO-SUCH-PART 5`)
  await page.getByRole('button', { name: 'Add all to the cart' }).click()
  await expect(page.getByRole('cell', { name: 'There is no product NO-SUCH-PART.' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Cart', exact: true })).toBeVisible()

  await page.getByLabel('Part numbers and quantities').fill(`${one}\t10\n20 x ${two}`)
  await page.getByRole('button', { name: 'Add all to the cart' }).click()
  await expect(page).toHaveURL('/cart')
  await expect(page.getByLabel(`Quantity of ${one}`)).toHaveValue('10')
  await expect(page.getByLabel(`Quantity of ${two}`)).toHaveValue('20')
})
