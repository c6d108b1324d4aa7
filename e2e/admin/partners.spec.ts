import { expectAccessible } from '../store/expect-accessible.ts'
import { askAs, expect, signIn, test } from './admin-test.ts'

test('an API key is made, its secret is shown once, and it is revoked', async ({ page }) => {
  const name = `Journey ${Date.now()}`
  await signIn(page, '/api-keys', 'admin@tensile.example')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Key', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expectAccessible(page)
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(dialog.getByText('it can’t be shown again')).toBeVisible()
  const secret = await dialog.getByRole('code').innerText()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'I have kept it' }).click()
  await page.reload()
  await expect(page.getByRole('rowheader', { name })).toBeVisible()
  await expect(page.getByText(secret)).toHaveCount(0)
  await page.getByRole('button', { name: `Revoke ${name}` }).click()
  await dialog.getByRole('button', { name: 'Revoke' }).click()
  await expect(page.getByRole('row', { name })).toContainText('revoked')
})

test('an API key is renamed, moved to another plan and allowed less; the same at once by somebody else is not overwritten', async ({
  page,
  request,
}) => {
  const ask = askAs(request, 'admin@tensile.example')
  const name = `Journey ${Date.now()}`
  const { createApiKey } = await ask<{ createApiKey: { apiKey: { id: string } } }>(
    'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { apiKey { id } } }',
    { input: { name, roles: ['sales'], scopes: ['catalog:read', 'prices:read'] } },
  )
  await signIn(page, '/api-keys', 'admin@tensile.example')
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: `Change ${name}` }).click()
  await dialog.getByLabel('Name').fill(`${name} renamed`)
  await dialog.getByLabel('Plan').selectOption('PLUS')
  await dialog.getByRole('checkbox', { name: /catalog:read/ }).uncheck()
  await dialog.getByRole('checkbox', { name: /prices:read/ }).uncheck()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await expect(dialog.getByLabel('Name')).toHaveValue(`${name} renamed`)
  await expectAccessible(page)
  await dialog.getByRole('checkbox', { name: /orders:read/ }).check()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toHaveCount(0)
  const row = page.getByRole('row', { name: `${name} renamed` })
  await expect(row).toContainText('plus')
  await expect(row).toContainText('orders:read')
  await expect(row).not.toContainText('prices:read')

  await page.getByRole('button', { name: `Change ${name} renamed` }).click()
  const { id } = createApiKey.apiKey
  await ask('mutation ($input: UpdateApiKeyInput!) { updateApiKey(input: $input) { userErrors { code } } }', {
    input: { id, name: `${name} elsewhere` },
  })
  await dialog.getByLabel('Name').fill('Mine')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByRole('alert').first()).toBeVisible()
  await ask('mutation ($id: ID!) { revokeApiKey(id: $id) { userErrors { code } } }', { id })
})

test('a synonym is made, changed and deleted', async ({ page }) => {
  const term = `journey ${Date.now()}`
  await signIn(page, '/synonyms')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Synonym', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Term').fill(term)
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(dialog.getByLabel('Meaning')).toHaveAttribute('aria-invalid', 'true')
  await dialog.getByLabel('Meaning').fill('hex key')
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(dialog).toHaveCount(0)
  await page.goto(`/synonyms?${new URLSearchParams({ q: term })}`)
  await expect(page.getByRole('row', { name: term })).toContainText('hex key')
  await page.getByRole('button', { name: `Delete ${term}` }).click()
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('rowheader', { name: term })).toHaveCount(0)
})

test('a webhook is made with a secret, stopped, looked into and deleted', async ({ page }) => {
  const url = `https://hooks.example.com/${Date.now()}`
  await signIn(page, '/webhooks', 'admin@tensile.example')
  await page.getByRole('button', { name: 'Webhook', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Address').fill(url)
  await dialog.getByLabel('Events').fill('nonsense')
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(dialog.getByLabel('Events')).toHaveAttribute('aria-invalid', 'true')
  await expectAccessible(page)
  await dialog.getByLabel('Events').fill('journey.never')
  await dialog.getByRole('button', { name: 'Create' }).click()
  await dialog.getByRole('button', { name: 'I have kept it' }).click()
  await page.getByRole('button', { name: `Stop ${url}` }).click()
  await expect(page.getByRole('row', { name: url })).toContainText('stopped')
  await expectAccessible(page)
  await page.getByRole('link', { name: url }).click()
  await expect(page.getByText('No deliveries')).toBeVisible()
  await page.getByLabel('State').selectOption('Given up')
  await expect(page).toHaveURL(/state=DEAD/)
  await expectAccessible(page)
  await page.goto('/webhooks')
  await page.getByRole('button', { name: `Delete ${url}` }).click()
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('link', { name: url })).toHaveCount(0)
})
