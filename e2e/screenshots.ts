import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

import { chromium, type Page } from '@playwright/test'
import { fillSignIn } from './fill-sign-in.ts'

/** Takes the pictures of the README from the house that runs (npm start): `npm run screenshots`. */
const {
  STORE_URL = 'http://127.0.0.1:3000',
  ADMIN_URL = 'http://127.0.0.1:3001',
  CHROMIUM_PATH = '/usr/bin/chromium',
} = process.env
const folder = fileURLToPath(new URL('../docs/images', import.meta.url))

await mkdir(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: CHROMIUM_PATH,
  // Chromium's own sandbox refuses to run as root.
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' })
  await takeStore(page)
  await takeAdmin(page)
} finally {
  await browser.close()
}

async function takeStore(page: Page) {
  await page.goto(STORE_URL)
  await take(page, 'store-home')
  await page.goto(`${STORE_URL}/c/hex-head-screws`)
  await take(page, 'store-category')
  await page.getByRole('rowheader').getByRole('link').first().click()
  await page.waitForURL('**/p/**')
  await take(page, 'store-product')
}

async function takeAdmin(page: Page) {
  await page.goto(`${ADMIN_URL}/login`)
  await fillSignIn(page, 'catalog@tensile.example')
  await page.waitForURL((url) => !url.pathname.startsWith('/login'))
  await page.goto(`${ADMIN_URL}/products`)
  await page.getByRole('rowheader').getByRole('link').first().click()
  await page.waitForURL('**/products/*')
  await take(page, 'admin-product')
}

async function take(page: Page, name: string) {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.mouse.move(0, 0)
  await page.evaluate(() => document.fonts.ready)
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' })
  console.log(`docs/images/${name}.png`)
}
