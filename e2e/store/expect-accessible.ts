import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

const phone = { width: 390, height: 844 }
/** All that another colour scheme can break. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** The page as it stands breaks no rule of axe, in light and in dark, and is no wider than the screen: on a phone and on this one. */
export async function expectAccessible(page: Page): Promise<void> {
  // A page reached by a link is painted before its title has arrived.
  await expect(page).toHaveTitle(/\S/)
  expect(page.frames(), 'axe looks into no frame').toHaveLength(1)
  await page.evaluate(axe.source)
  const screen = page.viewportSize() ?? phone
  for (const size of screen.width === phone.width ? [screen] : [phone, screen]) {
    await page.setViewportSize(size)
    const broken = [...(await violations(page, 'dark', colourRules)), ...(await violations(page, 'light'))]
    expect(broken, `at ${size.width} px`).toEqual([])
    const widths = await page.evaluate<[number, number]>('[document.documentElement.scrollWidth, window.innerWidth]')
    expect(widths[0], `the page scrolls sideways at ${size.width} px`).toBeLessThanOrEqual(widths[1])
  }
}

/** Colours in transition have another contrast than those they end at. */
const settled = `new Promise(requestAnimationFrame).then(() => Promise.allSettled(
  document.getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime < Infinity)
    .map(({ finished }) => finished)))`

/** What breaks these rules, or any of them all. */
async function violations(page: Page, colorScheme: 'light' | 'dark', rules?: string[]): Promise<string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  const options: axe.RunOptions = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) }
  const found = await page.evaluate<{ id: string; nodes: string[] }[]>(
    `${settled}
       .then(() => axe.run(document, ${JSON.stringify(options)}))
       .then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => html + ' ' + failureSummary) })))`,
  )
  return found.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes.join('\n')}`)
}
