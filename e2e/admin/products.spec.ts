import { expectAccessible } from '../store/expect-accessible.ts'
import { expect, signIn, test } from './admin-test.ts'

test(
  'the list is filtered to a leaf, shows its specifications as columns and sorts by them',
  { tag: '@phone' },
  async ({ page }) => {
    await signIn(page)
    await expect(page.getByRole('rowheader')).toHaveCount(50)
    await page.getByRole('button', { name: /^Category:/ }).click()
    await page.getByPlaceholder('Type a name').fill('hex head screws')
    await page
      .getByRole('option', { name: 'Fasteners & Fixings › Screws & Bolts › Hex Head Screws', exact: true })
      .click()
    await expect(page).toHaveURL(/category=/)

    const head = page.getByRole('columnheader', { name: /^Length/ })
    await expect(head).toContainText('mm')
    await head.getByRole('link').click()
    await expect(head).toHaveAttribute('aria-sort', 'ascending')
    await head.getByRole('link').click()
    await expect(head).toHaveAttribute('aria-sort', 'descending')
    await expectAccessible(page)
  },
)

test('pages lead on and back, and a list is kept by its address', async ({ page }) => {
  await signIn(page, '/products?status=ACTIVE')
  const first = await page.getByRole('rowheader').first().innerText()
  await page.getByRole('link', { name: 'Next' }).click()
  await expect(page).toHaveURL(/after=/)
  await expect(page.getByRole('rowheader').first()).not.toHaveText(first)
  await page.getByRole('link', { name: 'Previous' }).click()
  await expect(page.getByRole('rowheader').first()).toHaveText(first)
  await expect(page.getByLabel('Status')).toHaveValue('ACTIVE')
})

test('a SKU is found in the list and by the jump box, and one that is none says so', async ({ page }) => {
  await signIn(page)
  const sku = await page.getByRole('rowheader').nth(3).innerText()
  await page.getByRole('searchbox', { name: 'SKU' }).fill(sku.toLowerCase())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('rowheader')).toHaveText([sku])
  await page.getByRole('searchbox', { name: 'SKU' }).fill('no such thing')
  await page.keyboard.press('Enter')
  await expect(page.getByText('No product has the SKU no such thing')).toBeVisible()
  await expectAccessible(page)

  await page.keyboard.press('Control+k')
  await page.getByPlaceholder('A SKU, a category, a page…').fill(sku)
  await expect(page.getByRole('option', { name: sku })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: sku })).toBeVisible()
})

test('rows are walked and opened by keyboard', async ({ page }) => {
  await signIn(page)
  await page.getByRole('rowheader').first().getByRole('link').focus()
  await page.keyboard.press('ArrowDown')
  const second = page.getByRole('rowheader').nth(1).getByRole('link')
  await expect(second).toBeFocused()
  const sku = await second.innerText()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: sku })).toBeVisible()
})
