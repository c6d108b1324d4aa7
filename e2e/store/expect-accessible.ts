import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

type Violation = { id: string; nodes: string[] }

/** The page as it stands breaks no rule of axe, in light and in dark, and is no wider than the screen. */
export async function expectAccessible(page: Page): Promise<void> {
  // A page reached by a link is painted before its title has arrived.
  await expect(page).toHaveTitle(/\S/)
  expect(page.frames(), 'axe looks into no frame').toHaveLength(1)
  await page.evaluate(axe.source)
  expect(await violations(page, 'light')).toEqual([])
  // Dark is the same page in other colours.
  expect(await violations(page, 'dark', ['color-contrast', 'link-in-text-block'])).toEqual([])
  const widths = await page.evaluate<[number, number]>('[document.documentElement.scrollWidth, window.innerWidth]')
  expect(widths[0], 'the page scrolls sideways').toBeLessThanOrEqual(widths[1])
}

/** What breaks these rules, or any of them all. */
async function violations(page: Page, colorScheme: 'light' | 'dark', rules?: string[]): Promise<string[]> {
  // Colours in transition have another contrast than those they end at.
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  const options: axe.RunOptions = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) }
  const found = await page.evaluate<Violation[]>(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
       violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) })))`,
  )
  return found.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes.join('\n')}`)
}
