import { expect, test } from '@playwright/test'
import { fillSignIn } from '../fill-sign-in.ts'
import { expectAccessible } from './expect-accessible.ts'

test(
  'a buyer signs in, comes back to where they were, and signs out',
  { tag: '@phone' },
  async ({ page, context }, { project }) => {
    await page.goto('/login?next=/c/hex-head-screws')
    await expectAccessible(page)
    await fillSignIn(page, 'buyer@acme.example')

    await expect(page).toHaveURL('/c/hex-head-screws')
    const signOut = page.getByRole('button', { name: /^Sign out/ })
    await expect(signOut).toBeVisible()
    if (project.name === 'desktop') await expect(page.getByText('Acme Machine Works')).toBeVisible()
    const session = (await context.cookies()).find(({ name }) => name === 'store_session')
    expect(session?.httpOnly).toBe(true)

    await signOut.click()
    await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
    expect((await context.cookies()).map(({ name }) => name)).not.toContain('store_session')
  },
)

test('a session whose access token has gone is renewed without a word', async ({ page, context }) => {
  await page.goto('/login')
  await fillSignIn(page, 'buyer@borealis.example')
  await expect(page.getByRole('button', { name: /^Sign out/ })).toBeVisible()

  await context.clearCookies({ name: 'store_session' })
  await page.reload()
  await expect(page.getByRole('button', { name: /^Sign out/ })).toBeVisible()
  expect((await context.cookies()).map(({ name }) => name)).toContain('store_session')
})

test('a wrong password is refused and the e-mail address stays', async ({ page }) => {
  await page.goto('/login')
  await fillSignIn(page, 'buyer@acme.example', 'not this one')
  await expect(page.getByRole('alert').filter({ hasText: 'do not match' })).toBeVisible()
  await expect(page.getByLabel('E-mail')).toHaveValue('buyer@acme.example')
  await expectAccessible(page)
})
