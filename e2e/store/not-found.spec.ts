import { expect, test } from '@playwright/test'
import { expectAccessible } from './expect-accessible.ts'

for (const path of ['/c/no-such-category', '/f/no-such-family', '/p/NO-SUCH-PART', '/nowhere']) {
  test(`answers 404 with a way on for ${path}`, async ({ page }) => {
    const response = await page.goto(path)
    expect(response?.status()).toBe(404)
    await expect(page.getByText('There is nothing at this address')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Browse the catalog' }).click()
    await expect(page).toHaveURL('/')
  })
}

test('a cursor that means nothing leads to the first page', async ({ page }) => {
  await page.goto('/c/hex-head-screws?after=nonsense&from=900&sort=spec:no_such_spec:asc')
  await expect(page.getByText(/^1–24 of/).first()).toBeVisible()
})
