import { expect, test } from '@playwright/test'

test('a chosen theme holds from the first paint of the next page on', async ({ page, request, context }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/')
  const toggle = page.getByRole('button', { name: /^Colour theme/ })
  await toggle.click()
  await toggle.click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(14, 17, 20)')

  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const html = await (await request.get('/login', { headers: { cookie } })).text()
  expect(html).toContain('<html lang="en" data-theme="dark"')
})

test('the first Tab leads past the header', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('the first answer holds the whole list, an id and a policy that admits no foreign script', async ({ request }) => {
  const response = await request.get('/c/hex-head-screws')
  expect((await response.text()).match(/<th scope="row"/g)).toHaveLength(24)
  expect(response.headers()['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  expect(response.headers()['content-security-policy']).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic';/)
})
