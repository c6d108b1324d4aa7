import { expectAccessible } from '../store/expect-accessible.ts'
import { askAs, expect, signIn, test } from './admin-test.ts'

test('a price list is made, priced by hand and by file, assigned and deleted', async ({ page, request }) => {
  const ask = askAs(request, 'sales@tensile.example')
  const { products } = await ask<{ products: { nodes: { sku: string }[] } }>('{ products(first: 1) { nodes { sku } } }')
  const sku = String(products.nodes[0]?.sku)
  const name = `Journey ${Date.now()}`
  await signIn(page, '/price-lists', 'sales@tensile.example')
  await expectAccessible(page)
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Price list', exact: true }).click()
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByRole('button', { name: 'Create' }).click()
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()

  await test.step('a SKU that does not exist is told at its field', async () => {
    await page.getByRole('button', { name: 'Price', exact: true }).click()
    await dialog.getByLabel('SKU').fill('NO-SUCH-PART')
    await dialog.getByLabel(/^Price of a piece/).fill('1.25')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog.getByLabel('SKU')).toHaveAttribute('aria-invalid', 'true')
    await expectAccessible(page)
    await dialog.getByLabel('SKU').fill(sku)
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('row', { name: new RegExp(sku) })).toContainText('1.25 EUR')
  })
  await test.step('a file is refused with the number of its wrong line, then taken', async () => {
    const upload = async (text: string) => {
      await dialog
        .getByLabel(/^File/)
        .setInputFiles({ name: 'prices.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
      await dialog.getByRole('button', { name: 'Set the prices' }).click()
    }
    await page.getByRole('button', { name: 'Import' }).click()
    await upload(`sku,min_quantity,unit\n${sku},100,1.05\n${sku},200,cheap\n`)
    await expect(dialog.getByText('Line 3:')).toBeVisible()
    await upload(`sku,min_quantity,unit\n${sku},100,1.05\n${sku},200,0.95\n`)
    await expect(page.getByRole('row', { name: new RegExp(sku) })).toHaveCount(3)
  })
  await test.step('it is assigned to a company', async () => {
    await page.getByRole('button', { name: 'Assign' }).click()
    await dialog.getByRole('combobox', { name: 'Company' }).selectOption({ index: 1 })
    await dialog.getByRole('button', { name: 'Assign' }).click()
    await expect(page.getByRole('button', { name: /^Not for/ })).toBeVisible()
  })
  await expectAccessible(page)
  await page.goto('/price-lists')
  await page.getByRole('button', { name: `Delete ${name}` }).click()
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('link', { name, exact: true })).toHaveCount(0)
})

test('a promotion is made and deleted', async ({ page }) => {
  const name = `Journey ${Date.now()}`
  await signIn(page, '/promotions', 'sales@tensile.example')
  await page.getByRole('button', { name: 'Promotion', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByRole('textbox', { name: 'Percent' }).fill('101')
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Percent' })).toHaveAttribute('aria-invalid', 'true')
  await expectAccessible(page)
  await dialog.getByRole('textbox', { name: 'Percent' }).fill('1')
  await dialog.getByLabel('For segment').fill('journey')
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('row', { name })).toContainText('1 % off')
  await expectAccessible(page)
  await page.getByRole('button', { name: `Delete ${name}` }).click()
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('rowheader', { name })).toHaveCount(0)
})
