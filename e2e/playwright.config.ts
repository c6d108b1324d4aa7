import { existsSync } from 'node:fs'

import { defineConfig } from '@playwright/test'

const chromium = [process.env.CHROMIUM_PATH, '/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(
  (path) => path !== undefined && existsSync(path),
)

/**
 * Journeys in a real browser, on a desk and on a phone: `npm run test:e2e` starts a house with a small catalog for them.
 * Against one that runs already (npm start): `npx playwright test -c e2e`.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: !!process.env.CI,
  // A page that meets a busy machine is given a second chance, with a trace; the list of runs calls it flaky.
  retries: 1,
  use: {
    baseURL: process.env.STORE_URL ?? 'http://127.0.0.1:3000',
    // A trace of every run would double what a journey costs.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium && { executablePath: chromium }),
      // Chromium's own sandbox refuses to run as root.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
    // No script asks how wide the screen is: on a phone run the pages as such, what is folded away there, and the way to an order.
    { name: 'phone', grep: /@phone/, use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
  ],
})
