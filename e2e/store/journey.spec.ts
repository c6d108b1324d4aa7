import { expect, type Page, test } from '@playwright/test'
import { column } from './column.ts'
import { focusSearch } from './focus-search.ts'

test(
  'a buyer finds a screw from the tree, by sorting and paging, and reads its specifications',
  { tag: '@phone' },
  async ({ page }) => {
    await test.step('the home page shows the tree with counts', async () => {
      await page.goto('/')
      await expect(page).toHaveTitle(/Tensile/)
      await page.getByRole('link', { name: /^Fasteners & Fixings [\d,]+$/ }).click()
    })

    await test.step('a cluster shows its subcategories', async () => {
      await expect(page).toHaveURL('/c/fasteners-fixings')
      await expect(page.getByRole('heading', { level: 1, name: 'Fasteners & Fixings' })).toBeVisible()
      const subcategories = page.getByRole('navigation', { name: 'Subcategories' })
      await subcategories.getByRole('link', { name: /^Screws & Bolts/ }).click()
      await subcategories.getByRole('link', { name: /^Hex Head Screws/ }).click()
    })

    await test.step('a category lists products with price, stock and specification columns, variant axes first', async () => {
      await expect(page.getByRole('heading', { level: 1, name: 'Hex Head Screws' })).toBeVisible()
      await expect(crumbs(page)).toHaveText(['Catalog', 'Fasteners & Fixings', 'Screws & Bolts', 'Hex Head Screws'])
      await expect(page.getByRole('columnheader', { name: 'Part number' })).toBeVisible()
      const heads = await page.getByRole('columnheader').allInnerTexts()
      expect(heads.filter((head) => head !== 'Name').slice(0, 5)).toEqual([
        'Part number',
        'Price',
        'Stock',
        expect.stringMatching(/^(Thread size|Length\s*mm)$/),
        expect.stringMatching(/^(Thread size|Length\s*mm)$/),
      ])
    })

    const firstLength = await test.step('sorts by a number as a number', async () => {
      await page
        .getByRole('columnheader', { name: /^Length/ })
        .getByRole('link')
        .click()
      await expect(page).toHaveURL(/sort=spec:length:asc/)
      await expect(page.getByRole('columnheader', { name: /^Length/ })).toHaveAttribute('aria-sort', 'ascending')
      const lengths = await column(page, 'Length')
      expect(lengths.length).toBe(24)
      expect(lengths).toEqual(lengths.toSorted((a, b) => a - b))
      return lengths
    })

    await test.step('pages on and, by the back button, back', async () => {
      await page.getByRole('link', { name: 'Next' }).first().click()
      await expect(page.getByText(/^25–\d+ of/).first()).toBeVisible()
      const lengths = await column(page, 'Length')
      expect(lengths[0]).toBeGreaterThanOrEqual(firstLength.at(-1) ?? Infinity)
      await page.getByRole('link', { name: 'Previous' }).first().click()
      await expect(page.getByText(/^1–24 of/).first()).toBeVisible()
      expect(await column(page, 'Length')).toEqual(firstLength)
      await page.goBack()
      await expect(page.getByText(/^25–\d+ of/).first()).toBeVisible()
    })

    await test.step('the address alone brings the same rows', async () => {
      const before = await page.getByRole('rowheader').allInnerTexts()
      await page.reload()
      await expect(page.getByRole('rowheader')).toHaveText(before)
    })

    await test.step('a family lifts out what its variants share and shows the axes as columns', async () => {
      await page.getByRole('row').nth(1).getByRole('link').last().click()
      await expect(page).toHaveURL(/\/f\//)
      await expect(page.getByRole('heading', { name: 'The same for all variants' })).toBeVisible()
      await expect(page.getByRole('columnheader', { name: 'Thread size' })).toBeVisible()
    })

    await test.step('a product shows its specifications and where each is defined', async () => {
      const link = page.getByRole('rowheader').first().getByRole('link')
      const sku = await link.innerText()
      await link.click()
      await expect(page).toHaveURL(`/p/${encodeURIComponent(sku)}`)
      await expect(page.getByText(sku, { exact: true }).first()).toBeVisible()
      await expect(page.getByRole('table', { name: /^Defined by the cluster Fasteners & Fixings/ })).toBeVisible()
      await expect(page.getByRole('table', { name: /^Defined by/ })).not.toHaveCount(1)
      await expect(page.getByRole('row', { name: /^Length .*mm/ })).toBeVisible()
    })
  },
)

test('the box in the header leads straight to a part, whatever the case', async ({ page }) => {
  await page.goto('/c/hex-head-screws')
  const sku = await page.getByRole('rowheader').first().getByRole('link').innerText()
  await focusSearch(page)
  await page.keyboard.type(sku.toLowerCase())
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/p/${encodeURIComponent(sku)}`)
})

function crumbs(page: Page) {
  return page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('listitem')
}
