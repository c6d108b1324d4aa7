import { expectAccessible } from '../store/expect-accessible.ts'
import { asManager, expect, signIn, test } from './admin-test.ts'

test(
  'the tree is walked by keyboard down to a leaf, whose attributes say where they come from',
  { tag: '@phone' },
  async ({ page }) => {
    await signIn(page, '/categories')
    await expectAccessible(page)
    const tree = page.getByRole('tree', { name: 'Categories' })
    await tree.getByRole('treeitem').first().focus()
    await page.keyboard.press('f')
    await expect(tree.getByRole('treeitem', { name: /^Fasteners/ })).toBeFocused()
    await page.keyboard.press('ArrowRight')
    const node = tree.getByRole('treeitem', { name: /^Screws & Bolts/ })
    await expect(node).toBeVisible()
    await node.focus()
    await page.keyboard.press('ArrowRight')
    const leaf = tree.getByRole('treeitem', { name: /^Hex Head Screws/ })
    await leaf.focus()
    await page.keyboard.press('Enter')

    await expect(page.getByRole('heading', { level: 1, name: 'Hex Head Screws' })).toBeVisible()
    const material = page.getByRole('row', { name: /^Material / })
    await expect(material.getByRole('link', { name: 'Fasteners & Fixings' })).toBeVisible()
    await expect(
      page.getByRole('row', { name: /^Thread size/ }).getByRole('link', { name: 'Screws & Bolts' }),
    ).toBeVisible()
    await expectAccessible(page)
  },
)

test('a category with something in it is not deleted, and says what is in the way', async ({ page }) => {
  await signIn(page, '/categories')
  await page
    .getByRole('treeitem', { name: /^Fasteners/ })
    .getByRole('link')
    .first()
    .click()
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete Fasteners & Fixings?' })
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await expectAccessible(page)
})

test('a category is made, gets an attribute, is renamed and deleted', async ({ page }) => {
  const name = `Journey ${Date.now()}`
  await signIn(page, '/categories')
  await page.getByRole('button', { name: 'Cluster' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await page.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()

  await page.getByRole('button', { name: 'Attribute', exact: true }).click()
  const sheet = page.getByRole('dialog', { name: `New attribute on ${name}` })
  await sheet.getByLabel('Label').fill('Coating thickness')
  await expect(sheet.getByLabel('Key')).toHaveValue('coating_thickness')
  await sheet.getByLabel('Unit', { exact: true }).selectOption('um')
  await sheet.getByLabel('Minimum').fill('20')
  await sheet.getByLabel('Maximum').fill('5')
  await expect(sheet.getByText('The maximum is below the minimum.')).toBeVisible()
  await sheet.getByLabel('Maximum').fill('50')
  await expect(sheet.getByText('No product becomes invalid')).toBeVisible()
  await expectAccessible(page)
  await sheet.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('row', { name: /^Coating thickness/ })).toContainText('20 – 50 µm')

  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Rename…' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name', exact: true }).fill(`${name} renamed`)
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `${name} renamed` })).toBeVisible()

  await page.getByRole('button', { name: 'Delete Coating thickness' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('No attributes yet')).toBeVisible()
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page).toHaveURL('/categories')
  await expect(page.getByRole('treeitem').filter({ hasText: `${name} renamed` })).toHaveCount(0)
})

test('a requirement that products do not meet shows them before it is saved, and is not saved', async ({
  page,
  request,
}) => {
  const ask = asManager(request)
  const { category } = await ask<{ category: { id: string } }>('{ category(slug: "hex-head-screws") { id } }')
  await signIn(page, `/categories/${category.id}`)
  await page.getByRole('button', { name: 'Attribute', exact: true }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('Label').fill('Batch number')
  await sheet.getByLabel('Type').selectOption('TEXT')
  await sheet.getByRole('checkbox', { name: /^Required/ }).check()
  await expect(sheet.getByText(/products become invalid/)).toBeVisible()
  await expect(
    sheet.getByRole('list', { name: 'Products that become invalid' }).getByRole('listitem').first(),
  ).toBeVisible()
  await expect(sheet.getByRole('button', { name: 'Save' })).toBeDisabled()
  await sheet.getByRole('radio', { name: /turn those products into drafts/ }).check()
  await expect(sheet.getByRole('button', { name: 'Save and turn into drafts' })).toBeEnabled()
  await expectAccessible(page)
})
