import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './expect-accessible.ts'

const pages: Record<string, (page: Page) => Promise<void>> = {
  home: async (page) => {
    await page.goto('/')
  },
  cluster: async (page) => {
    await page.goto('/c/fasteners-fixings')
    await expect(page.getByRole('rowheader').first()).toBeVisible()
  },
  category: openCategory,
  family: async (page) => {
    await openCategory(page)
    await page.getByRole('row').nth(1).getByRole('link').last().click()
    await expect(page.getByRole('heading', { name: 'Variants', exact: true })).toBeVisible()
  },
  product: async (page) => {
    await openCategory(page)
    await page.getByRole('rowheader').first().getByRole('link').click()
    await expect(page.getByRole('table', { name: /^Defined by/ }).first()).toBeVisible()
  },
  'explanation of a term': async (page) => {
    await pages['product']?.(page)
    await page
      .getByRole('button', { name: /^What is/ })
      .first()
      .click()
    await expect(page.getByRole('dialog')).toBeVisible()
  },
}

for (const [name, open] of Object.entries(pages)) {
  test(
    `${name}: no violation of axe in light and dark, nothing wider than the screen`,
    { tag: '@phone' },
    async ({ page }) => {
      await open(page)
      await expectAccessible(page)
    },
  )
}

async function openCategory(page: Page): Promise<void> {
  await page.goto('/c/hex-head-screws')
  await expect(page.getByRole('rowheader').first()).toBeVisible()
}
