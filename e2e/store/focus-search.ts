import { expect, type Locator, type Page } from '@playwright/test'

/** Goes to the box in the header by the key for it, which the page answers once its scripts run. */
export async function focusSearch(page: Page): Promise<Locator> {
  const box = page.getByRole('combobox', { name: 'Search' })
  await expect(async () => {
    if (!(await box.evaluate((element) => element.matches(':focus')))) await page.keyboard.press('/')
    await expect(box).toBeFocused({ timeout: 500 })
  }).toPass()
  return box
}
