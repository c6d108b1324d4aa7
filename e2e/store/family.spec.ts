import { expect, type Page, test } from '@playwright/test'

test('picking on one axis narrows the rows, disables impossible picks on the others and stays in the address', async ({
  page,
}) => {
  await openFamily(page)
  const status = page.getByRole('status').filter({ hasText: ' of ' })
  await expect(status).toHaveText(/^([\d,]+) of \1$/)

  const axis = page.getByRole('combobox').first()
  const value = (await axis.getByRole('option').nth(1).innerText()).trim()
  await axis.selectOption(value)
  await expect(status).not.toHaveText(/^([\d,]+) of \1$/)
  const narrowed = await status.innerText()

  await page.reload()
  await expect(status).toHaveText(narrowed)
  await expect(axis).toHaveValue(value)

  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(status).toHaveText(/^([\d,]+) of \1$/)
  await expect(page).not.toHaveURL(/\?/)
})

test('the last variant is reached by scrolling, with the heads still in sight', async ({ page }) => {
  await openFamily(page)
  const table = page.getByRole('table')
  const rows = Number(await table.getAttribute('aria-rowcount'))
  await page.getByRole('region', { name: /^Variants of/ }).focus()
  await page.keyboard.press('End')
  await expect(table.locator(`tr[aria-rowindex="${rows}"]`)).toBeInViewport()
  await expect(page.getByRole('columnheader', { name: 'Part number' })).toBeInViewport()
})

async function openFamily(page: Page): Promise<void> {
  await page.goto('/c/hex-head-screws')
  await page.getByRole('row').nth(1).getByRole('link').last().click()
  await expect(page).toHaveURL(/\/f\//)
  await expect(page.getByRole('heading', { name: 'Variants', exact: true })).toBeVisible()
}
