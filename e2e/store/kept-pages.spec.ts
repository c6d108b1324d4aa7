import { expect, test, type Page } from '@playwright/test'
import { gateway } from '../access-tokens.ts'
import { signIn } from './desk.ts'

// What a page asks for a guest has the form that the gateway keeps for all guests.

async function hits(page: Page): Promise<number> {
  const measures = await (await page.request.get(new URL('/metrics', gateway).href)).text()
  return Number(/cache_reads_total{cache="answers",result="hit"} (\d+)/.exec(measures)?.[1] ?? 0)
}

test('a page that one guest has seen is not made again for the next, and a buyer’s is', async ({ page, browser }) => {
  // Acme has a contract for bearings.
  await page.goto('/search?q=deep+groove+ball+bearing')
  const path = (await page.getByRole('rowheader').first().getByRole('link').getAttribute('href')) ?? ''
  await expect(async () => {
    const before = await hits(page)
    await page.goto(path)
    expect(await hits(page)).toBeGreaterThan(before)
  }).toPass()

  const other = await browser.newPage()
  await signIn(other, 'buyer@acme.example')
  await other.goto(new URL(path, page.url()).href)
  await expect(other.getByText(/^Contract Acme Machine Works, net/)).toBeVisible()
  await page.reload()
  await expect(page.getByText(/^List prices, net/)).toBeVisible()
})
