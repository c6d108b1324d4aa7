import { expectAccessible } from '../store/expect-accessible.ts'
import { expect, signIn, test } from './admin-test.ts'
import { stockedPart } from './place-order.ts'

test('stock is adjusted, and the ledger says why', { tag: '@phone' }, async ({ page, request }, { project }) => {
  const { sku, warehouse } = await stockedPart(request, project.name === 'phone' ? 25 : 24)
  const reason = `Counted ${Date.now()}`
  await signIn(page, `/stock?${new URLSearchParams({ sku, warehouse })}`, 'warehouse@tensile.example')
  await expect(page.getByRole('rowheader', { name: sku, exact: true })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: `Change ${sku} in ${warehouse}`, exact: true }).click()
  await page.getByRole('menuitem', { name: 'Adjust…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Difference').fill('-100000000')
  await dialog.getByLabel('Reason').fill(reason)
  await dialog.getByRole('button', { name: 'Adjust' }).click()
  await expect(dialog.getByRole('alert').first()).toBeVisible()
  await expect(dialog.getByLabel('Reason')).toHaveValue(reason)
  await expectAccessible(page)
  await dialog.getByLabel('How').selectOption('To what was counted')
  await dialog.getByLabel('Counted').fill('77777')
  await dialog.getByRole('button', { name: 'Adjust' }).click()
  await expect(page.getByText(`${sku}: 77777 on hand in ${warehouse}.`)).toBeVisible()

  await page.getByRole('link', { name: sku, exact: true }).click()
  await expect(page.getByRole('cell', { name: reason })).toBeVisible()
  await expectAccessible(page)
})

test('warehouses stand by priority', async ({ page }) => {
  await signIn(page, '/stock/warehouses', 'sales@tensile.example')
  await expect(page.getByRole('rowheader').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Warehouse', exact: true })).toHaveCount(0)
  await expectAccessible(page)
})
