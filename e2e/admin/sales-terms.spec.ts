import { expectAccessible } from '../store/expect-accessible.ts'
import { asManager, expect, makeScrew, removeProduct, signIn, test } from './admin-test.ts'

test('a product is sold in packs', async ({ page, request }) => {
  const ask = asManager(request)
  const screw = await makeScrew(ask, 611)
  try {
    await signIn(page, `/products/${screw.id}`, 'sales@tensile.example')
    await page.getByRole('button', { name: 'Change', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Pieces in a pack').fill('50')
    await dialog.getByLabel('Least quantity').fill('120')
    await dialog.getByLabel('In multiples of').fill('50')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog.getByRole('alert').first()).toBeVisible()
    await expectAccessible(page)
    await dialog.getByLabel('Least quantity').fill('100')
    await dialog.getByLabel('Price shown for').selectOption('100 pieces')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('In packs of 50, from 100 pieces')).toBeVisible()
    await expectAccessible(page)
  } finally {
    await removeProduct(ask, screw.id)
  }
})
