import type { Page } from '@playwright/test'
import { demoPassword } from './access-tokens.ts'

/** Fills in the form on which a page asks who is there, of the store or the admin, and sends it. */
export async function fillSignIn(page: Page, email: string, password = demoPassword): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}
