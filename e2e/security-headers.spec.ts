import { expect, test } from '@playwright/test'
import { accessTokenOf, gateway } from './access-tokens.ts'

const store = process.env.STORE_URL ?? 'http://127.0.0.1:3000'
const admin = process.env.ADMIN_URL ?? 'http://127.0.0.1:3001'

for (const [name, address] of [
  ['the store', new URL('/', store)],
  ['a page of the store that is not there', new URL('/nowhere', store)],
  ['the admin', new URL('/login', admin)],
] as const) {
  test(`${name} is not framed, guessed at or told on, and runs its own scripts alone`, async ({ request }) => {
    const headers = (await request.get(address.href)).headers()
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': expect.stringMatching(/^(same-origin|strict-origin-when-cross-origin)$/),
      'permissions-policy': 'camera=(), geolocation=(), microphone=()',
      'cross-origin-opener-policy': 'same-origin',
    })
    expect(headers).not.toHaveProperty('x-powered-by')
    const policy = new Map(
      headers['content-security-policy']?.split('; ').map((part) => {
        const [directive = '', ...sources] = part.split(' ')
        return [directive, sources.join(' ')]
      }),
    )
    expect(policy.get('default-src')).toBe("'self'")
    expect(policy.get('script-src')).toMatch(/^'self' 'nonce-[^']+' 'strict-dynamic'$/)
    for (const directive of ['object-src', 'base-uri', 'frame-ancestors']) expect(policy.get(directive)).toBe("'none'")
    expect(policy.get('form-action')).toBe("'self'")
  })

  test(`${name} binds the browser to https where it came by it, and only there`, async ({ request }) => {
    const hsts = async (headers: Record<string, string>) =>
      (await request.get(address.href, { headers })).headers()['strict-transport-security']
    expect(await hsts({ 'x-forwarded-proto': 'https' })).toBe('max-age=31536000')
    expect(await hsts({})).toBeUndefined()
  })
}

test('no script of the admin is stopped by its own policy', async ({ page }) => {
  const refused: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text())
  })
  await page
    .context()
    .addCookies([{ name: 'admin_session', value: await accessTokenOf('catalog@tensile.example'), url: admin }])
  await page.goto(new URL('/products/new', admin).href)
  await expect(page.getByRole('heading', { level: 1, name: 'New product' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(refused).toEqual([])
})

test('the explorer asks the API under its own policy', async ({ page }) => {
  const refused: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text())
  })
  await page.goto(new URL('/graphql', gateway).href)
  await page.getByRole('button', { name: /^Execute query/ }).click()
  await expect(page.getByText('"productCount":').first()).toBeVisible()
  expect(refused).toEqual([])
})
