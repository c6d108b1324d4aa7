import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** The page as it stands breaks no rule of axe, in light and in dark, and is no wider than the screen. */
export async function expectAccessible(page: Page): Promise<void> {
  // A page reached by a link is painted before its title has arrived.
  await expect(page).toHaveTitle(/\S/)
  for (const colorScheme of ['light', 'dark'] as const) {
    // Colours in transition have another contrast than those they end at.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).analyze()
    const found = violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map(({ html }) => html).join('\n')}`)
    expect(found).toEqual([])
  }
  const widths = await page.evaluate<[number, number]>('[document.documentElement.scrollWidth, window.innerWidth]')
  expect(widths[0], 'the page scrolls sideways').toBeLessThanOrEqual(widths[1])
}
