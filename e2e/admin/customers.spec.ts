import { expectAccessible } from '../store/expect-accessible.ts'
import { expect, signIn, test } from './admin-test.ts'

test('from which total on a customer’s orders need approval is set and taken back', async ({ page }) => {
  await signIn(page, '/companies?q=Borealis', 'sales@tensile.example')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Terms of Borealis Pumps' }).click()
  const approval = page.getByRole('form', { name: 'Approval' })
  await expect(page.getByRole('form', { name: 'Credit' })).toContainText('available')
  await expectAccessible(page)
  await approval.getByLabel(/^Orders over/).fill('a lot')
  await approval.getByRole('button', { name: 'Save the approval' }).click()
  await expect(approval.getByRole('alert')).toBeVisible()
  await approval.getByLabel(/^Orders over/).fill('900000')
  await approval.getByRole('button', { name: 'Save the approval' }).click()
  await expect(page.getByText('The approval of Borealis Pumps was saved.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Terms of Borealis Pumps' }).click()
  await expect(approval.getByLabel(/^Orders over/)).toHaveValue(/^900000/)
  await approval.getByLabel(/^Orders over/).fill('')
  await approval.getByRole('button', { name: 'Save the approval' }).click()
  await expect(page.getByText('The approval of Borealis Pumps was saved.')).toBeVisible()
})
