import { fillSignIn } from '../fill-sign-in.ts'
import { expectAccessible } from '../store/expect-accessible.ts'
import { expect, signInByForm, test } from './admin-test.ts'

test(
  'staff sign in, come back to where they were going, and sign out',
  { tag: '@phone' },
  async ({ page, context }, { project }) => {
    await page.goto('/units')
    await expect(page).toHaveURL(/\/login\?next=%2Funits$/)
    await expectAccessible(page)
    await fillSignIn(page, 'catalog@tensile.example')
    await expect(page).toHaveURL('/units')
    await expect(page.getByRole('heading', { name: 'Units' })).toBeVisible()

    const cookies = (await context.cookies()).filter(({ name }) => name.startsWith('admin_'))
    expect(cookies.map(({ name, httpOnly }) => [name, httpOnly])).toEqual(
      expect.arrayContaining([
        ['admin_session', true],
        ['admin_refresh', true],
      ]),
    )
    if (project.name === 'phone') await page.getByRole('button', { name: 'Menu' }).click()
    await expect(page.getByText('Catalog manager').filter({ visible: true })).toBeVisible()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page).toHaveURL('/login')
    expect((await context.cookies()).map(({ name }) => name)).not.toContain('admin_session')
  },
)

test('a buyer is told that this is not their place and gets no session', async ({ page, context }) => {
  await page.goto('/login')
  await fillSignIn(page, 'buyer@acme.example')
  await expect(page.getByRole('alert').filter({ hasText: 'for the distributor’s staff' })).toBeVisible()
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('admin_session')
  await expectAccessible(page)
})

test('a wrong password is refused and the e-mail address stays', async ({ page }) => {
  await page.goto('/login')
  await fillSignIn(page, 'sales@tensile.example', 'not this one')
  await expect(page.getByRole('alert').filter({ hasText: 'do not match' })).toBeVisible()
  await expect(page.getByLabel('E-mail')).toHaveValue('sales@tensile.example')
})

test('a session whose access token has gone is renewed without a word', async ({ page, context }) => {
  await signInByForm(page)
  await context.clearCookies({ name: 'admin_session' })
  await page.goto('/brands')
  await expect(page.getByRole('heading', { name: 'Brands' })).toBeVisible()
  expect((await context.cookies()).map(({ name }) => name)).toContain('admin_session')
})

test('a login that names another site as its goal stays on this one', async ({ page, baseURL }) => {
  await page.goto('/login?next=//example.com/')
  await fillSignIn(page, 'catalog@tensile.example')
  await expect(page).toHaveURL(`${baseURL}/products`)
})
