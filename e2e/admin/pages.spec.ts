import { expectAccessible } from '../store/expect-accessible.ts'
import { asManager, expect, signIn, test } from './admin-test.ts'

test('brands are accessible', async ({ page }) => {
  await signIn(page, '/brands')
  await expect(page.getByRole('rowheader').first()).toBeVisible()
  await expectAccessible(page)
})

test('the unit registry is shown by dimension', async ({ page }) => {
  await signIn(page, '/units')
  await expect(page.getByRole('rowheader', { name: 'mm', exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Length/ }).first()).toBeVisible()
  await expectAccessible(page)
})

test('the audit log is filtered by type and unfolds to what was before and after', async ({ page }) => {
  await signIn(page, '/audit?type=Brand', 'admin@tensile.example')
  await page.getByRole('listitem').filter({ hasText: 'insert' }).first().locator('summary').click()
  await expect(page.getByRole('columnheader', { name: 'Before' }).first()).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Type').selectOption('Product')
  await expect(page).toHaveURL('/audit?type=Product')
  await expect(page.getByRole('main').getByRole('listitem').first()).toContainText('Product')
})

test('a brand is made and deleted; a name that is taken is told at its field', async ({ page }) => {
  const name = `Journey ${Date.now()}`
  await signIn(page, '/brands')
  const taken = await page.getByRole('rowheader').first().innerText()
  await page.getByRole('button', { name: 'Brand', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(taken)
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Name', exact: true })).toHaveAttribute('aria-invalid', 'true')
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('rowheader', { name })).toBeVisible()

  await page.getByRole('button', { name: `Delete ${name}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('rowheader', { name })).toHaveCount(0)
})

test('a form that meets somebody else’s change keeps what was typed, and goes on top of theirs when it is sent again', async ({
  page,
  request,
}) => {
  const ask = asManager(request)
  const name = `Shared ${Date.now()}`
  const { createBrand } = await ask<{ createBrand: { brand: { id: string; slug: string } } }>(
    'mutation ($input: CreateBrandInput!) { createBrand(input: $input) { brand { id slug } } }',
    { input: { name } },
  )
  const { id } = createBrand.brand
  await signIn(page, '/brands')
  await page.getByRole('button', { name: `Edit ${name}` }).click()
  const dialog = page.getByRole('dialog')
  const slug = dialog.getByRole('textbox', { name: 'Slug' })
  await slug.fill(`${createBrand.brand.slug}-mine`)
  await ask('mutation ($input: UpdateBrandInput!) { updateBrand(input: $input) { brand { id } } }', {
    input: { id, name: `${name}, theirs` },
  })
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByRole('alert')).toContainText('What you typed is kept')
  await expect(page.getByRole('rowheader', { name: `${name}, theirs`, includeHidden: true })).toBeVisible()
  await expect(slug).toHaveValue(`${createBrand.brand.slug}-mine`)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('row').filter({ hasText: `${createBrand.brand.slug}-mine` })).toContainText(name)
  await ask('mutation ($id: ID!) { deleteBrand(id: $id) { deletedId } }', { id })
})

test('variants are previewed before any is made', async ({ page, request }) => {
  const ask = asManager(request)
  const { category } = await ask<{ category: { families: { nodes: { id: string }[] } } }>(
    '{ category(slug: "hex-head-screws") { families(first: 1) { nodes { id } } } }',
  )
  await signIn(page, `/families/${category.families.nodes[0]?.id}`)
  await expect(page.getByRole('rowheader').first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Generate variants' }).click()
  await expect(page.getByRole('button', { name: /^Preview/ })).toBeVisible()
  for (const name of ['Material', 'Finish', 'Property class']) {
    const field = page.getByLabel(`Add an option of ${name}`)
    if (await field.isVisible()) await field.selectOption({ index: 1 })
  }
  await page.getByRole('textbox', { name: /^Thread size/ }).fill('M8')
  await page.getByRole('textbox', { name: /^Length/ }).fill('501\n502')
  await page.getByRole('button', { name: 'Preview 2 combinations' }).click()
  await expect(page.getByText('2 would be made, 0 exist already')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Create 2 products' })).toBeEnabled()
  await expectAccessible(page)
})

test('only admins are led to the audit log', { tag: '@phone' }, async ({ page }, { project }) => {
  await signIn(page, '/products', 'warehouse@tensile.example')
  if (project.name === 'phone') await page.getByRole('button', { name: 'Menu' }).click()
  await expect(page.getByRole('link', { name: 'Units' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Audit log' })).toHaveCount(0)
})
