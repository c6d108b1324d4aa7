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

test('a delivery is expected, comes later and smaller than was said, and is received', async ({ page, request }) => {
  const { sku, warehouse } = await stockedPart(request, 26)
  const reference = `PO ${Date.now()}`
  await signIn(page, `/stock?${new URLSearchParams({ sku, warehouse })}`, 'warehouse@tensile.example')
  const dialog = page.getByRole('dialog')
  const open = async (item: string) => {
    await page.getByRole('button', { name: `Change ${sku} in ${warehouse}`, exact: true }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  const delivery = dialog.getByRole('listitem').filter({ hasText: reference })

  await open('Expect a delivery…')
  await dialog.getByLabel('Pieces').fill('5000')
  await dialog.getByLabel('Expected on').fill('2030-01-10')
  await dialog.getByLabel('Reference').fill(reference)
  await dialog.getByRole('button', { name: 'Expect' }).click()
  await expect(dialog).toHaveCount(0)

  await open('Receive a delivery…')
  await delivery.getByRole('button', { name: 'Change what is expected' }).click()
  await dialog.getByLabel('Pieces').fill('200000000')
  await dialog.getByLabel('Expected on').fill('2030-02-20')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByLabel('Pieces')).toHaveAttribute('aria-invalid', 'true')
  await expect(dialog.getByLabel('Expected on')).toHaveValue('2030-02-20')
  await expectAccessible(page)
  await dialog.getByLabel('Pieces').fill('4000')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(`4000 × ${sku} are expected.`)).toBeVisible()

  await open('Receive a delivery…')
  await expect(delivery.getByLabel('Pieces that came')).toHaveValue('4000')
  await expect(delivery.locator('time')).toHaveAttribute('datetime', /^2030-02-20/)
  await expectAccessible(page)
  await delivery.getByRole('button', { name: 'Receive' }).click()
  await expect(page.getByText(new RegExp(`^${sku}: \\d+ on hand in ${warehouse}`))).toBeVisible()
})

test('warehouses stand by priority', async ({ page }) => {
  await signIn(page, '/stock/warehouses', 'sales@tensile.example')
  await expect(page.getByRole('rowheader').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Warehouse', exact: true })).toHaveCount(0)
  await expectAccessible(page)
})
