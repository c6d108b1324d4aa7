import { expectAccessible } from '../store/expect-accessible.ts'
import { asManager, expect, makeScrew, removeProduct, signIn, test, type Ask, type Screw } from './admin-test.ts'

let ask: Ask
let screw: Screw
let lengths = Math.floor(Date.now() / 1000) % 800

test.beforeEach(async ({ request }, { project }) => {
  ask = asManager(request)
  screw = await makeScrew(ask, 100 + ++lengths + (project.name === 'phone' ? 0.5 : 0.25))
})

test.afterEach(async () => removeProduct(ask, screw.id))

test(
  'wrong values are all told at their fields, nothing typed is lost, and the corrected ones are saved',
  { tag: '@phone' },
  async ({ page }) => {
    await signIn(page, `/products/${screw.id}`)
    await expect(page.getByRole('heading', { level: 1, name: screw.sku })).toBeVisible()
    await expectAccessible(page)
    const length = page.getByLabel(/^Length, in mm/)
    const thread = page.getByLabel(/^Thread size/)
    await length.fill('20 V')
    await thread.fill('big')
    await page.keyboard.press('Control+s')

    await expect(page.getByText('Not saved: 2 fields need other values')).toBeVisible()
    await expect(length).toHaveAttribute('aria-invalid', 'true')
    await expect(thread).toHaveAttribute('aria-invalid', 'true')
    await expect(thread).toBeFocused()
    await expect(length).toHaveValue('20 V')
    await expectAccessible(page)

    await length.fill('1 1/2 in')
    await expect(length).toHaveAttribute('aria-invalid', 'false')
    await thread.fill('M8')
    await page.getByRole('button', { name: /^Save/ }).click()
    await expect(page.getByRole('status').filter({ hasText: `${screw.sku} was saved.` })).toBeVisible()
    await expect(page.getByText(/= 38[.]1 mm/)).toBeVisible()
    await page.reload()
    await expect(length).toHaveValue('1 1/2 in')
    await expect(page.getByText(/= 38[.]1 mm/)).toBeVisible()
  },
)

test('two people edit one product: the second sees what the first did, and keeps their own on top of it', async ({
  page,
}) => {
  await signIn(page, `/products/${screw.id}`)
  await page.getByLabel(/^Name/).fill('Renamed in the browser')
  await page.getByLabel(/^Pack quantity/).fill('250')
  await ask('mutation ($id: ID!, $input: ProductPatch!) { updateProduct(id: $id, input: $input) { product { id } } }', {
    id: screw.id,
    input: { name: 'Renamed by somebody else', specs: { length: 77 } },
  })
  await page.keyboard.press('Control+s')

  const dialog = page.getByRole('dialog', { name: 'Somebody else changed this product' })
  await expect(dialog.getByRole('row', { name: /^Name/ })).toContainText('Renamed by somebody else')
  await expect(dialog.getByRole('row', { name: /^Name/ })).toContainText('Renamed in the browser')
  await expect(dialog.getByRole('row', { name: /^Length/ })).toContainText('77')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Keep mine and save' }).click()

  await expect(page.getByRole('status').filter({ hasText: 'was saved.' })).toBeVisible()
  await page.reload()
  await expect(page.getByLabel(/^Name/)).toHaveValue('Renamed in the browser')
  await expect(page.getByLabel(/^Pack quantity/)).toHaveValue('250')
  await expect(page.getByLabel(/^Length, in mm/)).toHaveValue('77')
})

test('leaving with unsaved changes asks first', async ({ page }) => {
  await signIn(page, `/products/${screw.id}`)
  await page.getByLabel(/^Name/).fill('Not saved yet')
  await page.locator('#family').getByRole('link').click()
  const dialog = page.getByRole('dialog', { name: 'Leave without saving?' })
  await dialog.getByRole('button', { name: 'Keep editing' }).click()
  await expect(page.getByLabel(/^Name/)).toHaveValue('Not saved yet')

  await page.locator('#family').getByRole('link').click()
  await dialog.getByRole('button', { name: 'Discard changes' }).click()
  await expect(page).toHaveURL(/\/families\//)
})

test('a picture is attached and taken off again', async ({ page }) => {
  await signIn(page, `/products/${screw.id}`)
  await page.getByLabel('Add').setInputFiles({ name: 'screw.png', mimeType: 'image/png', buffer: onePixel })
  await expect(page.getByRole('link', { name: 'screw.png' })).toBeVisible()
  await page.getByRole('button', { name: 'Take off screw.png' }).click()
  await expect(page.getByRole('link', { name: 'screw.png' })).toHaveCount(0)
})

test('the history says who changed what, before and after', async ({ page }) => {
  await ask('mutation ($id: ID!, $input: ProductPatch!) { updateProduct(id: $id, input: $input) { product { id } } }', {
    id: screw.id,
    input: { name: 'A better name' },
  })
  await signIn(page, `/products/${screw.id}/history`, 'admin@tensile.example')
  const change = page.getByRole('listitem').filter({ hasText: 'update' }).first()
  await expect(change).toContainText('catalog@tensile.example')
  await expect(change.getByRole('row', { name: /^name/ })).toContainText('A better name')
  await expectAccessible(page)
})

test('sales read a product and are offered no way to change it', async ({ page }) => {
  await signIn(page, `/products/${screw.id}`, 'sales@tensile.example')
  await expect(page.getByLabel(/^Name/)).toBeDisabled()
  await expect(page.getByRole('button', { name: /^Save/ })).toHaveCount(0)
  await expectAccessible(page)
})

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
